"""One person: whether and how they may be reached at the top, what is known of them, their leads over time, what happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app import queries
from app.clock import SystemClock, local_zone
from app.domain import custom_fields
from app.errors import RefusedError
from app.import_export import write_person
from app.language import tr
from ui import dialogs
from ui.commands import Command
from ui.common.button import Button
from ui.common.facts_column import FactsColumn
from ui.common.list_delegate import ListView
from ui.common.marks import Avatar, Chip
from ui.common.merged_line import MergedLine
from ui.common.page import Hints, Page
from ui.common.row_table_model import ROW_ROLE
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Rule, Text
from ui.common.wrap_layout import WrapLayout
from ui.contacts.contact_dialog import ContactDialog
from ui.contacts.contact_rows import ContactItem, ContactItemDelegate, ContactItems, items_of
from ui.contacts.erase_dialog import EraseDialog
from ui.files.files_pane import FilesPane
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.changes import ChangeSet
    from app.queries.contact_card import ContactCard
    from app.queries.lead_card import Point
    from ui.context import UiContext

TOUCHES = ("contact", "lead", "email", "number", "activity", "suppression", "account", "custom_field")
BOTH_FROM = 760  # design pixels; below that one pane at a time
PANES = (("time", tr("Leads and history"), ""), ("details", tr("Details"), ""), ("files", tr("Files"), ""))
FILES_FROM = 1080  # design pixels from which the files stand beside both
KEYS: tuple[tuple[str, str, str, tuple[str, ...], str], ...] = (
    ("open", tr("Open the lead"), "Return", ("Enter",), "open_chosen"),
    ("next", tr("Next row"), "J", (), "move_down"),
    ("previous", tr("Row before"), "K", (), "move_up"),
    ("edit", tr("Edit the contact…"), "F2", (), "edit"),
    ("account", tr("Open the company"), "Shift+Return", (), "open_account"),
    ("unmerge", tr("Un-merge"), "", (), "unmerge"),
    ("data", tr("Everything we hold on them…"), "Ctrl+Shift+D", (), "export_data"),
    ("erase", tr("Erase this person…"), "Shift+Del", (), "erase"),
)


def run_on_contact(act: str) -> None:
    """Run that method of the contact's page around the focus; there can be one in each window."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, ContactPage):
        widget = widget.parentWidget()
    if widget is not None:
        getattr(widget, act)()


def point_words(card: ContactCard, point: Point) -> str:
    """A number or address with what has to be known before it is used."""
    marks = (point.stopped, "" if point.state in ("", "valid", "ok") else point.state, card.consents.get(point.id, ""))
    return " · ".join(one for one in (point.shown, point.kind, *marks) if one)


def facts_of(card: ContactCard) -> list[tuple[str, str]]:
    """(what, value) pairs of the person; those nobody filled in are left out."""
    record, reach = card.record, card.reach
    role = "" if record["role"] == "unknown" else tr(str(record["role"] or "").capitalize())
    pairs = [
        (tr("Numbers"), "\n".join(point_words(card, one) for one in reach.numbers)),
        (tr("E-mail"), "\n".join(point_words(card, one) for one in reach.emails)),
        (tr("Best hours"), record["best_hours"]), (tr("Time zone"), record["zone"]), (tr("Language"), record["language"]),
        (tr("Department"), record["department"]), (tr("Role in deal"), role),
        (tr("Site"), card.site), (tr("Referred by"), card.referred_by), (tr("Left the company"), record["left"]),
        (tr("Tags"), ", ".join(record["tags"] or ())), *custom_fields.facts(card.fields, record["custom"]), (tr("Note"), record["note"]),
    ]  # fmt: skip
    return [(name, str(value)) for name, value in pairs if value]


