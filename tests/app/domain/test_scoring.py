import json
from dataclasses import asdict, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import score_rules
from app.domain.score_defaults import DEFAULT_RULES
from app.domain.score_facts import CUSTOM, Event, events_of, facts_of
from app.domain.score_rules import (
    EACH,
    HAPPENED,
    TESTS,
    USUAL,
    Combining,
    ScoreRule,
    check_combining,
    check_many,
    problem_of,
    read_combining,
    read_rule,
    say,
    values_of,
)
from app.domain.scoring import MS_A_DAY, Scorer, decayed
from app.errors import RefusedError

NOW = 20_000 * MS_A_DAY
HOUR = 3_600_000
USUAL_SCORER = Scorer(DEFAULT_RULES)
GOOD = {
    "people": 420,
    "industry": "Cold-chain storage",
    "title": "Head of Engineering",
    "relationship": "Prospect",
    "tier": "A",
}
WEBINAR = ScoreRule("intent", "webinar", HAPPENED, "", 35, "joined the webinar", 14, "w")
KINDS = ("webinar", "replied")


# Few names, so that rules meet facts and each other.
ASKED = ("people", "title", CUSTOM + "x")


def rules_strategy(*, at_least=-100):
    words = st.sampled_from(("A", "b", "head, chief", "20-99", "100-", "x"))
    points = st.integers(at_least, 100).filter(bool)
    fields = st.builds(ScoreRule, st.sampled_from(("fit", "engagement")), st.sampled_from((*ASKED, "no such field")),
                       st.sampled_from(("is", "in", "contains", "between", "known", "odd")), words, points, words)  # fmt: skip
    kinds = st.builds(ScoreRule, st.sampled_from(("engagement", "intent")), st.sampled_from(KINDS), st.sampled_from((HAPPENED, EACH)),
                      st.integers(1, 100).map(str), points, words, st.integers(1, 60))  # fmt: skip
    return st.lists(fields | kinds, max_size=12).map(
        lambda found: [replace(rule, id=str(number)) for number, rule in enumerate(found)]
    )


FACTS = st.dictionaries(
    st.sampled_from(ASKED), st.sampled_from(("A", "b", "Head of x", 20, 5000, "37", "2.5")), min_size=2
)
EVENTS = st.lists(
    st.builds(Event, st.sampled_from(KINDS), st.integers(NOW - 400 * MS_A_DAY, NOW + 3 * MS_A_DAY), st.integers(0, 120),
              st.sampled_from(("", "said so"))),
    max_size=8,
)  # fmt: skip
WEIGHTS = st.integers(0, 100).flatmap(
    lambda fit: st.integers(0, 100 - fit).map(lambda other: Combining(fit, other, 100 - fit - other))
)


def test_the_combined_number_is_the_weighted_sum_rounded_down():
    score = USUAL_SCORER.score(GOOD, [Event("demo request", NOW)], NOW)
    assert (score.fit, score.intent) == (100, 70)
    assert score.total == (100 * 50 + 70 * 30) // 100
    assert Scorer(DEFAULT_RULES, Combining(0, 0, 100)).score(GOOD, [Event("demo request", NOW)], NOW).total == 70


def test_reasons_name_the_strongest_first():
    score = USUAL_SCORER.score(GOOD, [Event("demo request", NOW), Event("download", NOW)], NOW)
    assert score.reasons["intent"] == "asked for a demo, downloaded a guide"
    assert score.reasons["engagement"] == "no answer yet"


def test_each_rule_says_what_it_gave_what_it_gave_fresh_and_when():
    at = NOW - 14 * MS_A_DAY
    score = Scorer([WEBINAR]).score({}, [Event("webinar", at)], NOW)
    assert [tuple(one) for one in score.given] == [("intent", "w", "joined the webinar", 17, 35, at)]


def test_the_points_explain_the_three_numbers():
    score = USUAL_SCORER.score(GOOD, [Event("demo request", NOW), Event("download", NOW - 5 * MS_A_DAY)], NOW)
    for part in score_rules.PARTS:
        assert getattr(score, part) == min(sum(one.points for one in score.given if one.part == part), 100)


