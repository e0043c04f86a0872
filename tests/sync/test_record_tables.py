"""A server that was set up for fewer records keeps them all and takes the new ones after an update."""

from __future__ import annotations

from sqlalchemy import inspect, select

from app.ids import new_id
from app.sync_protocol.manifest import SCHEMA
from app.sync_server import migrations
from app.sync_server import tables as t
from tests.support.sync_world import World, create


def _as_before(world: World) -> None:
    with world.database.engine.connect() as connection:
        connection = connection.execution_options(satchel_write=True)
        with connection.begin():
            connection.exec_driver_sql("DROP TABLE r_message")
            if connection.dialect.name == "sqlite":
                for what in ("insert", "update", "delete"):  # SQLite drops no column that a trigger might name
                    connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS ordered_{what}_r_message")
            connection.exec_driver_sql("ALTER TABLE r_track DROP COLUMN language")
            connection.exec_driver_sql("ALTER TABLE r_step DROP COLUMN at")
            for table in t.metadata.sorted_tables:
                if table.info.get("since") == 5:
                    connection.exec_driver_sql(f"DROP TABLE {table.name}")
            connection.exec_driver_sql("DROP INDEX ix_r_meeting_owner")
            connection.exec_driver_sql("ALTER TABLE scope DROP COLUMN team")
            for name in ("failed", "locked_until"):
                connection.exec_driver_sql(f"ALTER TABLE member ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0")
            connection.execute(t.workspace.update().values(max_schema=1))
            connection.execute(t.server_meta.update().where(t.server_meta.c.name == "schema").values(value="3"))


def test_new_records_and_fields_come_with_an_update_and_old_ones_stay(world: World):
    mina = world.person("mina")
    lead = new_id()
    mina.do(create("lead", lead, source="Fair"))
    _as_before(world)
    migrations.migrate(world.database.engine)
    with world.database.reading(world.ws) as connection:
        known = inspect(connection)
        assert known.has_table("r_message")
        assert "language" in {column["name"] for column in known.get_columns("r_track")}
        assert connection.execute(select(t.workspace.c.max_schema)).scalar() == SCHEMA
    mina.do(create("message", new_id(), lead_id=lead, channel="email", subject="Tuesday", state="draft"))
    with world.database.reading(world.ws) as connection:
        assert connection.execute(select(t.RECORDS["message"].c.subject)).scalars().all() == ["Tuesday"]
        assert connection.execute(select(t.RECORDS["lead"].c.source)).scalars().all() == ["Fair"]


def test_a_queue_that_was_there_is_served_by_its_team_s_new_people_after_an_update(world: World):
    world.person("mina")
    world.person("chief", "admin", None)
    queue = world.admin.add_queue(world.ws, "Inbound", world.team)["id"]
    _as_before(world)
    migrations.migrate(world.database.engine)
    ben = world.person("ben")
    assert f"queue:{queue}" in {one["scope"] for one in ben.pull()["scopes"]["add"]}
    with world.database.reading(world.ws) as connection:
        known = inspect(connection)
        assert {"lease", "turn", "merged", "erased", "door"} <= set(known.get_table_names())
        assert not {"failed", "locked_until"} & {column["name"] for column in known.get_columns("member")}
