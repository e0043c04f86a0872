"""Files on a lead by keyboard and clipboard: pasted, opened from a private copy, kept, taken off, undone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from app import queries
from app.errors import RefusedError
from ui.files.opening import copy_place

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def paste(desk: Desk, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    page = desk.lead_page()
    page.side.show_tab(page.files)
    QTest.keyClick(page.files, Qt.Key.Key_V, CTRL)


def names(desk: Desk) -> list[str]:
    lead = desk.lead("Isaura Thackwell")
    return [one.name for one in desk.workspace.ask(queries.documents.documents_of, lead_id=lead)]


def test_a_pasted_file_is_added_opened_kept_removed_and_brought_back(desk: Desk, tmp_path, monkeypatch):
    paper = tmp_path / "price list.pdf"
    paper.write_bytes(b"%PDF-1.7 prices")
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True)
    paste(desk, paper)
    desk.wait(lambda: names(desk) == ["price list.pdf"])
    desk.wait(lambda: "Added price list.pdf" in desk.toasts)
    page = desk.lead_page()
    desk.wait(lambda: page.files.model.rowCount() == 1)
    QTest.keyClick(page.files.list, Qt.Key.Key_Return)
    desk.wait(lambda: opened)
    assert opened[0].read_bytes() == b"%PDF-1.7 prices"
    assert opened[0] != paper
    assert os.name != "posix" or opened[0].stat().st_mode & 0o077 == 0
    QTest.keyClick(page.files.list, Qt.Key.Key_P)
    desk.wait(lambda: page.files.chosen() is not None and page.files.chosen().pinned)
    QTest.keyClick(page.files.list, Qt.Key.Key_Delete)
    desk.wait(lambda: names(desk) == [])
    assert desk.card(page.lead_id).row.stage, "the lead itself is still there"
    desk.workspace.undo()
    desk.wait(lambda: names(desk) == ["price list.pdf"])


def test_a_folder_or_an_empty_file_is_refused_in_words(desk: Desk, tmp_path):
    empty = tmp_path / "empty.pdf"
    empty.touch()
    refused: list[str] = []
    desk.context.errors.present = lambda error, near=None: refused.append(str(error))  # type: ignore[method-assign]
    paste(desk, empty)
    desk.wait(lambda: refused)
    assert "no file with something in it" in refused[0]
    assert names(desk) == []


@pytest.mark.parametrize("name", ["run.exe", "x.SH", "a.pdf.lnk", "..\\evil.bat", "setup.msi "])
def test_a_program_is_never_opened(name):
    with pytest.raises(RefusedError) as refusal:
        copy_place(name)
    assert refusal.value.code == "E-RUNS"


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\Windows\\notes.txt", "", "...", "a" * 400 + ".pdf"])
def test_a_name_never_leads_out_of_the_private_folder(name):
    place = copy_place(name)
    assert place.parent.parent.name.startswith("satchel-")
    assert len(place.name) <= 150
