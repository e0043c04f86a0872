"""The board once for each rep, one lane under the other, each with its head, its count and its value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.money import say_money, say_short
from app.language import tr
from ui.common.marks import Avatar
from ui.common.text import Text
from ui.pipeline.card_board import CardBoard
from ui.pipeline.card_ground import GAP, HEIGHT
from ui.pipeline.column_head import LOW
from ui.pipeline.column_view import ColumnView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.rows import BoardLane, LeadRow
    from ui.pipeline.board_stages import BoardStage
    from ui.pipeline.card_ground import CardGround
    from ui.theme.theme import Theme

SHOWN = 2.45  # cards of the longest column: the half one tells that there are more


class _Lane(QFrame):
    """The head of a rep and their columns."""

    def __init__(self, lane: BoardLane, board: LanesView, stages: Sequence[BoardStage], *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._most = theme, 0
        self._figures = Text("", tone="text2")
        head, line, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 4)
        theme.space(head, (2, 0, 0, 0), 8)
        theme.space(line, (0, 0, 0, 0), 8)
        head.addWidget(Avatar(lane.name, theme=theme, size=20))
        head.addWidget(Text(lane.name, type="body_strong"))
        head.addWidget(self._figures)
        head.addStretch(1)
        column.addLayout(head)
        column.addLayout(line, 1)
        self.views: list[ColumnView] = []
        for number, stage in enumerate(stages, 1):
            place = tr("column {number} of {stages}, {name}", number=number, stages=len(stages), name=lane.name)
            view = ColumnView(stage, theme=theme, delegate=board.delegate, position=place, low=True)
            board.adopt(view)
            view.more_wanted.connect(partial(board.more_in_lane.emit, lane.owner_id))
            line.addWidget(view, 1)
            self.views.append(view)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_lane(self, lane: BoardLane) -> None:
        """Its cards and figures."""
        worth = say_short(lane.value_minor, lane.columns[0].currency)
        warned = [f"{tr(one.stage)} {one.warning}" for one in lane.columns if one.warning]
        self._figures.setText(" · ".join([tr("{count:,}", count=lane.count), *([worth] if worth else []), *warned]))
        self._figures.set_tone("warn" if warned else "text2")
        value = say_money(lane.value_minor, lane.columns[0].currency)
        self.setAccessibleName(", ".join((lane.name, tr("{count} cards", count=lane.count), value, *warned)))
        self._most = max(len(one.cards) for one in lane.columns)
        for view, column in zip(self.views, lane.columns, strict=True):
            view.show_column(column)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        cards = min(max(self._most, 1), SHOWN)
        return QSize(self._theme.px(600), self._theme.px(24 + LOW + 10) + round(self._theme.px(HEIGHT + GAP) * cards))


class LanesView(CardBoard):
    """J and K go on into the next lane, Ctrl ↑ and ↓ from lane to lane. `more_in_lane(owner id, stage, loaded)`."""

    more_in_lane = Signal(str, str, int)

    def __init__(self, stages: Sequence[BoardStage], *, theme: Theme, delegate: CardGround) -> None:
        super().__init__(theme=theme, delegate=delegate, name=tr("Board by rep"))
        self._stages = stages
        self._lanes: dict[str, _Lane] = {}
        inside, self._column = QWidget(), QVBoxLayout()
        inside.setLayout(self._column)
        theme.space(self._column, (20, 10, 12, 12), 12)
        self._column.addStretch(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidget(inside)

    def append(self, owner_id: str, stage: str, rows: Sequence[LeadRow]) -> None:
        """Further cards of a column of that lane."""
        lane = self._lanes.get(owner_id)
        if lane is not None:
            next(view for view in lane.views if view.stage.key == stage).model.append_rows(rows)

    def show_lanes(self, lanes: Sequence[BoardLane]) -> list[ColumnView]:
        """Take these lanes; returns the columns that are new."""
        made: list[ColumnView] = []
        for owner in self._lanes.keys() - {lane.owner_id for lane in lanes}:
            gone = self._lanes.pop(owner)
            self._column.removeWidget(gone)
            gone.deleteLater()
        for number, lane in enumerate(lanes):
            shown = self._lanes.get(lane.owner_id)
            if shown is None:
                shown = self._lanes[lane.owner_id] = _Lane(lane, self, self._stages, theme=self._theme)
                made += shown.views
            if self._column.indexOf(shown) != number:
                self._column.removeWidget(shown)
                self._column.insertWidget(number, shown)
            shown.show_lane(lane)
        self.lines = [self._lanes[lane.owner_id].views for lane in lanes]
        self.delegate.days = {one.stage: one.days for lane in lanes for one in lane.columns if one.days is not None}
        self.forget_gone()
        return made
