"""Settings, Safety: what opens the workspace, and when it locks by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from app import opening
from app.errors import RefusedError, UnavailableError
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.form_dialog import FormDialog
from ui.settings.auto_lock import CHOICES, USUAL, minutes_of, set_minutes
from ui.settings.section import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks

PLACES = {
    "keychain": tr("In the keychain of this computer. Whoever is signed in here opens Satchel."),
    "passphrase": tr("Under your passphrase. Nobody can tell you what it was."),
    "beside": tr("Beside the practice workspace: its people are invented, so it has no passphrase."),
}
NEW_KEY = tr(
    "Satchel closes and opens again under the new key; the backups get it too. That takes as long as a few backups."
)


class PassphraseDialog(FormDialog):
    """Asks for the present passphrase where there is one, and with `new` for the new one twice; `outcome` is the present one."""

    def __init__(
        self, title: str, about: str, yes: str, *, present: bool, new: bool, context: UiContext, parent: QWidget
    ) -> None:
        super().__init__(title, about=about, context=context, parent=parent)
        self._present, self._new = present, new
        if present:
            self._hidden("old", tr("Present passphrase"))
        if new:
            self._hidden("new", tr("New passphrase"))
            self._hidden("again", tr("The same again"))
        self.finish(yes, self._save)

    def _hidden(self, key: str, label: str) -> None:
        self.add_line(key, label).setEchoMode(QLineEdit.EchoMode.Password)

    async def _save(self) -> str | None:
        old = self.fields["old"].text() if self._present else None  # type: ignore[union-attr]
        profile = self._context.workspace.profile
        try:
            if self._new:
                new = self.fields["new"].text()  # type: ignore[union-attr]
                if new != self.fields["again"].text():  # type: ignore[union-attr]
                    raise RefusedError("E-PASSPHRASE", tr("The two differ."), do=tr("Type them again."), field="again")
                await self._tasks.read(opening.change_passphrase, profile, old, new)
            else:
                await self._tasks.read(opening.ask_for_new_key, profile, old)
        except UnavailableError as error:
            raise RefusedError(error.code, error.happened, safe=error.safe, do=error.do, field="old") from error
        return old


class SafetySection(Section):
    """`begin` asks where the key is; a new key is taken at the start that `restart` makes."""

    def __init__(self, *, context: UiContext, tasks: PageTasks, restart: Callable[[], None]) -> None:
        theme = context.theme
        words = tr("passphrase password key keychain encryption rekey lock idle auto-lock minutes security")
        super().__init__(tr("Safety"), theme=theme, words=words)
        self._context, self._tasks, self._restart, self.place = context, tasks, restart, ""
        self.where = self.add_fact(tr("The key"), "…")
        self.passphrase = Button(tr("Change the passphrase…"), theme=theme, icon="key-round")
        self.passphrase.clicked.connect(self.change_passphrase)
        self.new_key = Button(tr("Take a new key…"), theme=theme, icon="refresh-cw")
        self.new_key.clicked.connect(self.take_new_key)
        for button in (self.passphrase, self.new_key):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            self.column.addLayout(row)
        self.lock = QComboBox()
        self.lock.setAccessibleName(tr("Lock after"))
        for minutes, said in CHOICES:
            self.lock.addItem(said, minutes)
        self.lock.setCurrentIndex(max(self.lock.findData(minutes_of(context.settings)), 0))
        self.lock.currentIndexChanged.connect(self._on_lock)
        hint = tr(
            "Without a key or a click for that long. The window hides until the passphrase is typed; never during a call."
        )
        self.add_setting(tr("Lock after"), self.lock, hint)
        self.restore = self.add_restore(self._on_restore)
        self.column.addStretch(1)

    def begin(self) -> None:
        """Ask where the key is."""
        self._tasks.start_latest("key", self._load())

    async def _load(self) -> None:
        self.place = await self._tasks.read(opening.key_place, self._context.workspace.profile)
        self.where.setText(PLACES[self.place])
        self.passphrase.set_words(
            tr("Change the passphrase…") if self.place == "passphrase" else tr("Set a passphrase…")
        )
        self.passphrase.setEnabled(self.place != "beside")
        for control in (self.lock, self.restore):
            control.setEnabled(self.place == "passphrase")

    def change_passphrase(self) -> None:
        """Another passphrase, or one in place of the keychain."""
        self._tasks.start_once("passphrase", self._change())

    async def _change(self) -> None:
        dialog = PassphraseDialog(
            self.passphrase.text().rstrip("…"),
            tr("It opens this workspace on this laptop. Nobody can tell you what it was, so keep it safe."),
            tr("Use it from now on"),
            present=self.place == "passphrase",
            new=True,
            context=self._context,
            parent=self,
        )
        if await dialogs.show(dialog):
            self._context.navigator.show_toast(tr("The new passphrase is in force."))
            await self._load()

    def take_new_key(self) -> None:
        """Every file under a new key, after asking."""
        self._tasks.start_once("new key", self._take())

    async def _take(self) -> None:
        dialog = PassphraseDialog(
            tr("Take a new key"), NEW_KEY, tr("Close and take it"), present=self.place == "passphrase", new=False,
            context=self._context, parent=self,
        )  # fmt: skip
        if await dialogs.show(dialog):
            self._restart()

    def _on_restore(self) -> None:
        self.lock.setCurrentIndex(self.lock.findData(USUAL))

    def _on_lock(self, _index: int) -> None:
        set_minutes(self._context.settings, int(self.lock.currentData()))
