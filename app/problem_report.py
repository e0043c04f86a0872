"""What a person can send after a mistake of ours: figures about program, computer and workspace, and no word of a customer's."""

from __future__ import annotations

import locale
import platform
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from app import fault_log
from app.clock import Clock
from app.errors import SatchelError
from app.paths import Profile
from app.queries.status import Status
from app.store import keys
from app.store.migrations.runner import LATEST
from app.version import VERSION

HEAD = """Satchel: report of a problem, {moment:%d %B %Y, %H:%M} UTC

Read this before you send it. It holds figures about the program, this computer and the workspace,
and where in the program mistakes were made. It holds no names, addresses or numbers of people,
no notes, and nothing else that anybody wrote.

What you did, what happened, and what you expected:


"""
FAULT_LINES = 300
# A moment and the kind of a mistake, or a place in the code: what `fault_log` writes, and nothing else that may have come there.
FAULT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+]+ \w+|  [\w.<>-]+:\d+ [\w<>]+")


def report(
    profile: Profile, opened: Status | SatchelError, clock: Clock, *, window: Mapping[str, str] | None = None
) -> str:
    """The report as plain text. `opened` is what the workspace holds, or why it could not be opened; `window` what the screen knows."""
    parts = {
        "Satchel": {"version": VERSION, "packaged": _yes(getattr(sys, "frozen", False)), "data version": str(LATEST),
                    "Python": platform.python_version()},
        "Computer": {"system": f"{platform.system()} {platform.release()}", "processor": platform.machine(),
                     "language": locale.getlocale()[0] or "not set"},
        "Window": dict(window or {}),
        "Workspace": _workspace(profile, opened),
    }  # fmt: skip
    told = [
        f"{head}\n" + "".join(f"  {name}: {value}\n" for name, value in facts.items())
        for head, facts in parts.items()
        if facts
    ]
    return HEAD.format(moment=clock.now()) + "\n".join(
        [*told, "Mistakes, the newest last\n" + (_faults() or "  none kept\n")]
    )


def _workspace(profile: Profile, opened: Status | SatchelError) -> dict[str, str]:
    backups = sorted(profile.backups.glob("*"), key=lambda one: one.stat().st_mtime) if profile.backups.is_dir() else []
    newest = (
        datetime.fromtimestamp(backups[-1].stat().st_mtime, UTC).isoformat(timespec="minutes") if backups else "none"
    )
    facts = {
        "key": _key_of(profile),
        "database": _bytes(profile.database),
        "backups": f"{len(backups)}, newest {newest}",
    }
    if isinstance(opened, SatchelError):
        return {**facts, "could not be opened": opened.code}
    return {
        **facts,
        "SQLite": opened.sqlite,
        "shared by a server": _yes(opened.joined),
        "waiting to be sent": f"{opened.outbox:,}",
        "waiting for a person": f"{opened.attention:,}",
        "alike with the server": "not known" if opened.agrees is None else _yes(opened.agrees),
        **{f"records, {name}": f"{count:,}" for name, count in opened.records.items() if count},
    }


def _key_of(profile: Profile) -> str:
    try:
        return keys.read_key_file(profile).where
    except SatchelError as error:
        return error.code


def _bytes(path: Path) -> str:
    return f"{path.stat().st_size:,} bytes" if path.exists() else "not there"


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _faults() -> str:
    lines = [line for path in fault_log.files() for line in path.read_text("utf-8", "replace").splitlines()]
    return "".join(f"  {line}\n" for line in lines[-FAULT_LINES:] if FAULT.fullmatch(line))
