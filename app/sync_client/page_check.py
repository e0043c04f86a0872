"""Whether a page of the server is one: its parts, and each column of records by its kind (bad input B17).

A page that is none is refused whole before anything of it is applied, so the cursor stays where it was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.errors import UnavailableError
from app.language import tr
from app.sync_protocol.fields import Kind
from app.sync_protocol.manifest import ENTITIES
from app.sync_protocol.values import is_id

Test = Callable[[Any], bool]

_WORDS: set[type] = {str, type(None)}
_NUMBERS: set[type] = {int, type(None)}
_TRUTHS: set[type] = {bool, type(None)}
_LISTS: set[type] = {list, type(None)}
_TYPES: dict[Kind, set[type]] = {
    Kind.TEXT: _WORDS, Kind.LONG: _WORDS, Kind.REF: _WORDS, Kind.DATE: _WORDS, Kind.INT: _NUMBERS, Kind.INSTANT: _NUMBERS,
    Kind.BOOL: _TRUTHS, Kind.SET: _LISTS,
}  # fmt: skip
_FIXED: dict[str, set[type]] = {
    "id": {str},
    "_scope": {str},
    "created_by": {str},
    "updated_by": {str},
    "_ver": {int},
    "created_at": {int},
    "updated_at": {int},
}
OPS = {"put", "del", "left", "erase"}


def require_pull(page: dict[str, Any]) -> None:
    """UnavailableError E-SERVER-DATA for an answer that is no page of a pull."""
    parts: dict[str, Test] = {
        "to": _is_mark, "more": lambda one: type(one) is bool, "gv": _is_number, "scopes": _are_scopes, "put": _are_records, "ack": _is_ack,
        "gone": lambda one: _is_list(one, _is_gone), "outcomes": lambda one: _is_list(one, _is_outcome),
    }  # fmt: skip
    _require(page, parts, "a pull")


def require_snapshot(page: dict[str, Any]) -> None:
    """The same for a page of a scope."""
    parts: dict[str, Test] = {
        "put": _are_records,
        "token": lambda one: one is None or (isinstance(one, str) and one != ""),
    }
    _require(page, parts, "a scope")


def require_push(answer: dict[str, Any]) -> None:
    """The same for what became of a push."""
    _require(answer, {"last_seq": _is_number}, "a push")


def require_way_back(answer: dict[str, Any]) -> None:
    """The same for a laptop's new place in the order."""
    parts: dict[str, Test] = {"client": is_id, "epoch": lambda one: isinstance(one, str), "head": _is_mark,
                              "known": lambda one: isinstance(one, dict)}  # fmt: skip
    _require(answer, parts, "a way back")


def _require(page: dict[str, Any], parts: dict[str, Test], what: str) -> None:
    tests = parts | {name: test for name, test in _AT_TIMES.items() if page.get(name) is not None}
    for name, test in tests.items():
        if name not in page or not test(page[name]):
            raise UnavailableError(
                "E-SERVER-DATA", tr("The server sent something that is no page of {what} ({name}).", what=what, name=name),
                safe=tr("Nothing of it was taken; what you wrote is kept."), do=tr("Tell your administrator if it stays."),
            )  # fmt: skip


def _is_list(one: Any, test: Test) -> bool:
    return isinstance(one, list) and all(map(test, one))


def _is_number(one: Any) -> bool:
    return type(one) is int and 0 <= one < 2**63


def _is_mark(one: Any) -> bool:
    return isinstance(one, list) and len(one) == 2 and _is_number(one[0]) and isinstance(one[1], str)


def _is_ack(one: Any) -> bool:
    return isinstance(one, list) and len(one) == 2 and _is_number(one[0]) and (one[1] is None or is_id(one[1]))


def _are_sums(one: Any) -> bool:
    return isinstance(one, dict) and all(isinstance(pair, list) and len(pair) == 2 for pair in one.values())


def _are_heard(one: Any) -> bool:
    return _is_list(
        one, lambda each: isinstance(each, list) and len(each) == 2 and is_id(each[0]) and _is_number(each[1])
    )


def _is_gone(one: Any) -> bool:
    return (
        isinstance(one, list) and len(one) == 5 and all(isinstance(one[place], str) for place in (0, 1, 2, 4))
        and is_id(one[2]) and _is_number(one[3]) and one[4] in OPS
    )  # fmt: skip


def _is_author(one: Any) -> bool:
    return (
        isinstance(one, list) and len(one) == 5 and isinstance(one[0], str) and is_id(one[1]) and isinstance(one[2], str)
        and isinstance(one[3], str) and _is_number(one[4])
    )  # fmt: skip


def _is_outcome(one: Any) -> bool:
    return isinstance(one, dict) and _is_number(one.get("seq")) and isinstance(one.get("status"), str)


def _are_scopes(one: Any) -> bool:
    def is_added(each: Any) -> bool:
        return isinstance(each, dict) and all(isinstance(each.get(name), str) for name in ("scope", "access", "label"))

    return (
        isinstance(one, dict) and _is_list(one.get("add"), is_added) and _is_list(one.get("drop"), lambda each: isinstance(each, str))
    )  # fmt: skip


def _are_records(one: Any) -> bool:
    return _is_list(one, _is_part)


def _is_part(part: Any) -> bool:
    """Column by column: a set of the types that stand in it is made without a step of Python for each cell."""
    if (
        not isinstance(part, dict)
        or not isinstance(part.get("e"), str)
        or not _is_list(part.get("rows"), lambda row: type(row) is list)
    ):
        return False
    names: Any = part.get("cols")
    rows = part["rows"]
    if not _is_list(names, lambda name: isinstance(name, str)) or any(len(row) != len(names) for row in rows):
        return False
    entity = ENTITIES.get(part["e"])
    if entity is None or not rows:
        return True  # of a newer server: it is left out
    columns = dict(zip(names, zip(*rows, strict=True), strict=True))
    if not columns.keys() >= _FIXED.keys() or not all(map(is_id, columns["id"])):
        return False
    for name, column in columns.items():
        field = entity.by_name.get(name)
        allowed: set[type] | None = _FIXED.get(name)
        if allowed is None and field is not None:
            allowed = _TYPES.get(field.kind)
        if allowed is not None and not set(map(type, column)) <= allowed:
            return False
    return True


_AT_TIMES: dict[str, Test] = {
    "sums": _are_sums,
    "by": lambda one: _is_list(one, _is_author),
    "people": _are_heard,
    "devices": lambda one: isinstance(one, list),
    "head": _is_mark,
}
