"""Who stands here twice: pairs to review with their evidence, one pair side by side, and who is meant while typing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, func, select

from app.domain.contact_points import read_email, read_phone
from app.domain.likeness import Role
from app.domain.match_fields import folded_value
from app.domain.matching import CERTAIN, REVIEW, Match, Matcher
from app.domain.names import full_name
from app.frozen import frozen
from app.store import search
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import kept_apart, merged

Values = dict[str, str]
PERSON: tuple[str, ...] = (
    "name",
    "first_name",
    "last_name",
    "title",
    "street",
    "postcode",
    "town",
    "region",
    "country",
)
COMPANY = ("name", "street", "postcode", "town", "region", "country")
LOOKED_AT, BEGINS = (
    30,
    4,
)  # while typing: people of one name or number that are looked at, and the letters that must be right


@frozen
class Pair:
    """Two records that look like one. `keeper` is the one with more behind it, `score` 0 to 1, `reasons` the strongest first."""

    entity: str
    keeper: str
    loser: str
    name: str
    company: str
    score: float
    certain: bool
    reasons: tuple[str, ...]
    same_email: bool  # they share an address and nothing says that they are two

    @property
    def id(self) -> str:
        """Names the pair."""
        return f"{self.keeper}:{self.loser}"


@frozen
class Known:
    """Somebody who is here already, and why it may be them."""

    id: str
    name: str
    company: str
    score: float
    reasons: tuple[str, ...]


@frozen
class MergeMark:
    """What was merged into a record, when (ms UTC)."""

    loser: str
    name: str
    at: int


def pairs(connection: Connection) -> list[Pair]:
    """Every pair of contacts or of companies to review, the surest first; those kept apart are left out."""
    found = [one for entity in ("contact", "account") for one in _pairs_of(connection, entity)]
    return still_two(connection, sorted(found, key=lambda one: (-one.score, one.name, one.id)))


def still_two(connection: Connection, found: Sequence[Pair]) -> list[Pair]:
    """Those of the pairs of which both are there and nobody said that they are two."""
    apart = {frozenset(row) for row in connection.execute(select(kept_apart.c.one, kept_apart.c.other))}
    there: set[str] = set()
    for entity in ("contact", "account"):
        table = t.RECORDS[entity]
        ids = [row_id for one in found if one.entity == entity for row_id in (one.keeper, one.loser)]
        there |= set(connection.execute(select(table.c.id).where(among(table.c.id, ids))).scalars())
    return [
        one for one in found if {one.keeper, one.loser} <= there and frozenset((one.keeper, one.loser)) not in apart
    ]


def _pairs_of(connection: Connection, entity: str) -> list[Pair]:
    records = contact_values(connection) if entity == "contact" else account_values(connection)
    ids, values = list(records), list(records.values())
    matches = [
        (ids[one], ids[other], match) for one, other, match in Matcher(values, company=entity == "account").matches()
    ]
    weight = _weights(connection, entity, {row_id for one, other, _ in matches for row_id in (one, other)})
    return [_pair(entity, one, other, match, records, weight) for one, other, match in matches]


def _pair(
    entity: str, one: str, other: str, match: Match, records: Mapping[str, Values], weight: Mapping[str, int]
) -> Pair:
    keeper, loser = (one, other) if (weight.get(one, 0), other) >= (weight.get(other, 0), one) else (other, one)
    about = records[keeper]
    company = about.get("company", "") or about.get("town", "")
    same_email = match.score >= CERTAIN and match.alike and any(one.startswith("same e-mail") for one in match.reasons)
    return Pair(
        entity, keeper, loser, about.get("name", ""), company, match.score, match.certain, match.reasons, same_email
    )


def _weights(connection: Connection, entity: str, ids: set[str]) -> dict[str, int]:
    """How much hangs on each: leads and entries."""
    found: dict[str, int] = defaultdict(int)
    for table in (t.lead, t.activity):
        column = table.c[f"{entity}_id"]
        query = select(column, func.count()).where(among(column, ids)).group_by(column)
        for row_id, count in connection.execute(query):
            found[row_id] += count
    return found


def contact_values(connection: Connection, ids: Iterable[str] | None = None) -> dict[str, Values]:
    """People as the matcher reads them, by id: all of them or those."""
    company = t.account.c
    columns = (t.contact.c[name] for name in ("id", *PERSON, "custom"))
    query = select(*columns, company.name.label("company"))
    query = query.outerjoin(t.account, company.id == t.contact.c.account_id)
    if ids is not None:
        ids = list(ids)
        query = query.where(among(t.contact.c.id, ids))
    found: dict[str, Values] = {}
    for row in connection.execute(query.order_by(t.contact.c.id)).mappings():
        values = {name: row[name] or "" for name in PERSON}
        values["name"] = values["name"] or full_name(values["first_name"], values["last_name"])
        found[row["id"]] = {**values, "company": row["company"] or "", **_custom(row["custom"])}
    _add_points(connection, found, "contact_id", ids)
    return found


def account_values(connection: Connection) -> dict[str, Values]:
    """Companies as the matcher reads them, by id."""
    found: dict[str, Values] = {}
    for row in connection.execute(select(t.account).order_by(t.account.c.id)).mappings():
        values = {name: row[name] or "" for name in COMPANY}
        hosts = [folded_value(Role.DOMAIN, one) for one in (*(row["domains"] or ()), row["website"] or "")]
        found[row["id"]] = {
            **values,
            "domain": "\n".join(one for one in dict.fromkeys(hosts) if one),
            **_custom(row["custom"]),
        }
    _add_points(connection, found, "account_id", None)
    return found


def _custom(custom: Mapping[str, object] | None) -> Values:
    return {f"c:{key}": str(value) for key, value in (custom or {}).items() if value not in (None, "")}


def _add_points(connection: Connection, found: dict[str, Values], holder: str, ids: list[str] | None) -> None:
    for table, field, column in ((t.email, "email", "folded"), (t.number, "number", "e164")):
        query = select(table.c[holder], table.c[column], table.c.value).where(table.c[holder].is_not(None))
        if ids is not None:
            query = query.where(among(table.c[holder], ids))
        for row_id, exact, value in connection.execute(query):
            known = found.get(row_id)
            if known is not None and (exact or value):
                read = f"{exact}\t{value}" if exact and table is t.number else exact or value
                known[field] = "\n".join(one for one in (known.get(field, ""), read) if one)


def known_people(
    connection: Connection, name: str, *, email: str = "", phone: str = "", company: str = "", region: str = "GB"
) -> list[Known]:
    """Who may be meant by what is typed so far, the surest first: by address, number (`region` reads it) or name."""
    folded, e164 = read_email(email).folded, read_phone(phone, region).e164
    records = contact_values(connection, _candidates(connection, name, folded, e164))
    if not records:
        return []
    total = connection.execute(select(func.count()).select_from(t.contact)).scalar() or 0
    matcher = Matcher(list(records.values()), among=total)
    typed = {"name": name, "email": folded, "number": f"{e164}\t{phone}" if e164 else "", "company": company}
    ids = list(records)
    found = [
        Known(
            ids[place],
            records[ids[place]].get("name", ""),
            records[ids[place]].get("company", ""),
            match.score,
            match.reasons,
        )
        for place, match in matcher.against(typed)
        if match.score >= REVIEW
    ]
    return sorted(found, key=lambda one: (-one.score, one.name))


def _candidates(connection: Connection, name: str, email: str, e164: str) -> set[str]:
    found: set[str | None] = set()
    for table, column, value in ((t.email, "folded", email), (t.number, "e164", e164)):
        if value:
            holders = select(table.c.contact_id).where(table.c[column] == value).limit(LOOKED_AT)
            found |= set(connection.execute(holders).scalars())
    begins = [word[:BEGINS] for word in name.split()]
    if len(begins) > 1:  # a person is found under their lead, else by themselves
        hits = search.find(connection, " ".join(begins), kinds=("lead", "contact"), limit=LOOKED_AT, similar=False)
        leads = [hit.row_id for hit in hits if hit.kind == "lead"]
        found |= {hit.row_id for hit in hits if hit.kind == "contact"}
        found |= set(connection.execute(select(t.lead.c.contact_id).where(among(t.lead.c.id, leads))).scalars())
    return {one for one in found if one}


def merged_into(connection: Connection, record_id: str) -> list[MergeMark]:
    """What was merged into a record on this laptop and is still one with it, the newest first."""
    m = merged.c
    rows = connection.execute(select(merged).where(m.keeper == record_id).order_by(m.at.desc())).mappings().all()
    return [
        MergeMark(row["loser"], str(row["before"]["loser"].get("name") or ""), row["at"])
        for row in rows
        if _is_gone(connection, row["entity"], row["loser"])
    ]


def _is_gone(connection: Connection, entity: str, row_id: str) -> bool:
    table = t.RECORDS[entity]
    return connection.execute(select(table.c.id).where(table.c.id == row_id)).first() is None
