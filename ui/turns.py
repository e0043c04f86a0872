"""How long another thread may keep the interpreter while the interface thread wants it."""

from __future__ import annotations

import sys

TURN_S = 0.0002  # Python's own 5 ms are most of a frame, and a frame asks for the interpreter many times


def take_short_turns() -> None:
    """From now on, in the whole process: a sync or an import lets go of the interpreter sooner."""
    sys.setswitchinterval(TURN_S)
