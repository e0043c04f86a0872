"""Search over everything, as you type."""

from __future__ import annotations

from app.store.search import Hit, find

__all__ = ["Hit", "find"]
