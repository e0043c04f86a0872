"""The formats in which data leaves, the same by command and in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.rights import EXPORT
from app.frozen import frozen
from app.import_export import leaving, write_archive, write_calendar, write_csv, write_deals, write_vcard, write_xlsx
from app.language import tr
from app.queries.lead_rows import LeadFilter
from app.workspace import Workspace


@frozen
class Format:
    """`words` say what is written, `counted` what is counted; with `of_list` only a list of leads may be asked for, with
    `program` each record is written once."""

    words: str
    ending: str
    counted: str
    of_list: Callable[[Workspace, Path, LeadFilter | None], int] | None = None
    whole: Callable[[Workspace, Path], int] | None = None
    program: write_deals.Program | None = None

    def say(self, count: int) -> str:
        """ "1 lead", "38 people"."""
        many = {"person": "people"}.get(self.counted, f"{self.counted}s")
        return f"{count:,} {self.counted if count == 1 else many}"


FORMATS: dict[str, Format] = {
    "csv": Format(tr("Leads as CSV, for any spreadsheet"), "csv", "lead", of_list=write_csv.write),
    "xlsx": Format(tr("Leads as an Excel workbook"), "xlsx", "lead", of_list=write_xlsx.write),
    "vcard": Format(tr("People as vCard, for address books"), "vcf", "person", of_list=write_vcard.write),
    "ics": Format(tr("Your meetings, for a calendar"), "ics", "meeting", whole=write_calendar.write),
    **{
        one.key: Format(tr("Accepted deals for {name}, each once", name=one.name), "csv", "deal", program=one)
        for one in (write_deals.SALESFORCE, write_deals.HUBSPOT)
    },
    "archive": Format(tr("Everything, for another Satchel"), "zip", "record", whole=write_archive.write),
}


def write(workspace: Workspace, name: str, path: Path, wanted: LeadFilter | None = None, *, again: bool = False) -> int:
    """Write the file whole or not at all; returns how many rows, cards, meetings, deals or records. With `again` also deals that
    were written before. UnavailableError E-WRITE, RefusedError E-NO-RIGHT, E-NO-DEALS."""
    chosen = FORMATS[name]
    leaving.require(workspace, EXPORT, chosen.words)
    if chosen.program is not None:
        deals = write_deals.write(workspace, path, chosen.program, again=again)
        leaving.note_deals(workspace, chosen.words, name, deals)
        return len(deals)
    if chosen.of_list is not None:
        written = chosen.of_list(workspace, path, wanted)
    else:
        assert chosen.whole is not None  # each format has one of the three
        written = chosen.whole(workspace, path)
    leaving.note(workspace, EXPORT, chosen.words, written)
    return written
