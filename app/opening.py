"""Making and opening workspaces, as the window asks for it."""

from __future__ import annotations

from collections.abc import Callable

from app import queries
from app import workspace as workspaces
from app.errors import UnavailableError
from app.import_export.undo import clean_unfinished
from app.paths import Profile
from app.store import keys
from app.workspace import Workspace


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
    if practice and seat and workspace.practice:
        workspace.user = workspace.ask(queries.people.named, seat)
    return workspace
