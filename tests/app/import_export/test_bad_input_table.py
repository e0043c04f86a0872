"""Bad input, row by row of the catalogue: refused with a code or taken as text, never half in.

| row | proved by |
|---|---|
| B1 encodings | `test_b1_…` here |
| B2 dialects, quotes, limits | `test_b2_…` here; test_reading: delimiters, line ends, preamble, ragged rows, any bytes |
| B3 numbers as text, unclear days | `test_b3_…` here; test_alike: days asked with evidence; tests/outside/test_lists: oracle |
| B4 again, twice, cancelled, killed | test_import: again, cancelled, killed half-way; test_alike: rows like each other; end2end kills |
| B5 huge workbooks | `test_b5_…` here; test_reading: zip bomb |
| B6 hostile workbooks | `test_b6_…` here |
| B7 archives | nothing unpacks an archive to disk: `test_b7_…` here |
| B8 odd text | `test_b8_…` here; sync_protocol/test_shared_rules: the same on client and server |
| B9 markup in every field | outside/test_naughty_briefs, reports/test_brief, architecture/test_fences (plain text only) |
| B10 paper | reports/test_brief: 200,000 characters, boxes, right to left; reports/test_scripts; reports/test_record_sheet |
| B11 pictures | no picture of anybody is decoded: `test_b11_…` here; ui/leads/test_files_pane: programs never opened |
| B12 numbers | `test_b12_…` here; sync/test_malformed: 2^63, 10^309, NaN, Infinity |
| B13 days | `test_b13_…` here; domain/test_when |
| B14 JSON, B15 HTTP, B16 ids | sync/test_malformed, sync/test_operations, sync/test_walls, sync/test_matrix |
| B17 answers of a server | sync/test_strange_answers: sign-in pages, redirects, nonsense, pages of records that are none |
| B18 settings, drafts, database | store/test_opening, ui/settings/test_settings; `test_b18_…` here |
| B19 command line, drops | command_line/test_verbs; ui/lead_commands/test_open_url; ui/leads/test_files_pane |
| B20 names of fields, filters | domain/test_custom_fields, queries/test_own_fields, operations/test_views |
| B21 search | store/test_search: operators, any text; `test_b21_…` here |
| B22 cards, calendars, letters | `test_b22_…` here; domain/test_calendar_files; mail/test_reading |

`mutated_files.py` makes files that are wrong somewhere: none may crash, hang or fill the memory.
"""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from app import queries
from app.errors import RefusedError, UnavailableError
from app.import_export import values
from app.import_export.context import Choices
from app.import_export.read import read_table
from app.import_export.run import ImportRun
from app.queries.lead_rows import LeadFilter
from app.store.tables import synced as t
from tests.app.import_export.lists import write
from tests.support.builders import a_lead

ROOT = Path(__file__).parents[3]


def refused(path):
    with pytest.raises(UnavailableError) as error:
        read_table(path)
    assert error.value.safe == "Nothing was imported."
    return error.value


def contacts(workspace):
    return [dict(one) for one in workspace.ask(lambda c: c.execute(t.contact.select()).mappings().all())]


def test_b1_every_encoding_is_read_or_can_be_chosen_and_no_sign_is_replaced_unseen(tmp_path):
    text = "Name,Town\nZoë Müller,Kraków 20 €\nJosé,Málaga\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
        assert read_table(write(tmp_path, "a.csv", mark + text.encode(encoding))).rows[0] == (
            "Zoë Müller",
            "Kraków 20 €",
        )
    western = "Name,Town\nZoë Müller,Málaga 20 €\n"
    assert read_table(write(tmp_path, "b.csv", western.encode("cp1252"))).rows[0] == ("Zoë Müller", "Málaga 20 €")
    japanese = write(tmp_path, "c.csv", "Name,Town\n山田太郎,東京\n".encode("shift_jis"))
    assert read_table(japanese, encoding="shift_jis").rows[0] == ("山田太郎", "東京")
    mixed = write(tmp_path, "d.csv", b"Name,Town\nZo\xc3\xab,Hull\nJos\xe9,Leeds\n")
    assert "\ufffd" not in str(read_table(mixed).rows)
    with pytest.raises(UnavailableError) as error:
        read_table(mixed, encoding="utf-8")
    assert (error.value.code, error.value.happened) == ("E-ENCODING", "Line 3 of d.csv is not written in utf-8.")
    with pytest.raises(UnavailableError) as error:
        read_table(mixed, encoding="klingon")
    assert error.value.code == "E-ENCODING"


