"""Incoming leads: the addresses that other programs send to, made, mapped, tried and removed by an administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from app import queries
from app.errors import SatchelError
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.spoken_text import SpokenText
from ui.common.text import Text
from ui.common.wrap_layout import WrapLayout
from ui.incoming.address_dialogs import MappingDialog, NewAddressDialog, ToldOnceDialog
from ui.incoming.addresses import Address, Addresses, all_addresses
from ui.sync_status.service import SIGN_IN
from ui.sync_status.sign_in import sign_in_again

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.sync_status.service import SyncService
    from ui.theme.theme import Theme

ABOUT = tr(
    "A web form or another program sends leads to an address of its own, signed; they go into a queue and on by the routing rules."
    " What happened to somebody known is a signal on their lead."
)
EMPTY = tr("No address yet. N makes the first.")
KEYS = {
    Qt.Key.Key_N: "new",
    Qt.Key.Key_Return: "map",
    Qt.Key.Key_Enter: "map",
    Qt.Key.Key_T: "test",
    Qt.Key.Key_Delete: "remove",
}


class AddressModel(RowListModel[Address]):
    """Addresses in the order they were made."""

    def sentence(self, row: Address) -> str:
        """As a screen reader says it."""
        return f"{row.name}, {row.words.replace(' · ', ', ')}"


class AddressDelegate(ListDelegate):
    """Who sends, and under it where to and what is mapped."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One address."""
        row = index.data(ROW_ROLE)
        if isinstance(row, Address):
            left = rect.x() + self.theme.px(17)
            room = QRect(left, rect.y(), max(rect.right() - left - self.theme.px(16), 0), rect.height())
            paint_two_lines(painter, self.theme, room, row.name, "", row.words)


class AddressList(ListView):
    """`wished(act)`: new, map, test, remove."""

    wished = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme, name=tr("Addresses"))
        self.doubleClicked.connect(self._on_double_clicked)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.wished.emit("map")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.step(1 if key == Qt.Key.Key_J else -1)
        elif key in KEYS:
            self.wished.emit(KEYS[key])
        else:
            super().keyPressEvent(event)


