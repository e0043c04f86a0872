"""Bytes to text: byte-order mark, else strict UTF-8, else Windows-1252; the guess is shown and can be changed."""

from __future__ import annotations

import codecs
from pathlib import Path

from app.errors import UnavailableError
from app.language import tr

LIMIT = 256 * 1024 * 1024

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
# Windows-1252 leaves five bytes without meaning; Latin-1 keeps them, so that no byte is lost.
_FALLBACKS = ("cp1252", "latin-1")


def read_bytes(path: Path) -> bytes:
    """The whole file, read twice over its stamp so that a file still being written is noticed.

    Raises UnavailableError E-NO-FILE, E-NOT-A-FILE, E-EMPTY-FILE, E-FILE-TOO-BIG, E-FILE-CHANGED.
    """
    name = path.name or str(path)
    if path.is_dir():
        raise UnavailableError(
            "E-NOT-A-FILE",
            tr("{name} is a folder.", name=name),
            safe=tr("Nothing was imported."),
            do=tr("Choose a file in it."),
        )
    try:
        before = path.stat()
        if before.st_size > LIMIT:
            raise UnavailableError(
                "E-FILE-TOO-BIG",
                tr("{name} is larger than 256 MB.", name=name),
                safe=tr("Nothing was imported."),
                do=tr("Split it."),
            )
        content = path.read_bytes()
        after = path.stat()
    except FileNotFoundError as error:
        raise UnavailableError(
            "E-NO-FILE",
            tr("There is no file {name}.", name=name),
            safe=tr("Nothing was imported."),
            do=tr("Check its name."),
        ) from error
    except OSError as error:
        raise UnavailableError(
            "E-NO-FILE",
            tr("{name} cannot be read.", name=name),
            safe=tr("Nothing was imported."),
            do=tr("Check its rights."),
        ) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(content) != after.st_size:
        raise UnavailableError("E-FILE-CHANGED", tr("{name} changed while it was read.", name=name), safe=tr("Nothing was imported."),
                               do=tr("Close the program that writes it, then import again."))  # fmt: skip
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UnavailableError(
            "E-EMPTY-FILE",
            tr("{name} is empty.", name=name),
            safe=tr("Nothing was imported."),
            do=tr("Choose another file."),
        )
    return content


def decode(content: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """Text and the encoding used; `encoding` is the user's choice. UnavailableError E-NOT-A-LIST for binary content, E-ENCODING where
    the choice does not fit: no sign is replaced unseen."""
    if encoding:
        return _chosen(content, encoding, name), encoding
    if wide := _four_bytes(content):
        return _strict(content[2:], wide, name), wide
    for mark, found in _MARKS:
        if content.startswith(mark):
            return _strict(content, found, name), found
    head = content[:4096]
    if head[:4] in (b"\x89PNG", b"%PDF", b"\x7fELF", b"PK\x03\x04", b"GIF8", b"\xd0\xcf\x11\xe0") or _is_binary(
        content
    ):
        raise _not_text(name)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    for found in _FALLBACKS:
        try:
            return content.decode(found), found
        except UnicodeDecodeError:
            continue
    raise _not_text(name)


def _chosen(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        happened = tr("Line {line} of {name} is not written in {encoding}.", line=line, name=name, encoding=encoding)
    except LookupError:
        happened = tr("There is no encoding {encoding}.", encoding=encoding[:40])
    raise UnavailableError("E-ENCODING", happened, safe=tr("Nothing was imported."), do=tr("Choose another, or none."))


def _four_bytes(content: bytes) -> str:
    """UTF-32 behind the mark of UTF-16, as some exporters write it; '' for anything else."""
    body = content[2:402]
    if content[:2] not in (codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE) or len(body) < 8 or len(content) % 4 != 2:
        return ""
    if not any(body[i] for i in range(len(body)) if i % 4):
        return "utf-32-le"
    return "utf-32-be" if not any(body[i] for i in range(len(body)) if i % 4 != 3) else ""


def _is_binary(content: bytes) -> bool:
    sample = content[:65536]
    controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return (controls > max(len(sample) // 100, 1) and 0 in sample) or controls > len(sample) // 10


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(name) from error


def _not_text(name: str) -> UnavailableError:
    return UnavailableError("E-NOT-A-LIST", tr("{name} is not a CSV, Excel or vCard file.", name=name), safe=tr("Nothing was imported."),
                            do=tr("Choose another, or open it and save it as CSV."))  # fmt: skip
