"""Where a profile lies on this machine, behind one seam for Windows, macOS and Linux."""

from __future__ import annotations

import os
from pathlib import Path

from app.frozen import frozen


@frozen
class Profile:
    """One workspace's folder and the files in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "satchel.db"

    @property
    def key_file(self) -> Path:
        """How to come by the key: never the key itself, except for the practice workspace."""
        return self.folder / "satchel.key"

    @property
    def next_key_file(self) -> Path:
        """The key that takes the place of the present one, while files still wait to be written under it."""
        return self.folder / "satchel.key.next"

    @property
    def lock_file(self) -> Path:
        """Held by the kernel while a window or a writing verb has the profile."""
        return self.folder / "satchel.lock"

    @property
    def backups(self) -> Path:
        """Verified local backups."""
        return self.folder / "backups"

    def at_files(self) -> Profile:
        """The second database, of files, as a profile of its own: its pieces lie apart from the records."""
        return self.at(self.folder / "files.db")

    def at(self, database: Path) -> Profile:
        """The same with another file as its database: a backup, a copy."""
        return _With(self.folder, database)

    @property
    def briefs(self) -> Path:
        """PDFs kept for reprinting."""
        return self.folder / "briefs"

    def make(self) -> None:
        """Create the folder for its owner only (0700)."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix":
            self.folder.chmod(0o700)


@frozen
class _With(Profile):
    other: Path

    @property
    def database(self) -> Path:
        return self.other


def data_folder() -> Path:
    """The folder the operating system gives Satchel for a user's data; `SATCHEL_HOME` overrides it."""
    override = os.environ.get("SATCHEL_HOME")
    if override:
        return Path(override)
    import platformdirs

    return Path(platformdirs.user_data_dir("Satchel", appauthor=False))


def cache_folder() -> Path:
    """The folder for what can be fetched again; inside `SATCHEL_HOME` where that is set."""
    override = os.environ.get("SATCHEL_HOME")
    if override:
        return Path(override) / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir("Satchel", appauthor=False))


def default_profile() -> Profile:
    """The profile opened when none is named."""
    return Profile(data_folder() / "workspace")


def practice_profile() -> Profile:
    """The profile of the practice workspace."""
    return Profile(data_folder() / "practice")
