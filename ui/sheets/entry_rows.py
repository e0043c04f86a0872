"""The rows of a sheet as they stood on the paper: mark, company, nine boxes, and what was made of them so far."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from app.domain.sheets import SHORT
from app.domain.site_hours import say_minutes
from app.frozen import frozen
from app.queries.sheets import SheetLine
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import CENTER, RIGHT, paint_box, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.day.day_delegate import paint_mark
from ui.sheets.row_reading import ALREADY, ASKS, ENTERED, OPEN, READY, RowReading

HEIGHT, MARK, WORDS_AT, EDGE, BOX = 54, 26, 52, 16, 15
TONES = {OPEN: "text3", READY: "accentT", ASKS: "warn", ENTERED: "ok", ALREADY: "text2"}


@frozen
class EntryItem:
    """A row with what was typed for it and how that is read."""

    line: SheetLine
    text: str
    reading: RowReading

    @property
    def id(self) -> str:
        """The row's id."""
        return self.line.row.id

    @property
    def right(self) -> str:
        """What stands at the right: the outcome, and what was understood or is asked."""
        reading = self.reading
        if reading.state == OPEN:
            return reading.said or "open"
        name = reading.outcome.name if reading.outcome is not None and reading.state != ALREADY else ""
        return " · ".join(one for one in (name, reading.said) if one)


class EntryModel(RowListModel[EntryItem]):
    """The rows in the order of the paper."""

    def sentence(self, row: EntryItem) -> str:
        """As a screen reader says it."""
        printed = row.line.row
        at = say_minutes(printed.start) if printed.start is not None else ""
        kind = "call" if printed.kind == "call" else "visit"
        return ", ".join(
            one for one in (f"{printed.number}", at, kind, printed.company, printed.person, row.right) if one
        )


class EntryDelegate(ListDelegate):
    """One row of the paper."""

    def height_of(self, index: AnyIndex) -> int:
        """Two lines, the second with boxes."""
        return self.theme.px(HEIGHT)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """Mark and names above, the nine boxes below."""
        item, theme = index.data(ROW_ROLE), self.theme
        if not isinstance(item, EntryItem):
            return
        row, side = item.line.row, theme.px(MARK)
        ground = "selected" if selected else "surface"
        mark = QRectF(rect.x() + theme.px(13), rect.center().y() - side / 2, side, side)
        paint_mark(painter, theme, mark, row, ground=ground)
        inner = rect.adjusted(theme.px(WORDS_AT), theme.px(7), -theme.px(EDGE), -theme.px(6))
        upper = QRect(inner.x(), inner.y(), inner.width(), theme.px(18))
        right = upper.adjusted(upper.width() * 45 // 100, 0, 0, 0)
        taken = paint_text(
            painter, theme, right, item.right, role="meta", tone=TONES[item.reading.state], align=int(RIGHT)
        )
        at = f"{say_minutes(row.start)} " if row.start is not None else ""
        names = upper.adjusted(0, 0, -taken - theme.px(12), 0)
        named = paint_text(painter, theme, names, row.company, role="body_strong")
        beside = names.adjusted(named + theme.px(7), 0, 0, 0)
        paint_text(painter, theme, beside, f"{at}{row.person}".strip(), tone="text2")
        lower = QRect(inner.x(), upper.bottom() + theme.px(5), inner.width(), theme.px(BOX))
        self._boxes(painter, lower, item)

    def _boxes(self, painter: QPainter, rect: QRect, item: EntryItem) -> None:
        theme, words = self.theme, SHORT[item.line.row.kind]
        side, gap = theme.px(BOX), theme.px(4)
        wide = [theme.text_width(one, "label") for one in words]
        whole = sum(wide) + len(words) * (side + gap) + (len(words) - 1) * theme.px(10)
        digits = len(words) * (side + gap + theme.px(6))
        chosen = item.reading.outcome.key if item.reading.outcome is not None else ""
        x = rect.x()
        for number, (word, width) in enumerate(zip(words, wide, strict=True), 1):
            ticked = chosen == str(number)
            box = QRect(x, rect.y(), side, side)
            paint_box(painter, theme, box, fill="accent" if ticked else "surface", line="accent" if ticked else "control",
                      radius="mark")  # fmt: skip
            tone = "on_accent" if ticked else "text2"
            paint_text(painter, theme, box, str(number), role="label", tone=tone, align=int(CENTER))
            x += side + gap
            if whole <= rect.width() or (ticked and digits + width <= rect.width()):
                room = QRect(x, rect.y(), width + 2, side)
                paint_text(painter, theme, room, word, role="label", tone="text" if ticked else "text2")
                x += width
            x += theme.px(10 if whole <= rect.width() else 6)


def items_of(lines: tuple[SheetLine, ...], texts: dict[str, str], readings: dict[str, RowReading]) -> list[EntryItem]:
    """The rows as they stand."""
    return [EntryItem(line, texts.get(line.row.id, ""), readings[line.row.id]) for line in lines]
