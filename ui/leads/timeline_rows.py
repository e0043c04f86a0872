"""What happened with a lead as rows ready to paint: headings by day, entries, small changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from app.clock import from_ms
from app.domain.call_words import SENTIMENT_WORDS
from app.domain.next_steps import Due, due_state
from app.domain.when import say_moment
from app.frozen import frozen
from app.language import inner, sentence, tr
from app.queries.lead_card import LeadCard, MeetingRow
from app.queries.timeline import TimelineItem

ICONS = {
    "call": "phone", "email": "mail", "note": "sticky-note", "meeting": "calendar", "signal": "flag", "visit": "map-pin",
    "social": "messages-square", "message": "message-square", "handoff": "arrow-right-to-line", "task": "square-check",
    "sequence": "sequence", "trigger": "zap", "routing": "split", "capture": "id-card-lanyard",
}  # fmt: skip
GROUPS = {
    "call": "calls",
    "email": "email",
    "message": "email",
    "note": "notes",
    "stage": "changes",
    "meeting": "changes",
    "sequence": "changes",
    "lifecycle": "changes",
    "trigger": "changes",
    "routing": "changes",
}
FILTERS = (
    ("", tr("All")),
    ("calls", tr("Calls")),
    ("email", tr("Email")),
    ("notes", tr("Notes")),
    ("changes", tr("Changes")),
)
GOOD = {"Meeting booked", "Met", "Meeting for an AE agreed", "Held"}
BAD = {"Do not call", "Wrong number", "No-show", "No more visits"}
KINDS = {"on_site": tr("On site"), "on site": tr("On site"), "video": tr("Video"), "phone": tr("Phone")}
SOUNDED = {"Warm": ("thumbs-up", "ok"), "Neutral": ("minus", "neutral"), "Cool": ("thumbs-down", "warn")}
PLACES = {"pain": "zap", "timing": "calendar-clock", "person": "at-sign", "question": "circle-question-mark"}


@frozen
class Mark:
    """A chip: icon, words, tone."""

    icon: str
    words: str
    tone: str = "neutral"


@frozen
class TimelineRow:
    """`kind` is heading, entry or small. `body` is pairs of style (text, quote) and words; `strong` ends the title."""

    id: str
    kind: str
    title: str
    icon: str = ""
    tone: str = "text2"
    strong: str = ""
    beside: str = ""
    chip: Mark | None = None
    right: str = ""
    known: str = ""
    body: tuple[tuple[str, str], ...] = ()
    marks: tuple[Mark, ...] = ()
    group: str = ""

    @property
    def words(self) -> str:
        """All of it, for search and for screen readers."""
        chip = self.chip.words if self.chip else ""
        said = [text for _, text in self.body] + [mark.words for mark in self.marks]
        return ", ".join(
            one for one in (self.title + self.strong, self.beside, chip, *said, self.known, self.right) if one
        )


def counts_of(items: Sequence[TimelineItem]) -> Mapping[str, int]:
    """How many entries each filter shows."""
    found: dict[str, int] = {}
    for item in items:
        group = GROUPS.get(item.kind, "")
        found[group] = found.get(group, 0) + 1
    return found


def rows_of(
    card: LeadCard, items: Sequence[TimelineItem], now: datetime, *, group: str = "", typed: str = ""
) -> list[TimelineRow]:
    """The whole timeline, narrowed to a group and to typed words."""
    rows: list[TimelineRow] = []
    if not group and not typed:
        coming = _next_rows(card, now)
        rows += [TimelineRow("heading:next", "heading", tr("NEXT")), *coming] if coming else []
    wanted, day = typed.casefold().split(), None
    for item in items:
        if group and GROUPS.get(item.kind) != group:
            continue
        row = _entry(item, card, now)
        if wanted and not all(word in row.words.casefold() for word in wanted):
            continue
        moment = from_ms(item.at).astimezone(now.tzinfo)
        if moment.date() != day:
            day = moment.date()
            rows.append(TimelineRow(f"heading:{day}", "heading", say_heading(day, now.date())))
        rows.append(row)
    return rows


def say_heading(day: date, today: date) -> str:
    """ "TODAY", "TUESDAY 10 NOVEMBER"."""
    if day == today:
        return tr("TODAY")
    year = f" {day.year}" if day.year != today.year else ""
    return tr("{date:%A} {day} {date:%B}{year}", date=day, day=day.day, year=year).upper()


def _next_rows(card: LeadCard, now: datetime) -> list[TimelineRow]:
    rows = [_meeting(one, now) for one in card.meetings[:2]]
    step = card.row.next
    if step.at is not None and step.kind != "meeting":
        moment = from_ms(step.at).astimezone(now.tzinfo)
        words = tr("{moment:%a} {day} {moment:%b}", moment=moment, day=moment.day) + (
            "" if step.all_day else f", {moment:%H:%M}"
        )
        tone = {Due.OVERDUE: "bad", Due.TODAY: "accent"}.get(due_state(step, now), "neutral")
        title = step.text or tr(step.kind.capitalize())
        rows.append(
            TimelineRow(
                "next:task", "entry", title, ICONS.get(step.kind, "square-check"), "accentT", chip=Mark("", words, tone)
            )
        )
    return rows


def _meeting(one: MeetingRow, now: datetime) -> TimelineRow:
    start = from_ms(one.start).astimezone(now.tzinfo)
    end = from_ms(one.start + one.minutes * 60_000).astimezone(now.tzinfo)
    title = tr("{title} with {with_name}", title=one.title, with_name=one.with_name) if one.with_name else one.title
    where = ", ".join(part for part in (KINDS.get(one.kind, tr(one.kind.capitalize())), one.place) if part)
    state = Mark(
        "calendar-check" if one.state == "Confirmed" else "calendar-clock",
        one.state,
        "ok" if one.state == "Confirmed" else "info",
    )
    marks = (Mark("map-pin" if one.place else "", where), state) if where else (state,)
    when = Mark(
        "", tr("{start:%a} {day} {start:%b}, {start:%H:%M}–{end:%H:%M}", start=start, day=start.day, end=end), "accent"
    )
    return TimelineRow(f"next:{one.id}", "entry", title, "calendar", "accentT", chip=when, marks=marks)


def _entry(item: TimelineItem, card: LeadCard, now: datetime) -> TimelineRow:
    moment = from_ms(item.at).astimezone(now.tzinfo)
    at = f"{moment:%H:%M}"
    group = GROUPS.get(item.kind, "")
    by = tr("you") if item.by == card.owner and item.by else item.by
    if item.kind == "stage":
        to = str(item.detail.get("to") or item.title.removeprefix("Stage moved to "))
        key = to.casefold().replace(" ", "_")
        known = to.casefold() in _STAGE_NAMES
        title = tr("Stage moved to ") if known else f"{item.title} "
        said = "".join(f", {line.text}" for line in item.lines[:1])
        return TimelineRow(item.id, "small", title, f"stage-{key}" if known else "pipeline", f"stage_{key}" if known else "text2",
                           strong=tr(sentence(to)) if known else "", beside=f"{said} · {by}, {at}".lstrip(), group=group)  # fmt: skip
    if item.kind == "lifecycle":
        said = "".join(f", {line.text}" for line in item.lines[:1])
        who = f" · {by}" if by else tr(" · by the rule")
        return TimelineRow(
            item.id, "small", tr("Now "), "trending-up", strong=item.title, beside=f"{said}{who}, {at}", group=group
        )
    if item.kind == "email" and item.direction == "out" and not item.lines:
        subject, _, _ = item.title.partition(", you marked")
        how = f", {tr(item.known_by)}" if item.known_by else ""
        return TimelineRow(
            item.id,
            "small",
            tr("Email drafted{how}: “{subject}” · {at}", how=how, subject=subject, at=at),
            "mail",
            group=group,
        )
    title, beside = item.title, ""
    if item.kind in ("email", "message") and item.direction == "in":
        who = {"she": tr("She replied"), "he": tr("He replied")}.get(
            str(card.contact.get("pronoun") or ""), tr("They replied")
        )
        title, beside = who, "" if item.title == tr("They replied") else item.title
    elif item.kind == "call" and item.direction == "in":
        minutes, seconds = divmod(item.seconds, 60)
        title = (
            tr("They called, {minutes} min {seconds} s", minutes=minutes, seconds=seconds)
            if item.seconds
            else tr("They called")
        )
    elif item.kind == "note":
        beside = "" if by == tr("you") else by
    body = tuple(_body(item))
    marks = tuple(_marks(item))
    chip = (
        Mark("check" if item.outcome in GOOD else "", tr(item.outcome), _tone(item.outcome)) if item.outcome else None
    )
    return TimelineRow(item.id, "entry", title, ICONS.get(item.kind, "circle-dot"), beside=beside, chip=chip, right=at,
                       known=tr(item.known_by) if item.kind == "email" else "", body=body, marks=marks, group=group)  # fmt: skip


_STAGE_NAMES = {
    "new",
    "attempting",
    "connected",
    "qualified",
    "meeting set",
    "handed off",
    "accepted",
    "nurture",
    "disqualified",
}


def _body(item: TimelineItem) -> list[tuple[str, str]]:
    said = item.kind in ("email", "message") and item.direction == "in"
    found: list[tuple[str, str]] = []
    for line in item.lines:
        if line.kind == "quote":
            found.append(("quote", f"“{line.text[:1].upper()}{line.text[1:]}”"))
        elif not line.kind:
            found.append(("text", f"“{line.text}”" if said else line.text))
    return sorted(found, key=lambda one: one[0] != "quote") if not said else found


def _marks(item: TimelineItem) -> list[Mark]:
    found = [
        Mark(PLACES[line.kind], f"{line.text[:1].upper()}{line.text[1:]}") for line in item.lines if line.kind in PLACES
    ]
    if item.kind == "call" and (purpose := str(item.detail.get("purpose") or "")):
        found.insert(0, Mark("target", purpose))
    if sounded := SENTIMENT_WORDS.get(str(item.detail.get("sentiment") or "")):
        found.append(Mark(SOUNDED[sounded][0], tr("Sounded {sounded}", sounded=inner(sounded)), SOUNDED[sounded][1]))
    for one in item.detail.get("objections") or ():
        state = tr("handled") if one.get("handled") else tr("open")
        found.append(
            Mark(
                "message-square-text",
                tr("Objection: “{value}” — {state}", value=one.get("says", ""), state=state),
                "neutral" if one.get("handled") else "warn",
            )
        )
    return found


def _tone(outcome: str) -> str:
    return "ok" if outcome in GOOD else "bad" if outcome in BAD else "neutral"


def say_when(ms: int, now: datetime) -> str:
    """The day and hour of a moment."""
    return say_moment(from_ms(ms).astimezone(now.tzinfo), now)
