"""What leaves as cards, calendars and workbooks comes back equal, read by our own readers and by those of others."""

from __future__ import annotations

import csv
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from app import operations
from app.domain.custom_fields import FieldKind
from app.import_export import export
from app.import_export.context import Choices
from app.import_export.read_vcard import read_vcard
from app.import_export.read_xlsx import read_xlsx
from app.import_export.run import ImportRun
from app.import_export.stop_list import import_stop_list
from app.import_export.write_csv import HEADER, lead_table
from app.import_export.write_vcard import _card
from app.queries.lead_rows import LeadFilter
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from tests.support.databases import empty_workspace

NASTY = "a\\nb; c, d\\\\; e=\nNext: line\u2028still \\"


def contacts(workspace: Workspace) -> list[dict[str, Any]]:
    query = t.contact.select().order_by(t.contact.c.name)
    return workspace.ask(lambda c: [dict(one) for one in c.execute(query).mappings()])


def cells(content: bytes) -> list[dict[str, str]]:
    table = read_vcard(content, Path("x.vcf"))
    return [dict(zip(table.header, one, strict=True)) for one in table.rows]


def test_people_come_back_equal_from_their_cards(workspace: Workspace, tmp_path: Path):
    lead = a_lead(workspace, name="Zoë Pébéo-Thackwell", company="Quillfen; Cold, Storage")
    a_lead(workspace, name="Lorcan Breen", company="Tarnbrook", email="l@tarnbrook.example", phone="")
    contact = row(workspace, "lead", lead)["contact_id"]
    address = {"street": "3, Abbot; Yard", "town": "Hull", "region": "", "postcode": "HU1 1AA", "country": "GB"}
    workspace.act(UnitOfWork.patch, "contact", contact, {**address, "note": NASTY, "title": "Größe " * 30 + "="})
    assert export.write(workspace, "vcard", tmp_path / "all.vcf") == 2
    content = (tmp_path / "all.vcf").read_bytes()
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    found = {one["Full name"]: one for one in cells(content)}
    zoe = {key: value for key, value in found["Zoë Pébéo-Thackwell"].items() if value}
    kept = row(workspace, "contact", contact)
    assert zoe == {
        "Full name": kept["name"], "First name": kept["first_name"], "Last name": kept["last_name"],
        "Company": "Quillfen; Cold, Storage", "Job title": kept["title"].strip(), "Email": "i.thackwell@quillfen.example",
        "Work phone": "01632 960772", "Street": "3, Abbot; Yard", "City": "Hull", "Postal code": "HU1 1AA", "Country": "GB",
        "Notes": NASTY,
    }  # fmt: skip
    assert [str(one.fn.value) for one in vobject.readComponents(content.decode())] == list(found)

    other = empty_workspace(tmp_path / "other")
    assert ImportRun(other, [tmp_path / "all.vcf"], Choices()).commit().lost == 0
    for before, after in zip(contacts(workspace), contacts(other), strict=True):
        for field in ("name", "first_name", "last_name", "title", "street", "town", "postcode", "note"):
            assert (before[field] or "").strip() == (after[field] or ""), field
    other.close()


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60), st.text("\\;,=\n n:", max_size=12))
def test_any_text_comes_back_from_a_card(words: str, signs: str):
    text = (words + signs + words).strip()
    kept = {"id": "1", "name": "Ada", "last_name": text, "note": text, "company": text}
    person = dict.fromkeys(("first_name", "title", "street", "town", "region", "postcode", "country")) | kept
    (read,) = cells(_card(person, [], [], "").encode())
    assert (read["Last name"], read["Notes"], read["Company"]) == (text, text, text)


def test_a_quoted_value_of_an_old_card_goes_on_after_its_soft_ends_of_line():
    old = b"BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE;ENCODING=QUOTED-PRINTABLE:Z=\r\no=C3=AB=\r\n and Ada\r\nFN:Zo\r\nEND:VCARD\r\n"
    (read,) = cells(old)
    assert (read["Notes"], read["Full name"]) == ("Zoë and Ada", "Zo")


def test_whoever_is_stopped_leaves_with_the_word_beside_the_number(workspace: Workspace, tmp_path: Path):
    lead = a_lead(workspace)
    a_lead(workspace, name="Lorcan Breen", company="Tarnbrook", email="l@tarnbrook.example", phone="+44 7700 900999")
    workspace.act(operations.suppressions.stop_contact, lead, channel="call", reason="Asked on a call")
    (tmp_path / "list.txt").write_text("number\n+447700900999\n")
    import_stop_list(workspace, tmp_path / "list.txt", day=workspace.today)
    for kind in ("csv", "vcard", "xlsx"):
        export.write(workspace, kind, tmp_path / kind)
    rows = list(csv.DictReader((tmp_path / "csv").read_text("utf-8-sig").splitlines()))
    said = {row["Name"]: row["Stop contact"] for row in rows}
    assert said["Isaura Thackwell"].startswith("Do not call since")
    assert "asked on a call" in said["Isaura Thackwell"]
    assert said["Lorcan Breen"].startswith("Do not call, on the company's list of")
    cards = {str(one.fn.value): one for one in vobject.readComponents((tmp_path / "vcard").read_text())}
    assert {name: ", ".join(one.categories.value) for name, one in cards.items()} == said
    sheet = zipfile.ZipFile(tmp_path / "xlsx").read("xl/sharedStrings.xml").decode()
    assert all(words.replace("'", "&apos;") in sheet or words in sheet for words in said.values())


