"""What a table holds and which column is what: by name, then by spelling, then by content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from app.domain.custom_fields import OWN, CustomField
from app.domain.names import fold
from app.frozen import frozen
from app.import_export import column_names as names
from app.import_export.shapes import Shape, shape_of
from app.import_export.table import Table

SAMPLE = 60
_EMAIL = re.compile(r"\s*[^\s@,;]+@[^\s@]+\.[^\s@]+\s*")
_PHONE = re.compile(r"\s*(?:p:)?[+(]?[\d][\d ()./-]{6,}(?:\s*(?:x|ext\.?)\s*\d+)?\s*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_URL = re.compile(r"\s*(https?://|www\.)\S+\s*", re.IGNORECASE)


class TableKind(StrEnum):
    """What the rows of a table are."""

    PERSON = "person"
    ACCOUNT = "account"
    DEAL = "deal"
    ACTIVITY = "activity"


VOCABULARY = {
    TableKind.PERSON: {**names.COMPANY, **names.PERSON},
    TableKind.ACCOUNT: names.ACCOUNT,
    TableKind.DEAL: names.DEAL,
    TableKind.ACTIVITY: names.ACTIVITY,
}
# Whose defined fields a row can fill.
OWN_RECORDS = {TableKind.PERSON: ("contact", "account", "lead"), TableKind.ACCOUNT: ("account",)}
MANY = frozenset({"email", "phone", "mobile", "note", "tags", "lead_tags", "company_tags"})


@frozen
class Column:
    """One column: its name in the file, where it goes ('' is a field of its own, "-" is left out), and why."""

    name: str
    target: str
    why: str = "name"


@frozen
class Mapping:
    """A table's kind and its columns in order. `program` wrote the list, '' where no shape is known."""

    kind: TableKind
    columns: tuple[Column, ...]
    is_lead: bool = False
    program: str = ""

    def index(self, target: str) -> int | None:
        """Position of the first column that goes there."""
        return next((i for i, one in enumerate(self.columns) if one.target == target), None)


@dataclass
class _Taken:
    targets: set[str] = field(default_factory=set)

    def take(self, target: str) -> bool:
        if target in self.targets and target not in MANY:
            return False
        self.targets.add(target)
        return True


def plain(name: str) -> str:
    """A column's name as compared: letters and digits only, lower case, a trailing number of its own kept apart."""
    return re.sub(r"[^a-z0-9]+", "", _words(name))


def _words(name: str) -> str:
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.strip())
    return " ".join(re.sub(r"[^\w]+|_", " ", name.casefold()).split())


def kind_of(table: Table) -> TableKind:
    """What the rows are, by the names that only one kind has."""
    found = {plain(name) for name in table.header}
    has_person = bool(found & {"firstname", "lastname", "surname", "fullname", "givenname", "leadname", "contactname"})
    if found & names.ONLY_ACTIVITY:
        return TableKind.ACTIVITY
    if found & names.ONLY_DEAL and not has_person:
        return TableKind.DEAL
    if found & names.ONLY_ACCOUNT and not has_person and not found & {"email", "emailaddress"}:
        return TableKind.ACCOUNT
    if (
        found & {"website", "industry"}
        and "name" in found
        and not has_person
        and not any("mail" in one for one in found)
    ):
        return TableKind.ACCOUNT
    return TableKind.PERSON


