"""How long the packaged program takes to start beside the source: `start_time.py PROGRAM`, run in the checkout's `.venv`.

Both open the same practice workspace, in turns, as often; the medians, in milliseconds, and their ratio are printed as JSON.
`painted` is until the first paint, `live` until the workspace answers and the window is closed again.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = [sys.executable, "-m", "ui.launch"]
GOAL = 1.3


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """How long a command takes."""
    began = time.perf_counter()
    subprocess.run(command, check=True, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def measure(programs: dict[str, list[str]], option: str, environment: dict[str, str], times: int) -> dict[str, float]:
    """Medians of the two and their ratio; what comes first in the cache changes every time."""
    taken: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(times):
        for name in sorted(programs, reverse=bool(turn % 2)):
            taken[name].append(seconds([*programs[name], "--practice", option], environment))
    medians = {name: round(statistics.median(each) * 1000, 1) for name, each in taken.items()}
    return {**medians, "ratio": round(medians["packaged"] / medians["source"], 2)}


def main() -> int:
    """Print the figures; 1 when the packaged program takes more than it may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--times", type=int, default=15)
    options = parser.parse_args()
    programs = {"packaged": [str(options.program.absolute())], "source": SOURCE}
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SATCHEL_HOME": home, "XDG_CONFIG_HOME": home}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        seconds([*SOURCE, "practice"], environment)
        for command in programs.values():
            seconds([*command, "--practice", "--quit-when-live"], environment)  # byte code, disk cache, last picture
        figures = {
            name: measure(programs, option, environment, options.times)
            for name, option in (("painted", "--quit-after-paint"), ("live", "--quit-when-live"))
        }
    print(json.dumps(figures))
    return 0 if all(one["ratio"] <= GOAL for one in figures.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
