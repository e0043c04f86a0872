"""`dev.py test` runs everything here as if PySide6 were not installed; this says whether it really did."""

from __future__ import annotations

import importlib
import sys

import pytest


def test_no_qt_can_be_imported() -> None:
    if "tests.support.no_qt" not in sys.modules:
        pytest.skip("Qt is there when these tests are run by hand")
    for name in ("PySide6", "PySide6.QtCore", "qasync"):
        with pytest.raises(ImportError, match="not installed"):
            importlib.import_module(name)
