"""A workspace whose key the computer keeps: made, filled and opened without a word of a passphrase, refused where the keychain is gone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNLOCKED = 'printf "a login password" | gnome-keyring-daemon --unlock --components=secrets > /dev/null && exec "$@"'


@pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason="a keychain needs gnome-keyring and dbus-run-session",
)
def test_the_key_is_in_the_keychain_and_nowhere_else(tmp_path: Path) -> None:
    runtime, home = tmp_path / "run", tmp_path / "home"
    runtime.mkdir(mode=0o700)
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("SATCHEL_PASSPHRASE", "DBUS_SESSION_BUS_ADDRESS")
    }
    environment = {**kept, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime), "SATCHEL_HOME": str(home),
                   "QT_QPA_PLATFORM": "offscreen", "SATCHEL_LANGUAGE": "en"}  # fmt: skip

    def satchel(*words: str, keychain: bool = True) -> subprocess.CompletedProcess[str]:
        door = ["dbus-run-session", "--", *(["sh", "-c", UNLOCKED, "sh"] if keychain else [])]
        return subprocess.run(
            [*door, sys.executable, "-m", "ui.launch", *words], cwd=ROOT, env=environment, capture_output=True, text=True,
            timeout=90, check=False,
        )  # fmt: skip

    made = satchel("new", "--name", "Mina")
    assert made.returncode == 0, made.stderr
    key_file = json.loads((home / "workspace" / "satchel.key").read_text("utf-8"))
    assert key_file.keys() == {"version", "where", "check", "name"}
    assert key_file["where"] == "keychain"
    (tmp_path / "leads.csv").write_text("First Name,Last Name,Company\nAda,Byron,Engine Works\n")
    assert satchel("import", str(tmp_path / "leads.csv")).returncode == 0
    assert json.loads(satchel("leads", "--json").stdout)["total"] == 1
    assert satchel("--quit-when-live").returncode == 0
    before = (home / "workspace" / "satchel.db").read_bytes()
    refused = satchel("leads", "--json", keychain=False)
    assert refused.returncode == 3
    assert "E-KEYCHAIN" in refused.stderr + refused.stdout
    assert (home / "workspace" / "satchel.db").read_bytes() == before
