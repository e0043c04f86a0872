import pytest
from sqlalchemy import select

from app import queries
from app.domain.merge_choices import BOTH as JOINED
from app.domain.merge_choices import KEEPER, LOSER
from app.import_export.alike import BOTH, MERGE, Decision
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.import_export.undo import undo_import
from app.store.tables import synced as t
from tests.app.import_export import lists

HERE = (
    "First Name,Last Name,Company,Job Title,Phone,Notes,City\n"
    "Ingrid,Solano,Brackwater Marine,Marine Engineer,01632 960144,rang twice,\n"
)
ROW = (
    "First Name,Last Name,Company,Job Title,Phone,Email,Notes,City\n"
    "Ingrith,Solano,Brackwater Marine,Fleet Engineer,01632 960144,i.solano@b.example,winch,Grimsby\n"
)


def read(workspace, folder, content, name="l.csv", **choices):
    return ImportRun(workspace, [lists.write(folder, name, content)], Choices(treat_as="list", **choices))


def people(workspace):
    rows = workspace.ask(lambda c: [dict(one) for one in c.execute(select(t.contact)).mappings()])
    return {one["name"]: one for one in rows}


@pytest.fixture
def here(workspace, tmp_path):
    read(workspace, tmp_path, HERE, "here.csv").commit()
    return people(workspace)["Ingrid Solano"]


def test_a_row_like_somebody_here_is_asked_about_and_found_among_the_duplicates_afterwards(workspace, tmp_path, here):
    run = read(workspace, tmp_path, ROW)
    for ledger in (run.preview(), run.commit()):
        assert (ledger.new, ledger.matched, ledger.review, ledger.lost) == (0, 0, 1, 0)
        (alike,) = ledger.alike
        assert (alike.key, alike.record_id, alike.name) == ((0, 2), here["id"], "Ingrid Solano")
        assert alike.points == ("i.solano@b.example", "01632 960144")
        (reason,) = ledger.reasons
        assert (reason.code, reason.row) == ("R-ALIKE", 2)
        assert reason.text == (
            "May be Ingrid Solano, Brackwater Marine: same last name, same number, similar first name; both are kept until you decide."
        )
    (pair,) = workspace.ask(queries.duplicates.pairs)
    assert {pair.keeper, pair.loser} == {here["id"], people(workspace)["Ingrith Solano"]["id"]}


def test_a_row_that_is_somebody_fills_them_as_was_chosen_and_the_import_can_be_taken_back(workspace, tmp_path, here):
    run = read(workspace, tmp_path, ROW)
    (alike,) = run.preview().alike
    run.decisions[alike.key] = Decision(MERGE, {"names": KEEPER, "title": LOSER, "note": JOINED})
    ledger = run.commit()
    assert (ledger.new, ledger.matched, ledger.review) == (0, 1, 0)
    (after,) = people(workspace).values()
    assert (after["id"], after["name"], after["title"]) == (here["id"], "Ingrid Solano", "Fleet Engineer")
    assert (after["note"], after["town"]) == ("rang twice\nwinch", "Grimsby")
    assert workspace.ask(lambda c: c.execute(select(t.email.c.value, t.email.c.contact_id)).all()) == [
        ("i.solano@b.example", here["id"])
    ]
    assert len(workspace.ask(lambda c: c.execute(select(t.number.c.id)).all())) == 1
    assert len(workspace.ask(lambda c: c.execute(select(t.lead.c.id)).all())) == 1
    undo_import(workspace, ledger.import_id)
    (back,) = people(workspace).values()
    assert {**back, "updated_at": 0} == {**here, "updated_at": 0}


def test_what_nobody_chose_of_a_row_is_as_a_merge_suggests(workspace, tmp_path, here):
    run = read(workspace, tmp_path, ROW)
    run.decisions[run.preview().alike[0].key] = Decision(MERGE)
    run.commit()
    (after,) = people(workspace).values()
    assert (after["name"], after["title"], after["town"]) == ("Ingrid Solano", "Marine Engineer", "Grimsby")


def test_two_that_were_said_to_be_two_are_not_asked_about_again(workspace, tmp_path, here):
    run = read(workspace, tmp_path, ROW)
    run.decisions[run.preview().alike[0].key] = Decision(BOTH)
    ledger = run.commit()
    assert (ledger.new, ledger.review, ledger.reasons) == (1, 0, [])
    assert set(people(workspace)) == {"Ingrid Solano", "Ingrith Solano"}
    assert workspace.ask(queries.duplicates.pairs) == []


@pytest.mark.parametrize(
    "row", ["Inga,Berg,,,,I.Solano@b.example", "Ingrid,Solano,Elsewhere,Cook,+44 1632 960144,", ",,,,01632 960144,"]
)
def test_an_address_or_a_number_with_the_same_name_is_certain_and_asks_nobody(workspace, tmp_path, here, row):
    header = "First Name,Last Name,Company,Job Title,Phone,Email\n"
    read(workspace, tmp_path, header + "Ingrid,Solano,,,01632 960144,i.solano@b.example\n").commit()
    ledger = read(workspace, tmp_path, f"{header}{row}\n").preview()
    assert (ledger.matched, ledger.review, ledger.alike) == (1, 0, [])


