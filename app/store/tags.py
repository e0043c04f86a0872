"""The tags in use, for what completes them and what filters by them."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, true, union

from app.store.tables import synced as t

HOLDERS = ("lead", "contact", "account")


def tags_in_use(connection: Connection) -> tuple[str, ...]:
    """Those on a lead, a person or a company, and those a manager named; by name, each in one spelling."""
    parts = [select(t.RECORDS["tag"].c.name)]
    for holder in HOLDERS:
        tags = t.RECORDS[holder].c.tags
        each = func.json_each(tags).table_valued("value")
        parts.append(select(each.c.value).select_from(t.RECORDS[holder].join(each, true())).where(tags.is_not(None)))
    found = {one.casefold(): one for one in connection.execute(union(*parts)).scalars() if one}
    return tuple(found[key] for key in sorted(found))