def test_points_halve_each_half_life():
    assert [decayed(40, days, 14) for days in (0, 7, 14, 28, 42)] == [40, 30, 20, 10, 5]
    assert decayed(-40, 14, 14) == -20


@given(st.integers(0, 200), st.integers(0, 400), st.integers(1, 60))
def test_decay_never_grows_with_age(points, age, half_life):
    assert 0 <= decayed(points, age + 1, half_life) <= decayed(points, age, half_life) <= points


def test_decay_steps_at_midnight_utc_only():
    signal = [Event("webinar", NOW - 3 * MS_A_DAY)]
    scores = {USUAL_SCORER.score({}, signal, NOW + hour * HOUR).intent for hour in range(24)}
    assert len(scores) == 1
    assert USUAL_SCORER.score({}, signal, NOW + 24 * HOUR).intent < scores.pop()


def test_doing_the_same_twice_is_not_twice():
    once = USUAL_SCORER.score({}, [Event("webinar", NOW)], NOW)
    twice = [Event("webinar", NOW), Event("webinar", NOW - MS_A_DAY)]
    assert USUAL_SCORER.score({}, twice, NOW).intent == once.intent


def test_each_time_counts_up_to_the_cap():
    scorer = Scorer([ScoreRule("engagement", "visit", EACH, "50", 20, "came by", 30)])
    assert [scorer.score({}, [Event("visit", NOW)] * count, NOW).engagement for count in (1, 2, 3, 9)] == [
        20,
        40,
        50,
        50,
    ]


def test_of_the_rules_about_one_field_the_strongest_counts():
    rules = [ScoreRule("fit", "title", "contains", "manager", 18), ScoreRule("fit", "title", "contains", "head", 26)]
    assert Scorer(rules).score({"title": "Manager, Head of IT"}, [], NOW).fit == 26


def test_of_the_rules_about_one_kind_the_one_that_gives_most_counts():
    rules = [replace(WEBINAR, points=20, id="a"), replace(WEBINAR, points=30, id="b")]
    for order in (rules, rules[::-1]):
        (given_,) = Scorer(order).score({}, [Event("webinar", NOW)], NOW).given
        assert (given_.rule_id, given_.points) == ("b", 30)


def test_what_is_remembered_of_a_value_is_not_taken_for_an_equal_one():
    scorer = Scorer([ScoreRule("fit", CUSTOM + "Rank", "is", "1", 10)])
    assert [scorer.score({CUSTOM + "Rank": rank}, [], NOW).fit for rank in (1, Decimal("1.0"), "1")] == [10, 0, 10]


def test_points_below_nothing_and_beyond_a_hundred_are_cut_off():
    less = Scorer([ScoreRule("fit", "title", "known", "", -40)], Combining(100, 0, 0))
    assert less.score({"title": "x"}, [], NOW).parts == (0, 0, 0, 0)
    more = Scorer([ScoreRule("fit", name, "known", "", 60) for name in ("title", "tier")], Combining(100, 0, 0))
    assert more.score({"title": "x", "tier": "A"}, [], NOW).parts == (100, 100, 0, 0)


def test_what_lies_ahead_does_not_count_yet():
    ahead = [Event("webinar", NOW + 30 * HOUR)]
    assert [Scorer([WEBINAR]).score({}, ahead, NOW + days * MS_A_DAY).intent for days in (0, 1)] == [0, 35]


def test_the_history_is_the_score_of_each_day():
    events = [Event("webinar", NOW - 3 * MS_A_DAY)]
    scorer = Scorer([WEBINAR], Combining(0, 0, 100))
    assert scorer.history({}, events, NOW, 5) == (0, 35, 33, 32, 31)


def test_nothing_known_scores_nothing():
    score = USUAL_SCORER.score({}, [], NOW)
    assert (*score.parts, score.band) == (0, 0, 0, 0, "Cool")


def test_bands():
    assert [USUAL.band(total) for total in (70, 69, 45, 44)] == ["Hot", "Warm", "Warm", "Cool"]
    assert Combining(hot=30, warm=10).band(30) == "Hot"