class IncomingDialog(QDialog):
    """The list with its verbs; what the server says stands under it."""

    def __init__(self, *, context: UiContext, service: SyncService, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Incoming leads"))
        self.setAccessibleName(tr("Incoming leads"))
        self._context, self._service = context, service
        self._tasks = context.tasks.for_page(self)
        self._found = Addresses((), ())
        theme = context.theme
        self.model, self.list = AddressModel(self), AddressList(theme=theme)
        self.list.setModel(self.model)
        self.list.setItemDelegate(AddressDelegate(theme=theme, parent=self.list))
        self.list.wished.connect(self._on_wished)
        self.list.setMinimumHeight(4 * theme.height("row"))
        self.said = SpokenText(tone="text2")
        self.buttons: dict[str, Button] = {}
        column, verbs, foot = QVBoxLayout(self), WrapLayout(), QHBoxLayout()
        theme.space(column, (20, 18, 20, 16), 8)
        theme.space(verbs, (0, 0, 0, 0), 6)
        for act, words, icon, key in (
            ("new", tr("New address"), "plus", "N"), ("map", tr("Map an example"), "", "Enter"),
            ("test", tr("Send a test lead"), "", "T"), ("remove", tr("Remove"), "", "Del"),
        ):  # fmt: skip
            button = self.buttons[act] = Button(words, theme=theme, icon=icon, key=key, small=True)
            button.setObjectName(act)
            button.clicked.connect(self._on_button)
            verbs.addWidget(button)
        close = Button(tr("Close"), theme=theme, key="Esc")
        close.clicked.connect(self.accept)
        self.sign_in = Button(tr("Sign in again…"), theme=theme, icon="key-round", kind="primary")
        self.sign_in.clicked.connect(self._on_sign_in)
        self.sign_in.hide()
        foot.addWidget(self.sign_in)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addWidget(Text(tr("Incoming leads"), type="dialog_title"))
        column.addWidget(Text(ABOUT, type="meta", tone="text2", wrap=True))
        column.addLayout(verbs)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        column.addLayout(foot)
        window = parent.window()
        self.resize(
            min(theme.px(620), window.width() - theme.px(24)), min(theme.px(460), window.height() - theme.px(24))
        )
        self._say(tr("Asking the server…"))
        self._show_buttons()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tasks.start_latest("addresses", self._load())

    async def _load(self, chosen: str = "", then: str = "", tone: str = "text2") -> None:
        try:
            self._found = await all_addresses(self._service)
        except SatchelError as error:
            self._fail(error)
            return
        self.sign_in.hide()
        self.model.set_rows(self._found.rows)
        index = self.model.index_of(chosen) if chosen else self.list.currentIndex()
        if self._found.rows:
            self.list.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self._say(then or ("" if self._found.rows else self._nothing()), tone)
        self._show_buttons()

    def _nothing(self) -> str:
        return (
            EMPTY
            if self._found.queues
            else tr("Leads come into a queue, and there is none yet: satchel-server admin add-queue.")
        )

    def _row(self) -> Address | None:
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, Address) else None

    def _show_buttons(self) -> None:
        row = self._row()
        for act, button in self.buttons.items():
            enabled = bool(self._found.queues) if act == "new" else row is not None
            button.setEnabled(enabled and (act != "test" or bool(row and row.mapping)))

    def _on_button(self) -> None:
        self._on_wished(self.sender().objectName())

    def _on_wished(self, act: str) -> None:
        if self.buttons[act].isEnabled():
            self._tasks.start_once("act", self._act(act, self._row()))

    async def _act(self, act: str, row: Address | None) -> None:
        try:
            if act == "new":
                await self._make()
            elif row is not None:
                await {"map": self._map, "test": self._test, "remove": self._remove}[act](row)
        except SatchelError as error:
            self._fail(error)
        self._show_buttons()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _make(self) -> None:
        dialog = NewAddressDialog(self._found, service=self._service, context=self._context, parent=self)
        if not await dialogs.show(dialog):
            return
        made: dict[str, Any] = dialog.outcome  # type: ignore[assignment]
        url = await self._tasks.ask(queries.status.server) + made["path"]
        await dialogs.show(ToldOnceDialog(url, made["secret"], context=self._context, parent=self))
        await self._load(made["id"], tr("Now map an example of what it sends: Enter."))

    async def _map(self, row: Address) -> None:
        dialog = MappingDialog(row, service=self._service, context=self._context, parent=self)
        if await dialogs.show(dialog):
            lead: dict[str, str] = dialog.outcome  # type: ignore[assignment]
            held = ", ".join(lead.values())
            await self._load(row.id, tr("A lead like it holds: {held}. T sends it.", held=held), "ok")

    async def _test(self, row: Address) -> None:
        answer = await self._service.ask_forms("test", form=row.id)
        words = (
            tr(
                "The test lead is in {queue}, or with whoever the rules gave it to. Bin it once you have seen it.",
                queue=row.queue,
            )
            if answer["new"]
            else tr("The test signal is on the lead that is known.")
        )
        self._service.sync_now()
        self._say(words, "ok")

    async def _remove(self, row: Address) -> None:
        sure = await dialogs.ask_yes_no(
            self, tr("Remove the address of {name}?", name=row.name), yes=tr("Remove it"), no=tr("Keep it"), danger=True,
            details=tr("What is sent there from now on is refused. Leads that came are kept."),
        )  # fmt: skip
        if sure:
            await self._service.ask_forms("remove", form=row.id)
            await self._load(then=tr("{name} is removed.", name=row.name))

    def _fail(self, error: SatchelError) -> None:
        self._say(str(error), "bad")
        self.sign_in.setVisible(error.code == SIGN_IN)

    def _on_sign_in(self) -> None:
        self._tasks.start_once("act", self._sign_in())

    async def _sign_in(self) -> None:
        await sign_in_again(context=self._context, service=self._service, parent=self)
        await self._load()

    def _say(self, words: str, tone: str = "text2") -> None:
        self.said.set_tone(tone)
        self.said.setText(words)
        self.said.setVisible(bool(words))
