"""Waiting with the event loop running."""

from tests.support.practice_page import until

__all__ = ["until"]
