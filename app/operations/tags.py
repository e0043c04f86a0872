"""Tags of one record."""

from __future__ import annotations

from app.domain.tags import tags_after
from app.errors import RefusedError
from app.language import tr
from app.store.tags import HOLDERS
from app.store.unit_of_work import UnitOfWork


def set_tags(work: UnitOfWork, entity: str, record_id: str, text: str) -> None:
    """The tags of a lead, a contact or an account as they were written; each that came or went travels by itself.

    RefusedError E-TAG, E-NOT-FOUND.
    """
    if entity not in HOLDERS:
        raise RefusedError("E-TAG", tr("A {entity} has no tags.", entity=entity), safe=tr("Nothing was changed."))
    work.label = tr("Tags changed")
    work.patch(entity, record_id, {"tags": tags_after(work.require(entity, record_id)["tags"], text)})
