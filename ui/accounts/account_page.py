"""One account: what is known about it, its leads and people, its sites."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import queries
from app.clock import SystemClock, local_zone, to_ms
from app.errors import RefusedError
from app.language import tr
from ui.accounts.account_head import AccountHead
from ui.accounts.account_list import AccountItem, AccountItemDelegate, AccountItems, items_of
from ui.accounts.account_panes import FactsPane
from ui.accounts.site_acts import SITE_KEYS, SiteActs
from ui.accounts.site_list import SitesPane
from ui.commands import Command
from ui.common.empty_state import EmptyState
from ui.common.list_delegate import ListView
from ui.common.merged_line import MergedLine
from ui.common.page import Hints
from ui.common.row_table_model import ROW_ROLE
from ui.common.segmented_control import SegmentedControl
from ui.common.tags_dialog import edit_tags
from ui.files.files_pane import FilesPane
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.changes import ChangeSet
    from app.queries.account_card import AccountCard
    from ui.context import UiContext

TOUCHES = ("account", "lead", "contact", "site", "task", "meeting", "visit", "suppression", "custom_field")
ALL_PANES_FROM = 900  # design pixels; below that one pane at a time
PANES = (
    ("people", tr("Leads and people"), ""),
    ("details", tr("Details"), ""),
    ("sites", tr("Sites"), ""),
    ("files", tr("Files"), ""),
)
KEYS: tuple[tuple[str, str, str, tuple[str, ...], str], ...] = (
    ("open", tr("Open the lead"), "Return", ("Enter",), "open_chosen"),
    ("next", tr("Next row"), "J", (), "move_down"),
    ("previous", tr("Row before"), "K", (), "move_up"),
    ("edit", tr("Open lead to edit"), "F2", (), "open_to_edit"),
    ("visited", tr("Log a visit to the account"), "", (), "log_visit"),
    ("print", tr("Print the account…"), "Ctrl+P", (), "print_account"),
    ("unmerge", tr("Un-merge"), "", (), "unmerge"),
    ("tags", tr("Tags…"), "Ctrl+Shift+T", (), "edit_tags"),
)


def run_on_account(act: str) -> None:
    """Run that method of the account's page around the focus; there can be one in each window."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, AccountPage):
        widget = widget.parentWidget()
    if widget is not None:
        getattr(widget, act)()


GONE = tr("This company is no longer here: it was erased or moved to the bin, or is no longer yours to see.")


