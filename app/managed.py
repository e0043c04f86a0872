"""What a company sets for every Satchel on a computer, where only an administrator can write.

JSON, all of it optional: `{"language": "de", "server": "https://satchel.example", "updates": {"off": true, "address":
"https://mirror.example/satchel", "key": "BASE64"}}`.
Linux `/etc/satchel/managed.json`, macOS `/Library/Application Support/Satchel/managed.json`, Windows the text `Managed` of
`HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Satchel`: a folder below ProgramData could be made by any user.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from app.frozen import frozen

MOST = 64 << 10
PLACES = {
    "darwin": Path("/Library/Application Support/Satchel/managed.json"),
    "linux": Path("/etc/satchel/managed.json"),
}


@frozen
class Managed:
    """`updates_address` and `updates_key` are '' where the company says nothing; what cannot be read switches updates off."""

    updates_off: bool = False
    updates_address: str = ""
    updates_key: str = ""
    unreadable: bool = False
    language: str = ""  # the code of the language where the person chose none
    server: str = ""  # the address that joining begins with


def read(place: Path | None = None) -> Managed:
    """What is set on this computer, or in the file `place`."""
    try:
        text = _text(place)
        if not text:
            return Managed()
        said = json.loads(text)
        updates, language, server = said.get("updates", {}), said.get("language", ""), said.get("server", "")
        off, address, key = updates.get("off", False), updates.get("address", ""), updates.get("key", "")
    except (OSError, ValueError, AttributeError, RecursionError):
        return Managed(updates_off=True, unreadable=True)
    if not isinstance(off, bool) or not all(isinstance(one, str) for one in (address, key, language, server)):
        return Managed(updates_off=True, unreadable=True)
    return Managed(off, address, key, language=language, server=server)


def _text(place: Path | None) -> str:
    if place is None and sys.platform == "win32":
        return _registered()
    place = place or PLACES.get(sys.platform, PLACES["linux"])
    try:
        with place.open("rb") as file:
            return file.read(MOST).decode()
    except FileNotFoundError:
        return ""


def _registered() -> str:
    import importlib

    winreg = importlib.import_module("winreg")
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Policies\Satchel") as key:
            return str(winreg.QueryValueEx(key, "Managed")[0])
    except FileNotFoundError:
        return ""
