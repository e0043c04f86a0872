"""Two laptops that changed the same lead while one was offline: real conflicts through the shipped engine and server."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, select

from app import operations
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork
from tests.support.builders import a_lead
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World, sqlite_url

MINUTE = 60_000


class Met:
    """Mina (rep) and Rowan (manager); `lead` is the one both changed."""

    def __init__(self, folder: Path) -> None:
        self.world = World(sqlite_url(folder))
        self.mina, self.rowan = (
            self._laptop(folder, name, role) for name, role in (("mina", "rep"), ("rowan", "manager"))
        )
        self.lead = a_lead(self.mina.workspace)
        self.both()

    def _laptop(self, folder: Path, name: str, role: str) -> Laptop:
        mail = f"{name}@satchel.example"
        person = self.world.admin.invite(self.world.ws, mail, role=role, team="North", name=name.title())
        return Laptop(self.world, folder / name, person["user_id"], role)

    def both(self) -> None:
        """Each syncs, twice, so that everybody knows everything."""
        for one in (self.mina, self.rowan, self.mina):
            one.sync()

    def clash(self) -> None:
        """Mina, offline, and Rowan after her change the reason and the number of the lead; then she comes back."""
        number = self.number()
        self.world.time.pass_(30 * MINUTE)
        _change(self.mina, self.lead, number, why="Winch servicing is late", line="+44 1632 960144")
        self.mina.workspace.act(operations.leads.add_note, self.lead, "Ring after ten")
        self.world.time.pass_(30 * MINUTE)
        _change(self.rowan, self.lead, number, why="Budget frozen to January", line="+44 1632 960171")
        self.rowan.sync()
        self.world.time.pass_(10 * MINUTE)
        self.mina.sync()
        self.mina.sync()

    def refuse(self, *, name: str = "Lorcan Breen") -> str:
        """Rowan deletes a lead that Mina changes: her change is not taken. Its id."""
        lead = a_lead(self.mina.workspace, name=name, company="Tarnbrook", email="l@tarnbrook.example", phone="")
        self.both()
        self.rowan.workspace.act(UnitOfWork.delete, "lead", lead)
        self.rowan.sync()
        self.mina.workspace.act(UnitOfWork.patch, "lead", lead, {"why_now": "They open a second yard"})
        self.mina.sync()
        return lead

    def number(self) -> str:
        """The id of the lead's number."""

        def read(connection: Connection) -> str:
            return str(connection.execute(select(t.number.c.id).order_by(t.number.c.rank)).scalar())

        return self.mina.workspace.ask(read)

    def close(self) -> None:
        """Close everything."""
        self.mina.close()
        self.rowan.close()
        self.world.close()


def _change(laptop: Laptop, lead: str, number: str, *, why: str, line: str) -> None:
    laptop.workspace.act(UnitOfWork.patch, "lead", lead, {"why_now": why})
    laptop.workspace.act(UnitOfWork.patch, "number", number, {"value": line, "e164": line.replace(" ", "")})
