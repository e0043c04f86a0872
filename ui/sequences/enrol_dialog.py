"""Enrol one lead or many: which sequence, from when, what lands on which day, who is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from app import operations, queries
from app.domain.counted import counted
from app.domain.when import When
from app.domain.when import say_day as say_date
from app.errors import RefusedError
from app.language import tr
from app.queries.sequences import Preview
from ui.common.form_dialog import FormDialog
from ui.common.spoken_text import SpokenText
from ui.common.text import Text
from ui.gates.move import local_now
from ui.gates.step_words import read_day
from ui.lead_commands.selected import who

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

SHOWN = 12


class EnrolDialog(FormDialog):
    """The preview follows what is chosen; nothing is done before the verb."""

    def __init__(
        self,
        title: str,
        ids: Sequence[str],
        sequences: Sequence[tuple[str, str]],
        *,
        context: UiContext,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Enrol {who}", who=who(title, ids)), context=context, parent=parent, width=500)
        self._ids = tuple(ids)
        self.preview: Preview | None = None
        self.sequence = self.add_combo(tr("Sequence"), sequences)
        self.start = self.add_when("start", tr("From"), self._parse, tr("today, or a day such as “mon”"))
        self._days = Text("", tone="text2", wrap=True)
        self._days.setAccessibleName(tr("What lands on which day"))
        self._left_out = SpokenText(tone="warn")
        self.colleagues = SpokenText(tone="warn")
        self.colleagues.hide()
        self.confirm = QCheckBox(tr("Enrol them all the same"))
        self.confirm.hide()
        for part in (self._days, self._left_out, self.colleagues, self.confirm):
            self.column.addWidget(part)
        self.finish(tr("Enrol"), self._save, no=tr("Leave it"))
        self.sequence.currentIndexChanged.connect(self._refresh)
        self.start.value_changed.connect(self._refresh)
        self.sequence.setFocus()
        self._refresh()

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    def _refresh(self, _value: object = None) -> None:
        self._tasks.start_latest("preview", self._show())

    async def _show(self) -> None:
        when, user = self.start.value, self._context.workspace.user
        day = when.day if isinstance(when, When) and when.day else local_now().date()
        ask = queries.sequences.preview
        preview = self.preview = await self._tasks.ask(ask, self.sequence.currentData(), self._ids, day, user)
        said = await self._tasks.ask(queries.colleagues.warning, self._ids, user, round(local_now().timestamp() * 1000))
        self.colleagues.setText(said)
        self.colleagues.setVisible(bool(said))
        today = local_now().date()
        lines = [f"{say_date(on, today)[:1].upper()}{say_date(on, today)[1:]}  {words}" for on, words in preview.days]
        more = [tr("and {lines} more", lines=len(lines) - SHOWN)] if len(lines) > SHOWN else []
        self._days.setText("\n".join([*lines[:SHOWN], *more]))
        left = [f"{one.name or 'A lead'} {one.words}" for one in preview.left_out]
        more = [tr("and {left} more", left=len(left) - 4)] if len(left) > 4 else []
        self._left_out.setText("; ".join([*left[:4], *more]) + ("." if left else ""))
        self._left_out.setVisible(bool(left))
        self.confirm.setVisible(preview.asks)
        self.yes.set_words(
            tr("Enrol {count}", count=preview.count)
            if len(self._ids) > 1 and not self.confirm.isChecked()
            else tr("Enrol")
        )

    async def _save(self) -> str:
        words, when = self.start.text().strip(), self.start.value
        if words and not (isinstance(when, When) and when.day):
            raise RefusedError(
                "E-START", tr("That is no day."), do=tr("Write one, or leave it empty for today."), field="start"
            )
        day = when.day if isinstance(when, When) and when.day else local_now().date()
        confirmed = self.confirm.isChecked()
        enrolled = await self.act(
            operations.enrolments.enrol, self.sequence.currentData(), self._ids, start=day, confirmed=confirmed
        )
        return tr(
            "{count} in {currenttext}", count=counted(enrolled.count, "lead"), currenttext=self.sequence.currentText()
        )
