"""A clean Debian to install in, and a virtual screen to work at: what the tests of packages share."""

from __future__ import annotations

import contextlib
import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DIST = Path(os.environ.get("SATCHEL_DIST", ROOT / "dist"))
PERSON = 1000


def only(pattern: str) -> Path:
    """The one file of that pattern in `dist/`."""
    found = sorted(DIST.glob(pattern))
    if not found:
        pytest.skip(f"{pattern} is not there; python3 packaging/dev.py build makes it")
    return found[-1]


class CleanRoot:
    """A folder with a Debian in it; `run` works there as a person, `install` as root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def begin(self) -> None:
        """Mounts, a person, and the place where screens are found."""
        shutil.copyfile("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        subprocess.run(["mount", "-t", "proc", "proc", str(self.folder / "proc")], check=True)
        self.root("useradd", "--create-home", "--uid", str(PERSON), "mina")
        screens = self.folder / "tmp" / ".X11-unix"
        Path("/tmp/.X11-unix").mkdir(exist_ok=True)
        screens.mkdir(exist_ok=True)
        subprocess.run(["mount", "--bind", "/tmp/.X11-unix", str(screens)], check=True)

    def end(self) -> None:
        """Take the mounts away again."""
        for name in ("tmp/.X11-unix", "proc"):
            subprocess.run(["umount", str(self.folder / name)], check=True)

    def root(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command as root."""
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}
        return subprocess.run(
            ["chroot", str(self.folder), *command],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
            timeout=300,
        )

    def install(self, package: Path) -> None:
        """Install a package with what it depends on, and nothing that it only recommends."""
        shutil.copyfile(package, self.folder / package.name)
        self.root("apt-get", "update")
        self.root("apt-get", "install", "-y", "--no-install-recommends", f"/{package.name}")

    def command(self, *command: str, **environment: str) -> tuple[list[str], dict[str, str]]:
        """What to start, and with which environment, for a command run by the person."""
        settled = {
            "PATH": "/usr/bin:/bin",
            "HOME": "/home/mina",
            "LANG": "C.UTF-8",
            "SATCHEL_PASSPHRASE": "a long passphrase",
            **environment,
        }
        return ["/usr/sbin/chroot", f"--userspec={PERSON}:{PERSON}", str(self.folder), *command], settled

    def run(self, *command: str, **environment: str) -> str:
        """What a command of the person prints."""
        started, settled = self.command(*command, **environment)
        done = subprocess.run(started, capture_output=True, text=True, env=settled, timeout=120, check=False, cwd="/")
        assert done.returncode == 0, f"{command}: {done.stdout[-500:]} {done.stderr[-2000:]}"
        return done.stdout

    @contextlib.contextmanager
    def window(self, screen: Screen, *words: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
        """The person's window on that screen; what goes wrong ends it, and its picture is kept."""
        command, settled = self.command("satchel", *words, DISPLAY=screen.name, QT_QPA_PLATFORM="xcb", **environment)
        with subprocess.Popen(command, env=settled, cwd="/", stderr=subprocess.PIPE, text=True) as process:
            try:
                yield process
            except BaseException:
                screen.save(screen.folder / "failed.png")
                process.kill()
                raise

    def home(self, *parts: str) -> Path:
        """A path in the person's home, as seen from outside."""
        return self.folder.joinpath("home", "mina", *parts)


class Screen:
    """Xvfb, whose picture lies in a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        reads, writes = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(writes),
            "-screen",
            "0",
            "1440x900x24",
            "-fbdir",
            str(folder),
            "-nolisten",
            "tcp",
        ]
        self._server = subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL)
        os.close(writes)
        with os.fdopen(reads) as told:
            self.name = f":{told.readline().strip()}"

    def end(self) -> None:
        """Switch it off."""
        self._server.terminate()
        self._server.wait(10)

    def keys(self, *keys: str) -> None:
        """Press keys, as xdotool names them."""
        subprocess.run(["xdotool", "key", *keys], check=True, env={**os.environ, "DISPLAY": self.name})

    def write(self, words: str) -> None:
        """Type them."""
        subprocess.run(
            ["xdotool", "type", "--delay", "30", words], check=True, env={**os.environ, "DISPLAY": self.name}
        )

    def focus(self, title: str) -> None:
        """Give the window of that title the keyboard: nobody manages windows here."""
        found = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync"]
        subprocess.run(found, check=True, env={**os.environ, "DISPLAY": self.name}, timeout=30)

    def gone(self, title: str) -> None:
        """Wait until no window of that title is shown any more."""
        command = ["xdotool", "search", "--onlyvisible", "--name", title]
        environment = {**os.environ, "DISPLAY": self.name}
        until(
            lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False, env=environment).returncode == 1,
            f"{title} closed",
        )

    def colours(self) -> int:
        """How many colours are on it: 1 while it is empty."""
        return len(set(memoryview(self._pixels()).cast("I")))

    def settle(self) -> None:
        """Wait until nothing changes on it any more."""
        last = [b""]

        def same() -> bool:
            before, last[0] = last[0], self._pixels()
            time.sleep(0.4)
            return before == last[0]

        until(same, "a picture that stays")

    def save(self, path: Path) -> None:
        """Its picture as PNG, for people."""
        from PIL import Image

        Image.frombuffer("RGB", (1440, 900), self._pixels(), "raw", "BGRX").save(path)

    def _pixels(self) -> bytes:
        data = (self.folder / "Xvfb_screen0").read_bytes()
        header, colours = struct.unpack_from(">I", data)[0], struct.unpack_from(">I", data, 76)[0]
        begins = header + colours * 12
        return data[begins : begins + 1440 * 900 * 4]


def until(happened: Callable[[], bool], what: str, seconds: float = 30) -> None:
    """Wait for something another process does."""
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, f"never came: {what}"
        time.sleep(0.1)
