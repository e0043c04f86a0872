import pytest
from sqlalchemy import select

from app import operations
from app.domain.custom_fields import OWN
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.store.tables import synced as t
from tests.app.import_export import lists

ODD = "Wer,E-mail,Ruf\nAda,a@x.example,020 7946 1001\n"


def run_of(workspace, folder, content, name="l.csv", **choices):
    return ImportRun(workspace, [lists.write(folder, name, content)], Choices(**choices))


def targets(run):
    return {one.name: one.target for one in run.mappings[0].columns}


@pytest.fixture
def put_right(workspace, tmp_path):
    run = run_of(workspace, tmp_path, ODD)
    workspace.act(operations.list_columns.keep, run.tables[0].header, {"Wer": "name", "Ruf": "-"})
    return run


def test_columns_put_right_are_used_for_the_next_list_of_that_shape_whatever_its_name(workspace, tmp_path, put_right):
    other = run_of(workspace, tmp_path, "RUF,e-mail,wer\n020 7946 1002,b@x.example,Bob\n", "november.csv")
    assert targets(other) == {"RUF": "-", "e-mail": "email", "wer": "name"}
    assert other.columns_set_at == [int(workspace.clock.now().timestamp() * 1000)]
    assert other.commit().new == 1
    assert workspace.ask(lambda c: c.execute(select(t.contact.c.name)).scalars().all()) == ["Bob"]


def test_one_column_more_is_another_shape(workspace, tmp_path, put_right):
    other = run_of(workspace, tmp_path, "Wer,E-mail,Ruf,Ort\nBob,b@x.example,1,Hull\n")
    assert (targets(other)["Wer"], other.columns_set_at) == ("", [None])


def test_what_is_put_right_later_stands_beside_what_was_before(workspace, tmp_path, put_right):
    workspace.act(operations.list_columns.keep, put_right.tables[0].header, {"Ruf": "phone"})
    put_right.remap(put_right.choices)
    assert targets(put_right) == {"Wer": "name", "E-mail": "email", "Ruf": "phone"}


def test_forgotten_columns_are_matched_anew_and_a_script_may_ask_for_that(workspace, tmp_path, put_right):
    anew = targets(run_of(workspace, tmp_path, ODD, kept_columns=False))
    assert anew != targets(run_of(workspace, tmp_path, ODD))
    workspace.act(operations.list_columns.forget, put_right.tables[0].header)
    assert targets(run_of(workspace, tmp_path, ODD)) == anew


def test_a_repair_file_has_the_shape_of_its_list(workspace, tmp_path, put_right):
    run = run_of(workspace, tmp_path, ODD + ",,nothing\n", "two.csv")
    [path] = run.save_left_out(run.preview(), tmp_path / "r.csv").files
    assert targets(ImportRun(workspace, [path], Choices())) == targets(run)


def test_a_list_without_a_header_has_no_shape(workspace, tmp_path):
    content = "1,a@x.example,2026-01-02\n2,b@x.example,2026-01-03\n"
    run = run_of(workspace, tmp_path, content)
    workspace.act(operations.list_columns.keep, run.tables[0].header, {"Column 1": "name"})
    assert run_of(workspace, tmp_path, content).columns_set_at == [None]


def test_a_field_that_is_gone_is_not_gone_to(workspace, tmp_path, put_right):
    workspace.act(operations.list_columns.keep, put_right.tables[0].header, {"Ruf": OWN + "gone"})
    assert targets(run_of(workspace, tmp_path, ODD))["Ruf"] == "phone"
