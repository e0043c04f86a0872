"""The server installed by its script into folders of a test: it runs from there, and again updates without touching data."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "packaging" / "server"
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the script is for Linux")


def install(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    options = [f"--{name}={folder / name}" for name in ("prefix", "data", "config", "units")]
    command = [sys.executable, str(SERVER / "install.py"), *options, f"--venv={sys.prefix}", "--no-user", *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_what_was_installed_runs_from_there(tmp_path: Path):
    done = install(tmp_path)
    assert done.returncode == 0, done.stderr
    command = [str(tmp_path / "prefix" / "bin" / "satchel-server"), "admin", "create-workspace", "Quillfen"]
    settings = dict(
        line.split("=", 1)
        for line in (tmp_path / "config" / "server.env").read_text().splitlines()
        if line and line[0] != "#"
    )
    made = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, **settings, "PYTHONPATH": ""},
    )
    assert json.loads(made.stdout)["name"] == "Quillfen", made.stderr
    assert (tmp_path / "data" / "server.db").exists()
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    german = {**os.environ, **settings, "PYTHONPATH": "", "SATCHEL_LANGUAGE": "de", "PYTHONIOENCODING": "utf-8"}
    said = subprocess.run(
        [command[0], "admin", "devices", "--help"], capture_output=True, cwd=tmp_path, env=german, check=True
    )
    assert "Aufruf: satchel-server admin devices" in said.stdout.decode()
    assert (tmp_path / "config" / "server.env").stat().st_mode & 0o007 == 0


def test_installed_again_it_leaves_settings_and_data_alone(tmp_path: Path):
    install(tmp_path)
    settings = tmp_path / "config" / "server.env"
    settings.write_text("SATCHEL_PORT=1\n")
    (tmp_path / "data" / "server.db").write_text("x")
    (tmp_path / "prefix" / "code" / "left_over.py").write_text("")
    assert install(tmp_path).returncode == 0
    assert settings.read_text() == "SATCHEL_PORT=1\n"
    assert (tmp_path / "data" / "server.db").read_text() == "x"
    assert not (tmp_path / "prefix" / "code" / "left_over.py").exists()


def test_the_unit_is_one_that_systemd_reads_and_that_gives_nothing_away(tmp_path: Path):
    install(tmp_path)
    unit = tmp_path / "units" / "satchel-server.service"
    text = unit.read_text()
    assert "@" not in text.replace("@system-service", "").replace("@privileged @resources", "")
    for line in (
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "CapabilityBoundingSet=",
        "MemoryDenyWriteExecute=yes",
        "User=satchel",
    ):
        assert line in text.splitlines()
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd here")
    said = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    assert "satchel-server.service" not in said.stderr, said.stderr


def test_the_lock_of_the_server_has_all_it_imports_and_no_qt(tmp_path: Path):
    code = f"import sys; sys.path.insert(0, {str(SERVER)!r}); import install; print(install.lock())"
    text = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    names = set(re.findall(r"(?m)^([a-z0-9.-]+)==", text))
    assert not names & {"pyside6-essentials", "shiboken6", "qasync", "reportlab"}
    assert text.count("--hash=sha256:") >= len(names)
    blocked = [
        "pyside6",
        "shiboken6",
        "qasync",
        "reportlab",
        "PIL",
        "pypdfium2",
        "uharfbuzz",
        "bidi",
        "arabic_reshaper",
        "keyring",
        "python_calamine",
        "xlsxwriter",
        "rapidfuzz",
    ]
    code = f"""
import sys
class Left:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0].lower() in {[one.lower() for one in blocked]!r}:
            raise ImportError('left out: ' + name)
sys.meta_path.insert(0, Left())
import app.sync_server.serve, app.sync_server.hooks_in, app.sync_server.upkeep, app.sync_server.__main__
from app.domain import contact_points
contact_points.read_phone('+44 20 7946 0018', ''); contact_points.read_email('a@b.example')
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_containers_name_what_is_there():
    text = (SERVER / "Containerfile").read_text()
    for source in re.findall(r"(?m)^COPY (?!--)(\S+) ", text):
        assert (ROOT / source).exists(), source
    compose = (SERVER / "compose.yaml").read_text()
    assert (SERVER / "make-role.sh").stat().st_mode & 0o111
    for needed in (
        "make-role.sh",
        "packaging/server/Containerfile",
        "read_only: true",
        "no-new-privileges",
        '"127.0.0.1:8443:8443"',
    ):
        assert needed in compose
