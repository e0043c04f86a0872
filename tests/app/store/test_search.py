import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import operations
from app.store.search import find, indexed_text, query_text
from tests.support.builders import a_lead


def titles(workspace, typed: str) -> list[str]:
    return [hit.title for hit in workspace.ask(find, typed) if not hit.similar]


@pytest.mark.parametrize(
    "typed", ["isa", "THACK", "thackwell isa", "quill", "i.thackwell@quill", "960772", "01632 960772", "1632960772"]
)
def test_a_person_is_found_by_the_beginning_of_any_word(workspace, typed):
    a_lead(workspace)
    assert titles(workspace, typed)[0] == "Isaura Thackwell"


def test_accents_do_not_matter(workspace):
    a_lead(workspace, name="Zoë Pébéo", company="Crédito Łódź", email="")
    assert titles(workspace, "zoe pebeo") == ["Zoë Pébéo"]
    assert titles(workspace, "credito") == ["Zoë Pébéo", "Crédito Łódź"]


def test_scripts_without_blanks_are_found_by_any_part(workspace):
    a_lead(workspace, name="田中 一郎", company="東京商事株式会社", email="")
    assert titles(workspace, "京商")[0] == "田中 一郎"
    assert titles(workspace, "商事")[0] == "田中 一郎"
    assert titles(workspace, "商東") == []


def test_a_slip_of_the_keyboard_is_shown_as_similar(workspace):
    a_lead(workspace)
    hits = workspace.ask(find, "thakwell")
    assert [(hit.title, hit.similar) for hit in hits] == [("Isaura Thackwell", True)]


def test_a_person_shows_once_as_the_lead_where_there_is_one(workspace):
    a_lead(workspace)
    assert [hit.kind for hit in workspace.ask(find, "isaura")] == ["lead"]


def test_what_was_written_is_found(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.leads.add_note, lead, "They mentioned the zeppelin hangar")
    assert [hit.kind for hit in workspace.ask(find, "zeppelin")] == ["activity"]


def test_a_changed_name_is_found_by_the_new_one_only(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.contacts.set_field, lead, "name", "Petra Oyelade", region="GB")
    assert titles(workspace, "petra") == ["Petra Oyelade"]
    assert titles(workspace, "isaura") == []


def test_what_is_in_the_bin_is_not_found(workspace):
    lead = a_lead(workspace)
    workspace.act(operations.leads.discard, lead)
    assert "lead" not in [hit.kind for hit in workspace.ask(find, "isaura")]


def test_the_newest_come_first(workspace):
    for number in range(3):
        a_lead(workspace, name=f"Ada Number{number}", company="", email="", phone="")
    assert titles(workspace, "ada") == ["Ada Number2", "Ada Number1", "Ada Number0"]


@pytest.mark.parametrize(
    "typed", ['"', "NEAR/99999", "a OR b", "col:x", "*", "((((", "x" * 1_000_000, "", "   ", "-", "\x00"]
)
def test_operators_of_the_index_are_plain_words(workspace, typed):
    a_lead(workspace)
    workspace.ask(find, typed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_text_can_be_searched(workspace, typed):
    workspace.ask(find, typed)


@given(st.text(max_size=60))
def test_queries_and_documents_are_cut_alike(words):
    indexed_text(words)
    assert query_text(words).count('"') % 2 == 0
