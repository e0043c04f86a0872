"""The window of the lists, with the commands of the Help menu."""

from tests.ui.leads.desk import make_desk

__all__ = ["make_desk"]
