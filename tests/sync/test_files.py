"""Attachments: sent in pieces, checked by their name, read by those who read their document, forgotten when nobody does."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ids import new_id
from app.sync_server.admin import Admin
from app.sync_server.api import create_server
from app.sync_server.blob_store import InDatabase, InFolder
from app.sync_server.database import Database
from app.sync_server.files import DAY, Files
from app.sync_server.limits import Limits
from tests.support.in_process import Answer, Colleague, InProcess
from tests.support.postgres import ordinary_url
from tests.support.sync_world import Time, create, sqlite_url

MOST, QUOTA = 5 << 20, 8 << 20


class Office:
    """Two colleagues who each have a lead, and a stranger of another company."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.time = Time()
        self.database = Database(ordinary_url() if kind == "postgresql" else sqlite_url(folder))
        self.database.create()
        self.store = InFolder(folder / "files") if kind == "folder" else InDatabase(self.database)
        self.files = Files(self.database, self.store, now=self.time, max_bytes=MOST, quota=QUOTA)
        self.wire = InProcess(create_server(self.database, now=self.time, limits=Limits(1000), files=self.files))
        admin = Admin(self.database, now=self.time)
        self.ws, other = (admin.create_workspace(name)["id"] for name in ("Quillfen", "Marrowby"))
        for ws in (self.ws, other):
            admin.add_team(ws, "North")
        self.mina, self.ben = (
            Colleague(self.wire, admin, self.ws, name, role="rep", team="North") for name in ("mina", "ben")
        )
        self.foreign = Colleague(self.wire, admin, other, "foreign", role="admin")

    def put(self, who: Colleague, data: bytes, sha256: str = "", part: str = "") -> Answer:
        headers = {"authorization": f"Bearer {who.token}", **({"content-range": part} if part else {})}
        return self.wire.send("PUT", f"/blobs/{sha256 or sha(data)}", data, headers)

    def get(self, who: Colleague, sha256: str, part: str = "") -> Answer:
        headers = {"authorization": f"Bearer {who.token}", **({"range": part} if part else {})}
        return self.wire.send("GET", f"/blobs/{sha256}", b"", headers)

    def attach(self, who: Colleague, sha256: str) -> str:
        lead, document = new_id(), new_id()
        answer = who.push(
            new_id(),
            create("lead", lead, owner_id=who.user_id),
            create("document", document, lead_id=lead, sha256=sha256),
        )
        assert answer.json["results"][0]["status"] == "applied"
        return document

    def close(self) -> None:
        self.wire.close()
        self.database.close()


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture(params=["sqlite", "postgresql", "folder"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    made = Office(request.param, tmp_path)
    yield made
    made.close()


def test_what_was_sent_in_pieces_comes_back_whole_and_in_ranges(office: Office):
    data = os.urandom((3 << 20) + 17)
    name, cut = sha(data), 1_500_000
    assert office.put(office.mina, data[:cut], name, f"bytes 0-{cut - 1}/{len(data)}").json == {
        "have": cut,
        "complete": False,
    }
    assert office.put(office.mina, b"", name, f"bytes */{len(data)}").json["have"] == cut, (
        "after a cut line it is asked where to go on"
    )
    early = office.put(office.mina, data[:9], name, f"bytes 0-8/{len(data)}")
    assert (early.status, early.code, early.json["detail"]["have"]) == (409, "OFFSET", cut)
    assert (
        office.put(office.mina, data[cut:], name, f"bytes {cut}-{len(data) - 1}/{len(data)}").json["complete"] is True
    )
    office.attach(office.mina, name)
    whole = office.get(office.mina, name)
    assert (whole.status, whole.content == data, whole.headers["content-length"]) == (200, True, str(len(data)))
    for asked, start, stop in (
        ("0-0", 0, 1),
        (f"{cut - 5}-{cut + 4}", cut - 5, cut + 5),
        ("3145740-", 3145740, len(data)),
        ("-7", len(data) - 7, len(data)),
    ):
        part = office.get(office.mina, name, f"bytes={asked}")
        assert (part.status, part.content == data[start:stop]) == (206, True), asked
        assert part.headers["content-range"] == f"bytes {start}-{stop - 1}/{len(data)}"
    assert office.get(office.mina, name, f"bytes={len(data)}-").status == 416


def test_only_those_who_read_its_document_read_it(office: Office):
    data = b"a floor plan"
    assert office.put(office.mina, data).status == 200
    assert office.get(office.mina, sha(data)).status == 404, "nothing refers to it yet"
    office.attach(office.mina, sha(data))
    assert office.get(office.mina, sha(data)).content == data
    hidden, missing = office.get(office.ben, sha(data)), office.get(office.ben, sha(b"never sent"))
    assert (
        (hidden.status, hidden.content)
        == (missing.status, missing.content)
        == (404, b'{"error": "NOT_FOUND", "detail": {}}')
    )
    office.attach(office.foreign, sha(data))
    assert office.get(office.foreign, sha(data)).status == 404, "another company's name for it opens nothing"


def test_a_document_in_the_bin_hides_it_and_brings_it_back(office: Office):
    data = b"an offer"
    office.put(office.mina, data)
    document = office.attach(office.mina, sha(data))
    office.mina.push(new_id(), {"op": "delete", "e": "document", "id": document})
    assert office.get(office.mina, sha(data)).status == 404
    office.time.pass_(3 * DAY)
    assert office.files.tidy(office.ws) == 0
    office.mina.token = office.wire.post("/auth/v1/refresh", {"refresh": office.mina.refresh}).json["token"]
    office.mina.push(new_id(), {"op": "restore", "e": "document", "id": document})
    assert office.get(office.mina, sha(data)).content == data


def test_what_does_not_fit_its_name_is_forgotten(office: Office):
    answer = office.put(office.mina, b"other bytes", sha(b"an offer"))
    assert (answer.status, answer.json["detail"]) == (422, {"about": "sha256"})
    assert office.put(office.mina, b"an offer").json["complete"] is True


def test_nobody_learns_what_others_have_sent(office: Office):
    data = b"the same brochure"
    office.put(office.mina, data)
    assert office.put(office.ben, b"", sha(data), f"bytes */{len(data)}").json == {"have": 0, "complete": False}
    assert office.put(office.ben, data).json["complete"] is True
    assert office.put(office.ben, b"the wrong bytes!!", sha(data)).status == 422
    office.attach(office.mina, sha(data))
    assert office.get(office.mina, sha(data)).content == data


def test_size_and_quota_are_held(office: Office):
    big = office.put(office.mina, b"x", "0" * 64, f"bytes 0-0/{MOST + 1}")
    assert (big.status, big.json["detail"]["about"]) == (413, "file")
    for name in ("1" * 64, "2" * 64):
        last = office.put(office.mina, b"x", name, f"bytes 0-0/{MOST}")
    assert (last.status, last.json["detail"]["about"]) == (413, "quota")


def test_what_nothing_refers_to_goes_after_a_day(office: Office):
    loose, kept = b"loose", b"kept"
    for data in (loose, kept):
        office.put(office.mina, data)
    office.attach(office.mina, sha(kept))
    office.put(office.mina, b"x", "3" * 64, "bytes 0-0/9")
    assert office.files.tidy(office.ws) == 0
    office.time.pass_(DAY + 1)
    assert office.files.tidy(office.ws) == 2
    assert office.store.read(office.ws, sha(loose), 0, 9) == b""
    assert office.store.read(office.ws, sha(kept), 0, 9) == kept


def test_names_are_hashes_and_nothing_else(office: Office):
    for name in ("..%2f..%2fetc%2fpasswd", "A" * 64, "0" * 63, "0" * 65, "%00" * 64, "x", "0" * 63 + "g"):
        assert office.get(office.mina, name).status == 404
        assert office.put(office.mina, b"x", name).status == 404
