import csv
import json
from collections import Counter

import pytest
from sqlalchemy import func, select

from app import queries
from app.domain.contact_points import VALID, read_email, read_phone
from app.errors import SatchelError
from app.import_export.context import Choices
from app.import_export.dialects import sniff
from app.import_export.neutral import neutralised, restored
from app.import_export.read import read_table
from app.import_export.read_text import decode
from app.import_export.run import ImportRun
from app.import_export.undo import undo_import
from app.store.tables import synced as t
from tests.support.databases import empty_workspace


@pytest.fixture
def workspace(tmp_path):
    made = empty_workspace(tmp_path / "w")
    yield made
    made.close()


def bring(workspace, *paths, region="US", **choices):
    ledger = ImportRun(workspace, paths, Choices(region=region, **choices)).commit()
    assert ledger.lost == 0
    return ledger


def count(workspace, table) -> int:
    return workspace.ask(lambda c: c.execute(select(func.count()).select_from(table)).scalar())


def column(workspace, column) -> Counter:
    return Counter(workspace.ask(lambda c: c.execute(select(column)).scalars().all()))


def test_ten_thousand_leads(workspace, data, oracle):
    right = oracle["lists/leads-10000.csv"]
    ledger = bring(workspace, data / "lists" / "leads-10000.csv")
    assert (ledger.rows, ledger.new, ledger.matched, ledger.skipped) == (10_000, 10_000, 0, 0)
    assert count(workspace, t.email) == right["distinct_over_both_emails"]
    assert count(workspace, t.account) == right["distinct_companies"]
    assert {key: value for key, value in column(workspace, t.lead.c.source).items()} == right["sources"]
    assert {key: value for key, value in column(workspace, t.lead.c.raw_stage).items()} == right["stages"]
    states = column(workspace, t.number.c.state)
    valid = right["phone1"]["valid"] + right["phone2"]["valid"]
    assert abs(states["valid"] - valid) <= valid // 100
    assert undo_import(workspace, ledger.import_id)["kept"] == 0
    assert (count(workspace, t.lead), count(workspace, t.contact), count(workspace, t.account)) == (0, 0, 0)


def test_hubspot_files_together(workspace, data, oracle):
    folder = data / "crm-exports" / "hubspot"
    bring(workspace, *sorted(folder.glob("*.csv")))
    assert count(workspace, t.contact) == oracle["crm-exports/hubspot/hubspot_contacts.csv"]["rows"]
    assert count(workspace, t.account) == oracle["crm-exports/hubspot/hubspot_companies.csv"]["rows"]
    deals = oracle["crm-exports/hubspot/hubspot_deals.csv"]
    total = workspace.ask(lambda c: c.execute(select(func.sum(t.opportunity.c.amount_minor))).scalar())
    assert total == round(deals["amount_sum"] * 100)
    assert dict(column(workspace, t.opportunity.c.raw_stage)) == deals["stages"]
    untied = workspace.ask(lambda c: c.execute(select(func.count()).where(t.activity.c.contact_id.is_(None))).scalar())
    assert untied == 0
    kinds = oracle["crm-exports/hubspot/hubspot_activities.csv"]["types"]
    assert count(workspace, t.task) == kinds["Task"]
    assert column(workspace, t.activity.c.kind) == {
        "meeting": kinds["Meeting"],
        "note": kinds["Note"],
        "call": kinds["Call"],
        "email": kinds["Email"],
    }
    linked = workspace.ask(
        lambda c: c.execute(select(func.count()).where(t.contact.c.account_id.is_not(None))).scalar()
    )
    assert linked == oracle["crm-exports/hubspot/hubspot_contacts.csv"]["company_domain_found"]


