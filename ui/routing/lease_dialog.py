"""Leads of a shared queue taken on lease before going offline: how many, and until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from app import operations
from app.domain.when import say_day
from app.errors import RefusedError
from ui.common.form_dialog import FormDialog
from ui.gates.day_reading import read_date
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.queues import QueueRow
    from ui.context import UiContext

ABOUT = "They are yours alone until then, also offline. Those you did not touch go back to the queue by themselves."
USUAL, DAYS = "10", 3


class LeaseDialog(FormDialog):
    """`outcome` is the sentence that tells what was asked for."""

    def __init__(self, rows: Sequence[QueueRow], *, context: UiContext, parent: QWidget) -> None:
        super().__init__("Lease leads before going offline", context=context, parent=parent, about=ABOUT)
        self.queue = self.add_combo("From", [(one.id, f"{one.name}, {one.waiting:,} waiting") for one in rows])
        self.count = self.add_line("count", "How many")
        self.count.setText(USUAL)
        self.until = self.add_when("until", "Until the end of", read_date, "fri, 1 dec")
        last = local_now().date() + timedelta(days=DAYS)
        self.until.setText(f"{last.day} {last:%b} {last.year}")
        self.finish("Lease", self._lease)

    async def _lease(self) -> str:
        count, day = self.text("count"), self.until.value
        if not count.isascii() or not count.isdigit():
            raise RefusedError("E-LEASE", f"“{count}” is no number.", do="Write one such as 10.", field="count")
        if day is None:
            raise RefusedError("E-LEASE", "Until when is not said.", do="Write a day such as fri.", field="until")
        now, last = local_now(), date.fromisoformat(str(day))
        end = datetime.combine(last + timedelta(days=1), time(), now.tzinfo) - timedelta(minutes=1)
        until = round(end.timestamp() * 1000)
        await self.act(operations.queues.lease, self.queue.currentData(), int(count), until)
        return f"{int(count):,} leads asked for until {say_day(last, now.date())}. They come at next sync."
