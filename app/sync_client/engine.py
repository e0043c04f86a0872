"""One sync: push what waits, pull what is new, fetch what was newly granted, find the way back where that is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, func, select

from app.changes import Source
from app.clock import to_ms
from app.frozen import frozen
from app.store.tables.local import sync_attention, sync_scope
from app.store.unit_of_work import UnitOfWork
from app.sync_client import checking, erasing, outgoing, page_check, publishing, recovering, tidying
from app.sync_client.checking import Sums
from app.sync_client.errors import SyncError
from app.sync_client.incoming import Incoming
from app.sync_client.state import NO_PROOF, State, load, save
from app.sync_client.transport import Transport
from app.sync_protocol.manifest import SCHEMA
from app.sync_protocol.signatures import is_same, lease_code
from app.uncollected import uncollected
from app.workspace import Workspace

# Rows at a time while somebody works, else, and in a first sync (decisions 9).
WORKING, PULLED, FIRST = 500, 2000, 5000
PULL_EVERY = 10  # pages of a snapshot
MAX_ROUNDS = 10_000
CONTACT_MS = 60_000
SCOPES_A_ROUND = 20  # so often may a scope be lost while it is fetched


@dataclass
class Report:
    """What a sync did. `refused` counts our changes that were not taken, `conflicts` the values that lost."""

    pushed: int = 0
    pulled: int = 0
    refused: int = 0
    conflicts: int = 0
    complete: bool = True


@frozen
class Position:
    """Where the laptop stands: `scope` is (name, token) of what is to be fetched next, None once everything is here, `sendable`
    how many mutations could be sent."""

    state: State
    scope: tuple[str, str] | None
    sendable: int


@dataclass
class Engine:
    """Syncs one workspace over one transport; at most one request is under way.

    `progress` is told rows fetched so far; `stop` is asked between requests. A request that fails raises SyncError or
    OfflineError and leaves everything as the last committed page left it. `in_a_window` keeps each step short: somebody works.
    """

    workspace: Workspace
    transport: Transport
    progress: Callable[[int], None] = lambda rows: None
    stop: Callable[[], bool] = lambda: False
    accept_deletes: bool = False
    push_limit: int = 500
    page_limit: int | None = None
    in_a_window: bool = False
    _at: Position | None = None  # as last read; None once something was written that it does not tell
    _progressed: bool = False
    _full: bool = False
    _revoked: int = 0
    _heard: bool = False
    _quiet: bool = False  # the pull told nothing new, and nothing is to be fetched
    _wrote: bool = False
    _mended: set[str] = field(default_factory=set)
    _sums: dict[str, list[Any]] = field(default_factory=dict)

    def sync(self) -> Report:
        """Push, pull and fetch until nothing is left; SyncError for what only a person can solve."""
        with uncollected():
            return self._sync()

    def _sync(self) -> Report:
        report = Report()
        where, attention, wants_numbers = self._ask(_beginning)
        self._at, tidies = where, tidying.is_due(where.state, self._now())
        while publishing.goes_on(self._where().state) and not self.stop():
            self._act(publishing.queue_some)
        if wants_numbers:
            self.workspace.act_as(Source.AUTOMATION, outgoing.ask_for_numbers)
            self._at = None
        for _ in range(MAX_ROUNDS):
            try:
                if self._once(report):
                    break
            except SyncError as error:
                self._recover(error)
            if self.stop():
                report.complete = False
                break
        if tidies:
            self._act(tidying.tidy)
        after = self._ask(_attention) if self._wrote else attention
        if erasing.is_due(self._where().state):
            erasing.compact(self.workspace)
        report.refused = max(
            sum(after[kind] for kind in after if kind != "lost")
            - sum(attention[kind] for kind in attention if kind != "lost"),
            0,
        )
        report.conflicts = max(after.get("lost", 0) - attention.get("lost", 0), 0)
        return report

    def _once(self, report: Report) -> bool:
        """One push where something waits, one pull, some pages of a scope; True when nothing more is to be done."""
        self._progressed = False
        report.pushed += self.push() if self._where().sendable else 0
        more, rows = self.pull()
        report.pulled += rows
        if self._quiet and not self._progressed:
            return True
        fetched, rows = self.fetch()
        report.pulled += rows
        self.progress(report.pulled)
        # What was sent came back with the pull behind it: where the push got somewhere, it goes on.
        goes_on = self._progressed and self._where().sendable > 0
        return not (more or fetched or goes_on) and self._agrees()

    # requests

    def push(self) -> int:
        """Send one batch; how many were taken by the server."""
        self._progressed = False
        where = self._where()
        batch, state = self._act(outgoing.next_batch, self.push_limit)
        self._at = replace(where, state=state)
        if not batch:
            return 0
        answer = self._post("push", state, mutations=batch)
        page_check.require_push(answer)
        decided = [one for one in batch if one["seq"] <= answer["last_seq"]]
        self._progressed = bool(decided)
        return sum(one["label"] != outgoing.NUMBERS for one in decided)  # our own housekeeping is not counted

    def pull(self) -> tuple[bool, int]:
        """One page; whether there is more, and how many rows came."""
        where = self._where()
        state, complete = where.state, where.scope is None
        self._full = self._wants_full(state) and complete
        limit = self.page_limit or (WORKING if complete and self.in_a_window else PULLED)
        now = self._now()
        answer = self._post("pull", state, now=now, cursor=state.cursor, gv=state.gv, full_sums=self._full, limit=limit)
        self._heard = _is_heard(state.beside.get("session"), now, answer.get("lease", ""))
        page_check.require_pull(answer)
        news = not _nothing_new(state, answer, self._now())
        rows = 0
        if news:
            rows, self._at = self._act(self._apply_pull, answer)
        self._quiet = complete and not news
        self._sums = answer.get("sums") or {}
        return bool(answer["more"]), rows

    def _wants_full(self, state: State) -> bool:
        """Every scope is compared once a day, and until they agree (section 8)."""
        return state.agrees is not True or abs(self._now() - (state.verified or 0)) >= tidying.DAY_MS

    def fetch(self) -> tuple[bool, int]:
        """Pages of the next scope that is not complete, at most as many as may lie between two pulls."""
        rows, pages = 0, 0
        while pages < PULL_EVERY and (where := self._where()).scope is not None:
            name, token = where.scope
            limit = self.page_limit or FIRST
            answer = self._post("snapshot", where.state, scope=name, entities=None, token=token or None, limit=limit)
            page_check.require_snapshot(answer)
            taken, self._at = self._act(self._apply_snapshot, name, answer)
            rows += taken
            pages += 1
            self.progress(rows)
            if self.stop():
                break
        return pages > 0, rows

    def _apply_pull(self, work: UnitOfWork, answer: dict[str, Any]) -> tuple[int, Position]:
        incoming = Incoming(work, accept_deletes=self.accept_deletes, heard=self._heard)
        incoming.pull(answer, now=self._now())
        return incoming.rows + len(answer["gone"]), position(work.connection)

    def _apply_snapshot(self, work: UnitOfWork, scope: str, answer: dict[str, Any]) -> tuple[int, Position]:
        incoming = Incoming(work, accept_deletes=self.accept_deletes, heard=self._heard)
        incoming.snapshot(scope, answer, now=self._now())
        return incoming.rows, position(work.connection)

    def _agrees(self) -> bool:
        """Compare with the server's counts; False when something is fetched again for it.

        A scope that differs is fetched again, once; then everything is, once; then it is only said (section 8).
        """
        where = self._where()
        if not self._sums or where.scope is not None:
            return True
        state, ours = where.state, where.state.sums
        if self._full or ours is None or _differing(ours, self._sums):
            ours = self._ask(checking.counted, self._sums)
            self._act(_keep_sums, ours)
        wrong = _differing(ours, self._sums)
        if wrong and "" not in self._mended:
            again = [scope for scope in wrong if scope in self._mended]
            self._mended |= {""} if again else set(wrong)
            if again:
                self._act(recovering.begin_again)
            for scope in () if again else wrong:
                self._act(recovering.fetch_again, scope)
            return False
        if state.agrees is not (not wrong) or (self._full and self._wants_full(state)):
            self._act(_note_agreement, not wrong, self._now() if self._full else state.verified)
        return True

    def _post(self, path: str, state: State, **body: Any) -> dict[str, Any]:
        if state.client is None:
            raise SyncError("UNKNOWN_CLIENT")
        envelope = {
            "client": state.client, "epoch": state.epoch, "schema": SCHEMA, "acked": state.acked, "proof": state.proof or NO_PROOF,
            "now": self._now(), **body,
        }  # fmt: skip
        return self.transport.post(path, envelope)

    # recovery

    def _recover(self, error: SyncError) -> None:
        if error.code in ("CLIENT_FORKED", "CLIENT_CLOSED", "SEQ_GAP"):
            self._reconcile(error.code, baseline=False)
        elif error.code in ("UNKNOWN_CLIENT", "EPOCH_CHANGED"):
            self._reconcile(error.code, baseline=True)
        elif error.code == "CURSOR_EXPIRED":
            self._act(recovering.begin_again)
        elif error.code == "TOO_LARGE" and self.push_limit > 1:
            self.push_limit //= 2
        elif error.code == "SCOPE_REVOKED" and self._revoked < SCOPES_A_ROUND:
            self._revoked += 1  # the next pull says which scopes are left
        else:
            raise error

    def _reconcile(self, reason: str, *, baseline: bool) -> None:
        mine = self._act(recovering.ids)
        old = self._where().state.client
        answer: dict[str, Any] = {}
        known: dict[str, Any] = {}
        for start in range(0, max(len(mine), 1), recovering.MAX_IDS):
            some = mine[start : start + recovering.MAX_IDS]
            answer = self.transport.post(
                "reconcile", {"old_client": old, "client": answer.get("client"), "reason": reason, "ids": some}
            )
            page_check.require_way_back(answer)
            known |= answer["known"]
        self._act(recovering.take_answer, {**answer, "known": known}, now=self._now(), baseline=baseline)

    # the store

    def _now(self) -> int:
        return to_ms(self.workspace.clock.now())

    def _where(self) -> Position:
        self._at = self._at or self._ask(position)
        return self._at

    def _act(self, operation: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._wrote, self._at = True, None
        return self.workspace.act_as(Source.SYNC, operation, *args, **kwargs)[0]

    def _ask(self, query: Callable[..., Any], *args: Any) -> Any:
        return self.workspace.ask(query, *args)


def _is_heard(session: dict[str, str] | None, asked: int, code: str) -> bool:
    """Whether it was the server this laptop joined that answered: only that counts as a contact, by which the lease runs."""
    return session is None or is_same(lease_code(session["secret"], session["device"], asked), code)


def _differing(ours: Sums, theirs: Sums) -> list[str]:
    return sorted(scope for scope, pair in theirs.items() if ours.get(scope, checking.NOTHING) != pair)


def _keep_sums(work: UnitOfWork, counted: Sums) -> None:
    state = load(work.connection)
    state.sums = {**(state.sums or {}), **counted}
    save(work.connection, state)


def _nothing_new(state: State, answer: dict[str, Any], now: int) -> bool:
    """Whether the answer tells what is known already; the last contact is written down once a minute."""
    return (
        "devices" not in answer
        and answer["to"] == state.cursor
        and answer["gv"] == state.gv
        and answer["ack"][0] == state.acked
        and state.last_contact is not None
        and abs(now - state.last_contact) < CONTACT_MS
        and state.latest == state.last_contact
    )


def _note_agreement(work: UnitOfWork, agrees: bool, verified: int | None) -> None:
    state = load(work.connection)
    state.agrees, state.verified = agrees, verified
    save(work.connection, state)


_OPEN = select(sync_scope.c.scope, sync_scope.c.token).where(sync_scope.c.token.is_not(None))
_ORDER = ("ws", "user", "book", "pair", "queue", "team")
_ATTENTION = select(sync_attention.c.kind, func.count()).group_by(sync_attention.c.kind)


def position(connection: Connection) -> Position:
    """Where the laptop stands now."""
    return Position(load(connection), _next_scope(connection), outgoing.sendable(connection))


def _beginning(connection: Connection) -> tuple[Position, dict[str, int], bool]:
    """At once, for most syncs have nothing to do: an ask of its own for each would be a third of their time."""
    where = position(connection)
    return where, _attention(connection), outgoing.wants_numbers(connection, where.state.numbers)


def _next_scope(connection: Connection) -> tuple[str, str] | None:
    """The scope to fetch next: configuration and one's own first, the team's last."""
    rows = connection.execute(_OPEN).all()
    found = min(rows, key=lambda row: (_ORDER.index(row.scope.split(":")[0]), row.scope), default=None)
    return (found.scope, found.token) if found is not None else None


def _attention(connection: Connection) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(_ATTENTION)}
