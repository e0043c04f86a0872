"""The one seam to the system's installer, by platform."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from app.errors import RefusedError, UnavailableError
from app.language import tr
from app.updates.fetching import is_as_signed
from app.updates.manifest import NOTHING, Package


def command(file: Path, system: str) -> list[str]:
    """What opens the package on `system` (as `sys.platform`): the installer of packages, or for an archive its folder."""
    if system == "win32":
        return [str(file)]
    if system == "darwin":
        return ["open", str(file)]
    return ["xdg-open", str(file if file.suffix == ".deb" else file.parent)]


def hand_over(file: Path, package: Package, *, in_call: bool, start: Callable[[list[str]], object]) -> None:
    """Have what installs it started, apart from Satchel, which will be closed meanwhile.

    RefusedError E-UPDATE-CALL, E-UPDATE-HASH where it changed since it was fetched; UnavailableError E-UPDATE-PROGRAM.
    """
    if in_call:
        raise RefusedError(
            "E-UPDATE-CALL", tr("You are in a call."), safe=tr("The newer version is here and waits."),
            do=tr("It is offered again when the call has ended."),
        )  # fmt: skip
    if not is_as_signed(file, package):
        file.unlink(missing_ok=True)
        raise RefusedError(
            "E-UPDATE-HASH", tr("The file was changed after it was fetched. It was deleted."), safe=NOTHING, do=tr("Fetch it again.")
        )  # fmt: skip
    words = command(file, sys.platform)
    if shutil.which(words[0]) is None:
        raise UnavailableError(
            "E-UPDATE-PROGRAM",
            tr("No program here opens packages."),
            safe=NOTHING,
            do=tr("Install {file} yourself.", file=file),
        )
    start(words)
