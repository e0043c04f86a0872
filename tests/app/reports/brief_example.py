"""The brief of the design picture, and the pieces the tests vary."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.briefs import (
    BriefCriterion,
    BriefData,
    BriefEntry,
    BriefField,
    BriefMeeting,
    BriefObjection,
    BriefPerson,
    BriefScorePart,
    BriefWho,
    Mark,
)

QUILLFEN = BriefData(
    number="H-0412",
    company="Quillfen Cold Storage",
    facts="Cold-chain storage · 420 people · 9 sites · £54,000 a year (estimate)",
    sender="Mina Aldous",
    receiver="Caspar Lindholt",
    printed="Thu 12 Nov 2026, 11:18",
    meeting=BriefMeeting(
        when="Tue 17 Nov, 14:00–14:45",
        what="Discovery, on site. Bring the sample audit report.",
        place="Hull depot",
        address="Saltgrain Way, HU0 4QF",
        get_in="Gate B, sign in at weighbridge, visitor bay 3. Safety shoes.",
    ),
    who=BriefWho(
        name="Isaura Thackwell",
        lines=(
            "Head of Site Engineering, champion",
            "+44 1632 960 772, best 10:00–12:00",
            "On the day +44 7700 900 316",
            "Also there: Hull site manager, not met yet",
        ),
    ),
    why_now=(
        "An external audit on 26 January needs twelve months of service records from all nine sites. "
        "She wants a system in place before then."
    ),
    pain_heading="Pain, in her words",
    quote=(
        "We find out a chiller failed when a customer rings us. "
        "Last audit we spent two days a site putting records together."
    ),
    quote_source="12 Nov call",
    criteria=(
        BriefCriterion(
            "Target company",
            Mark.MET,
            "Multi-site cold storage, 420 people. Same shape as three current customers.",
            "Research, 3 Nov",
        ),
        BriefCriterion(
            "Right person",
            Mark.MET,
            "Owns maintenance spend up to £60k. Finance countersigns over £20k.",
            "Call, 12 Nov",
        ),
        BriefCriterion(
            "Relevant pain",
            Mark.MET,
            "18 working days a year collecting audit evidence; late failure alerts.",
            "Call, 12 Nov",
        ),
        BriefCriterion(
            "Defined timing", Mark.MET, "Live before 26 Jan audit, so a decision by mid December.", "Call, 12 Nov"
        ),
    ),
    override_reason="",
    framework="BANT",
    framework_fields=(
        BriefField("Budget", Mark.MET, "£60k without the board"),
        BriefField("Authority", Mark.MET, "Isaura, then finance"),
        BriefField("Need", Mark.MET, "Alerts, audit records"),
        BriefField("Timeline", Mark.PARTLY, "Mid Dec, ask finance"),
    ),
    conversation=(
        BriefEntry("3 Nov", "Webinar", ", stayed 43 of 45 minutes. Routed by territory, first reply in 6 minutes."),
        BriefEntry("5 Nov", "Email", "with the audit checklist, sent by Mina."),
        BriefEntry("10 Nov", "Call", ", voicemail. She replied the same day: “Ring me Thursday around eleven.”"),
        BriefEntry("12 Nov", "Call", ", 7 min 42 s. Pain, budget and date agreed. Meeting booked."),
    ),
    earlier_entries=0,
    objections=(
        BriefObjection(
            "We already have a system.",
            handled=True,
            text="a wall board and spreadsheets cannot answer an auditor, she agreed.",
        ),
        BriefObjection("Engineers won’t use another app.", handled=False, text="show the two-tap job sheet."),
    ),
    people=(
        BriefPerson("Isaura Thackwell", "Head of Site Engineering", "Champion, decides"),
        BriefPerson("Goran Pellish", "Finance Controller", "Signs over £20k"),
        BriefPerson("Odile Marchbanks", "Compliance Lead", "Needs the audit trail"),
        BriefPerson("Two site managers", "Hull, Leeds", "Users, not met yet"),
    ),
    score=76,
    band="hot",
    score_change="up 14 this week",
    score_parts=(
        BriefScorePart("Fit", 86, "9 sites, target industry"),
        BriefScorePart("Engagement", 58, "replied, 43 min webinar"),
        BriefScorePart("Intent", 74, "date set, asked for report"),
    ),
    questions=(
        "Are the two leased sites in scope?",
        "Does finance need a security review first?",
        "Which alarm panels are fitted, and can they send data?",
        "Who trains the fourteen engineers?",
    ),
    unsynced=2,
    has_server=True,
)


def quillfen(**changes: Any) -> BriefData:
    """The example with some fields changed."""
    return replace(QUILLFEN, **changes)
