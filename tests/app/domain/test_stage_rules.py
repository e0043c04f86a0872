from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.qualification import CRITERIA, MET
from app.domain.stage_moves import LeadFacts, may_go, missing_for
from app.domain.stage_rules import ASKS, EDITED, USUAL_RULES, raw_of, require_sound, rules_of
from app.domain.stages import OPEN, PATH, Stage
from app.errors import RefusedError

ALL_MET = {one.key: MET for one in CRITERIA}
FULL_FACTS = LeadFacts(Stage.NEW, True, ALL_MET, True, wake="2027-01-01", reason="Too small", over="A big week")


def with_rule(stage, **changes):
    return {**USUAL_RULES, stage: replace(USUAL_RULES[stage], **changes)}


def keys(facts, to, rules=USUAL_RULES):
    return [one.key for one in missing_for(facts, to, rules)]


def test_the_defaults_are_those_of_decisions_26():
    assert USUAL_RULES[Stage.ATTEMPTING].days == 8
    assert USUAL_RULES[Stage.CONNECTED].days == 10
    for at, stage in enumerate(OPEN):
        assert {*OPEN[:at], Stage.NURTURE, Stage.DISQUALIFIED} <= {*USUAL_RULES[stage].goes}
    assert USUAL_RULES[Stage.QUALIFIED].asks == ("conversation", "criteria")
    assert USUAL_RULES[Stage.MEETING_SET].asks == ("conversation", "criteria", "meeting")
    require_sound(USUAL_RULES)
    assert raw_of(USUAL_RULES) == {}


def test_a_move_the_manager_took_away_is_refused_whatever_the_lead_brings():
    rules = with_rule(Stage.NEW, goes=(Stage.ATTEMPTING, Stage.NURTURE))
    assert keys(FULL_FACTS, Stage.CONNECTED, rules) == ["move"]
    assert keys(FULL_FACTS, Stage.ATTEMPTING, rules) == []


def test_what_a_stage_asks_is_the_manager_s_to_say():
    rules = with_rule(Stage.QUALIFIED, asks=("meeting",))
    assert keys(LeadFacts(Stage.NEW), Stage.QUALIFIED, rules) == ["meeting"]
    assert keys(LeadFacts(Stage.NEW, meeting=True), Stage.QUALIFIED, rules) == []


def test_a_soft_limit_asks_a_reason_and_a_hard_one_refuses():
    soft = with_rule(Stage.ATTEMPTING, most=3)
    assert keys(LeadFacts(Stage.NEW, crowd=2), Stage.ATTEMPTING, soft) == []
    assert keys(LeadFacts(Stage.NEW, crowd=3), Stage.ATTEMPTING, soft) == ["over"]
    assert keys(LeadFacts(Stage.NEW, crowd=3, over=" "), Stage.ATTEMPTING, soft) == ["over"]
    assert keys(LeadFacts(Stage.NEW, crowd=3, over="The fair"), Stage.ATTEMPTING, soft) == []
    hard = with_rule(Stage.ATTEMPTING, most=3, hard=True)
    assert keys(LeadFacts(Stage.NEW, crowd=3, over="The fair"), Stage.ATTEMPTING, hard) == ["full"]
    assert keys(LeadFacts(Stage.CONNECTED, crowd=3), Stage.ATTEMPTING, soft) == ["over"]  # back is into it, too


@pytest.mark.parametrize(
    ("stage", "changes", "says"),
    [
        (Stage.NEW, {"most": 0}, "cannot hold 0"),
        (Stage.NEW, {"most": 10_001}, "cannot hold 10,001"),
        (Stage.CONNECTED, {"days": 0}, "0 days"),
        (Stage.CONNECTED, {"days": 4_000}, "4,000 days"),
        (Stage.CONNECTED, {"hard": True}, "no limit to hold to"),
        (Stage.CONNECTED, {"goes": (Stage.NURTURE,)}, "never go on"),
        (Stage.CONNECTED, {"goes": (Stage.NEW,)}, "never be laid aside"),
    ],
)
def test_nonsense_is_refused_with_its_stage(stage, changes, says):
    with pytest.raises(RefusedError) as error:
        require_sound(with_rule(stage, **changes))
    assert (error.value.code, error.value.field) == ("E-STAGE-RULES", stage.value)
    assert says in str(error.value)


