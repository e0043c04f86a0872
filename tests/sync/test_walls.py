"""The walls behind the code: a forgotten filter shows no foreign row, and no record is written past the order."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from app.ids import new_id
from app.sync_server import migrations
from app.sync_server import tables as t
from app.sync_server.database import EVERY, Database
from app.sync_server.migrations import m0001_initial
from tests.support.postgres import ordinary_url
from tests.support.sync_world import World, create, sqlite_url


@pytest.fixture
def walled():
    made = World(ordinary_url())
    yield made
    made.close()


def count(database: Database, ws: str, table) -> int:
    with database.reading(ws) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar() or 0


def test_a_query_without_its_filter_sees_one_workspace_or_nothing(walled: World):
    """Records, members, sessions: whatever has a workspace, without `where` and by an ordinary role."""
    mina = walled.person("mina")
    mina.do(create("lead", new_id(), source="Fair"))
    other = walled.admin.create_workspace("Another company")["id"]
    own = {"mutation": 1, "sync_index": 1}  # the key of its hashes, made with it
    for table in (t.RECORDS["lead"], t.member, t.client, t.mutation, t.sync_index, t.grant):
        assert count(walled.database, walled.ws, table) > 0, table.name
        assert count(walled.database, other, table) == own.get(table.name, 0), table.name
        assert count(walled.database, "", table) == 0, table.name
        assert count(walled.database, EVERY, table) >= count(walled.database, walled.ws, table)


def test_every_table_with_a_workspace_stands_behind_the_wall(walled: World):
    with walled.database.reading() as connection:
        mighty = connection.exec_driver_sql(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
        ).scalar()
        found = connection.exec_driver_sql(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
        ).scalars()
        walls = set(found)
    assert mighty is False
    assert {table.name for table in t.metadata.sorted_tables if "ws" in table.c} == walls


def test_a_row_of_another_workspace_is_not_written_either(walled: World):
    row = {"ws": walled.ws, "id": "team:x", "label": "x", "n": 0, "xor64": 0}
    with pytest.raises(DBAPIError, match="row-level security"), walled.database.writing(new_id()) as connection:
        connection.execute(insert(t.scope).values(**row))
    with walled.database.writing(new_id()) as connection:
        assert connection.execute(update(t.scope).values(label="taken over")).rowcount == 0


def test_no_record_is_written_or_deleted_past_the_order(world: World):
    mina = world.person("mina")
    tag = new_id()
    assert mina.do(create("tag", tag, name="cold chain"))["status"] == "applied"
    past = (
        lambda table: insert(table).values(ws=world.ws, id=new_id(), _scope="ws", _ver=1, created_at=0, created_by="x",
                                           updated_at=0, updated_by="x"),
        lambda table: update(table).values(_ver=7),
        delete,
    )  # fmt: skip
    for table in t.RECORDS.values():
        for statement in past if table.name == "r_tag" else past[:1]:
            with pytest.raises(DBAPIError), world.database.writing(world.ws) as connection:
                connection.execute(statement(table))
    assert mina.sees()["tag", tag]["name"] == "cold chain"
    assert mina.do(create("tag", new_id(), name="dairy"))["status"] == "applied"


def test_a_database_of_schema_1_becomes_what_a_fresh_one_is(tmp_path):
    old, fresh = Database(sqlite_url(tmp_path / "old")), Database(sqlite_url(tmp_path / "fresh"))
    with old.writing() as connection:
        m0001_initial.apply(connection)
        connection.execute(insert(t.server_meta).values(name="schema", value="1"))
    shapes = []
    for database in (old, fresh):
        database.create()
        with database.reading() as connection:
            assert migrations.schema_of(connection) == migrations.LATEST
            rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
            shapes.append([tuple(row) for row in rows])
        database.close()
    assert shapes[0] == shapes[1]
