"""Pages of the settings that lead to where a thing is set: routing, talk tracks, sequences, what helps accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.frozen import frozen
from app.language import tr
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.theme.theme import Theme


@frozen
class Doors:
    """A page: its title, more words it is found by, and of each door where it leads, what is set there, the button's words and icon,
    and a hint; `facts` are a label and what there is to say."""

    title: str
    words: str
    doors: tuple[tuple[str, str, str, str, str], ...]
    facts: tuple[tuple[str, str], ...] = ()


ROUTING = Doors(
    tr("Routing"),
    tr("rules territory territories redraw round-robin in turn random shared queue share out owner assign"),
    (
        ("routing", tr("Who gets which lead"), tr("Routing rules"), "split",
         tr("Ordered rules, the first that fits wins. Each can be tried before it applies.")),
        ("territories", tr("Who works where"), tr("Territories"), "map-pin",
         tr("By country, region, postcode, industry, size and name. A redraw has its day and can be taken back.")),
    ),
)  # fmt: skip
TALK_TRACKS = Doors(
    tr("Talk tracks"),
    tr("script lines answers outline objections call guide"),
    (
        ("talk_tracks", tr("What to say in a call"), tr("Talk tracks"), "message-square-text",
         tr("Sections, lines and answers that lead on. Calls keep the version they were made with.")),
        ("objections", tr("What to answer"), tr("Objection cards"), "circle-question-mark",
         tr("What they say against it, and what has helped.")),
    ),
)  # fmt: skip
SEQUENCES = Doors(
    tr("Sequences"),
    tr("cadence steps enrol follow up triggers automatic"),
    (
        ("sequences", tr("Steps by working day"), tr("Sequences"), "sequence",
         tr("Due steps become tasks in Today and letters in the Outbox. Limits for each channel are under Channels.")),
        ("triggers", tr("What happens by itself"), tr("Triggers"), "zap",
         tr("When something happens to a lead, one thing is done.")),
    ),
)  # fmt: skip
ACCESSIBILITY = Doors(  # each leads to the page where it is set: nothing is set twice
    tr("Accessibility"),
    tr("text size contrast motion single letters screen reader speech input low vision keyboard only"),
    (
        (tr("Appearance"), tr("Text size, contrast and motion"), tr("Appearance"), "contrast",
         tr("Text from 90 to 200 %, stronger lines without tints, nothing that slides.")),
        (tr("Keyboard"), tr("Keys, and none of a single letter"), tr("Keyboard"), "keyboard",
         tr("Every command works without the mouse. Single letters can be switched off, as speech input needs.")),
    ),
    (
        (tr("Screen readers"),
         tr("Rows, charts, answers and what was refused are said by themselves. There is nothing to switch on.")),
    ),
)  # fmt: skip


def doors_section(page: Doors, *, theme: Theme) -> Section:
    """The page; `wished` tells which door was taken."""
    made = Section(page.title, theme=theme, words=page.words)
    for to, label, words, icon, hint in page.doors:
        made.add_door(to, label, words, icon=icon, hint=hint)
    for label, said in page.facts:
        made.add_fact(label, said)
    made.column.addStretch(1)
    return made
