import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import floors
from app import workspace as workspaces
from app.errors import RefusedError, UnavailableError
from app.paths import Profile
from app.store import connection, figure_facts, keys
from app.store.migrations import runner
from app.store.tables import indexes as expected
from app.store.tables.synced import metadata
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_workspace

DATA = Path(__file__).parents[2] / "data" / "databases"


class FakeKeychain:
    """Keeps passwords in memory; `broken` makes it forget or fail."""

    def __init__(self, *, broken: str = "") -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = broken

    def set_password(self, service: str, name: str, password: str) -> None:
        if self.broken == "set":
            raise RuntimeError("locked")
        self.kept[service, name] = password if self.broken != "truncates" else password[:10]

    def get_password(self, service: str, name: str) -> str | None:
        if self.broken == "get":
            raise RuntimeError("locked")
        return self.kept.get((service, name))


def test_the_file_is_encrypted_and_the_pragmas_are_those_of_the_rules(tmp_path):
    workspace = empty_workspace(tmp_path / "w")
    a_lead(workspace, name="Zebulon Quartermaine")
    path = workspace.profile.database
    raw = connection.connect(workspace.profile, workspace._key)
    found = {
        name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "temp_store")
    }
    raw.close()
    workspace.close()
    assert found == {"journal_mode": "wal", "synchronous": 2, "temp_store": 2}
    everything = b"".join(one.read_bytes() for one in path.parent.iterdir() if one.is_file())
    assert b"Quartermaine" not in everything
    assert not everything.startswith(b"SQLite format 3")


def test_an_older_sqlite_is_refused(tmp_path, monkeypatch):
    workspace = empty_workspace(tmp_path / "w")
    key = workspace._key
    workspace.close()
    monkeypatch.setitem(floors.FLOORS, "SQLite", (99, 0, 0))
    with pytest.raises(UnavailableError) as error:
        connection.connect(Profile(tmp_path / "w"), key)
    assert error.value.code == "E-SQLITE-OLD"


def test_a_passphrase_opens_and_a_wrong_one_says_so(tmp_path):
    profile = Profile(tmp_path / "w")
    workspaces.create(profile, make_key=lambda p: keys.create_with_passphrase(p, "correct horse"), name="Mina").close()
    with pytest.raises(UnavailableError) as error:
        workspaces.open_workspace(profile, passphrase="wrong horse")
    assert error.value.code == "E-KEY"
    with pytest.raises(UnavailableError) as error:
        workspaces.open_workspace(profile)
    assert error.value.code == "E-PASSPHRASE"
    workspaces.open_workspace(profile, passphrase="correct horse").close()


def test_the_key_file_holds_no_key(tmp_path):
    profile = Profile(tmp_path)
    key = keys.create_with_passphrase(profile, "correct horse")
    assert key.hex() not in profile.key_file.read_text()


def test_the_keychain_keeps_the_key_and_a_locked_one_is_said(tmp_path):
    profile, keychain = Profile(tmp_path), FakeKeychain()
    key = keys.create_in_keychain(profile, keychain)
    assert key.hex() not in profile.key_file.read_text()
    assert keys.unlock(profile, passphrase=None, keychain=keychain) == key
    keychain.broken = "get"
    with pytest.raises(UnavailableError) as error:
        keys.unlock(profile, passphrase=None, keychain=keychain)
    assert error.value.code == "E-KEYCHAIN"


@pytest.mark.parametrize("broken", ["set", "truncates"])
def test_a_keychain_that_does_not_keep_is_not_trusted(tmp_path, broken):
    with pytest.raises(UnavailableError):
        keys.create_in_keychain(Profile(tmp_path), FakeKeychain(broken=broken))
    assert not Profile(tmp_path).key_file.exists()


def test_a_keychain_that_answers_another_key_touches_nothing(tmp_path):
    profile, keychain = Profile(tmp_path), FakeKeychain()
    keys.create_in_keychain(profile, keychain)
    name = next(iter(keychain.kept))
    keychain.kept[name] = "00" * 32
    before = profile.key_file.read_bytes()
    with pytest.raises(UnavailableError) as error:
        keys.unlock(profile, passphrase=None, keychain=keychain)
    assert error.value.code == "E-KEY"
    assert profile.key_file.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [b"", b"SQLite format 3\x00" + b"\x00" * 4096, b"<html>not found</html>" * 400, os.urandom(8192)],
    ids=["empty", "plain", "web page", "noise"],
)
def test_a_damaged_or_foreign_file_is_named_and_left_in_place(tmp_path, damage):
    workspace = empty_workspace(tmp_path / "w")
    profile = workspace.profile
    workspace.close()
    profile.database.write_bytes(damage)
    for wal in ("-wal", "-shm"):
        Path(f"{profile.database}{wal}").unlink(missing_ok=True)
    with pytest.raises(UnavailableError) as error:
        workspaces.open_workspace(profile)
    assert error.value.code == "E-DB-UNREADABLE"
    assert "backup" in str(error.value)
    assert profile.database.read_bytes() == damage


