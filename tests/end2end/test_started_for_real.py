import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def virtual_screen():
    """The name of a screen of its own; skipped where no X server is at hand."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("no Xvfb here; dev.py test installs it where it may")
    ear, mouth = os.pipe()
    with subprocess.Popen(
        [server, "-displayfd", str(mouth), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(mouth,), stderr=subprocess.DEVNULL,
    ) as screen:  # fmt: skip
        os.close(mouth)
        with os.fdopen(ear) as told:
            yield f":{told.readline().strip()}"
        screen.terminate()


@pytest.mark.skipif(not (ROOT / ".venv" / "locked.txt").exists(), reason="dev.py setup has not made .venv here")
def test_the_first_command_of_the_readme_opens_the_practice_workspace(virtual_screen, tmp_path):
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment |= {"DISPLAY": virtual_screen, "XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path),
                    "XDG_CONFIG_HOME": str(tmp_path / "config")}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "packaging/dev.py", "demo", "--quit-when-live"], cwd=ROOT, env=environment, timeout=150,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert len(list((tmp_path / "data").rglob("satchel.db"))) == 1
