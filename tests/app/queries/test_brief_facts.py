"""What a brief takes from the records: the place line of a meeting by video, and everybody of the company."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app import operations, queries

if TYPE_CHECKING:
    from app.domain.briefs import BriefData
    from app.workspace import Workspace


def brief(practice: Workspace, lead: str) -> BriefData:
    return practice.ask(queries.briefs.brief_of, lead, now=practice.clock.now(), sender="Mina")


def isaura(practice: Workspace) -> str:
    return practice.ask(queries.search.find, "isaura")[0].row_id


def test_a_meeting_by_video_prints_its_link_in_the_place_line(practice: Workspace) -> None:
    lead = isaura(practice)
    start = practice.clock.now() + timedelta(days=2)
    practice.act(operations.meetings.book_meeting, lead, start=start, minutes=30, title="Discovery", kind="video")
    meeting = practice.ask(queries.lead_card.lead_card_of, lead, now=0).meetings[0].id
    link = "https://meet.example.com/quillfen"
    where = {"kind": "video", "site_id": None, "place": "Dial-in +44 1632 960 111", "link": link}
    practice.act(lambda work: work.patch("meeting", meeting, where))
    printed = brief(practice, lead).meeting
    assert printed is not None
    assert (printed.place, printed.address, printed.get_in) == ("Dial-in +44 1632 960 111", link, "")
    practice.act(lambda work: work.patch("meeting", meeting, {**where, "place": link}))
    printed = brief(practice, lead).meeting
    assert printed is not None
    assert (printed.place, printed.address) == (link, ""), "said once"


def test_everybody_of_a_company_reaches_the_page_which_counts_whom_it_leaves_out(practice: Workspace) -> None:
    lead = isaura(practice)
    account = practice.ask(queries.lead_card.find_lead, lead)["account_id"]
    before = len(brief(practice, lead).people)
    for number in range(12):
        practice.act(
            lambda work, name=f"Person {number}": work.create("contact", {"name": name, "account_id": account})
        )
    assert len(brief(practice, lead).people) == before + 12
