"""A disk of a few hundred kilobytes: a real file system that says it is full."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """Its root, seen through the process in whose namespace alone it is mounted: needs Linux, not root; else skipped."""
    folder.mkdir()
    mount = 'mount -t tmpfs -o "size=$1" small "$0" && echo mounted && exec sleep 3600'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, str(folder), str(size)]
    try:
        holder = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except FileNotFoundError:
        pytest.skip("a small disk needs unshare")
    with holder:
        try:
            assert holder.stdout is not None
            if holder.stdout.readline() != "mounted\n":
                pytest.skip("no disk can be mounted here")
            yield Path(f"/proc/{holder.pid}/root") / folder.relative_to("/")
        finally:
            holder.kill()


def fill(disk: Path) -> Path:
    """What somebody else wrote there meanwhile: all that was left."""
    ballast = disk / "a long film"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    return ballast
