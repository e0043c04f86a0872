"""What hangs on one person: everything somebody else has to take over when they leave."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.handoffs import ENDED
from app.domain.meetings import OPEN as OPEN_MEETINGS
from app.domain.opportunities import CLOSED
from app.domain.stages import Stage
from app.frozen import frozen
from app.store.cadence import UNDER_WAY
from app.store.tables import synced as t

OVER = (Stage.ACCEPTED.value, Stage.DISQUALIFIED.value)


@frozen
class Held:
    """One record. `about` is the lead it hangs on, else its company, '' for neither; `stage` of a lead."""

    id: str
    about: str
    stage: str = ""


@frozen
class Holdings:
    """By kind; what is over already is left out: it keeps its owner, as the figures do."""

    leads: tuple[Held, ...]
    accounts: tuple[Held, ...]
    tasks: tuple[Held, ...]
    visits: tuple[Held, ...]
    meetings: tuple[Held, ...]
    enrolments: tuple[Held, ...]
    opportunities: tuple[Held, ...]
    handoffs: tuple[Held, ...]

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to take over."""
        return not any(getattr(self, name) for name in self.__dataclass_fields__)


def holdings(connection: Connection, user_id: str) -> Holdings:
    """What that person holds now, the oldest first."""
    lead, h = t.lead.c, t.handoff.c
    meeting, visit, deal = t.meeting.c, t.visit.c, t.opportunity.c
    leads = select(lead.id, func.coalesce(lead.account_id, lead.id), lead.stage).where(
        lead.owner_id == user_id, func.coalesce(lead.stage, "").not_in(OVER)
    )
    received = select(h.id, h.lead_id).where(
        h.receiver_id == user_id, h.verdict.is_(None), func.coalesce(h.receipt, "") != "cannot",
        func.coalesce(h.state, "").not_in(tuple(ENDED)),
    )  # fmt: skip
    return Holdings(
        _read(connection, leads.order_by(lead.id)),
        _read(connection, select(t.account.c.id, t.account.c.id).where(t.account.c.owner_id == user_id)),
        _of(connection, t.task, user_id, t.task.c.state == "open"),
        _of(connection, t.visit, user_id, visit.outcome.is_(None), visit.state != "Cancelled"),
        _of(connection, t.meeting, user_id, meeting.state.in_(OPEN_MEETINGS)),
        _of(connection, t.enrolment, user_id, t.enrolment.c.state.in_(UNDER_WAY)),
        _of(connection, t.opportunity, user_id, func.coalesce(deal.stage, "").not_in([one.value for one in CLOSED])),
        _read(connection, received.order_by(h.id)),
    )


def _of(connection: Connection, table: Any, user_id: str, *wanted: Any) -> tuple[Held, ...]:
    about = func.coalesce(table.c.lead_id, table.c.account_id, "")
    return _read(connection, select(table.c.id, about).where(table.c.owner_id == user_id, *wanted).order_by(table.c.id))


def _read(connection: Connection, query: Any) -> tuple[Held, ...]:
    return tuple(
        Held(row[0], row[1] or "", (row[2] or "") if len(row) > 2 else "") for row in connection.execute(query)
    )
