"""A person taken at an event (product 4): what must be answered, who was taken twice, what follows for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.domain.events import CALL, HEATS, NOTHING, NURTURE, SEQUENCE, EventPlan
from app.domain.names import fold, fold_company
from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

SAID_NO, TWICE, WORKED, GONE = "said no", "twice", "worked", "gone"
SIGNAL = "trade show"
WEIGHTS = {1: 10, 2: 25, 3: 45}  # points of intent, where the team has a rule for the signal
GIVEN, REFUSED = "given", "refused"
_TO_CALL = (Stage.ATTEMPTING, Stage.CONNECTED, Stage.QUALIFIED)  # somebody works them; a promised call still counts


@frozen
class Person:
    """What was typed about somebody. `answers` are digits from 1, 0 for none, one a question; `consent` None until answered."""

    name: str = ""
    company: str = ""
    reach: str = ""
    heat: int = 0
    answers: tuple[int, ...] = ()
    word: str = ""
    consent: bool | None = None
    seconds: int = 0
    title: str = ""
    more: tuple[str, ...] = ()
    website: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was typed or answered at all."""
        return self == Person(answers=(0,) * len(self.answers), seconds=self.seconds)


@frozen
class Captured:
    """One entry "taken at": whose lead, when (ms UTC), by whom; `points` are folded addresses and numbers.

    `joined` when the lead was there before; `step` is the undo step that takes it back."""

    id: str
    lead_id: str
    contact_id: str
    name: str
    company: str
    heat: int
    consent: bool
    at: int
    by_id: str
    seconds: int
    step: str
    joined: bool
    owner_id: str
    stage: str
    lead_there: bool
    points: tuple[str, ...] = ()


@frozen
class Fate:
    """What becomes of one lead when an event is shared out: call, sequence, nurture, nothing, or why it stays as it is.

    `first_id` is the lead it goes on as, when somebody was taken twice."""

    taken: Captured
    does: str
    first_id: str = ""


def require_complete(person: Person, plan: EventPlan) -> None:
    """RefusedError E-CAPTURE-WHO, E-CAPTURE-REACH, E-CAPTURE-HEAT, E-CAPTURE-ANSWER, E-CAPTURE-CONSENT; `field` says where."""
    if not person.name.strip():
        raise _missing("E-CAPTURE-WHO", tr("Who is it?"), tr("Write their name."), "name")
    if not person.reach.strip() and person.consent is not False:
        raise _missing(
            "E-CAPTURE-REACH", tr("There is no way to reach them."), tr("Write a number or an e-mail."), "reach"
        )
    if person.heat not in HEATS:
        raise _missing("E-CAPTURE-HEAT", tr("How warm are they?"), tr("Press 1, 2 or 3."), "heat")
    for number, (digit, one) in enumerate(zip(person.answers, plan.questions, strict=False), 1):
        if not 0 <= digit <= len(one.answers):
            raise _missing(
                "E-CAPTURE-ANSWER",
                tr("There is no answer {digit}.", digit=digit),
                tr("Choose one of them."),
                f"question_{number}",
            )
    if person.consent is None:
        raise _missing("E-CAPTURE-CONSENT", tr("They have not answered yet whether you may call or write."),
                       tr("Read it out, then press Y or N."), "consent")  # fmt: skip


def _missing(code: str, happened: str, do: str, field: str) -> RefusedError:
    return RefusedError(code, happened, safe=tr("What you typed is kept."), do=do, field=field)


def fates(plan: EventPlan, taken: Iterable[Captured]) -> list[Fate]:
    """What follows for each lead, the first taken first; of one lead taken again the warmest answer counts."""
    warmest: dict[str, Captured] = {}
    refused: set[str] = set()
    for one in sorted(taken, key=lambda each: (each.at, each.id)):
        before = warmest.get(one.lead_id)
        if not one.consent:
            refused.add(one.lead_id)
        if before is None or one.heat > before.heat:
            warmest[one.lead_id] = one
    found: list[Fate] = []
    first: dict[str, str] = {}
    for one in warmest.values():
        twin = next((first[key] for key in _keys(one) if key in first), "")
        for key in _keys(one):
            first.setdefault(key, twin or one.lead_id)
        found.append(_fate(plan, one, twin, refused))
    return found


def _fate(plan: EventPlan, one: Captured, twin: str, refused: set[str]) -> Fate:
    if not one.lead_there:
        return Fate(one, GONE)
    if one.lead_id in refused:
        return Fate(one, SAID_NO)
    if twin and one.stage == Stage.NEW:
        return Fate(one, TWICE, twin)
    does = plan.follow[one.heat].does if one.heat in plan.follow else NOTHING
    untouched = one.stage == Stage.NEW and not (one.joined and does == NURTURE)
    if untouched or (does == CALL and one.stage in _TO_CALL):
        return Fate(one, does)
    return Fate(one, WORKED)


def _keys(one: Captured) -> list[str]:
    """What makes two of them the same person: an address, a number, or name and company together."""
    named = f"{fold(one.name)}@{fold_company(one.company)}" if one.name and one.company else ""
    return [*one.points, *([named] if named else [])]


def counted(found: Sequence[Fate]) -> Mapping[str, int]:
    """How many meet each fate, those nobody meets left out."""
    kinds = (CALL, SEQUENCE, NURTURE, NOTHING, SAID_NO, TWICE, WORKED, GONE)
    counts = {kind: sum(1 for one in found if one.does == kind) for kind in kinds}
    return {kind: count for kind, count in counts.items() if count}


def fate_lines(found: Sequence[Fate], sequences: Mapping[str, str], plan: EventPlan) -> list[str]:
    """The preview in words, one line a fate: "14 get a call on the next working day"."""
    counts = counted(found)
    names = {sequences.get(one.sequence_id, "") for one in plan.follow.values() if one.does == SEQUENCE}
    words = {
        CALL: tr("get a call on the next working day"),
        SEQUENCE: tr(
            "join {sorted}", sorted=tr(" or ").join(sorted(f"“{name}”" for name in names if name)) or tr("a sequence")
        ),
        NURTURE: tr("go to Nurture and wake after {days}", days=_days(plan)),
        NOTHING: tr("stay as they are"),
        SAID_NO: tr("said no: the name is kept, nobody calls or writes"),
        TWICE: tr("were taken twice: each goes on as one person"),
        WORKED: tr("are worked already and stay as they are"),
        GONE: tr("are no longer here"),
    }
    return [tr("{counts:,} {words}", counts=counts[kind], words=words[kind]) for kind in words if kind in counts]


def _days(plan: EventPlan) -> str:
    days = sorted({one.days for one in plan.follow.values() if one.does == NURTURE})
    return tr(" or ").join(tr("{one:,}", one=one) for one in days) + tr(" days")
