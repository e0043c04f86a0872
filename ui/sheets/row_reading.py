"""What is typed for a row, understood: the digit, the date or reason its outcome asks for, and what is still asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.outcomes import Outcome
from app.domain.sheets import VISIT, SheetRow, outcome_of, split_entry, split_notes, split_wake
from app.frozen import frozen
from app.language import tr
from app.operations.sheets import RowEntry
from ui.gates.step_reading import StepReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.rows import PersonRow
    from app.queries.sheets import SheetLine

ASKED = {
    "when": tr("When? Such as tue 2pm."),
    "next": tr("What next, and when? Such as tue 2pm call."),
    "meeting": tr("Day and hour of the meeting? Such as tue 2pm."),
    "reason": tr("Why not? A few words; “wake in 3 months” brings it back."),
    "gate": tr("What did they say at the gate?"),
    "met": tr("Whom did you meet? A name, or what they do there."),
}
OPEN, READY, ASKS, ENTERED, ALREADY = "open", "ready", "asks", "entered", "already"


@frozen
class RowReading:
    """`state` open, ready, asks, entered or already; `said` what stands beside the row; `entry` what is logged, when ready."""

    state: str
    said: str = ""
    outcome: Outcome | None = None
    entry: RowEntry | None = None


class RowReader:
    """Reads rows at a moment; knows the account executives by first name."""

    def __init__(self, executives: Sequence[PersonRow] = ()) -> None:
        self._steps = {VISIT: StepReader(kind="on site"), "call": StepReader()}
        for one in self._steps.values():
            one.executives = executives

    def read(self, line: SheetLine, text: str, now: datetime) -> RowReading:
        """What a row stands for with that text in it."""
        row, (key, words) = line.row, split_entry(text)
        outcome = outcome_of(row.kind, key)
        if line.already:
            return RowReading(ALREADY, tr("{already}, logged already", already=line.already))
        if line.entered:
            return _again(line, text, outcome)
        if not text.strip():
            return RowReading(OPEN, tr("visit was cancelled") if line.cancelled else "")
        if outcome is None:
            return RowReading(ASKS, tr("Begin with the digit you ticked."))
        return self._ticked(row, f"{key} {words}".strip(), outcome, words, now)

    def _ticked(self, row: SheetRow, text: str, outcome: Outcome, words: str, now: datetime) -> RowReading:
        answer, notes = split_notes(words)
        entry = RowEntry(row.id, outcome, text, note=notes)
        if outcome.asks in ("when", "next", "meeting"):
            return self._dated(row, entry, answer, now)
        if outcome.asks == "reason":
            return self._refused(row, entry, answer, now)
        said = ""
        if outcome.asks == "gate":
            entry = replace(entry, reason=answer)
        elif outcome.asks == "met":
            who, _, rest = answer.partition(",")
            answer = who.strip()
            entry = replace(entry, person=answer, note=_joined(rest, notes))
        elif outcome.asks == "address" and "," in answer:
            entry, said = replace(entry, address=answer), tr("new address")
        else:
            entry = replace(entry, note=_joined(answer, notes))
        if outcome.asks in ASKED and not answer:
            return RowReading(ASKS, ASKED[outcome.asks], outcome)
        if outcome.asks == "confirm":
            said = tr("stops every visit") if row.kind == VISIT else tr("stops every call")
        return RowReading(READY, said, outcome, entry)

    def _dated(self, row: SheetRow, entry: RowEntry, answer: str, now: datetime) -> RowReading:
        """A next step or a meeting: the words say when, and what."""
        reader, outcome = self._steps[row.kind], entry.outcome
        said, when = reader.understood(answer, now) if answer else ("", None)
        if when is None or (outcome.asks == "meeting" and when.at is None):
            more = f"{said[:1].upper()}{said[1:]}. " if said and when is None else ""
            return RowReading(ASKS, more + ASKED[outcome.asks], outcome)
        read = reader.read(when, outcome, now)
        step = read.step if read.step.text else replace(read.step, text=outcome.next_text)
        entry = replace(
            entry, next_step=step, with_id=read.with_id, meeting_kind=read.kind if outcome.asks == "meeting" else ""
        )
        return RowReading(READY, said, outcome, entry)

    def _refused(self, row: SheetRow, entry: RowEntry, answer: str, now: datetime) -> RowReading:
        """Not interested: the reason, and when to wake it."""
        reason, day = split_wake(answer)
        said, when = self._steps[row.kind].understood(day, now) if day else ("", None)
        if not reason or (day is not None and when is None):
            return RowReading(
                ASKS, tr("Wake it when? Such as in 3 months.") if reason else ASKED["reason"], entry.outcome
            )
        if when is None:
            return RowReading(READY, "", entry.outcome, replace(entry, reason=reason))
        return RowReading(
            READY, tr("wakes {said}", said=said), entry.outcome, replace(entry, reason=reason, wake=when.day)
        )


def _again(line: SheetLine, text: str, outcome: Outcome | None) -> RowReading:
    """A row that was entered before: new words are a note, the outcome stays."""
    before = outcome_of(line.row.kind, split_entry(line.entered)[0])
    if not text.strip() or text.strip() == line.entered:
        return RowReading(ENTERED, "entered", before)
    if outcome is not before or outcome is None:
        return RowReading(
            ASKS,
            tr("Entered as {entered}. Take that back first, or put it right on the record.", entered=line.entered[:1]),
            before,
        )
    words = split_entry(text)[1]
    return RowReading(READY, tr("adds a note"), before, RowEntry(line.row.id, outcome, text.strip(), note=words))


def _joined(*parts: str) -> str:
    return "\n".join(part.strip() for part in parts if part.strip())
