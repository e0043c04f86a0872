"""How an event is typed and told: its days, its cost, answers with commas between."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from app.domain.names import clean_line
from app.domain.opportunities import read_amount
from app.domain.when import read_when
from app.errors import RefusedError
from app.language import tr

_SHAPES = ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%d %b %Y")
_THIS_YEAR = ("%d %B %Y", "%d %b %Y")


def read_day(text: str, today: date, field: str) -> date | None:
    """ "11 Nov 2026", "11 November" (of the nearest year), "2026-11-11", "11.11.2026"; None for nothing typed.

    A show may be entered after it was held, so a day may lie in the past. RefusedError E-EVENT-DAYS with `field`."""
    words = " ".join(text.replace(",", " ").split())
    if not words:
        return None
    for shape in _SHAPES:
        if (found := _read(words, shape)) is not None:
            return found
    years = [_read(f"{words} {today.year + step}", shape) for shape in _THIS_YEAR for step in (-1, 0, 1)]
    near = [one for one in years if one is not None]
    if near:
        return min(near, key=lambda day: abs((day - today).days))
    said = read_when(words, datetime.combine(today, time()))  # also in German: "8. Dez 2026"
    if said.day is not None and not (said.words or said.question):
        return said.day
    raise RefusedError(
        "E-EVENT-DAYS", tr("“{words}” is no day.", words=words[:40]), do=tr('Write "11 Nov 2026".'), field=field
    )


def _read(words: str, shape: str) -> date | None:
    try:
        return datetime.strptime(words, shape).replace(tzinfo=UTC).date()
    except ValueError:
        return None


def read_cost(text: str, usual: str) -> tuple[int | None, str]:
    """ "£6,400", "6.4k", "5000 EUR": minor units and currency, (None, usual) for nothing. RefusedError E-EVENT-COST."""
    try:
        return read_amount(text, usual)
    except RefusedError as error:
        raise RefusedError("E-EVENT-COST", error.happened, do=tr('Write it as "6,400".'), field="cost") from error


def split_answers(text: str) -> tuple[str, ...]:
    """Answers as they are typed, with commas or line breaks between."""
    return tuple(word for one in text.replace("\n", ",").split(",") if (word := clean_line(one)))


def say_day(day: date | None) -> str:
    """ "11 Nov 2026", as `read_day` takes it; '' when unknown."""
    return tr("{day} {date:%b %Y}", day=day.day, date=day) if day else ""


def say_days(first: date | None, last: date | None) -> str:
    """ "11 to 13 November", "30 October to 2 November", "11 November"; '' when unknown."""
    if first is None:
        return ""
    if last is None or last == first:
        return tr("{day} {first:%B}", day=first.day, first=first)
    begin = (
        f"{first.day}"
        if (first.year, first.month) == (last.year, last.month)
        else tr("{day} {first:%B}", day=first.day, first=first)
    )
    return tr("{begin} to {day} {last:%B}", begin=begin, day=last.day, last=last)
