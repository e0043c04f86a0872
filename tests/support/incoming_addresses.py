"""A company whose server has addresses that other programs send leads to, and the laptop of its administrator."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.paths import Profile
from tests.support.server_process import ServerProcess

SAMPLE = {
    "person": {"full_name": "Isaura Thackwell", "email": "isaura@quillfen.example"},
    "company": "Quillfen Cold Storage",
    "text": "Please call me about the two cold rooms in Hull before the end of the month",
}
MAPPED = {"name": "person.full_name", "email": "person.email", "company": "company", "said": "text"}
DATA = (
    "Website",
    "Badge scanner of the Humber Works Show",
    "Inbound",
    SAMPLE["company"],
    SAMPLE["text"],
)  # what somebody wrote


@contextmanager
def administrators_laptop(folder: Path) -> Iterator[Profile]:
    """Its profile, closed; the server runs meanwhile. The website's address is mapped, the event tool's is not."""
    server = ServerProcess(folder)
    try:
        queue = server.admin("add-queue", "Inbound", "--team", "North")["id"]
        website = server.admin("add-hook", "Website", queue)["id"]
        server.admin("add-hook", "Badge scanner of the Humber Works Show", queue)
        sample = folder / "sample.json"
        sample.write_text(json.dumps(SAMPLE), "utf-8")
        fields = [word for field, path in MAPPED.items() for word in ("--field", f"{field}={path}")]
        server.admin("map-hook", website, *fields, "--sample", str(sample))
        workspace = server.laptop(folder, "admin", role="admin")
        workspace.close()
        yield workspace.profile
    finally:
        server.kill()
