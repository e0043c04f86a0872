"""The window of the lists, with Clean-up and what is behind its rows."""

from __future__ import annotations

from functools import partial

import pytest

from tests.ui.leads.desk import Desk, make_desk
from ui.clean_up.clean_up_page import CleanUpPage
from ui.leads.leads_page import LeadsPage
from ui.leads.views import clean_up_views

__all__ = ["make_desk"]


@pytest.fixture
def page(desk: Desk) -> CleanUpPage:
    """Clean-up, open and counted."""
    window, context = desk.window, desk.context
    window.add_place("clean_up", "Clean-up", "wand-sparkles", "Library", partial(CleanUpPage, context=context), "Z")
    for view in clean_up_views():
        make = partial(LeadsPage, context=context, view=view, place="")
        window.add_inner_place(view.key.replace("-", ":", 1), make, place="clean_up")
    window.open_place("clean_up")
    found = window.places.page()
    assert isinstance(found, CleanUpPage)
    desk.wait(lambda: found.chosen() is not None)
    return found
