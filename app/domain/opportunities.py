"""The stages of an opportunity, how likely each is, and what winning and losing ask for (product.md section 2)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app import language
from app.domain.money import exponent
from app.domain.stages import Missing
from app.errors import RefusedError
from app.frozen import frozen
from app.language import marked, tr


class DealStage(StrEnum):
    """Stages as they are kept; `say` gives them as people read them."""

    DISCOVERY = "discovery"
    PROPOSAL = "proposal"
    NEGOTIATION = "negotiation"
    WON = "closed won"
    LOST = "closed lost"

    @property
    def say(self) -> str:
        return tr(SAID[self])


SAID = {
    DealStage.DISCOVERY: marked("Discovery"),
    DealStage.PROPOSAL: marked("Proposal"),
    DealStage.NEGOTIATION: marked("Negotiation"),
    DealStage.WON: marked("Closed won"),
    DealStage.LOST: marked("Closed lost"),
}
OPEN = (DealStage.DISCOVERY, DealStage.PROPOSAL, DealStage.NEGOTIATION)
CLOSED = (DealStage.WON, DealStage.LOST)
PROBABILITY = {
    DealStage.DISCOVERY: 20,
    DealStage.PROPOSAL: 50,
    DealStage.NEGOTIATION: 75,
    DealStage.WON: 100,
    DealStage.LOST: 0,
}
DEFINITIONS = {
    DealStage.DISCOVERY: tr("Accepted, what they need is being found out"),
    DealStage.PROPOSAL: tr("A proposal with a price is with them"),
    DealStage.NEGOTIATION: tr("They want it, terms are being settled"),
    DealStage.WON: tr("Signed, with its amount and day"),
    DealStage.LOST: tr("Not this time, with its reason"),
}
NO_REASON = marked("No reason kept")  # of an opportunity that was lost before reasons were asked
LOST_REASONS = {
    "price": marked("Price"),
    "competitor": marked("Chose a competitor"),
    "no decision": marked("No decision was made"),
    "timing": marked("Wrong time"),
    "no budget": marked("No budget"),
    "need": marked("The need went away"),
    "no answer": marked("They stopped answering"),
}
MOST_MINOR = 10**15  # a thousand times more than any deal, far below what a 64-bit column holds


@frozen
class DealFacts:
    """What a move is judged by. `reason` a key of `LOST_REASONS`; dates of the customer's calendar."""

    stage: DealStage
    amount_minor: int | None = None
    close_date: date | None = None
    reason: str = ""
    recontact: date | None = None


def parse_deal_stage(words: str) -> DealStage | None:
    """A stage by its name in any case, hyphens or underscores for spaces; None when there is no such stage."""
    wanted = " ".join(words.replace("-", " ").replace("_", " ").casefold().split())
    return next((stage for stage in DealStage if stage.value == wanted), None)


def missing_for(facts: DealFacts, to: DealStage) -> tuple[Missing, ...]:
    """What `to` still asks: won its amount and day, lost its coded reason and when to ask again; the rest is free.

    A closed one may be opened again: customers change their minds.
    """
    found = []
    if to is DealStage.WON:
        if not facts.amount_minor:
            found.append(Missing("amount", tr("The amount they signed for")))
        if facts.close_date is None:
            found.append(Missing("close", tr("The day it was signed")))
    if to is DealStage.LOST:
        if facts.reason not in LOST_REASONS:
            found.append(Missing("reason", tr("Why it was lost")))
        if facts.recontact is None:
            found.append(Missing("recontact", tr("When to ask them again")))
    return tuple(found)


def require_amount(minor: int | None, currency: str) -> None:
    """RefusedError E-AMOUNT unless it is nothing, or 0 and more of a currency by its three letters."""
    if minor is None:
        return
    if not 0 <= minor <= MOST_MINOR:
        raise RefusedError(
            "E-AMOUNT",
            tr("An amount is 0 or more, and no longer than 13 digits."),
            do=tr("Type it again."),
            field="amount",
        )
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha() and currency.isupper()):
        raise RefusedError(
            "E-AMOUNT", tr("A currency has three letters, such as GBP."), do=tr("Type it again."), field="amount"
        )


def require_probability(percent: int | None) -> None:
    """RefusedError E-PROBABILITY unless it is unset or 0 to 100."""
    if percent is not None and not 0 <= percent <= 100:
        raise RefusedError(
            "E-PROBABILITY",
            tr("{percent} % is no probability.", percent=percent),
            do=tr("Use 0 to 100."),
            field="probability",
        )


def weighted(minor: int, percent: int) -> int:
    """What an open amount counts for in a forecast, in minor units, rounded down."""
    return minor * percent // 100


def read_amount(words: str, usual: str) -> tuple[int | None, str]:
    """ "54k", "£54,000", "1.2m EUR", "54000.50": minor units and the currency, `usual` where none is named.

    Nothing typed is (None, usual). RefusedError E-AMOUNT for words that are no amount.
    """
    signs = {"£": "GBP", "€": "EUR", "$": "USD"}
    text, currency = language.read(words).strip(), usual
    for sign, name in signs.items():
        if sign in text:
            text, currency = text.replace(sign, "", 1).strip(), name
    head, _, tail = text.rpartition(" ")
    if head and tail.isalpha() and len(tail) == 3:
        text, currency = head, tail.upper()
    if not text:
        return None, currency
    return _minor(text, exponent(currency), words), currency


def _minor(text: str, digits: int, words: str) -> int:
    factors = {"k": 3, "m": 6}
    plain = text.casefold().replace(",", "").replace(" ", "").replace("'", "")
    power = factors.get(plain[-1:], 0)
    whole, point, part = (plain[:-1] if power else plain).partition(".")
    places = digits + power
    if not (whole + part).isascii() or not (whole + part).isdigit() or (point and not part) or len(part) > places:
        raise RefusedError(
            "E-AMOUNT",
            tr("“{words}” is no amount.", words=words.strip()[:40]),
            do=tr('Write it as "54k" or "54,000".'),
            field="amount",
        )
    return int((whole or "0") + part.ljust(places, "0"))
