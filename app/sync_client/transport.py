"""How requests reach the server; the real one is in http.py, tests bring a network of their own."""

from __future__ import annotations

from typing import Any, Protocol


class Transport(Protocol):
    """Sends one request and waits for its answer."""

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """The answer; raises SyncError or OfflineError."""
        ...
