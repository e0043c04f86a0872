"""The tags in use."""

from __future__ import annotations

from app.store.tags import tags_in_use

__all__ = ["tags_in_use"]
