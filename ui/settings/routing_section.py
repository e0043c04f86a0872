"""Settings, Routing: the way to the rules and the territories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.language import tr
from ui.common.button import Button
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class RoutingSection(Section):
    """`rules_wished` and `territories_wished` by their buttons."""

    rules_wished = Signal()
    territories_wished = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(
            tr("Routing"),
            theme=theme,
            words=tr(
                "rules territory territories redraw round-robin in turn random shared queue share out owner assign"
            ),
        )
        self.rules = Button(tr("Routing rules"), theme=theme, icon="split")
        self.rules.clicked.connect(self.rules_wished)
        self.add_setting(
            tr("Who gets which lead"),
            self.rules,
            tr("Ordered rules, the first that fits wins. Each can be tried before it applies."),
        )
        self.territories = Button(tr("Territories"), theme=theme, icon="map-pin")
        self.territories.clicked.connect(self.territories_wished)
        self.add_setting(
            tr("Who works where"),
            self.territories,
            tr("By country, region, postcode, industry, size and name. A redraw has its day and can be taken back."),
        )
        self.column.addStretch(1)