def test_the_shipped_rules_are_sound_and_each_asks_another_thing():
    assert [problem_of(rule) for rule in DEFAULT_RULES if problem_of(rule)] == []
    assert len({(one.part, one.field, one.test, one.value) for one in DEFAULT_RULES}) == len(DEFAULT_RULES)


@given(rules_strategy(), FACTS, EVENTS, WEIGHTS)
def test_scores_lie_from_0_to_100(rules, facts, events, weights):
    assert all(0 <= number <= 100 for number in Scorer(rules, weights).score(facts, events, NOW).parts)


@given(st.data(), rules_strategy(), FACTS, EVENTS)
def test_neither_the_order_of_rules_nor_that_of_events_matters(data, rules, facts, events):
    score = Scorer(rules).score(facts, events, NOW)
    again = Scorer(data.draw(st.permutations(rules)))
    for _ in range(2):  # the second time from what it remembers
        assert again.score(dict(reversed(facts.items())), data.draw(st.permutations(events)), NOW) == score


@given(rules_strategy(at_least=1), FACTS, EVENTS, st.integers(0, 90))
def test_without_anything_new_a_score_only_falls(rules, facts, events, days):
    scorer, begin = Scorer(rules), NOW + 3 * MS_A_DAY
    earlier, later = (scorer.score(facts, events, begin + one * MS_A_DAY) for one in (days, days + 1))
    assert all(after <= before for before, after in zip(earlier.parts, later.parts, strict=True))


@given(rules_strategy(), FACTS, EVENTS)
def test_rules_written_as_json_and_read_again_score_the_same(rules, facts, events):
    kept = [{"id": one.id, **values_of(one, place)} for place, one in enumerate(rules)]
    again = [read_rule(row) for row in json.loads(json.dumps(kept))]
    assert Scorer(again).score(facts, events, NOW) == Scorer(rules).score(facts, events, NOW)
    combining = read_combining(json.loads(json.dumps(asdict(Combining(10, 20, 70, 60, 30)))))
    assert combining == Combining(10, 20, 70, 60, 30)


@pytest.mark.parametrize("test", TESTS)
def test_a_rule_that_is_off_keeps_its_place_and_gives_nothing(test):
    part, field, days = ("intent", "form", 7) if test in (HAPPENED, EACH) else ("fit", "people", 0)
    rule = ScoreRule(part, field, test, "5" if test in (EACH, "is", "in") else "1-9", 10, "w", days, "a", active=False)
    values = values_of(rule, 4)
    assert values["position"] == -5
    assert not read_rule({"id": "a", **values}).active
    assert Scorer([rule]).score({"people": 5}, [Event("form", NOW)], NOW).parts == (0, 0, 0, 0)


def test_a_rule_about_an_unknown_field_is_skipped_and_named():
    odd = ScoreRule("fit", "shoe size", "is", "44", 90)
    assert Scorer([odd]).score({"shoe size": "44"}, [], NOW).fit == 0
    assert problem_of(odd) == "There is no field “shoe size”."


SOUND = ScoreRule("intent", "form", EACH, "50", 20, "asked", 14)


@pytest.mark.parametrize(
    ("bad", "field", "words"),
    [
        ({"test": "matches"}, "test", "matches"),
        ({"part": "mood"}, "part", "which of the three"),
        ({"part": "fit"}, "part", "Engagement or Intent"),
        ({"half_life_days": 0}, "half_life_days", "from 1 to 365"),
        ({"half_life_days": 366}, "half_life_days", "from 1 to 365"),
        ({"points": 0}, "points", "not 0"),
        ({"points": 101}, "points", "-100 to 100"),
        ({"points": True}, "points", "-100 to 100"),
        ({"points": 1.5}, "points", "whole number"),
        ({"value": "0"}, "value", "cap"),
        ({"value": "101"}, "value", "cap"),
        ({"value": "²"}, "value", "cap"),
        ({"field": " "}, "field", "what happened"),
        ({"words": "x" * 501}, "value", "500"),
        ({"test": "is", "field": "tier", "value": " , "}, "value", "against what"),
        ({"test": "is", "field": "custom:", "value": "x"}, "field", "no field"),
        *(({"test": "between", "field": "people", "value": one}, "value", "two numbers") for one in ("x", "5", "-", "1-y", "1--2", "")),
    ],
)  # fmt: skip
def test_a_bad_rule_is_refused_with_its_field(bad, field, words):
    score_rules.check(SOUND)
    with pytest.raises(RefusedError, match=words) as caught:
        score_rules.check(replace(SOUND, **bad))
    assert (caught.value.code, caught.value.field) == ("E-SCORE-RULE", field)
    assert problem_of(replace(SOUND, **bad)) == caught.value.happened


