"""The export of another CRM, imported, gives the figures that its files themselves give."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date

import pytest

from app import queries
from app.clock import local_zone
from app.domain.opportunities import OPEN, parse_deal_stage
from app.import_export.context import Choices
from app.import_export.run import ImportRun
from app.queries import figure_work, figure_worth, figures
from app.queries.figure_scope import Wanted, scope
from tests.support.databases import empty_workspace


@pytest.fixture(scope="module")
def imported(tmp_path_factory, data):
    made = empty_workspace(tmp_path_factory.mktemp("hubspot") / "w")
    ImportRun(made, sorted((data / "crm-exports" / "hubspot").glob("*.csv")), Choices(region="US")).commit()
    yield made
    made.close()


def rows(data, name):
    with (data / "crm-exports" / "hubspot" / f"hubspot_{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_activity_of_each_period_is_what_the_file_says(imported, data):
    now = imported.clock.now().astimezone(local_zone())
    listed = rows(data, "activities")
    for period, begins in (
        ("2023", "2023"),
        ("2024-Q4", ("2024-10", "2024-11", "2024-12")),
        ("2025-02", "2025-02"),
        ("2023-10", "2023-10"),
    ):
        own = [one for one in listed if one["Activity Date"].startswith(begins)]
        right = Counter(one["Activity Type"] for one in own)
        found = imported.ask(scope, Wanted(period), now=now)
        done = Counter()
        for one in imported.ask(figure_work.done, found.frame, ()):
            done[one.kind] += one.count
        assert (done["call"], done["email"]) == (right["Call"], right["Email"]), period
        assert right["Call"] > 5
        talked = sum(one.talked for one in imported.ask(figure_work.done, found.frame, ()))
        assert talked == sum(one["Call Outcome"] == "Connected" for one in own)
        days = imported.ask(figure_work.done, found.frame, list(found.frame.part.days()))
        by_day = Counter(date.fromisoformat(one["Activity Date"]) for one in own if one["Activity Type"] == "Call")
        assert {one.day: one.count for one in days if one.kind == "call"} == by_day


def test_what_is_open_is_the_sum_of_the_deals_that_are_not_closed(imported, data):
    now = imported.clock.now().astimezone(local_zone())
    deals = [one for one in rows(data, "deals") if not one["Deal Stage"].startswith("Closed")]
    found = imported.ask(scope, Wanted(), now=now)
    worth = [one for one in imported.ask(figure_worth.worth, found.frame) if not one.won]
    assert sum(one.minor for one in worth) == round(sum(float(one["Amount"]) for one in deals if one["Amount"]) * 100)
    assert sum(one.count for one in worth) == len(deals)
    assert imported.ask(queries.figure_records.behind, Wanted(), "coverage", now=now).total == len(deals)
    assert all(parse_deal_stage(one.value) for one in OPEN)
    shown = {one.key: one for one in imported.ask(figures.dashboard, Wanted(), now=now).figures}
    assert shown["coverage"].value is None, "no quota was set, so nothing is made up"
