"""What became of what each SDR handed to each AE."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.handoffs import ACCEPT, NO, PARTLY, RETURN, YES
from app.frozen import frozen
from app.queries.handoffs import return_reasons
from app.store.tables import synced as t


@frozen
class PairRow:
    """An SDR and an AE: counts of handoffs; `reasons` in words with their counts, most frequent first."""

    id: str
    sdr: str
    ae: str
    handed: int
    accepted: int
    returned: int
    open: int
    reasons: tuple[tuple[str, int], ...]
    yes: int
    partly: int
    no: int

    @property
    def share(self) -> int | None:
        """Accepted in per cent of the verdicts given, None before the first."""
        given = self.accepted + self.returned
        return round(100 * self.accepted / given) if given else None


def acceptance_by_pair(connection: Connection) -> list[PairRow]:
    """One row for each pair that this laptop knows handoffs of, most handed over first; withdrawn ones do not count."""
    h = t.handoff.c
    query = select(h.sender_id, h.receiver_id, h.verdict, h.verdict_reason, h.as_briefed, func.count().label("n"))
    query = query.where(func.coalesce(h.state, "") != "withdrawn")
    pairs: dict[tuple[str, str], list[Any]] = {}
    for one in connection.execute(
        query.group_by(h.sender_id, h.receiver_id, h.verdict, h.verdict_reason, h.as_briefed)
    ):
        pairs.setdefault((one.sender_id or "", one.receiver_id or ""), []).append(one)
    names = {row.id: row.name or "" for row in connection.execute(select(t.user.c.id, t.user.c.name))}
    known = {one.key: one.words for one in return_reasons(connection)}
    rows = []
    for (sender, receiver), found in pairs.items():
        verdicts, reasons, briefed = Counter[str](), Counter[str](), Counter[str]()
        for one in found:
            verdicts[one.verdict or ""] += one.n
            briefed[one.as_briefed or ""] += one.n
            if one.verdict == RETURN:
                reasons[known.get(one.verdict_reason or "", one.verdict_reason or "No reason")] += one.n
        rows.append(
            PairRow(
                f"{sender}:{receiver}", names.get(sender, ""), names.get(receiver, ""), sum(verdicts.values()), verdicts[ACCEPT],
                verdicts[RETURN], verdicts[""], tuple(reasons.most_common()), briefed[YES], briefed[PARTLY], briefed[NO],
            )
        )  # fmt: skip
    return sorted(rows, key=lambda row: (-row.handed, row.sdr, row.ae))
