import pytest

from app.domain.qualification import CRITERIA, MET
from app.domain.stage_moves import LeadFacts, missing_for
from app.domain.stages import COLUMNS, Stage, parse_stage

ALL_MET = {one.key: MET for one in CRITERIA}


@pytest.mark.parametrize(
    ("words", "stage"), [("meeting-set", Stage.MEETING_SET), ("NEW", Stage.NEW), ("handed_off", Stage.HANDED_OFF)]
)
def test_stages_are_read_in_any_case_with_hyphens(words, stage):
    assert parse_stage(words) is stage


def test_an_unknown_stage_is_none():
    assert parse_stage("won") is None


def test_connected_needs_a_conversation():
    assert [one.key for one in missing_for(LeadFacts(Stage.ATTEMPTING), Stage.CONNECTED)] == ["conversation"]
    assert missing_for(LeadFacts(Stage.ATTEMPTING, conversation=True), Stage.CONNECTED) == ()


def test_qualified_needs_four_met_or_an_override():
    three = {**ALL_MET, "timing": "partly"}
    facts = LeadFacts(Stage.CONNECTED, True, three)
    assert [one.key for one in missing_for(facts, Stage.QUALIFIED)] == ["criterion:timing"]
    assert (
        missing_for(LeadFacts(Stage.CONNECTED, True, three, override="The board decides in May"), Stage.QUALIFIED) == ()
    )
    assert missing_for(LeadFacts(Stage.CONNECTED, True, ALL_MET), Stage.QUALIFIED) == ()


def test_an_override_of_blanks_is_none():
    assert missing_for(LeadFacts(Stage.CONNECTED, True, {}, override="  "), Stage.QUALIFIED)


def test_meeting_set_also_needs_a_meeting():
    assert [one.key for one in missing_for(LeadFacts(Stage.CONNECTED, True, ALL_MET), Stage.MEETING_SET)] == ["meeting"]


@pytest.mark.parametrize("now", COLUMNS[1:5])
def test_backward_moves_are_free(now):
    assert missing_for(LeadFacts(now), Stage.NEW) == ()


def test_off_the_path_asks_for_its_reason_or_day():
    assert missing_for(LeadFacts(Stage.NEW), Stage.NURTURE)[0].key == "wake"
    assert missing_for(LeadFacts(Stage.NEW), Stage.DISQUALIFIED)[0].key == "reason"
    assert missing_for(LeadFacts(Stage.NEW, reason=" "), Stage.DISQUALIFIED)
    assert missing_for(LeadFacts(Stage.NEW, wake="2027-01-01"), Stage.NURTURE) == ()


def test_only_a_handoff_reaches_handed_off_and_only_a_verdict_accepted():
    full = LeadFacts(Stage.MEETING_SET, True, ALL_MET, True)
    assert missing_for(full, Stage.HANDED_OFF)[0].key == "handoff"
    assert missing_for(full, Stage.ACCEPTED)[0].key == "verdict"
