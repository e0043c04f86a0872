"""One lead whole: what is known, what happened, what is still to find out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from app import operations, queries
from app.changes import ChangeSet
from app.clock import to_ms
from app.domain.custom_fields import OWN
from app.errors import RefusedError
from app.language import tr
from app.operations.tasks import Step
from app.queries.lead_card import LeadCard
from ui.common.open_url import open_url
from ui.common.page import Hints
from ui.gates.move import local_now
from ui.leads.lead_layout import GONE, LeadLayout
from ui.leads.list_order import ListOrder
from ui.leads.record_commands import RECORD, add_record_commands
from ui.navigator import Selection

if TYPE_CHECKING:
    from ui.context import UiContext

TOUCHES = (
    "activity",
    "task",
    "meeting",
    "answer",
    "signal",
    "number",
    "email",
    "suppression",
    "handoff",
    "opportunity",
    "site",
    "user",
    "score",
    "score_rule",
    "setting",
    "custom_field",
)


class LeadPage(LeadLayout):
    """`show_record(lead id)`; `order` is shared with the lists, so that J and K go on through the list it came from."""

    answers_lead_keys = True

    def __init__(self, *, context: UiContext, order: ListOrder | None = None) -> None:
        super().__init__(context=context)
        self._order = order or ListOrder()
        self._tasks = context.tasks.for_page(self)
        self._card: LeadCard | None = None
        self._names: dict[str, str] = {}
        self.lead_id = ""
        add_record_commands(context)
        context.commands.attach(self, RECORD, "lead")
        self._listen()
        self._minute = QTimer(self)
        self._minute.setInterval(30_000)
        self._minute.timeout.connect(self._reload)

    def _listen(self) -> None:
        navigator = self._context.navigator
        self._context.relay.committed.connect(self._on_committed)
        self.head.acted.connect(navigator.run)
        self.head.company_wished.connect(self._on_company)
        self.head.brief_wished.connect(partial(navigator.print_record, "brief"))
        self.head.deal_wished.connect(partial(navigator.open_record, "opportunity"))
        self.head.crumbs.list_wished.connect(navigator.open_place)
        self.head.crumbs.stepped.connect(self._step)
        self.head.stages.move_wished.connect(self._on_move)
        self.properties.edited.connect(self._on_edited)
        self.properties.field_wished.connect(self._on_field_wished)
        self.properties.followed.connect(self._on_followed)
        self.composer.acted.connect(navigator.run)
        self.composer.note_written.connect(self._on_note)
        self.composer.draft_changed.connect(self._on_draft)
        self.composer.step_written.connect(self._on_next_step)
        self.composer.left.connect(self._on_composer_left)
        self.side.qualify.answered.connect(self._on_answered)
        self.side.qualify.framework_chosen.connect(self._on_framework)
        self.side.contact_wished.connect(navigator.open_contact)
        self.side.history_wished.connect(self._on_history)
        self.side.restore_wished.connect(self._on_restore)
        self.side.currentChanged.connect(self._on_tab)

    # showing

    def show_record(self, record_id: str) -> None:
        """Show a lead; what was being typed on the one before is saved or kept as its draft first."""
        if self.lead_id != record_id:
            if self.lead_id:
                self._leave_fields()
            self.lead_id, self._card = record_id, None
            self.composer.show_draft("")
            self._tasks.start_latest("draft", self._load_draft(record_id))
        self._reload()

    def _leave_fields(self) -> None:
        focused = self.focusWidget()
        if focused is not None and (self.properties.isAncestorOf(focused) or self.side.isAncestorOf(focused)):
            self.timeline.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.composer.unkept:
            self.composer.keep_now()

    def _reload(self) -> None:
        if self.lead_id and self._context.workspace.user:
            self._tasks.start_latest("load", self._load(self.lead_id))

    async def _load(self, lead_id: str) -> None:
        try:
            card = await self._tasks.ask_warm(queries.lead_card.lead_card_of, lead_id, now=to_ms(local_now()))
        except RefusedError:
            self._whole.setCurrentWidget(self.gone)
            self.set_title(tr("Lead"), said=GONE)
            return
        other = self._card is None or self._card.row.id != lead_id
        self._card = card
        self._whole.setCurrentIndex(0)
        if other:
            self._tasks.start_latest("see", self._see(lead_id))
            self.head.show_handed(None)
        self.head.show_card(card)
        self.properties.show_card(card, other=other)
        self.set_title(
            card.row.name, said=", ".join(one for one in (card.row.name, card.row.company, tr(card.row.stage)) if one)
        )
        self._show_place()
        self.selection_changed.emit()
        facts = {"lead": lead_id, "contact": card.row.contact_id, "account": card.row.account_id}
        self.properties.show_ages(await self._tasks.ask(queries.fact_ages.fact_ages, facts), card.fields)
        others = queries.colleagues.on_account
        account = card.row.account_id or str(card.contact.get("account_id") or "")
        found = await self._tasks.ask(others, account, self._context.workspace.user, to_ms(local_now()))
        self.head.show_others(queries.colleagues.say_all(found, local_now().date()))
        self.head.show_handed(await self._tasks.ask(queries.handed_card.handed_card, lead_id, now=local_now()))
        items = await self._tasks.ask(queries.timeline.timeline, lead_id)
        self.timeline.show_items(card, items)
        self.side.show_card(card)
        self.files.show_files(lead_id=card.row.id, contact_id=card.row.contact_id, account_id=card.row.account_id)
        if self.side.currentWidget() is self.side.history:
            await self._load_history(card)

    async def _load_tags(self) -> None:
        self.properties.offer_tags(await self._tasks.ask(queries.tags.tags_in_use))

    def _show_place(self) -> None:
        name = self._card.row.name if self._card else ""
        place = self._order.place_of(self.lead_id)
        self.head.crumbs.show_place(name, self._order.title, self._order.place, place)

    async def _load_history(self, card: LeadCard) -> None:
        ids = [one for one in (card.row.id, card.row.contact_id, card.row.account_id) if one]
        self._names = self._names or await self._tasks.ask(queries.people.names)
        changes = await self._tasks.ask(queries.lead_card.history_of, ids)
        self.side.show_history(changes, self._names, card.fields)

    def _on_history(self) -> None:
        if self._card is not None:
            self._tasks.start_latest("history", self._load_history(self._card))

    def _on_tab(self, _number: int) -> None:
        self.hints_changed.emit()

    def _on_restore(self, change: str) -> None:
        self._tasks.start_once("restore", self._restore(int(change)))

    async def _restore(self, change: int) -> None:
        try:
            _, step = await self._tasks.act_with_undo(operations.field_history.restore_value, change)
        except RefusedError as error:
            self._context.navigator.show_toast(f"{error.happened} {error.do}")
            return
        self._context.navigator.show_toast(tr("Value restored"), undo=step)

    async def _see(self, lead_id: str) -> None:
        await self._tasks.act(operations.leads.see, lead_id)

    def _on_committed(self, change: ChangeSet) -> None:
        card = self._card
        own = {self.lead_id} if card is None else {self.lead_id, card.row.contact_id, card.row.account_id}
        touched = change.ids("lead") | change.ids("contact") | change.ids("account")
        if own & touched or any(change.ids(entity) for entity in TOUCHES):
            self._reload()

    def show_next(self) -> None:
        """The next lead of the list."""
        self._step(1)

    def show_previous(self) -> None:
        """The one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        place = self._order.place_of(self.lead_id)
        to = (place.after if by > 0 else place.before) if place else ""
        if to:
            self._context.navigator.open_lead(to)
        elif place is not None:
            self._context.navigator.show_toast(tr("That is the end of the list."))
        else:
            self._context.navigator.show_toast(tr("Open a lead from a list to go on with J and K."))

    def edit_property(self) -> None:
        """F2."""
        focused = self.focusWidget()
        if focused is None or not self.side.isAncestorOf(focused):
            self.reveal("details")
            self.properties.begin()

    def find_in_timeline(self) -> None:
        """Ctrl F."""
        self.reveal("timeline")
        self.timeline.begin_search()

    def comment_on_entry(self) -> None:
        """Shift T."""
        from ui.leads.comment_dialog import comment_on

        row = self.timeline.entry()
        if row is None:
            self._context.navigator.show_toast(
                tr("Choose an entry of the timeline first: a call, a visit or a handoff.")
            )
            return
        commenting = comment_on(row.id, row.title.strip() + row.strong, context=self._context, parent=self)
        self._tasks.start_once("comment", commenting)

    def begin_note(self) -> None:
        """N."""
        self.reveal("write")
        self.composer.begin_note()

    def begin_task(self) -> None:
        """T."""
        self.reveal("write")
        self.composer.begin_task()

    def show_qualify(self) -> None:
        """Q."""
        self.reveal("side")
        self.side.show_tab(self.side.qualify)

    def _on_composer_left(self) -> None:
        self.reveal("timeline")
        self.timeline.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # saving

    def _on_edited(self, field: str, value: str) -> None:
        self._tasks.start_once(f"edit {field}", self._edit(self.lead_id, field, value))

    async def _edit(self, lead_id: str, field: str, value: str) -> None:
        try:
            if field == "owner":
                value = await self._owner_named(value)
            region = self._context.workspace.region
            set_field = operations.contacts.set_field
            _, step = await self._tasks.act_with_undo(set_field, lead_id, field, value, region=region)
        except RefusedError as error:
            if self.lead_id == lead_id:
                self.properties.show_problem(field, f"{error.happened} {error.do}".strip())
            return
        if field.endswith("tags"):
            self._tasks.start_latest("tags", self._load_tags())
        name = self.properties.label_of(field) if field.startswith(OWN) else field.replace("_", " ")
        self._context.navigator.show_toast(tr("Changed"), strong=name, undo=step)

    async def _owner_named(self, name: str) -> str:
        people = await self._tasks.ask(queries.people.names)
        found = next((key for key, one in people.items() if one.casefold() == name.casefold()), "")
        if not found and name:
            raise RefusedError(
                "E-VALUE",
                tr("There is no colleague called {name}.", name=name),
                do=tr("Write the full name."),
                field="owner",
            )
        return found

    def _on_move(self, stage: str) -> None:
        self._context.commands.run_with("lead.move", stage)

    def _on_followed(self, address: str) -> None:
        try:
            open_url(address)
        except RefusedError as error:
            self._context.navigator.show_toast(str(error))

    def _on_field_wished(self) -> None:
        self._context.navigator.run("file.fields")

    def _on_company(self) -> None:
        if self._card is not None and self._card.row.account_id:
            self._context.navigator.open_account(self._card.row.account_id)

    def _on_note(self, text: str) -> None:
        self._tasks.start_once("note", self._save_note(self.lead_id, text))

    async def _save_note(self, lead_id: str, text: str) -> None:
        try:
            _, step = await self._tasks.act_with_undo(operations.leads.add_note, lead_id, text)
        except RefusedError as error:
            self.composer.show_problem(error.happened)
            return
        if self.lead_id == lead_id:
            self.composer.note_saved()
            self._on_composer_left()
        await self._tasks.act(operations.drafts.drop, "note", lead_id)
        self._context.navigator.show_toast(tr("Note added"), undo=step)

    def _on_draft(self, text: str) -> None:
        if self.lead_id:
            self._tasks.start_latest(f"keep {self.lead_id}", self._keep_draft(self.lead_id, text))

    async def _keep_draft(self, lead_id: str, text: str) -> None:
        if text.strip():
            await self._tasks.act(operations.drafts.keep, "note", lead_id, {"text": text})
        else:
            await self._tasks.act(operations.drafts.drop, "note", lead_id)

    async def _load_draft(self, lead_id: str) -> None:
        kept = await self._tasks.ask(queries.drafts.draft_of, "note", lead_id)
        if kept and self.lead_id == lead_id and not self.composer.note.toPlainText():
            self.composer.show_draft(str(kept.get("text", "")))

    def _on_next_step(self, step: object) -> None:
        if isinstance(step, Step):
            self._tasks.start_once("task", self._add_task(self.lead_id, step))

    async def _add_task(self, lead_id: str, step: Step) -> None:
        _, undo = await self._tasks.act_with_undo(operations.tasks.add_task, lead_id, step)
        self._context.navigator.show_toast(tr("Task added:"), strong=step.text, undo=undo)

    def _on_answered(self, key: str, status: str, evidence: str) -> None:
        self._tasks.start_once(f"answer {key}", self._answer(self.lead_id, key, status, evidence))

    async def _answer(self, lead_id: str, key: str, status: str, evidence: str) -> None:
        try:
            told = partial(operations.qualification.answer, source="Told")  # act has a parameter named source
            _, step = await self._tasks.act_with_undo(told, lead_id, key, status, evidence)
        except RefusedError as error:
            self.side.qualify.show_problem(key, status, f"{error.happened} {error.do}".strip())
            return
        self._context.navigator.show_toast(tr("Criterion set to"), strong=status, undo=step)

    def _on_framework(self, name: str) -> None:
        self._tasks.start_once("edit framework", self._edit(self.lead_id, "framework", name))

    # what the window asks

    def key_hints(self) -> Hints:
        if self.side.isVisible() and self.side.currentWidget() is self.side.history:
            return (
                ("F6", tr("Panes")),
                ("Enter", tr("Restore the value before")),
                ("J|K", tr("Next, previous")),
                ("F2", tr("Edit field")),
            )
        return (("J|K", tr("Next, previous")), ("F6", tr("Panes")), ("F2", tr("Edit field")), ("L", tr("Log")), ("R", tr("They replied")),
                ("M", tr("Move stage")), ("H", tr("Hand off")))  # fmt: skip

    def selection(self) -> Selection | None:
        if self._card is None or self._card.row.id != self.lead_id:
            return Selection("lead", self.lead_id, tr("This lead")) if self.lead_id else None
        return Selection("lead", self.lead_id, self._card.row.name, detail=self._card.row.company)

    def entered(self) -> None:
        self._minute.start()
        self._reload()
        if self._context.workspace.user:
            self._tasks.start_latest("tags", self._load_tags())

    def left(self) -> None:
        self._minute.stop()
        self._leave_fields()