def test_salesforce_accounts_then_opportunities(workspace, data, oracle):
    folder = data / "crm-exports" / "salesforce"
    bring(workspace, folder / "accountData.csv", folder / "opportunityData.csv")
    names = column(workspace, t.account.c.name)
    assert all(names[name] == 1 for name in oracle["crm-exports/salesforce/accountData.csv"]["non_ascii_names"])
    assert count(workspace, t.account) == 423
    untied = workspace.ask(
        lambda c: c.execute(select(func.count()).where(t.opportunity.c.account_id.is_(None))).scalar()
    )
    assert (count(workspace, t.opportunity), untied) == (38, 0)
    assert workspace.ask(lambda c: c.execute(select(func.sum(t.opportunity.c.amount_minor))).scalar()) == 627_000_000


def test_two_lists_with_the_same_numbers_offer_a_hundred_pairs(workspace, data):
    folder = data / "crm-exports" / "salesforce"
    assert bring(workspace, folder / "insertAccountCsv.csv").new == 100
    ledger = bring(workspace, folder / "upsertAccountCsvTemplate.csv")
    assert (ledger.review, ledger.matched, count(workspace, t.account)) == (100, 0, 200)
    ids = workspace.ask(lambda c: c.execute(select(t.account.c.external_id)).scalars().all())
    assert "1-000000" in ids, "ideographic blanks are trimmed"


@pytest.mark.parametrize(
    ("name", "program"),
    [("google-contacts", "Google Contacts"), ("shared-contacts-outlook", "Outlook"), ("thunderbird-basic", "Thunderbird"),
     ("thunderbird-semicolon", "Thunderbird")],
)  # fmt: skip
def test_address_books_give_their_people(workspace, data, oracle, name, program):
    right = oracle[f"address-books/{name}.csv"]
    run = ImportRun(workspace, [data / "address-books" / f"{name}.csv"], Choices(region="US"))
    assert run.mappings[0].program == program
    ledger = run.commit()
    assert (ledger.rows, ledger.new + ledger.review, ledger.lost) == (right["rows"], right["rows"], 0)
    assert count(workspace, t.email) == right["emails"]


def test_cards_give_a_row_each_and_keep_every_address(data, oracle):
    for path in sorted((data / "vcard").glob("*.vcf")):
        right, table = oracle[f"vcard/{path.name}"], read_table(path)
        assert len(table.rows) == right["cards"], path.name
        emails = [
            cell for row in table.rows for cell in row[table.header.index("Email") : table.header.index("Work phone")]
        ]
        assert sum(len(cell.split("; ")) for cell in emails if cell) == right["EMAIL"], path.name


MESSY = ("01-facebook-leads-standard", "04-google-ads-export-utf8", "05-excel-export", "06-agency-crm-export", "08-broken-headers-typos",
         "11-international-names", "12-unicode-emoji", "14-blank-rows", "15-duplicate-rows", "16-messy-formatting", "17-formula-injection",
         "18-international-phones", "19-empty-columns", "20-tiny-two-row", "21-tab-separated", "22-trailing-commas",
         "23-quoted-fields-multiline", "24-salesforce-style", "25-hubspot-export")  # fmt: skip


@pytest.mark.parametrize("name", MESSY)
def test_small_messy_lists_give_the_right_people(workspace, data, oracle, name):
    right = oracle[f"messy-leads/{name}.csv"]
    ledger = bring(workspace, data / "messy-leads" / f"{name}.csv", region="IN")
    assert ledger.rows == right["data_rows_not_blank"]
    assert len({one for one in column(workspace, t.email.c.folded) if one}) == right["distinct_emails"]
    assert ledger.new + ledger.review == right["distinct_emails"] if name != "06-agency-crm-export" else True


def test_every_list_is_imported_or_refused_with_a_code(tmp_path, data):
    files = [path for folder in ("csv-dialects", "messy-leads", "address-books", "vcard", "strings", "phone", "email", "xlsx") for path in
             sorted((data / folder).rglob("*")) if path.is_file()]  # fmt: skip
    assert len(files) > 90
    for number, path in enumerate(files):
        made = empty_workspace(tmp_path / f"w{number}")
        try:
            ledger = ImportRun(made, [path], Choices(region="US")).commit()
            assert ledger.lost == 0, path.name
        except SatchelError as error:
            assert error.code.startswith("E-"), path.name
            assert count(made, t.contact) + count(made, t.account) == 0, path.name
        finally:
            made.close()


