import pytest

from app.import_export.columns import TableKind, match_columns
from app.import_export.read_csv import read_csv
from app.import_export.values import date_order, read_moment, read_money, split_emails, split_phones


def mapping(header: str, *rows: str):
    from pathlib import Path

    text = "\n".join([header, *rows]) + "\n"
    return match_columns(read_csv(text.encode(), Path("list.csv")))


def test_typing_errors_in_headers_are_seen_through():
    found = mapping("Nmae,Emial,Phne,Compny,Statu", "Ada,a@x.example,020 7946 1001,Quillfen,New")
    assert [one.target for one in found.columns] == ["name", "email", "phone", "company", "stage"]


def test_a_column_without_a_telling_name_is_known_by_its_content():
    found = mapping("Name,Reach,Line", "Ada,a@x.example,+44 20 7946 1001", "Bob,b@x.example,+44 20 7946 1002")
    assert [one.target for one in found.columns] == ["name", "email", "phone"]
    assert found.columns[1].why == "content"


def test_ids_and_days_are_no_telephone_numbers():
    found = mapping("Name,Campaign_id,Signup Date", "Ada,120208912345678,2026-03-04", "Bob,120208912345679,2026-03-05")
    assert "phone" not in [one.target for one in found.columns]


def test_repeated_headers_lose_no_column():
    found = mapping("Name,Email,Name,Email", "Ada,a@x.example,Lady Ada,b@x.example")
    assert [(one.name, one.target) for one in found.columns] == [
        ("Name", "name"), ("Email", "email"), ("Name 2", ""), ("Email 2", "email")]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("First Name,Last Name,Email", TableKind.PERSON), ("Company ID,Company Name,Company Domain Name", TableKind.ACCOUNT),
        ("NAME,TYPE,PHONE,ACCOUNTNUMBER__C,WEBSITE", TableKind.ACCOUNT), ("Deal Name,Deal Stage,Amount", TableKind.DEAL),
        ("ID,ACCOUNTID,NAME,STAGENAME,CLOSEDATE", TableKind.DEAL), ("Activity ID,Activity Type,Notes", TableKind.ACTIVITY),
        ("First Name,Email,Deal Stage", TableKind.PERSON),
    ],
)  # fmt: skip
def test_what_the_rows_are_is_known_by_the_names_only_one_kind_has(header, kind):
    assert mapping(header, ",".join("x" for _ in header.split(","))).kind is kind


def test_the_user_s_own_choice_wins():
    from pathlib import Path

    table = read_csv(b"Name,Email\nAda,a@x.example\n", Path("l.csv"))
    assert match_columns(table, chosen={"Email": "-"}).columns[1].target == "-"


@pytest.mark.parametrize(("cells", "order"), [(["25/04/2026", "03/04/2026"], "dmy"), (["04/25/2026"], "mdy"), (["03/04/2026"], ""),
                                              (["25/04/2026", "04/25/2026"], "mixed"), (["2026-04-03"], "ymd"), (["05/05/2026"], "ymd")])  # fmt: skip
def test_the_order_of_days_is_told_by_evidence(cells, order):
    assert date_order(cells) == order


@pytest.mark.parametrize(
    ("cell", "order", "iso"),
    [
        ("2026-03-04", "", "2026-03-04T12:00:00+00:00"), ("03/04/2026", "dmy", "2026-04-03T12:00:00+00:00"),
        ("03/04/2026", "mdy", "2026-03-04T12:00:00+00:00"), ("2026-03-04T10:20:30Z", "", "2026-03-04T10:20:30+00:00"),
        ("07/15/2009 02:14:45+0800", "", "2009-07-14T18:14:45+00:00"), ("4 Mar 2026", "", "2026-03-04T12:00:00+00:00"),
    ],
)  # fmt: skip
def test_days_are_read(cell, order, iso):
    moment = read_moment(cell, order)
    assert moment is not None
    assert moment.isoformat() == iso


@pytest.mark.parametrize("cell", ["03/04/2026", "31/02/2026", "24:00", "soon", "", "0001-13-40"])
def test_what_is_no_clear_day_is_none(cell):
    assert read_moment(cell, "") is None


@pytest.mark.parametrize(
    ("cell", "minor", "currency"),
    [("£1,250.50", 125_050, "GBP"), ("1.250,50 EUR", 125_050, "EUR"), ("62499790.17", 6_249_979_017, "GBP"), ("$5k", None, "USD"), ("", None, "GBP"),
     ("1e400", None, "GBP"), ("12 USD", 1_200, "USD")],
)  # fmt: skip
def test_money_is_read_exactly_or_not_at_all(cell, minor, currency):
    assert read_money(cell, "GBP") == (minor, currency)


def test_several_values_in_one_cell_are_parted():
    assert split_emails("a@x.example; b@x.example") == ["a@x.example", "b@x.example"]
    assert split_emails("Ada, Lady") == ["Ada, Lady"]
    assert split_phones("020 7946 1001 / 020 7946 1002") == ["020 7946 1001", "020 7946 1002"]
    assert split_phones("020 7946 1001, ext 5") == ["020 7946 1001, ext 5"]
