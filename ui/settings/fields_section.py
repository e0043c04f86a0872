"""Settings, Fields: what a team keeps beside the built-in fields, defined without code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app import operations, queries
from app.domain.custom_fields import KINDS, RECORDS
from app.errors import RefusedError
from app.language import inner, tr
from app.queries.custom_fields import FieldRow, FieldsPage
from ui import dialogs
from ui.common.button import Button
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import chip_width, paint_chip, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.spoken_text import SpokenText
from ui.common.text import Text
from ui.common.wrap_layout import WrapLayout
from ui.settings.field_dialog import FieldDialog
from ui.settings.section import Section

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.context import UiContext
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

WORDS = tr("custom own define properties text number date choice yes no link archive contact account lead")
ABOUT = tr(
    "For everybody. They stand on the lead, the contact and the account, in lists that go out and come in, and in score rules."
)
EMPTY = tr("No fields yet. N defines the first.")
LOOSE_MOST = 4
KEYS = {Qt.Key.Key_N: "new", Qt.Key.Key_Delete: "archive", Qt.Key.Key_F2: "edit", Qt.Key.Key_Return: "edit",
        Qt.Key.Key_Enter: "edit"}  # fmt: skip
MOVES = {Qt.Key.Key_Up: "up", Qt.Key.Key_K: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_J: "down"}


def about(row: FieldRow) -> str:
    """ "Lead · Choice of 3 · 12 filled"."""
    field = row.field
    kind = tr("Choice of {options}", options=len(field.options)) if field.options else KINDS[field.kind]
    return tr("{records} · {kind} · {filled:,} filled", records=RECORDS[field.entity], kind=kind, filled=row.filled)


def loose_words(found: FieldsPage) -> str:
    """What imports left under names that nobody defined; '' for nothing."""
    if not found.loose:
        return ""
    shown = [
        tr("{name} ({records}, {count:,})", name=name, records=inner(RECORDS[entity]), count=count)
        for entity, name, count in found.loose[:LOOSE_MOST]
    ]
    more = len(found.loose) - LOOSE_MOST
    tail = tr(" and {more:,} more", more=more) if more > 0 else ""
    return tr(
        "Imports left values under {shown}{tail}. A field of that name takes them over.",
        shown=", ".join(shown),
        tail=tail,
    )


class FieldsModel(RowListModel[FieldRow]):
    """Fields by record, archived ones last."""

    def sentence(self, row: FieldRow) -> str:
        """As a screen reader says it."""
        state = tr(", archived") if row.field.archived else ""
        return f"{row.field.name}, {about(row).replace(' · ', ', ')}{state}"


class FieldsDelegate(ListDelegate):
    """The name, and under it where it stands, what it takes and how many hold a value."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One field."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, FieldRow):
            return
        theme, right = self.theme, rect.right() - self.theme.px(16)
        if row.field.archived:
            right -= chip_width(theme, "archived")
            paint_chip(painter, theme, right, rect.center().y(), "archived")
        left = rect.x() + theme.px(17)
        room = QRect(left, rect.y(), max(right - left - theme.px(8), 0), rect.height())
        tone = "text2" if row.field.archived else "text"
        paint_two_lines(painter, theme, room, row.field.name, "", about(row), first_tone=tone)


class FieldsList(ListView):
    """`wished(act)`: new, edit, up, down, archive."""

    wished = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme, name=tr("Fields"))
        self.doubleClicked.connect(self._on_double_clicked)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.wished.emit("edit")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in MOVES and shift:
            self.wished.emit(MOVES[key])
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.step(1 if key == Qt.Key.Key_J else -1)
        elif key in KEYS:
            self.wished.emit(KEYS[key])
        else:
            super().keyPressEvent(event)


