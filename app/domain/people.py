"""Who works in a team and as what: what a manager may say of a colleague, and the words for it (product 8)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.domain.names import clean_line
from app.domain.roles import AE
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

ROLES = ("SDR", "BDR", "Field SDR", AE, "Manager", "Admin")
REPS = ("SDR", "BDR", "Field SDR")
MOST_LEADS = 9_999
SILENT_DAYS = 2
_OF_SERVER = {"ae": "ae", "manager": "manager", "admin": "admin"}


def kind_of(role: str | None) -> str:
    """What the server calls a role: rep, ae, manager or admin; it decides what that person may see."""
    return _OF_SERVER.get((role or "").casefold(), "rep")


@frozen
class PersonPlan:
    """What a manager says of a colleague. `capacity` open leads at most, None for no limit.

    `ae_id` is the AE an SDR works with, '' for none; `deputy_id` answers in the AE's place, of an AE's all pairs. `team_id` ''
    leaves them where they are, somebody new with the manager.
    """

    name: str
    role: str = "SDR"
    territory: str = ""
    capacity: int | None = None
    ae_id: str = ""
    deputy_id: str = ""
    team_id: str = ""

    @property
    def kind(self) -> str:
        """rep, ae, manager or admin."""
        return kind_of(self.role)


def read_limit(words: str) -> int | None:
    """How many open leads somebody takes, None for nothing typed; RefusedError E-PERSON."""
    if not words:
        return None
    if not (words.isascii() and words.isdigit() and 0 < int(words) <= MOST_LEADS):
        raise RefusedError(
            "E-PERSON",
            tr("A limit is a number from 1 to {most_leads:,}.", most_leads=MOST_LEADS),
            do=tr("Or leave it empty."),
            field="capacity",
        )
    return int(words)


def require_sound(plan: PersonPlan, person_id: str, aes: Collection[str]) -> PersonPlan:
    """The plan with its words trimmed; `aes` are the ids of AEs in the team. RefusedError E-PERSON."""
    name = " ".join(clean_line(plan.name).split())
    if not name:
        raise RefusedError("E-PERSON", tr("A colleague needs a name."), field="name")
    if plan.role not in ROLES:
        raise RefusedError("E-PERSON", tr("The role is one of {roles}.", roles=", ".join(ROLES)))
    if plan.ae_id and plan.ae_id not in aes:
        raise RefusedError("E-PERSON", tr("Only an AE takes what an SDR hands over."), do=tr("Choose an AE."))
    if plan.deputy_id and not plan.ae_id and plan.kind == "rep":
        raise RefusedError("E-PERSON", tr("A deputy answers in the AE's place."), do=tr("Choose the AE first."))
    if plan.deputy_id and plan.deputy_id in (plan.ae_id, person_id):
        raise RefusedError("E-PERSON", tr("Nobody is their own deputy."), do=tr("Choose another."))
    return replace(plan, name=name, territory=clean_line(plan.territory).strip())
