"""Newer versions over real HTTP with real keys: what is believed, and that nothing else leaves a file that could be started."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app import managed
from app.errors import RefusedError, SatchelError, UnavailableError, UserCancelledError
from app.managed import Managed
from app.updates import fetching, handing_over, looking, manifest
from app.updates.looking import Newer
from tests.support.mirror import JANUARY, Mirror

NOW = JANUARY + timedelta(days=3)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "home" / "updates.json"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "home" / "cache" / "updates"


def never() -> bool:
    return False


def get(newer: Newer, cache: Path, told: list[tuple[int, int]] | None = None, stop: Callable[[], bool] = never) -> Path:
    def tell(done: int, total: int) -> None:
        if told is not None:
            told.append((done, total))

    return fetching.fetch(newer, cache, tell=tell, stop=stop)


def startable(cache: Path) -> list[str]:
    """Files that a person or the system could take for a package."""
    return [one.name for one in cache.rglob("*") if one.suffix != ".part"] if cache.exists() else []


def test_a_newer_version_is_told_fetched_and_handed_to_the_installer(
    mirror: Mirror, state: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = mirror.offer().read_bytes()
    newer = looking.look(mirror.terms(), NOW, state)
    assert newer is not None
    assert (newer.version, newer.notes) == ("0.2.0", "Calls are quicker.")
    told: list[tuple[int, int]] = []
    file = get(newer, cache, told)
    assert file.read_bytes() == content
    assert told[-1] == (len(content), len(content))
    if os.name == "posix":
        assert stat.S_IMODE(cache.stat().st_mode) == 0o700
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text("#!/bin/sh\n")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(opener.parent))
    started: list[list[str]] = []
    with pytest.raises(RefusedError, match=r"You are in a call\..*offered again") as refused:
        handing_over.hand_over(file, newer.package, in_call=True, start=started.append)
    assert refused.value.code == "E-UPDATE-CALL"
    assert started == []
    handing_over.hand_over(file, newer.package, in_call=False, start=started.append)
    assert started == [["xdg-open", str(file)]]
    asked = len(mirror.asked)
    assert get(newer, cache) == file  # it is there already
    assert len(mirror.asked) == asked
    file.write_bytes(b"x" + content[1:])
    with pytest.raises(RefusedError) as refused:
        handing_over.hand_over(file, newer.package, in_call=False, start=started.append)
    assert refused.value.code == "E-UPDATE-HASH"
    assert len(started) == 1
    assert startable(cache) == []


@pytest.mark.parametrize(
    ("system", "name", "words"),
    [
        ("linux", "satchel_0.2.0_amd64.deb", ["xdg-open", "/c/satchel_0.2.0_amd64.deb"]),
        ("linux", "satchel-0.2.0-linux-x86_64.tar.xz", ["xdg-open", "/c"]),
        ("win32", "satchel-0.2.0-windows-x86_64.exe", ["/c/satchel-0.2.0-windows-x86_64.exe"]),
        ("darwin", "satchel-0.2.0-macos-arm64.dmg", ["open", "/c/satchel-0.2.0-macos-arm64.dmg"]),
    ],
)
def test_each_system_has_its_own_door_to_its_installer(system: str, name: str, words: list[str]) -> None:
    assert handing_over.command(Path("/c") / name, system) == words


def test_one_s_own_version_is_no_news_and_a_day_passes_between_two_questions(mirror: Mirror, state: Path) -> None:
    mirror.offer("0.2.0")
    assert looking.is_due(state, NOW)
    assert looking.look(mirror.terms("0.2.0"), NOW, state) is None
    assert not looking.is_due(state, NOW + timedelta(hours=23))
    assert looking.is_due(state, NOW + timedelta(hours=24))
    assert looking.is_due(state, NOW - timedelta(days=9))  # the clock was put back


def one_bit(mirror: Mirror) -> None:
    raw = bytearray(mirror.manifest.read_bytes())
    raw[raw.index(b"0.2.0")] ^= 1
    mirror.manifest.write_bytes(raw)


def other_key(mirror: Mirror) -> None:
    other = mirror.folder.parent / "other.pem"
    mirror.script.new_key(other)
    mirror.sign(mirror.manifest.read_bytes().partition(b"\n")[2], other)


def without_signature(mirror: Mirror) -> None:
    mirror.manifest.write_bytes(mirror.manifest.read_bytes().partition(b"\n")[2])


def older(mirror: Mirror) -> None:
    mirror.offer("0.0.9")


def from_the_future(mirror: Mirror) -> None:
    mirror.offer(released=NOW + timedelta(days=400))


def endless(mirror: Mirror) -> None:
    mirror.manifest.write_bytes(b"ed25519 " + b"A" * (1 << 20))


def elsewhere(mirror: Mirror) -> None:
    mirror.redirect = "http://127.0.0.1:9"


def no_json(mirror: Mirror) -> None:
    mirror.sign(b"[" * 5000)


def leading_out(mirror: Mirror) -> None:
    said = json.loads(mirror.manifest.read_bytes().partition(b"\n")[2])
    said["files"]["linux-x86_64-deb"]["file"] = "../../.bashrc.deb"
    mirror.sign(json.dumps(said).encode())


def another_kind(mirror: Mirror) -> None:
    said = json.loads(mirror.manifest.read_bytes().partition(b"\n")[2])
    said["files"]["linux-x86_64-deb"]["file"] = "satchel.desktop"
    mirror.sign(json.dumps(said).encode())


def gone(mirror: Mirror) -> None:
    mirror.manifest.unlink()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (one_bit, "E-UPDATE-SIGNATURE"),
        (other_key, "E-UPDATE-SIGNATURE"),
        (without_signature, "E-UPDATE-SIGNATURE"),
        (older, "E-UPDATE-OLDER"),
        (from_the_future, "E-UPDATE-DATE"),
        (endless, "E-UPDATE-MANIFEST"),
        (elsewhere, "E-UPDATE-REDIRECT"),
        (no_json, "E-UPDATE-MANIFEST"),
        (leading_out, "E-UPDATE-MANIFEST"),
        (another_kind, "E-UPDATE-MANIFEST"),
        (gone, "E-UPDATE-NONE"),
    ],
)
def test_what_a_mirror_may_not_say(mirror: Mirror, state: Path, spoil: Callable[[Mirror], None], code: str) -> None:
    mirror.offer()
    spoil(mirror)
    with pytest.raises(SatchelError) as refused:
        looking.look(mirror.terms(), NOW, state)
    assert refused.value.code == code
    assert "Nothing was installed." in str(refused.value)


def test_a_list_from_before_the_one_seen_last_is_not_believed(mirror: Mirror, state: Path) -> None:
    mirror.offer("0.3.0")
    assert looking.look(mirror.terms(), NOW, state) is not None
    mirror.offer("0.2.0", released=JANUARY - timedelta(seconds=1))  # still newer than what runs here
    for _ in range(2):  # what was refused leaves the memory as it was
        with pytest.raises(RefusedError, match="15 January 2027") as refused:
            looking.look(mirror.terms(), NOW, state)
        assert refused.value.code == "E-UPDATE-REPLAY"
    mirror.offer("0.3.0")
    assert looking.look(mirror.terms(), NOW, state) is not None


def test_what_was_offered_is_known_without_asking_and_believed_only_as_signed(mirror: Mirror, state: Path) -> None:
    mirror.offer()
    offered = looking.look(mirror.terms(), NOW, state)
    asked = len(mirror.asked)
    assert offered is not None
    assert looking.known(mirror.terms(), state) == offered
    assert looking.known(mirror.terms("0.2.0"), state) is None  # it was installed meanwhile
    assert len(mirror.asked) == asked
    kept = state.with_suffix(".offered")
    kept.write_bytes(kept.read_bytes().replace(b"0.2.0", b"0.3.0"))
    assert looking.known(mirror.terms(), state) is None
    kept.unlink()
    assert looking.known(mirror.terms(), state) is None


def test_a_download_that_was_cut_goes_on_where_it_stopped(mirror: Mirror, state: Path, cache: Path) -> None:
    content = mirror.offer(content=os.urandom(900_000)).read_bytes()
    newer = looking.look(mirror.terms(), NOW, state)
    assert newer is not None
    mirror.cut = 10_000
    with pytest.raises(UnavailableError, match="goes on") as broke:
        get(newer, cache)
    assert broke.value.code == "E-UPDATE-OFFLINE"
    assert startable(cache) == []
    mirror.cut = 0
    told: list[tuple[int, int]] = []
    with pytest.raises(UserCancelledError):
        get(newer, cache, told, stop=lambda: bool(told))
    assert startable(cache) == []
    assert get(newer, cache).read_bytes() == content
    ranges = [wanted for path, wanted in mirror.asked if path.endswith(".deb")]
    assert ranges == ["", "bytes=10000-", f"bytes={told[-1][0]}-"]


def test_a_mirror_that_cannot_go_on_begins_anew(mirror: Mirror, state: Path, cache: Path) -> None:
    content = mirror.offer().read_bytes()
    newer = looking.look(mirror.terms(), NOW, state)
    assert newer is not None
    mirror.cut, mirror.ranges = 10_000, False
    with pytest.raises(UnavailableError):
        get(newer, cache)
    mirror.cut = 0
    assert get(newer, cache).read_bytes() == content


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"malware" * 9000, "E-UPDATE-HASH"), (b"package" * 900_000, "E-UPDATE-SIZE"), (b"pack", "E-UPDATE-OFFLINE")],
)
def test_another_file_than_the_signed_one_never_becomes_a_package(
    mirror: Mirror, state: Path, cache: Path, content: bytes, code: str
) -> None:
    package = mirror.offer()
    newer = looking.look(mirror.terms(), NOW, state)
    assert newer is not None
    package.write_bytes(content)
    told: list[tuple[int, int]] = []
    with pytest.raises(SatchelError) as refused:
        get(newer, cache, told)
    assert refused.value.code == code
    assert all(done <= total for done, total in told)  # nobody fills the disk
    assert startable(cache) == []
    mirror.offer()  # the mirror is put right
    assert get(newer, cache).exists()


def test_what_somebody_left_in_the_folder_goes_and_a_link_is_not_followed(
    mirror: Mirror, state: Path, cache: Path, tmp_path: Path
) -> None:
    mirror.offer()
    newer = looking.look(mirror.terms(), NOW, state)
    assert newer is not None
    victim = tmp_path / "diary.txt"
    victim.write_text("mine")
    cache.mkdir(parents=True)
    (cache / f"{newer.package.sha256}.part").symlink_to(victim)
    (cache / "satchel_0.1.9_amd64.deb").write_bytes(b"old")
    (cache / "deep").mkdir()
    file = get(newer, cache)
    assert [one.name for one in cache.iterdir()] == [file.name]
    assert victim.read_text() == "mine"
    moved = tmp_path / "moved"
    cache.rename(moved)
    cache.symlink_to(moved)
    with pytest.raises(UnavailableError) as refused:
        get(newer, cache)
    assert refused.value.code == "E-UPDATE-FOLDER"


def test_the_company_decides_before_the_person_and_the_person_before_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "this_platform", lambda: "linux-x86_64-deb")  # tests run from source
    key = Managed(updates_key="K")
    found = looking.terms(Managed(updates_address="https://m.example", updates_key="K"), chosen="https://c.example")
    assert (found.address, found.key) == ("https://m.example", "K")
    assert looking.terms(key, chosen="https://c.example", server="https://s.example").address == "https://c.example"
    assert looking.terms(key, server="https://s.example").address == "https://s.example/updates"
    for given, code in ((Managed(updates_off=True), "OFF"), (Managed(), "KEY"), (key, "ADDRESS")):
        with pytest.raises(RefusedError) as refused:
            looking.terms(given)
        assert refused.value.code == f"E-UPDATE-{code}"
    place = tmp_path / "managed.json"
    assert managed.read(place) == Managed()
    place.write_text('{"updates": {"off": true}}')
    assert managed.read(place) == Managed(updates_off=True)
    place.write_text('{"updates": {"address": "https://m.example", "key": "K"}}')
    assert managed.read(place) == Managed(updates_address="https://m.example", updates_key="K")
    for wrong in ("{", "[]", '{"updates": {"off": "no"}}', '{"updates": 3}', '{"server": 3}', '{"language": []}'):
        place.write_text(wrong)
        assert managed.read(place) == Managed(updates_off=True, unreadable=True)


def test_plain_http_to_another_computer_is_not_used(mirror: Mirror, state: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        looking.look(looking.Terms("http://mirror.example", mirror.key, "linux-x86_64-deb"), NOW, state)
    assert refused.value.code == "E-PLAIN-HTTP"


def test_versions_compare_as_numbers() -> None:
    assert manifest.numbers("0.10.0") > manifest.numbers("0.9.9")
    for wrong in ("1.0", "1.0.0rc1", "1.0.-1", "١.0.0"):
        with pytest.raises(ValueError, match="version"):
            manifest.numbers(wrong)
