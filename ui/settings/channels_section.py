"""Settings, Channels: what holds before somebody is written to, by channel (product 6, channel safety)."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox

from app import operations, queries
from app.domain.mail_rules import DAYS, ChannelRules
from app.errors import RefusedError
from app.language import tr
from ui.common.button import Button
from ui.common.segmented_control import SegmentedControl
from ui.common.spin_fields import NumberField, TimeField
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

CHANNELS = (
    ("email", tr("E-mail"), "mail"),
    ("social", tr("Social"), "messages-square"),
    ("message", tr("Messages"), "message-square"),
)
COUNTS = (
    ("daily_most", tr("The most in one day, by one rep"), 10_000, ""),
    ("gap_person", tr("Days between two contacts with a person"), 365, tr("days")),
    ("gap_account", tr("Days between two contacts with a company"), 365, tr("days")),
    ("touches_most", tr("The most contacts with a person in {days} days", days=DAYS), 1_000, ""),
)
WORDS = tr("channel safety consent hours daily most gap limit touches email social message opt in")


class ChannelsSection(Section):
    """For everybody, so a manager's to change once there is a server. Asked again when a letter leaves the Outbox."""

    def __init__(self, *, theme: Theme, tasks: PageTasks) -> None:
        super().__init__(tr("Channels"), theme=theme, words=WORDS)
        self._tasks = tasks
        self._rules: dict[str, ChannelRules] = {}
        words = tr(
            "Asked again at the moment a message leaves the Outbox. 0 is no limit. A stop always holds, whatever stands here."
        )
        self.column.addWidget(self.wrapped(words, tone="text2"))
        self.channel = SegmentedControl(CHANNELS, theme=theme, name=tr("Channel"))
        self.channel.chosen.connect(self._on_channel)
        self.add_setting(tr("Channel"), self.channel)
        self.consent = QCheckBox(tr("Only to people who agreed to it"))
        self.column.addWidget(self.consent)
        self.opens, self.closes = (
            TimeField(theme=theme, name=label) for label in (tr("Not before, their time"), tr("Not after, their time"))
        )
        for edit in (self.opens, self.closes):
            self.add_setting(edit.accessibleName(), edit)
        self.counts: dict[str, NumberField] = {}
        for name, label, most, unit in COUNTS:
            self.counts[name] = NumberField(0, most, theme=theme, name=label, unit=unit, none=tr("no limit"))
            self.add_setting(label, self.counts[name])
        self.save, self.usual = (
            Button(tr("Save"), theme=theme, kind="primary"),
            Button(tr("Restore defaults"), theme=theme),
        )
        self.said = self.spoken("text2")
        for part in (self.said, self.save, self.usual):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.save.clicked.connect(self._on_save)
        self.usual.clicked.connect(self._on_usual)

    def begin(self) -> None:
        """Show what is set."""
        self._tasks.start_latest("channels", self._load())

    async def _load(self) -> None:
        self._rules = await self._tasks.ask(queries.outbox_mail.channel_rules, [key for key, _words, _icon in CHANNELS])
        self._show(self._rules[self.channel.current])

    def _show(self, rules: ChannelRules) -> None:
        self.consent.setChecked(rules.consent_needed)
        for edit, at in ((self.opens, rules.opens), (self.closes, rules.closes)):
            edit.setTime(QTime(at.hour, at.minute))
        for name, box in self.counts.items():
            box.setValue(getattr(rules, name))

    def _on_channel(self, channel: str) -> None:
        self.said.setText("")
        if channel in self._rules:
            self._show(self._rules[channel])

    def _typed(self) -> ChannelRules:
        numbers: dict[str, Any] = {name: box.value() for name, box in self.counts.items()}
        opens, closes = (time(edit.time().hour(), edit.time().minute()) for edit in (self.opens, self.closes))
        return ChannelRules(consent_needed=self.consent.isChecked(), opens=opens, closes=closes, **numbers)

    def _on_save(self) -> None:
        self._tasks.start_once("channels save", self._save(self._typed()))

    def _on_usual(self) -> None:
        self._tasks.start_once("channels save", self._restore())

    async def _restore(self) -> None:
        await self._save(ChannelRules())
        self._show(self._rules[self.channel.current])

    async def _save(self, rules: ChannelRules) -> None:
        channel = self.channel.current
        try:
            await self._tasks.act(operations.settings.set_channel_rules, channel, rules)
        except RefusedError as error:
            self.said.setText(str(error))
            self.said.set_tone("bad")
            return
        self._rules[channel] = rules  # the fields stay as they are: another one may be half typed
        self.said.setText(tr("Saved."))
        self.said.set_tone("ok")
