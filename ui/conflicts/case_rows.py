"""The list of the conflicts page: cases to decide, then changes that were not taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListView

from app.clock import from_ms
from app.frozen import frozen
from app.language import inner, tr
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_avatar, paint_icon, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.wrapping import wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.queries.conflict_cases import Case
    from app.queries.outgoing import Refusal

NOTE = tr("Changes that touch different fields are joined without asking. You only see the ones that need a person.")
LEFT, MARK, WORDS, TOP, STRONG, LINE = 16, 22, 50, 13, 19, 17  # design pixels


@frozen
class ListRow:
    """A case, an aside, a heading or the note at the end."""

    id: str
    title: str
    detail: str = ""
    about: str = ""
    by: str = ""
    when: str = ""
    case: Case | None = None
    refusal: Refusal | None = None

    @property
    def chosen(self) -> bool:
        """Whether it can be selected."""
        return self.case is not None or self.refusal is not None


def case_row(case: Case, now: datetime) -> ListRow:
    """A case in the list."""
    names = [clash.name if at == 0 else inner(clash.name) for at, clash in enumerate(case.clashes)]
    fields = names[0] if len(names) == 1 else tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
    first = case.clashes[0]
    mine = first.left.mine or first.right.mine
    people = (
        tr("you and {other}", other=case.other)
        if mine
        else tr("{one} and {other}", one=first.left.by, other=first.right.by)
    )
    title, detail = (case.company, case.title) if case.company else (case.title, "")
    return ListRow(case.id, title, detail, f"{fields} · {people}", case.other, say_time(case.at, now), case)


def refusal_row(refusal: Refusal, now: datetime) -> ListRow:
    """A change that was not taken."""
    when = say_time(refusal.aside.told_at, now)
    return ListRow(refusal.id, refusal.subject, refusal.aside.label, refusal.why, "", when, None, refusal)


def heading(title: str) -> ListRow:
    """A heading between the two."""
    return ListRow(f"heading:{title}", title)


def note() -> ListRow:
    """The line that says why the list is short."""
    return ListRow("note", "", about=NOTE)


def say_time(ms: int, now: datetime) -> str:
    """ "11:42" today, "Tue 11:42" within a week, else "12 Nov"."""
    at = from_ms(ms).astimezone(now.tzinfo)
    if at.date() == now.date():
        return f"{at:%H:%M}"
    return (
        tr("{at:%a %H:%M}", at=at) if abs((now.date() - at.date()).days) < 7 else tr("{day} {at:%b}", day=at.day, at=at)
    )


class CaseListModel(RowListModel[ListRow]):
    """Cases first."""

    def sentence(self, row: ListRow) -> str:
        """The whole row."""
        return ", ".join(one for one in (row.title, row.detail, row.about, row.when) if one)

    def flags_of(self, row: ListRow) -> Qt.ItemFlag:
        """Headings and the note are only read."""
        plain = Qt.ItemFlag.ItemNeverHasChildren
        return plain | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if row.chosen else plain

    def choosable(self) -> Sequence[ListRow]:
        """Rows that can be chosen, from top to bottom."""
        return [row for row in self.rows() if row.chosen]


class CaseListDelegate(ListDelegate):
    """As high as its words need at the width of the list."""

    def _view_width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QListView) else self.theme.px(318)

    def _about(self, row: ListRow, width: int) -> list[str]:
        theme = self.theme
        left = WORDS if row.chosen else LEFT + 4
        return wrapped(row.about, theme.font("meta"), width - theme.px(left + 17), most=4) if row.about else []

    def height_of(self, index: AnyIndex) -> int:
        """Title, detail, and the lines of what it is about."""
        row = index.data(ROW_ROLE)
        theme = self.theme
        if not isinstance(row, ListRow):
            return theme.height("row")
        if not row.chosen and row.title:
            return theme.px(34)
        lines = len(self._about(row, self._view_width())) + bool(row.detail)
        return theme.px(TOP * 2 + (STRONG if row.title else 0) + lines * LINE) + 1

    def paint_ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        """Headings and the note stand on the list itself."""
        super().paint_ground(painter, rect, selected=selected, hovered=hovered)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """A case, an aside, a heading or the note."""
        row, theme = index.data(ROW_ROLE), self.theme
        if not isinstance(row, ListRow):
            return
        edge = rect.x() - theme.px(3)
        if not row.chosen and row.title:
            room = rect.adjusted(theme.px(LEFT + 1), theme.px(6), 0, 0)
            paint_text(painter, theme, room, row.title, role="heading", tone="text3")
            return
        top = rect.y() + theme.px(TOP)
        left = edge + theme.px(WORDS if row.chosen else LEFT + 4)
        right = rect.right() - theme.px(16)
        if row.chosen:
            self._mark(painter, edge, top, row)
            wide = theme.text_width(row.when, "meta") + 2
            room = QRect(right - wide, top, wide, theme.px(STRONG))
            paint_text(painter, theme, room, row.when, role="meta", tone="text2", align=int(RIGHT))
            words = QRect(left, top, right - wide - theme.px(8) - left, theme.px(STRONG))
            paint_text(painter, theme, words, row.title, role="body_strong")
            top += theme.px(STRONG)
        if row.detail:
            paint_text(
                painter, theme, QRect(left, top, right - left, theme.px(LINE)), row.detail, role="meta", tone="text2"
            )
            top += theme.px(LINE)
        for line in self._about(row, rect.width() + theme.px(3)):
            tone = "text2" if row.chosen else "text3"
            paint_text(painter, theme, QRect(left, top, right - left, theme.px(LINE)), line, role="meta", tone=tone)
            top += theme.px(LINE)

    def _mark(self, painter: QPainter, edge: int, top: int, row: ListRow) -> None:
        theme, side = self.theme, self.theme.px(MARK)
        if row.by:
            paint_avatar(painter, theme, QRect(edge + theme.px(LEFT + 4), top, side, side), row.by)
        else:
            paint_icon(
                painter, theme, edge + theme.px(LEFT + 7), top + theme.px(STRONG // 2 + 1), "triangle-alert", "warn"
            )
