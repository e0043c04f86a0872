"""Search as you type over everything: prefix words, accents folded, newest first, never ranked over many hits.

The row id holds the kind in its upper bits, so that one kind is one range of the index (performance.md section 2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from sqlalchemy import Connection, delete, func, select, text

from app.domain.names import fold
from app.frozen import frozen
from app.store.sets import among, among_given, given
from app.store.tables.local import search_entry

KINDS = ("activity", "account", "contact", "lead")  # later ones come first in a mixed answer
_SHIFT = 48
FEW = 5

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")


class Document(NamedTuple):
    """What is found under one record: `title` and `detail` are shown, `words` are searched."""

    kind: str
    row_id: str
    title: str
    detail: str
    words: str


@frozen
class Hit:
    """One record found; `similar` when only its spelling comes near."""

    kind: str
    row_id: str
    title: str
    detail: str
    similar: bool = False


def kind_range(kind: str) -> tuple[int, int]:
    """First and last row id of a kind."""
    number = KINDS.index(kind) + 1
    return number << _SHIFT, (number + 1 << _SHIFT) - 1


def _pairs(run: str) -> str:
    return " ".join(run[i : i + 2] for i in range(max(len(run) - 1, 1)))


def indexed_text(words: str) -> str:
    """The words as indexed: scripts that write no blanks are cut into overlapping pairs."""
    return words if words.isascii() else _DENSE.sub(lambda run: f" {_pairs(run[0])} ", words)


def query_text(typed: str) -> str:
    """An FTS5 query for what was typed: every word must begin a word. '' when there is nothing to look for."""
    terms = []
    for word in _WORD.findall(fold(typed)[:200]):
        for part in _DENSE.split(word):
            if part:
                terms.append(f'"{part}"*')
        for run in _DENSE.findall(word):
            terms += [f'"{pair}"*' for pair in _pairs(run).split()]
    return " ".join(terms[:12])


_KNOWN = select(search_entry.c.row_id, search_entry.c.rowid, search_entry.c.hash, search_entry.c.kind).where(
    among_given(search_entry.c.row_id)
)


Entry = tuple[int, str, str, str, str, int]
Words = tuple[int, str]
_ENTRY = "INTO search_entry (rowid, kind, row_id, title, detail, hash) VALUES (?, ?, ?, ?, ?, ?)"
_WORDS = "INTO search_words (rowid, text) VALUES (?, ?)"


def put(connection: Connection, documents: Sequence[Document]) -> tuple[dict[str, int], set[str]]:
    """Index documents, new or changed; returns their row ids and which are new. Unchanged ones cost one lookup."""
    if not documents:
        return {}, set()
    found = connection.execute(_KNOWN, given(one.row_id for one in documents))
    known = {row_id: (number, digest, kind) for row_id, number, digest, kind in found}
    rows: dict[str, int] = {}
    fresh: set[str] = set()
    new, changed, new_words, changed_words = list[Entry](), list[Entry](), list[Words](), list[Words]()
    upcoming: dict[str, int] = {}
    for kind, row_id, title, detail, words in documents:
        number, old, before = known.get(row_id, (0, None, kind))
        if before != kind:
            remove(connection, [row_id])
            number = 0
        digest = crc32(f"{title}\x1f{detail}\x1f{words}".encode())
        if not number:
            number = upcoming.get(kind) or _next(connection, kind)
            upcoming[kind] = number + 1
            fresh.add(row_id)
            new.append((number, kind, row_id, title, detail, digest))
            new_words.append((number, indexed_text(words)))
        elif digest != old:
            changed.append((number, kind, row_id, title, detail, digest))
            changed_words.append((number, indexed_text(words)))
        rows[row_id] = number
    for verb, entries, texts in (("INSERT", new, new_words), ("INSERT OR REPLACE", changed, changed_words)):
        if entries:
            connection.exec_driver_sql(f"{verb} {_ENTRY}", entries)
            connection.exec_driver_sql(f"{verb} {_WORDS}", texts)
    return rows, fresh


def _next(connection: Connection, kind: str) -> int:
    first, last = kind_range(kind)
    highest = connection.execute(
        select(func.max(search_entry.c.rowid)).where(search_entry.c.rowid.between(first, last))
    ).scalar()
    return (highest or first) + 1


_NUMBERS = select(search_entry.c.rowid).where(among_given(search_entry.c.row_id))


def remove(connection: Connection, row_ids: Iterable[str]) -> None:
    """Forget records."""
    numbers = connection.execute(_NUMBERS, given(row_ids)).scalars().all()
    if not numbers:
        return
    connection.execute(text("DELETE FROM search_words WHERE rowid = :n"), [{"n": number} for number in numbers])
    connection.execute(delete(search_entry).where(among(search_entry.c.rowid, list(numbers))))


def forget_removed(connection: Connection) -> None:
    """The index itself holds no word of what was removed any more, which it does until it is rewritten: half a second at 100,000 leads."""
    connection.execute(text("INSERT INTO search_words(search_words) VALUES ('optimize')"))


_FIND = text(
    "SELECT e.row_id, e.title, e.detail FROM search_words w JOIN search_entry e ON e.rowid = w.rowid "
    "WHERE search_words MATCH :query AND w.rowid BETWEEN :first AND :last ORDER BY w.rowid DESC LIMIT :limit"
)


def _by_query(connection: Connection, query: str, kinds: Sequence[str], limit: int, *, similar: bool) -> list[Hit]:
    hits: list[Hit] = []
    for kind in kinds:
        first, last = kind_range(kind)
        found = connection.execute(_FIND, {"query": query, "first": first, "last": last, "limit": limit})
        hits += [Hit(kind, row.row_id, row.title, row.detail, similar) for row in found]
    return hits


def find(
    connection: Connection, typed: str, *, kinds: Sequence[str] = KINDS[::-1], limit: int = 20, similar: bool = True
) -> list[Hit]:
    """Records whose words begin with what was typed, newest first within each kind, then similar spellings unless not wanted."""
    query = query_text(typed)
    if not query:
        return []
    hits = _by_query(connection, query, kinds, limit, similar=False)
    if similar and len(hits) < FEW:
        near = _similar_query(connection, typed)
        if near and near != query:
            seen = {hit.row_id for hit in hits}
            hits += [hit for hit in _by_query(connection, near, kinds, limit, similar=True) if hit.row_id not in seen]
    return hits[: limit * 2]


def _similar_query(connection: Connection, typed: str) -> str:
    """The query with each unknown word replaced by the nearest one of the vocabulary."""
    from rapidfuzz import fuzz, process

    words = _WORD.findall(fold(typed)[:200])[:6]
    terms = []
    for word in words:
        if len(word) < 4 or word.isdigit():
            terms.append(f'"{word}"*')
            continue
        near = (
            connection.execute(
                text("SELECT term FROM search_vocabulary WHERE length(term) BETWEEN :low AND :high"),
                {"low": len(word) - 2, "high": len(word) + 2},
            )
            .scalars()
            .all()
        )
        best = process.extract(word, near, scorer=fuzz.ratio, limit=3, score_cutoff=75)
        if not best:
            return ""
        terms.append("(" + " OR ".join(f'"{term}"' for term, _, _ in best) + ")")
    return " AND ".join(terms)
