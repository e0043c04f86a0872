"""The stages of opportunities as the heads of their board show them."""

from __future__ import annotations

from app.domain.opportunities import CLOSED, DEFINITIONS, OPEN, DealStage
from app.language import tr
from ui.pipeline.board_stages import BoardStage

MARKS = {
    DealStage.DISCOVERY: ("stage-connected", "stage_connected"),
    DealStage.PROPOSAL: ("file-text", "stage_qualified"),
    DealStage.NEGOTIATION: ("messages-square", "stage_meeting_set"),
    DealStage.WON: ("trophy", "stage_accepted"),
    DealStage.LOST: ("stage-disqualified", "stage_disqualified"),
}
LETTERS = {
    "D": DealStage.DISCOVERY,
    "P": DealStage.PROPOSAL,
    "N": DealStage.NEGOTIATION,
    "W": DealStage.WON,
    "L": DealStage.LOST,
}


def _of(stage: DealStage, adds: str = "") -> BoardStage:
    return BoardStage(stage.value, stage.say, *MARKS[stage], DEFINITIONS[stage], adds)


DEAL_COLUMNS = tuple(_of(stage, tr("New opportunity") if stage is DealStage.DISCOVERY else "") for stage in OPEN)
DEAL_RAILS = tuple(_of(stage) for stage in CLOSED)
