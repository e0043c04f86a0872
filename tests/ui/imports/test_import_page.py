"""Lists brought in by keyboard over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from sqlalchemy import select

from app import queries
from app.import_export import resuming
from app.import_export.context import Choices
from app.import_export.repair import NONE
from app.import_export.undo import INTERRUPTED
from app.store.tables import synced as t

if TYPE_CHECKING:
    from app.store.unit_of_work import UnitOfWork
    from tests.ui.imports.conftest import ImportDesk
    from ui.imports.import_page import ImportPage

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
HERE = (
    "First Name,Last Name,Company,Job Title,Phone\n"
    "Ingrid,Solano,Brackwater Marine,Marine Engineer,01632 960144\n"
    "Lorcan,Breen,Oldmarrow,,01632 960145\nPetra,Oyelade,Harnwick Schools,,01632 960146\n"
)
LIKE = (
    "First Name,Last Name,Company,Job Title,Phone\n"
    "Ingrith,Solano,Brackwater Marine,Fleet Engineer,01632 960144\nWren,Adebari,Amberline,,\n"
    "Lorcan,Breem,Oldmarrow,Buyer,01632 960145\nPetra,Oyelad,Harnwick Schools,Buyer,01632 960146\n"
)
MIXED = "Name,Email,Lead Source\nAda,a@x.example,Web\n,,Fair\n"


def test_rows_left_out_are_saved_before_and_after_the_import(desk: ImportDesk) -> None:
    page = desk.read(MIXED)
    assert page.rows.save.isVisible()
    desk.press(Key.Key_S, Ctrl)
    desk.wait(lambda: desk.toasts == ["1 row saved in leads-repair.csv."])
    path = desk.folder / desk.offered[0]
    assert path.read_text("utf-8-sig").splitlines()[0] == "Reason,Name,Email,Lead Source"
    path.unlink()
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: page.left_out_banner.isVisible())
    assert page.left_out_banner.accessibleName().startswith("1 row was left out.")
    desk.idle(0.05)
    page.panes()[0].setFocus()
    desk.press(Key.Key_S, Ctrl)
    desk.wait(path.exists)
    page = desk.read("Name,Email\nBob,b@x.example\n", "all.csv")
    assert not page.rows.save.isVisible()
    desk.press(Key.Key_S, Ctrl)
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == NONE)
    assert len(desk.offered) == 2


def test_a_column_put_right_by_keys_is_kept_for_such_lists_until_it_is_reset(desk: ImportDesk) -> None:
    page = desk.read("Name,Wunsch\nAda,Winch servicing\n")
    box = column(page, "Wunsch")
    box.setFocus()
    before = box.currentText()
    desk.press(Key.Key_Home)  # a field of its own
    desk.press(Key.Key_Down)  # left out
    desk.wait(lambda: said(page) != "")
    desk.idle(0.05)
    assert column(page, "Wunsch").hasFocus()
    assert column(page, "Wunsch").currentText() == "Leave out" != before
    page = desk.read("wunsch,NAME\nWinch,Bob\n", "november.csv")
    assert said(page) == "Columns as you set them on 12 Nov 2026."
    assert column(page, "wunsch").currentText() == "Leave out"
    desk.press(Key.Key_Backspace, Ctrl)
    desk.wait(lambda: said(page) == "")
    assert column(page, "wunsch").currentText() == before
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Columns matched anew")


def test_rows_like_somebody_here_are_decided_by_keys_before_the_import(desk: ImportDesk) -> None:
    desk.read(HERE, "here.csv")
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: len(people(desk)) == 3)
    desk.idle(0.1)
    page = desk.read(LIKE)
    assert [row.pair.name for row in page.rows.alike._model.rows()] == [
        "Ingrith Solano",
        "Lorcan Breem",
        "Petra Oyelad",
    ]
    assert page.rows.go.text() == "Import 1 now, decide 3 later"
    desk.wait(lambda: page.rows.alike.view.table.current() is not None)
    assert after(page)["Name"].startswith("Ingrid Solano")
    desk.press(Key.Key_Left)  # the name as the file has it
    desk.press(Key.Key_M)
    decided(desk, page, "Lorcan Breem")
    desk.press(Key.Key_B)
    decided(desk, page, "Petra Oyelad")
    desk.press(Key.Key_S)
    assert [row.said for row in page.rows.alike._model.rows()] == ["Merged", "Kept both", "Later"]
    assert page.rows.go.text() == "Import 3 now, decide 1 later"
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: page.banner.isVisible() and page._run is None)
    assert page.banner.accessibleName().startswith("3 imported, 1 matched, 0 skipped, 0 lost")
    assert people(desk) == {
        "Ingrith Solano": "Marine Engineer", "Lorcan Breen": "", "Lorcan Breem": "Buyer", "Petra Oyelade": "", "Petra Oyelad": "Buyer",
        "Wren Adebari": "",
    }  # fmt: skip
    (pair,) = desk.workspace.ask(queries.duplicates.pairs)
    assert "Petra" in pair.name


def test_on_a_small_window_columns_are_a_tab_and_nothing_is_cut_off(desk: ImportDesk) -> None:
    page = desk.read(MIXED)
    for width, height in ((720, 450), (1440, 868)):
        desk.window.resize(width, height)
        desk.idle(0.05)
        small = width == 720
        assert page.columns.isVisible() is not small
        if small:
            page.rows._tabs.setFocus()
            desk.press(Key.Key_Right)
            desk.wait(page.columns.isVisible)
        for widget in page.findChildren(QWidget):
            if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
        assert page.minimumSizeHint().width() <= page.width()
        assert page._body_area.widget().minimumSizeHint().width() <= page._body_area.viewport().width()


def decided(desk: ImportDesk, page: ImportPage, now: str) -> None:
    """The next row is shown, side by side."""
    desk.wait(lambda: page.rows.alike.view._name.text().startswith(now))


def after(page: ImportPage) -> dict[str, str]:
    """Field to what the last column says of it."""
    model = page.rows.alike.view.table.clashes
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [str(model.index(at, 3).data(role)) for at in range(1, model.rowCount())]
    return {one.partition(" will be ")[0]: one.partition(" will be ")[2] for one in said}


def people(desk: ImportDesk) -> dict[str, str]:
    """Name to job title of everybody."""
    rows = desk.workspace.ask(lambda c: c.execute(select(t.contact.c.name, t.contact.c.title)).all())
    return {name: title or "" for name, title in rows}


def column(page: ImportPage, name: str) -> QComboBox:
    return next(one for one in page.columns.findChildren(QComboBox) if one.accessibleName() == f"{name} goes to")


def said(page: ImportPage) -> str:
    return next((one.text() for one in page.columns.findChildren(QLabel) if one.text().startswith("Columns as")), "")


def test_days_that_could_be_either_are_asked_with_evidence_until_somebody_chose(desk: ImportDesk) -> None:
    page = desk.read("Name,Email,Created\nAda,a@x.example,03/04/2026\nBob,b@x.example,05/06/2026\n")
    question = page._options.question
    assert (
        "Created: 03/04/2026, 05/06/2026. 0 rows show day first, 0 month first, 2 could be either." in question.text()
    )
    assert not question.isHidden()
    page._options._days.setFocus()
    desk.press(Qt.Key.Key_Down)  # day first
    page._options._on_days(1)
    desk.wait(lambda: question.isHidden() and page._ledger is not None and not page._ledger.reasons)


def test_an_import_that_was_interrupted_is_gone_on_with_by_a_key(desk: ImportDesk) -> None:
    path = desk.folder / "cut.csv"
    path.write_text("Name,Email,Wunsch\nAda,a@x.example,Winch\nBob,b@x.example,Rope\n", "utf-8")

    def cut(work: UnitOfWork) -> None:
        import_id = work.create("import_batch", {"file": "cut.csv", "state": INTERRUPTED, "at": work.now, "rows": 0})
        choices = Choices(treat_as="requests", mappings={"cut.csv": {"Wunsch": "-"}})
        resuming.keep(work, import_id, [path], choices, {})

    page = desk.page()
    desk.workspace.act(cut)
    desk.wait(lambda: page.before.empty._words.text().startswith("The import of cut.csv was interrupted"))
    assert page.key_hints()[1] == ("Ctrl Enter", "Go on with it")
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: page._ledger is not None and page.rows.isVisible())
    assert column(page, "Wunsch").currentText() == "Leave out"
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: len(people(desk)) == 2)
    desk.wait(lambda: page.before.broken is None)
    assert all(one["asked"] for one in desk.workspace.ask(lambda c: c.execute(select(t.lead)).mappings().all()))
