import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from app import operations, queries
from app import workspace as workspaces
from app.domain.stopping import ADDRESS, NUMBER
from app.errors import RefusedError, UnavailableError
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.import_export.stop_list import import_stop_list
from app.import_export.undo import undo_import
from app.store import backup, stops
from app.store.backup import DAILY
from tests.support.builders import a_lead
from tests.support.databases import empty_workspace


def leads(workspace) -> int:
    return workspace.ask(queries.status.status).records["lead"]


def test_a_backup_is_verified_listed_and_encrypted(workspace):
    a_lead(workspace)
    made = workspace.backup()
    assert [one.name for one in workspace.backups()] == [made.name]
    content = (workspace.profile.backups / made.name).read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"Thackwell" not in content


def test_restoring_brings_back_what_was_there_and_keeps_what_is_there_now(workspace, clock):
    a_lead(workspace)
    made = workspace.backup()
    a_lead(workspace, name="Later Person", email="l@p.example")
    profile = workspace.profile
    workspace.close()
    kept = workspaces.restore(profile, made.name, now=clock.now())
    again = workspaces.open_workspace(profile, clock=clock)
    assert leads(again) == 1
    again.close()
    assert (profile.folder / kept).exists()


def test_whoever_was_stopped_since_the_backup_stays_stopped_after_a_restore(workspace, clock, tmp_path):
    early = a_lead(workspace)
    made = workspace.backup()
    late = a_lead(workspace, name="Later Person", email="l@p.example")
    for lead in (early, late):
        workspace.act(operations.suppressions.stop_contact, lead, channel="email", reason="asked")
    (tmp_path / "list.csv").write_text("number\n+447700900999\n")
    import_stop_list(workspace, tmp_path / "list.csv", day=clock.now().date())
    profile = workspace.profile
    workspace.close()
    workspaces.restore(profile, made.name, now=clock.now())
    again = workspaces.open_workspace(profile, clock=clock)
    assert leads(again) == 1
    for channel, target in (
        ("email", (ADDRESS, "i.thackwell@quillfen.example")), ("email", (ADDRESS, "l@p.example")), ("call", (NUMBER, "+447700900999"))
    ):  # fmt: skip
        assert again.ask(stops.find, [target], clock.now().date()).on(channel, [target]) is not None, target
    assert again.problems() == []
    again.close()


def test_a_restore_over_a_database_that_cannot_be_read_brings_the_backup_as_it_is(workspace, clock):
    a_lead(workspace)
    made = workspace.backup()
    profile = workspace.profile
    workspace.close()
    profile.database.write_bytes(b"not a database" * 4096)
    workspaces.restore(profile, made.name, now=clock.now())
    again = workspaces.open_workspace(profile, clock=clock)
    assert leads(again) == 1
    again.close()


def test_a_damaged_backup_is_not_restored(workspace, clock):
    a_lead(workspace)
    made = workspace.backup()
    path = workspace.profile.backups / made.name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    profile = workspace.profile
    workspace.close()
    with pytest.raises(UnavailableError) as error:
        workspaces.restore(profile, made.name, now=clock.now())
    assert error.value.code == "E-BACKUP"
    again = workspaces.open_workspace(profile, clock=clock)
    assert leads(again) == 1
    again.close()


def test_an_unknown_name_is_refused(workspace, clock):
    profile = workspace.profile
    workspace.close()
    for name in ("nothing.db", "../satchel.db", ""):
        with pytest.raises(RefusedError):
            workspaces.restore(profile, name, now=clock.now())


def test_a_restore_killed_between_its_steps_is_finished_at_the_next_start(workspace, clock):
    a_lead(workspace)
    made = workspace.backup()
    a_lead(workspace, name="Later Person", email="l@p.example")
    profile = workspace.profile
    workspace.close()
    (profile.folder / "satchel.restoring").write_bytes((profile.backups / made.name).read_bytes())
    profile.database.unlink()  # killed after the old file was put aside
    again = workspaces.open_workspace(profile, clock=clock)
    assert leads(again) == 1
    again.close()


def test_old_backups_make_room_by_a_ladder(tmp_path, clock):
    workspace = empty_workspace(tmp_path / "w", clock)
    for _ in range(40):
        workspace.backup()
        clock.move(days=3)
    kept = workspace.backups()
    assert DAILY <= len(kept) < 40
    assert (kept[0].at - kept[-1].at).days > 60
    workspace.close()


@pytest.mark.parametrize("where", [0.4, 0.55, 0.9])
def test_one_flipped_bit_is_found(workspace, where):
    for number in range(200):
        a_lead(workspace, name=f"Person {number}", company="", email=f"p{number}@x.example", phone="")
    profile, key = workspace.profile, workspace._key
    workspace.close()
    content = bytearray(profile.database.read_bytes())
    content[int(len(content) * where)] ^= 4
    profile.database.write_bytes(content)
    raw = backup.raw_connection.connect(profile, key, read_only=True)
    assert any(backup.problems(raw))
    raw.close()


