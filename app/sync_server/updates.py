"""Newer versions from a folder of the server: the manifest and the packages, for anybody, since every laptop checks the signature."""

from __future__ import annotations

import re
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse

from app.sync_server.errors import ServerError
from app.sync_server.limits import Limits

PER_MINUTE = 60
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+~-]{0,120}")


def add_updates(app: FastAPI, limits: Limits, folder: Path) -> None:
    """`GET /updates/NAME`: files of the folder itself, none of those that begin with a dot or lie deeper."""

    @app.get("/updates/{name}", response_class=Response)
    def give(name: str, request: Request) -> Response:
        limits.spend(f"updates:{request.client.host if request.client else ''}", PER_MINUTE)
        place = folder / name
        if not _NAME.fullmatch(name) or place.is_symlink() or not place.is_file():
            raise ServerError("NOT_FOUND")
        return FileResponse(place, media_type="application/octet-stream", headers={"x-content-type-options": "nosniff"})
