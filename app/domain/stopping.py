"""Stop contact: who must not be reached, by which channel, until when (product 5, decisions 20)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date

from app.domain import written
from app.domain.names import fold_company
from app.domain.when import say_day
from app.frozen import frozen
from app.language import inner_start, tr

CHANNELS = ("call", "email", "visit", "social", "message")
ALL = "all"
VALID = (*CHANNELS, ALL)
LIST_LIMIT_DAYS = 31  # an imported list older than this is said to be old

# What of a person or company stands for it once the record is gone.
PERSON, COMPANY, NUMBER, ADDRESS, DOMAIN = "person", "company", "number", "address", "domain"
KINDS = (PERSON, COMPANY, NUMBER, ADDRESS, DOMAIN)

# By which channels something of that kind can be used at all.
USED_BY = {NUMBER: ("call", "message"), ADDRESS: ("email",), DOMAIN: ("email",), PERSON: CHANNELS, COMPANY: CHANNELS}

_VERBS = {"call": tr("Do not call"), "email": tr("Do not write"), "visit": tr("No more visits"), "message": tr("No messages"),
          "social": tr("No social contact"), ALL: tr("Contact stopped")}  # fmt: skip


@frozen
class Stop:
    """One reason not to reach somebody. `since` and `until` local days, `listed` says that the company's list has it."""

    channel: str
    kind: str
    reason: str = ""
    since: date | None = None
    until: date | None = None
    by: str = ""
    listed: bool = False

    def holds(self, channel: str, today: date) -> bool:
        """Whether it forbids that channel today."""
        return self.channel in (channel, ALL) and (self.until is None or today <= self.until)


def folded(kind: str, value: str) -> str:
    """What of a value is compared: spelling, case and legal form do not matter."""
    text = value.strip().casefold()
    if kind == NUMBER:
        return "".join(one for one in text if one.isdigit())
    if kind == DOMAIN:
        return text.rpartition("@")[2].removeprefix("www.").rstrip(".")
    return fold_company(value) if kind == COMPANY else text


def keyed_hash(key: str, kind: str, value: str) -> str:
    """What is kept of a person, number, address, domain or company: 32 hex digits, no way back without the key."""
    made = hashlib.blake2b(folded(kind, value).encode(), digest_size=16, key=key.encode()[:64], person=kind.encode())
    return made.hexdigest()


def targets(
    *,
    person: str = "",
    company: str = "",
    names: Iterable[str] = (),
    numbers: Iterable[str] = (),
    addresses: Iterable[str] = (),
    domains: Iterable[str] = (),
) -> tuple[tuple[str, str], ...]:
    """Everything that stands for a person or company as (kind, value): ids, the company's names, numbers in E.164,
    addresses with their domains. Empty values are left out."""
    mails = [one for one in addresses if "@" in one]
    found = [(PERSON, person), (COMPANY, company), *((COMPANY, one) for one in names)]
    found += [(NUMBER, one) for one in numbers]
    found += [(ADDRESS, one) for one in mails]
    found += [(DOMAIN, one) for one in (*domains, *(mail.rpartition("@")[2] for mail in mails))]
    return tuple(dict.fromkeys((kind, value) for kind, value in found if value and folded(kind, value)))


def say_stop(stop: Stop, today: date) -> str:
    """ "Do not call since 12 Nov, asked on a call", "Contact stopped until Mon 30", "Do not call, on the list of 3 Nov"."""
    words = _VERBS.get(stop.channel, _VERBS[ALL])
    if stop.listed:
        return tr("{words}, on the company's list", words=words) + (
            tr(" of {short}", short=_short(stop.since, today)) if stop.since else ""
        )
    if stop.until is not None:
        words += tr(" until {until}", until=say_day(stop.until, today))
    elif stop.since is not None:
        words += tr(" since {short}", short=_short(stop.since, today))
    return f"{words}, {inner_start(written.say(written.WHY, stop.reason))}" if stop.reason else words


def _short(day: date, today: date) -> str:
    return (
        tr("{day} {date:%b}", day=day.day, date=day)
        if day.year == today.year
        else tr("{day} {date:%b} {year}", day=day.day, date=day, year=day.year)
    )


def kind_of(entry: str) -> str:
    """What an entry of a list is: an address, a number or a domain; '' for none of these."""
    text = entry.strip()
    if "@" in text.strip("@"):
        return ADDRESS
    digits = sum(one.isdigit() for one in text)
    if digits >= 6 and not any(one.isalpha() for one in text):
        return NUMBER
    name = folded(DOMAIN, text)
    labels = name.split(".")
    plausible = len(labels) >= 2 and all(labels) and len(labels[-1]) >= 2 and labels[-1].isalpha()
    return DOMAIN if plausible and " " not in name and "/" not in name else ""
