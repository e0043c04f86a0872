"""What Today showed last is kept once; a picture of another queue goes."""

from app import operations
from app.store import keys, last_seen


def test_a_picture_holds_until_the_queue_is_another(workspace):
    key = keys.unlock(workspace.profile, passphrase=None)
    workspace.act(operations.drafts.keep_today, {"total": 1})
    workspace.act(operations.drafts.keep_picture, "1 Light", b"RIFF")
    assert set(last_seen.read(workspace.profile, key)) == {last_seen.QUEUE, last_seen.PICTURE}
    workspace.act(operations.drafts.keep_today, {"total": 2})
    assert last_seen.read(workspace.profile, key) == {last_seen.QUEUE: '{"total": 2}'}


def test_a_damaged_or_absent_store_shows_nothing_and_says_nothing(workspace, tmp_path):
    from app.paths import Profile

    assert last_seen.read(Profile(tmp_path / "none"), b"k" * 32) == {}
    assert last_seen.read(workspace.profile, b"k" * 32) == {}
