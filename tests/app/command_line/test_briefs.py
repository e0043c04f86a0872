"""A day's briefs without the window: which, in what files, and every refusal with its code."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from app import operations, queries
from app import workspace as workspaces
from app.clock import local_zone, to_ms
from app.domain.brief_json import brief_to_json
from app.paths import Profile
from tests.support.verbs import Satchel


@pytest.fixture
def handed(practice_template: Path, tmp_path: Path) -> tuple[Satchel, str, str]:
    """A practice workspace with one brief handed over to a meeting in two days: (satchel, that day, the AE)."""
    shutil.copytree(practice_template, tmp_path / "p")
    made = workspaces.open_workspace(Profile(tmp_path / "p"), passphrase="correct horse")
    now = made.clock.now().astimezone(local_zone())
    lead = made.ask(queries.search.find, "isaura")[0].row_id
    start = now + timedelta(days=2)
    made.act(operations.meetings.book_meeting, lead, start=start, minutes=30, title="Discovery", kind="phone")
    meeting = made.ask(queries.lead_card.lead_card_of, lead, now=to_ms(now)).meetings[0].id
    ae = made.ask(queries.people.account_executives, made.user, now.date().isoformat())[0]
    handed = made.act(
        operations.handoffs.offer_handoff, lead, to=ae.id, why_now="Audit 🚀", override="", missing=(), included=(),
        criteria=[], meeting_id=meeting,
    )  # fmt: skip
    data = made.ask(
        queries.briefs.brief_of, lead, now=now, sender="Mina", receiver=ae.name, number=handed.code, why_now="Audit 🚀"
    )
    made.act(operations.handoffs.freeze_brief, handed.handoff_id, brief_to_json(data))
    made.close()
    return Satchel(tmp_path / "p"), start.date().isoformat(), ae.name


def test_the_briefs_of_a_day_are_written_one_each_or_as_one(handed: tuple[Satchel, str, str], tmp_path: Path) -> None:
    satchel, day, ae = handed
    made = satchel("briefs", "--for", day, "--ae", ae.lower(), "--out", tmp_path / "out" / "deep")
    [one] = made["briefs"]
    assert (made["day"], one["ae"], one["company"]) == (day, ae, "Quillfen Cold Storage")
    assert one["undrawable"] == ["🚀"]
    assert made["files"] == [one["file"]]
    assert Path(one["file"]).name == f"{one['number']} Quillfen Cold Storage.pdf"
    assert "U+1F680" in PdfReader(one["file"]).pages[0].extract_text()
    whole = satchel("briefs", "--all-open", "--one-pdf", "--paper", "letter", "--out", tmp_path / "out")
    assert whole["day"] is None
    reader = PdfReader(whole["files"][0])
    assert len(reader.pages) == 2
    assert "Handoff briefs" in reader.pages[0].extract_text()
    assert float(reader.pages[1].mediabox.width) == 612


def test_what_cannot_be_printed_is_refused_with_a_code_and_nothing_is_written(
    handed: tuple[Satchel, str, str], tmp_path: Path
) -> None:
    satchel, day, _ae = handed
    out = tmp_path / "out"
    for arguments, code in (
        (("--for", "2020-01-01"), "E-NO-BRIEFS"),
        (("--for", "next week"), "E-DAY"),
        (("--for", day, "--ae", "Nobody Here"), "E-NO-AE"),
        (("--for", day, "--all-open"), "E-USAGE"),
    ):
        assert satchel.refused("briefs", *arguments, "--out", out).startswith(f"{code} ")
    assert not out.exists()
    (tmp_path / "file").write_text("x")
    assert satchel.refused("briefs", "--for", day, "--out", tmp_path / "file").startswith("E-WRITE ")


def test_a_lead_and_an_account_are_printed_by_id(handed: tuple[Satchel, str, str], tmp_path: Path) -> None:
    satchel = handed[0]
    lead = next(row["id"] for row in satchel("find", "isaura")["hits"] if row["kind"] == "lead")
    made = satchel("print", "lead", lead, "--out", tmp_path / "lead.pdf")
    assert made["title"] == "Isaura Thackwell"
    assert "Timeline, newest first" in "".join(page.extract_text() for page in PdfReader(made["file"]).pages)
    account = satchel("show", lead)["account"]["id"]
    assert satchel("print", "account", account, "--out", tmp_path / "a.pdf")["title"] == "Quillfen Cold Storage"
    assert satchel.refused("print", "account", lead, "--out", tmp_path / "x.pdf").startswith("E-NOT-FOUND ")
