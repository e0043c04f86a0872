"""Whether a newer version is there: where to ask, by whose key, and what is never believed."""

from __future__ import annotations

import json
import platform
import sys
from datetime import datetime, timedelta
from pathlib import Path

from app import paths
from app.clock import from_ms, to_ms
from app.errors import RefusedError
from app.files import write_safely
from app.frozen import frozen
from app.language import tr
from app.managed import Managed
from app.resource_files import resource
from app.updates import manifest
from app.updates.manifest import NOTHING, Package, Release
from app.version import VERSION

DAY_MS = 24 * 3600 * 1000
AHEAD = timedelta(days=2)  # a date further on would make every later manifest look old
DEB_FOLDER = Path("/usr/lib/satchel")
ON_SERVER = "/updates"


@frozen
class Terms:
    """Where versions are asked for, by whose key they are signed, and which one runs on what here."""

    address: str
    key: str
    platform: str
    version: str = VERSION


@frozen
class Newer:
    """A newer version for this computer, as signed."""

    version: str
    notes: str
    package: Package
    address: str


def terms(managed: Managed, *, chosen: str = "", server: str = "") -> Terms:
    """The company's address before one's own before the server's; RefusedError E-UPDATE-OFF, -SOURCE, -KEY, -ADDRESS."""
    if managed.updates_off:
        raise _refused("OFF", tr("Your company has switched off looking for newer versions."))
    kind = this_platform()
    if not kind:
        raise _refused("SOURCE", tr("This Satchel runs from its source, so there is nothing to install."))
    key = managed.updates_key or built_in_key()
    if not key:
        raise _refused("KEY", tr("This Satchel was packed without a key to check newer versions by."))
    address = managed.updates_address or chosen or (server + ON_SERVER if server else "")
    if not address:
        raise _refused(
            "ADDRESS", tr("No address is set to look for newer versions."), tr("Set one under Settings, Updates.")
        )
    return Terms(address, key, kind)


def look(terms: Terms, now: datetime, state: Path) -> Newer | None:
    """Ask once and keep when; None when this is the newest.

    RefusedError E-UPDATE-SIGNATURE, -MANIFEST, -REDIRECT, -OLDER, -REPLAY, -DATE; UnavailableError E-UPDATE-OFFLINE, -NONE.
    """
    from app.updates.mirror import Mirror  # brings the network along, which a start does without

    seen = _read(state)
    _write(state, {**seen, "asked": to_ms(now)})  # also when it fails: once a day is once a day
    raw = Mirror(terms.address).manifest()
    release = manifest.read(raw, terms.key)
    if manifest.numbers(release.version) < manifest.numbers(terms.version):
        raise _refused(
            "OLDER",
            tr(
                "The mirror offers {version}, which is older than this {own}.",
                version=release.version,
                own=terms.version,
            ),
        )
    released = to_ms(release.released)
    if released < seen.get("released", 0):
        known = from_ms(seen["released"])
        raise _refused(
            "REPLAY",
            tr(
                "The mirror offers a list of versions from before that of {day} {known:%B %Y}, known already.",
                day=known.day,
                known=known,
            ),
        )
    if release.released > now + AHEAD:
        raise _refused(
            "DATE", tr("The list of versions is dated in the future."), tr("Look whether this laptop's clock is right.")
        )
    _write(state, {"asked": to_ms(now), "released": released})
    write_safely(_kept(state), raw)
    return _newer(release, terms)


def known(terms: Terms, state: Path) -> Newer | None:
    """The newer version that was offered last, checked again without asking anybody; None for none."""
    try:
        return _newer(manifest.read(_kept(state).read_bytes(), terms.key), terms)
    except (OSError, RefusedError):
        return None


def _newer(release: Release, terms: Terms) -> Newer | None:
    package = release.packages.get(terms.platform)
    if package is None or manifest.numbers(release.version) <= manifest.numbers(terms.version):
        return None
    return Newer(release.version, release.notes, package, terms.address)


def last_asked(state: Path) -> int:
    """When it was asked last, in ms; 0 for never."""
    return _read(state).get("asked", 0)


def is_due(state: Path, now: datetime) -> bool:
    """Whether a day has passed, or the clock was put back."""
    return not 0 <= to_ms(now) - last_asked(state) < DAY_MS


def state_file() -> Path:
    """Where it is kept what was seen last."""
    return paths.data_folder() / "updates.json"


def _kept(state: Path) -> Path:
    return state.with_suffix(".offered")


def built_in_key() -> str:
    """The key the package was made with, '' from source."""
    place = resource("update-key.txt")
    return place.read_text("ascii").strip() if place.exists() else ""


def this_platform() -> str:
    """Which package this Satchel came from, as manifests name it; '' from source."""
    if not getattr(sys, "frozen", False):
        return ""
    machine = {"AMD64": "x86_64", "aarch64": "arm64"}.get(platform.machine(), platform.machine()).lower()
    if sys.platform.startswith("linux"):
        return f"linux-{machine}-{'deb' if Path(sys.executable).is_relative_to(DEB_FOLDER) else 'archive'}"
    return f"{'windows' if sys.platform == 'win32' else 'macos'}-{machine}"


def _refused(code: str, happened: str, do: str = "") -> RefusedError:
    return RefusedError(f"E-UPDATE-{code}", happened, safe=NOTHING, do=do)


def _read(state: Path) -> dict[str, int]:
    try:
        found = json.loads(state.read_text("utf-8"))
        return {name: found[name] for name in ("asked", "released") if type(found.get(name)) is int}
    except (OSError, ValueError, AttributeError):
        return {}


def _write(state: Path, seen: dict[str, int]) -> None:
    state.parent.mkdir(parents=True, exist_ok=True)
    write_safely(state, json.dumps(seen).encode())
