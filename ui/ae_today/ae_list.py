"""The list of the AE's Today: headings and lines, and how they are painted (design 4.18)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from app.frozen import frozen
from app.language import tr
from app.queries.ae_today import AeGroup, AeRow
from ui.common.list_delegate import ListDelegate
from ui.common.painters import RIGHT, paint_avatar, paint_box, paint_icon, paint_score, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from ui.common.list_delegate import AnyIndex
    from ui.theme.theme import Theme

ICONS = {"answer": "hourglass", "meeting": "calendar", "due": "check", "deal": "circle-question-mark", "back": "undo-2"}
FROM, VALUE, SCORE, DUE = 390, 245, 200, 17  # right edges or left sides, from the right of the row
MIDDLE, NARROW = 640, 480  # below these widths the sender, then value and score give way


@frozen
class AeItem:
    """A heading (no `row`) or a line."""

    id: str
    title: str = ""
    hint: str = ""
    count: int = 0
    row: AeRow | None = None


class AeModel(RowListModel[AeItem]):
    """Groups as one list."""

    def show_groups(self, groups: Sequence[AeGroup]) -> None:
        """Take these groups."""
        items: list[AeItem] = []
        for group in groups:
            items.append(AeItem(f"group:{group.key}", group.title, group.hint, len(group.rows)))
            items += [AeItem(row.id, row=row) for row in group.rows]
        self.set_rows(items)

    def sentence(self, row: AeItem) -> str:
        if row.row is None:
            return f"{row.title}, {row.count}"
        one = row.row
        sender = tr("from {sender}", sender=one.sender) if one.sender else ""
        return ", ".join(part for part in (one.who, one.person, one.why, sender, one.value, one.due) if part)

    def reason(self, row: AeItem) -> str:
        return row.hint if row.row is None else row.row.why

    def flags_of(self, row: AeItem) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return usual if row.row is None else usual | Qt.ItemFlag.ItemIsSelectable


class AeDelegate(ListDelegate):
    """Two row heights: headings and lines."""

    def height_of(self, index: AnyIndex) -> int:
        item = index.data(ROW_ROLE)
        heading = isinstance(item, AeItem) and item.row is None
        return self.theme.px(30) if heading else self.theme.height("row") + 1

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        item = index.data(ROW_ROLE)
        if not isinstance(item, AeItem):
            return
        if item.row is None:
            self._heading(painter, rect, item)
        else:
            self._line(painter, rect, item.row, selected=selected)

    def _heading(self, painter: QPainter, rect: QRect, item: AeItem) -> None:
        theme, middle = self.theme, rect.center().y() + 1
        x = rect.x() + theme.px(20)
        x += paint_icon(
            painter, theme, x, middle, ICONS.get(item.id.removeprefix("group:"), "list"), "text"
        ) + theme.px(6)
        x += paint_text(painter, theme, QRect(x, rect.y(), rect.width(), rect.height()), item.title, role="body_strong")
        count = QRect(x + theme.px(7), rect.y(), theme.px(60), rect.height())
        paint_text(painter, theme, count, str(item.count), tone="text2")
        hint = QRect(x + theme.px(60), rect.y(), rect.right() - theme.px(DUE) - x - theme.px(60), rect.height())
        if hint.width() > theme.px(120):
            paint_text(painter, theme, hint, item.hint, role="meta", tone="text2", align=int(RIGHT))

    def _line(self, painter: QPainter, rect: QRect, row: AeRow, *, selected: bool) -> None:
        theme, middle, width = self.theme, rect.center().y(), rect.width()
        tile = QRect(rect.x() + theme.px(20), middle - theme.px(13), theme.px(26), theme.px(26))
        paint_box(painter, theme, tile, fill="surface" if selected else "sunken", radius="chip")
        paint_icon(painter, theme, tile.x() + theme.px(5), middle, row.icon, "text")
        middling, wide = width >= theme.px(NARROW), width >= theme.px(MIDDLE)
        end = rect.right() - theme.px(FROM if wide else VALUE + 45 if middling else 140)
        left = rect.x() + theme.px(56)
        who = QRect(left, rect.y(), end - left - theme.px(10), rect.height())
        paint_two_lines(painter, theme, who, row.who, row.person, row.why)
        if wide and row.sender:
            disc = QRect(end, middle - theme.px(9), theme.px(18), theme.px(18))
            paint_avatar(painter, theme, disc, row.sender)
            name = QRect(end + theme.px(24), rect.y(), theme.px(FROM - VALUE - 80), rect.height())
            paint_text(painter, theme, name, row.sender.split(" ")[0], tone="text2")
        if middling:
            value = QRect(rect.right() - theme.px(VALUE + 50), rect.y(), theme.px(65), rect.height())
            paint_text(painter, theme, value, row.value, align=int(RIGHT))
            if row.score is not None:
                paint_score(painter, theme, rect.right() - theme.px(SCORE + 14), middle, row.parts, row.score)
        due = QRect(rect.right() - theme.px(150), rect.y(), theme.px(150 - DUE), rect.height())
        paint_text(painter, theme, due, row.due, tone=row.tone, align=int(RIGHT))


def column_names(theme: Theme, line: QRect) -> Iterator[tuple[str, QRect, bool]]:
    """What stands over the columns (`ColumnHeader`)."""
    yield tr("Who and why"), line.adjusted(theme.px(59), 0, 0, 0), False
    if line.width() >= theme.px(MIDDLE):
        yield tr("From"), line.adjusted(line.right() - theme.px(FROM), 0, 0, 0), False
    if line.width() >= theme.px(NARROW):
        yield tr("Value"), QRect(line.right() - theme.px(VALUE + 50), 0, theme.px(65), line.height()), True
        yield tr("Score"), QRect(line.right() - theme.px(SCORE + 14), 0, theme.px(44), line.height()), True
    yield tr("Due"), line.adjusted(0, 0, -theme.px(DUE), 0), True
