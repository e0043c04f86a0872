"""What a card says, painted for eyes and said for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk
    from ui.pipeline.pipeline_page import PipelinePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def test_a_handed_off_card_says_whose_answer_is_due_and_when(board: PipelinePage) -> None:
    column = board._columns[-1]
    said = [
        column.model.data(column.model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(column.model.rowCount())
    ]
    assert "Wren Adebari · Ruth" in said[0]
    assert ", Verdict " in said[0]
    assert said[0].split(", ")[4].endswith(" over")
    assert "Luca Bexley · Ruth" in said[1]
    assert "Aoife Karlsen · Caspar" in said[2]
    assert "Receipt 24 h left" in said[2] or "Receipt 23 h left" in said[2]
    assert not any("No next step" in one for one in said)


def test_a_handed_off_lead_nobody_has_to_answer_for_is_with_the_ae(board: PipelinePage, desk: Desk) -> None:
    column = board._columns[-1]
    row = column.model.rows()[0]
    handoffs = desk.workspace.ask(lambda connection: connection.exec_driver_sql(
        "SELECT id FROM handoff WHERE lead_id = ?", (row.id,)).scalars().all())  # fmt: skip
    desk.workspace.act(lambda work: [work.delete("handoff", one) for one in handoffs])
    desk.wait(lambda: column.model.index_of(row.id).row() == 2)
    card = column.model.rows()[2]
    assert board._delegate.step_words(card)[1:] == ("text2", "With the AE")
