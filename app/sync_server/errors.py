"""Errors of the protocol, each with its code and HTTP status (sync-protocol section 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language import tr

STATUS = {
    "AUTH": 401,
    "USER_REVOKED": 403,
    "DEVICE_WIPE": 403,
    "SCOPE_REVOKED": 403,
    "FORBIDDEN": 403,
    "NOT_FOUND": 404,
    "METHOD": 405,
    "CLIENT_FORKED": 409,
    "CLIENT_CLOSED": 409,
    "UNKNOWN_CLIENT": 409,
    "EPOCH_CHANGED": 409,
    "SEQ_GAP": 409,
    "EXISTS": 409,
    "OFFSET": 409,
    "CURSOR_EXPIRED": 410,
    "TOO_LARGE": 413,
    "RANGE": 416,
    "INVALID": 422,
    "SCHEMA_TOO_OLD": 426,
    "SCHEMA_TOO_NEW": 426,
    "PROTOCOL": 426,
    "SLOW_DOWN": 429,
    "UNAVAILABLE": 503,
    "NO_PG_DUMP": 503,
    "STOP_FIRST": 409,
}


class ServerError(Exception):
    """What a request is answered with instead of a result; nothing was changed.

    `words` is the sentence in English, with `values` filled into its `{names}`.
    """

    def __init__(
        self,
        code: str,
        words: str = "",
        *,
        values: Mapping[str, Any] | None = None,
        retry_after: int = 0,
        **detail: Any,
    ) -> None:
        self._pattern, self._values = words, values or {}
        words = words.format_map(values) if values else words
        super().__init__(words or code)
        self.code = code
        self.status = STATUS[code]
        self.detail = detail
        self.words = words
        self.retry_after = retry_after

    def said(self) -> str:
        """The sentence in the language, for the command line; the code where there is none."""
        return tr(self._pattern, **self._values) if self._pattern else self.code


class RefusedOpError(Exception):
    """A mutation that may not be applied; it is answered, takes its place in the order and changes nothing."""

    def __init__(self, code: str, **detail: Any) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail
