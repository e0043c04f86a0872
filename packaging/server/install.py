"""Install the server on this computer, without containers: `sudo python3 packaging/server/install.py`.

An environment with exactly what the lock says, the server's code, a user of its own, its settings and a systemd unit. Run
again, it updates the code and the environment and leaves settings and data alone.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
USER = "satchel"
# Of the application only; the server runs without them.
LEFT_OUT = ("pyside6-essentials", "shiboken6", "qasync", "reportlab", "pillow", "pypdfium2", "uharfbuzz", "python-bidi", "arabic-reshaper",
            "keyring", "python-calamine", "xlsxwriter", "rapidfuzz")  # fmt: skip


def say(words: str) -> None:
    """A line for the person at the terminal."""
    print(words, flush=True)


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prefix", type=Path, default=Path("/opt/satchel"))
    parser.add_argument("--data", type=Path, default=Path("/var/lib/satchel"))
    parser.add_argument("--config", type=Path, default=Path("/etc/satchel"))
    parser.add_argument("--units", type=Path, default=Path("/etc/systemd/system"))
    parser.add_argument("--venv", type=Path, help="use this environment instead of making one")
    parser.add_argument("--files-only", action="store_true", help="no user, settings or unit: for an image")
    parser.add_argument("--no-user", action="store_true", help="make no system user")
    return parser.parse_args()


def lock() -> str:
    """The server's lock without what only the application needs; every file still checked by its hash."""
    text = (ROOT / "packaging" / "requirements" / "server.txt").read_text("utf-8")
    blocks = re.split(r"(?m)^(?=[a-z0-9])", text)
    return "".join(one for one in blocks if one.partition("==")[0] not in LEFT_OUT)


def make_environment(venv: Path) -> None:
    """A virtual environment with the locked packages."""
    say("Making the environment …")
    if not (venv / "bin" / "python").exists() and subprocess.call([sys.executable, "-m", "venv", str(venv)]):
        raise SystemExit(
            "The environment could not be made; on Debian and Ubuntu: sudo apt-get install -y python3-venv"
        )
    wanted = venv / "locked.txt"
    wanted.write_text(lock(), "utf-8")
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    if subprocess.call([*pip, "--require-hashes", "--requirement", str(wanted)]):
        raise SystemExit("The packages could not be installed. Check the network, then try again.")


def copy_code(prefix: Path, venv: Path) -> None:
    """The code in a folder of its own, put in place whole, and the command that runs it."""
    say("Copying the server …")
    prefix.mkdir(parents=True, exist_ok=True)
    fresh, code = prefix / "code.new", prefix / "code"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(ROOT / "app", fresh / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(
        ROOT / "resources" / "languages", fresh / "resources" / "languages", ignore=shutil.ignore_patterns("*.qm")
    )
    old = prefix / "code.old"
    shutil.rmtree(old, ignore_errors=True)
    if code.exists():
        code.rename(old)
    fresh.rename(code)
    shutil.rmtree(old, ignore_errors=True)
    shutil.copyfile(HERE / "README.md", prefix / "README.md")
    command = prefix / "bin" / "satchel-server"
    command.parent.mkdir(exist_ok=True)
    command.write_text(f'#!/bin/sh\nexec env PYTHONPATH={code} {venv}/bin/python -P -m app.sync_server "$@"\n', "utf-8")
    command.chmod(0o755)


def make_user() -> None:
    """A system user that cannot log in."""
    if subprocess.call(["getent", "passwd", USER], stdout=subprocess.DEVNULL) == 0:
        return
    say(f"Making the user {USER} …")
    subprocess.check_call(
        ["useradd", "--system", "--shell", "/usr/sbin/nologin", "--home-dir", "/var/lib/satchel", USER]
    )


def settle(given: argparse.Namespace) -> None:
    """Data folder, settings and unit; settings that are there stay as they are."""
    given.data.mkdir(parents=True, exist_ok=True)
    given.data.chmod(0o700)
    given.config.mkdir(parents=True, exist_ok=True)
    settings = given.config / "server.env"
    if not settings.exists():
        settings.touch(0o640)
        settings.write_text(filled("server.env", given), "utf-8")
    if not given.no_user:
        shutil.chown(given.data, USER, USER)
        shutil.chown(settings, "root", USER)
    given.units.mkdir(parents=True, exist_ok=True)
    (given.units / "satchel-server.service").write_text(filled("satchel-server.service", given), "utf-8")


def filled(name: str, given: argparse.Namespace) -> str:
    """One of the files beside this one, with this installation's folders."""
    text = (HERE / name).read_text("utf-8")
    for word, folder in (("@PREFIX@", given.prefix), ("@CONFIG@", given.config), ("@DATA@", given.data)):
        text = text.replace(word, str(folder))
    return text


def main() -> int:
    """Do it all; returns the exit code."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        raise SystemExit(f"Satchel needs Python 3.11 to 3.13; this is {sys.version.split()[0]}.")
    given = arguments()
    given.prefix = given.prefix.absolute()
    if not given.files_only and not given.no_user and os.geteuid() != 0:
        raise SystemExit("Run it as root, or with --no-user and folders of your own.")
    venv = (given.venv or given.prefix / "venv").absolute()
    if given.venv is None:
        make_environment(venv)
    copy_code(given.prefix, venv)
    if given.files_only:
        return 0
    if not given.no_user:
        make_user()
    settle(given)
    say(
        f"Done. Look through {given.config}/server.env, then:\n    systemctl daemon-reload\n    systemctl enable --now satchel-server"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
