"""Lists with something wrong in them, each imported into an empty workspace as a dry run: `python -m … FOLDER COUNT`."""

from __future__ import annotations

import json
import random
import resource
import sys
import time
import traceback
from pathlib import Path

from xlsxwriter import Workbook

from app.errors import SatchelError
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from tests.app.import_export.lists import LEADS, many
from tests.support.databases import empty_workspace

CARDS = "".join(
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Byron;Ada{n};;;\r\nFN:Ada{n} Byron\r\nTEL;TYPE=CELL:+44 7700 9{n:05d}\r\nNOTE:a\\, b\r\nEND:VCARD\r\n"
    for n in range(20)
)
NASTY = (b"\x00", b'"', b"\r", b"\n", b",", b";", b"\t", b"\xff", b"\xef\xbb\xbf", b"=", b"'", b"\\", b"BEGIN:VCARD\r\n", b"\xf0\x9f\x98\x80",
         b"9" * 400, b"x" * 70_000, b"<!DOCTYPE", b"PK\x03\x04", b"QUOTED-PRINTABLE:=\r\n")  # fmt: skip


def seeds(folder: Path) -> list[tuple[str, bytes]]:
    """Sound files of each kind; workbooks are fewer, each takes a process of its own."""
    with Workbook(str(folder / "seed.xlsx")) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate(LEADS.strip().split("\n")):
            sheet.write_row(row, 0, line.split(","))
    book_bytes = (folder / "seed.xlsx").read_bytes()
    return [
        ("a.csv", LEADS.encode()), ("b.csv", many(60).encode()), ("c.tsv", LEADS.replace(",", "\t").encode("utf-16")),
        ("d.csv", LEADS.replace(",", ";").encode("cp1252")), ("e.vcf", CARDS.encode()), ("f.vcf", CARDS.encode("utf-16")),
        ("g.xlsx", book_bytes),
    ]  # fmt: skip


def mutated(chance: random.Random, content: bytes) -> bytes:
    """Bytes flipped, taken out, doubled, put in, cut off."""
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(made) + 1)
        until = at + chance.choice((1, 4, 60, 500))
        what = chance.randrange(5)
        if what == 0 and at < len(made):
            made[at] ^= 1 << chance.randrange(8)
        elif what == 1:
            del made[at:until]
        elif what == 2:
            made[at:at] = made[at:until]
        elif what == 3:
            made[at:at] = chance.choice(NASTY)
        elif chance.random() < 0.2:
            del made[at:]
    return bytes(made)


def main(folder: Path, count: int) -> None:
    """Import each; what is no coded error is a crash."""
    chance, workspace, kinds = random.Random(20261129), empty_workspace(folder / "w"), seeds(folder)
    crashes: list[str] = []
    refused, slowest = 0, 0.0
    for number in range(count):
        name, content = kinds[number % len(kinds)]
        path = folder / name
        path.write_bytes(mutated(chance, content))
        begun = time.monotonic()
        try:
            ledger = ImportRun(workspace, [path], Choices(treat_as="list")).preview()
            assert ledger.lost == 0
        except SatchelError:
            refused += 1
        except Exception:
            crashes.append(f"{number} {name}: {traceback.format_exc()[-800:]}")
        slowest = max(slowest, time.monotonic() - begun)
    workspace.close()
    own, child = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    said = {
        "files": count,
        "refused": refused,
        "slowest": round(slowest, 2),
        "memory_mb": own,
        "child_mb": child,
        "crashes": crashes,
    }
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
