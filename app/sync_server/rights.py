"""Who may do what, in one place: grants say which records a person sees and writes, the manifest says what of them.

Denied by default. decisions 2 and 3: a rep holds their own user scope, book, pairs, the queues served and the team; an AE
theirs without a book; a manager every scope of the team; an admin everything, configuration included.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

from app.frozen import frozen
from app.language import marked
from app.sync_protocol.fields import Entity, Right
from app.sync_server.errors import ServerError

ROLES = ("rep", "ae", "manager", "admin")
SYSTEM = "system"


@frozen
class Caller:
    """The person behind a request, with what they hold now: scope to "read" or "write"."""

    user_id: str
    role: str
    team: str | None = None
    grants: dict[str, str] = field(default_factory=dict)
    device_id: str = ""
    withheld: frozenset[str] = frozenset()  # of the rights beside what they see

    def reads(self, scope: str) -> bool:
        """Whether records of that scope are theirs to see."""
        return self.role == SYSTEM or scope in self.grants

    def writes(self, scope: str) -> bool:
        """Whether records of that scope are theirs to change."""
        return self.role == SYSTEM or self.grants.get(scope) == "write"

    def manages(self, scope: str) -> bool:
        """A manager's or admin's write grant (decisions 3)."""
        return self.writes(scope) and self.role in ("manager", "admin", SYSTEM)


def has_right(caller: Caller, right: Right, row: dict[str, Any] | None, scope: str = "") -> bool:
    """Whether the manifest's right is theirs, the grant on the scope aside; in one's own scope all but an admin's is."""
    if caller.role == SYSTEM or right is Right.WRITER:
        return True
    if scope == f"user:{caller.user_id}" and right in (Right.MANAGER, Right.KEEPER):
        return True  # a view or a draft of one's own
    if right is Right.KEEPER:
        return has_right(caller, Right.AUTHOR, row) or has_right(caller, Right.MANAGER, row)
    if right is Right.AUTHOR:
        return row is None or row["created_by"] == caller.user_id
    if right is Right.MANAGER:
        return caller.role in ("manager", "admin")
    return right is Right.ADMIN and caller.role == "admin"


def require_overseer(role: str, team: str | None) -> None:
    """An administrator, or a manager of a team; FORBIDDEN for everybody else."""
    if not (role == "admin" or (role == "manager" and team)):
        raise ServerError("FORBIDDEN", marked("Only a manager does this."))


def right_to(entity: Entity, what: str) -> Right:
    """The right an operation asks for: create, patch or delete."""
    return {"create": entity.create, "delete": entity.delete}.get(what, entity.patch)


def own_scopes(user_id: str, role: str, team: str | None) -> dict[str, str]:
    """The grants a person starts with; queues and pairs come as they are set up and handed over."""
    scopes = {"ws": "write", f"user:{user_id}": "write"}
    if role in ("rep", "manager", "admin"):
        scopes[f"book:{user_id}"] = "write"
    if team:
        scopes[f"team:{team}"] = "write"
    return scopes
