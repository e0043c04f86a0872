"""Files to and from the server, in pieces that go on where they were cut off."""

from __future__ import annotations

from collections.abc import Callable

from app.changes import Source
from app.errors import SatchelError
from app.operations import stop_lists
from app.queries import documents
from app.store.file_store import HERE, PIECE, SENT, WANTED, FileStore
from app.sync_client.errors import SyncError
from app.sync_client.http import Http
from app.workspace import Workspace

GATHERED = 16  # pieces in one request: 4 MB
LIMIT = 2 << 30  # bytes of files that are on a laptop besides the pinned ones


def exchange(workspace: Workspace, http: Http, *, stop: Callable[[], bool] = lambda: False) -> int:
    """Send what is only here, fetch what is wanted or pinned; how many files went or came. A file that is refused waits."""
    files, done = workspace.files, 0
    named = workspace.ask(documents.named_hashes)
    for one in files.in_state(HERE):
        if one.sha256 in named and not stop():
            done += _send(files, http, one.sha256, one.size, stop)
    missing = [(sha, size) for sha, size in workspace.ask(documents.kept_offline) if files.find(sha) is None]
    for sha, size in missing:
        files.want(sha, size)
    for one in files.in_state(WANTED):
        if not stop():
            done += _fetch(files, http, one.sha256, stop)
    _load_stop_list(workspace)
    for one in files.in_state(SENT):
        if one.sha256 not in named:
            files.drop(one.sha256)
    files.keep_within(LIMIT, pinned={sha for sha, _ in workspace.ask(documents.kept_offline)})
    return done


def _load_stop_list(workspace: Workspace) -> None:
    """A list that a manager took elsewhere is looked up in as soon as it is here."""
    sha256 = workspace.ask(stop_lists.wanted)
    found = workspace.files.find(sha256) if sha256 else None
    if found is not None and found.whole:
        blob = b"".join(workspace.files.pieces(sha256))
        workspace.act_as(Source.SYNC, stop_lists.load_list, sha256, stop_lists.unpacked(blob))


def forget_unnamed(workspace: Workspace) -> None:
    """Drop every file that no document refers to any more, sent or not: what was erased leaves nothing."""
    named = workspace.ask(documents.named_hashes)
    for one in workspace.files.in_state(HERE, SENT, WANTED):
        if one.sha256 not in named:
            workspace.files.drop(one.sha256)


def _send(files: FileStore, http: Http, sha256: str, size: int, stop: Callable[[], bool]) -> int:
    try:
        have = http.put_piece(sha256, b"", f"bytes */{size}")["have"]
        have -= have % PIECE
        pieces, gathered = files.pieces(sha256, have), b""
        for number, piece in enumerate(pieces, 1):
            gathered += piece
            if number % GATHERED == 0:
                http.put_piece(sha256, gathered, _range(have, len(gathered), size))
                have, gathered = have + len(gathered), b""
                if stop():
                    return 0
        if gathered:
            http.put_piece(sha256, gathered, _range(have, len(gathered), size))
    except SyncError as error:
        if error.code in ("AUTH", "USER_REVOKED", "DEVICE_WIPE"):
            raise
        return 0  # over its quota, or its document is not there yet: tried again with the next sync
    files.mark(sha256, SENT)
    return 1


def _range(start: int, length: int, total: int) -> str:
    return f"bytes {start}-{start + length - 1}/{total}"


def _fetch(files: FileStore, http: Http, sha256: str, stop: Callable[[], bool]) -> int:
    have = files.held(sha256)
    try:
        for piece in http.pieces_of(sha256, have, PIECE):
            files.add(sha256, have, piece)
            have += len(piece)
            if stop():
                return 0
    except SyncError as error:
        if error.code in ("AUTH", "USER_REVOKED", "DEVICE_WIPE"):
            raise
        return 0  # nobody has sent it yet, or it is no longer ours
    except SatchelError:
        return 0
    return int(files.arrived(sha256))