def test_the_dialects_of_polluted_files_are_named_as_annotated(data):
    folder = data / "csv-dialects" / "polluted"
    words = {
        "comma": ",",
        "semicolon": ";",
        "space": " ",
        "tab": "\t",
        "vslash": "|",
        "doublequote": '"',
        "singlequote": "'",
    }
    with (folder / "dialects.csv").open(newline="", encoding="utf-8") as file:
        for one in csv.DictReader(file):
            text, _ = decode((folder / "files" / one["file"]).read_bytes(), one["file"])
            found = sniff(text)
            assert found.delimiter == words[one["delimiter"]], one["file"]
            assert not one["quote"] or found.quote == words[one["quote"]], one["file"]


def test_encodings_of_one_table_give_the_same_rows(data):
    tables = [read_table(path) for path in sorted((data / "csv-dialects" / "encodings-and-dates").glob("csvtext*.csv"))]
    assert len(tables) >= 6
    assert len({(table.header, tuple(table.rows)) for table in tables}) == 1


def test_addresses_are_judged_as_the_tests_of_others_say(data):
    cases = json.loads((data / "email" / "isemail-tests.json").read_text("utf-8"))
    for case in cases if isinstance(cases, list) else cases["tests"]:
        valid = read_email(case["address"]).state == VALID
        assert not (case["expect"] == "accept" and not valid), case
        assert not (case["expect"] == "reject" and valid), case


def test_numbers_are_read_as_the_tests_of_others_say(data):
    with (data / "phone" / "mobile-examples.csv").open(newline="", encoding="utf-8") as file:
        for one in csv.DictReader(file):
            assert read_phone(one["national_format"], one["region"]).e164 == one["e164"], one
            assert read_phone(one["international_format"], "").e164 == one["e164"], one
    with (data / "phone" / "parse-cases.csv").open(newline="", encoding="utf-8") as file:
        for one in csv.DictReader(file):
            found = read_phone(one["input"], one["default_region"])
            if one["possible"] == "True":
                assert (found.e164, found.extension) == (one["e164"], one["extension"]), one
                assert (found.state == VALID) == (one["valid"] == "True"), one
            elif len(one["input"]) <= 250:  # longer ones are blanks around a number, which we trim
                assert found.e164 == "", one


def test_naughty_strings_survive_and_run_nothing(workspace, tmp_path, data):
    strings = [one for one in json.loads((data / "strings" / "blns.json").read_text("utf-8")) if one.strip()]
    path = tmp_path / "naughty.csv"
    with path.open("w", newline="", encoding="utf-8", errors="surrogatepass") as file:
        writer = csv.writer(file)
        writer.writerow(["Name", "Email", "Naughty", "Lead Source"])
        for number, text in enumerate(strings):
            writer.writerow([f"Person {number}", f"p{number}@x.example", text, "Web"])
    ledger = bring(workspace, path)
    assert ledger.new == len(strings)
    kept = {one["name"]: (one["custom"] or {}).get("Naughty", "") for one in workspace.ask(
        lambda c: [dict(row) for row in c.execute(select(t.contact)).mappings()])}  # fmt: skip
    for number, text in enumerate(strings):
        assert kept[f"Person {number}"].split() == text.replace("\x00", "").split(), text
        assert restored(neutralised(text)) == text
    for text in strings[:200]:
        workspace.ask(queries.search.find, text)


def test_a_workbook_and_its_csv_are_the_same_people(tmp_path, data):
    people = []
    for name, path in (
        ("a", data / "xlsx" / "hubspot_contacts_250.xlsx"),
        ("b", data / "crm-exports" / "hubspot" / "hubspot_contacts.csv"),
    ):
        made = empty_workspace(tmp_path / name)
        bring(made, path)
        people.append(
            made.ask(
                lambda c: {
                    row["external_id"]: (row["name"], row["postcode"])
                    for row in c.execute(select(t.contact)).mappings()
                }
            )
        )
        made.close()
    assert len(people[0]) == 250
    assert all(people[1][key] == value for key, value in people[0].items())
