"""What the tour says, step by step, and by which event each is done."""

from __future__ import annotations

from dataclasses import dataclass

SELECTED = "selected"  # another row was chosen
AT = "tour/at"  # the setting: where it was left


@dataclass(frozen=True)
class Step:
    """`keys` as hints have them, `done` the event that ends it, `chapter` the steps that one event may end together."""

    title: str
    words: str
    keys: tuple[tuple[str, str], ...]
    done: str
    chapter: str = ""


def shown(key: str) -> str:
    """The event of a place or a record page coming to the top."""
    return f"shown {key}"


def ran(command: str) -> str:
    """The event of a command that was run, by whichever key or menu."""
    return f"ran {command}"


def saved(kind: str) -> str:
    """The event of a change by hand that was written to a record of that kind."""
    return f"saved {kind}"


STEPS = (
    Step("Today", "This is your queue. The pane beside it says why somebody comes first.", (("J|K", "Down, up"),), SELECTED),
    Step("A call", "Call whoever is chosen. The people are made up, and nothing is dialled.", (("C", "Call"),),
         shown("record:call"), "call"),
    Step("They answer", "It rings. Make as if they answered; 1 would be No answer.", (("Space", "Answered"),),
         ran("call.answered"), "call"),
    Step("The talk", "A, B and C follow what they say, N takes notes: ! a pain, > a quote. Then hang up.", (("Ctrl Enter", "Hang up"),),
         ran("call.end"), "call"),
    Step("Outcome and next step", "5 is Talked, follow up. Then say the next step in words, such as tue 2pm call.",
         (("5", "Talked"), ("Enter", "Save")), saved("activity"), "call"),
    Step("A lead", "Back in the queue. All that is known of one of them stands on one page.", (("Enter", "Open"),), shown("record:lead")),
    Step("The board", "All your leads, by stage.", (("G P", "Pipeline"),), shown("pipeline")),
    Step("A move", "Moves the card on. The next stage asks for what it needs, Ctrl Z brings the card back.", (("Shift →", "Move"),),
         saved("activity")),
    Step("A handoff", "Go right to Meeting set. Hand that lead to an AE: write why now, then Ctrl Enter.",
         (("H", "Hand off"), ("→", "To Meeting set")), saved("handoff")),
    Step("Handoffs", "Both answers of the AE will stand there: taken, and the verdict.", (("G H", "Handoffs"),), shown("handoffs")),
    Step("The brief", "What the AE gets, the very page that prints.", (("P", "The brief"),), ran("handoffs.brief")),
    Step("That was the main job", "Ctrl K finds and does everything, Ctrl Z takes back anything.",
         (("Esc", "Close"), ("F1", "About a page"), ("?", "All keys")), ""),
)  # fmt: skip


def after(at: int, event: str) -> int:
    """The step to stand at after an event: past the one of this chapter that it ends, else the same."""
    chapter = STEPS[at].chapter
    for number, step in enumerate(STEPS[at:], at):
        if step.done == event and (number == at or (chapter and step.chapter == chapter)):
            return number + 1
    return at
