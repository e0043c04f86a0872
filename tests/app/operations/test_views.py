"""Saved views: what is kept of a filter, whose they are, how many leads they show."""

from __future__ import annotations

import pytest

from app import operations, queries
from app.changes import Source
from app.errors import RefusedError
from app.queries.lead_rows import LeadFilter
from app.queries.views import SavedView, filter_of, raw_of
from app.store.unit_of_work import UnitOfWork
from app.workspace import Workspace
from tests.support.builders import a_lead


def views(workspace: Workspace) -> tuple[SavedView, ...]:
    return workspace.ask(queries.views.saved_views, user_id=workspace.user, now=0, midnight=86_400_000)


def save(workspace: Workspace, name: str, **filters: object) -> str:
    return workspace.act(operations.views.save_view, name, place="leads", filters=filters, sort="name")


def test_it_keeps_what_filters_and_counts_what_it_shows(workspace: Workspace) -> None:
    a_lead(workspace, source="Referral")
    a_lead(workspace, name="Ada Byron", email="a@b.example", source="Webinar")
    wanted = LeadFilter(text="typed", source="Webinar", inbound=False, now=5, midnight=9)
    assert raw_of(wanted) == {"source": "Webinar", "inbound": False}
    save(workspace, "  Webinar ", source="Webinar")
    (found,) = views(workspace)
    assert (found.name, found.filter, found.sort, found.count) == ("Webinar", LeadFilter(source="Webinar"), "name", 1)
    a_lead(workspace, name="Bea Cole", email="b@c.example", source="Webinar")
    assert views(workspace)[0].count == 2


def test_names_are_needed_once_and_an_empty_filter_is_none(workspace: Workspace) -> None:
    save(workspace, "Webinar", source="Webinar")
    for name, filters, code in (
        (" ", {"source": "Webinar"}, "E-VIEW-NAME"), ("WEBINAR", {"source": "x"}, "E-VIEW-THERE"), ("All", {}, "E-VIEW-EMPTY"),
    ):  # fmt: skip
        with pytest.raises(RefusedError) as error:
            save(workspace, name, **filters)
        assert error.value.code == code
    assert len(views(workspace)) == 1


def test_removing_takes_the_view_and_undo_brings_it_back(workspace: Workspace) -> None:
    first, second = save(workspace, "One", stage="New"), save(workspace, "Two", stage="Connected")
    assert workspace.act(operations.views.remove_view, first) == "One"
    assert [one.id for one in views(workspace)] == [second]
    workspace.undo()
    assert [one.id for one in views(workspace)] == [first, second]


def test_those_of_others_are_not_shown_unless_shared(workspace: Workspace) -> None:
    def theirs(work: UnitOfWork) -> None:
        for name, shared in (("Private", False), ("Team", True)):
            values = {"place": "leads", "filters": {"inbound": True}, "sort": "odd", "owner_id": "someone"}
            work.create("saved_view", {"name": name, "shared": shared, **values})

    workspace.act_as(Source.SYNC, theirs)
    (found,) = views(workspace)
    assert (found.name, found.sort) == ("Team", "score")  # an order nobody knows here is the usual one


def test_a_filter_of_a_newer_version_is_read_as_far_as_it_is_known() -> None:
    assert filter_of({"stage": "New", "phase_of_moon": "full", "text": "x"}) == LeadFilter(stage="New")
