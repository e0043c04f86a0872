"""What a change for many leads would do, said before it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, select

from app.domain.bulk_edits import BulkEdit, BulkField, is_same, require_edit, why_not
from app.domain.counted import counted
from app.frozen import frozen
from app.language import inner, plural, tr
from app.store import bulk_facts
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card
from app.store.tags import tags_in_use

NAMED = 50


@frozen
class BulkPreview:
    """`changes` leads change, from `before` (words to number); `same` have it already; `refused` reason to number.

    `named` are the first refused ones by name with their reason.
    """

    changes: int
    before: tuple[tuple[str, int], ...]
    same: int
    refused: tuple[tuple[str, int], ...]
    named: tuple[tuple[str, str], ...]

    def sentence(self, edit: BulkEdit) -> str:
        """ "38 leads: owner Mina, Jonah → Ruth, 2 refused because it has no company, 4 have it already"."""
        olds = ", ".join(
            tr("{words} ({count:,})", words=words, count=count) if len(self.before) > 1 else words
            for words, count in self.before[:3]
        )
        if len(self.before) > 3:
            olds += tr(" and {before:,} more", before=len(self.before) - 3)
        field = inner(tr(edit.field.value.capitalize()))
        arrow = f"{field} {olds} → {edit.words}" if olds else f"{field} {edit.words}"
        parts = [f"{counted(self.changes, 'lead')}: {arrow}"]
        parts += [
            tr("{count:,} refused because {reason}", count=count, reason=reason) for reason, count in self.refused[:3]
        ]
        more = sum(count for _, count in self.refused[3:])
        parts += [tr("{more:,} more refused", more=more)] if more else []
        if self.same and edit.field is BulkField.UNTAG:
            parts.append(plural(self.same, "{number:,} does not have it", "{number:,} do not have it"))
        elif self.same:
            parts.append(plural(self.same, "{number:,} has it already", "{number:,} have it already"))
        return ", ".join(parts)


def preview(connection: Connection, ids: Sequence[str], edit: BulkEdit) -> BulkPreview:
    """RefusedError E-BULK-VALUE when there is nothing to set."""
    require_edit(edit)
    names = dict(connection.execute(select(t.user.c.id, t.user.c.name)).all()) if edit.field is BulkField.OWNER else {}
    before, refused, held, same = Counter[str](), Counter[str](), list[tuple[str, str]](), 0
    for lead_id, facts in bulk_facts.leads_before(connection, ids, edit).items():
        if is_same(edit, facts):
            same += 1
        elif reason := why_not(edit, facts):
            refused[reason] += 1
            held.append((lead_id, reason))
        else:
            before[names.get(facts.value, facts.value) or ("nobody" if edit.field is BulkField.OWNER else "")] += 1
    olds = before.most_common() if edit.field not in (BulkField.TAG, BulkField.UNTAG, BulkField.STEP) else []
    card = lead_card.c
    first = dict(held[:NAMED])
    rows = connection.execute(
        select(card.lead_id, card.company, card.name).where(among(card.lead_id, list(first)))
    ).all()
    named = tuple((row.company or row.name, first[row.lead_id]) for row in rows)
    return BulkPreview(
        sum(before.values()),
        tuple((words or "none", count) for words, count in olds),
        same,
        tuple(refused.most_common()),
        named,
    )


def tags_and_campaigns(connection: Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those in use, by name: what a field offers while one types."""
    campaigns = connection.execute(select(t.lead.c.campaign).where(t.lead.c.campaign.is_not(None)).distinct()).scalars()
    return tags_in_use(connection), tuple(sorted({one for one in campaigns if one}))
