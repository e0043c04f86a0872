"""The top of a lead's page: where it stands in its list, who it is, what can be done, how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.domain import written
from app.domain.lifecycle import TO_TAKE
from app.language import sentence, tr
from app.queries.rows import NOT_SENT
from ui.common.button import Button
from ui.common.marks import Avatar, Chip, ScoreBars
from ui.common.text import Rule, Text
from ui.lead_lists.score_box import band_words
from ui.leads.link_button import LinkButton
from ui.leads.stage_bar import StageBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.queries.handed_card import HandedCard
    from app.queries.lead_card import LeadCard
    from ui.commands import Commands
    from ui.leads.list_order import PlaceInList
    from ui.theme.theme import Theme

HAND_OFF = "lead.hand_off"
ACTIONS = (
    ("lead.call", tr("Call"), "phone", "C", "default", 430),
    ("lead.email", tr("Email"), "mail", "E", "default", 960),
    ("lead.visit", tr("Visit"), "map-pin", "V", "default", 1060),
    ("lead.log", tr("Log"), "", "L", "default", 840),
    (HAND_OFF, tr("Hand off"), "arrow-right-to-line", "H", "primary", 600),
)
SCORE_FROM, BAND_FROM = 700, 1000  # design pixels; the name goes before the words of the band


class Breadcrumb(QFrame):
    """ "Leads > Hot inbound > Isaura Thackwell", and "7 of 38" with its arrows."""

    list_wished = Signal(str)
    stepped = Signal(int)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list_key = "leads"
        self.leads = LinkButton(tr("Leads"), theme=theme, tone="text2")
        self.list = LinkButton("", theme=theme, tone="text2")
        self._mark, self._mark2 = Text("›", tone="text3"), Text("›", tone="text3")
        self._name, self._place = Text("", type="body_medium", elide=True), Text("", tone="text2")
        self.before = Button(
            theme=theme, kind="ghost", icon="chevron-up", name=tr("Previous in the list"), key="K", small=True
        )
        self.after = Button(
            theme=theme, kind="ghost", icon="chevron-down", name=tr("Next in the list"), key="J", small=True
        )
        line = QHBoxLayout(self)
        theme.space(line, (17, 5, 12, 5), 5)
        for part in (self.leads, self._mark, self.list, self._mark2):
            line.addWidget(part)
        line.addWidget(self._name, 1)
        for last in (self._place, self.before, self.after):
            line.addWidget(last)
        self.leads.clicked.connect(self._on_leads)
        self.list.clicked.connect(self._on_list)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)

    def show_place(self, name: str, title: str, key: str, place: PlaceInList | None) -> None:
        """Where the lead stands."""
        self._list_key = key
        self._name.setText(name)
        self.list.set_words(title)
        inside = place is not None
        self.list.setVisible(inside and bool(title))
        self._mark2.setVisible(inside and bool(title))
        self._place.setText(tr("{at} of {total:,}", at=place.at, total=place.total) if place else "")
        for button, there in ((self.before, place and place.before), (self.after, place and place.after)):
            button.setVisible(inside)
            button.setEnabled(bool(there))

    def _on_leads(self) -> None:
        self.list_wished.emit("leads")

    def _on_list(self) -> None:
        self.list_wished.emit(self._list_key)

    def _on_before(self) -> None:
        self.stepped.emit(-1)

    def _on_after(self) -> None:
        self.stepped.emit(1)


class LeadHead(QFrame):
    """`acted(command id)`, `company_wished`; the breadcrumb and the stage bar have signals of their own."""

    acted = Signal(str)
    company_wished = Signal()
    brief_wished = Signal(str)
    deal_wished = Signal(str)

    def __init__(self, *, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._commands, self._short = theme, commands, False
        self._card: LeadCard | None = None
        self._handed: HandedCard | None = None
        self.crumbs = Breadcrumb(theme=theme)
        self._avatar = Avatar("", theme=theme, size=44)
        self.name = Text("", type="record_name", elide=True)
        self._inbound, self._stopped = (
            Chip(tr("Inbound"), theme=theme),
            Chip(tr("Contact stopped"), theme=theme, tone="bad", icon="ban"),
        )
        self._unsent = Chip(sentence(tr(NOT_SENT)), theme=theme, icon="cloud-upload")
        self._score, self._band = ScoreBars(theme=theme), Text("", tone="text2")
        self._title = Text("", tone="text2", elide=True)
        self.company = LinkButton("", theme=theme)
        self._relation, self._cycle = Chip("", theme=theme), Chip("", theme=theme)
        self.others = Text("", tone="text2", elide=True)
        self.stages = StageBar(theme=theme)
        self.buttons: dict[str, Button] = {}
        self.company.clicked.connect(self.company_wished)
        self._rule = Rule()
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 0)
        column.addWidget(self.crumbs)
        column.addWidget(self._rule)
        column.addLayout(self._middle())
        bar = QVBoxLayout()
        theme.space(bar, (20, 0, 20, 12), 0)
        bar.addWidget(self.stages)
        bar.addWidget(self._handed_line())
        column.addLayout(bar)
        column.addWidget(Rule())

    def _handed_line(self) -> QWidget:
        self.handed, line = QWidget(), QHBoxLayout()
        self.handed_words = Text("", tone="text2", elide=True)
        self.brief, self.deal = LinkButton("", theme=self._theme), LinkButton(tr("Opportunity"), theme=self._theme)
        self._theme.space(line, (0, 8, 0, 0), 8)
        for part, stretch in ((self.brief, 0), (self.handed_words, 1), (self.deal, 0)):
            line.addWidget(part, stretch)
        self.handed.setLayout(line)
        self.handed.hide()
        self.brief.clicked.connect(self._on_brief)
        self.deal.clicked.connect(self._on_deal)
        return self.handed

    def show_handed(self, card: HandedCard | None) -> None:
        """What became of it once it was handed over; it is not handed over again while an AE has it."""
        self._handed = card
        if card is not None:
            self.brief.set_words(tr("Brief {code}", code=card.code))
            self.handed_words.setText(card.words)
            self.handed_words.setToolTip(card.words)
            self.deal.setVisible(bool(card.deal_id))
        self._fit()

    def _on_brief(self) -> None:
        if self._handed is not None:
            self.brief_wished.emit(self._handed.handoff_id)

    def _on_deal(self) -> None:
        if self._handed is not None:
            self.deal_wished.emit(self._handed.deal_id)

    def _middle(self) -> QHBoxLayout:
        theme, line, names, first, second = self._theme, QHBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        theme.space(line, (20, 12, 12, 10), 12)
        theme.space(names, (0, 0, 0, 0), 0)
        for row in (first, second):
            theme.space(row, (0, 0, 0, 0), 8)
        for part in (self.name, self._inbound, self._stopped, self._unsent, self._score, self._band):
            first.addWidget(part)
        first.addStretch(1)
        theme.space(second, (0, 0, 0, 0), 4)
        for below in (self._title, self.company, self._relation, self._cycle):
            second.addWidget(below)
        second.addWidget(self.others, 1)
        second.addStretch(0)
        for label in (self.name, self._title):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        names.addLayout(first)
        names.addLayout(second)
        line.addWidget(self._avatar)
        line.addLayout(names, 1)
        for command, words, icon, key, kind, _ in ACTIONS:
            button = self.buttons[command] = Button(words, theme=theme, icon=icon, key=key, kind=kind)
            button.setProperty("command", command)
            button.clicked.connect(self._on_action)
            line.addWidget(button)
        self.more = Button(theme=theme, kind="ghost", icon="ellipsis", name=tr("More for this lead"))
        self.more.clicked.connect(self._on_more)
        line.addWidget(self.more)
        return line

    def show_card(self, card: LeadCard) -> None:
        """Fill it."""
        row, self._card = card.row, card
        self._avatar.show_person(row.name)
        self.name.setText(row.name)
        self._stopped.setVisible(bool(card.stopped))
        self._stopped.show_state(card.stop_words.partition(",")[0] or tr("Contact stopped"), tone="bad", icon="ban")
        self._score.show_score((row.fit, row.engagement, row.intent), row.score)
        self._band.setText(band_words(card))
        self._title.setText(tr("{title} at", title=row.title) if row.title and row.company else row.title)
        self.company.set_words(row.company)
        self._relation.show_state(tr(card.account.get("relationship") or ""))
        self._cycle.show_state(cycle_words(card.lead), tone="info" if card.lead["lifecycle"] == "MQL" else "neutral")
        self.stages.show_stages(card.stages)
        self._fit()

    def show_others(self, words: str) -> None:
        """Who else is on the company, '' for nobody."""
        self.others.setText(words)
        self.others.setToolTip(words)
        self._fit()

    def set_short(self, short: bool) -> None:
        """Without breadcrumb and stage bar, where every line counts."""
        for part in (self.crumbs, self._rule, self.stages):
            part.setVisible(not short)
        self._short = short
        self._fit()

    def _on_action(self) -> None:
        self.acted.emit(str(self.sender().property("command")))

    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self._commands.in_menu("Lead"):
            if command.scope == "lead":
                action = menu.addAction(self._theme.icon(command.icon), f"{command.words}\t{command.key}")
                action.setProperty("command", command.id)
                action.triggered.connect(self._on_action)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fit(self) -> None:
        room = self.width() / self._theme.text_scale
        for command, _, _, _, _, needs in ACTIONS:
            self.buttons[command].setVisible(room >= needs and not (command == HAND_OFF and self._with_ae))
        self.handed.setVisible(self._handed is not None and not self._short)
        self._score.setVisible(room >= SCORE_FROM)
        self._band.setVisible(room >= BAND_FROM)
        self._avatar.setVisible(room >= 360)
        if self._card is not None:
            self._inbound.setVisible(self._card.row.inbound and room >= 420)
            self._unsent.setVisible(self._card.row.unsent and room >= 420)
            self._title.setVisible(not self._short)
            self.company.setVisible(bool(self._card.row.company) and not self._short)
            roomy = not self._short and room >= 420
            self._relation.setVisible(bool(self._card.account.get("relationship")) and roomy)
            self.others.setVisible(bool(self.others.text()) and roomy)
            self._cycle.setVisible(bool(cycle_words(self._card.lead)) and roomy)

    @property
    def _with_ae(self) -> bool:
        return self._handed is not None and self._handed.theirs

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def cycle_words(lead: Mapping[str, Any]) -> str:
    """Where it stands while nobody works it, and which time they are here: "MQL", "2nd time: Disqualified before: No budget"."""
    stands = tr(lead["lifecycle"]) if lead["lifecycle"] in TO_TAKE else ""
    cycle = lead["cycle"] or 1
    nth = {2: tr("2nd"), 3: tr("3rd")}.get(cycle) or tr("{cycle}th", cycle=cycle)
    again = (
        tr("{nth} time", nth=nth) + (f", {written.say(written.WHY, lead['returned'])}" if lead["returned"] else "")
        if cycle > 1
        else ""
    )
    return " · ".join(one for one in (stands, again) if one)
