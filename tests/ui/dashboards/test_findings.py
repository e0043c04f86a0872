"""What is worth a look is readable to its last word, however narrow the window and large the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.figures.findings import Finding
from ui.dashboards.dashboard_view import DashboardView
from ui.dashboards.finding_tile import FindingTile
from ui.dashboards.tiles_row import parted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme

FOUND = (
    Finding("overdue:1", "triangle-alert", "Imogen hat 6 überfällige Aufgaben", "21 weitere bei anderen"),
    Finding("returned", "undo-2", "AEs gaben 9 Übergaben zurück", "5 davon: der Zeitpunkt passte noch nicht"),
    Finding("source:H", "trending-up", "Leads aus Humber Maintenance Expo konvertieren 15,8× besser", "14 von 21"),
)


@pytest.mark.parametrize(("width", "scale"), [(1170, 1.0), (780, 1.0), (640, 1.0), (640, 1.5), (1280, 2.0)])
def test_no_line_is_cut(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch, width: int, scale: float) -> None:
    theme.set_text_scale(scale)
    view = DashboardView(theme=theme)
    qtbot.addWidget(view)
    tiles = [FindingTile(one, theme=theme) for one in FOUND]
    view.worth.show_findings(tiles)
    view.resize(width, 700)
    view.show()
    qtbot.waitUntil(lambda: tiles[0].width() > width // 5)
    painted: list[tuple[str, str]] = []
    fitted = theme.fitted

    def watched(text: str, role: str, weight: int, room: int) -> tuple[str, int]:
        shown = fitted(text, role, weight, room)
        painted.append((text, shown[0]))
        return shown

    monkeypatch.setattr(theme, "fitted", watched)
    for tile in tiles:
        tile.grab()
        assert tile.height() >= tile.height_for(tile.width())
        assert tile.toolTip() == tile.accessibleName() == tile.finding.sentence
    assert [text for text, shown in painted if shown != text] == []
    said = " ".join(shown for _, shown in painted)
    assert all(word in said for one in FOUND for word in one.sentence.replace(". ", " ").split())


def test_a_long_one_gets_the_width_that_short_ones_leave() -> None:
    assert parted(1000, [200, 200, 400]) == [266, 266, 468]
    assert parted(600, [100, 150, 900]) == [100, 150, 350]
    assert parted(600, [500, 500, 500]) == [200, 200, 200]
    assert sum(parted(1001, [333, 334, 335])) == 1001
