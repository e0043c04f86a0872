"""The company's do-not-contact list: numbers, e-mail addresses and domains in any mixture, one or several a line.

What comes out are keyed hashes; the values themselves are not kept (decisions 20).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.contact_points import read_phone
from app.domain.stopping import ADDRESS, NUMBER, keyed_hash, kind_of
from app.errors import RefusedError
from app.import_export.read_text import decode, read_bytes
from app.language import tr

SHOWN = 20  # unreadable entries that are told by their line
_APART = re.compile(r"[,;\t|]")
_E164 = re.compile(r"\+[0-9]{7,15}")
EVERY = 5_000  # entries between two reports of progress


@dataclass
class StopListFile:
    """What a list says: its hashes, how many entries of each kind, and the entries that are none of these by line."""

    hashes: set[bytes] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    examples: list[tuple[int, str]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Entries, each once."""
        return len(self.hashes)


def read_stop_list(
    path: Path, *, key: str, region: str, told: Callable[[int], bool] = lambda done: True
) -> StopListFile:
    """Read a list. `told(entries so far)` answers whether to go on. RefusedError E-STOP-LIST when nothing in it is of these
    kinds, E-CANCELLED; UnavailableError as `read_bytes` and `decode` raise it for no file, a folder, binary content."""
    text, _encoding = decode(read_bytes(path), path.name)
    found, done = StopListFile(), 0
    for number, line in enumerate(text.splitlines(), 1):
        for entry in _APART.split(line):
            value = entry.strip().strip("\"'")
            if not value:
                continue
            done += 1
            if done % EVERY == 0 and not told(done):
                raise RefusedError(
                    "E-CANCELLED", tr("The list was not read to its end."), safe=tr("The present list stays.")
                )
            _take(found, value, number, key, region)
    if not found.hashes:
        raise RefusedError(
            "E-STOP-LIST",
            tr("Nothing in {name} is a number, an e-mail address or a domain.", name=path.name),
            safe=tr("The present list stays."),
        )
    return found


def _take(found: StopListFile, text: str, line: int, key: str, region: str) -> None:
    kind = kind_of(text)
    if kind == NUMBER:
        text = _number(text, region)
        kind = NUMBER if text else ""
    elif kind == ADDRESS and text.count("@") != 1:
        kind = ""
    if not kind:
        if line > 1:  # the first line may be a heading
            found.unreadable += 1
            if len(found.examples) < SHOWN:
                found.examples.append((line, text[:80]))
        return
    found.kinds[kind] += 1
    found.hashes.add(bytes.fromhex(keyed_hash(key, kind, text)))


def _number(text: str, region: str) -> str:
    """The number in E.164; what is so already is not looked up again (a library call costs 80 µs)."""
    plain = "".join(one for one in text if one.isdigit() or one == "+")
    if _E164.fullmatch(plain) and "(" not in text:  # "+44 (0)20 …" has a nought too many
        return plain
    return read_phone(text, region).e164
