"""Mistakes of our own that nobody caught: kept by place, never with a word of anybody's, and told once in the window."""

from __future__ import annotations

import sys
import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app import fault_log

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

_kept: dict[tuple[str, str, int], str] = {}


def keep(error: BaseException) -> str:
    """Keep where it came from, each place once in a run: what fails in every frame must not fill the disk."""
    place = _place(error)
    if place not in _kept:
        _kept[place] = fault_log.keep(error)
    return _kept[place]


def _place(error: BaseException) -> tuple[str, str, int]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return type(error).__name__, trace.tb_frame.f_code.co_filename if trace else "", trace.tb_lineno if trace else 0


def _tell(error: BaseException, present: Callable[[BaseException], None]) -> None:
    """Present it once; a moment later, since no dialog opens in the middle of a painting."""
    new = _place(error) not in _kept
    keep(error)
    if new and threading.current_thread() is threading.main_thread():
        QTimer.singleShot(0, partial(present, error))


def watch(present: Callable[[BaseException], None]) -> None:
    """From now on: what a slot, a painting or a start raises is presented, what a thread raises is kept."""

    def from_window(kind: type[BaseException], error: BaseException, trace: object) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, error.__traceback__)
        else:
            _tell(error, present)

    def from_thread(found: threading.ExceptHookArgs) -> None:
        if isinstance(found.exc_value, Exception):
            keep(found.exc_value)

    def unraisable(found: sys.UnraisableHookArgs) -> None:
        if isinstance(found.exc_value, Exception):
            keep(found.exc_value)

    sys.excepthook, threading.excepthook, sys.unraisablehook = from_window, from_thread, unraisable


def watch_loop(loop: asyncio.AbstractEventLoop, present: Callable[[BaseException], None]) -> None:
    """The same for what the event loop's own callbacks and forgotten tasks raise."""

    def from_loop(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception):
            _tell(error, present)

    loop.set_exception_handler(from_loop)
