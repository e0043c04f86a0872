"""One writer per profile, held by the kernel: it is gone with the process, whatever happens to it."""

from __future__ import annotations

import os
import sys

from app.errors import UnavailableError
from app.language import tr
from app.paths import Profile


class ProfileLock:
    """An exclusive lock on the profile's lock file. Raises UnavailableError E-IN-USE when another process has it."""

    def __init__(self, profile: Profile) -> None:
        self._handle = os.open(profile.lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(self._handle, msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._handle)
            self._handle = -1
            raise UnavailableError(
                "E-IN-USE",
                tr("Someone has this database open in another window."),
                do=tr("Switch to that window, or close it first."),
            ) from error

    def release(self) -> None:
        """Give the profile free."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