def test_only_the_people_of_a_list_leave_when_a_list_is_asked_for(workspace: Workspace, tmp_path: Path):
    lead = a_lead(workspace)
    a_lead(workspace, name="Lorcan Breen", company="Tarnbrook", email="l@tarnbrook.example", phone="")
    workspace.act(UnitOfWork.patch, "lead", lead, {"source": "Trade show"})
    for name, wanted in (("a.vcf", LeadFilter(source="Trade show")), ("b.vcf", LeadFilter(text="isaura"))):
        assert export.write(workspace, "vcard", tmp_path / name, wanted) == 1
        assert [one["Full name"] for one in cells((tmp_path / name).read_bytes())] == ["Isaura Thackwell"]
    assert export.write(workspace, "csv", tmp_path / "a.csv", LeadFilter(source="Trade show")) == 1
    assert "Lorcan" not in (tmp_path / "a.csv").read_text("utf-8-sig")


def test_own_meetings_keep_their_identity_and_their_sequence(workspace: Workspace, tmp_path: Path):
    lead = a_lead(workspace)
    book, begin = operations.meetings.book_meeting, datetime(2026, 12, 1, 9, tzinfo=UTC)
    one = workspace.act(book, lead, start=begin, minutes=45, title="Demo, part; 1")
    two = workspace.act(book, lead, start=begin.replace(month=7, year=2027), title="Review")
    workspace.act(UnitOfWork.patch, "meeting", one, {"sequence": 3, "zone": "Europe/Berlin"})
    workspace.act(UnitOfWork.patch, "meeting", two, {"state": "Cancelled"})
    someone = workspace.act(UnitOfWork.create, "user", {"name": "Caspar", "role": "AE", "active": True})
    other = workspace.act(book, lead, start=begin, title="Not mine")
    workspace.act(UnitOfWork.patch, "meeting", other, {"owner_id": someone, "organiser_id": someone})
    assert export.write(workspace, "ics", tmp_path / "mine.ics") == 2
    content = (tmp_path / "mine.ics").read_bytes()
    wanted = [(str(row(workspace, "meeting", key)["uid"]), seq, state) for key, seq, state in
              ((one, 3, "CONFIRMED"), (two, row(workspace, "meeting", two)["sequence"] or 0, "CANCELLED"))]  # fmt: skip
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [(str(e["UID"]), int(e["SEQUENCE"]), str(e["STATUS"])) for e in events] == wanted
    assert [e.decoded("DTSTART").astimezone(UTC) for e in events] == [begin, begin.replace(month=7, year=2027)]
    assert str(events[0]["SUMMARY"]) == "Demo, part; 1 · Isaura Thackwell · Quillfen Cold Storage"
    read = vobject.readOne(content.decode())
    assert [(e.uid.value, int(e.sequence.value)) for e in read.vevent_list] == [one[:2] for one in wanted]
    assert [e.dtstart.value.astimezone(UTC) for e in read.vevent_list] == [begin, begin.replace(month=7, year=2027)]


def test_a_workbook_holds_text_as_text_numbers_as_numbers_and_days_as_days(workspace: Workspace, tmp_path: Path):
    attack = "=1+1"
    for name, kind in (("Seats", FieldKind.NUMBER), ("Renewal", FieldKind.DATE)):
        workspace.act(operations.custom_fields.define, "lead", name, kind)
    lead = a_lead(workspace, company="@SUM(1)", title=attack, phone="+44 1632 960772")
    workspace.act(
        UnitOfWork.patch, "lead", lead,
        {"value_minor": 1_250_050, "value_currency": "GBP", "custom": {"Seats": "12", "Renewal": "2027-03-01"}},
    )  # fmt: skip
    assert export.write(workspace, "xlsx", tmp_path / "all.xlsx") == 1
    header, (kept,) = workspace.ask(lead_table, today=workspace.today)
    table = read_xlsx(tmp_path / "all.xlsx")
    assert list(table.header) == header
    read = dict(zip(table.header, table.rows[0], strict=True))
    assert (read["Job title"], read["Company"], read["Phone"]) == (attack, "@SUM(1)", "+441632960772")

    from python_calamine import CalamineWorkbook

    raw = dict(zip(*CalamineWorkbook.from_path(tmp_path / "all.xlsx").get_sheet_by_index(0).to_python(), strict=True))
    assert raw["Value"] == 12500.5
    assert raw["Seats"] == 12
    assert isinstance(raw["Score"], (int, float))
    assert raw["Renewal"].isoformat()[:10] == "2027-03-01"
    assert raw["Created"].isoformat()[:10] == str(kept[HEADER.index("Created")])
    assert raw["Job title"] == attack
    assert "<f>" not in _sheet(tmp_path / "all.xlsx")


def _sheet(path: Path) -> str:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()
