"""A download whose process is killed, or whose disk is full: nothing half is ever handed over, and the next try begins right."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import RefusedError, UnavailableError
from app.updates import fetching
from app.updates.looking import Newer
from app.updates.manifest import Package
from tests.support.mirror import Mirror
from tests.support.small_disk import fill, small_disk
from tests.support.verbs import ROOT

FETCHING = """
import sys
from pathlib import Path
from app.updates import fetching
from app.updates.looking import Newer
from app.updates.manifest import Package

address, file, size, sha256, folder = sys.argv[1:]

def tell(done, total):
    print(done, flush=True)
    sys.stdin.readline()

newer = Newer("0.2.0", "", Package(file, int(size), sha256), address)
fetching.fetch(newer, Path(folder), tell=tell, stop=lambda: False)
"""
CONTENT = os.urandom(600_000)


@pytest.fixture
def newer(mirror: Mirror) -> Newer:
    """What the mirror offers: 0.6 MB."""
    package = mirror.offer(content=CONTENT)
    return Newer("0.2.0", "", Package(package.name, len(CONTENT), hashlib.sha256(CONTENT).hexdigest()), mirror.address)


def killed_at(newer: Newer, folder: Path, least: int) -> int:
    """Start a process that fetches, kill it once it has told of that many bytes; of how many it told."""
    words = (newer.address, newer.package.file, str(newer.package.size), newer.package.sha256, str(folder))
    process = subprocess.Popen(
        [sys.executable, "-c", FETCHING, *words], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= least:
                process.kill()
                return int(line)
            process.stdin.write("on\n")
            process.stdin.flush()
    raise AssertionError("it came to its end before it was killed")


def get(newer: Newer, folder: Path, tell: Callable[[int, int], None] = lambda done, total: None) -> Path:
    return fetching.fetch(newer, folder, tell=tell, stop=lambda: False)


def test_a_process_killed_anywhere_leaves_no_package_and_the_next_one_goes_on(
    mirror: Mirror, newer: Newer, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    for least in (
        1,
        len(CONTENT) // 3,
        len(CONTENT) // 2,
        len(CONTENT),
    ):  # the last: all of it is there, nothing was checked
        killed_at(newer, cache, least)
        (left,) = cache.iterdir()
        assert left.suffix == ".part"
        assert CONTENT.startswith(left.read_bytes())
    assert fetching.fetched(newer.package, cache) == len(left.read_bytes())
    asked = [int(wanted.removeprefix("bytes=").rstrip("-") or 0) for _, wanted in mirror.asked]
    assert asked == sorted(set(asked)), "each went on where the one before it was"
    assert get(newer, cache).read_bytes() == CONTENT
    assert len(mirror.asked) == len(asked), "all of it was there"
    assert [one.name for one in cache.iterdir()] == [newer.package.file]


def test_what_a_killed_process_left_is_checked_as_everything_else(newer: Newer, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    killed_at(newer, cache, 300_000)
    (left,) = cache.iterdir()
    left.write_bytes(bytes(left.stat().st_size))  # as after a power cut: its length is there, its content is not
    with pytest.raises(RefusedError, match=r"not the one that was signed\. It was deleted\. Nothing was installed\."):
        get(newer, cache)
    assert list(cache.iterdir()) == []
    assert get(newer, cache).read_bytes() == CONTENT


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """One that holds the package and not much more."""
    with small_disk(tmp_path / "disk", 900_000) as made:
        yield made


def full(newer: Newer, folder: Path, tell: Callable[[int, int], None] = lambda done, total: None) -> None:
    """It says so, and leaves the room that is left to others."""
    with pytest.raises(UnavailableError) as error:
        get(newer, folder, tell)
    assert error.value.code == "E-DISK-FULL"
    assert str(error.value) == (
        "The disk is full. Nothing was installed, and what was fetched was deleted to leave room for your work."
        " Have at least 0.7 MB free, then try again."
    )
    assert list(folder.iterdir()) == []


def test_a_disk_that_gets_full_meanwhile_keeps_no_half_and_the_next_try_is_whole(
    mirror: Mirror, newer: Newer, disk: Path
) -> None:
    films: list[Path] = []

    def film(done: int, total: int) -> None:
        if not films:
            films.append(fill(disk))

    full(newer, disk / "updates", film)
    asked = len(mirror.asked)
    full(newer, disk / "updates")  # still no room
    assert len(mirror.asked) == asked, "nothing is fetched for which there is no room"
    films[0].unlink()
    assert get(newer, disk / "updates").read_bytes() == CONTENT
