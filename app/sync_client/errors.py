"""What a request to the server can end with, besides an answer."""

from __future__ import annotations

from typing import Any


class SyncError(Exception):
    """The server said no, with a code of sync-protocol section 7."""

    def __init__(
        self, code: str, detail: dict[str, Any] | None = None, *, words: str = "", retry_after: int = 0
    ) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail or {}
        self.words = words
        self.retry_after = retry_after


class OfflineError(Exception):
    """No answer came: no network, a captive portal, a connection cut in the middle. Nothing is known about the request."""
