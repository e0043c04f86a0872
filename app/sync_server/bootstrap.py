"""The first administrator: a secret printed once by a server that has no workspace yet. There is no default account."""

from __future__ import annotations

import secrets
from typing import Any

from sqlalchemy import delete, insert, select

from app.language import marked
from app.sync_server import tables as t
from app.sync_server.admin import Admin
from app.sync_server.database import Database
from app.sync_server.errors import ServerError
from app.sync_server.sessions import digest

NAME = "bootstrap"


def offer(database: Database) -> str | None:
    """A new secret for a database without a workspace, in place of one before; None for any other."""
    secret = "-".join(secrets.token_hex(4) for _ in range(6))
    m = t.server_meta
    with database.writing() as connection:
        connection.execute(delete(m).where(m.c.name == NAME))
        if connection.execute(select(t.workspace.c.id).limit(1)).first() is not None:
            return None
        connection.execute(insert(m).values(name=NAME, value=digest(secret)))
    return secret


def use(admin: Admin, secret: str, workspace: str, email: str, name: str) -> dict[str, Any]:
    """The first workspace and its administrator's invitation; the secret is spent whatever becomes of it."""
    m = t.server_meta
    if "@" not in email or not workspace.strip():
        raise ServerError("INVALID", about="email" if workspace.strip() else "workspace")
    with admin.database.writing() as connection:
        spent = connection.execute(delete(m).where(m.c.name == NAME, m.c.value == digest(secret))).rowcount
        if not spent or connection.execute(select(t.workspace.c.id).limit(1)).first() is not None:
            raise ServerError("AUTH", marked("This secret is not valid, or was used already."))
    made = admin.create_workspace(workspace.strip())
    return {"workspace": made, **admin.invite(made["id"], email, role="admin", name=name)}
