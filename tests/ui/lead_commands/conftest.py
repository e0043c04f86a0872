"""The desk these tests work at."""

from tests.ui.leads.desk import make_desk

__all__ = ["make_desk"]
