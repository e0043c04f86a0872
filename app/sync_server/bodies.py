"""What comes in and goes out over HTTP: size, compression, JSON, and the envelope of a request."""

from __future__ import annotations

import json
import math
from typing import Any

import zstandard
from fastapi import Request, Response
from pydantic import ValidationError

from app.sync_protocol import messages
from app.sync_protocol.messages import Message
from app.sync_server.apply import MAX_OPS
from app.sync_server.errors import ServerError

MAX_BODY = 2 << 20
MAX_WINDOW = 8 << 20  # of a zstd frame: what it may ask to hold in memory
COMPRESS_FROM = 1024


def checked(model: type[Message], body: dict[str, Any]) -> dict[str, Any]:
    """The envelope as a plain mapping; raises INVALID with the place of the first mistake, never its value."""
    given = _operations(body) if model is messages.Push else []
    if given:
        body = {**body, "mutations": [{**one, "ops": _ANY} for one in body["mutations"]]}
    try:
        message = model.model_validate_json(json.dumps(body)).model_dump(by_alias=True)
    except RecursionError:
        raise ServerError("INVALID", about="depth") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise ServerError(
            "INVALID", about=".".join(str(part) for part in first["loc"])[:80], why=first["type"]
        ) from None
    for place, mutation in enumerate(message["mutations"] if model is messages.Push else ()):
        ops = given[place] if given else mutation["ops"]
        readable = all(_is_operation(op) for op in ops)
        mutation["ops"] = ops if readable else [{"op": "unreadable"}]  # refused in its place; those behind it go on
    return message


_ANY: list[dict[str, Any]] = [{}]
_DEEP = 40


def _operations(body: dict[str, Any]) -> list[list[Any]]:
    """The operations of each mutation where all of them are plain: the envelope is then checked without them, which are looked
    at one by one later. Empty where any is not: the envelope says why."""
    mutations = body.get("mutations")
    if not isinstance(mutations, list) or not all(isinstance(one, dict) for one in mutations):
        return []
    given = [one.get("ops") for one in mutations]
    plain = all(
        isinstance(ops, list) and 0 < len(ops) <= MAX_OPS and all(isinstance(op, dict) and _is_plain(op) for op in ops)
        for ops in given
    )
    return given if plain else []


def _is_plain(value: Any, deep: int = _DEEP) -> bool:
    """Whether it is nowhere nested deeper, and all text in it is some: half a surrogate pair is none."""
    if isinstance(value, str):
        return value.isascii() or _is_text(value)
    if isinstance(value, dict):
        return deep > 0 and all(map(_is_text, value)) and all(_is_plain(one, deep - 1) for one in value.values())
    return not isinstance(value, list) or (deep > 0 and all(_is_plain(one, deep - 1) for one in value))


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_operation(op: Any) -> bool:
    """Whether the rules can look at it: what it names is text."""
    if not isinstance(op, dict) or not all(isinstance(op.get(name, ""), str) for name in ("op", "e", "f", "name")):
        return False
    inner = op.get("ops", [])
    return isinstance(inner, list) and all(
        _is_operation(one) and one.get("op") != "cmd" for one in inner[: messages.MAX_PUSH]
    )


def body_of(content: bytes, encoding: str) -> dict[str, Any]:
    """The JSON object of a request; its size is held to the limit after decompression too."""
    if encoding == "zstd":
        try:
            with zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).stream_reader(content) as reader:
                content = reader.read(MAX_BODY + 1)
        except zstandard.ZstdError:
            raise ServerError("INVALID", about="content-encoding") from None
        if len(content) > MAX_BODY:
            raise ServerError("TOO_LARGE")
    try:
        body = json.loads(content.decode(), parse_constant=_no_number, parse_float=_finite)
    except (ValueError, RecursionError):
        raise ServerError("INVALID", about="body") from None
    if not isinstance(body, dict):
        raise ServerError("INVALID", about="body")
    return body


def _no_number(word: str) -> Any:
    raise ValueError(word)


def _finite(digits: str) -> float:
    value = float(digits)
    return value if math.isfinite(value) else _no_number(digits)


def packed(answer: dict[str, Any], request: Request) -> Response:
    """The answer as JSON, compressed when it is worth it and the client reads it."""
    content = json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
    headers = {}
    if len(content) > COMPRESS_FROM and "zstd" in request.headers.get("accept-encoding", ""):
        content = zstandard.ZstdCompressor(level=1).compress(content)
        headers["content-encoding"] = "zstd"
    return Response(content, media_type="application/json", headers=headers)
