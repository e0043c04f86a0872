"""Addresses that other programs send to: what the server says of them, and what is asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.payloads import FIELDS
from app.frozen import frozen
from app.language import inner, tr

if TYPE_CHECKING:
    from ui.sync_status.service import SyncService


@frozen
class Address:
    """One of them. `mapping` is field of ours to path; `sample` the example it was made with."""

    id: str
    name: str
    queue: str
    mapping: dict[str, str]
    sample: Any

    @property
    def words(self) -> str:
        """ "Into Inbound · name, e-mail, company"."""
        if not self.mapping:
            return tr("Into {queue} · nothing comes in until an example is mapped", queue=self.queue)
        fields = ", ".join(inner(tr(FIELDS[field][0])) for field in FIELDS if field in self.mapping)
        return tr("Into {queue} · {fields}", queue=self.queue, fields=fields)


@frozen
class Addresses:
    """All of them, and the queues there are as (id, name)."""

    rows: tuple[Address, ...]
    queues: tuple[tuple[str, str], ...]


async def all_addresses(service: SyncService) -> Addresses:
    """As the server has them."""
    answer = await service.ask_forms("all")
    queues = {one["id"]: str(one["name"]) for one in answer["queues"]}
    rows = tuple(
        Address(one["id"], str(one["name"]), queues.get(one["queue"], ""), one["mapping"] or {}, one["sample"])
        for one in answer["forms"]
    )
    return Addresses(rows, tuple(queues.items()))
