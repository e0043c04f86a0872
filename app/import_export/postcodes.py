"""The company's table of postcodes, from a CSV file: where the centre of each lies, so that sites have a place offline.

The first line names the columns: country (two letters), postcode, latitude, longitude (degrees) and, if it is there, place.
Commas, semicolons or tabs part them. Open data in other forms, such as GeoNames or the ONS directory, needs that line written
over it. A row replaces the one of the same postcode; a file is read line by line, so that it may hold a whole country.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from app.changes import Source
from app.domain.places import checked
from app.domain.postcodes import COLUMNS, postcode_key
from app.errors import RefusedError, UnavailableError
from app.language import marked, tr
from app.operations import sites
from app.store import site_places
from app.workspace import Workspace

BATCH, PLACED_AT_ONCE = 5_000, 500
MOST_ROWS, LONGEST_LINE = 5_000_000, 4_000
SHOWN = 20  # refused rows that are told by their line
_FORM = marked("Its first line must name country, postcode, latitude and longitude.")


@dataclass
class PostcodeFile:
    """What a file held: rows taken, rows refused with the first reasons by line, countries, and sites that got a place by it."""

    taken: int = 0
    refused: int = 0
    reasons: list[tuple[int, str]] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    placed: int = 0


def import_postcodes(
    workspace: Workspace, path: Path, *, told: Callable[[int], bool] = lambda done: True
) -> PostcodeFile:
    """Take a table in and place the sites that have none. `told(rows so far)` answers whether to go on.

    RefusedError E-POSTCODES for a file of another form (nothing was taken), E-CANCELLED (what was read stays);
    UnavailableError E-NO-FILE.
    """
    found = PostcodeFile()
    try:
        with path.open(encoding="utf-8-sig", newline="") as opened:
            rows = _rows(opened, path.name, found)
            while batch := list(itertools.islice(rows, BATCH)):
                workspace.act_as(Source.IMPORT, sites.take_postcodes, batch)
                found.taken += len(batch)
                found.countries.update(row["country"] for row in batch)
                if not told(found.taken + found.refused):
                    raise RefusedError(
                        "E-CANCELLED",
                        tr("The table was not read to its end."),
                        safe=tr("{taken:,} postcodes are in.", taken=found.taken),
                    )
    except UnicodeDecodeError as error:
        raise _another_form(path.name, tr("It is not text in UTF-8.")) from error
    except csv.Error as error:
        raise _another_form(path.name, tr("It cannot be read as a list ({error}).", error=error)) from error
    except OSError as error:
        raise UnavailableError(
            "E-NO-FILE",
            tr("{name} could not be read ({why}).", name=path.name, why=error.strerror),
            do=tr("Choose another file."),
        ) from error
    if not found.taken:
        raise _another_form(path.name, tr("No row of it holds a postcode with its degrees."))
    found.placed = _place_sites(workspace)
    return found


def _another_form(name: str, why: str) -> RefusedError:
    return RefusedError(
        "E-POSTCODES",
        tr("{name} is no table of postcodes. {why}", name=name, why=why),
        safe=tr("The present table stays."),
        do=tr(_FORM),
    )


def _rows(opened: TextIO, name: str, found: PostcodeFile) -> Iterator[dict[str, str]]:
    """The rows that are good; the others are counted."""
    head = opened.readline(LONGEST_LINE)
    delimiter = max(",;\t", key=head.count)
    names = [one.strip().strip('"').casefold() for one in head.split(delimiter)]
    if not set(COLUMNS[:4]) <= set(names):
        raise _another_form(name, tr(_FORM))
    at = {column: names.index(column) for column in COLUMNS if column in names}
    for number, cells in enumerate(csv.reader(_lines(opened, name), delimiter=delimiter), 2):
        if number > MOST_ROWS:
            raise _another_form(name, tr("It has more than {most_rows:,} rows.", most_rows=MOST_ROWS))
        if not any(cell.strip() for cell in cells):
            continue
        row, reason = _read(cells, at)
        if row is not None:
            yield row
            continue
        found.refused += 1
        if len(found.reasons) < SHOWN:
            found.reasons.append((number, reason))


def _lines(opened: TextIO, name: str) -> Iterator[str]:
    while line := opened.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE or "\x00" in line:
            raise _another_form(name, tr("It has lines no list has."))
        yield line


def _read(cells: list[str], at: dict[str, int]) -> tuple[dict[str, str] | None, str]:
    if len(cells) <= max(at[column] for column in COLUMNS[:4]):
        return None, tr("too few columns")
    given = {column: cells[place].strip() if place < len(cells) else "" for column, place in at.items()}
    country, key = given["country"].upper(), postcode_key(given["postcode"])
    if not (len(country) == 2 and country.isascii() and country.isalpha()):
        return None, tr("“{country}” is no country", country=given["country"][:20])
    if not key:
        return None, tr("no postcode")
    try:
        place = checked(float(given["latitude"].replace(",", ".")), float(given["longitude"].replace(",", ".")))
    except ValueError:
        return None, tr("no degrees")
    except RefusedError as error:
        return None, error.happened
    latitude, longitude = place.texts
    return {
        "country": country,
        "code": key,
        "latitude": latitude,
        "longitude": longitude,
        "place": given.get("place", "")[:80],
    }, ""


def _place_sites(workspace: Workspace) -> int:
    """The centre of its postcode for every site that has no coordinates."""
    waiting, placed = workspace.ask(site_places.unplaced), 0
    for start in range(0, len(waiting), PLACED_AT_ONCE):
        placed += workspace.act(sites.place_by_postcodes, waiting[start : start + PLACED_AT_ONCE])
    return placed
