from hypothesis import given
from hypothesis import strategies as st

from app.domain.scoring import MS_A_DAY, Event, band, decayed, score_lead

NOW = 20_000 * MS_A_DAY
GOOD = {
    "people": 420,
    "industry": "Cold-chain storage",
    "title": "Head of Engineering",
    "relationship": "Prospect",
    "tier": "A",
}


def test_the_combined_number_is_the_weighted_sum_rounded_down():
    score = score_lead(GOOD, [Event("demo request", NOW)], NOW)
    assert score.fit == 100
    assert score.intent == 70
    assert score.total == (100 * 50 + 70 * 30) // 100


def test_reasons_name_the_strongest_first():
    score = score_lead(GOOD, [Event("demo request", NOW), Event("download", NOW)], NOW)
    assert score.reasons["intent"] == "asked for a demo, downloaded a guide"
    assert score.reasons["engagement"] == "no answer yet"


def test_points_halve_each_half_life():
    assert [decayed(40, days, 14) for days in (0, 7, 14, 28, 42)] == [40, 30, 20, 10, 5]


@given(st.integers(0, 200), st.integers(0, 400), st.integers(1, 60))
def test_decay_never_grows_with_age(points, age, half_life):
    assert 0 <= decayed(points, age + 1, half_life) <= decayed(points, age, half_life) <= points


def test_decay_steps_at_midnight_utc_only():
    signal = [Event("webinar", NOW - 3 * MS_A_DAY)]
    scores = {score_lead({}, signal, NOW + hour * 3_600_000).intent for hour in range(24)}
    assert len(scores) == 1


def test_doing_the_same_twice_is_not_twice():
    once = score_lead({}, [Event("webinar", NOW)], NOW)
    assert score_lead({}, [Event("webinar", NOW), Event("webinar", NOW - MS_A_DAY)], NOW).intent == once.intent


def test_nothing_known_scores_nothing():
    score = score_lead({}, [], NOW)
    assert (score.fit, score.engagement, score.intent, score.total, score.band) == (0, 0, 0, 0, "Cool")


def test_bands():
    assert [band(total) for total in (70, 69, 45, 44)] == ["Hot", "Warm", "Warm", "Cool"]
