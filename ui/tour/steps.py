"""What the tour says, step by step, and by which event each is done."""

from __future__ import annotations

from app.frozen import frozen
from app.language import tr

SELECTED = "selected"  # another row was chosen
AT = "tour/at"  # the setting: where it was left


@frozen
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
    Step(
        tr("Today"),
        tr("This is your queue. The pane beside it says why somebody comes first."),
        (("J|K", tr("Down, up")),),
        SELECTED,
    ),
    Step(
        tr("A call"),
        tr("Call whoever is chosen. The people are made up, and nothing is dialled."),
        (("C", tr("Call")),),
        shown("record:call"),
        "call",
    ),
    Step(
        tr("They answer"),
        tr("It rings. Make as if they answered; 1 would be No answer."),
        (("Space", tr("Answered")),),
        ran("call.answered"),
        "call",
    ),
    Step(
        tr("The talk"),
        tr("A, B and C follow what they say, N takes notes: ! a pain, > a quote. Then hang up."),
        (("Ctrl Enter", tr("Hang up")),),
        ran("call.end"),
        "call",
    ),
    Step(
        tr("Outcome and next step"),
        tr("5 is Talked, follow up. Then say the next step in words, such as tue 2pm call."),
        (("5", tr("Talked")), ("Enter", tr("Save"))),
        saved("activity"),
        "call",
    ),
    Step(
        tr("A lead"),
        tr("Back in the queue. All that is known of one of them stands on one page."),
        (("Enter", tr("Open")),),
        shown("record:lead"),
    ),
    Step(tr("The board"), tr("All your leads, by stage."), (("G P", tr("Pipeline")),), shown("pipeline")),
    Step(
        tr("A move"),
        tr("Moves the card on. The next stage asks for what it needs, Ctrl Z brings the card back."),
        (("Shift →", tr("Move")),),
        saved("activity"),
    ),
    Step(
        tr("A handoff"),
        tr("Go right to Meeting set. Hand that lead to an AE: write why now, then Ctrl Enter."),
        (("H", tr("Hand off")), ("→", tr("To Meeting set"))),
        saved("handoff"),
    ),
    Step(
        tr("Handoffs"),
        tr("Both answers of the AE will stand there: taken, and the verdict."),
        (("G H", tr("Handoffs")),),
        shown("handoffs"),
    ),
    Step(
        tr("The brief"),
        tr("What the AE gets, the very page that prints."),
        (("P", tr("The brief")),),
        ran("handoffs.brief"),
    ),
    Step(
        tr("That was the main job"),
        tr("Ctrl K finds and does everything, Ctrl Z takes back anything."),
        (("Esc", tr("Close")), ("F1", tr("About a page")), ("?", tr("All keys"))),
        "",
    ),
)


def after(at: int, event: str) -> int:
    """The step to stand at after an event: past the one of this chapter that it ends, else the same."""
    chapter = STEPS[at].chapter
    for number, step in enumerate(STEPS[at:], at):
        if step.done == event and (number == at or (chapter and step.chapter == chapter)):
            return number + 1
    return at
