"""Destroys this copy of a workspace when the company orders it; an order without the device's own secret is none."""

from __future__ import annotations

import contextlib
import shutil
from typing import Any

from app.paths import Profile
from app.store import keys
from app.sync_protocol.signatures import is_same, wipe_code
from app.workspace import Workspace


def is_ordered(order: Any, session: dict[str, Any]) -> bool:
    """Whether the order is for this device and signed with the secret it got when it joined."""
    if not isinstance(order, dict) or order.get("device") != session["device"]:
        return False
    return is_same(wipe_code(session["secret"], session["device"]), order.get("signature", ""))


def destroy_key(profile: Profile) -> None:
    """First of all: without the key everything else is noise, whatever interrupts the rest."""
    for place in (profile.key_file, profile.next_key_file):
        if place.exists():
            keys.forget(keys.read_key_file(profile, place))
            place.write_bytes(bytes(place.stat().st_size))
            place.unlink()


def remove(workspace: Workspace) -> None:
    """Close the workspace and remove its files, as far as the system lets go of them."""
    workspace.close()
    profile = workspace.profile
    for folder in (profile.backups, profile.briefs):
        shutil.rmtree(folder, ignore_errors=True)
    for path in profile.folder.glob(f"{profile.database.name}*"):
        with contextlib.suppress(OSError):
            path.unlink()