class ContactPage(Page):
    """Enter opens the lead of the row, F2 edits, Shift Enter opens the company."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Contact"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._contact_id = ""
        self._card: ContactCard | None = None
        self._model = ContactItems(self)
        if context.commands.find("contact.open") is None:
            for key, words, first, more, act in KEYS:
                run = partial(run_on_contact, act)
                context.commands.add(Command(f"contact.{key}", words, run, key=first, more_keys=more, scope="contact"))
        self._build()
        context.relay.committed.connect(self._on_committed)

    def _build(self) -> None:
        theme = self._context.theme
        self.name, self.about = Text("", type="record_name", elide=True), Text("", tone="text2", elide=True)
        self.avatar, self.stopped = Avatar("", theme=theme, size=44), Chip("", theme=theme, tone="bad", icon="ban")
        self.edit_button = Button(tr("Edit"), theme=theme, icon="pencil", key="F2")
        self.edit_button.clicked.connect(self.edit)
        head, line, words, first = QFrame(), QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        theme.space(line, (20, 12, 16, 10), 12)
        theme.space(words, (0, 0, 0, 0), 0)
        theme.space(first, (0, 0, 0, 0), 8)
        first.addWidget(self.name)
        first.addWidget(self.stopped)
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.about)
        self.merged = MergedLine(context=self._context, tasks=self._tasks)
        words.addWidget(self.merged)
        line.addWidget(self.avatar)
        line.addLayout(words, 1)
        line.addWidget(self.edit_button)
        head.setLayout(line)
        self._switch = SegmentedControl(PANES, theme=theme, name=tr("Pane"))
        self._switch.chosen.connect(self._fit)
        self.facts = FactsColumn(tr("Details"), theme=theme)
        self.list = ListView(theme=theme, name=tr("Leads over time and what happened"))
        self.list.setUniformItemSizes(False)
        self.list.setMinimumWidth(1)
        self.list.setModel(self._model)
        self.list.setItemDelegate(ContactItemDelegate(theme=theme, parent=self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.files = FilesPane(context=self._context, around=self, titled=True)
        splitter = self._splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.facts)
        splitter.addWidget(self.list)
        splitter.addWidget(self.files)
        splitter.setStretchFactor(1, 1)
        switch, column = QVBoxLayout(), QVBoxLayout(self)
        theme.space(switch, (16, 6, 16, 6), 0)
        switch.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._switch_row = QWidget()
        self._switch_row.setLayout(switch)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, Rule(), self._switch_row):
            column.addWidget(part)
        column.addWidget(splitter, 1)
        self._context.commands.attach(self.list, "contact", "lead")
        self._context.commands.attach(self.facts, "contact")
        theme.changed.connect(self._fit)

    # showing

    def show_record(self, record_id: str) -> None:
        """Show that person."""
        if record_id != self._contact_id:
            self._contact_id, self._card = record_id, None
            self.list.setCurrentIndex(QModelIndex())
        self._tasks.start_latest("load", self._load(record_id))

    async def _load(self, contact_id: str) -> None:
        now = SystemClock().now().astimezone(local_zone())
        try:
            card = await self._tasks.ask(queries.contact_card.contact_card_of, contact_id, today=now.date())
        except RefusedError as error:
            if error.code != "E-NOT-FOUND":
                raise
            self._show_gone()
            return
        self._card = card
        for part in (self.edit_button, self.files):
            part.setEnabled(True)
        self.set_title(card.name or tr("Contact"), said=", ".join(one for one in (card.name, card.company) if one))
        self.name.setText(card.name or tr("No name yet"))
        at = tr("at {company}", company=card.company) if card.company else tr("no company yet")
        self.about.setText(" ".join(one for one in (str(card.record["title"] or ""), at) if one))
        self.avatar.show_person(card.name)
        self.stopped.show_state(card.reach.words.partition(",")[0], tone="bad", icon="ban")
        self.stopped.setToolTip(card.reach.words)
        self.stopped.setVisible(bool(card.reach.words))
        column = self.facts.begin()
        column.addWidget(Text(tr("Details"), type="body_strong"))
        self.facts.add_facts(column, facts_of(card))
        column.addLayout(self._data_buttons())
        column.addStretch(1)
        self.files.show_files(contact_id=card.id)
        self._model.set_rows(items_of(card, now))
        if not self.list.currentIndex().isValid():
            self.list.step(1)
        self.selection_changed.emit()
        await self.merged.show_for(contact_id)

    def _show_gone(self) -> None:
        """Nothing of whom was erased meanwhile stays on the screen."""
        self._contact_id, self._card = "", None
        self.set_title(tr("Contact"), said=tr("No longer here"))
        self.name.setText(tr("No longer here"))
        self.about.setText(tr("They were erased or moved to the bin, or are no longer yours to see."))
        self.avatar.show_person("")
        self.stopped.hide()
        self.merged.hide()
        for part in (self.edit_button, self.files):
            part.setEnabled(False)
        self.facts.begin()
        self.files.show_files()
        self._model.set_rows(())
        self.selection_changed.emit()

    def _data_buttons(self) -> WrapLayout:
        """What somebody may ask of us: what we hold, and to be erased."""
        line = WrapLayout()
        self._context.theme.space(line, (0, 0, 0, 0), 6)
        for words, key, run in (
            (tr("Everything we hold…"), "Ctrl Shift D", self.export_data),
            (tr("Erase…"), "Shift Del", self.erase),
        ):
            button = Button(words, theme=self._context.theme, key=key, small=True)
            button.clicked.connect(run)
            line.addWidget(button)
        return line

    def chosen(self) -> ContactItem | None:
        """The lead or entry with the cursor."""
        item = self.list.currentIndex().data(ROW_ROLE)
        return item if isinstance(item, ContactItem) and (item.lead or item.entry) else None

    # what can be done

    def open_chosen(self) -> None:
        """The lead of the row, else the newest of this person."""
        item, card = self.chosen(), self._card
        lead_id = item.lead_id if item is not None else ""
        lead_id = lead_id or (card.leads[0].id if card is not None and card.leads else "")
        if lead_id:
            self._context.navigator.open_lead(lead_id)
        else:
            self._context.navigator.show_toast(tr("Nobody has made a lead of them yet. Ctrl N makes one."))

    def open_account(self) -> None:
        """The company."""
        if self._card is not None and self._card.account_id:
            self._context.navigator.open_account(self._card.account_id)

    def unmerge(self) -> None:
        """Part what was merged into this person last."""
        self.merged.unmerge()

    def edit(self) -> None:
        """What is known of them, in a form."""
        if self._card is not None:
            self._tasks.start_once("edit", self._edit(self._card))

    async def _edit(self, card: ContactCard) -> None:
        tags = await self._tasks.ask(queries.tags.tags_in_use)
        dialog = ContactDialog(card, tags, context=self._context, parent=self)
        if await dialogs.show(dialog):
            self._context.navigator.show_toast(tr("Contact changed:"), strong=str(dialog.outcome), undo=dialog.step)

    def export_data(self) -> None:
        """All that is kept of them, as a file to give to them."""
        if self._card is not None:
            self._tasks.start_once("data", self._export_data(self._card))

    async def _export_data(self, card: ContactCard) -> None:
        filters = (tr("Data of one person (*.zip)"),)
        path = await dialogs.pick_file(
            self, tr("Export their data to"), filters=filters, save_as=f"{card.name or 'person'}.zip"
        )
        if path is not None:
            await self._tasks.read(write_person.write, self._context.workspace.real, card.id, path)
            self._context.navigator.show_toast(tr("All that is kept of them is in"), strong=path.name)

    def erase(self) -> None:
        """Remove them for good, after saying what goes."""
        if self._card is not None:
            self._tasks.start_once("erase", self._erase(self._card))

    async def _erase(self, card: ContactCard) -> None:
        held = await self._tasks.ask(queries.person_data.held, card.id)
        dialog = EraseDialog(card.id, card.name, held, context=self._context, parent=self)
        if not await dialogs.show(dialog):
            return
        if dialog.outcome:
            self._contact_id, self._card = "", None
            self._context.navigator.go_back()
        gone = (
            tr("One person was erased.")
            if dialog.outcome
            else tr("They are erased on every laptop with the next sync.")
        )
        self._context.navigator.show_toast(gone)

    def move_down(self) -> None:
        """The next row."""
        self.list.step(1)

    def move_up(self) -> None:
        """The row before."""
        self.list.step(-1)

    # what happened

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.selection_changed.emit()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.open_chosen()

    def _on_committed(self, change: ChangeSet) -> None:
        if self._contact_id and self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            self._tasks.start_latest("load", self._load(self._contact_id))

    def _fit(self) -> None:
        px, chosen = self._context.theme.px, self._switch.current
        both, all_three = self.width() >= px(BOTH_FROM), self.width() >= px(FILES_FROM)
        self._switch_row.setVisible(not all_three)
        self.facts.setVisible(all_three or chosen == "details" or (both and chosen == "time"))
        self.list.setVisible(all_three or chosen == "time" or (both and chosen == "details"))
        self.files.setVisible(all_three or chosen == "files")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # what the window asks

    def key_hints(self) -> Hints:
        return (("J|K", tr("Move")), ("Enter", tr("Open the lead")), ("F2", tr("Edit")), ("Shift Enter", tr("Company")))

    def selection(self) -> Selection | None:
        card = self._card
        if card is None:
            return None
        item = self.chosen()
        lead_id = (item.lead_id if item else "") or (card.leads[0].id if card.leads else "")
        kind, record_id = ("lead", lead_id) if lead_id else ("contact", card.id)
        return Selection(kind, record_id, card.name, detail=card.company)

    def panes(self) -> list[QWidget]:
        return [one for one in (self.list, self.facts, self.files) if not one.isHidden()]