class AccountPage(SiteActs):
    """Enter opens the lead of the row, F2 the first lead, where the company is edited."""

    def __init__(self, *, context: UiContext) -> None:
        super().__init__(title=tr("Account"))
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._account_id = ""
        self._card: AccountCard | None = None
        self._model = AccountItems(self)
        if context.commands.find("account.open") is None:
            for key, words, first, more, act in KEYS:
                run = partial(run_on_account, act)
                context.commands.add(Command(f"account.{key}", words, run, key=first, more_keys=more, scope="account"))
            for key, words, first, more, act in SITE_KEYS:
                run = partial(run_on_account, act)
                context.commands.add(
                    Command(f"site.{key}", words, run, key=first, more_keys=more, scope="account_sites")
                )
        self._build()
        context.relay.committed.connect(self._on_committed)

    def _build(self) -> None:
        theme = self._context.theme
        self.head = AccountHead(theme=theme)
        self.merged = MergedLine(context=self._context, tasks=self._tasks)
        self.head.names.addWidget(self.merged)
        self._switch = SegmentedControl(PANES, theme=theme, name=tr("Pane"))
        self._switch.chosen.connect(self._on_switched)
        self.facts, self.sites = FactsPane(theme=theme), SitesPane(theme=theme)
        self.facts.edit_wished.connect(self.open_to_edit)
        self.list = ListView(theme=theme, name=tr("Leads and people"))
        self.list.setUniformItemSizes(False)
        self.list.setMinimumWidth(1)
        self.list.setModel(self._model)
        self.list.setItemDelegate(AccountItemDelegate(theme=theme, parent=self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.files = FilesPane(context=self._context, around=self, titled=True)
        self._side = QSplitter(Qt.Orientation.Vertical)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._side.addWidget(self.sites)
        self._side.addWidget(self.files)
        for splitter in (self._side, self._splitter):
            splitter.setChildrenCollapsible(False)
        for pane in (self.facts, self.list, self._side):
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        self.gone = EmptyState(GONE, theme=theme, icon="building-2")
        self._whole, there, column, outer = QStackedWidget(), QWidget(), QVBoxLayout(), QVBoxLayout(self)
        for one in (column, outer):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)
        there.setLayout(column)
        self._whole.addWidget(there)
        self._whole.addWidget(self.gone)
        outer.addWidget(self._whole)
        column.addWidget(self.head)
        switch = QVBoxLayout()
        theme.space(switch, (16, 6, 16, 6), 0)
        switch.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._switch_row = QWidget()
        self._switch_row.setLayout(switch)
        column.addWidget(self._switch_row)
        column.addWidget(self._splitter, 1)
        self._context.commands.attach(self.list, "account", "lead")
        self._context.commands.attach(self.facts, "account")
        self._context.commands.attach(self.sites.list, "account_sites", "account")
        self.sites.new_wished.connect(self.new_site)
        self.sites.list.doubleClicked.connect(self._on_site_opened)
        theme.changed.connect(self._fit)

    def log_visit(self) -> None:
        """Write up a visit that was made: at the company, whoever was met."""
        if self._card is not None:
            self._context.navigator.log_visit(self._card.id)

    def print_account(self) -> None:
        """Show the account as it prints."""
        if self._card is not None:
            self._context.navigator.print_record("account", self._card.id)

    # showing

    def show_record(self, record_id: str) -> None:
        """Show that account."""
        if record_id != self._account_id:
            self._account_id, self._card = record_id, None
            self.list.setCurrentIndex(QModelIndex())
        self._tasks.start_latest("load", self._load(record_id))

    async def _load(self, account_id: str) -> None:
        now = SystemClock().now().astimezone(local_zone())
        try:
            card = await self._tasks.ask(queries.account_card.account_card_of, account_id, today=now.date())
        except RefusedError as error:
            if error.code != "E-NOT-FOUND":
                raise
            self._card = None
            self._model.set_rows(())
            self._whole.setCurrentWidget(self.gone)
            self.set_title(tr("Account"))
            self.selection_changed.emit()
            return
        self._card = card
        self._whole.setCurrentIndex(0)
        self.set_title(card.name or tr("Account"))
        self.head.show_card(card)
        self.facts.show_card(card)
        sites = await self._tasks.ask(queries.sites.sites_of, account_id, today=now.date())
        self.sites.show_sites(sites, self._wanted_site)
        self._wanted_site = ""
        self.files.show_files(account_id=account_id)
        self._model.set_rows(items_of(card, now))
        if not self.list.currentIndex().isValid():
            self.list.step(1)
        self.selection_changed.emit()
        others = queries.colleagues.on_account
        found = await self._tasks.ask(others, account_id, self._context.workspace.user, to_ms(now))
        await self.merged.show_for(account_id)
        self.head.show_others(queries.colleagues.say_all(found, now.date()))

    def chosen(self) -> AccountItem | None:
        """The lead or person with the cursor."""
        item = self.list.currentIndex().data(ROW_ROLE)
        return item if isinstance(item, AccountItem) and (item.lead or item.person) else None

    # what can be done

    def open_chosen(self) -> None:
        """Open the lead of the row."""
        item = self.chosen()
        if item is not None and item.lead_id:
            self._context.navigator.open_lead(item.lead_id)
        elif item is not None:
            self._context.navigator.show_toast(tr("{name} has no lead yet. Ctrl N makes one.", name=item.name))

    def unmerge(self) -> None:
        """Part what was merged into this company last."""
        self.merged.unmerge()

    def edit_tags(self) -> None:
        """The tags of the company."""
        if card := self._card:
            record, tags = ("account", card.id), card.record["tags"] or ()
            self._tasks.start_once(
                "tags", edit_tags(record, card.name, tags, context=self._context, tasks=self._tasks, parent=self)
            )

    def open_to_edit(self) -> None:
        """Open a lead of the company: there its details can be edited."""
        leads = self._card.leads if self._card else ()
        chosen = self.chosen()
        wanted = chosen.lead_id if chosen and chosen.lead_id else leads[0].id if leads else ""
        if wanted:
            self._context.navigator.open_lead(wanted)
        else:
            self._context.navigator.show_toast(tr("There is no lead of this company to edit it on. Ctrl N makes one."))

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

    def _on_switched(self, _key: str) -> None:
        self._fit()

    def _on_committed(self, change: ChangeSet) -> None:
        if self._account_id and self.isVisible() and any(change.ids(entity) for entity in TOUCHES):
            self._tasks.start_latest("load", self._load(self._account_id))

    def _fit(self) -> None:
        """All panes side by side, or the one that was chosen."""
        wide = self.width() >= self._context.theme.px(ALL_PANES_FROM)
        self._switch_row.setVisible(not wide)
        now = self._switch.current
        for key, pane in (("people", self.list), ("details", self.facts), ("sites", self.sites), ("files", self.files)):
            pane.setVisible(wide or now == key)
        self._side.setVisible(wide or now in ("sites", "files"))
        if wide:
            side = self._context.theme.px(280)
            self._splitter.setSizes([side, max(self.width() - 2 * side, side), side])

    # what the window asks

    def key_hints(self) -> Hints:
        if self.sites.list.hasFocus():
            return (
                ("J|K", tr("Site")),
                ("F2", tr("Edit")),
                ("N", tr("New site")),
                ("Ctrl V", tr("Paste place")),
                ("Del", tr("Bin")),
                ("F6", tr("Panes")),
            )
        return (
            ("J|K", tr("Move")),
            ("Enter", tr("Open lead")),
            ("F2", tr("Edit")),
            ("C", tr("Call")),
            ("F6", tr("Panes")),
        )

    def selection(self) -> Selection | None:
        item = self.chosen()
        if item is not None and item.lead_id:
            return Selection("lead", item.lead_id, item.name, detail=self._card.name if self._card else "")
        return Selection("account", self._account_id, self._card.name) if self._card else None

    def panes(self) -> list[QWidget]:
        shown = (
            (self.list, self.list),
            (self.facts, self.facts),
            (self.sites, self.sites.list),
            (self.files, self.files.list),
        )
        return [target for pane, target in shown if not pane.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
