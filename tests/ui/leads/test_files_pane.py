"""Files on a lead by keyboard and clipboard: pasted, opened from a private copy, kept, taken off, undone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import operations, queries
from app.errors import RefusedError
from ui.files.material_command import add_material
from ui.files.material_dialog import MaterialDialog
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


def test_what_is_dropped_on_the_page_is_added_and_says_whether_it_is_here(desk: Desk, tmp_path):
    paper = tmp_path / "plan of the site.pdf"
    paper.write_bytes(b"%PDF-1.7 plan")
    page = desk.lead_page()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper))])
    middle, copy, button = QPointF(page.rect().center()), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for made in (QDragEnterEvent(middle.toPoint(), copy, data, button, Qt.KeyboardModifier.NoModifier),
                 QDropEvent(middle, copy, data, button, Qt.KeyboardModifier.NoModifier)):  # fmt: skip
        made.ignore()
        QApplication.sendEvent(page, made)
        assert made.isAccepted()
    desk.wait(lambda: names(desk) == ["plan of the site.pdf"])
    desk.wait(lambda: page.files.model.rowCount() == 1)
    card, sha = desk.card(page.lead_id), page.files.chosen().sha256
    assert desk.workspace.ask(queries.documents.documents_of, contact_id=card.row.contact_id)[0].sha256 == sha
    desk.workspace.files.drop(sha)  # as when there was no room for it
    page.files._refresh()
    desk.wait(lambda: page.files.model.rows()[0].place == "Not here")
    page.files.keep_chosen()
    desk.wait(lambda: page.files.model.rows()[0].place == "Coming")
    assert "fetched with the next sync" in page.files.model.sentence(page.files.model.rows()[0])


def test_sales_material_is_shared_and_found_by_its_key(desk: Desk, tmp_path, monkeypatch):
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True)
    add_material(desk.context, desk.window, desk.context.tasks.for_page(desk.window))
    for name, kind in (("Prices 2027.pdf", "price list"), ("Cold storage in one page.pdf", "one-pager")):
        (tmp_path / name).write_bytes(name.encode())
        stored = desk.workspace.files.put(tmp_path / name)
        desk.workspace.act(operations.documents.attach, stored, name, kind=kind)
    desk.lead_page()
    desk.press(Qt.Key.Key_M, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.dialog()
    assert isinstance(dialog, MaterialDialog)
    desk.wait(lambda: dialog.pane.model.rowCount() == 2)
    desk.type("price")
    desk.wait(lambda: [one.document.name for one in dialog.pane.model.rows()] == ["Prices 2027.pdf"])
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: opened)
    assert opened[0].read_bytes() == b"Prices 2027.pdf"
    data = QMimeData()
    (tmp_path / "New prices.pdf").write_bytes(b"new")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "New prices.pdf"))])
    QGuiApplication.clipboard().setMimeData(data)
    dialog.pane.kind = "price list"
    desk.press(Qt.Key.Key_V, CTRL)
    desk.wait(lambda: len(desk.workspace.ask(queries.documents.sales_material)) == 3)
    assert desk.workspace.ask(queries.documents.sales_material)[0].kind == "price list"
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)


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
