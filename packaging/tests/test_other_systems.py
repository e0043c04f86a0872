"""What of the packages of other systems can be checked on this one: the installer's script compiles, the shell scripts parse."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from machine import ROOT

PACKAGING = ROOT / "packaging"


@pytest.mark.skipif(not shutil.which("makensis"), reason="the installer is compiled by makensis (Debian's nsis)")
def test_the_installer_of_windows_compiles_without_a_warning(tmp_path: Path) -> None:
    folder = tmp_path / "satchel"
    (folder / "_internal").mkdir(parents=True)
    for name in ("satchel.exe", "satchel-window.exe", "NOTICES.txt", "_internal/LICENSE"):
        (folder / name).write_text("made up", "utf-8")
    made = tmp_path / "satchel-0.1.0-windows-x86_64.exe"
    command = ["makensis", "-V2", "-WX", "-DVERSION=0.1.0", f"-DFOLDER={folder}", f"-DOUTPUT={made}"]
    done = subprocess.run(
        [*command, str(PACKAGING / "windows" / "satchel.nsi")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert made.read_bytes().startswith(b"MZ")


def test_the_installer_of_windows_needs_no_administrator() -> None:
    script = (PACKAGING / "windows" / "satchel.nsi").read_text("utf-8")
    assert "\nRequestExecutionLevel user\n" in script
    assert '\nInstallDir "$LOCALAPPDATA\\' in script
    assert not re.search(r"HKLM|HKEY_LOCAL_MACHINE|\$PROGRAMFILES|SetShellVarContext all", script)


@pytest.mark.parametrize("script", sorted(one.name for one in (PACKAGING / "macos").glob("*.sh")))
def test_the_scripts_of_macos_parse_and_can_be_run(script: str) -> None:
    path = PACKAGING / "macos" / script
    subprocess.run(["sh", "-n", str(path)], check=True)
    assert path.stat().st_mode & 0o100


def test_what_the_hardened_runtime_must_allow_is_one_thing() -> None:
    with (PACKAGING / "macos" / "entitlements.plist").open("rb") as file:
        assert plistlib.load(file) == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
