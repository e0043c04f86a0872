"""What a window that was really started asks of its interpreter, once it is live."""

import os
import shutil
import subprocess
import sys

from tests.support.verbs import ROOT

ASKED = """
import asyncio, gc, sys
import ui.__main__ as desktop

async def live(made, stopped, live=desktop._live):
    async def look():
        while gc.isenabled():
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.1)
        print(sys.getswitchinterval())
        made.window.close()
    looking = asyncio.ensure_future(look())
    await live(made, stopped)
    await looking

desktop._live = live
desktop.main(["--profile", sys.argv[1]])
"""


def test_other_threads_give_way_within_a_fraction_of_a_frame_and_garbage_is_left_to_the_window(
    practice_of_today, tmp_path
):
    shutil.copytree(practice_of_today, tmp_path / "p")
    done = subprocess.run(
        [sys.executable, "-c", ASKED, str(tmp_path / "p")], cwd=ROOT, timeout=60, capture_output=True, text=True, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "SATCHEL_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "c")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) <= 0.0005
