import pytest

from app import queries
from app import workspace as workspaces
from app.errors import RefusedError, UnavailableError
from app.store import backup
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


@pytest.mark.parametrize("where", [0.3, 0.5, 0.9])
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
