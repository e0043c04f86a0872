"""The theme: schemes, text sizes, densities, and layouts that grow with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from ui.common.text import Text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


def test_dark_changes_the_palette_the_sheet_and_tells_once(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.set_scheme("dark")
    assert told == [True]
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == "#1A1B1F"
    assert "#1A1B1F" in qapp.styleSheet()


def test_text_size_stays_between_90_and_200_percent(theme: Theme) -> None:
    theme.set_text_scale(5)
    assert theme.text_scale == 2.0
    theme.step_text_scale(1)
    assert theme.text_scale == 2.0
    theme.step_text_scale(-1)
    assert theme.text_scale == 1.75
    theme.set_text_scale(0.1)
    assert theme.text_scale == 0.9


@pytest.mark.parametrize(("density", "row"), [("comfortable", 52), ("normal", 44), ("compact", 38)])
def test_density_changes_rows_only(theme: Theme, density: str, row: int) -> None:
    theme.set_density(density)
    assert theme.height("row") == row
    assert theme.height("control") == 30


def test_layouts_given_to_the_theme_grow_with_the_text_and_dead_ones_are_forgotten(theme: Theme, qtbot: QtBot) -> None:
    kept, gone = QWidget(), QWidget()
    qtbot.addWidget(kept)
    theme.space(QHBoxLayout(gone), (4, 4, 4, 4))
    gone.deleteLater()
    qtbot.wait(1)
    layout = QHBoxLayout(kept)
    theme.space(layout, (10, 0, 6, 0), 8)
    theme.set_text_scale(2.0)
    assert (layout.contentsMargins().left(), layout.spacing()) == (20, 16)


def test_labels_take_size_and_weight_from_the_type_scale_with_tabular_figures(theme: Theme, qtbot: QtBot) -> None:
    title, plain = Text("111", type="page_title"), QLabel("x")
    for label in (title, plain):
        qtbot.addWidget(label)
        label.show()
    assert (title.font().pixelSize(), title.font().weight().value) == (18, 600)
    assert plain.font().family() == "Inter"
    measure = title.fontMetrics()
    assert measure.horizontalAdvance("1111") == measure.horizontalAdvance("0000")


def test_high_contrast_thickens_the_ring_and_drops_tints(theme: Theme) -> None:
    theme.set_contrast("high")
    assert theme.focus_width == 3
    assert theme.hex("hairline") == theme.hex("control")
    assert theme.tint("stage_new") == theme.color("surface")


def test_an_unknown_token_is_an_error(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.color("mauve")
