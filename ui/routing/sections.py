"""The three sides of routing, reached from each other: its rules, its territories, how leads flow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from app.language import tr
from ui.commands import Command
from ui.common.header import FilterRow
from ui.common.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.common.header import Header
    from ui.context import UiContext

SCOPE = "routing_sections"
SECTIONS = (  # place, words, command
    ("routing", tr("Rules"), tr("Routing rules")),
    ("territories", tr("Territories"), tr("Territories")),
    ("flow", tr("Flow"), tr("Flow of leads")),
)


class Sections(SegmentedControl):
    """Choosing another opens its place; the own one stays marked on the page that is left."""

    def __init__(self, current: str, *, context: UiContext) -> None:
        choices = [(key, words, "") for key, words, _ in SECTIONS]
        super().__init__(choices, theme=context.theme, name=tr("Rules, territories or flow"), current=current)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._own, self._context = current, context
        self.chosen.connect(self._on_chosen)

    def _on_chosen(self, key: str) -> None:
        self.set_current(self._own)
        self._context.navigator.open_place(key)


class SectionsRow(FilterRow):
    """The switch in the header; where the header has no room for it, in this row under it."""

    def __init__(self, current: str, *, header: Header, context: UiContext) -> None:
        super().__init__(theme=context.theme)
        self._beside = Sections(current, context=context)
        header.add_widget(self._beside, can_go=True)
        self.add_left(Sections(current, context=context))
        header.fitted.connect(self._on_fitted)

    def _on_fitted(self) -> None:
        self.setVisible(self._beside.isHidden())


def attach_sections(page: QWidget, context: UiContext) -> None:
    """1 2 3 on such a page, and the palette from anywhere."""
    commands, opens = context.commands, context.navigator.open_place
    if not commands.in_scope(SCOPE):
        commands.add(
            *(
                Command(
                    f"routing.section_{key}", name, partial(opens, key), key=str(number), scope=SCOPE, icon="split",
                    aliases=(tr("go to"), "routing"),
                )
                for number, (key, _, name) in enumerate(SECTIONS, 1)
            )
        )  # fmt: skip
    commands.attach(page, SCOPE)
