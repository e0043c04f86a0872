"""The style sheet comes whole from the tokens."""

from __future__ import annotations

import re

import pytest

from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import colors


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
def test_every_token_of_the_sheet_is_known_and_filled_in(scale: float) -> None:
    sheet = style_sheet(colors(dark=False, high_contrast=False), lambda size: round(size * scale), focus_width=2)
    assert "@" not in sheet
    assert ".px" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert re.search(r"#[0-9A-F]{6}", sheet)


def test_an_unknown_token_is_an_error_and_not_a_silent_gap() -> None:
    known = colors(dark=False, high_contrast=False)
    del known["hairline"]
    with pytest.raises(KeyError):
        style_sheet(known, round, focus_width=2)


def test_text_size_reaches_the_sheet() -> None:
    sheet = style_sheet(colors(dark=True, high_contrast=False), lambda size: round(size * 2), focus_width=3)
    assert "font-size: 26px" in sheet
    assert "3px solid" in sheet
