"""Leads of a shared queue taken on lease before going offline: how many, and until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from app import operations
from app.domain.when import say_day
from app.errors import RefusedError
from app.language import tr
from ui.common.form_dialog import FormDialog
from ui.gates.day_reading import read_date
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.queues import QueueRow
    from ui.context import UiContext

ABOUT = tr("They are yours alone until then, also offline. Those you did not touch go back to the queue by themselves.")
USUAL, DAYS = "10", 3


class LeaseDialog(FormDialog):
    """`outcome` is the sentence that tells what was asked for."""

    def __init__(self, rows: Sequence[QueueRow], *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Lease leads before going offline"), context=context, parent=parent, about=ABOUT)
        self.queue = self.add_combo(
            tr("From"),
            [(one.id, tr("{name}, {waiting:,} waiting", name=one.name, waiting=one.waiting)) for one in rows],
        )
        self.count = self.add_line("count", tr("How many"))
        self.count.setText(USUAL)
        self.until = self.add_when("until", tr("Until the end of"), read_date, tr("fri, 1 dec"))
        last = local_now().date() + timedelta(days=DAYS)
        self.until.setText(tr("{day} {last:%b} {year}", day=last.day, last=last, year=last.year))
        self.finish(tr("Lease"), self._lease)

    async def _lease(self) -> str:
        count, day = self.text("count"), self.until.value
        if not count.isascii() or not count.isdigit():
            raise RefusedError(
                "E-LEASE", tr("“{count}” is no number.", count=count), do=tr("Write one such as 10."), field="count"
            )
        if day is None:
            raise RefusedError(
                "E-LEASE", tr("Until when is not said."), do=tr("Write a day such as fri."), field="until"
            )
        now, last = local_now(), date.fromisoformat(str(day))
        end = datetime.combine(last + timedelta(days=1), time(), now.tzinfo) - timedelta(minutes=1)
        until = round(end.timestamp() * 1000)
        await self.act(operations.queues.lease, self.queue.currentData(), int(count), until)
        return tr(
            "{count:,} leads asked for until {last}. They come at next sync.",
            count=int(count),
            last=say_day(last, now.date()),
        )
