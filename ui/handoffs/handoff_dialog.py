"""Handing a lead to an AE: the form, the live page, and one keystroke that records both together."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app import operations
from app.domain.stages import Missing
from app.errors import RefusedError
from app.files import write_safely
from app.language import tr
from app.operations import handing_over
from app.operations.handing_over import Offer
from app.queries import call_desk, handoffs
from app.queries.call_desk import BriefOrder, BriefWriter, HandoffDesk
from ui import dialogs
from ui.common.paper_choice import usual_paper
from ui.gates.move import local_now
from ui.handoffs.handoff_records import HandoffRecords
from ui.handoffs.handoff_state import HandoffState, kept
from ui.handoffs.handoff_view import HandoffView
from ui.handoffs.page_rendering import page_size, render
from ui.handoffs.printing import print_brief

if TYPE_CHECKING:
    from ui.context import UiContext

DEBOUNCE = 0.25
WIDTH, HEIGHT = 1200, 812


async def hand_off(*, context: UiContext, parent: QWidget, lead_id: str) -> None:
    """Open the handoff of a lead over `parent` and wait until it is closed; a closed one is kept as a draft."""
    dialog = HandoffDialog(context=context, parent=parent, lead_id=lead_id)
    dialog.begin()
    await dialogs.show(dialog)


class HandoffDialog(HandoffRecords, QDialog):
    """Call `begin` once; accepted when the lead was handed over."""

    def __init__(self, *, context: UiContext, parent: QWidget, lead_id: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Hand off"))
        self.setAccessibleName(tr("Hand off"))
        self._context, self._lead_id = context, lead_id
        self._tasks = context.tasks.for_page(self)
        self.state, self._saved = HandoffState(), HandoffState()
        self.desk: HandoffDesk | None = None
        self.view = HandoffView(theme=context.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        room = parent.window().size()
        self.resize(min(context.theme.px(WIDTH), room.width() - 24), min(context.theme.px(HEIGHT), room.height() - 24))
        self._connect()

    def _connect(self) -> None:
        view, form = self.view, self.view.form
        form.changed.connect(self._on_changed)
        form.meeting.book_requested.connect(self._on_book)
        form.place.placed.connect(self._on_placed)
        form.criteria.answered.connect(self._on_answered)
        form.framework.answered.connect(self._on_answered)
        form.framework.chosen.connect(self._on_framework)
        view.preview.paper_chosen.connect(self._on_paper)
        view.preview.grey_chosen.connect(self._on_grey)
        view.preview.width_changed.connect(self._on_width_changed)
        view.missing_chosen.connect(self._on_missing_chosen)
        view.close_button.clicked.connect(self.reject)
        for button, keys, slot in (
            (view.hand_off, ("Ctrl+Return", "Ctrl+Enter"), self.hand_over),
            (view.save, ("Ctrl+S",), self.save_pdf),
            (view.print, ("Ctrl+P",), self.print_pdf),
        ):
            button.clicked.connect(slot)
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(slot)

    def begin(self) -> None:
        """Load the lead and a draft that was kept."""
        self._tasks.start_once("begin", self._begin())

    async def _begin(self) -> None:
        desk = await self._ask_desk()
        draft = kept(desk.draft)
        self.state = draft or HandoffState(
            why_now=desk.card.lead["why_now"] or "",
            included=list(desk.usual_parts),
            paper=usual_paper(self._context.settings),
        )
        self._saved = HandoffState(**self.state.to_json())
        now = local_now()
        view = self.view
        view.show_title(desk.card.row.company or desk.card.row.name)
        view.preview.paper.set_current(self.state.paper)
        view.preview.grey.setChecked(self.state.grey)
        view.form.show_desk(desk, self.state, now)
        view.form.show_state(self.state, desk, now)
        self._read_form()
        if draft is None:
            self._saved = HandoffState(**self.state.to_json())
        view.form.to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_missing()
        self._preview_soon(0)

    async def _ask_desk(self) -> HandoffDesk:
        self.desk = await self._tasks.ask(
            call_desk.handoff_desk, self._lead_id, user_id=self._context.workspace.user, now=local_now()
        )
        return self.desk

    async def reload(self) -> None:
        """Show what was just recorded."""
        desk = await self._ask_desk()
        self.view.form.show_desk(desk, self.state, local_now())
        self._show_missing()
        self._preview_soon(0)

    # what the form holds

    def _read_form(self) -> None:
        form = self.view.form
        person = form.to.person
        self.state.to = person.id if person else ""
        self.state.why_now = " ".join(form.why_now.toPlainText().split())
        self.state.override = form.override.text().strip()
        self.state.included = form.included()

    def missing(self, *, override: str = "") -> tuple[Missing, ...]:
        """What is still missing, all of it unless an override is counted."""
        if self.desk is None:
            return ()
        return handoffs.missing_for(
            self.desk.card, receiver_id=self.state.to, why_now=self.state.why_now, override=override
        )

    def _show_missing(self) -> None:
        missing = self.missing()
        self.view.show_missing(missing)
        self.view.form.show_override(any(one.key.startswith("criterion:") for one in missing))

    @Slot()
    def _on_changed(self) -> None:
        self._read_form()
        self._show_missing()
        self._preview_soon()
        self._tasks.start_latest("keep", self._keep_soon())

    async def _keep_soon(self) -> None:
        await asyncio.sleep(DEBOUNCE)
        await self._keep()

    async def _keep(self) -> None:
        if self.state != self._saved:
            self._saved = HandoffState(**self.state.to_json())
            await self._tasks.act(operations.drafts.keep, "handoff", self._lead_id, self.state.to_json())

    @Slot(str)
    def _on_missing_chosen(self, key: str) -> None:
        field = self.view.form.field_for(key)
        self.view.form.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    # the page

    def order(self, now: datetime) -> BriefOrder:
        """The brief as the form orders it."""
        assert self.desk is not None
        person = self.view.form.to.person
        return BriefOrder(
            now, self.desk.me.name, person.name if person else "", self.state.why_now, self.state.override,
            tuple(self.state.included),
        )  # fmt: skip

    def _preview_soon(self, delay: float = DEBOUNCE) -> None:
        if self.desk is not None:
            self._tasks.start_latest("preview", self._preview(delay))

    async def _preview(self, delay: float) -> None:
        await asyncio.sleep(delay)
        data = await self._tasks.ask(call_desk.ordered_brief, self._lead_id, self.order(local_now()))
        scale = self.view.preview.scale_for(page_size(self.state.paper))
        rendered = await self._tasks.read(render, data, self.state.paper, scale)
        self.view.preview.show_rendered(rendered)
        if rendered.hollow:
            letters = " ".join(rendered.hollow[:8])
            self.view.banner.show_message(
                tr(
                    "These characters will print as hollow boxes: {letters}. Write them another way if they matter.",
                    letters=letters,
                ),
                tone="warn",
            )
        elif self.view.banner.property("tone") == "warn":
            self.view.banner.hide()

    @Slot(str)
    def _on_paper(self, paper: str) -> None:
        self.state.paper = paper
        self._preview_soon(0)
        self._tasks.start_latest("keep", self._keep_soon())

    @Slot(bool)
    def _on_grey(self, grey: bool) -> None:
        self.state.grey = grey

    @Slot()
    def _on_width_changed(self) -> None:
        self._preview_soon(0)

    @Slot()
    def save_pdf(self) -> None:
        """Write the PDF where the rep says."""
        self._tasks.start_once("save", self._save_pdf())

    async def _save_pdf(self) -> None:
        rendered = self.view.preview.rendered
        if rendered is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        path = await dialogs.pick_file(
            self, tr("Save the brief"), filters=[tr("PDF (*.pdf)")], save_as=rendered.name, folder=folder
        )
        if path is not None:
            await self._tasks.write(write_safely, path, rendered.pdf)
            self._context.navigator.show_toast(tr("Saved"), strong=path.name)

    @Slot()
    def print_pdf(self) -> None:
        """Print the page as shown."""
        self._tasks.start_once("print", self._print_pdf())

    async def _print_pdf(self) -> None:
        rendered = self.view.preview.rendered
        if rendered is None:
            return
        said = await print_brief(
            context=self._context, tasks=self._tasks, parent=self, rendered=rendered, paper=self.state.paper,
            grey=self.state.grey,
        )  # fmt: skip
        if said:
            self.view.banner.show_message(said, tone="info")

    @Slot()
    def hand_over(self) -> None:
        """Record the handoff with its frozen brief."""
        self._tasks.start_once("hand over", self._hand_over())

    async def _hand_over(self) -> None:
        desk = self.desk
        if desk is None:
            return
        self._read_form()
        override = self.state.override if any(one.key.startswith("criterion:") for one in self.missing()) else ""
        meeting = desk.card.meetings[0].id if desk.card.meetings else ""
        criteria = tuple(
            {"key": one.key, "status": one.status, "evidence": one.evidence, "source": one.source, "on": one.on}
            for one in desk.card.criteria
        )
        offer = Offer(
            self.state.to, self.state.why_now, override, self.missing(override=override), tuple(self.state.included),
            criteria, meeting,
        )  # fmt: skip
        self._tasks.cancel("keep")
        writer = BriefWriter(self._lead_id, self.order(local_now()))
        handed, step = await self._tasks.act_with_undo(handing_over.hand_over, self._lead_id, offer, write_brief=writer)
        self._context.navigator.show_toast(f"{handed.sentence}.", undo=step)
        self.accept()

    async def _leave(self) -> None:
        self._tasks.cancel("keep")
        await self._keep()
        super().reject()

    def show_refusal(self, error: RefusedError) -> bool:
        """Say it in the dialog and go to the first thing it is about."""
        self.view.banner.show_message(" ".join(one for one in (error.happened, error.do) if one), tone="bad")
        first = next(iter(error.missing), "")
        if (
            first.startswith("criterion:")
            and self.view.form.override.isVisible()
            and len(error.missing) == len([one for one in error.missing if one.startswith("criterion:")])
        ):
            self.view.form.override.setFocus(Qt.FocusReason.OtherFocusReason)
        elif first:
            self._on_missing_chosen(first)
        elif error.field == "why_now":
            self.view.form.why_now.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_banner(self, text: str) -> None:
        """Say in the dialog what did not work."""
        self.view.banner.show_message(text, tone="bad")

    def reject(self) -> None:
        self._tasks.start_once("leave", self._leave())
