"""Files on records: whole, encrypted, checked against their name; what cannot be taken leaves nothing."""

from __future__ import annotations

import hashlib
import os

import pytest

from app import operations, queries
from app.errors import RefusedError, UnavailableError
from app.store.file_store import HERE, PIECE, SENT
from tests.support.builders import a_lead

BYTES = os.urandom(3 * PIECE + 17)
SHA = hashlib.sha256(BYTES).hexdigest()


@pytest.fixture
def paper(tmp_path):
    made = tmp_path / "price list.pdf"
    made.write_bytes(BYTES)
    return made


def test_a_file_comes_back_as_it_was_for_its_owner_only(workspace, paper, tmp_path):
    stored = workspace.files.put(paper)
    assert (stored.sha256, stored.size, stored.state) == (SHA, len(BYTES), HERE)
    out = tmp_path / "out.pdf"
    workspace.files.copy_to(SHA, out)
    assert out.read_bytes() == BYTES
    assert os.name != "posix" or out.stat().st_mode & 0o777 == 0o600
    assert workspace.files.put(paper) == stored, "the same bytes are kept once"
    assert workspace.files.used() == len(BYTES)


def test_nothing_of_it_can_be_read_without_the_key(workspace, tmp_path):
    secret = tmp_path / "offer.txt"
    secret.write_bytes(b"Quillfen pays forty thousand" * 400)
    workspace.files.put(secret)
    workspace.files.close()
    assert b"Quillfen" not in (workspace.profile.folder / "files.db").read_bytes()


@pytest.mark.parametrize("what", ["missing", "empty", "folder", "too large"])
def test_what_is_no_file_is_refused_and_leaves_nothing(workspace, tmp_path, what, monkeypatch):
    path = tmp_path / "thing.bin"
    if what == "empty":
        path.touch()
    elif what == "folder":
        path.mkdir()
    elif what == "too large":
        path.write_bytes(b"x" * 2048)
        monkeypatch.setattr("app.store.file_store.MOST", 1024)
    with pytest.raises(RefusedError) as refusal:
        workspace.files.put(path)
    assert refusal.value.code == ("E-FILE-SIZE" if what == "too large" else "E-FILE")
    assert workspace.files.in_state(HERE, SENT) == []


def test_a_file_that_changes_while_it_is_read_is_not_taken(workspace, paper, monkeypatch):
    take = type(workspace.files)._take

    def changed(self, sha256, size, pieces):
        paper.write_bytes(BYTES[::-1])
        return take(self, sha256, size, pieces)

    monkeypatch.setattr(type(workspace.files), "_take", changed)
    with pytest.raises(RefusedError, match="changed while"):
        workspace.files.put(paper)
    assert workspace.files.find(SHA) is None


def test_a_damaged_piece_is_never_handed_out(workspace, paper, tmp_path):
    workspace.files.put(paper)
    workspace.files._open().execute("UPDATE piece SET data = zeroblob(length(data)) WHERE n = 1")
    with pytest.raises(UnavailableError, match="damaged"):
        workspace.files.copy_to(SHA, tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_pieces_that_come_out_of_turn_begin_anew(workspace):
    files = workspace.files
    files.want(SHA, len(BYTES))
    files.add(SHA, 0, BYTES[:PIECE])
    with pytest.raises(UnavailableError):
        files.add(SHA, 2 * PIECE, BYTES[2 * PIECE : 3 * PIECE])
    assert files.held(SHA) == 0
    for start in range(0, len(BYTES), PIECE):
        files.add(SHA, start, BYTES[start : start + PIECE])
    assert files.arrived(SHA)
    assert files.find(SHA).state == SENT


def test_what_is_not_what_its_name_says_is_forgotten(workspace):
    workspace.files.want(SHA, 3)
    workspace.files.add(SHA, 0, b"abc")
    assert not workspace.files.arrived(SHA)
    assert workspace.files.held(SHA) == 0


def test_files_the_server_has_make_room_the_pinned_ones_stay(workspace, tmp_path):
    made = []
    for n in range(4):
        path = tmp_path / f"{n}.bin"
        path.write_bytes(bytes([n]) * 1000)
        made.append(workspace.files.put(path).sha256)
    for sha in made[:3]:
        workspace.files.mark(sha, SENT)
    workspace.files.copy_to(made[1], tmp_path / "used")
    assert workspace.files.keep_within(2000, pinned={made[0]}) == 2
    assert {one.sha256 for one in workspace.files.in_state(HERE, SENT)} == {made[0], made[3]}, (
        "one only here never goes"
    )


def test_a_document_hangs_on_its_record_and_undo_takes_it_off(workspace, paper):
    lead = a_lead(workspace)
    stored = workspace.files.put(paper)
    workspace.act(operations.documents.attach, stored, "../..//price\nlist.pdf", kind="price list", lead_id=lead)
    (row,) = workspace.ask(queries.documents.documents_of, lead_id=lead)
    assert (row.name, row.kind, row.size, row.media_type) == (
        "price list.pdf",
        "price list",
        len(BYTES),
        "application/pdf",
    )
    assert workspace.undo() == "price list.pdf added"
    assert workspace.ask(queries.documents.documents_of, lead_id=lead) == []
    with pytest.raises(RefusedError, match="kind"):
        workspace.act(operations.documents.attach, stored, "x", kind="virus", lead_id=lead)
    with pytest.raises(RefusedError, match="hangs on"):
        workspace.act(operations.documents.attach, stored, "x", meeting_id=lead)
    with pytest.raises(RefusedError) as refusal:
        workspace.act(operations.documents.attach, stored, "x", lead_id="nobody")
    assert refusal.value.code == "E-NOT-FOUND"