def test_one_backup_a_day_by_itself_also_when_nothing_changed(workspace, clock):
    first = workspace.back_up_when_due()
    assert first is not None
    assert first.why == "daily"
    clock.move(hours=5)
    assert workspace.back_up_when_due() is None
    clock.move(hours=24)
    assert workspace.back_up_when_due() is not None
    assert workspace.back_up_when_due() is None
    assert len(workspace.backups()) == 2


def test_what_changed_is_backed_up_after_a_quarter_of_an_hour(workspace, clock):
    assert workspace.back_up_when_due() is not None
    a_lead(workspace, name="Ada Byron", company="", email="", phone="")
    clock.move(minutes=14)
    assert workspace.back_up_when_due() is None
    clock.move(minutes=2)
    assert workspace.back_up_when_due() is not None
    clock.move(hours=2)
    assert workspace.back_up_when_due() is None, "nothing changed since"
    profile = workspace.profile
    workspace.close()
    again = workspaces.open_workspace(profile, clock=clock)
    assert again.back_up_when_due() is not None, "after a start nobody knows"
    clock.move(hours=1)
    assert again.back_up_when_due() is None
    again.close()


def test_a_backup_that_failed_is_tried_again(workspace, clock, monkeypatch):
    assert workspace.back_up_when_due() is not None
    a_lead(workspace, name="Ada Byron", company="", email="", phone="")
    clock.move(minutes=16)
    make = backup.make

    def full(*_args, **_options):
        raise UnavailableError("E-DISK-FULL", "The disk is full.")

    monkeypatch.setattr(backup, "make", full)
    with pytest.raises(UnavailableError):
        workspace.back_up_when_due()
    monkeypatch.setattr(backup, "make", make)
    assert workspace.back_up_when_due() is not None


def test_one_that_was_asked_for_counts_for_the_day(workspace, clock):
    workspace.backup()
    assert workspace.back_up_when_due() is None


def test_a_backup_from_the_future_does_not_count(workspace, clock):
    clock.move(days=400)  # the clock was wrong, then set right
    workspace.backup()
    clock.move(days=-400)
    assert workspace.back_up_when_due() is not None


def test_an_import_and_its_taking_back_begin_with_a_backup(workspace, clock, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("Name,Email\nAda Byron,ada@example.org\n", "utf-8")
    ledger = ImportRun(workspace, [people], Choices(region="GB")).commit()
    assert [one.why for one in workspace.backups()] == ["import"]
    before = workspace.backups()[0].name
    clock.move(minutes=5)
    again = ImportRun(workspace, [people], Choices(region="GB")).commit()
    assert len(workspace.backups()) == 1  # five minutes ago is soon enough
    clock.move(hours=1)
    undo_import(workspace, again.import_id)
    undo_import(workspace, ledger.import_id)
    assert [one.why for one in workspace.backups()] == ["takeback", "import"]
    profile = workspace.profile
    workspace.close()
    workspaces.restore(profile, before, now=clock.now())
    restored = workspaces.open_workspace(profile, clock=clock)
    assert restored.ask(queries.status.status).records["contact"] == 0
    restored.close()


def test_a_backup_that_cannot_be_written_says_so_and_leaves_what_was_there(workspace, clock):
    a_lead(workspace)
    made = workspace.backup()
    folder = workspace.profile.backups
    aside = folder.with_name("aside")
    folder.rename(aside)
    folder.write_text("a file where the folder should be", "utf-8")
    with pytest.raises(UnavailableError) as error:
        workspace.backup()
    assert error.value.code == "E-BACKUP"
    assert "backup could not be written" in str(error.value)
    folder.unlink()
    aside.rename(folder)
    assert [one.name for one in workspace.backups()] == [made.name]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_named_and_no_half_backup_stays(workspace, clock):
    a_lead(workspace)
    workspace.profile.backups.mkdir()
    partial = workspace.profile.backups / f"{clock.now():%Y%m%d-%H%M%S}-asked.db.part"
    partial.symlink_to("/dev/full")
    with pytest.raises(UnavailableError) as error:
        workspace.backup()
    assert error.value.code == "E-DISK-FULL"
    assert list(workspace.profile.backups.iterdir()) == []


def test_halves_left_by_a_kill_go_at_the_next_backup(workspace, clock):
    folder = workspace.profile.backups
    folder.mkdir()
    old, young = folder / "20261101-101010-daily.db.part", folder / "20261112-101010-daily.db.part"
    for path, hours in ((old, 30), (young, 0)):
        path.write_bytes(b"half")
        at = (clock.now() - timedelta(hours=hours)).timestamp()
        os.utime(path, (at, at))
    workspace.backup()
    assert not old.exists()
    assert young.exists()  # perhaps another process is writing it
    shutil.rmtree(folder)
