"""What an administrator sets up: workspaces, teams, queues, territories, people and their devices."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import delete, insert, select, update

from app.ids import new_id
from app.language import marked
from app.sync_protocol.manifest import SCHEMA
from app.sync_server import grants, hashing, pulling, sessions
from app.sync_server import tables as t
from app.sync_server.calendars_in import CalendarsIn
from app.sync_server.database import Database, new_tag
from app.sync_server.errors import ServerError
from app.sync_server.hooks_in import HooksIn
from app.sync_server.hooks_out import HooksOut
from app.sync_server.mailbox import Mailbox
from app.sync_server.orders import Order, by_system
from app.sync_server.rights import ROLES, own_scopes

INVITATION_MS = 7 * 24 * 3600 * 1000


class Admin:
    """Acts as the system; every change of a record takes its place in the order like anybody's."""

    def __init__(self, database: Database, *, now: Any) -> None:
        self.database, self.now = database, now
        self.mailbox, self.calendars = Mailbox(database, now=now), CalendarsIn(database, now=now)
        self.hooks, self.webhooks = HooksIn(database, now=now), HooksOut(database, now=now)

    def create_workspace(self, name: str) -> dict[str, Any]:
        """An empty workspace; {id, name}."""
        ws, tag = new_id(), new_tag()
        with self.database.writing(ws) as connection:
            connection.execute(
                insert(t.workspace).values(
                    id=ws, name=name, version=1, tag=tag, epoch=new_id(), horizon=0, min_schema=1, max_schema=SCHEMA
                )
            )
            connection.execute(insert(t.tag).values(ws=ws, version=1, tag=tag))
            grants.make_scope(connection, ws, "ws", "Everybody")
        self._make(ws, "setting", {"name": hashing.KEY, "value": secrets.token_hex(32)})
        return {"id": ws, "name": name}

    def workspace_id(self, name: str = "") -> str:
        """The workspace of that name or id; without one, the only one there is."""
        with self.database.reading() as connection:
            rows = list(connection.execute(select(t.workspace.c.id, t.workspace.c.name)))
        found = [row.id for row in rows if not name or name in (row.id, row.name)]
        if len(found) != 1:
            raise ServerError(
                "NOT_FOUND",
                marked("Name the workspace.")
                if len(rows) > 1
                else marked("There is no workspace. Make one with create-workspace."),
            )
        return str(found[0])

    @contextmanager
    def _order(self, ws: str) -> Iterator[Order]:
        with self.database.holding(ws) as (connection, state):
            order = Order(connection, state, now=self.now())
            yield order
            order.flush()

    def _make(self, ws: str, entity: str, values: dict[str, Any], scope: str = "", label: str = "") -> str:
        row_id = new_id()
        with self._order(ws) as order:
            if scope:
                grants.make_scope(order.connection, ws, scope.format(id=row_id), label)
            outcome = by_system(
                order, [{"op": "create", "e": entity, "id": row_id, "set": values}], mutation_id=new_id()
            )
            if outcome.status != "applied":
                raise ServerError("INVALID", f"{outcome.code} {outcome.detail}")
        return row_id

    def add_team(self, ws: str, name: str) -> dict[str, Any]:
        """A team with its scope, which administrators see as they see its people's books."""
        team = self._make(ws, "team", {"name": name}, "team:{id}", name)
        with self._order(ws) as order:
            version = order.next_version()
            order.told.add("ws")
            for user_id in grants.overseers(order.connection, ws, ()):
                grants.give(order.connection, ws, user_id, f"team:{team}", "write", version)
        return {"id": team, "name": name}

    def add_queue(self, ws: str, name: str, team: str = "") -> dict[str, Any]:
        """A queue of unowned leads; the members of `team` serve it, also those who come later."""
        queue = new_id()
        with self._order(ws) as order:
            version = order.next_version()
            grants.make_scope(order.connection, ws, f"queue:{queue}", name, team=team or None)
            order.told.add("ws")
            m = t.member.c
            query = select(m.user_id).where(m.ws == ws, (m.team == team) | (m.role == "admin"), m.role != "ae")
            for user_id in order.connection.execute(query).scalars():
                grants.give(order.connection, ws, user_id, f"queue:{queue}", "write", version)
        return {"id": queue, "name": name}

    def add_territory(self, ws: str, name: str) -> dict[str, Any]:
        """A territory record."""
        return {"id": self._make(ws, "territory", {"name": name}), "name": name}

    def invite(self, ws: str, email: str, *, role: str, team: str = "", name: str = "") -> dict[str, Any]:
        """A person with a single-use code; {code, user_id}. The code is told here and nowhere else."""
        if role not in ROLES:
            raise ServerError("INVALID", marked("The role is one of {roles}."), values={"roles": ", ".join(ROLES)})
        address = email.strip().casefold()
        if "@" not in address:
            raise ServerError("INVALID", marked("That is no e-mail address."))
        team_id = self.team_id(ws, team)
        code = "-".join(secrets.token_hex(2) for _ in range(6))
        with self._order(ws) as order:
            m = t.member.c
            member = order.connection.execute(select(t.member).where(m.ws == ws, m.email == address)).mappings().first()
            user_id = member["user_id"] if member is not None else new_id()
            if member is None:
                person = {
                    "name": name or address.split("@")[0],
                    "email": address,
                    "role": role,
                    "team_id": team_id,
                    "active": True,
                }
                given = {key: value for key, value in person.items() if value is not None}
                by_system(order, [{"op": "create", "e": "user", "id": user_id, "set": given}], mutation_id=new_id())
                order.connection.execute(
                    insert(t.member).values(
                        ws=ws,
                        user_id=user_id,
                        email=address,
                        role=role,
                        team=team_id,
                        active=True,
                    )
                )
                self.give_own(order, user_id, role, team_id)
            order.connection.execute(
                insert(t.invitation).values(
                    ws=ws, code=sessions.digest(code), user_id=user_id, expires_at=self.now() + INVITATION_MS
                )
            )
        return {"code": code, "user_id": user_id}

    def team_id(self, ws: str, team: str) -> str | None:
        """The id of a team named by id or name; NOT_FOUND for an unknown one."""
        if not team:
            return None
        table = t.RECORDS["team"].c
        with self.database.reading(ws) as connection:
            found = connection.execute(
                select(table.id).where(table.ws == ws, (table.id == team) | (table.name == team))
            ).scalar()
        if found is None:
            raise ServerError("NOT_FOUND", marked("There is no team {name}."), values={"name": team})
        return str(found)

    def give_own(self, order: Order, user_id: str, role: str, team: str | None) -> None:
        """The person's own grants, and for managers those of the team's books, queues and pairs."""
        ws, connection, version = order.state.id, order.connection, order.next_version()
        order.told.add("ws")
        for scope, access in own_scopes(user_id, role, team).items():
            grants.give(connection, ws, user_id, scope, access, version)
        m = t.member.c
        others = list(
            connection.execute(select(m.user_id, m.role, m.team).where(m.ws == ws, m.user_id != user_id, m.active))
        )
        for other in others:
            if role == "admin" or (role == "manager" and team and other.team == team):
                self._oversee(order, user_id, other.user_id, other.role, version)
            if other.role == "admin" or (other.role == "manager" and team and other.team == team):
                self._oversee(order, other.user_id, user_id, role, version)
        if role in ("rep", "manager", "admin"):
            q = t.scope.c
            for queue in connection.execute(select(q.id, q.team).where(q.ws == ws, q.id.like("queue:%"))).all():
                if role == "admin" or (team and queue.team == team):
                    grants.give(connection, ws, user_id, queue.id, "write", version)
        if role == "admin":
            q = t.scope.c
            for team_scope in list(connection.execute(select(q.id).where(q.ws == ws, q.id.like("team:%"))).scalars()):
                grants.give(connection, ws, user_id, team_scope, "write", version)

    def _oversee(self, order: Order, manager: str, user_id: str, role: str, version: int) -> None:
        if role in ("rep", "manager", "admin"):
            grants.give(order.connection, order.state.id, manager, f"book:{user_id}", "write", version)
        g = t.grant.c
        pairs = select(g.scope).where(
            g.ws == order.state.id, g.user_id == user_id, g.scope.like("pair:%"), g.revoked_v.is_(None)
        )
        for scope in list(order.connection.execute(pairs).scalars()):
            grants.give(order.connection, order.state.id, manager, scope, "write", version)

    def grant(
        self, ws: str, user_id: str, scope: str, *, access: str = "write", until: str | None = None
    ) -> dict[str, Any]:
        """Give a person a scope, for cover with the last day of it (ISO)."""
        if access not in ("read", "write"):
            raise ServerError("INVALID", marked("The access is read or write."))
        with self._order(ws) as order:
            if not grants.knows(order.connection, ws, scope):
                raise ServerError("NOT_FOUND", marked("There is no scope {scope}."), values={"scope": scope})
            version = order.next_version()
            given = grants.give(order.connection, ws, user_id, scope, access, version, until=until)
            order.told.add(scope)
        return {"granted": given, "scope": scope}

    def revoke(self, ws: str, user_id: str, scope: str) -> dict[str, Any]:
        """Take a scope from a person."""
        with self._order(ws) as order:
            version = order.next_version()
            taken = grants.take(order.connection, ws, user_id, scope, version, now=self.now())
            order.told.add(scope)
        return {"revoked": taken, "scope": scope}

    def devices(self, ws: str) -> list[dict[str, Any]]:
        """Every device that joined, with its last contact in ms UTC."""
        with self.database.reading(ws) as connection:
            query = pulling.devices_seen(ws).order_by(t.device.c.id)
            return [dict(row) for row in connection.execute(query).mappings()]

    def set_device(self, ws: str, device: str, state: str) -> dict[str, Any]:
        """Revoke a device or have it wiped at its next contact."""
        d = t.device.c
        with self.database.writing(ws) as connection:
            changed = connection.execute(
                update(t.device).where(d.ws == ws, d.id == device).values(state=state)
            ).rowcount
        if not changed:
            raise ServerError("NOT_FOUND", marked("There is no such device."))
        return {"device": device, "state": state}

    def reset_password(self, ws: str, email: str) -> dict[str, Any]:
        """Forget a password, close the sessions, and make a new single-use code; {code}."""
        m = t.member.c
        with self.database.writing(ws) as connection:
            where = (m.ws == ws, m.email == email.strip().casefold())
            row = connection.execute(select(t.member).where(*where)).mappings().first()
            if row is None:
                raise ServerError("NOT_FOUND", marked("Nobody has that address."))
            connection.execute(update(t.member).where(*where).values(password=None))
            connection.execute(delete(t.door).where(t.door.c.address == sessions.digest(row["email"])))
            code = "-".join(secrets.token_hex(2) for _ in range(6))
            values = {
                "ws": ws,
                "code": sessions.digest(code),
                "user_id": row["user_id"],
                "expires_at": self.now() + INVITATION_MS,
            }
            connection.execute(insert(t.invitation).values(**values))
            d = t.device.c
            closed = update(t.device).where(d.ws == ws, d.user_id == row["user_id"]).values(token=None, refresh=None)
            connection.execute(closed)
        return {"code": code, "user_id": row["user_id"]}

    def deactivate(self, ws: str, user_id: str) -> dict[str, Any]:
        """A person who left: no session opens any more, their records stay."""
        m = t.member.c
        with self.database.writing(ws) as connection:
            connection.execute(update(t.member).where(m.ws == ws, m.user_id == user_id).values(active=False))
        return {"user_id": user_id, "active": False}
