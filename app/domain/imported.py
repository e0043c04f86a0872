"""What other programs' words mean here; each table is shown before an import and the raw words are kept."""

from __future__ import annotations

from app.domain.stages import Stage

STAGES: dict[str, Stage] = {
    **{words: Stage.NEW for words in ("new", "new lead", "open", "not contacted", "to contact", "fresh", "created", "raw", "untouched")},
    **{words: Stage.ATTEMPTING for words in ("attempting", "attempted", "attempted to contact", "in progress", "working", "follow up",
                                             "follow-up", "no answer", "called", "assigned", "warm")},
    **{words: Stage.CONNECTED for words in ("connected", "contacted", "engaged", "interested", "in discussion", "hot", "open deal", "replied")},
    **{words: Stage.QUALIFIED for words in ("qualified", "sql", "sales qualified", "marketing qualified", "good lead", "good lead follow up")},
    **{words: Stage.MEETING_SET for words in ("meeting set", "meeting scheduled", "appointment scheduled", "demo scheduled", "site visit",
                                              "site visit scheduled")},
    **{words: Stage.ACCEPTED for words in ("accepted", "negotiation", "proposal sent", "converted", "closed won", "won", "customer", "sale done",
                                           "closed - converted", "proposal")},
    **{words: Stage.NURTURE for words in ("nurture", "nurturing", "on hold", "re-engagement", "recycled", "bad timing", "later", "cold")},
    **{words: Stage.DISQUALIFIED for words in ("disqualified", "unqualified", "closed lost", "lost", "junk", "not interested", "bad lead",
                                               "closed - not converted", "did not connect", "dead")},
}  # fmt: skip
DEAL_STAGES = {
    "appointment scheduled": "discovery", "qualified to buy": "discovery", "prospecting": "discovery", "qualification": "discovery",
    "needs analysis": "discovery", "presentation scheduled": "proposal", "decision maker bought in": "negotiation",
    "value proposition": "proposal", "id. decision makers": "proposal", "perception analysis": "proposal", "proposal/price quote": "proposal",
    "proposal": "proposal", "contract sent": "negotiation", "negotiation/review": "negotiation", "negotiation": "negotiation",
    "closed won": "closed won", "closed lost": "closed lost",
}  # fmt: skip
OUTCOMES = {
    "no answer": "No answer", "left voicemail": "Left voicemail", "voicemail": "Left voicemail", "wrong number": "Wrong number",
    "connected": "Talked, follow up", "busy": "No answer", "left live message": "Gatekeeper", "completed": "Talked, follow up",
}  # fmt: skip
MEETING_OUTCOMES = {"completed": "Held", "no show": "No-show", "canceled": "Cancelled", "cancelled": "Cancelled", "rescheduled": "Moved",
                    "scheduled": "Booked"}  # fmt: skip


def stage_of(words: str) -> Stage:
    """The stage of a lead by its words in another program, New when unknown."""
    plain = " ".join(words.casefold().replace("_", " ").split())
    return STAGES.get(plain) or STAGES.get(plain.replace("-", " ")) or Stage.NEW


def deal_stage_of(words: str) -> str:
    """The stage of an opportunity by its words in another program, discovery when unknown."""
    plain = " ".join(words.casefold().replace("-", " ").split())
    return DEAL_STAGES.get(plain) or DEAL_STAGES.get(words.casefold().strip()) or "discovery"
