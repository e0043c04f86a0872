"""The tables of a dashboard: by rep, by pair of SDR and AE, by reason; plain words in plain cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from app.domain.figures import counting as c
from app.domain.figures.events import Done, Passed
from app.domain.figures.facts import Facts, Frame
from app.domain.figures.overview import NOTHING, say_minutes
from app.domain.handoffs import ACCEPT, NO, PARTLY, RETURN, YES
from app.domain.money import say_short
from app.frozen import frozen
from app.language import percent, tr

CALL, EMAIL, SOCIAL, VISIT = "call", "email", "social", "visit"
KINDS = ((CALL, tr("Calls")), (EMAIL, tr("Email")), (SOCIAL, tr("Social")), (VISIT, tr("Visits")))


@frozen
class TableRow:
    """One row. `id` is what Enter opens, `person` marks a name with its initials, `note` stands beside it;
    `tones` of single cells by number; `spark` six weeks at the end."""

    id: str
    cells: tuple[str, ...]
    person: str = ""
    note: str = ""
    tones: tuple[tuple[int, str], ...] = ()
    spark: tuple[float, ...] = ()


@frozen
class Table:
    """A table with its heads; `strong` is the column the order follows, -1 for none; `wide` how many at the left are words."""

    key: str
    title: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    strong: int = -1
    wide: int = 1
    empty: str = tr("First figures after the first logged call.")

    def as_text(self) -> str:
        """Lines of cells parted by tabs, as a spreadsheet takes them."""
        return "\n".join("\t".join(line) for line in (self.heads, *(row.cells for row in self.rows)))


def _only(frame: Frame, person: str) -> Frame:
    return replace(frame, chosen=replace(frame.chosen, people=frozenset({person})))


def people_of(facts: Facts, frame: Frame) -> list[str]:
    """Whose rows there are: the reps, and everybody with something counted on these days."""
    found = dict.fromkeys(facts.reps)
    span, chosen = frame.span, frame.chosen
    found |= dict.fromkeys(one.person for one in facts.done)
    found |= dict.fromkeys(one.person for one in c.booked(facts.agreed, chosen, span))
    found |= dict.fromkeys(one.person for one in c.handed(facts.passed, chosen, span))
    found |= dict.fromkeys(one.credited for one in c.accepted(facts.passed, chosen, span))
    return [one for one in found if one and (not chosen.people or one in chosen.people)]


def _done(rows: Iterable[Done], person: str, kind: str) -> tuple[int, int]:
    found = [one for one in rows if one.person == person and one.kind == kind]
    return sum(one.count for one in found), sum(one.talked for one in found)


def of_person(facts: Facts, person: str) -> Facts:
    """The rows that can count for one person."""
    return replace(
        facts,
        agreed=tuple(one for one in facts.agreed if person in (one.person, one.held_by)),
        passed=tuple(one for one in facts.passed if person in (one.person, one.credited)),
        asked=tuple(one for one in facts.asked if one.person == person),
        done=tuple(one for one in facts.done if one.person == person),
    )


def leaderboard(facts: Facts, frame: Frame) -> Table:
    """By qualified opportunities accepted, then by what these are worth."""
    ranked = []
    for person in people_of(facts, frame):
        own = of_person(facts, person)
        won = c.accepted(own.passed, _only(frame, person).chosen, frame.span)
        money = c.worth(won, frame.currency)[0]
        ranked.append((-c.total(won), -money, facts.names.get(person, ""), person, own))
    ranked.sort(key=_without_facts)
    rows = tuple(_leader(own, frame, number, person) for number, (*_, person, own) in enumerate(ranked, 1))
    heads = (
        "#",
        tr("Rep"),
        tr("Calls"),
        tr("Talked"),
        tr("Meetings"),
        tr("Held"),
        tr("Handed off"),
        tr("Accepted"),
        tr("Pipeline"),
        tr("Speed to lead"),
        tr("Overdue"),
        tr("6 weeks"),
    )
    note = tr("ranked by qualified opportunities accepted, not by activity")
    return Table("leaders", tr("Leaderboard"), note, heads, rows, strong=7, wide=2)


def _without_facts(one: tuple[int, int, str, str, Facts]) -> tuple[int, int, str, str]:
    return one[:4]


def _leader(facts: Facts, frame: Frame, number: int, person: str) -> TableRow:
    span, chosen = frame.span, _only(frame, person).chosen
    calls, talked = _done(facts.done, person, CALL)
    won = c.accepted(facts.passed, chosen, span)
    median = c.median_minutes(c.asked(facts.asked, chosen, span))
    overdue = facts.overdue.get(person, 0)
    weeks = tuple(float(c.total(c.accepted(facts.passed, chosen, week))) for week in frame.weeks)
    name = facts.names.get(person) or tr("Somebody")
    counts = (c.booked(facts.agreed, chosen, span), c.held(facts.agreed, chosen, span))
    cells = (
        str(number),
        name,
        tr("{calls:,}", calls=calls),
        tr("{talked:,}", talked=talked),
        *(tr("{total:,}", total=c.total(one)) for one in counts),
        tr("{total:,}", total=c.total(c.handed(facts.passed, chosen, span))),
        tr("{total:,}", total=c.total(won)),
        say_short(c.worth(won, frame.currency)[0], frame.currency),
        say_minutes(median),
        tr("{overdue:,}", overdue=overdue),
        " ".join(f"{one:.0f}" for one in weeks),
    )
    tones: tuple[tuple[int, str], ...] = ((9, "warn"),) if median is not None and median > 0.9 * frame.target else ()
    tones += ((10, "bad"),) if overdue > 5 else ()
    return TableRow(f"rep:{person}", cells, name, say_behind(facts.behind.get(person, 0)), tones, weeks)


def say_behind(ms: int) -> str:
    """ "22 min behind", "3 h behind", "2 days behind"; '' for up to date."""
    minutes = ms // 60_000
    if not minutes:
        return ""
    if minutes < 60:
        return tr("{minutes} min behind", minutes=minutes)
    hours = minutes // 60
    return tr("{hours} h behind", hours=hours) if hours < 48 else tr("{hours} days behind", hours=hours // 24)


def by_activity(facts: Facts, frame: Frame) -> Table:
    """What each rep did, and what came of calls and visits."""
    rows = []
    for person in people_of(facts, frame):
        chosen = _only(frame, person).chosen
        counts = [_done(facts.done, person, kind) for kind, _ in KINDS]
        held, missed = (c.total(one(facts.agreed, chosen, frame.span)) for one in (c.held, c.missed))
        talked, met = counts[0][1], counts[3][1]
        shares = c.share(talked, counts[0][0] - talked)
        name = facts.names.get(person) or tr("Somebody")
        cells = (
            name,
            *(tr("{one:,}", one=one[0]) for one in counts),
            tr("{talked:,}", talked=talked),
            _percent(shares),
            tr("{met:,}", met=met),
            tr("{held:,}", held=held),
            tr("{missed:,}", missed=missed),
        )
        rows.append((-sum(one[0] for one in counts), name, person, TableRow(f"did:{person}", cells, name)))
    heads = (
        tr("Rep"),
        *(words for _, words in KINDS),
        tr("Talked"),
        tr("of calls"),
        tr("Met"),
        tr("Meetings held"),
        tr("Missed"),
    )
    return Table(
        "by_activity",
        tr("By rep"),
        tr("in the order of what was done"),
        heads,
        tuple(one[-1] for one in sorted(rows, key=lambda one: one[:-1])),
    )


def _percent(share: float | None) -> str:
    return NOTHING if share is None else percent(share)


def by_speed(facts: Facts, frame: Frame) -> Table:
    """How soon each rep replied to those who asked."""
    rows = []
    people = dict.fromkeys(one.person for one in c.asked(facts.asked, frame.chosen, frame.span))
    for person in people:
        own = c.asked(facts.asked, _only(frame, person).chosen, frame.span) if person else []
        if not own:
            continue
        median = c.median_minutes(own)
        waiting = [one for one in own if one.minutes is None]
        late = sum(one.waited > frame.target for one in waiting)
        name = facts.names.get(person) or tr("Somebody")
        cells = (name, tr("{own:,}", own=len(own)), tr("{own:,}", own=len(own) - len(waiting)), say_minutes(median),
                 _percent(c.in_time(own, frame.target)), tr("{waiting:,}", waiting=len(waiting)), tr("{late:,}", late=late))  # fmt: skip
        tones = ((6, "bad"),) if late else ()
        rows.append(
            (median if median is not None else 1e9, name, person, TableRow(f"asked:{person}", cells, name, tones=tones))
        )
    heads = (tr("Rep"), tr("Asked"), tr("Answered"), tr("Median"), tr("In time"), tr("Waiting"), tr("of these late"))
    note = tr("who replied first, else whose lead it is")
    return Table(
        "by_speed", tr("By rep"), note, heads, tuple(one[-1] for one in sorted(rows, key=lambda one: one[:-1]))
    )


def by_pair(facts: Facts, frame: Frame) -> Table:
    """What became of what each SDR handed to each AE, both answers in time, and whether it was as briefed."""
    pairs: dict[tuple[str, str], list[Passed]] = {}
    for one in c.handed(facts.passed, frame.chosen, frame.span):
        pairs.setdefault((one.person, one.ae), []).append(one)
    names = facts.names
    rows = [
        TableRow(f"pair:{sdr}:{ae}", _pair_cells(names.get(sdr, ""), names.get(ae, ""), found))
        for (sdr, ae), found in sorted(pairs.items(), key=lambda one: _pair_order(one[1], names, *one[0]))
    ]
    heads = (
        tr("SDR"),
        tr("AE"),
        tr("Handed off"),
        tr("Accepted"),
        tr("Returned"),
        tr("Open", said_of="leads"),
        tr("Receipt in time"),
        tr("Verdict in time"),
        tr("As briefed"),
        tr("Partly"),
        tr("Not"),
    )
    return Table(
        "pairs",
        tr("By pair"),
        tr("offered on these days"),
        heads,
        tuple(rows),
        wide=2,
        empty=tr("No handoff on these days."),
    )


def _pair_order(found: list[Passed], names: Mapping[str, str], sdr: str, ae: str) -> tuple[int, str, str, str, str]:
    return -c.total(found), names.get(sdr, ""), names.get(ae, ""), sdr, ae


def _pair_cells(sdr: str, ae: str, found: list[Passed]) -> tuple[str, ...]:
    def count(matches: Callable[[Passed], bool]) -> int:
        return sum(one.count for one in found if matches(one))

    verdicts = [count(lambda one, word=word: one.verdict == word) for word in (ACCEPT, RETURN, "")]  # type: ignore[misc]
    briefed = [count(lambda one, word=word: one.as_briefed == word) for word in (YES, PARTLY, NO)]  # type: ignore[misc]
    receipt = c.share(count(lambda one: one.receipt_ok is True), count(lambda one: one.receipt_ok is False))
    verdict = c.share(count(lambda one: one.verdict_ok is True), count(lambda one: one.verdict_ok is False))
    counts = (c.total(found), *verdicts)
    return (
        sdr or tr("Somebody"),
        ae or tr("Somebody"),
        *map(str, counts),
        _percent(receipt),
        _percent(verdict),
        *map(str, briefed),
    )


def by_reason(facts: Facts, frame: Frame) -> Table:
    """Why AEs returned leads, the most frequent reason first."""
    found = c.reasons(c.returned(facts.passed, frame.chosen, frame.span))
    rows = tuple(
        TableRow(f"reason:{key}", (facts.reasons.get(key, key or "No reason"), tr("{count:,}", count=count)))
        for key, count in sorted(found.items(), key=c.most_first)
    )
    return Table(
        "reasons",
        tr("Returned because"),
        "",
        (tr("Reason"), tr("Leads")),
        rows,
        empty=tr("Nothing was returned on these days."),
    )


def meetings_kept(facts: Facts, frame: Frame) -> Table:
    """What became of the meetings of these days."""
    chosen, span = frame.chosen, frame.span
    kept, lost = c.held(facts.agreed, chosen, span), c.missed(facts.agreed, chosen, span)
    held, missed, moved = c.total(kept), c.total(lost), c.total(one for one in (*kept, *lost) if one.moved)
    share = c.share(held, missed)
    rows = (
        TableRow("held", (tr("Held"), tr("{held:,}", held=held), _percent(share))),
        TableRow(
            "missed",
            (tr("Nobody came"), tr("{missed:,}", missed=missed), _percent(None if share is None else 1 - share)),
        ),
        TableRow("moved", (tr("Moved before"), tr("{moved:,}", moved=moved), "")),
    )
    return Table("kept", tr("Meetings kept"), "", (tr("Meeting"), tr("Count"), tr("Share")), rows)
