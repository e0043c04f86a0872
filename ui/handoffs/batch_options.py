"""What of a batch is printed and how: whose, of which meeting day, in which order, with what around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QWidget

from app.clock import from_ms, local_zone
from app.domain.briefs import ORDERS, in_order
from app.language import tr
from ui.common.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.briefs import BatchBrief
    from ui.theme.theme import Theme

ALL_AES, ANY_DAY = tr("Every AE"), tr("Any meeting day")


class BatchOptions(QWidget):
    """`changed` when something else is to be printed."""

    changed = Signal()

    def __init__(self, briefs: Sequence[BatchBrief], *, theme: Theme) -> None:
        super().__init__()
        self._briefs = tuple(briefs)
        self._fresh: frozenset[str] | None = None
        self.order = SegmentedControl([(key, words, "") for key, words in ORDERS], theme=theme, name=tr("Order"))
        self._order = ORDERS[0][0]
        self.order.chosen.connect(self._on_order)
        self.ae, self.day = QComboBox(), QComboBox()
        names = sorted({one.data.receiver for one in briefs if one.data.receiver}, key=str.casefold)
        days = {_day(one): _say(one) for one in sorted(briefs, key=_day) if one.start}
        for box, name, first, rest in (
            (self.ae, tr("AE"), ALL_AES, [(one, one) for one in names]),
            (self.day, tr("Meeting day"), ANY_DAY, [(words, day) for day, words in days.items()]),
        ):
            box.setAccessibleName(name)
            box.addItem(first, "")
            for words, key in rest:
                box.addItem(words, key)
            box.currentIndexChanged.connect(self.changed)
        self.cover, self.only_changed = QCheckBox(tr("Cover sheet")), QCheckBox(tr("Only changed since printed"))
        self.cover.setChecked(True)
        for check in (self.cover, self.only_changed):
            check.toggled.connect(self.changed)
        self.each = QCheckBox(tr("Save one PDF each"))
        grid = QGridLayout(self)
        theme.space(grid, (20, 6, 16, 6), 8)
        boxes, checks = QHBoxLayout(), QHBoxLayout()
        for part in (self.ae, self.day):
            boxes.addWidget(part)
        for check in (self.cover, self.only_changed, self.each):
            checks.addWidget(check)
        checks.addStretch(1)
        grid.addWidget(self.order, 0, 0)
        grid.addLayout(boxes, 0, 1)
        grid.addLayout(checks, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_fresh(self, handoff_ids: frozenset[str]) -> None:
        """Tell which were never printed from here or have changed since."""
        self._fresh = handoff_ids
        self.only_changed.setText(tr("Only changed since printed ({handoff_ids})", handoff_ids=len(handoff_ids)))

    def chosen(self) -> list[BatchBrief]:
        """What is to be printed, in order."""
        ae, day = self.ae.currentData(), self.day.currentData()
        fresh = self._fresh if self.only_changed.isChecked() else None
        return in_order(
            (
                one
                for one in self._briefs
                if (not ae or one.data.receiver == ae)
                and (not day or _day(one) == day)
                and (fresh is None or one.handoff_id in fresh)
            ),
            self._order,
        )

    def _on_order(self, order: str) -> None:
        self._order = order
        self.changed.emit()


def _day(one: BatchBrief) -> str:
    return from_ms(one.start).astimezone(local_zone()).date().isoformat() if one.start else ""


def _say(one: BatchBrief) -> str:
    at = from_ms(one.start).astimezone(local_zone())
    return tr("{at:%a} {day} {at:%b}", at=at, day=at.day)
