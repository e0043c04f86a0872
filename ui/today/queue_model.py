"""The queue as one list: headings and what stands under them, groups that fold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from app.frozen import frozen
from app.language import tr
from app.queries.rows import NOT_SENT, TodayList, TodayRow
from ui.common.row_table_model import RowListModel

FOLDED = frozenset({"later", "stopped", "done"})


@frozen
class QueueItem:
    """A heading (no `row`) or a thing to do."""

    id: str
    title: str = ""
    hint: str = ""
    icon: str = ""
    count: int = 0
    folded: bool = False
    row: TodayRow | None = None


ICONS = {"respond": "hourglass", "call": "phone", "message": "mail", "visit": "map-pin", "meeting": "calendar", "later": "",
         "stopped": "", "done": ""}  # fmt: skip


class QueueModel(RowListModel[QueueItem]):
    """Rows of Today; `show_list` takes a new one, `fold` opens and closes a group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._list: TodayList | None = None
        self._folded = set(FOLDED)
        self._channel = ""

    def show_list(self, today: TodayList, *, channel: str = "") -> None:
        """Take the queue, narrowed to a channel when one is named."""
        self._list, self._channel = today, channel
        self.set_rows(self._items())

    def fold(self, group: str) -> None:
        """Open or close a group."""
        self._folded ^= {group}
        self.set_rows(self._items())

    def counts(self) -> dict[str, int]:
        """Open rows by channel, '' for all."""
        found: dict[str, int] = {"": 0}
        for group in self._list.groups if self._list else ():
            for row in group.rows if group.key != "done" else ():
                found[""] += 1
                kind = "social" if row.channel == "message" else row.channel
                found[kind] = found.get(kind, 0) + 1
        return found

    def _items(self) -> Sequence[QueueItem]:
        items: list[QueueItem] = []
        for group in self._list.groups if self._list else ():
            rows = [
                row for row in group.rows if not self._channel or self._channel in (row.channel, _kind(row.channel))
            ]
            if not rows:
                continue
            folded = group.key in self._folded
            foldable = group.key in FOLDED
            icon = ("chevron-right" if folded else "chevron-down") if foldable else ICONS.get(group.key, "list")
            items.append(QueueItem(f"group:{group.key}", group.title, group.hint, icon, len(rows), folded))
            if not folded:
                items += [QueueItem(row.id, row=row) for row in rows]
        return items

    def sentence(self, row: QueueItem) -> str:
        """The row as a screen reader says it."""
        if row.row is None:
            return f"{row.title}, {row.count}"
        one = row.row
        parts = [
            one.name,
            one.company,
            one.hours,
            one.why,
            one.step,
            tr("score {score}", score=one.score),
            "" if not one.done else "done",
            tr(NOT_SENT) if one.unsent else "",
        ]
        return ", ".join(part for part in parts if part)

    def reason(self, row: QueueItem) -> str:
        """Why the row stands where it stands."""
        return row.hint if row.row is None else why_words(row.row)

    def flags_of(self, row: QueueItem) -> Qt.ItemFlag:
        """Headings of fixed groups cannot be chosen."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        fixed = row.row is None and row.id.removeprefix("group:") not in FOLDED
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren if fixed else usual


def _kind(channel: str) -> str:
    return "social" if channel == "message" else channel


def why_words(row: TodayRow) -> str:
    """Why a row stands where it stands: their hour first, when it is not one to call at."""
    return " · ".join(one for one in (row.hours, row.why) if one)