def test_ten_thousand_rules_are_refused():
    with pytest.raises(RefusedError, match="10,000") as caught:
        check_many([SOUND] * 10_000)
    assert caught.value.code == "E-TOO-MANY"
    check_many([SOUND] * score_rules.MOST_RULES)


@pytest.mark.parametrize(
    "bad", [Combining(50, 50, 50), Combining(-10, 60, 50), Combining(hot=40), Combining(hot=101), Combining(warm=0)]
)
def test_weights_make_a_hundred_and_bands_do_not_overlap(bad):
    with pytest.raises(RefusedError) as caught:
        check_combining(bad)
    assert caught.value.code == "E-SCORE-RULE"
    assert read_combining(asdict(bad)) == USUAL


@pytest.mark.parametrize(
    ("value", "inside"), [(99, False), (100, True), ("100", True), ("1,532", True), ("x", False), ("100.5", True)]
)
def test_between_reads_numbers_also_from_texts(value, inside):
    rule = ScoreRule("fit", CUSTOM + "Seconds", "between", "100-", 10)
    assert bool(Scorer([rule]).score({CUSTOM + "Seconds": value}, [], NOW).fit) is inside


def test_facts_come_from_the_three_records_and_their_custom_fields():
    facts = facts_of(
        {"source": "Web", "inbound": False, "custom": {"Rank": 2.5, "Tags": ["a", "b"]}},
        {"title": "Head", "custom": {"Rank": 1, "Empty": None}},
        {"people": 5, "industry": ""},
    )
    assert facts == {"source": "Web", "inbound": "no", "title": "Head", "people": 5,
                     "custom:Rank": facts["custom:Rank"], "custom:Tags": "a, b"}  # fmt: skip
    assert str(facts["custom:Rank"]) == "2.5"


@pytest.mark.parametrize(
    ("kind", "direction", "outcome", "event"),
    [
        ("email", "in", None, "replied"),
        ("email", "out", None, ""),
        ("call", "in", "No answer", ""),
        ("call", "out", "Talked, follow up", "conversation"),
        ("visit", "out", "Met", "visit"),
        ("visit", "out", "Not there", ""),
        ("meeting", None, "Held", "meeting"),
        ("meeting", None, "No-show", ""),
        ("note", None, None, ""),
    ],
)
def test_what_happened_is_told_by_activities(kind, direction, outcome, event):
    row = {"kind": kind, "direction": direction, "outcome": outcome, "at": NOW}
    assert events_of([row], []) == ([Event(event, NOW)] if event else [])


def test_a_signal_brings_its_own_weight_and_words():
    row = {"kind": "form", "at": NOW, "weight": 80, "text": "Asked for prices"}
    assert events_of([], [row]) == [Event("form", NOW, 80, "Asked for prices")]
    (told,) = (
        Scorer([ScoreRule("intent", "form", HAPPENED, "", 50, "filled in the form", 14)])
        .score({}, events_of([], [row]), NOW)
        .given
    )
    assert (told.words, told.points) == ("Asked for prices", 80)


def test_rules_are_said_in_words():
    assert say(DEFAULT_RULES[0]) == "People in the company is between 100-5000"
    assert say(WEBINAR) == "webinar, half after 14 days"
    assert say(SOUND) == "form, each time up to 50, half after 14 days"
