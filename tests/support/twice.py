"""Lists of people and places some of whom stand there twice, with the true answer, and how well a matcher finds it."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from app.domain.matching import REVIEW, Matcher, clusters

Records = list[dict[str, str]]
Pairs = set[tuple[int, int]]
FEBRL = {
    "given_name": "first_name", "surname": "last_name", "street_number": "c:house", "address_1": "street",
    "address_2": "c:address 2", "suburb": "town", "postcode": "postcode", "state": "region", "date_of_birth": "c:date of birth",
}  # fmt: skip
PEOPLE = {
    "first_name": "first_name",
    "surname": "last_name",
    "dob": "c:date of birth",
    "city": "town",
    "email": "email",
}
SITES = {"Site name": "name", "Address": "street", "Zip": "postcode", "Phone": "number", "Website": "website"}


@dataclass(frozen=True)
class Found:
    """Shares: of the pairs taken without asking those that are right; of clusters after closure, to review."""

    certain: int
    certain_right: float
    right: float
    recall: float

    def __str__(self) -> str:
        taken = f"certain {self.certain:,} pairs, precision {self.certain_right:.4f}"
        return f"{taken}; to review, after closure: precision {self.right:.4f}, recall {self.recall:.4f}"


def febrl(data: Path, number: int) -> tuple[Records, list[str]]:
    """People damaged by the Febrl generator; without `rec_id`, which is the answer, and `soc_sec_id`."""
    rows = _read(data / "dedupe" / "febrl" / f"dataset{number}.csv")
    return _mapped(rows, FEBRL), [row["rec_id"].split("-")[1] for row in rows]


def people_1000(data: Path) -> tuple[Records, list[str]]:
    """People with typing errors, swapped names and blanks."""
    rows = _read(data / "dedupe" / "people-1000" / "fake_1000.csv")
    return _mapped(rows, PEOPLE), [row["cluster"] for row in rows]


def sites(data: Path) -> tuple[Records, list[str]]:
    """Sites of organisations as nine lists write them."""
    rows = _read(data / "dedupe" / "early-childhood-sites" / "sites_with_true_ids.csv")
    return _mapped(rows, SITES), [row["True Id"] for row in rows]


def judged(records: Records, truth: Sequence[str], *, company: bool = False) -> Found:
    """How well the matcher does on them."""
    right = _together(truth)
    matches = list(Matcher(records, company=company).matches(REVIEW))
    certain = {(one, other) for one, other, match in matches if match.certain}
    found = _together(clusters([(one, other) for one, other, _ in matches], len(records)))
    return Found(
        len(certain),
        len(certain & right) / max(len(certain), 1),
        len(found & right) / max(len(found), 1),
        len(found & right) / len(right),
    )


def shifted(records: Records, by: int) -> Records:
    """The same list with other letters and digits: as many strangers, alike among themselves."""
    letters, digits, turn = "abcdefghijklmnopqrstuvwxyz", "0123456789", by % 10
    table = str.maketrans(letters + digits, letters[by:] + letters[:by] + digits[turn:] + digits[:turn])
    return [{field: value.translate(table) for field, value in record.items()} for record in records]


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, skipinitialspace=True))


def _mapped(rows: Iterable[dict[str, str]], fields: dict[str, str]) -> Records:
    return [{to: (row[name] or "").strip() for name, to in fields.items()} for row in rows]


def _together(labels: Sequence[object]) -> Pairs:
    places: dict[object, list[int]] = defaultdict(list)
    for place, label in enumerate(labels):
        places[label].append(place)
    return {pair for some in places.values() for pair in combinations(some, 2)}
