"""Work over very many rows, for whose time nobody looks for garbage.

A page of a sync or a batch of an import is thousands of lists that live until they are written; going through them again and again
costs a fifth. The window has its collector off anyway and looks after it itself.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No cycle is looked for until the end of this; what nothing refers to goes at once, as ever."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
