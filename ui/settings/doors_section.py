"""Pages of the settings that lead to where a thing is set: routing, talk tracks, sequences, what helps accessibility."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.language import tr
from ui.common.button import Button
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class DoorsSection(Section):
    """A line about each thing and the button to it; `wished` tells which place, or which page of the settings, that is."""

    wished = Signal(str)

    def __init__(self, title: str, *, theme: Theme, words: str) -> None:
        super().__init__(title, theme=theme, words=words)
        self.doors: dict[str, Button] = {}

    def add_door(self, to: str, label: str, words: str, *, icon: str, hint: str) -> None:
        """What is set there, the button that leads there, and a hint under it."""
        button = self.doors[to] = Button(words, theme=self.theme, icon=icon)
        button.clicked.connect(partial(self.wished.emit, to))
        self.add_setting(label, button, hint)


def routing_section(*, theme: Theme) -> DoorsSection:
    """The way to the rules and the territories."""
    made = DoorsSection(
        tr("Routing"),
        theme=theme,
        words=tr("rules territory territories redraw round-robin in turn random shared queue share out owner assign"),
    )
    made.add_door(
        "routing",
        tr("Who gets which lead"),
        tr("Routing rules"),
        icon="split",
        hint=tr("Ordered rules, the first that fits wins. Each can be tried before it applies."),
    )
    made.add_door(
        "territories",
        tr("Who works where"),
        tr("Territories"),
        icon="map-pin",
        hint=tr("By country, region, postcode, industry, size and name. A redraw has its day and can be taken back."),
    )
    made.column.addStretch(1)
    return made


def talk_tracks_section(*, theme: Theme) -> DoorsSection:
    """The way to the talk tracks and the objections."""
    made = DoorsSection(tr("Talk tracks"), theme=theme, words=tr("script lines answers outline objections call guide"))
    made.add_door(
        "talk_tracks",
        tr("What to say in a call"),
        tr("Talk tracks"),
        icon="message-square-text",
        hint=tr("Sections, lines and answers that lead on. Calls keep the version they were made with."),
    )
    made.add_door(
        "objections",
        tr("What to answer"),
        tr("Objection cards"),
        icon="circle-question-mark",
        hint=tr("What they say against it, and what has helped."),
    )
    made.column.addStretch(1)
    return made


def sequences_section(*, theme: Theme) -> DoorsSection:
    """The way to the sequences and the triggers."""
    made = DoorsSection(tr("Sequences"), theme=theme, words=tr("cadence steps enrol follow up triggers automatic"))
    made.add_door(
        "sequences",
        tr("Steps by working day"),
        tr("Sequences"),
        icon="sequence",
        hint=tr(
            "Due steps become tasks in Today and letters in the Outbox. Limits for each channel are under Channels."
        ),
    )
    made.add_door(
        "triggers",
        tr("What happens by itself"),
        tr("Triggers"),
        icon="zap",
        hint=tr("When something happens to a lead, one thing is done."),
    )
    made.column.addStretch(1)
    return made


def accessibility_section(*, theme: Theme) -> DoorsSection:
    """What helps, with the way to the page where it is set; nothing is set twice."""
    made = DoorsSection(
        tr("Accessibility"),
        theme=theme,
        words=tr("text size contrast motion single letters screen reader speech input low vision keyboard only"),
    )
    made.add_door(
        tr("Appearance"),
        tr("Text size, contrast and motion"),
        tr("Appearance"),
        icon="contrast",
        hint=tr("Text from 90 to 200 %, stronger lines without tints, nothing that slides."),
    )
    made.add_door(
        tr("Keyboard"),
        tr("Keys, and none of a single letter"),
        tr("Keyboard"),
        icon="keyboard",
        hint=tr("Every command works without the mouse. Single letters can be switched off, as speech input needs."),
    )
    made.add_fact(
        tr("Screen readers"),
        tr("Rows, charts, answers and what was refused are said by themselves. There is nothing to switch on."),
    )
    made.column.addStretch(1)
    return made
