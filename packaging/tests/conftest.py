"""Where the packages under test lie, and machines that have nothing but the system: made once, copied for each test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from machine import ROOT, CleanRoot, Screen, only


@pytest.fixture(scope="session")
def portable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program of the portable archive, unpacked in an empty folder."""
    folder = tmp_path_factory.mktemp("portable")
    with tarfile.open(only("satchel-[0-9]*-linux-*.tar.xz")) as packed:
        packed.extractall(folder, filter="data")
    return next(folder.iterdir()) / "satchel"


@pytest.fixture(scope="session")
def bare_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A minimal Debian without anything of Satchel; kept in `build/`, since fetching it takes a minute."""
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        pytest.skip("a clean root needs root and debootstrap")
    kept = ROOT / "build" / "clean-root"
    if not (kept / "made").exists():
        shutil.rmtree(kept, ignore_errors=True)
        listed = [
            "apt-get",
            "indextargets",
            "--format",
            "$(SITE) $(CODENAME)",
            "Created-By: Packages",
            "Component: main",
        ]
        answer = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split()
        mirror, codename = answer[:2]
        command = ["debootstrap", "--variant=minbase", codename, str(kept), mirror]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (kept / "made").touch()
    return kept


@pytest.fixture(scope="module")
def clean_root(bare_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CleanRoot]:
    """A copy of it, with a person who is not root."""
    folder = tmp_path_factory.mktemp("root") / "root"
    subprocess.run(["cp", "-a", str(bare_root), str(folder)], check=True)
    machine = CleanRoot(folder)
    machine.begin()
    yield machine
    machine.end()


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A virtual screen."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("a virtual screen needs xvfb and xdotool")
    shown = Screen(tmp_path_factory.mktemp("screen"))
    yield shown
    shown.end()
