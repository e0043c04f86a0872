"""The header of the pipeline in German: its figures with the meter find room in a window as wide as the design's."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_every_figure_and_the_meter_are_seen():
    command = [sys.executable, "-m", "tests.language.german_board"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, check=True, encoding="utf-8")
    assert json.loads(done.stdout) == {
        "figures": {"open": True, "generated": True, "coverage": True},
        "meter": True,
        "words": "+183 Tsd. £",
    }
