"""The rest of the event rows over the server's records: opportunities, quotas, costs, leads by month of arrival."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, or_, select

from app.domain.figures.cohorts import STEPS, Arrivals, Reached, months_of
from app.domain.figures.events import Worth
from app.domain.figures.forecast import Deal, first_of_month
from app.domain.figures.periods import MONTH, day_of, midnight, period_of
from app.domain.figures.sources import Cost
from app.domain.figures.verdicts import Quota
from app.domain.handoffs import ACCEPT, ENDED
from app.domain.meetings import ASKED, CANCELLED, PROPOSED
from app.domain.opportunities import OPEN, PROBABILITY, DealStage, weighted
from app.domain.quotas import Absent
from app.domain.return_reasons import reasons_of
from app.sync_server import settings
from app.sync_server import tables as t
from app.sync_server.figure_reads import ACCEPTED, deal, handoff, lead, live, meeting, stream
from app.sync_server.figure_rows import LeadRows

RETURN_REASONS, FORECAST_WEEKS = "return reasons", "forecast weeks"  # settings
_OPEN = [one.value for one in OPEN]
_WON = DealStage.WON.value


class ServerRows(LeadRows):
    """The `Rows` of a whole workspace."""

    def _deals(self, won: ColumnElement[bool]) -> list[tuple[str, Any]]:
        """Open opportunities, and won ones of which `won` is true, each after who has the credit for its being accepted."""
        where = [
            live(deal, self.ws),
            or_(deal.c.stage.in_(_OPEN), and_(deal.c.stage == _WON, won)),
            *self.of_chosen(deal.c.lead_id),
        ]
        given = self.credited(ACCEPTED, select(deal.c.lead_id).where(*where))
        names = ("id", "lead_id", "name", "stage", "close_date", "probability", "amount_minor", "amount_currency")
        rows = stream(self.connection, select(*(deal.c[name] for name in names)).where(*where))
        return [((row.lead_id in given and given[row.lead_id].user_id) or "", row) for row in rows]

    def worth(self) -> tuple[Worth, ...]:
        begin, end = self.frame.span
        return tuple(
            Worth(
                person, row.amount_currency or "", row.stage == _WON, row.amount_minor or 0, 1, int(row.amount_minor is None)
            )
            for person, row in self._deals(and_(deal.c.stage_at >= begin, deal.c.stage_at < end))
        )  # fmt: skip

    def deals(self) -> tuple[Deal, ...]:
        found = []
        for person, row in self._deals(deal.c.close_date >= first_of_month(self.frame.today).isoformat()):
            stage = DealStage(row.stage)
            own = row.probability if stage is not DealStage.WON else None
            percent = PROBABILITY[stage] if own is None else own
            close = date.fromisoformat(row.close_date) if row.close_date else None
            counts_for = 0 if row.amount_minor is None else weighted(row.amount_minor, percent)
            found.append(Deal(person, stage, close, row.amount_minor, counts_for, row.amount_currency or ""))
        return tuple(found)

    def kept_weeks(self) -> Mapping[str, Any]:
        found = settings.value_of(self.connection, self.ws, FORECAST_WEEKS)
        return found if isinstance(found, Mapping) else {}

    def quotas(self) -> tuple[Quota, ...]:
        def rows(name: str, *where: ColumnElement[bool]) -> list[dict[str, Any]]:
            table = t.RECORDS[name]
            query = select(table).where(live(table, self.ws), *where).order_by(table.c.id)
            return [dict(row) for row in self.connection.execute(query).mappings()]

        q, less = t.RECORDS["quota"].c, Absent(self.calendars, rows("user"), rows("absence"))
        set_ = rows("quota", q.month.in_(self.frame.period.months()), q.target.is_not(None))
        return tuple(
            Quota(one["user_id"] or "", one["month"], one["measure"] or "",
                  less.lowered(one["user_id"] or "", one["month"], one["target"]).target)
            for one in set_
        )  # fmt: skip

    def reasons(self) -> dict[str, str]:
        kept = reasons_of(settings.value_of(self.connection, self.ws, RETURN_REASONS))
        return {one.key: one.words for one in kept}

    def costs(self) -> tuple[Cost, ...]:
        event, days = t.RECORDS["event"], self.frame.part
        query = select(event.c.name, event.c.cost_minor, event.c.cost_currency).where(
            live(event, self.ws), event.c.first_day >= days.first.isoformat(), event.c.first_day <= days.last.isoformat(),
            event.c.cost_minor > 0,
        )  # fmt: skip
        return tuple(
            Cost(row.name or "", row.cost_minor, row.cost_currency or "") for row in stream(self.connection, query)
        )

    def cohorts(self) -> tuple[Sequence[Arrivals], Sequence[Reached]]:
        frame, months = self.frame, months_of(self.frame)
        begin, last = (
            date.fromisoformat(f"{months[0]}-01"),
            period_of(MONTH, date.fromisoformat(f"{months[-1]}-01")).last,
        )
        where = self.leads(
            lead.c.arrived_at >= midnight(begin, frame.zone), lead.c.arrived_at < midnight(last + timedelta(days=1), frame.zone),
            lead.c.arrived_at <= frame.now, self.worked(),
        )  # fmt: skip

        def month_of(at: int) -> str:
            """As the frame's zone has it; what was before the first month counts in it."""
            return max(f"{day_of(at, frame.zone):%Y-%m}", months[0])

        whose, came = self.persons(where), {}
        for row in stream(self.connection, select(lead.c.id, lead.c.arrived_at).where(*where)):
            came[row.id] = month_of(row.arrived_at)
        arrivals = Counter((came[one], person) for one, person in whose.items())
        reached: Counter[tuple[str, str, str, str]] = Counter()
        for step, _ in STEPS:
            for row in stream(self.connection, self._first(step, select(lead.c.id).where(*where))):
                if row.at is not None and row.at <= frame.now:
                    reached[step, came[row.lead_id], month_of(row.at), whose[row.lead_id]] += 1
        return [Arrivals(*key, count) for key, count in arrivals.items()], [
            Reached(*key, count) for key, count in reached.items()
        ]

    def _first(self, step: str, lead_ids: Select[Any]) -> Select[Any]:
        """When each of these leads first came to it; `at` in ms UTC."""
        called_off = func.coalesce(meeting.c.state, "").in_((PROPOSED, ASKED, CANCELLED))
        ended = func.coalesce(handoff.c.state, "").in_(tuple(ENDED))
        firsts: dict[str, tuple[Table, ColumnElement[Any], ColumnElement[bool]]] = {
            "meeting": (meeting, meeting.c.created_at, ~called_off),
            "accepted": (handoff, handoff.c.verdict_at, and_(handoff.c.verdict == ACCEPT, ~ended)),
            "won": (deal, deal.c.stage_at, deal.c.stage == _WON),
        }
        table, at, counts = firsts[step]
        query = select(table.c.lead_id, func.min(at).label("at"))
        return query.where(live(table, self.ws), counts, table.c.lead_id.in_(lead_ids)).group_by(table.c.lead_id)
