"""The right pane of a lead: Qualify, People, Files, History."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QTabWidget, QWidget

from app.domain.custom_fields import CustomField, say
from app.frozen import frozen
from app.language import tr
from app.queries.lead_card import Colleague, LeadCard
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import RIGHT, chip_width, paint_avatar, paint_chip, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.gates.move import local_now
from ui.leads.qualify_pane import QualifyPane
from ui.leads.timeline_rows import say_when

if TYPE_CHECKING:
    from ui.theme.theme import Theme

HIDDEN = {"updated_at", "touched_at", "seen_at", "stage_at", "lifecycle_at"}


@frozen
class SideRow:
    """Two lines and a word at the right; `person` draws an avatar."""

    id: str
    first: str
    second: str
    right: str = ""
    person: bool = False


class SideModel(RowListModel[SideRow]):
    """Rows of People or History."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sentence(self, row: SideRow) -> str:
        """All of it."""
        return ", ".join(one for one in (row.first, row.second, row.right) if one)


class SideDelegate(ListDelegate):
    """Avatar, two lines, chip or time."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, SideRow):
            return
        theme, px, left = self.theme, self.theme.px, rect.x() + self.theme.px(13)
        if row.person:
            side = px(28)
            paint_avatar(painter, theme, QRect(left, rect.center().y() - side // 2, side, side), row.first)
            left += side + px(10)
        area = rect.adjusted(left - rect.x(), 0, -px(14), 0)
        if row.right and row.person:
            width = chip_width(theme, row.right)
            paint_chip(painter, theme, area.right() - width, rect.center().y() + 1, row.right)
            area.setRight(area.right() - width - px(8))
        elif row.right:
            width = theme.text_width(row.right, "label")
            top = QRect(area.x(), rect.y(), area.width(), rect.height() // 2 + px(4))
            paint_text(painter, theme, top, row.right, role="label", tone="text2", align=int(RIGHT))
            paint_two_lines(painter, theme, area.adjusted(0, 0, -width - px(8), 0), row.first, "", row.second)
            return
        paint_two_lines(painter, theme, area, row.first, "", row.second)


class SideList(ListView):
    """`opened(id)` on Enter or double click."""

    opened = Signal(str)

    def __init__(self, *, theme: Theme, name: str) -> None:
        super().__init__(theme=theme, name=name)
        self.rows = SideModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(SideDelegate(theme=theme, parent=self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(self._on_open)

    def _on_open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, SideRow):
            self.opened.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_open(self.currentIndex())
            return
        super().keyPressEvent(event)


class SidePane(QTabWidget):
    """`contact_wished(id)`, `restore_wished(place in the history)`; Qualify has signals of its own."""

    contact_wished = Signal(str)
    restore_wished = Signal(str)
    history_wished = Signal()

    def __init__(self, *, theme: Theme, files: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Qualify, people, files, history"))
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(tr("Side pane"))
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        self.qualify = QualifyPane(theme=theme)
        self.people = SideList(theme=theme, name=tr("People"))
        self.history = SideList(theme=theme, name=tr("History"))
        self.addTab(self.qualify, tr("Qualify"))
        self.addTab(self.people, tr("People"))
        self.addTab(files, tr("Files"))
        self.addTab(self.history, tr("History"))
        self.people.opened.connect(self.contact_wished)
        self.history.opened.connect(self.restore_wished)
        self.currentChanged.connect(self._on_tab)

    def show_card(self, card: LeadCard) -> None:
        """Fill Qualify and People."""
        self.qualify.show_card(card)
        self.setTabText(1, tr("People  {people}", people=len(card.people)) if card.people else tr("People"))
        self.people.rows.set_rows([_person(one) for one in card.people])

    def show_history(
        self, changes: Sequence[dict[str, Any]], names: dict[str, str], fields: Sequence[CustomField] = ()
    ) -> None:
        """Fill History; `names` of people by id, `fields` those the team defined."""
        own = {f"c:{one.key}": one for one in fields}
        now = local_now()
        rows = []
        for one in changes:
            if one["field"] in HIDDEN:
                continue
            field = own.get(one["field"])
            old, new = (say(field, one[side]) if field else one[side] for side in ("old", "new"))
            said = f"{say_value(old, names)} → {say_value(new, names)}"
            what = field.name if field else say_field(one["field"])
            by = f"{one['by']}, " if one["by"] else ""
            rows.append(SideRow(str(one["pos"]), what, said,
                                f"{by}{say_when(one['at'], now)}"))  # fmt: skip
        self.history.rows.set_rows(rows)

    def show_tab(self, widget: QWidget) -> None:
        """Bring a tab to the front and give it the focus."""
        self.setCurrentWidget(widget)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_tab(self, number: int) -> None:
        if self.widget(number) is self.history:
            self.history_wished.emit()


def _person(one: Colleague) -> SideRow:
    role = "" if one.role in ("", "unknown") else tr(one.role.capitalize())
    said = " · ".join(
        part for part in (one.title, one.note, tr("left", said_of="a person") if one.left else "") if part
    )
    return SideRow(one.id, one.name, said or tr("Title not known yet"), role, person=True)


def say_field(name: str) -> str:
    """ "Uses today"."""
    words = name.removeprefix("c:").removesuffix("_id").replace("_", " ")
    return tr(words[:1].upper() + words[1:])


def say_value(value: object, names: dict[str, str]) -> str:
    """A stored value for people; groups by their filled members."""
    if isinstance(value, dict):
        parts = [
            say_value(one, names) for key, one in value.items() if one not in (None, "") and not key.endswith("_at")
        ]
        return ", ".join(parts) or tr("nothing")
    if value in (None, "", []):
        return tr("nothing")
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return names.get(str(value), str(value))