def test_b2_what_cannot_be_read_names_its_line_and_what_is_too_much_its_limit(tmp_path):
    for content, code, line in (
        ('Name,Note\nAda,x\nBob,"oops\nCy,z\nDi,w\n', "E-OPEN-QUOTE", "line 3"),
        ("Name,Note\nAda," + "x" * 70_000 + "\n", "E-CELL-TOO-LONG", "line 2"),
        (",".join(f"c{n}" for n in range(5_000)) + "\n1,2\n", "E-TOO-MANY-COLUMNS", "Line 1"),
        ("\n \n\n", "E-EMPTY-FILE", ""),
        ("\x00" * 40, "E-EMPTY-FILE", ""),
    ):
        error = refused(write(tmp_path, "bad.csv", content))
        assert error.code == code
        assert line in error.happened
    table = read_table(write(tmp_path, "odd.csv", 'Name,Name,\nAda,"1 Mill\nLane",x,more\nB\x00ob\n'))
    assert table.header == ("Name", "Name 2", "Column 3", "Column 4")
    assert table.rows == [("Ada", "1 Mill\nLane", "x", "more"), ("Bob", "", "", "")]
    assert list(read_table(write(tmp_path, "none.csv", "Name,Email\n")).rows) == []


def test_b3_what_looks_like_a_number_stays_the_text_it_is(workspace, tmp_path):
    rows = 'Name,Email,Phone,ID,Serial,Amount,Due\nAda,a@x.example,+49 30 901820,00123,1E+15,"1.234,56",45123\n'
    ledger = ImportRun(workspace, [write(tmp_path, "n.csv", rows)], Choices()).commit()
    (ada,) = contacts(workspace)
    assert ada["external_id"] == "00123"
    assert {key: ada["custom"][key] for key in ("Serial", "Amount", "Due")} == {
        "Serial": "1E+15",
        "Amount": "1.234,56",
        "Due": "45123",
    }
    assert workspace.ask(lambda c: c.execute(t.number.select()).mappings().one())["e164"] == "+4930901820"
    assert (ledger.new, ledger.lost) == (1, 0)
    for cell in ("03/04/05", "29/02/2027", "31/02/2026", "45123"):
        assert values.read_ms(cell, "") is None
    assert values.read_ms("29/02/2028", "") is not None


def test_b5_a_cell_at_the_far_corner_is_refused_and_a_long_sheet_is_read(tmp_path):
    with Workbook(str(tmp_path / "far.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Name")
        sheet.write(1_048_575, 16_383, "x")
    assert refused(tmp_path / "far.xlsx").code == "E-BAD-WORKBOOK"
    with Workbook(str(tmp_path / "long.xlsx"), {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for row in range(20_000):
            sheet.write_row(row, 0, ("Name", "Email") if not row else (f"Person {row}", f"p{row}@x.example"))
    assert len(read_table(tmp_path / "long.xlsx").rows) == 19_999


def _parts(path, changed):
    """A workbook with one cell, some of its parts put in place of its own."""
    with Workbook(str(path)) as book:
        book.add_worksheet().write_column(0, 0, ["Name", "Ada"])
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**parts, **changed(parts)}.items():
            archive.writestr(name, content)
    return path


def test_b6_a_hostile_workbook_is_refused_or_read_as_text_and_opens_no_file(tmp_path):
    secret = write(tmp_path, "secret.txt", "TOP-SECRET")
    sheet = "xl/sharedStrings.xml"
    laughs = (
        b'<!DOCTYPE x [<!ENTITY a "ha">'
        + b"".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9))
        + b"]>"
    )
    outside = f'<!DOCTYPE x [<!ENTITY j SYSTEM "file://{secret}">]>'.encode()
    for doctype, entity in ((laughs, b"&j;"), (outside, b"&j;")):
        path = _parts(tmp_path / "x.xlsx", lambda parts, d=doctype, e=entity: {
            sheet: parts[sheet].replace(b"<sst", d + b"<sst").replace(b"Ada", e)})  # fmt: skip
        try:
            cells = str(read_table(path).rows)
        except UnavailableError as error:
            assert error.code == "E-BAD-WORKBOOK"
        else:
            assert "TOP-SECRET" not in cells
            assert len(cells) < 10_000
    macros = _parts(
        tmp_path / "m.xlsx",
        lambda _: {"xl/vbaProject.bin": b"\x00" * 100, "xl/externalLinks/externalLink1.xml": b"<x/>"},
    )
    assert read_table(macros).rows == [("Ada",)]
    for name, content, code in (
        (
            "old.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "E-BAD-WORKBOOK",
        ),  # old, or locked by a password
        ("page.xlsx", b"<html><table><tr><td>Name</td></tr></table></html>", "E-NOT-A-LIST"),
        ("cut.xlsx", (tmp_path / "m.xlsx").read_bytes()[:900], "E-BAD-WORKBOOK"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "E-NOT-A-LIST"),
    ):
        assert refused(write(tmp_path, name, content)).code == code
    with zipfile.ZipFile(tmp_path / "twice.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", b"a")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("xl/workbook.xml", b"b")
    assert refused(tmp_path / "twice.xlsx").code == "E-BAD-WORKBOOK"


def test_b7_and_b11_nothing_unpacks_an_archive_or_decodes_a_picture_of_others():
    sources = {path.name: path.read_text("utf-8") for folder in ("app", "ui") for path in (ROOT / folder).rglob("*.py")}
    del sources["logo_child.py"]  # the one place, in a process of its own
    assert {name for name, text in sources.items() if "logo_child" in text} == {"launch.py", "child.py"}
    source = "\n".join(sources.values())
    for word in ("extractall", "unpack_archive", "tarfile", "QImageReader", "QMovie", "from PIL"):
        assert word not in source, word


ODD = (
    "👩‍👩‍👧 Ada", "evil\u202egnp.exe", "a" + "\u0301" * 10_000, "zero\u200bwidth\ufeff", "lone \ud800", "nul\x00here", "line\r\nbreak",
    "x" * 70_000,
)  # fmt: skip


def test_b8_odd_text_is_stored_as_one_line_or_refused_in_words(workspace):
    for words in ODD:
        try:
            lead = a_lead(workspace, name=words, company="Firm", email="", phone="")
        except RefusedError as error:
            assert error.code.startswith("E-")
            continue
        name = workspace.ask(queries.lead_rows.rows_by_id, [lead])[0].name
        assert not set("\r\n\x00") & set(name)
        name.encode("utf-8")
    composed = a_lead(workspace, name="Zoe\u0301 Solano", company="Firm", email="", phone="")
    found = workspace.ask(queries.search.find, "zoé", kinds=("lead",))
    assert composed in {one.row_id for one in found}


def test_b12_and_b13_an_amount_or_a_day_that_is_none_is_none(tmp_path):
    for cell in ("NaN", "Infinity", "-Infinity", "1e309", "9" * 5_000, "1.2.3", "12,34,5x", "--5"):
        assert values.read_money(cell, "GBP")[0] is None, cell
    assert (
        values.read_money("0.1", "GBP")[0] + values.read_money("0.2", "GBP")[0]
        == values.read_money("0.3", "GBP")[0]
        == 30
    )
    assert values.read_money("-0", "GBP")[0] == 0
    assert values.read_money("1.234,56", "EUR") == (123_456, "EUR")
    for cell in ("0001-01-01", "9999-12-31", "2026-02-29", "2026-01-01 24:00", "2026-01-01 23:59:60", "2026-13-01"):
        assert values.read_ms(cell, "ymd") is None, cell
    east, west = (values.read_ms(f"2026-01-01 12:00{zone}", "ymd") for zone in ("+14:00", "-12:00"))
    assert west - east == 26 * 3_600_000


def test_b18_a_view_or_a_filter_of_another_version_never_stops_a_list(workspace):
    a_lead(workspace)
    for own in ((("contact", "x", "no such test", "1"),), ((),), (("drop table", "k", "is", "v"),)):
        assert isinstance(workspace.ask(queries.lead_rows.count, LeadFilter(own=own)), int)


def test_b21_a_query_of_a_megabyte_or_of_operators_is_plain_words(workspace):
    lead = a_lead(workspace)
    for typed in ("x" * 1_000_000, '"' * 999, "NEAR/9999999", "a OR b AND (", "*", "isaura NOT"):
        workspace.ask(queries.search.find, typed)
    assert workspace.ask(queries.search.find, "isaura", kinds=("lead",))[0].row_id == lead


def test_b22_a_damaged_card_keeps_the_others(workspace, tmp_path):
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{0}\nEMAIL:{0}@x.example\nEND:VCARD\n"
    long = "NOTE:" + "\n ".join(["word" * 10] * 2_000)
    text = (
        card.format("ada")
        + f"BEGIN:VCARD\nFN:bob\n{long}\nPHOTO;ENCODING=b:!!!\nADR;;;;\nTEL\nN\n:x\n"
        + card.format("cy")
    )
    table = read_table(write(tmp_path, "c.vcf", text))
    assert table.rows[0][0] == "ada"
    nested = "BEGIN:VCARD\n" * 5_000 + "FN:x\n" + "END:VCARD\n" * 5_000 + card.format("di")
    assert read_table(write(tmp_path, "n.vcf", nested)).rows[-1][0] == "di"
    ledger = ImportRun(workspace, [tmp_path / "c.vcf"], Choices()).preview()
    assert ledger.lost == 0


@pytest.mark.soak
@pytest.mark.skipif(os.name != "posix", reason="the system says how much memory was used")
@pytest.mark.timeout(7200)
def test_mutated_files_crash_nothing_hang_nothing_and_fill_no_memory(tmp_path):
    count = 2_000 if os.environ.get("SATCHEL_SOAK") else 24
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.import_export.mutated_files", str(tmp_path), str(count)], capture_output=True, text=True,
        cwd=ROOT, check=False, timeout=7_000,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    said = json.loads(done.stdout)
    assert said["crashes"] == []
    assert said["files"] == count
    assert said["refused"] < count
    assert said["slowest"] <= 60
    assert max(said["memory_mb"], said["child_mb"]) <= 512
    print(json.dumps({key: value for key, value in said.items() if key != "crashes"}))