def test_a_missing_database_is_not_made_anew(tmp_path):
    workspace = empty_workspace(tmp_path / "w")
    profile = workspace.profile
    workspace.close()
    profile.database.unlink()
    with pytest.raises(UnavailableError) as error:
        workspaces.open_workspace(profile)
    assert error.value.code == "E-DB-MISSING"
    assert not profile.database.exists()


def test_data_of_a_newer_satchel_is_refused_untouched(tmp_path):
    workspace = empty_workspace(tmp_path / "w")
    profile, key = workspace.profile, workspace._key
    workspace.close()
    raw = connection.connect(profile, key)
    raw.execute("UPDATE meta SET value = '999' WHERE name = 'schema'")
    raw.close()
    with pytest.raises(UnavailableError) as error:
        workspaces.open_workspace(profile)
    assert error.value.code == "E-NEWER-DATA"


def test_a_second_writer_is_refused_and_a_reader_is_not(tmp_path):
    workspace = empty_workspace(tmp_path / "w")
    with pytest.raises(UnavailableError) as error:
        workspaces.open_workspace(workspace.profile)
    assert error.value.code == "E-IN-USE"
    reader = workspaces.open_workspace(workspace.profile, read_only=True)
    with pytest.raises(UnavailableError):
        a_lead(reader)
    reader.close()
    workspace.close()


def test_the_lock_is_gone_with_the_process_that_held_it(tmp_path):
    workspace = empty_workspace(tmp_path / "w")
    profile = workspace.profile
    workspace.close()
    holder = subprocess.Popen(
        [sys.executable, "-c", "import sys,time\nfrom pathlib import Path\nfrom app.paths import Profile\nfrom app.store.lock import ProfileLock\n"
         f"lock = ProfileLock(Profile(Path({str(profile.folder)!r})))\nprint('held', flush=True)\ntime.sleep(60)"],
        stdout=subprocess.PIPE, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"held"
    with pytest.raises(UnavailableError):
        workspaces.open_workspace(profile)
    holder.kill()
    holder.wait()
    workspaces.open_workspace(profile).close()


def test_a_cloud_folder_is_refused(tmp_path):
    with pytest.raises(RefusedError) as error:
        empty_workspace(tmp_path / "OneDrive - Firm" / "w")
    assert error.value.code == "E-SYNCED-FOLDER"


def test_migrating_from_nothing_equals_the_tables(tmp_path):
    importlib.import_module("app.store.tables.indexes")  # adds them to the tables, which no run needs
    workspace = empty_workspace(tmp_path / "w")
    raw = connection.connect(workspace.profile, workspace._key)
    found = {name: {column[1] for column in raw.execute(f'PRAGMA table_info("{name}")')} for name in metadata.tables}
    indexes = {
        row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'ix_%'")
    }
    raw.close()
    workspace.close()
    assert found == {name: set(table.c.keys()) for name, table in metadata.tables.items()}
    assert indexes == expected.NAMES


def test_a_migration_that_fails_leaves_the_old_schema_whole(tmp_path, monkeypatch):
    workspace = empty_workspace(tmp_path / "w")
    profile, key = workspace.profile, workspace._key
    workspace.close()

    def half(raw) -> None:
        raw.execute("CREATE TABLE half (x)")
        raise RuntimeError("odd row")

    monkeypatch.setattr(runner, "MIGRATIONS", (*runner.MIGRATIONS, runner.Migration(runner.LATEST + 1, half)))
    raw = connection.connect(profile, key)
    with pytest.raises(RuntimeError):
        runner.migrate(raw)
    assert runner.schema_of(raw) == runner.LATEST
    assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone()[0] == 0
    raw.close()


@pytest.mark.parametrize("number", [step.number for step in runner.MIGRATIONS])
def test_a_sample_database_of_every_schema_opens(tmp_path, number):
    import shutil

    sample = DATA / f"schema_{number:04d}"
    shutil.copytree(sample, tmp_path / "w")
    workspace = workspaces.open_workspace(Profile(tmp_path / "w"), clock=FakeClock())
    assert workspace.problems() == []
    from app import queries

    assert workspace.ask(queries.status.status).records["lead"] == 25
    assert workspace.ask(figure_facts.wrong) == []
    # What a migration derived is what is derived today.
    ready = "SELECT (SELECT count(*) FROM answer a WHERE a.lead_id = c.lead_id AND a.status = 'met' AND a.criterion IN"
    ready += " ('company', 'person', 'pain', 'timing')) = c.met FROM lead_card c"
    assert workspace.ask(lambda c: {bool(one) for one in c.exec_driver_sql(ready).scalars()}) == {True}
    assert workspace.ask(lambda c: c.exec_driver_sql("SELECT max(met) FROM lead_card").scalar()) == 4
    workspace.close()
