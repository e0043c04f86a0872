"""Making and opening workspaces, as the window asks for it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Sequence

from app import operations, queries
from app import workspace as workspaces
from app.errors import RefusedError, UnavailableError
from app.frozen import frozen
from app.import_export.undo import clean_unfinished
from app.language import tr
from app.paths import Profile
from app.store import keys, outbox
from app.workspace import Workspace

PORTION = 100  # people erased in one transaction: half a second at 100,000 leads


@frozen
class Erased:
    """`count` people were erased, gone `now`, or with the next sync."""

    count: int
    now: bool


def has_keychain() -> bool:
    """Whether this computer keeps keys itself."""
    try:
        keys.system_keychain()
    except UnavailableError:
        return False
    return True


def make_new(profile: Profile, *, name: str, role: str, region: str, passphrase: str | None) -> None:
    """A new, empty workspace."""
    workspaces.create(profile, make_key=key_maker(passphrase), name=name, role=role, region=region).close()


def key_maker(passphrase: str | None) -> Callable[[Profile], bytes]:
    """Makes the key of a new workspace: it goes to the keychain, or under the passphrase when one is given."""

    def make_key(place: Profile) -> bytes:
        if passphrase is not None:
            return keys.create_with_passphrase(place, passphrase)
        return keys.create_in_keychain(place, keys.system_keychain())

    return make_key


def key_place(profile: Profile) -> str:
    """Where the key is: keychain, passphrase or beside (of the practice workspace)."""
    return keys.read_key_file(profile).where


def change_passphrase(profile: Profile, passphrase: str | None, new: str) -> None:
    """The same key under a new passphrase; raises as `keys.change_passphrase` does."""
    keys.change_passphrase(profile, passphrase=passphrase, new=new)


def ask_for_new_key(profile: Profile, passphrase: str | None) -> None:
    """Have every file put under a new key at the next start; raises as `keys.unlock` does."""
    keys.lay_next(profile, passphrase=passphrase)


def is_passphrase(profile: Profile, passphrase: str) -> bool:
    """Whether it opens the workspace. Takes the time that guessing is to take."""
    try:
        keys.unlock(profile, passphrase=passphrase)
    except UnavailableError:
        return False
    return True


def erase(
    workspace: Workspace, ids: Sequence[str], told: Callable[[int, int], bool] = lambda _done, _total: True
) -> Erased:
    """Erase these people for good: here and now without a server, else by the server at the next sync.

    In portions, so that nobody waits long to write; after each `told(done, total)` stops it by False: who is gone stays gone.
    RefusedError E-NOT-FOUND, E-NOT-ALLOWED.
    """
    here, done = workspace.ask(outbox.state, "client") is None, 0
    try:
        while done < len(ids):
            portion = ids[done : done + PORTION]
            if here:
                workspace.act(operations.erasing.erase_people, portion)
            else:
                for contact_id in portion:
                    workspace.act(operations.erasing.order_erasing, contact_id)
            done += len(portion)
            if not told(done, len(ids)):
                break
    finally:
        if here:
            _forget_erased(workspace)
    return Erased(done, here)


def _forget_erased(workspace: Workspace) -> None:
    """The file and the backups too hold nothing of whom was erased, also where Satchel was killed before it came to that."""
    if workspace.ask(outbox.state, outbox.TO_COMPACT) is not None:
        from app.sync_client import erasing as after  # brings the network along, which a start does without

        after.compact(workspace)


def remove_practice(workspace: Workspace) -> None:
    """Remove a practice workspace that was closed: its own files, and its folder where nothing else is in it.

    RefusedError E-NOT-PRACTICE for any other workspace.
    """
    if not workspace.practice:
        raise RefusedError("E-NOT-PRACTICE", tr("That is no practice workspace."))
    profile = workspace.profile
    for folder in (profile.backups, profile.briefs):
        shutil.rmtree(folder, ignore_errors=True)
    names = (profile.database.name, profile.at_files().database.name, profile.key_file.name, profile.lock_file.name)
    for path in (one for name in names for one in profile.folder.glob(f"{name}*")):
        path.unlink()
    with contextlib.suppress(OSError):
        profile.folder.rmdir()


def open_or_practise(profile: Profile, *, passphrase: str | None, practice: bool, seat: str = "") -> Workspace:
    """The workspace of the profile; with `practice` it is made when it is not there yet, and opened as the colleague `seat`.

    RefusedError E-NO-PERSON when nobody of the practice company is called so.
    """
    if practice and not workspaces.exists(profile):
        from app.practice.make import make_practice  # a start that opens what is there does without all of it

        workspace = make_practice(profile)
    else:
        workspace = workspaces.open_workspace(profile, passphrase=passphrase)
        clean_unfinished(workspace)  # an import that was killed leaves nothing behind
        _forget_erased(workspace)
    if practice and seat and workspace.practice:
        workspace.user = workspace.ask(queries.people.named, seat)
    return workspace
