"""A new passphrase and a new key: every file opens with the old key or the new one, whenever the process is killed (F12)."""

import os
import shutil
import signal
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app import operations, queries
from app import workspace as workspaces
from app.errors import RefusedError, UnavailableError
from app.paths import Profile
from app.store import backup, connection, keys, rekey
from app.store.file_store import FileStore
from tests.support.builders import a_lead
from tests.support.databases import empty_workspace

POINTS = 9


def made(folder: Path) -> Profile:
    """A workspace with a lead, a file and two backups, one of them damaged."""
    workspace = empty_workspace(folder)
    a_lead(workspace)
    first = workspace.backup()
    paper = folder.parent / "paper.pdf"
    paper.write_bytes(b"prices" * 1000)
    workspace.act(operations.documents.attach, workspace.files.put(paper), "paper.pdf")
    damaged = workspace.profile.backups / first.name.replace("asked", "import")
    content = bytearray((workspace.profile.backups / first.name).read_bytes())
    content[9_000:9_100] = bytes(100)
    damaged.write_bytes(content)
    workspace.close()
    return workspace.profile


def opens(profile: Profile, path: Path, key: bytes) -> bool:
    try:
        with closing(connection.connect(profile.at(path), key, read_only=True)) as raw:
            return backup.problems(raw) == []
    except connection.DriverError:
        return False


def killed(profile: Profile, at: int) -> int:
    """Finish in a process that is killed before the line of that number runs; how many lines it ran, 0 when it was killed."""
    heard, said = os.pipe()
    child = os.fork()
    if not child:
        ran = 0

        def count(frame, event, _):
            nonlocal ran
            if frame.f_code.co_filename != rekey.__file__:
                return None
            if event == "line":
                ran += 1
                if ran == at:
                    os.kill(os.getpid(), signal.SIGKILL)
            return count

        sys.settrace(count)
        rekey.finish(profile, passphrase=None)
        sys.settrace(None)
        os.write(said, str(ran).encode())
        os._exit(0)
    os.close(said)
    lines = os.read(heard, 20)
    os.close(heard)
    os.waitpid(child, 0)
    return int(lines or 0)


@pytest.mark.skipif(os.name != "posix", reason="forks")
def test_killed_at_any_line_every_file_opens_and_the_next_start_goes_on(tmp_path):
    profile = made(tmp_path / "w")
    keys.lay_next(profile, passphrase=None)
    shutil.copytree(profile.folder, tmp_path / "whole")
    lines = killed(Profile(tmp_path / "whole"), 0)
    assert lines > 60
    sound = backup.listed(profile)[0]
    for number in range(POINTS):
        place = Profile(tmp_path / f"w{number}")
        shutil.copytree(profile.folder, place.folder)
        old = keys.unlock(place, passphrase=None)
        new = keys.unlock(place, passphrase=None, place=place.next_key_file)
        assert killed(place, 1 + number * (lines - 1) // (POINTS - 1)) == 0
        for path in (place.database, place.at_files().database, place.backups / sound.name):
            assert opens(place, path, old) != opens(place, path, new), (number, path)
        again = workspaces.open_workspace(place)
        assert again.ask(queries.status.status).records["lead"] == 1
        again.files.copy_to(again.ask(queries.documents.sales_material)[0].sha256, tmp_path / "out.pdf")
        again.close()
        assert (tmp_path / "out.pdf").read_bytes() == b"prices" * 1000
        key = keys.unlock(place, passphrase=None)
        assert key == new
        assert opens(place, place.backups / sound.name, new)
        assert not rekey.awaited(place)
        assert not list(place.folder.rglob("*.rekeyed"))


def test_a_database_that_cannot_be_written_anew_keeps_its_key(tmp_path, monkeypatch):
    profile = made(tmp_path / "w")
    before = keys.unlock(profile, passphrase=None)
    keys.lay_next(profile, passphrase=None)
    (tmp_path / "w" / "satchel.db.rekeyed").mkdir()  # nothing can be written there
    with pytest.raises(UnavailableError) as error:
        workspaces.open_workspace(profile)
    assert error.value.code == "E-REKEY"
    workspace = workspaces.open_workspace(profile)
    assert keys.unlock(profile, passphrase=None) == before
    workspace.close()


def test_a_new_passphrase_opens_and_the_old_one_no_longer(tmp_path, monkeypatch):
    monkeypatch.setitem(keys.SCRYPT, "n", 1024)  # how long it takes is measured elsewhere
    profile = Profile(tmp_path / "w")
    old, new = "correct horse battery", "one more short sentence"
    workspace = workspaces.create(
        profile, make_key=lambda place: keys.create_with_passphrase(place, old), name="Mina Aldous"
    )
    workspace.close()
    with pytest.raises(RefusedError) as refused:
        keys.change_passphrase(profile, passphrase=old, new="short")
    assert refused.value.code == "E-PASSPHRASE"
    keys.change_passphrase(profile, passphrase=old, new=new)
    with pytest.raises(UnavailableError) as error:
        keys.unlock(profile, passphrase=old)
    assert error.value.code == "E-KEY"
    keys.lay_next(profile, passphrase=new)
    with pytest.raises(RefusedError):
        keys.change_passphrase(profile, passphrase=new, new=old)
    with pytest.raises(UnavailableError):
        workspaces.open_workspace(profile, passphrase=new, read_only=True)
    workspaces.open_workspace(profile, passphrase=new).close()
    assert not rekey.awaited(profile)
    assert isinstance(FileStore(profile, keys.unlock(profile, passphrase=new)).used(), int)
