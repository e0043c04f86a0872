"""A package into the user's own folder: resumed where it broke off, and nothing that could be started before it is whole."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from app.errors import RefusedError, UnavailableError, UserCancelledError
from app.language import tr
from app.updates.looking import Newer
from app.updates.manifest import ASK, NOTHING, Package

Tell = Callable[[int, int], None]
FULL = (errno.ENOSPC, errno.EDQUOT)
PRIVATE = os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def fetch(newer: Newer, folder: Path, *, tell: Tell, stop: Callable[[], bool]) -> Path:
    """The package, whole and as signed; `tell` counts bytes, `stop` ends it between two pieces.

    RefusedError E-UPDATE-SIZE, -HASH (it is deleted then), UnavailableError E-UPDATE-OFFLINE, -FOLDER (what is there is kept as
    `.part`), E-DISK-FULL (nothing is kept: the room that is left belongs to what a person writes), UserCancelledError.
    """
    package = newer.package
    whole, part = folder / package.file, _part(folder, package)
    _make_private(folder, keep={whole.name, part.name})
    if is_as_signed(whole, package):
        return whole
    try:
        if not is_as_signed(part, package):
            if shutil.disk_usage(folder).free < package.size - fetched(package, folder):
                raise OSError(errno.ENOSPC, "no room for all of it")
            _fill(part, newer, tell, stop)
    except OSError as error:
        if error.errno in FULL:
            part.unlink(missing_ok=True)
            raise _full(package) from error
        raise _no_folder(folder) from error
    if not is_as_signed(part, package):
        part.unlink()
        raise RefusedError(
            "E-UPDATE-HASH", tr("The file that was fetched is not the one that was signed. It was deleted."), safe=NOTHING, do=ASK
        )  # fmt: skip
    return part.replace(whole)


def fetched(package: Package, folder: Path) -> int:
    """How many bytes of it an earlier try left, from which the next one goes on."""
    part = _part(folder, package)
    return part.stat().st_size if part.is_file() else 0


def is_as_signed(file: Path, package: Package) -> bool:
    """Whether size and SHA-256 of a file are those that were signed."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size != package.size:
        return False
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest() == package.sha256


def _part(folder: Path, package: Package) -> Path:
    return folder / f"{package.sha256}.part"


def _fill(part: Path, newer: Newer, tell: Tell, stop: Callable[[], bool]) -> None:
    from app.updates.mirror import Mirror

    size = newer.package.size
    with os.fdopen(os.open(part, PRIVATE, 0o600), "r+b") as file:
        done = file.seek(0, os.SEEK_END)
        if done >= size:  # left from a file that was wrong
            done = 0
        with Mirror(newer.address).pieces(newer.package.file, done) as (begin, pieces):
            file.truncate(file.seek(begin))
            done = begin
            for piece in pieces:
                if stop():
                    raise UserCancelledError
                done += len(piece)
                if done > size:
                    break
                file.write(piece)
                tell(done, size)
    if done < size:
        raise UnavailableError(
            "E-UPDATE-OFFLINE",
            tr("The mirror broke off."),
            safe=tr("What was fetched is kept."),
            do=tr("Try again; it goes on from there."),
        )
    if done > size:
        part.unlink()
        raise RefusedError(
            "E-UPDATE-SIZE", tr("The file at the mirror is larger than the one that was signed. It was deleted."), safe=NOTHING, do=ASK
        )  # fmt: skip


def _make_private(folder: Path, keep: set[str]) -> None:
    """Ours alone, with nothing in it that somebody else left there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if folder.is_symlink() or (os.name == "posix" and folder.stat().st_uid != os.getuid()):
            raise _no_folder(folder)
        if os.name == "posix":
            folder.chmod(0o700)
        for one in folder.iterdir():
            if one.name in keep and one.is_file() and not one.is_symlink():
                continue
            shutil.rmtree(one) if one.is_dir() and not one.is_symlink() else one.unlink()
    except OSError as error:
        raise _no_folder(folder) from error


def _full(package: Package) -> UnavailableError:
    return UnavailableError(
        "E-DISK-FULL",
        tr("The disk is full."),
        safe=tr("Nothing was installed, and what was fetched was deleted to leave room for your work."),
        do=tr("Have at least {size:,.1f} MB free, then try again.", size=package.size / 1_000_000 + 0.1),
    )


def _no_folder(folder: Path) -> UnavailableError:
    return UnavailableError(
        "E-UPDATE-FOLDER",
        tr("The folder {folder} cannot be used.", folder=folder),
        safe=NOTHING,
        do=tr("Look who it belongs to."),
    )
