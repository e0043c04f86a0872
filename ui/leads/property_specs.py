"""What the left pane of a lead shows, as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.clock import from_ms
from app.domain import written
from app.domain.bulk_edits import RELATIONSHIPS
from app.domain.custom_fields import OWN, CustomField, FieldKind, say
from app.domain.money import say_money
from app.domain.tags import say_tags
from app.frozen import frozen
from app.language import marked, tr
from app.queries.lead_card import LeadCard
from ui.common.sentence_date_field import Parse
from ui.gates.day_reading import read_date

TARGET_MINUTES = 15
ROLES = (marked("Champion"), marked("Signs"), marked("Influences"), marked("User"), marked("Blocker"))
OWN_SECTIONS = {"contact": tr("Person"), "account": tr("Company"), "lead": tr("Lead")}
RELATIONS = RELATIONSHIPS
PERIODS = {"year": tr(" a year"), "month": tr(" a month"), "once": ""}
STORED = {tr(one): one for one in (*ROLES, *RELATIONS)}  # a choice as it is shown to the word that is kept


@frozen
class PropertySpec:
    """One line. `field` is the word `set_field` knows, '' for what is only shown; `parse` reads a day while it is typed,
    `many` are tags."""

    key: str
    section: str
    label: str
    field: str = ""
    choices: Sequence[str] = ()
    hint: str = ""
    parse: Parse | None = None
    link: bool = False
    many: bool = False


SPECS = (
    PropertySpec("name", tr("Person"), tr("Name"), "name"),
    PropertySpec("title", tr("Person"), tr("Title"), "title"),
    PropertySpec("phone", tr("Person"), tr("Direct"), "phone", hint=tr("Add a number")),
    PropertySpec("mobile", tr("Person"), tr("Mobile"), "mobile", hint=tr("Add a number")),
    PropertySpec("email", tr("Person"), tr("Email"), "email", hint=tr("Add an address")),
    PropertySpec("local", tr("Person"), tr("Local time")),
    PropertySpec("best_hours", tr("Person"), tr("Best hours"), "best_hours"),
    PropertySpec("role", tr("Person"), tr("Role in deal"), "role", tuple(tr(one) for one in ROLES)),
    PropertySpec("person_tags", tr("Person"), tr("Tags"), "person_tags", hint=tr("Add a tag"), many=True),
    PropertySpec("company", tr("Company"), tr("Company"), "company"),
    PropertySpec("industry", tr("Company"), tr("Industry"), "industry"),
    PropertySpec("people", tr("Company"), tr("People"), "people"),
    PropertySpec("sites", tr("Company"), tr("Sites")),
    PropertySpec("uses_today", tr("Company"), tr("Uses today"), "uses_today"),
    PropertySpec("region", tr("Company"), tr("Region"), "region"),
    PropertySpec(
        "relationship", tr("Company"), tr("Relationship"), "relationship", tuple(tr(one) for one in RELATIONS)
    ),
    PropertySpec("company_tags", tr("Company"), tr("Tags"), "company_tags", hint=tr("Add a tag"), many=True),
    PropertySpec("source", tr("Lead"), tr("Source"), "source"),
    PropertySpec("first_reply", tr("Lead"), tr("First reply")),
    PropertySpec("value", tr("Lead"), tr("Est. value"), "value"),
    PropertySpec("why_now", tr("Lead"), tr("Why now"), "why_now"),
    PropertySpec("tags", tr("Lead"), tr("Tags"), "tags", hint=tr("Add a tag"), many=True),
    PropertySpec("owner", tr("Lead"), tr("Owner"), "owner"),
    PropertySpec("routed_by", tr("Lead"), tr("Routed by")),
)


def own_specs(fields: Sequence[CustomField]) -> tuple[PropertySpec, ...]:
    """The lines of the fields the team defined, each under what it belongs to."""
    return tuple(
        PropertySpec(
            OWN + one.id, OWN_SECTIONS[one.entity], one.name, OWN + one.id, tuple(say(one, option) for option in one.choices),
            parse=read_date if one.kind is FieldKind.DATE else None, link=one.kind is FieldKind.LINK,
        )
        for one in fields
    )  # fmt: skip


def values_of(card: LeadCard, now: datetime) -> Mapping[str, tuple[str, str]]:
    """Key to (words, tone)."""
    contact, account, lead = card.contact, card.account, card.lead
    direct = next((one for one in card.numbers if one.kind in ("direct", "work")), None)
    mobile = next((one for one in card.numbers if one.kind == "mobile"), None)
    money = say_money(card.row.value_minor, card.row.value_currency)
    period = PERIODS.get(lead.get("value_period") or "", "") if money else ""
    plain = {
        "name": contact.get("name"),
        "title": contact.get("title"),
        "email": card.emails[0].shown if card.emails else "",
        "phone": direct.shown if direct else "",
        "mobile": mobile.shown if mobile else "",
        "best_hours": contact.get("best_hours"),
        "role": _role(contact),
        "company": account.get("name"),
        "industry": account.get("industry"),
        "people": tr("{people:,}", people=account["people"]) if account.get("people") else "",
        "sites": str(len(card.sites)) if card.sites else "",
        "uses_today": account.get("uses_today"),
        "region": account.get("region"),
        "relationship": tr(account.get("relationship") or ""),
        "source": lead.get("source"),
        "value": money + period,
        "why_now": lead.get("why_now"),
        "owner": card.owner,
        "routed_by": written.say_route(lead.get("routed_by")),
        "local": _their_time(card.zone, now),
        "tags": say_tags(lead.get("tags")),
        "person_tags": say_tags(contact.get("tags")),
        "company_tags": say_tags(account.get("tags")),
    }
    found = {key: (str(words or ""), "text") for key, words in plain.items()}
    for key, line in (("phone", direct), ("mobile", mobile)):
        if line is not None and not line.usable:
            found[key] = (found[key][0], "bad")
    found["first_reply"] = _first_reply(card)
    records = {"contact": contact, "account": account, "lead": lead}
    for one in card.fields:
        stored = (records[one.entity].get("custom") or {}).get(one.key)
        found[OWN + one.id] = (say(one, stored), "text")
    return found


def cleaned(field: str, typed: str) -> str:
    """What is saved of what was typed: a value without its period and sign."""
    if field == "value":
        amount = next((typed.removesuffix(one) for one in PERIODS.values() if typed.endswith(one)), typed)
        return amount.partition(" a ")[0].removesuffix("GBP").strip()
    typed = STORED.get(typed, typed) if field in ("role", "relationship") else typed
    return typed.casefold() if field == "role" else typed


def _role(contact: Mapping[str, object]) -> str:
    role = str(contact.get("role") or "unknown")
    return "" if role == "unknown" else tr(role.capitalize())


def _their_time(zone: object, now: datetime) -> str:
    if not zone:
        return ""
    try:
        theirs = now.astimezone(ZoneInfo(str(zone)))
    except (ZoneInfoNotFoundError, ValueError):
        return tr("time zone not known")
    same = theirs.utcoffset() == now.utcoffset()
    return tr("{theirs:%H:%M} same as yours", theirs=theirs) if same else f"{theirs:%H:%M}"


def _first_reply(card: LeadCard) -> tuple[str, str]:
    if card.row.reply_due is not None:
        due = from_ms(card.row.reply_due).astimezone()
        return tr("due {due:%H:%M} · target {target_minutes}", due=due, target_minutes=TARGET_MINUTES), "warn"
    came, answered = card.row.arrived_at, card.row.touched_at
    first = card.lead.get("touched_at")
    answered = first if isinstance(first, int) else answered
    if not card.row.inbound or came is None or answered is None or answered < came:
        return "", "text2"
    minutes = (answered - came) // 60_000
    said = (
        tr("{minutes} min", minutes=minutes)
        if minutes < 120
        else f"{minutes // 60} h"
        if minutes < 2880
        else f"{minutes // 1440} d"
    )
    return tr(
        "{said} · target {target_minutes}", said=said, target_minutes=TARGET_MINUTES
    ), "ok" if minutes <= TARGET_MINUTES else "text2"
