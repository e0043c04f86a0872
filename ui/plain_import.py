"""Python's own `__import__`, kept: PySide6 puts one in its place that reads the source of each module imported.

It looks there for `from __feature__ import`, which Satchel never uses; reading costs a tenth of a start.
Import this before anything else of PySide6.
"""

from __future__ import annotations

import builtins

_plain = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain
