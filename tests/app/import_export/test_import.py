import random

import pytest
from sqlalchemy import select, text

from app import operations, queries
from app.domain.outcomes import BY_KEY
from app.errors import RefusedError, UnavailableError, UserCancelledError
from app.import_export import resuming
from app.import_export.alike import Decision
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.import_export.undo import INTERRUPTED, clean_unfinished, undo_import
from app.operations.calls import CallLog
from app.store.tables import synced as t
from tests.app.import_export.lists import LEADS, many, write
from tests.support.builders import row


def run(workspace, *paths, progress=None, **choices):
    return ImportRun(workspace, paths, Choices(**{"region": "GB", **choices})).commit(progress)


def records(workspace, table):
    return workspace.ask(lambda c: [dict(one) for one in c.execute(select(table)).mappings()])


def everything(workspace) -> dict[str, list]:
    return {name: records(workspace, table) for name, table in t.RECORDS.items() if name != "import_batch"}


def test_each_row_is_accounted_for_and_nothing_is_lost(workspace, tmp_path):
    ledger = run(workspace, write(tmp_path, "leads.csv", LEADS))
    assert (ledger.rows, ledger.new, ledger.matched, ledger.review, ledger.skipped, ledger.lost) == (2, 2, 0, 0, 0, 0)
    ada = workspace.ask(queries.lead_rows.lead_rows, queries.lead_rows.LeadFilter(text="ada")).rows[0]
    assert (ada.name, ada.company, ada.email, ada.phone, ada.source) == (
        "Ada Byron", "Engine Works", "ada@engine.example", "+442079461001", "Webinar")  # fmt: skip
    assert row(workspace, "contact", ada.contact_id)["custom"] == {"Shoe size": "38"}


def test_a_list_starts_no_clocks_and_requests_do(workspace, tmp_path):
    run(workspace, write(tmp_path, "leads.csv", LEADS))
    assert all(not one["asked"] and one["lifecycle"] == "Prospect" for one in records(workspace, t.lead))
    other = write(tmp_path, "asked.csv", many(2, start=50))
    run(workspace, other, treat_as="requests")
    asked = [one for one in records(workspace, t.lead) if one["asked"]]
    assert len(asked) == 2
    assert all(one["lifecycle"] == "Working" for one in asked)


def test_the_same_file_twice_makes_nobody_twice(workspace, tmp_path):
    path = write(tmp_path, "leads.csv", LEADS)
    run(workspace, path)
    before = {name: len(rows) for name, rows in everything(workspace).items()}
    ledger = run(workspace, path)
    assert (ledger.new, ledger.matched, ledger.lost) == (0, 2, 0)
    assert {name: len(rows) for name, rows in everything(workspace).items()} == before


def test_the_same_person_twice_in_one_file_is_one_person(workspace, tmp_path):
    path = write(
        tmp_path, "l.csv", "Name,Email,Source\nAda,a@x.example,Web\nADA,A@X.example,Web\nBob,b@x.example,Web\n"
    )
    ledger = run(workspace, path)
    assert (ledger.new, ledger.matched) == (2, 1)
    assert len(records(workspace, t.contact)) == 2


def test_matched_rows_fill_empty_fields_only(workspace, tmp_path):
    run(workspace, write(tmp_path, "one.csv", "Name,Email,Job Title\nAda,a@x.example,\n"))
    run(workspace, write(tmp_path, "two.csv", "Name,Email,Job Title,City\nAda B,a@x.example,Engineer,Hull\n"))
    run(workspace, write(tmp_path, "three.csv", "Name,Email,Job Title\nAda,a@x.example,Clerk\n"))
    (ada,) = records(workspace, t.contact)
    assert (ada["name"], ada["title"], ada["town"]) == ("Ada", "Engineer", "Hull")


def test_one_number_and_two_names_are_kept_both_and_put_under_review(workspace, tmp_path):
    ledger = run(
        workspace, write(tmp_path, "l.csv", "Name,Phone,Source\nAda,020 7946 1001,Web\nBob,+44 20 7946 1001,Web\n")
    )
    assert (ledger.new, ledger.review) == (1, 1)
    assert ledger.reasons[0].code == "R-SAME-PHONE"
    assert len(records(workspace, t.contact)) == 2


def test_a_row_that_names_nobody_is_skipped_with_its_line(workspace, tmp_path):
    ledger = run(workspace, write(tmp_path, "l.csv", "Name,Email,Source\nAda,a@x.example,Web\n,,Web\nN/A,-,Web\n"))
    assert (ledger.new, ledger.skipped, ledger.lost) == (1, 2, 0)
    assert [(one.row, one.code) for one in ledger.reasons] == [(3, "R-NOBODY"), (4, "R-NOBODY")]


@pytest.mark.parametrize("given", ["Ada,,,", ",Quillfen,,", ",,a@x.example,", ",,,020 7946 1001"])
def test_a_name_a_company_an_address_or_a_number_alone_is_somebody(workspace, tmp_path, given):
    ledger = run(workspace, write(tmp_path, "l.csv", f"Name,Company,Email,Phone\n{given}\n"))
    assert (ledger.new, ledger.skipped) == (1, 0)


def test_what_cannot_be_read_is_kept_as_text_and_said(workspace, tmp_path):
    ledger = run(workspace, write(tmp_path, "l.csv", "Name,Email,Phone\nAda,not an address,call me\n"))
    assert {one.code for one in ledger.reasons} == {"W-EMAIL", "W-PHONE"}
    assert records(workspace, t.email)[0]["value"] == "not an address"
    assert records(workspace, t.number)[0]["value"] == "call me"


def test_a_day_that_may_be_two_is_kept_as_text_under_review_unless_the_user_says(workspace, tmp_path):
    path = write(tmp_path, "l.csv", "Name,Email,Created,Source\nAda,a@x.example,03/04/2026,Web\n")
    ledger = run(workspace, path)
    assert (ledger.review, ledger.reasons[0].code) == (1, "R-DATE")
    assert records(workspace, t.contact)[0]["custom"] == {"Created": "03/04/2026"}
    undo_import(workspace, ledger.import_id)
    told = run(workspace, path, dates="dmy")
    assert (told.review, told.new) == (0, 1)


def test_a_day_above_twelve_settles_the_column(workspace, tmp_path):
    ledger = run(
        workspace,
        write(tmp_path, "l.csv", "Name,Email,Created,Source\nA,a@x.example,03/04/2026,W\nB,b@x.example,25/04/2026,W\n"),
    )
    assert ledger.review == 0


def test_a_dry_run_writes_nothing(workspace, tmp_path):
    before = everything(workspace)
    ledger = ImportRun(workspace, [write(tmp_path, "l.csv", LEADS)], Choices()).preview()
    assert (ledger.new, ledger.dry, ledger.import_id) == (2, True, "")
    assert everything(workspace) == before


def test_cancel_leaves_nothing(workspace, tmp_path):
    before = everything(workspace)
    path = write(tmp_path, "many.csv", many(900))
    with pytest.raises(UserCancelledError):
        run(workspace, path, progress=lambda done, total: done < 500)
    assert everything(workspace) == before
    assert workspace.ask(lambda c: c.execute(text("SELECT count(*) FROM lead_card")).scalar()) == 0
    assert workspace.ask(queries.search.find, "number7") == []


def test_an_import_killed_half_way_is_removed_before_the_next(workspace, tmp_path, monkeypatch):
    path = write(tmp_path, "many.csv", many(600))
    run_of = ImportRun(workspace, [path], Choices())
    monkeypatch.setattr(
        "app.import_export.undo.remove", lambda *a, **k: (0, 0)
    )  # the process is gone: nobody cleans up
    with pytest.raises(UserCancelledError):
        run_of.commit(lambda done, total: done < 500)
    monkeypatch.undo()
    assert records(workspace, t.lead)
    clean_unfinished(workspace)
    assert workspace.ask(queries.imports.import_rows)[0].state == "interrupted"
    assert records(workspace, t.lead) == []


def test_progress_is_counted_to_the_last_row(workspace, tmp_path):
    seen: list[tuple[int, int]] = []
    run(workspace, write(tmp_path, "m.csv", many(250)), progress=lambda done, total: seen.append((done, total)) or True)
    assert seen[-1] == (250, 250)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_undoing_an_import_takes_back_what_it_made_and_what_it_filled(workspace, tmp_path):
    run(workspace, write(tmp_path, "one.csv", "Name,Email,Job Title\nAda,a@x.example,\n"))
    before = everything(workspace)
    ledger = run(
        workspace,
        write(tmp_path, "two.csv", LEADS + "Ada,,Engine Works,a@x.example,,Web,Open,1\n".replace("Ada,,", "Ada,X,")),
    )
    assert everything(workspace) != before
    undone = undo_import(workspace, ledger.import_id)
    assert undone["kept"] == 0
    after = everything(workspace)
    for name in before:
        assert [one["id"] for one in after[name]] == [one["id"] for one in before[name]], name
    assert after["contact"][0]["title"] == before["contact"][0]["title"]
    assert after["contact"][0]["account_id"] == before["contact"][0]["account_id"]


def test_what_was_worked_on_since_stays(workspace, tmp_path):
    ledger = run(workspace, write(tmp_path, "l.csv", LEADS))
    ada = workspace.ask(queries.search.find, "ada")[0].row_id
    workspace.act(operations.calls.log_call, ada, CallLog(BY_KEY["1"], called=workspace.clock.now()))
    undone = undo_import(workspace, ledger.import_id)
    assert undone["kept"] > 0
    assert [hit.row_id for hit in workspace.ask(queries.search.find, "ada")] == [ada]
    assert [hit for hit in workspace.ask(queries.search.find, "bob") if not hit.similar] == []


def test_related_files_are_tied_by_address_and_domain(workspace, tmp_path):
    companies = write(
        tmp_path, "companies.csv", "Company ID,Company Name,Company Domain Name\nC1,Engine Works,engine.example\n"
    )
    people = write(
        tmp_path,
        "contacts.csv",
        "Contact ID,First Name,Email,Associated Company Domain,Lead Status\nP1,Ada,ada@engine.example,engine.example,New\n",
    )
    deals = write(
        tmp_path,
        "deals.csv",
        "Deal ID,Deal Name,Deal Stage,Amount,Associated Contact Email\nD1,Big,Closed Won,1234.56,ADA@engine.example\n",
    )
    acts = write(
        tmp_path,
        "acts.csv",
        "Activity ID,Activity Type,Activity Date,Notes/Description,Call Outcome,Associated Contact Email\n"
        "A1,Call,2026-01-02,Spoke,Connected,ada@engine.example\nA2,Task,2026-01-02,Do,,ada@engine.example\nA3,Note,2026-01-02,Hm,,nobody@x.example\n",
    )
    ledger = run(workspace, acts, deals, people, companies)
    assert (ledger.rows, ledger.lost, ledger.review) == (6, 0, 1)
    (contact,), (account,), (deal,) = (
        records(workspace, t.contact),
        records(workspace, t.account),
        records(workspace, t.opportunity),
    )
    assert contact["account_id"] == account["id"]
    assert (deal["contact_id"], deal["account_id"], deal["amount_minor"], deal["stage"]) == (
        contact["id"],
        account["id"],
        123_456,
        "closed won",
    )
    call = next(one for one in records(workspace, t.activity) if one["kind"] == "call")
    assert (call["outcome"], call["lead_id"]) == ("Talked, follow up", records(workspace, t.lead)[0]["id"])


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.csv", b"", "E-EMPTY-FILE"), ("blank.csv", b"\n\n  \n", "E-EMPTY-FILE"), ("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "E-NOT-A-LIST"),
        ("noise.csv", random.Random(1).randbytes(5000), "E-NOT-A-LIST"), ("page.csv", b"<!DOCTYPE html><html></html>", "E-NOT-A-LIST"),
        ("old.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "E-BAD-WORKBOOK"), ("bad.xlsx", b"PK\x03\x04" + bytes(200), "E-BAD-WORKBOOK"),
        ("big.csv", b"Name,Email\n" + b"x" * 10_000_000 + b",a@x.example\n", "E-CELL-TOO-LONG"),
        ("wide.csv", b",".join(b"c%d" % n for n in range(300)) + b"\n" + b"1," * 300, "E-TOO-MANY-COLUMNS"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_whole_with_a_code(workspace, tmp_path, name, content, code):
    before = everything(workspace)
    with pytest.raises(UnavailableError) as error:
        run(workspace, write(tmp_path, name, content))
    assert error.value.code == code
    assert everything(workspace) == before


def test_a_folder_and_a_missing_file_are_said_so(workspace, tmp_path):
    for path, code in ((tmp_path, "E-NOT-A-FILE"), (tmp_path / "none.csv", "E-NO-FILE")):
        with pytest.raises(UnavailableError) as error:
            run(workspace, path)
        assert error.value.code == code


def test_a_file_that_changes_while_it_is_read_is_refused(workspace, tmp_path, monkeypatch):
    from pathlib import Path

    path = write(tmp_path, "l.csv", LEADS)
    read = Path.read_bytes

    def read_then_grow(self):
        content = read(self)
        with self.open("ab") as file:
            file.write(b"Late,Row,,,,,\n")
        return content

    monkeypatch.setattr(Path, "read_bytes", read_then_grow)
    with pytest.raises(UnavailableError) as error:
        run(workspace, path)
    assert error.value.code == "E-FILE-CHANGED"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_every_encoding_gives_the_same_person(workspace, tmp_path, encoding):
    run(workspace, write(tmp_path, "l.csv", "Name;Email;Source\nZoë Pébéo;z@x.example;Web\n", encoding))
    assert records(workspace, t.contact)[0]["name"] == "Zoë Pébéo"


def test_a_workbook_is_read_by_a_child_and_keeps_days_and_leading_zeros(workspace, tmp_path):
    import datetime

    import xlsxwriter

    path = tmp_path / "l.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("People")
    other = book.add_worksheet("Notes")
    other.write(0, 0, "nothing")
    for column, words in enumerate(("First Name", "Email", "Zip", "Create Date", "Lead Source", "Number")):
        sheet.write(2, 1 + column, words)
    sheet.write_row(3, 1, ["Ada", "ada@x.example", "01234"])
    sheet.write_datetime(3, 4, datetime.datetime(2026, 3, 4), book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write(3, 5, "Web")
    book.close()
    ledger = run(workspace, path)
    assert (ledger.new, ledger.lost) == (1, 0)
    assert records(workspace, t.contact)[0]["postcode"] == "01234"
    assert records(workspace, t.lead)[0]["arrived_at"] == int(
        datetime.datetime(2026, 3, 4, 12, tzinfo=datetime.UTC).timestamp() * 1000
    )


def test_vcards_of_three_versions_are_people(workspace, tmp_path):
    cards = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pe=C3=B1a;Ana;;;\r\nTEL;CELL:020 7946 1001\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob Cole\r\nORG:Coal\\, Coke;Mines\r\nEMAIL;TYPE=WORK:bob@coal.example\r\nEND:VCARD\r\n"
        'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Cy Dee\r\nitem1.TEL;TYPE="voice,work":tel:+44 20 7946 1003\r\nNOTE:two\\nlines\r\nEND:VCARD\r\n'
    )
    ledger = run(workspace, write(tmp_path, "people.vcf", cards))
    assert (ledger.rows, ledger.new) == (3, 3)
    assert {one["name"] for one in records(workspace, t.contact)} == {"Ana Peña", "Bob Cole", "Cy Dee"}
    assert {one["name"] for one in records(workspace, t.account)} == {"Coal, Coke"}


def test_user_edits_go_between_the_batches_of_an_import(workspace, tmp_path):
    """An import never holds the writer longer than one batch."""
    lead = workspace.act(operations.leads.capture_lead, name="Zed", region="GB")
    done: list[int] = []

    def edit(count: int, total: int) -> bool:
        workspace.act(operations.contacts.set_field, lead, "why_now", f"row {count}", region="GB")
        done.append(count)
        return True

    run(workspace, write(tmp_path, "m.csv", many(400)), progress=edit)
    assert len(done) >= 4
    assert row(workspace, "lead", lead)["why_now"] == f"row {done[-1]}"


def test_what_was_decided_by_row_is_not_taken_over_where_the_list_has_changed(workspace, tmp_path):
    path = write(tmp_path, "l.csv", LEADS)
    import_id = workspace.act(
        lambda work: work.create("import_batch", {"file": "l.csv", "state": INTERRUPTED, "at": work.now, "rows": 0})
    )
    workspace.act(resuming.keep, import_id, [path], Choices(region="DE"), {(0, 2): Decision("merge")})
    assert workspace.ask(resuming.require_interrupted).decisions == {(0, 2): Decision("merge")}
    path.write_text(LEADS + "x\n")
    found = workspace.ask(resuming.require_interrupted)
    assert (found.choices.region, found.decisions) == ("DE", {})


def test_an_import_that_ended_or_was_cancelled_leaves_nothing_to_go_on_with(workspace, tmp_path):
    path = write(tmp_path, "many.csv", many(900))
    with pytest.raises(UserCancelledError):
        run(workspace, path, progress=lambda done, total: done < 500)
    assert workspace.ask(resuming.interrupted) is None
    run(workspace, path)
    with pytest.raises(RefusedError, match="No import was interrupted"):
        workspace.ask(resuming.require_interrupted)
