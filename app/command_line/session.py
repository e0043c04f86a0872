"""What every verb shares: its profile, its key, its output and how it fails."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app import paths, queries
from app import workspace as workspaces
from app.clock import local_zone
from app.domain.when import When, read_when
from app.errors import RefusedError, UnavailableError
from app.language import tr
from app.paths import Profile
from app.queries.status import is_joined
from app.store import keys
from app.workspace import Workspace

Verb = Callable[[argparse.Namespace], Any]


def add_verb(verbs: Any, name: str, run: Verb, words: str) -> argparse.ArgumentParser:
    """Register a verb with the options all of them take."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=words, description=words)
    parser.add_argument("--profile", type=Path, help=tr("folder of the workspace"))
    parser.add_argument("--json", action="store_true", help=tr("one line of JSON"))
    parser.set_defaults(run=run)
    return parser


def profile_of(arguments: argparse.Namespace) -> Profile:
    """The profile named, else the workspace, else the practice workspace."""
    if arguments.profile:
        return Profile(arguments.profile.expanduser().absolute())
    own = paths.default_profile()
    return own if workspaces.exists(own) else paths.practice_profile()


def passphrase_of(profile: Profile) -> str | None:
    """The passphrase from SATCHEL_PASSPHRASE or a prompt, None where the key needs none."""
    if keys.read_key_file(profile).where != "passphrase":
        return None
    found = os.environ.get("SATCHEL_PASSPHRASE")
    if found:
        return found
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(tr("Passphrase: "))
    return None


def new_key(profile: Profile) -> bytes:
    """A key for a new workspace: by SATCHEL_PASSPHRASE when set, else in the keychain, else by a prompt."""
    passphrase = os.environ.get("SATCHEL_PASSPHRASE")
    if passphrase:
        return keys.create_with_passphrase(profile, passphrase)
    try:
        return keys.create_in_keychain(profile, keys.system_keychain())
    except UnavailableError:
        if sys.stdin is not None and sys.stdin.isatty():
            return keys.create_with_passphrase(profile, getpass.getpass(tr("New passphrase: ")))
        raise UnavailableError(
            "E-PASSPHRASE",
            tr("This computer has no keychain."),
            do=tr("Set SATCHEL_PASSPHRASE to a passphrase for the workspace."),
        ) from None


@contextmanager
def reading(arguments: argparse.Namespace) -> Iterator[Workspace]:
    """The workspace, read-only, also beside an open window; one of an older Satchel is brought up to date first."""
    profile = profile_of(arguments)
    passphrase = passphrase_of(profile) if workspaces.exists(profile) else None
    try:
        workspace = workspaces.open_workspace(profile, passphrase=passphrase, read_only=True)
    except UnavailableError as error:
        if error.code != workspaces.OLDER:
            raise
        workspaces.open_workspace(profile, passphrase=passphrase).close()
        workspace = workspaces.open_workspace(profile, passphrase=passphrase, read_only=True)
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def writing(arguments: argparse.Namespace, *, make: bool = False) -> Iterator[Workspace]:
    """The workspace for writing; with `make` a missing one is created. E-IN-USE while a window has it."""
    profile = profile_of(arguments)
    if make and not workspaces.exists(profile):
        name = getpass.getuser() or "Me"
        workspace = workspaces.create(profile, make_key=new_key, name=name)
    else:
        passphrase = passphrase_of(profile) if workspaces.exists(profile) else None
        workspace = workspaces.open_workspace(profile, passphrase=passphrase)
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def taking(arguments: argparse.Namespace, *, noted: bool = False) -> Iterator[Workspace]:
    """The workspace for what leaves it: read-only, also beside an open window, unless who took it is to be `noted`, as always
    where there is a server."""
    if not noted:
        with reading(arguments) as workspace:
            if not workspace.ask(is_joined):
                yield workspace
                return
    with writing(arguments) as workspace:
        yield workspace


def require_joined(workspace: Workspace) -> None:
    """RefusedError E-NO-SERVER without one."""
    if not workspace.ask(queries.status.status).joined:
        raise RefusedError(
            "E-NO-SERVER", tr("This workspace has no server."), do=tr("Join one: satchel join URL CODE --profile DIR.")
        )


def now_of(workspace: Workspace) -> datetime:
    """The present local moment."""
    return workspace.clock.now().astimezone(local_zone())


def read_next(text: str, now: datetime) -> When:
    """A sentence for a next step; RefusedError E-WHEN-UNCLEAR when it can mean two things or says no time."""
    when = read_when(text, now)
    if when.question or when.day is None:
        raise RefusedError(
            "E-WHEN-UNCLEAR",
            when.question or tr("“{text}” names no day.", text=text),
            do=tr('Write it like "tue 2pm" or "2026-12-01 10:00".'),
            field="next",
        )
    return when


def read_day(text: str, now: datetime) -> date:
    """A day as a sentence or ISO date; RefusedError E-WHEN-UNCLEAR."""
    day = read_next(text, now).day
    assert day is not None  # read_next saw to it
    return day


def say(value: Any, *, line: bool) -> None:
    """Print a result as JSON: one line, or indented for people."""
    text = json.dumps(plain(value), ensure_ascii=False, indent=None if line else 2)
    sys.stdout.write(text.encode("utf-8", "replace").decode() + "\n")


def plain(value: Any) -> Any:
    """Dataclasses, dates and tuples as JSON has them."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | frozenset | set):
        return [plain(one) for one in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    return value
