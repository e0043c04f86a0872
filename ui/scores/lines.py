"""The two lists of the page: the rules under how they combine, and leads that a dry run would move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain import score_rules
from app.domain.score_rules import EACH, PARTS, ScoreRule
from app.frozen import frozen
from app.language import tr
from app.queries.scores import Moved, ScoreRules
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_text, paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

COMBINING = "combining"  # the id of the first line
ICONS = {"fit": "building-2", "engagement": "messages-square", "intent": "zap"}


@frozen
class Line:
    """One line of the list; the first has no rule, it says how the three numbers combine."""

    id: str
    words: str
    beside: str
    under: str
    problem: str = ""
    rule: ScoreRule | None = None

    @property
    def icon(self) -> str:
        """Off, or which of the three it is about."""
        if self.rule is None:
            return "gauge"
        return ICONS.get(self.rule.part, "circle") if self.rule.active else "circle-slash"


def lines_of(found: ScoreRules) -> list[Line]:
    """How they combine, then the rules by part in their order."""
    order = list(PARTS)
    rows = sorted(found.rows, key=lambda row: order.index(row.rule.part) if row.rule.part in PARTS else len(order))
    lines = [Line(COMBINING, tr("How the three become one"), "", found.combining.words)]
    for row in rows:
        part = PARTS.get(row.rule.part, tr("Nothing known"))
        off = "" if row.rule.active else tr(" · off")
        name = tr(row.rule.words) or row.rule.field if row.rule.of_event else score_rules.name_of(row.rule.field)
        lines.append(
            Line(
                row.id,
                name[:1].upper() + name[1:],
                f"{points_words(row.rule)} {part}{off}",
                row.words,
                row.problem,
                row.rule,
            )
        )
    return lines


def points_words(rule: ScoreRule) -> str:
    """ "+26", "+20 each"."""
    return tr("{points:+d} each", points=rule.points) if rule.test == EACH else f"{rule.points:+d}"


class LinesModel(RowListModel[Line]):
    """How they combine, and the rules."""

    def sentence(self, row: Line) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.words, row.beside, row.under, row.problem) if one)


class LinesDelegate(ListDelegate):
    """The words, the points, the condition."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One line."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Line):
            return
        theme = self.theme
        paint_tile(painter, theme, rect, row.icon, selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        on = row.rule is None or row.rule.active
        paint_two_lines(
            painter, theme, room, row.words, row.beside, row.problem or row.under,
            first_tone="text" if on else "text2", second_tone="warn" if row.problem else "text2",
        )  # fmt: skip


class MovedModel(RowListModel[Moved]):
    """Examples of a dry run."""

    def sentence(self, row: Moved) -> str:
        """As a screen reader says it."""
        return tr(
            "{name}, {company}, score {old} becomes {new}, {band_words}, because {why}",
            name=row.name,
            company=row.company,
            old=row.old,
            new=row.new,
            band_words=band_words(row),
            why=row.why,
        )


def band_words(row: Moved) -> str:
    """ "Warm → Hot", or the band where it stays the same."""
    return row.new_band if row.new_band == row.old_band else f"{row.old_band} → {row.new_band}"


class MovedDelegate(ListDelegate):
    """Who, why, and the number before and after."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One lead."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Moved):
            return
        theme, px = self.theme, self.theme.px
        numbers, band = f"{row.old} → {row.new}", band_words(row)
        width = max(theme.text_width(numbers, "body_strong"), theme.text_width(band, "meta")) + px(4)
        room = rect.adjusted(px(17), 0, -px(16), 0)
        right = QRect(room.right() - width, room.y(), width, room.height())
        line, meta = px(17), px(15)
        top = right.y() + (right.height() - line - meta) // 2
        first, second = QRect(right.x(), top, width, line), QRect(right.x(), top + line, width, meta)
        paint_text(painter, theme, first, numbers, role="body_strong", align=int(RIGHT))
        paint_text(painter, theme, second, band, role="meta", tone="text2", align=int(RIGHT))
        paint_two_lines(painter, theme, room.adjusted(0, 0, -width - px(10), 0), row.name, row.company, row.why)
