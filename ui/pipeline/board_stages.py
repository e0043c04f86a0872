"""The stages of a board as its heads show them: mark, name, meaning."""

from __future__ import annotations

from app.domain.stages import COLUMNS, DEFINITIONS, RAILS, Stage
from app.frozen import frozen
from app.language import tr


@frozen
class BoardStage:
    """`key` as it is kept, `adds` what + makes there, '' for no +."""

    key: str
    name: str
    icon: str
    tone: str
    definition: str
    adds: str = ""


def stage_key(stage: str) -> str:
    """The theme's word for a stage of a lead."""
    return stage.casefold().replace(" ", "_")


def _of(stage: Stage, adds: str = "") -> BoardStage:
    key = stage_key(stage.value)
    return BoardStage(stage.value, tr(stage.value), f"stage-{key}", f"stage_{key}", tr(DEFINITIONS[stage]), adds)


LEAD_COLUMNS = tuple(_of(stage, tr("New lead in {stage}", stage=tr(stage.value))) for stage in COLUMNS)
LEAD_RAILS = tuple(_of(stage) for stage in RAILS)