def match_columns(
    table: Table,
    kind: TableKind | None = None,
    chosen: dict[str, str] | None = None,
    fields: Sequence[CustomField] = (),
) -> Mapping:
    """Map every column; `chosen` holds the user's own choices by column name, `fields` are those the team defined, which
    come before all others of their name. Nothing is lost: what fits nowhere becomes a field of its own, empty columns are
    left out."""
    shape = shape_of([plain(name) for name in table.header])
    kind = kind or (TableKind(shape.kind) if shape is not None and shape.kind else kind_of(table))
    own = [one for one in fields if one.entity in OWN_RECORDS.get(kind, ())]
    vocabulary = {plain(one): target for target, words in VOCABULARY[kind].items() for one in words}
    chosen = chosen or {}
    taken = _Taken()
    columns: list[Column | None] = [None] * len(table.header)
    for index, name in enumerate(table.header):
        if name in chosen:
            taken.take(chosen[name])
            columns[index] = Column(name, chosen[name], "chosen")
    _by_own(table, own, taken, columns)
    if shape is not None:
        _by_shape(table, shape, vocabulary, taken, columns)
    _by_name(table, vocabulary, taken, columns)
    _by_spelling(table, vocabulary, taken, columns)
    _by_content(table, kind, taken, columns)
    done = tuple(one or Column(name, "", "kept") for one, name in zip(columns, table.header, strict=True))
    of_leads = {*names.LEAD_TARGETS, *(OWN + one.id for one in own if one.entity == "lead")}
    is_lead = kind is TableKind.PERSON and (
        any(one.target in of_leads for one in done) or "lead" in table.source.file.casefold()
        or any("lead" in _words(name).split() for name in table.header)
    )  # fmt: skip
    return Mapping(kind, done, is_lead, shape.program if shape is not None else "")


def _by_own(table: Table, fields: Sequence[CustomField], taken: _Taken, columns: list[Column | None]) -> None:
    """By what a field is called, else by what it was called when its values began."""
    by_words = {fold(one.key): one for one in fields} | {fold(one.name): one for one in fields}
    for index, name in enumerate(table.header):
        field = by_words.get(fold(name))
        if columns[index] is None and field is not None and taken.take(OWN + field.id):
            columns[index] = Column(name, OWN + field.id)


def _by_shape(
    table: Table, shape: Shape, vocabulary: dict[str, str], taken: _Taken, columns: list[Column | None]
) -> None:
    for index, name in enumerate(table.header):
        word = plain(name)
        bare = word.removeprefix(shape.prefix)
        target = shape.targets.get(word, shape.targets.get(bare))
        if target is None and bare != word:
            target = vocabulary.get(bare)
        if columns[index] is None and target is not None and (target in ("", "-") or taken.take(target)):
            columns[index] = Column(name, target, "shape")


def _by_name(table: Table, vocabulary: dict[str, str], taken: _Taken, columns: list[Column | None]) -> None:
    for index, name in enumerate(table.header):
        if columns[index] is None:
            target = vocabulary.get(plain(name)) or vocabulary.get(re.sub(r"\d+$", "", plain(name)))
            if target and taken.take(target):
                columns[index] = Column(name, target)


def _by_spelling(table: Table, vocabulary: dict[str, str], taken: _Taken, columns: list[Column | None]) -> None:
    """Slips of the keyboard: one letter wrong, missing or swapped, two in long names."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    for index, name in enumerate(table.header):
        wanted = plain(name)
        if columns[index] is None and len(wanted) >= 4 and not name.startswith("Column "):
            slips = 2 if len(wanted) >= 9 else 1
            near = [word for word in vocabulary if OSA.distance(wanted, word, score_cutoff=slips) <= slips]
            best = max(near, key=partial(fuzz.ratio, wanted), default="")
            if best and taken.take(vocabulary[best]):
                columns[index] = Column(name, vocabulary[best], "spelling")


def _by_content(table: Table, kind: TableKind, taken: _Taken, columns: list[Column | None]) -> None:
    for index, name in enumerate(table.header):
        cells = sample(table.rows, index)
        if not cells:
            if columns[index] is None:
                columns[index] = Column(name, "-", "empty")
            continue
        if columns[index] is None and kind is TableKind.PERSON:
            target = _content_target(cells, name)
            if target and taken.take(target):
                columns[index] = Column(name, target, "content")


def sample(rows: Sequence[tuple[str, ...]], index: int, limit: int = SAMPLE) -> list[str]:
    """The first filled cells of a column, looked for in the whole column."""
    cells = []
    for row in rows:
        if row[index].strip():
            cells.append(row[index])
            if len(cells) >= limit:
                break
    return cells


def _content_target(cells: list[str], name: str) -> str:
    words = _words(name).split()
    for pattern, target in ((_EMAIL, "email"), (_URL, "website"), (_PHONE, "phone")):
        if target == "phone" and ("id" in words or "date" in words or "fax" in words):
            continue
        if sum(bool(pattern.fullmatch(cell)) and not _DAY.match(cell.strip()) for cell in cells) * 2 > len(cells):
            return target
    return ""
