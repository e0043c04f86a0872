"""Becoming part of a company's workspace: an invitation's code makes a new profile on this laptop."""

from __future__ import annotations

import contextlib
import platform
from collections.abc import Callable
from functools import partial
from typing import Any

from app import workspace as workspaces
from app.changes import Source
from app.clock import Clock
from app.errors import RefusedError
from app.language import tr
from app.paths import Profile
from app.store import outbox
from app.store.unit_of_work import UnitOfWork
from app.sync_client import publishing
from app.sync_client.errors import OfflineError, SyncError
from app.sync_client.http import Http, Tokens, unavailable
from app.sync_client.state import NO_PROOF, State, load, save
from app.sync_protocol.manifest import SCHEMA
from app.workspace import Workspace

SESSION = "session"


def join(
    url: str,
    code: str,
    profile: Profile,
    *,
    make_key: Callable[[Profile], bytes],
    password: str | None = None,
    clock: Clock | None = None,
) -> Workspace:
    """Use the code, make the workspace and register this laptop; the first sync is the engine's.

    Raises RefusedError for a code that is not valid or a profile that exists, UnavailableError without a network; in both
    cases nothing is left behind.
    """
    workspaces.require_new(profile)
    http = Http(url)
    try:
        answer = http.auth("join", {"code": code.strip(), "device": platform.node()[:80], "password": password})
        http = Http(url, Tokens(answer["token"], answer["refresh"]))
        registered = http.post("clients", {"device": platform.node()[:80], "app": "0.1.0", "schema": SCHEMA})
    except (OfflineError, SyncError) as error:
        raise unavailable(error) from error
    finally:
        http.close()
    person, new = answer["user"], not profile.folder.exists()
    try:
        workspace = workspaces.create(
            profile, make_key=make_key, name=person["name"], user_id=person["id"], clock=clock
        )
    except BaseException:
        _leave_nothing(profile, new)
        raise
    workspace.act_as(Source.AUTOMATION, begin, http.url, answer, registered)
    return workspace


def _leave_nothing(profile: Profile, new: bool) -> None:
    for path in (profile.key_file, *profile.folder.glob(f"{profile.database.name}*"), profile.lock_file):
        path.unlink(missing_ok=True)
    if new:
        with contextlib.suppress(OSError):
            profile.folder.rmdir()


def publish(workspace: Workspace, url: str, code: str, *, password: str | None = None) -> None:
    """Give a workspace that was begun without a server to an empty one; the engine sends its records, each once.

    Raises RefusedError where the server has work already or the workspace has a server; nothing is changed then.
    """
    if workspace.ask(load).client is not None:
        raise RefusedError("E-HAS-SERVER", tr("This workspace has a server already."))
    http = Http(url)
    try:
        body = {"code": code.strip(), "device": platform.node()[:80], "password": password, "user_id": workspace.user}
        answer = http.auth("join", body)
        http = Http(url, Tokens(answer["token"], answer["refresh"]))
        registered = http.post("clients", {"device": platform.node()[:80], "app": "0.1.0", "schema": SCHEMA})
    except (OfflineError, SyncError) as error:
        raise unavailable(error) from error
    finally:
        http.close()
    workspace.act_as(Source.AUTOMATION, publishing.begin, lambda work: begin(work, http.url, answer, registered))


def begin(work: UnitOfWork, url: str, answer: dict[str, Any], registered: dict[str, Any]) -> None:
    """Write down the server, this laptop's place in the order and its session, all of it encrypted with the rest."""
    state = State(server=url, client=registered["client"], epoch=registered["epoch"], schema_synced=SCHEMA)
    state.proof = registered.get("head") or list(NO_PROOF)
    save(work.connection, state)
    outbox.set_state(work.connection, SESSION, session_of(answer))


def session_of(answer: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a session."""
    return {name: answer[name] for name in ("token", "refresh", "device", "secret", "lease_days")} | {
        "email": answer["user"]["email"]
    }


def connect(workspace: Workspace, *, renewed: Callable[[Tokens], None] | None = None) -> Http:
    """The connection of a joined workspace, with its session; `renewed` stands in for `keep_tokens`."""
    server = workspace.ask(load).server
    session = workspace.ask(outbox.state, SESSION)
    return Http(
        server, Tokens(session["token"], session["refresh"]), renewed=renewed or partial(keep_tokens, workspace)
    )


def keep_tokens(workspace: Workspace, tokens: Tokens) -> None:
    """Write down renewed tokens: the ones before them are worth nothing any more."""
    kept = {**workspace.ask(outbox.state, SESSION), "token": tokens.access, "refresh": tokens.refresh}
    workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, SESSION, kept))


def sign_in(workspace: Workspace, email: str, password: str) -> None:
    """A new session for a workspace whose session ended; no edit is touched."""
    server, session = workspace.ask(load).server, workspace.ask(outbox.state, SESSION)
    http = Http(server)
    try:
        body = {
            "email": email or session["email"],
            "password": password,
            "device": platform.node()[:80],
            "device_id": session["device"],
        }
        answer = http.auth("sign-in", body)
    except (OfflineError, SyncError) as error:
        raise unavailable(error) from error
    finally:
        http.close()
    workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, SESSION, session_of(answer)))
