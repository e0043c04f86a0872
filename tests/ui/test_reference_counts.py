"""Guards against the binding that loses references to None and True (PySide6 6.12.0 on Python 3.11)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Emitter(QObject):
    told = Signal(object)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from 3.12 on")
def test_none_and_true_keep_their_references(qapp: QApplication) -> None:
    emitter, heard = Emitter(), []

    def hear(value: object) -> None:
        heard.append(value)
        heard.clear()

    emitter.told.connect(hear)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for number in range(200):
        emitter.told.emit(None)
        emitter.told.emit(True)
        emitter.setObjectName(f"n{number}")
        QTimer.singleShot(0, emitter, lambda: None)
        qapp.processEvents()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert after[0] > before[0] - 50
    assert after[1] > before[1] - 50
