from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import exponent, say_money
from app.domain.opportunities import (
    CLOSED,
    OPEN,
    PROBABILITY,
    DealFacts,
    DealStage,
    missing_for,
    parse_deal_stage,
    read_amount,
    require_amount,
    require_probability,
    weighted,
)
from app.errors import RefusedError

DAY = date(2026, 12, 1)


def keys(facts, to):
    return [one.key for one in missing_for(facts, to)]


@pytest.mark.parametrize("stage", OPEN)
def test_open_stages_ask_nothing(stage):
    assert keys(DealFacts(DealStage.LOST), stage) == []


def test_won_asks_amount_and_day():
    assert keys(DealFacts(DealStage.DISCOVERY), DealStage.WON) == ["amount", "close"]
    assert keys(DealFacts(DealStage.DISCOVERY, 0, DAY), DealStage.WON) == ["amount"]
    assert keys(DealFacts(DealStage.DISCOVERY, 5_000, DAY), DealStage.WON) == []


def test_lost_asks_a_known_reason_and_a_day_to_ask_again():
    assert keys(DealFacts(DealStage.PROPOSAL), DealStage.LOST) == ["reason", "recontact"]
    assert keys(DealFacts(DealStage.PROPOSAL, reason="bad luck", recontact=DAY), DealStage.LOST) == ["reason"]
    assert keys(DealFacts(DealStage.PROPOSAL, reason="price", recontact=DAY), DealStage.LOST) == []


def test_every_stage_has_a_probability_and_is_open_or_closed():
    assert set(PROBABILITY) == set(DealStage) == {*OPEN, *CLOSED}
    assert [PROBABILITY[one] for one in OPEN] == sorted(PROBABILITY[one] for one in OPEN)
    assert parse_deal_stage("Closed-Won") is DealStage.WON
    assert parse_deal_stage("won") is None


@pytest.mark.parametrize(
    ("typed", "minor", "currency"),
    [
        ("54k", 5_400_000, "GBP"),
        ("£54,000", 5_400_000, "GBP"),
        ("1.2m EUR", 120_000_000, "EUR"),
        ("€ 12.50", 1_250, "EUR"),
        ("300k JPY", 300_000, "JPY"),
        ("", None, "GBP"),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed, minor, currency):
    assert read_amount(typed, "GBP") == (minor, currency)


@pytest.mark.parametrize("typed", ["many", "-5", "1.234", "12.", "k", "5kk", "٥٤", "1.5 JPY", "1e9"])
def test_what_is_no_amount_is_refused_with_a_code(typed):
    with pytest.raises(RefusedError) as error:
        read_amount(typed, "GBP")
    assert error.value.code == "E-AMOUNT"
    assert error.value.field == "amount"


@given(st.integers(0, 10**15), st.sampled_from(["GBP", "EUR", "USD", "CHF", "JPY", "SEK"]))
def test_what_is_said_of_money_reads_back(minor, currency):
    minor -= minor % 10 ** exponent(currency) if exponent(currency) == 0 else 0
    assert read_amount(say_money(minor, currency), "GBP") == (minor, currency)


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_a_coded_refusal(typed):
    try:
        minor, currency = read_amount(typed, "GBP")
    except RefusedError as error:
        assert error.code == "E-AMOUNT"
    else:
        assert minor is None or minor >= 0
        assert currency


@pytest.mark.parametrize(
    ("minor", "currency"), [(-1, "GBP"), (10**15 + 1, "GBP"), (5, "pounds"), (5, "gb1"), (5, "£££")]
)
def test_nonsense_amounts_are_refused(minor, currency):
    with pytest.raises(RefusedError):
        require_amount(minor, currency)


@pytest.mark.parametrize("percent", [-1, 101])
def test_nonsense_probabilities_are_refused(percent):
    with pytest.raises(RefusedError):
        require_probability(percent)


def test_the_forecast_counts_a_share_rounded_down():
    assert weighted(9_999, 50) == 4_999
