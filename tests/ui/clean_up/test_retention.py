"""Keeping time: shown while the months are typed, and erased only when their number is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import update

from app import opening, queries
from app.store.tables import synced as t
from ui.clean_up.export_command import add_export
from ui.clean_up.retention_dialog import RetentionDialog
from ui.late_workspace import LateWorkspace

if TYPE_CHECKING:
    from app.queries.rows import LeadRow
    from tests.ui.leads.desk import Desk

OLD = 1_500_000_000_000  # 2017


def test_who_is_past_the_time_is_shown_goes_when_their_number_is_typed_and_esc_stops_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PORTION", 1)
    found = desk.workspace.ask(queries.lead_rows.lead_rows, queries.lead_rows.LeadFilter(), limit=80).rows
    leads = [row for row in found if not row.working and not row.next.text][:2]

    def age(work, lead: LeadRow) -> None:
        for table, column in (
            (t.contact, t.contact.c.id), (t.lead, t.lead.c.contact_id), (t.activity, t.activity.c.contact_id), (t.task, t.task.c.contact_id),
        ):  # fmt: skip
            values = {"created_at": OLD, "updated_at": OLD}
            values |= {"arrived_at": OLD} if table is t.lead else {"at": OLD} if table is t.activity else {}
            work.connection.execute(update(table).where(column == lead.contact_id).values(**values))
        work.connection.execute(update(t.activity).where(t.activity.c.lead_id == lead.id).values(at=OLD))

    for lead in leads:
        desk.workspace.act(age, lead)
    door = LateWorkspace()
    door.opened(desk.workspace)
    add_export(replace(desk.context, workspace=door), desk.window, desk.window.window_tasks, desk.window.places.page)
    desk.context.navigator.run("file.keeping")
    dialog = desk.dialog()
    assert isinstance(dialog, RetentionDialog)
    desk.wait(lambda: dialog.said.text() == "Nobody is past it.")
    dialog.fields["months"].setFocus()
    dialog.fields["months"].selectAll()
    desk.type("60")
    desk.wait(lambda: dialog.said.text().startswith("2 people with 2 leads past it"))
    assert all(lead.name in dialog.names.text() for lead in leads)
    dialog.fields["count"].setFocus()
    desk.type("1")
    dialog.submit()
    desk.wait(lambda: "They are 2." in dialog._problems["count"].text())
    dialog.fields["count"].setText("2")
    dialog.progressed.connect(
        lambda _done, _total: dialog.reject(), Qt.ConnectionType.DirectConnection
    )  # before the second
    dialog.submit()
    desk.wait(desk.no_dialog)
    desk.wait(lambda: "1 person erased for good." in desk.toasts)
    kept = desk.workspace.ask(queries.retention.keeping)
    assert (kept.months, [run["count"] for run in kept.runs]) == (60, [1])
    left = desk.workspace.ask(queries.lead_rows.rows_by_id, [lead.id for lead in leads])
    assert len(left) == 1, "who was not reached stays"
