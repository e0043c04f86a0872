"""One sync: push what waits, pull what is new, fetch what was newly granted, find the way back where that is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy import Connection, func, select

from app.changes import Source
from app.clock import to_ms
from app.store import outbox
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
        # At once, for most syncs have nothing to do: an ask of its own for each would be a third of their time.
        attention, publishes, numbers, waits, compacts, tidies = self._ask_all(
            _attention, publishing.goes_on, outgoing.wants_numbers, outgoing.sendable, erasing.is_due,
            partial(tidying.is_due, now=self._now()),
        )  # fmt: skip
        waits = waits or publishes or numbers
        while publishes and not self.stop():
            self._act(publishing.queue_some)
            publishes = self._ask(publishing.goes_on)
        if numbers:
            self.workspace.act_as(Source.AUTOMATION, outgoing.ask_for_numbers)
        for _ in range(MAX_ROUNDS):
            try:
                if self._once(report, waits):
                    break
            except SyncError as error:
                self._recover(error)
            waits = True
            if self.stop():
                report.complete = False
                break
        if compacts or self._wrote:
            erasing.compact(self.workspace)
        if tidies:
            self._act(tidying.tidy)
        after = self._ask(_attention) if self._wrote else attention
        report.refused = max(
            sum(after[kind] for kind in after if kind != "lost")
            - sum(attention[kind] for kind in attention if kind != "lost"),
            0,
        )
        report.conflicts = max(after.get("lost", 0) - attention.get("lost", 0), 0)
        return report

    def _once(self, report: Report, waits: bool) -> bool:
        """One push where something waits, one pull, some pages of a scope; True when nothing more is to be done."""
        report.pushed += self.push() if waits else 0
        more, rows = self.pull()
        report.pulled += rows
        if self._quiet and not self._progressed:
            return True
        fetched, rows = self.fetch()
        report.pulled += rows
        self.progress(report.pulled)
        return not (more or fetched or self._goes_on()) and self._agrees()

    def _goes_on(self) -> bool:
        """Whether the push got somewhere and more waits; what it sent came back with the pull behind it."""
        return self._progressed and bool(self._ask(outgoing.sendable))

    # requests

    def push(self) -> int:
        """Send one batch; how many were taken by the server."""
        self._progressed = False
        if not self._ask(outgoing.sendable):
            return 0
        batch, state = self._act(outgoing.next_batch, self.push_limit)
        answer = self._post("push", state, mutations=batch)
        page_check.require_push(answer)
        decided = [one for one in batch if one["seq"] <= answer["last_seq"]]
        self._progressed = bool(decided)
        return sum(one["label"] != outgoing.NUMBERS for one in decided)  # our own housekeeping is not counted

    def pull(self) -> tuple[bool, int]:
        """One page; whether there is more, and how many rows came."""
        state, complete, session = self._ask_all(load, checking.complete, _session)
        self._full = self._wants_full(state) and complete
        limit = self.page_limit or (WORKING if complete and self.in_a_window else PULLED)
        now = self._now()
        answer = self._post("pull", state, now=now, cursor=state.cursor, gv=state.gv, full_sums=self._full, limit=limit)
        self._heard = _is_heard(session, now, answer.get("lease", ""))
        page_check.require_pull(answer)
        news = not _nothing_new(state, answer, self._now())
        rows = self._act(self._apply_pull, answer) if news else 0
        self._quiet = complete and not news
        self._sums = answer.get("sums") or {}
        return bool(answer["more"]), rows

    def _wants_full(self, state: State) -> bool:
        """Every scope is compared once a day, and until they agree (section 8)."""
        return state.agrees is not True or abs(self._now() - (state.verified or 0)) >= tidying.DAY_MS

    def fetch(self) -> tuple[bool, int]:
        """Pages of the next scope that is not complete, at most as many as may lie between two pulls."""
        rows, pages = 0, 0
        while pages < PULL_EVERY:
            scope = self._ask(_next_scope)
            if scope is None:
                break
            name, token = scope
            state = self._state()
            limit = self.page_limit or FIRST
            answer = self._post("snapshot", state, scope=name, entities=None, token=token or None, limit=limit)
            page_check.require_snapshot(answer)
            rows += self._act(self._apply_snapshot, name, answer)
            pages += 1
            self.progress(rows)
            if self.stop():
                break
        return pages > 0, rows

    def _apply_pull(self, work: UnitOfWork, answer: dict[str, Any]) -> int:
        incoming = Incoming(work, accept_deletes=self.accept_deletes, heard=self._heard)
        incoming.pull(answer, now=self._now())
        return incoming.rows + len(answer["gone"])

    def _apply_snapshot(self, work: UnitOfWork, scope: str, answer: dict[str, Any]) -> int:
        incoming = Incoming(work, accept_deletes=self.accept_deletes, heard=self._heard)
        incoming.snapshot(scope, answer, now=self._now())
        return incoming.rows

    def _agrees(self) -> bool:
        """Compare with the server's counts; False when something is fetched again for it.

        A scope that differs is fetched again, once; then everything is, once; then it is only said (section 8).
        """
        state, counted, wrong = self._ask(_compare, self._sums, self._full)
        if counted:
            self._act(_keep_sums, counted)
        if wrong and "" not in self._mended:
            again = [scope for scope in wrong if scope in self._mended]
            self._mended |= {""} if again else set(wrong)
            if again:
                self._act(recovering.begin_again)
            for scope in () if again else wrong:
                self._act(recovering.fetch_again, scope)
            return False
        if wrong is not None and (state.agrees is not (not wrong) or (self._full and self._wants_full(state))):
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
        old = self._state().client
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

    def _state(self) -> State:
        state: State = self._ask(load)
        return state

    def _act(self, operation: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._wrote = True
        return self.workspace.act_as(Source.SYNC, operation, *args, **kwargs)[0]

    def _ask(self, query: Callable[..., Any], *args: Any) -> Any:
        return self.workspace.ask(query, *args)

    def _ask_all(self, *queries: Callable[[Connection], Any]) -> list[Any]:
        return list(self._ask(lambda connection: [query(connection) for query in queries]))


def _session(connection: Connection) -> dict[str, str] | None:
    found: dict[str, str] | None = outbox.state(connection, "session")
    return found


def _is_heard(session: dict[str, str] | None, asked: int, code: str) -> bool:
    """Whether it was the server this laptop joined that answered: only that counts as a contact, by which the lease runs."""
    return session is None or is_same(lease_code(session["secret"], session["device"], asked), code)


def _compare(connection: Connection, theirs: Sums, full: bool) -> tuple[State, Sums, list[str] | None]:
    """Where we stand, what was counted for it, and the scopes that differ; None while something is still to be fetched."""
    state = load(connection)
    if not theirs or not checking.complete(connection):
        return state, {}, None
    ours = state.sums
    if full or ours is None or _differing(ours, theirs):
        ours = checking.counted(connection, theirs)
        return state, ours, _differing(ours, theirs)
    return state, {}, []


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


def _next_scope(connection: Connection) -> tuple[str, str] | None:
    """The scope to fetch next: configuration and one's own first, the team's last."""
    s = sync_scope.c
    rows = connection.execute(select(s.scope, s.token).where(s.token.is_not(None))).all()
    order = ("ws", "user", "book", "pair", "queue", "team")
    found = min(rows, key=lambda row: (order.index(row.scope.split(":")[0]), row.scope), default=None)
    return (found.scope, found.token) if found is not None else None


def _attention(connection: Connection) -> dict[str, int]:
    a = sync_attention.c
    return {row[0]: row[1] for row in connection.execute(select(a.kind, func.count()).group_by(a.kind))}
