"""The desk these tests work at."""

from tests.ui.accounts.small_desk import make_small_desk

__all__ = ["make_small_desk"]