def test_the_import_asks_about_those_whom_the_duplicates_would_show(workspace, tmp_path, here):
    rows = ["Ingrid,Solano,Brackwater Marine,", "Ingrid,Solano,Elsewhere,", "I,Solano,Brackwater Marine,01632 960144",
            "Solano,Ingrid,Brackwater Marine,", "Bo,Solano,,", "Wren,Adebari,Brackwater Marine,", "Ingrid,Berg,,01632 960199"]  # fmt: skip
    header = "First Name,Last Name,Company,Phone\n"
    asked, shown = set(), set()
    for row in rows:
        run = read(workspace, tmp_path, f"{header}{row}\n")
        ledger = run.commit()
        asked |= {row for _ in ledger.alike}
        shown |= {row for _ in workspace.ask(queries.duplicates.pairs)}
        undo_import(workspace, ledger.import_id)
    assert asked == shown
    assert {rows[0], rows[2]} <= asked != set(rows)


def test_a_company_like_one_here_is_asked_about_and_taken_for_it(workspace, tmp_path):
    header = "Company ID,Company Name,Phone Number,City,Industry\n"
    read(workspace, tmp_path, header + "1,Cawdale Castings Ltd,01632 960111,Hull,\n", "here.csv").commit()
    run = read(workspace, tmp_path, header + "2,Cawdale Castngs,01632 960111,Hull,Foundry\n")
    (alike,) = run.preview().alike
    assert (alike.entity, alike.name) == ("account", "Cawdale Castings Ltd")
    run.decisions[alike.key] = Decision(MERGE, {"name": KEEPER})
    assert run.commit().matched == 1
    accounts = workspace.ask(lambda c: c.execute(select(t.account.c.name, t.account.c.industry)).all())
    assert accounts == [("Cawdale Castings Ltd", "Foundry")]


def test_somebody_who_is_gone_since_the_question_is_not_merged_into(workspace, tmp_path, here):
    run = read(workspace, tmp_path, ROW)
    run.decisions[run.preview().alike[0].key] = Decision(MERGE)
    workspace.act(lambda work: work.delete("contact", here["id"]))
    assert run.commit().new == 1
    assert set(people(workspace)) == {"Ingrith Solano"}


def test_rows_like_each_other_only_are_to_review_and_colleagues_are_not(workspace, tmp_path):
    rows = ["Ingrid,Solano,Brackwater Marine,01632 960144", "Wren,Adebari,Brackwater Marine,01632 960145",
            "Ingrith,Solano,Brackwater Marine,01632 960146", "Solano,Ingrid,Brackwater Marine,", "Bo,Ek,,01632 960147"]  # fmt: skip
    run = read(workspace, tmp_path, "First Name,Last Name,Company,Phone\n" + "\n".join(rows) + "\n")
    for ledger in (run.preview(), run.commit()):
        assert (ledger.new, ledger.review, ledger.lost) == (3, 2, 0)
        assert [(one.row, one.code) for one in ledger.reasons] == [(4, "R-ALIKE-ROW"), (5, "R-ALIKE-ROW")]
        assert ledger.reasons[0].text.startswith("May be the same as row 2, Ingrid Solano: same last name")
    assert len(people(workspace)) == 5
    pairs = workspace.ask(queries.duplicates.pairs)
    names = {one["id"]: name for name, one in people(workspace).items()}
    assert {names[pair.keeper] for pair in pairs} | {names[pair.loser] for pair in pairs} == {
        "Ingrid Solano", "Ingrith Solano", "Solano Ingrid"}  # fmt: skip


def test_days_that_could_be_either_are_asked_with_what_shows_of_them(workspace, tmp_path):
    run = read(
        workspace,
        tmp_path,
        "Name,Email,Created\nAda,a@x.example,03/04/2026\nBob,b@x.example,05/05/2026\nCy,c@x.example,06/07/2026\n",
    )
    (asked,) = run.unclear_days
    assert (asked.day_first, asked.month_first, asked.either) == (0, 0, 2)
    assert asked.sentence == "Created: 03/04/2026, 06/07/2026. 0 rows show day first, 0 month first, 2 could be either."
    assert {one.code for one in run.preview().reasons} == {"R-DATE"}
    for answer in ("25/04/2026", "04/25/2026"):
        told = read(workspace, tmp_path, f"Name,Email,Created\nAda,a@x.example,03/04/2026\nBob,b@x.example,{answer}\n")
        assert told.unclear_days == []
    both = "Name,Email,Created\nAda,a@x.example,25/04/2026\nBob,b@x.example,04/25/2026\nCy,c@x.example,01/02/2026\n"
    assert (
        read(workspace, tmp_path, both)
        .unclear_days[0]
        .sentence.endswith("1 row shows day first, 1 month first, 1 could be either.")
    )
