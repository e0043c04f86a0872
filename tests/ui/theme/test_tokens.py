"""Contrast is computed, not eyeballed: 4.5 for words, 3 for edges and marks, on every surface they stand on."""

from __future__ import annotations

import pytest

from ui.theme.tokens import (
    AVATARS_DARK,
    AVATARS_LIGHT,
    STAGE_TINT_DARK,
    STAGE_TINT_LIGHT,
    STAGES,
    TYPE_SCALE,
    colors,
)

SURFACES = ("surface", "window", "sunken", "hover", "selected")
WORDS = ("text", "text2", "text3", "accentT", "ok", "warn", "bad", "info")


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(over: str, under: str, share: float) -> str:
    pairs = ((int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(top * share + bottom * (1 - share)):02X}" for top, bottom in pairs)


@pytest.fixture(
    params=[(False, False), (True, False), (False, True), (True, True)], ids=["light", "dark", "hcl", "hcd"]
)
def scheme(request: pytest.FixtureRequest) -> dict[str, str]:
    dark, high_contrast = request.param
    return colors(dark=dark, high_contrast=high_contrast)


@pytest.mark.parametrize("word", WORDS)
def test_words_reach_4_5_on_every_surface(scheme: dict[str, str], word: str) -> None:
    for surface in SURFACES:
        assert contrast(scheme[word], scheme[surface]) >= 4.5, (word, surface)


@pytest.mark.parametrize("edge", ["control", "focus"])
def test_edges_and_focus_ring_reach_3_on_every_surface(scheme: dict[str, str], edge: str) -> None:
    for surface in SURFACES:
        assert contrast(scheme[edge], scheme[surface]) >= 3, (edge, surface)


@pytest.mark.parametrize("tone", ["ok", "warn", "bad", "info"])
def test_words_reach_4_5_on_their_own_tint(scheme: dict[str, str], tone: str) -> None:
    assert contrast(scheme[tone], scheme[f"{tone}_tint"]) >= 4.5


def test_buttons_bars_and_toast_can_be_read(scheme: dict[str, str]) -> None:
    assert contrast(scheme["on_accent"], scheme["accent"]) >= 4.5
    assert contrast(scheme["on_accent"], scheme["accent_hover"]) >= 4.5
    assert contrast(scheme["data"], scheme["track"]) >= 3
    assert contrast(scheme["toast_text"], scheme["toast"]) >= 4.5
    assert contrast(scheme["text2"], scheme["press"]) >= 4.5


@pytest.mark.parametrize("stage", STAGES)
def test_stage_words_can_be_read_on_the_surface_and_on_their_chip(stage: str) -> None:
    for dark, share in ((False, STAGE_TINT_LIGHT), (True, STAGE_TINT_DARK)):
        scheme = colors(dark=dark, high_contrast=False)
        ink = scheme[f"stage_{stage}"]
        assert contrast(ink, scheme["surface"]) >= 4.5
        assert contrast(ink, mixed(ink, scheme["surface"], share)) >= 4.5


@pytest.mark.parametrize(("fill", "ink"), [*AVATARS_LIGHT, *AVATARS_DARK])
def test_avatars_can_be_read(fill: str, ink: str) -> None:
    assert contrast(ink, fill) >= 5.3


def test_both_schemes_name_the_same_tokens_and_nothing_is_smaller_than_11() -> None:
    light, dark = colors(dark=False, high_contrast=False), colors(dark=True, high_contrast=False)
    assert light.keys() == dark.keys()
    assert min(style.size for style in TYPE_SCALE.values()) == 11
