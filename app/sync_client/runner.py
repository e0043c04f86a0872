"""Keeps a joined workspace in sync by itself, on a network thread of its own; tells an observer how it stands."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Any, TypeVar

from app.changes import ChangeSet, Source
from app.clock import to_ms
from app.errors import SatchelError, UnavailableError
from app.language import tr
from app.store import outbox
from app.sync_client import attachments, joining, people, wiping
from app.sync_client.engine import Engine
from app.sync_client.errors import OfflineError, SyncError
from app.sync_client.events import Events
from app.sync_client.http import Http, Tokens, unavailable
from app.sync_client.network import way_out
from app.sync_client.questions import Questions
from app.sync_client.standing import Standing
from app.sync_client.sync_state import Kind, SyncState
from app.sync_client.timetable import Pace, Timetable
from app.sync_client.watched import StoppedError, Watched, left
from app.workspace import Workspace

log = logging.getLogger(__name__)
T = TypeVar("T")
SLICE = 5.0  # seconds between looks at the wall clock
LEAVE = 1.0  # seconds a request under way may take to end when the runner is closed
MINUTE_MS, HOUR_MS = 60_000, 3_600_000
OFFLINE, ENDED = "offline", "ended"
UPDATE = ("SCHEMA_TOO_OLD", "SCHEMA_TOO_NEW", "PROTOCOL")
HALTS = (Kind.SIGN_IN, Kind.REVOKED, Kind.WIPED, Kind.MANY_DELETES)
ENDS: dict[Kind | None, str] = {Kind.SIGN_IN: "AUTH", Kind.REVOKED: "USER_REVOKED", Kind.WIPED: "DEVICE_WIPE"}


class Runner:
    """Syncs at the start, after edits, on pokes, at intervals, on another network, and when asked.

    `tell` is called with every new SyncState on whatever thread made it. Everything here may be called from any thread.
    """

    def __init__(
        self, workspace: Workspace, *, tell: Callable[[SyncState], None] = lambda state: None, pace: Pace | None = None,
        way_out: Callable[[], str] = way_out,
    ) -> None:  # fmt: skip
        self._workspace, self._tell = workspace, tell
        self._way_out, self._way = way_out, way_out()
        self._turn = threading.Condition()
        self._telling = threading.Lock()
        self._timetable = Timetable(pace or Pace())
        self._events = Events(self._on_poke)
        self._http: Http | None = None
        self._seen = 0
        self._offline = bool(workspace.ask(outbox.state, OFFLINE))
        self._halt = Kind.REVOKED if workspace.ask(outbox.state, ENDED) else None
        self._paused = self._closed = self._ended = self._asking = self._accept = False
        self._looked = False
        self._trouble: tuple[Kind, str] | None = None
        self._questions = Questions()
        self._clock_off, self._minute = 0, 0
        self._now = SyncState(Kind.UP_TO_DATE, last_contact=workspace.ask(outbox.state, "last_contact"))
        self._now = replace(self._now, **self._standing().locking(workspace, self._clock()))
        self._thread = threading.Thread(target=self._run, name="satchel-network", daemon=True)
        self._unsubscribe: Callable[[], None] = lambda: None

    @property
    def state(self) -> SyncState:
        """How it stands now."""
        return self._now

    def start(self) -> None:
        """Begin; the first sync is tried at once."""
        self._unsubscribe = self._workspace.changes.subscribe(self._on_change)
        self._thread.start()

    def ask_now(self) -> None:
        """The user wants a sync now, whatever held it up."""
        self._set(halt=None, paused=False)

    def accept_deletes(self) -> None:
        """The user agrees that very much is removed here (decisions 10)."""
        self._accept = True
        self.ask_now()

    def pause(self, paused: bool = True) -> None:
        """Do nothing until asked again; forgotten at the next start."""
        self._set(paused=paused)

    def set_offline(self, offline: bool) -> None:
        """The user's own switch; kept over restarts."""
        self._workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, OFFLINE, offline))
        self._set(offline=offline)

    def ask(self, question: Callable[[Http], T]) -> Future[T]:
        """The answer to what somebody waits for; SatchelError where there is none."""
        with self._turn:
            future = self._questions.add(question)
            self._turn.notify_all()
        return future

    def close(self) -> None:
        """End soon: between requests, or by leaving one that gets no answer; nothing is written afterwards."""
        self._unsubscribe()
        with self._turn:
            self._closed = True
            self._turn.notify_all()
            if self._thread.is_alive() and not self._turn.wait_for(lambda: self._ended, LEAVE):
                self._turn.wait_for(lambda: self._ended or self._asking)
        self._events.stop()

    def _set(self, **wanted: Any) -> None:
        with self._turn:
            if self._halt is Kind.WIPED:
                return  # there is nothing left to sync
            for name, value in wanted.items():
                setattr(self, f"_{name}", value)
            self._timetable.asked()
            self._looked = False
            self._turn.notify_all()
        if self._held():
            self._events.stop()

    def _held(self) -> bool:
        return self._offline or self._paused or self._halt is not None

    # what wakes it

    def _on_change(self, change: ChangeSet) -> None:
        if change.source is Source.SYNC or not change.touched:
            return
        with self._turn:
            self._timetable.edited()
            self._looked = False
            self._turn.notify_all()

    def _on_poke(self, head: int) -> None:
        if 0 < head <= self._seen:
            return  # of our own doing
        with self._turn:
            self._timetable.poked()
            self._turn.notify_all()

    # the thread

    def _run(self) -> None:
        try:
            if (
                self._halt is Kind.REVOKED and not self._offline
            ):  # ask once at each start: access may have been given back
                self._sync()
            while self._wait():
                self._sync()
        except StoppedError:
            pass
        finally:
            self._leave()
            with self._turn:
                self._questions.give_up()
                self._ended = True
                self._turn.notify_all()

    def _wait(self) -> bool:
        """Until a sync is due; False once closed."""
        while True:
            self._answer()
            with self._turn:
                if self._closed or self._halt is Kind.WIPED:
                    return False
                if self._questions:
                    continue
                looked, self._looked = self._looked, True
                rest = self._timetable.rest() if not self._held() else SLICE
                if looked and rest <= 0:
                    return True
                if looked:
                    self._turn.wait(min(rest, SLICE))
            if looked:
                self._mind_network()
                self._mind_time()
            else:
                self._look()

    def _answer(self) -> None:
        while self._questions and not self._closed:
            with self._turn:
                self._asking = True
                self._turn.notify_all()
            refused = self._questions.answer(self._line)
            with self._turn:
                self._asking = False
            if refused is not None and refused.code == "AUTH" and self._halt is None:
                self._refused(refused, None)  # nor would the next sync get further, and signing in begins a new line
                self._look()

    def _line(self) -> Http:
        """The way to the server; SyncError or UnavailableError says why there is none now."""
        if self._halt in ENDS:
            raise SyncError(ENDS[self._halt])
        if self._offline or self._paused:
            raise UnavailableError(
                "E-OFFLINE",
                tr("You chose to work offline.") if self._offline else tr("Sync is paused."),
                safe=tr("Your work is saved on this laptop."),
                do=tr("F5 leads to where you end that."),
            )
        if self._http is None:
            self._http = joining.connect(self._workspace, renewed=self._keep_tokens)
        return self._http

    def _mind_network(self) -> None:
        """Another network than a moment ago is a reason to try at once (6.6)."""
        before, self._way = self._way, self._way_out()
        if self._way and self._way != before:
            self._leave()  # over the old one no answer would come
            with self._turn:
                self._timetable.roused()

    def _mind_time(self) -> None:
        """Look at the lease once a minute; note the time once an hour, so that setting the clock back wins nothing."""
        now = self._clock()
        if self._closed or self._halt is Kind.WIPED or abs(now - self._minute) < MINUTE_MS:
            return
        self._minute, self._looked = now, False
        if now - (self._workspace.ask(outbox.state, "latest") or 0) >= HOUR_MS:
            self._workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, "latest", now))

    def _leave(self) -> None:
        self._events.stop()
        if self._http is not None:
            self._http.close()
            self._http = None

    # one sync

    def _sync(self) -> None:
        with self._turn:
            self._timetable.begun()
        try:
            self._try()
        except StoppedError:
            return
        except Exception as error:  # a mistake of ours must not end the thread: the next try may go through
            log.exception("sync failed")
            self._failed(
                Kind.TROUBLE,
                tr("Sync met a mistake of Satchel's ({name}). Your work is safe here.", name=type(error).__name__),
            )
        self._look()

    def _try(self) -> None:
        line: Watched | None = None
        try:
            if self._http is None:
                self._http = joining.connect(self._workspace, renewed=self._keep_tokens)
            line = Watched(self._http, now=self._clock, before=self._before, after=self._after)
            engine = Engine(self._workspace, line, stop=self._stops, accept_deletes=self._accept, in_a_window=True)
            if engine.sync().complete:
                self._went_through(line)
                attachments.exchange(self._workspace, self._http, stop=self._stops)
                people.exchange(self._workspace, self._http, stop=self._stops)
        except OfflineError as error:
            self._failed(Kind.OFFLINE, str(unavailable(error)))
        except SyncError as error:
            self._refused(error, line)
        except SatchelError as error:
            self._failed(Kind.MANY_DELETES if error.code == "E-MASS-DELETE" else Kind.TROUBLE, str(error))

    def _stops(self) -> bool:
        return self._closed or self._offline or self._paused

    def _before(self, line: Watched) -> None:
        waiting, fetching = self._workspace.ask(left)
        line.total = max(line.total, waiting + fetching)
        if line.total:
            self._look(line, line.total - waiting - fetching)
        with self._turn:
            if self._closed:
                raise StoppedError
            self._asking = True
            self._turn.notify_all()

    def _after(self) -> None:
        with self._turn:
            self._asking = False
            if self._closed:
                raise StoppedError

    def _keep_tokens(self, tokens: Tokens) -> None:
        self._after()
        joining.keep_tokens(self._workspace, tokens)
        with self._turn:
            self._asking = True

    def _went_through(self, line: Watched) -> None:
        self._trouble, self._halt, self._accept = None, None, False
        self._clock_off = line.clock_off if line.clock_off is not None else self._clock_off
        self._seen = max(self._seen, line.head)
        if self._workspace.ask(outbox.state, ENDED):
            self._note_ended(False)
        with self._turn:
            self._timetable.succeeded()
        if self._http is not None and not self._stops():
            self._events.listen(self._http)

    def _failed(self, kind: Kind, words: str, retry_after: float = 0) -> None:
        self._trouble = (kind, words)
        if kind in HALTS:
            self._halt = kind
            self._events.stop()
        with self._turn:
            self._timetable.failed(retry_after)

    def _refused(self, error: SyncError, line: Watched | None) -> None:
        words = str(unavailable(error))
        if error.code == "AUTH":
            self._leave()  # the next try reads the session anew
            self._failed(Kind.SIGN_IN, words)
        elif error.code == "USER_REVOKED":
            self._note_ended(True)
            self._failed(Kind.REVOKED, words)
        elif error.code == "DEVICE_WIPE":
            self._wipe(error, line)
        elif error.code in UPDATE:
            self._failed(Kind.UPDATE_NEEDED, words, Pace.idle_poll)
        else:
            offline = error.code == "UNAVAILABLE" or error.retry_after
            self._failed(Kind.OFFLINE if offline else Kind.TROUBLE, words, error.retry_after)

    def _note_ended(self, ended: bool) -> None:
        self._workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, ENDED, ended))

    def _wipe(self, error: SyncError, line: Watched | None) -> None:
        session = self._workspace.ask(outbox.state, joining.SESSION)
        if not wiping.is_ordered(error.detail.get("order"), session) or line is None:
            self._failed(
                Kind.TROUBLE,
                tr("The server asks to destroy this copy, but does not prove that it may. Nothing was done."),
            )
            return
        try:  # what waits may still be taken into quarantine
            Engine(self._workspace, line).push()
        except (OfflineError, SyncError, SatchelError):
            log.info("the outbox was not taken before the wipe")
        self._unsubscribe()
        with self._turn:
            self._halt = Kind.WIPED
        wiping.destroy_key(self._workspace.profile)
        self._say(SyncState(Kind.WIPED))
        wiping.remove(self._workspace)

    def _clock(self) -> int:
        return to_ms(self._workspace.clock.now())

    # telling

    def _look(self, line: Watched | None = None, done: int = 0) -> None:
        """Count, and tell when it differs from what was told before."""
        if self._halt is not Kind.WIPED:
            self._say(self._standing().look(self._workspace, self._clock(), line, done))

    def _standing(self) -> Standing:
        return Standing(self._halt, self._trouble, self._paused, self._offline, self._clock_off)

    def _say(self, state: SyncState) -> None:
        with self._telling:
            if state == self._now:
                return
            self._now = state
            self._tell(state)
