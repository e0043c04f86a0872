"""A sentence becomes a time you can see: "tue 2pm discovery caspar 45m", "di 14 uhr demo". English and German words.

Ambiguous words ask instead of guessing.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo

from app.frozen import frozen
from app.language import tr

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_WORDS = {
    name: index
    for index, names in enumerate(
        (
            ("mon", "monday", "mo", "montag"),
            ("tue", "tues", "tuesday", "di", "dienstag"),
            ("wed", "weds", "wednesday", "mi", "mittwoch"),
            ("thu", "thur", "thurs", "thursday", "do", "donnerstag"),
            ("fri", "friday", "fr", "freitag"),
            ("sat", "saturday", "sa", "samstag", "sonnabend"),
            ("sun", "sunday", "so", "sonntag"),
        )
    )
    for name in names
}
_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | {"mär": 3, "mai": 5, "okt": 10, "dez": 12}
_MONTH = rf"({'|'.join(_MONTH_NUMBERS)})[a-zä]*"
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_DAY_MONTH = re.compile(rf"^(\d{{1,2}})(?:st|nd|rd|th|\.)?[ -]?{_MONTH}$")
_NUMERIC = re.compile(r"^(\d{1,2})([/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?$")
_CLOCK = re.compile(r"^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|uhr)?$")
_EXACT = re.compile(r"^\d{1,2}([:.h]\d{2}|am|pm|uhr)")
_LENGTH = re.compile(r"^(\d{1,3})\s?(m|min|mins|minutes|minuten|h|hr|hour|hours|std|stunde|stunden)$")
_NUMBERED = re.compile(r"^(?:[1-9]|[12]\d|3[01])\.$")  # "8.", a day of the month in German
_OFFSET = re.compile(r"^\+?(\d{1,3})(d|w|mo)$")
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "tag": 1, "tagen": 1, "woche": 7, "wochen": 7,
          "monat": 30, "monaten": 30}  # fmt: skip
_NEAR = {"today": 0, "heute": 0, "tomorrow": 1, "tmrw": 1, "morgen": 1, "übermorgen": 2, "uebermorgen": 2}
_NEXT = ("next", "nächsten", "nächste", "nächster", "nächstes", "naechsten", "naechste", "kommenden", "kommende")
_ON = ("on", "am")
_SHORT = ("mo", "di", "mi", "do", "fr", "sa", "so")  # "do a demo" is no Thursday: these are days before an hour only
_WEEK, _WHOLE_MONTH = ("week", "woche"), ("month", "monat")


@frozen
class When:
    """What a sentence says: a day, perhaps an hour and a length, and the words left over.

    `question` is not empty when the words can mean two things; then `day` may be None.
    """

    day: date | None = None
    at: time | None = None
    minutes: int = 0
    words: str = ""
    question: str = ""

    def moment(self, zone: tzinfo) -> datetime | None:
        """The aware local moment, None for an all-day or unknown time."""
        if self.day is None or self.at is None:
            return None
        return datetime.combine(self.day, self.at, zone)


class _Reader:
    """Reads a sentence word by word; each method takes the words it understands."""

    def __init__(self, today: datetime) -> None:
        self.now = today
        self.day: date | None = None
        self.at: time | None = None
        self.minutes = 0
        self.question = ""
        self.rest: list[str] = []

    def read(self, words: list[str]) -> None:
        index = 0
        while index < len(words):
            taken = self._take(words, index)
            if not taken:
                self.rest.append(words[index])
                taken = 1
            index += taken

    def _take(self, words: list[str], index: int) -> int:
        word = words[index].casefold().strip(",;")
        following, after = ([one.casefold().strip(",;") for one in words[index + 1 : index + 3]] + ["", ""])[:2]
        if word in _SHORT and not (_CLOCK.match(following) or _NUMBERED.match(following) or len(words) == 1):
            return 0
        if self.day is None and (taken := self._take_day(word, following, after)):
            return taken
        if self.at is not None and word.isdecimal() and (match := _LENGTH.match(f"{word[:3]}{following}")):
            self.minutes = _minutes(match)
            return 2
        if match := _LENGTH.match(word):
            self.minutes = _minutes(match)
            return 1
        if self.at is None:
            return self._take_clock(word, following)
        return 0

    def _take_day(self, word: str, following: str, after: str) -> int:
        today = self.now.date()
        if word in _NEAR:
            self.day = today + timedelta(days=_NEAR[word])
            return 1
        if word in _NEXT and following in (*_WEEK, *_WHOLE_MONTH):
            self.day = today + timedelta(days=7 - today.weekday()) if following in _WEEK else _month_on(today)
            return 2
        if word in (*_NEXT, *_ON) and following in _DAY_WORDS:
            self.day = _coming(today, _DAY_WORDS[following], skip=word in _NEXT)
            return 2
        if word in _DAY_WORDS and following.rstrip(".").isdecimal() and re.match(rf"^{_MONTH}$", after):
            return 1  # "fri 1 jan": the date says it all
        if word in _DAY_WORDS:
            self.day = _coming(today, _DAY_WORDS[word], skip=False)
            if _NUMBERED.match(following):  # "di, 8."
                return self._agree(int(following[:-1]))
            numbered = following.isdecimal() and 1 <= int(following) <= 31
            if numbered and (
                int(following) >= 13 or _EXACT.match(after)
            ):  # "tue 17", "tue 1 14:00": a day of the month
                return self._agree(int(following))
            return 1
        return self._take_date(word, following, after)

    def _agree(self, number: int) -> int:
        assert self.day is not None
        for months in (0, 1, 2):
            first = _month_on(self.now.date().replace(day=1), months)
            try:
                candidate = first.replace(day=number)
            except ValueError:
                continue
            if candidate >= self.now.date() and candidate.weekday() == self.day.weekday():
                self.day = candidate
                return 2
        self.question = tr(
            "The {number}th is not a {days}. Which do you mean?",
            number=number,
            days=DAYS[self.day.weekday()].capitalize(),
        )
        self.day = None
        return 2

    def _take_date(self, word: str, following: str, after: str) -> int:
        if match := _ISO.match(word):
            return self._set_date(int(match[1]), int(match[2]), int(match[3]), 1)
        if match := _OFFSET.match(word):
            days = int(match[1]) * {"d": 1, "w": 7, "mo": 30}[match[2]]
            self.day = self.now.date() + timedelta(days=days)
            return 1
        if word == "in" and (match := re.match(r"^(\d{1,3})$", following)):
            return 0
        pair = f"{word} {following}"
        for candidate, taken in ((pair, 2), (word, 1)):
            if match := _DAY_MONTH.match(candidate):
                behind = after if taken == 2 else following
                year = int(behind) if re.match(r"^20\d\d$", behind) else 0
                return self._set_date(year, _MONTH_NUMBERS[match[2]], int(match[1]), taken + bool(year))
        if (match := re.match(rf"^{_MONTH}$", word)) and re.match(r"^\d{1,2}$", following):
            return self._set_date(0, _MONTH_NUMBERS[match[1]], int(following), 2)
        if match := _NUMERIC.match(word):
            return self._take_numeric(match)
        return 0

    def _take_numeric(self, match: re.Match[str]) -> int:
        first, second = int(match[1]), int(match[3])
        if match[2] == "." and not match[4] and second < 60 and second >= 13:
            return 0  # 14.30 is a time
        if first <= 12 and second <= 12 and first != second and match[2] == "/":
            self.question = tr(
                "{match}: {first} {month} or {second} {other}?",
                match=match[0],
                first=first,
                month=MONTHS[second - 1].capitalize(),
                second=second,
                other=MONTHS[first - 1].capitalize(),
            )
            return 1
        day, month = (first, second) if second <= 12 else (second, first)
        year = int(match[4]) + 2000 if match[4] and len(match[4]) == 2 else int(match[4] or 0)
        return self._set_date(year, month, day, 1)

    def _set_date(self, year: int, month: int, day: int, taken: int) -> int:
        today = self.now.date()
        try:
            found = date(year or today.year, month, day)
            if not year and found < today:
                found = date(today.year + 1, month, day)
        except ValueError:
            self.question = tr("There is no such day.")
            return taken
        self.day = found
        return taken

    def _take_clock(self, word: str, following: str) -> int:
        if word in ("noon", "midday", "mittags"):
            self.at = time(12)
            return 1
        if word in ("at", "@", "um") and _CLOCK.match(following):
            return 1
        joined = f"{word}{following}" if following in ("am", "pm", "uhr") else word
        match = _CLOCK.match(joined)
        if not match or (self.day is None and not (match[2] or match[3])):
            return 0
        hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
        if hour > 23 or minute > 59 or (half in ("am", "pm") and hour > 12):
            return 0
        if half in ("am", "pm"):
            hour = hour % 12 + (12 if half == "pm" else 0)
        elif hour < 7 and not match[2] and half != "uhr":
            self.question = tr("{hour} in the morning or the afternoon? Write {hour}am or {hour}pm.", hour=hour)
            return 1
        self.at = time(hour, minute)
        return 2 if joined != word else 1


def _minutes(match: re.Match[str]) -> int:
    amount = int(match[1])
    return amount * 60 if match[2].startswith(("h", "s")) else amount


def _coming(today: date, weekday: int, *, skip: bool) -> date:
    ahead = (weekday - today.weekday()) % 7 or 7
    if skip and ahead + today.weekday() < 7:  # "next friday" on a Tuesday is the one of next week
        ahead += 7
    return today + timedelta(days=ahead)


def _month_on(day: date, months: int = 1) -> date:
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))


def read_when(sentence: str, now: datetime) -> When:
    """Read a sentence at the local moment `now`.

    A weekday is the coming one, never today. A time before now today asks. Never raises.
    """
    words = sentence.split()
    joined: list[str] = []
    index = 0
    while index < len(words):  # "in 3 days" becomes +3d
        if words[index].casefold() == "in" and index + 2 < len(words) and words[index + 1].isdigit():
            days = _UNITS.get(words[index + 2].casefold())
            if days and int(words[index + 1]) <= 999:
                joined.append(f"+{min(int(words[index + 1]) * days, 999)}d")
                index += 3
                continue
        joined.append(words[index])
        index += 1
    reader = _Reader(now)
    reader.read(joined)
    day, question = reader.day, reader.question
    if day is None and reader.at is not None and not question:
        day = now.date()
        if datetime.combine(day, reader.at, now.tzinfo) <= now:
            question = tr("{at:%H:%M} today is past. Which day?", at=reader.at)
            day = None
    return When(day, reader.at, reader.minutes, " ".join(reader.rest), question)


def say_day(day: date, today: date) -> str:
    """ "today", "tomorrow", "Tue 17" within four weeks, "Tue 17 Mar 2027" otherwise."""
    if day == today:
        return tr("today")
    if day == today + timedelta(days=1):
        return tr("tomorrow")
    if abs((day - today).days) <= 27:
        return tr("{date:%a} {day}", date=day, day=day.day)
    words = tr("{date:%a} {day} {date:%b}", date=day, day=day.day)
    return words if day.year == today.year else f"{words} {day.year}"


def say_moment(moment: datetime, now: datetime) -> str:
    """The day in words and the hour: "Tue 17, 14:00"; both local."""
    if moment.date() == now.date():
        return f"{moment:%H:%M}"
    return tr("{day}, {moment:%H:%M}", day=say_day(moment.date(), now.date()), moment=moment)
