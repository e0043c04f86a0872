"""`packaging/dev.py` on machines that lack something: a sentence that says what to do, never a traceback.

The script itself runs in a checkout of its own, in a process of its own, with a made-up path, library folder and Python.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOWHERE = "http://127.0.0.1:9/simple"  # nobody listens there: as good as no network
LIBRARIES = re.findall(r'"(lib[^"]+\.so[^"]*)":', (ROOT / "packaging" / "dev.py").read_text("utf-8"))
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the made-up programs are shell scripts")
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the libraries are Linux's")
as_root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may install")


@dataclass
class Machine:
    """A checkout, the programs on its path, the libraries it has, and its Python."""

    folder: Path
    python: str = sys.executable
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("bin", "lib", "home"):
            (self.folder / name).mkdir()
        shutil.copytree(
            ROOT / "packaging", self.folder / "checkout" / "packaging", ignore=shutil.ignore_patterns("__*")
        )

    def has_libraries(self, *, but: tuple[str, ...] = ()) -> None:
        """Every library Qt needs can be loaded but these, whose files are empty."""
        good = next(line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "libc.so" in line)
        for name in LIBRARIES:
            place = self.folder / "lib" / name
            if name in but:
                place.write_bytes(b"")
            else:
                place.symlink_to(good)

    def has_program(self, name: str, script: str) -> None:
        """Put a program on the path."""
        path = self.folder / "bin" / name
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)

    def dev(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the script."""
        environment = {
            "PATH": str(self.folder / "bin"), "HOME": str(self.folder / "home"), "LD_LIBRARY_PATH": str(self.folder / "lib"),
            **self.environment,
        }  # fmt: skip
        done = subprocess.run(
            [self.python, "packaging/dev.py", *arguments], cwd=self.folder / "checkout", env=environment,
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stderr, done.stderr
        return done


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """With nothing on its path."""
    return Machine(tmp_path)


@pytest.fixture(scope="session")
def python_without_pip(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A real interpreter whose packages do not hold pip."""
    folder = tmp_path_factory.mktemp("python") / "bare"
    base = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([base, "-m", "venv", "--without-pip", str(folder)], check=True)
    return str(folder / "bin" / "python")


@on_linux
@pytest.mark.parametrize("verb", ["demo", "test", "pictures"])
def test_missing_libraries_are_named_with_the_one_command_that_installs_them(machine: Machine, verb: str) -> None:
    machine.has_libraries(but=("libxcb-cursor.so.0", "libEGL.so.1"))
    machine.has_program("Xvfb", "exit 0")
    done = machine.dev(verb)
    assert done.returncode == 1
    assert done.stderr == (
        "Qt needs some system libraries. Install them with:\n"
        "    sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0\n"
    )
    assert not (machine.folder / "checkout" / ".venv").exists(), "nothing else was begun"


@on_linux
@as_root
def test_where_that_is_allowed_they_are_installed_and_it_goes_on(machine: Machine, python_without_pip: str) -> None:
    machine.python = python_without_pip  # so that it stops right after
    machine.has_libraries(but=("libxcb-cursor.so.0",))
    machine.has_program("apt-get", f'echo "$@" >> {machine.folder}/asked')
    done = machine.dev("demo")
    assert (machine.folder / "asked").read_text().splitlines() == [
        "update",
        "install -y --no-install-recommends libxcb-cursor0",
    ]
    assert "Installing system libraries: libxcb-cursor0" in done.stdout
    assert "Making the environment" in done.stdout


@on_linux
@as_root
def test_where_the_installation_fails_the_command_is_named(machine: Machine) -> None:
    machine.has_libraries(but=("libxcb-cursor.so.0",))
    machine.has_program("apt-get", "exit 100")
    done = machine.dev("demo")
    assert done.returncode == 1
    assert done.stderr.endswith("    sudo apt-get install -y --no-install-recommends libxcb-cursor0\n")


@on_linux
def test_with_all_libraries_nothing_is_installed(machine: Machine, python_without_pip: str) -> None:
    machine.python = python_without_pip
    machine.has_libraries()
    machine.has_program("apt-get", f"touch {machine.folder}/asked")
    done = machine.dev("demo")
    assert not (machine.folder / "asked").exists()
    assert "Qt needs" not in done.stderr


def test_a_python_without_pip_is_told_how_to_come_by_it(machine: Machine, python_without_pip: str) -> None:
    machine.python = python_without_pip
    done = machine.dev("setup")
    assert done.returncode == 1
    assert done.stderr == (
        "This Python has no pip. Install it, then try again; on Debian and Ubuntu:\n"
        "    sudo apt-get install -y python3-pip\n"
    )


def test_without_a_network_the_installer_is_said_to_be_missing(machine: Machine) -> None:
    machine.python = getattr(sys, "_base_executable", sys.executable)
    machine.environment = {
        "PIP_INDEX_URL": NOWHERE,
        "PIP_RETRIES": "0",
        "PIP_NO_CACHE_DIR": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }
    if subprocess.run([machine.python, "-m", "pip", "--version"], capture_output=True, check=False).returncode:
        pytest.skip("this machine's Python has no pip")
    for _ in range(2):  # the second try starts as the first did
        done = machine.dev("setup")
        assert done.returncode == 1
        assert done.stderr.endswith("pip could not fetch uv. Check the network, then try again.\n")


@pytest.mark.skipif(not (ROOT / ".tools" / "uv").exists(), reason="uv was not installed by dev.py here")
def test_without_a_network_the_packages_are_said_to_be_missing(machine: Machine) -> None:
    checkout = machine.folder / "checkout"
    (checkout / ".tools").symlink_to(ROOT / ".tools")
    machine.environment = {
        "UV_DEFAULT_INDEX": NOWHERE, "UV_HTTP_RETRIES": "0", "UV_CACHE_DIR": str(machine.folder / "cache"), "UV_NO_CONFIG": "1",
    }  # fmt: skip
    for _ in range(2):
        done = machine.dev("setup")
        assert done.returncode == 1
        assert done.stderr.endswith("The packages could not be installed. Check the network, then try again.\n")
        assert not (checkout / ".venv" / "locked.txt").exists(), "an environment half made is not taken for whole"
