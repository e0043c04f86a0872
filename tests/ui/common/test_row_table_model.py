"""Row models tell views which rows came, went, moved or changed, and keep the selection through it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView

from ui.common.column import Column
from ui.common.row_table_model import ROW_ROLE, RowListModel, RowTableModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class Row:
    id: str
    name: str = ""


class Names(RowListModel[Row]):
    def sentence(self, row: Row) -> str:
        return f"{row.name}, a row"

    def reason(self, row: Row) -> str:
        return "because"


def rows(text: str) -> list[Row]:
    return [Row(letter.lower(), letter) for letter in text]


def heard(model: RowListModel[Row]) -> list[tuple[Any, ...]]:
    said: list[tuple[Any, ...]] = []
    model.rowsInserted.connect(lambda _parent, first, last: said.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: said.append(("out", first, last)))
    model.dataChanged.connect(lambda first, last, _roles: said.append(("changed", first.row(), last.row())))
    model.layoutChanged.connect(lambda *_: said.append(("moved",)))
    model.modelReset.connect(lambda: said.append(("reset",)))
    return said


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abc", "abc", []),
        ("abc", "abxc", [("in", 2, 2)]),
        ("abcde", "ae", [("out", 1, 3)]),
        ("abc", "aBc", [("changed", 1, 1)]),
        ("abc", "cab", [("moved",)]),
        ("abcd", "xbD", [("out", 2, 2), ("out", 0, 0), ("in", 0, 0), ("changed", 2, 2)]),
    ],
)
def test_a_new_list_is_told_as_rows(
    qtbot: QtBot, qtmodeltester: ModelTester, before: str, after: str, expected: list[tuple[Any, ...]]
) -> None:
    model = Names()
    model.set_rows(rows(before))
    said = heard(model)
    model.set_rows(rows(after))
    assert said == expected
    assert list(model.rows()) == rows(after)
    qtmodeltester.check(model)


@given(before=st.lists(st.integers(0, 12), unique=True), after=st.lists(st.integers(0, 12), unique=True))
def test_any_list_becomes_any_other_and_what_is_selected_stays_selected(before: list[int], after: list[int]) -> None:
    model = Names()
    model.set_rows([Row(str(number)) for number in before])
    marks = {row.id: QPersistentModelIndex(model.index_of(row.id)) for row in model.rows()}
    model.set_rows([Row(str(number), "new") for number in after])
    assert [row.id for row in model.rows()] == [str(number) for number in after]
    for row_id, mark in marks.items():
        kept = int(row_id) in after
        assert mark.isValid() == kept
        if kept:
            assert mark.data(ROW_ROLE).id == row_id


def test_a_selected_row_stays_selected_when_rows_come_above_it(qtbot: QtBot) -> None:
    view, model = QListView(), Names()
    qtbot.addWidget(view)
    view.setModel(model)
    model.set_rows(rows("abc"))
    view.setCurrentIndex(model.index_of("b"))
    model.set_rows(rows("xyabc"))
    assert view.currentIndex().data(ROW_ROLE).id == "b"


def test_rows_say_a_sentence_and_a_reason_to_screen_readers() -> None:
    model = Names()
    model.set_rows(rows("A"))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "A, a row"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "because"


def test_more_pages_are_asked_for_until_all_rows_are_there(qtbot: QtBot) -> None:
    model = Names()
    model.set_rows(rows("ab"), total=4)
    assert model.canFetchMore(model.index(-1))
    with qtbot.waitSignal(model.more_wanted) as asked:
        model.fetchMore(model.index(-1))
    assert asked.args == [2]
    model.append_rows(rows("bcd"))
    assert [row.id for row in model.rows()] == list("abcd")
    assert not model.canFetchMore(model.index(-1))


def test_a_table_shows_its_columns(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model: RowTableModel[Row] = RowTableModel(
        [Column("Name", lambda row: row.name), Column("Id", lambda row: row.id, numeric=True)]
    )
    model.set_rows(rows("AB"))
    qtmodeltester.check(model)
    assert model.index(1, 0).data() == "B"
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "B, b"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Id: a"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Id"
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
