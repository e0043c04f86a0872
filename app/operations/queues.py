"""Leads of a shared queue taken on lease before one goes offline (decisions 5); claiming one is `leads.claim`."""

from __future__ import annotations

from app.domain.lease import DAY_MS
from app.errors import RefusedError
from app.language import tr
from app.store import queues
from app.store.unit_of_work import UnitOfWork

MOST, LONGEST_MS = 100, 7 * DAY_MS


def lease(work: UnitOfWork, queue: str, count: int, until: int) -> None:
    """Ask the server for the `count` oldest leads of a queue until a moment (ms UTC); those untouched go back then.

    Which they are is the server's to decide: they come with the next sync. RefusedError E-LEASE.
    """
    if not work.joined:
        raise _refused(
            tr("Without a server nobody else takes from a queue."), tr("Take them one by one with Shift C."), ""
        )
    if queue not in queues.served(work.connection):
        raise _refused(tr("You do not take from that queue."), tr("Ask your manager."), "queue")
    if not 0 < count <= MOST:
        raise _refused(tr("A lease is of 1 to {most} leads.", most=MOST), "", "count")
    if not work.now < until <= work.now + LONGEST_MS:
        raise _refused(tr("A lease ends within seven days."), tr("Choose an earlier day."), "until")
    work.label = tr("Leads asked for on lease")
    with work.command("lease_leads", queue=queue, n=count, until=until):
        pass


def _refused(words: str, do: str, field: str) -> RefusedError:
    return RefusedError("E-LEASE", words, safe=tr("Nothing was changed."), do=do, field=field)
