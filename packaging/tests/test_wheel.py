"""The wheel: the same bytes from the same source, wherever and whenever it is built, and whole enough to work with."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from machine import ROOT

sys.path.insert(0, str(ROOT / "packaging"))

import dev

SOURCE = ("app", "ui", "resources", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml")


def built(folder: Path) -> Path:
    """The wheel of a copy of the source in that folder, whose files have times of their own."""
    folder.mkdir()
    for name in SOURCE:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, folder / name, copy_function=shutil.copy, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(ROOT / name, folder)
    assert dev.run_uv("build", "--wheel", "--quiet", "--out-dir", str(folder / "dist"), str(folder)) == 0
    return next((folder / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One of them."""
    return built(tmp_path_factory.mktemp("wheel") / "one")


def test_it_is_the_same_wherever_it_is_built(wheel: Path, tmp_path: Path) -> None:
    assert built(tmp_path / "another").read_bytes() == wheel.read_bytes()


def test_it_works_where_it_is_unpacked(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    environment = {
        **os.environ,
        "PYTHONPATH": str(tmp_path / "site"),
        "SATCHEL_HOME": str(tmp_path / "home"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def python(*words: str) -> str:
        done = subprocess.run(
            [str(dev.PYTHON), *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert python("-c", "import app; print(app.__file__)").startswith(str(tmp_path / "site"))
    python("-m", "ui.launch", "practice", "--leads", "50")
    assert json.loads(python("-m", "ui.launch", "leads", "--json"))["total"] >= 50
    python("-m", "ui.launch", "report", "overview", "--out", "figures.pdf")
    python("-m", "ui.launch", "--practice", "--quit-when-live")
    assert (tmp_path / "figures.pdf").read_bytes().startswith(b"%PDF")
    assert list((tmp_path / "site" / "resources" / "help" / "en").glob("*.md"))
    assert (tmp_path / "site" / "CHANGELOG.md").exists()
