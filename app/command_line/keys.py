"""`passphrase`, `new-key`: what opens the workspace."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from typing import Any

from app.command_line import session
from app.errors import RefusedError
from app.language import tr
from app.store import keys as kept
from app.store.lock import ProfileLock


def add(verbs: Any) -> None:
    """Register the verbs."""
    session.add_verb(
        verbs,
        "passphrase",
        passphrase,
        tr("change the passphrase; the new one from SATCHEL_NEW_PASSPHRASE or a prompt"),
    )
    session.add_verb(verbs, "new-key", new_key, tr("put the databases and every backup under a new key"))


def passphrase(arguments: argparse.Namespace) -> dict[str, Any]:
    """{changed: true}; the workspace itself stays under its key."""
    profile = session.profile_of(arguments)
    old, new = session.passphrase_of(profile), os.environ.get("SATCHEL_NEW_PASSPHRASE")
    if new is None and sys.stdin is not None and sys.stdin.isatty():
        new = getpass.getpass(tr("New passphrase: "))
    if new is None:
        raise RefusedError("E-PASSPHRASE", tr("No new passphrase was given."), do=tr("Set SATCHEL_NEW_PASSPHRASE."))
    kept.change_passphrase(profile, passphrase=old, new=new)
    return {"changed": True}


def new_key(arguments: argparse.Namespace) -> dict[str, Any]:
    """{changed: true}. Killed at any point, the next start goes on. E-IN-USE while a window has it."""
    profile = session.profile_of(arguments)
    lock = ProfileLock(profile)
    try:
        kept.lay_next(profile, passphrase=session.passphrase_of(profile))
    finally:
        lock.release()
    with session.writing(arguments):
        return {"changed": True}
