"""What Satchel is asked to open from outside: lists, and links to one record such as `satchel:lead/…`."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from app.frozen import frozen
from app.language import tr

LISTS = (".csv", ".tsv", ".txt", ".xlsx", ".vcf")
KINDS = ("lead", "account", "contact", "opportunity")
MOST, LONGEST = 20, 4096  # things at once, characters of each
_LINK = re.compile(rf"satchel:({'|'.join(KINDS)})/([0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})")


@frozen
class Opened:
    """`lists` to be shown in Import, the one `record` as (kind, id), and in words what was none of both."""

    lists: tuple[Path, ...] = ()
    record: tuple[str, str] | None = None
    refused: str = ""


def link_to(kind: str, record_id: str) -> str:
    """The link that opens a record where it is known; '' for a kind that has none."""
    return f"satchel:{kind}/{record_id}" if kind in KINDS else ""


def opened(words: list[str]) -> Opened:
    """What words that are `absolute` mean, be they from a command line or another process."""
    lists: list[Path] = []
    record, refused = None, ""
    for one in words[:MOST]:
        if found := _LINK.fullmatch(one):
            record = (found[1], found[2])
        elif path := _list_of(one):
            lists.append(path)
        else:
            refused = tr("“{short}” is no list and no link that Satchel opens. Nothing was changed.", short=_short(one))
    if len(words) > MOST:
        refused = tr("That was more than {most} at once; the rest was not opened.", most=MOST)
    return Opened(tuple(lists), record, refused)


def absolute(words: list[str], folder: Path) -> list[str]:
    """The words as another process may read them, which stands in another folder."""
    return [one if one.startswith(("satchel:", "file:")) else str(folder / one) for one in words]


def _list_of(one: str) -> Path | None:
    if len(one) > LONGEST or "\0" in one:
        return None
    parts = urlsplit(one) if one.startswith("file:") else None
    path = Path(unquote(parts.path) if parts is not None else one)
    return path if path.is_absolute() and path.suffix.lower() in LISTS and path.is_file() else None


def _short(one: str) -> str:
    """The end of it, where the name is, without what could change the line."""
    return "".join(letter if letter.isprintable() else " " for letter in one[-80:])
