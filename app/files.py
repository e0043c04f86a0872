"""Writing a file whole or not at all: temporary file, fsync, rename, fsync of the folder (fault F5)."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from app.errors import UnavailableError
from app.language import tr


def write_safely(path: Path, content: bytes) -> None:
    """Replace `path` by `content`; UnavailableError E-DISK-FULL or E-WRITE, and then the old file is untouched."""
    write_parts_safely(path, (content,))


def write_parts_safely(path: Path, parts: Iterable[bytes]) -> None:
    """The same with content that is made while it is written."""
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
        if os.name == "posix":
            folder = os.open(path.parent, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)
    except OSError as error:
        partial.unlink(missing_ok=True)
        if error.errno == errno.ENOSPC:
            raise UnavailableError(
                "E-DISK-FULL", tr("The disk is full."), safe=tr("The file was not written."), do=tr("Free some space.")
            ) from error
        raise UnavailableError(
            "E-WRITE", tr("{name} could not be written there.", name=path.name), do=tr("Choose another folder.")
        ) from error