def test_a_stage_nobody_can_reach_is_nonsense():
    rules = {
        stage: replace(rule, goes=tuple(one for one in rule.goes if one is not Stage.QUALIFIED))
        for stage, rule in USUAL_RULES.items()
    }
    with pytest.raises(RefusedError, match="ever reach Qualified"):
        require_sound(rules)


@pytest.mark.parametrize("raw", [None, [], "x", {"New": 5}, {"New": {"most": "many"}}, {"New": {"goes": ["Nowhere"]}},
                                 {"New": {"most": True}}, {"Elsewhere": {"most": 3}}])  # fmt: skip
def test_a_setting_that_makes_no_sense_leaves_the_defaults(raw):
    assert rules_of(raw) == USUAL_RULES


ANY_RULE = st.fixed_dictionaries(
    {
        "goes": st.sets(st.sampled_from([*OPEN, Stage.NURTURE, Stage.DISQUALIFIED])).map(tuple),
        "asks": st.sets(st.sampled_from(list(ASKS))).map(lambda found: tuple(one for one in ASKS if one in found)),
        "most": st.none() | st.integers(1, 50),
        "hard": st.booleans(),
        "days": st.none() | st.integers(1, 90),
    }
)
ANY_RULES = st.fixed_dictionaries({stage: ANY_RULE for stage in EDITED}).map(
    lambda found: {**USUAL_RULES, **{stage: replace(USUAL_RULES[stage], **given) for stage, given in found.items()}}
)
ANY_FACTS = st.builds(
    LeadFacts,
    stage=st.sampled_from(list(Stage)),
    conversation=st.booleans(),
    statuses=st.sampled_from([{}, ALL_MET, {**ALL_MET, "pain": "partly"}]),
    meeting=st.booleans(),
    override=st.sampled_from(["", "  ", "They sign in May"]),
    wake=st.sampled_from(["", "2027-01-01"]),
    reason=st.sampled_from(["", " ", "Too small"]),
    crowd=st.integers(0, 60),
    over=st.sampled_from(["", " ", "The fair"]),
)


@given(ANY_RULES)
def test_rules_come_back_from_the_setting_as_they_went_in(rules):
    back = rules_of(raw_of(rules))
    for stage in Stage:
        assert set(back[stage].goes) == set(rules[stage].goes)
        assert replace(back[stage], goes=()) == replace(rules[stage], goes=())


@given(ANY_FACTS, st.lists(st.sampled_from(list(Stage)), max_size=12), ANY_RULES)
def test_no_path_of_free_moves_is_illegal(facts, path, rules):
    """Whatever is tried, in any order: where nothing is missing, the rules allow it and the stage has what it asks."""
    for to in path:
        if missing_for(facts, to, rules):
            continue
        assert may_go(facts.stage, to, rules)
        assert to not in (Stage.HANDED_OFF, Stage.ACCEPTED)  # only a handoff and a verdict reach these
        if to is Stage.NURTURE:
            assert facts.wake
        if to is Stage.DISQUALIFIED:
            assert facts.reason.strip()
        if to in OPEN and facts.stage is not to:
            rule = rules[to]
            assert rule.most is None or facts.crowd < rule.most or (facts.over.strip() and not rule.hard)
            ahead = facts.stage not in PATH or PATH.index(to) > PATH.index(facts.stage)
            if ahead and "conversation" in rule.asks:
                assert facts.conversation
            if ahead and "criteria" in rule.asks:
                assert facts.override.strip() or all(facts.statuses.get(one.key) == MET for one in CRITERIA)
            if ahead and "meeting" in rule.asks:
                assert facts.meeting
        facts = replace(facts, stage=to)