class FieldsSection(Section):
    """A manager's to change once there is a server; a refusal stands under the list."""

    def __init__(self, *, context: UiContext, tasks: PageTasks) -> None:
        theme = context.theme
        super().__init__(tr("Fields"), theme=theme, words=WORDS)
        self._context, self._tasks = context, tasks
        self._why_not = ""
        self.model, self.list = FieldsModel(self), FieldsList(theme=theme)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FieldsDelegate(theme=theme, parent=self.list))
        self.list.wished.connect(self._on_wished)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.said, self.loose = SpokenText(tone="text2"), Text("", type="meta", tone="text2", wrap=True)
        self.buttons: dict[str, Button] = {}
        top, foot = QVBoxLayout(), QVBoxLayout()
        line = WrapLayout()
        theme.space(line, (0, 0, 0, 0), 6)
        for act, words, icon, key in (
            ("new", tr("New"), "plus", "N"),
            ("edit", tr("Change"), "", "F2"),
            ("archive", tr("Archive"), "", "Del"),
            ("up", tr("Up"), "", "Shift K"),
            ("down", tr("Down"), "", "Shift J"),
        ):
            button = self.buttons[act] = Button(words, theme=theme, icon=icon, key=key, small=True)
            button.setObjectName(act)
            button.clicked.connect(self._on_button)
            line.addWidget(button)
        theme.space(top, (20, 10, 20, 8), 8)
        theme.space(foot, (20, 6, 20, 10), 4)
        top.addWidget(Text(ABOUT, type="meta", tone="text2", wrap=True))
        top.addLayout(line)
        for part in (self.said, self.loose):
            part.setMinimumWidth(1)
            foot.addWidget(part)
        theme.space(self.column, (0, 0, 0, 0), 0)
        self.column.addLayout(top)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(foot)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Three rows are always seen; where the window is lower than that the page scrolls."""
        self.list.setMinimumHeight(3 * self.theme.height("row"))

    def begin(self) -> None:
        """Ask for the fields."""
        self._tasks.start_latest("fields", self._load())

    async def _load(self, chosen: str = "") -> None:
        found = await self._tasks.ask(queries.custom_fields.fields_page, self._context.workspace.user)
        self._why_not = found.why_not
        self.model.set_rows(found.rows)
        index = self.model.index_of(chosen) if chosen else self.list.currentIndex()
        if found.rows:
            self.list.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self.loose.setText(loose_words(found))
        self.loose.setVisible(bool(found.loose))
        if self._why_not or not found.rows:
            self._say(self._why_not or EMPTY, "text2")
        self._show_buttons()

    def _row(self) -> FieldRow | None:
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, FieldRow) else None

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_buttons()

    def _show_buttons(self) -> None:
        row, may = self._row(), not self._why_not
        for act, button in self.buttons.items():
            button.setEnabled(may and (act == "new" or row is not None))
        self.buttons["archive"].set_words(tr("Restore") if row is not None and row.field.archived else tr("Archive"))

    def _on_button(self) -> None:
        self._on_wished(self.sender().objectName())

    def _on_wished(self, act: str) -> None:
        row = self._row()
        if self._why_not:
            self._say(self._why_not, "text2")
        elif act == "new":
            self._tasks.start_once("field", self._edit(None))
        elif row is not None and act == "edit":
            self._tasks.start_once("field", self._edit(row))
        elif row is not None:
            self._tasks.start_once("field", self._change(act, row))

    async def _edit(self, row: FieldRow | None) -> None:
        dialog = FieldDialog(row.field if row else None, context=self._context, parent=self)
        if await dialogs.show(dialog):
            self._say("", "text2")
            await self._load(str(dialog.outcome))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _change(self, act: str, row: FieldRow) -> None:
        own, field = operations.custom_fields, row.field
        try:
            if act == "archive":
                await self._tasks.act(own.set_archived, field.id, archived=not field.archived)
                words = (
                    tr("stands on its records again")
                    if field.archived
                    else tr("is hidden; every value is kept. Del restores it")
                )
                self._say(f"{field.name} {words}.", "ok")
            else:
                await self._tasks.act(own.move, field.id, -1 if act == "up" else 1)
        except RefusedError as error:
            self._say(str(error), "bad")
            return
        await self._load(field.id)

    def _say(self, words: str, tone: str) -> None:
        self.said.set_tone(tone)
        self.said.setText(words)
        self.said.setVisible(bool(words))
