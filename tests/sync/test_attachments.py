"""Files between laptops over a real server: sent once, resumed after a cut, fetched when wanted, seen by whom they concern."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from app import operations, queries
from app.store.file_store import HERE, PIECE, SENT, WANTED
from app.sync_client import attachments, joining
from app.sync_client.engine import Engine
from app.sync_client.errors import OfflineError
from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.server_process import ServerProcess, Wire


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    made = tmp_path / "one-pager.pdf"
    made.write_bytes(os.urandom(20 * PIECE + 5))
    return made


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def laptop(server: ServerProcess, tmp_path: Path):
    made: list[Workspace] = []

    def make(role: str = "rep", url: str = "") -> Workspace:
        workspace = server.laptop(tmp_path, f"p{os.urandom(4).hex()}", role=role, url=url)
        made.append(workspace)
        return workspace

    yield make
    for one in made:
        one.close()


def sync(workspace: Workspace) -> int:
    http = joining.connect(workspace)
    try:
        Engine(workspace, http).sync()
        return attachments.exchange(workspace, http)
    finally:
        http.close()


def test_sales_material_reaches_the_team_when_it_is_wanted(laptop, paper, tmp_path):
    mina, jonah = laptop(), laptop()
    stored = mina.files.put(paper)
    mina.act(operations.documents.attach, stored, paper.name, kind="one-pager")
    sync(mina)
    assert mina.files.find(hash_of(paper)).state == SENT
    assert sync(mina) == 0, "it is sent once"
    sync(jonah)
    (row,) = [one for one in jonah.ask(queries.documents.sales_material) if one.sha256 == hash_of(paper)]
    assert jonah.files.find(hash_of(paper)) is None, "nobody asked for the bytes yet"
    jonah.files.want(hash_of(paper), row.size)
    sync(jonah)
    jonah.files.copy_to(hash_of(paper), tmp_path / "got.pdf")
    assert (tmp_path / "got.pdf").read_bytes() == paper.read_bytes()


def test_a_pinned_file_comes_by_itself(laptop, paper):
    mina, jonah = laptop(), laptop()
    document = mina.act(operations.documents.attach, mina.files.put(paper), paper.name, kind="price list")
    mina.act(operations.documents.pin, document, pinned=True)
    sync(mina)
    sync(jonah)
    assert jonah.files.find(hash_of(paper)).whole


def test_a_colleague_without_the_lead_does_not_get_its_files(laptop, paper):
    mina, jonah = laptop(), laptop()
    mina.act(operations.documents.attach, mina.files.put(paper), paper.name, lead_id=a_lead(mina))
    sync(mina)
    sync(jonah)
    other = hashlib.sha256(b"never sent").hexdigest()
    for sha in (hash_of(paper), other):
        jonah.files.want(sha, 5)
    sync(jonah)
    assert jonah.files.find(hash_of(paper)).state == WANTED


def test_a_cut_goes_on_where_it_was(server, laptop, tmp_path):
    wire = Wire(server.url)
    mina = laptop(url=wire.url)
    path = tmp_path / "film.bin"
    path.write_bytes(os.urandom(40 * PIECE))
    stored = mina.files.put(path)
    mina.act(operations.documents.attach, stored, "film.bin", kind="one-pager")
    http = joining.connect(mina)
    Engine(mina, http).sync()
    sent = []
    put = http.put_piece

    def once(sha, data, content_range):
        if len(sent) == 2:
            wire.set_mode("cut")
        sent.append(content_range)
        return put(sha, data, content_range)

    http.put_piece = once  # the wire is cut before the third request
    with pytest.raises(OfflineError):
        attachments.exchange(mina, http)
    http.close()
    assert mina.files.find(stored.sha256).state == HERE
    wire.set_mode("pass")
    sync(mina)
    assert mina.files.find(stored.sha256).state == SENT
    jonah = laptop(url=wire.url)
    sync(jonah)
    jonah.files.want(stored.sha256, stored.size)
    sync(jonah)
    jonah.files.copy_to(stored.sha256, tmp_path / "again.bin")
    assert (tmp_path / "again.bin").read_bytes() == path.read_bytes()
    wire.close()


def test_a_file_whose_document_is_gone_leaves_the_laptop(laptop, tmp_path):
    mina = laptop()
    path = tmp_path / "x.bin"
    path.write_bytes(os.urandom(1000))
    stored = mina.files.put(path)
    document = mina.act(operations.documents.attach, stored, "x.bin", lead_id=a_lead(mina))
    sync(mina)
    mina.act(operations.documents.remove, document)
    sync(mina)
    assert mina.files.find(stored.sha256) is None
