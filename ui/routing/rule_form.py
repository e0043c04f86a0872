"""One routing rule to read and to change: which leads, and who gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.routing import PERSON, QUEUE, RANDOM, ROUND_ROBIN, Rule
from app.domain.routing_check import GONE, METHODS, people_named
from app.domain.routing_conditions import KNOWN, TESTS, read_test, write_test
from app.language import sentence, tr
from ui.common.text import Text

if TYPE_CHECKING:
    from app.queries.routing import RoutingRules
    from ui.theme.theme import Theme

NEW = Rule("", "", ROUND_ROBIN, {}, {"users": []})
BY_NAME = (ROUND_ROBIN, RANDOM, PERSON)
REACH = tr(
    "Gets a timed lead, too, that is on no laptop of its owner after a third of the term, or not seen after two thirds."
)
NO_REACH = tr("Without a server nobody knows which laptops are in reach: the backup only gets what finds nobody free.")
HINTS = {name: tr(" or ").join(tr(sentence(one)) for one in words) for name, words in KNOWN.items()} | {
    "size": tr("20-99, 100- or -19"),
    "country": tr("GB, IE"),
    "postcode": tr("LS, YO1"),
}


class RuleForm(QWidget):
    """`changed` when a person changed anything."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._rule, self._showing, self._named = NEW, False, ""
        self._people: tuple[tuple[str, str], ...] = ()
        self.setAccessibleName(tr("Routing rule"))
        self.name, self.users = QLineEdit(), QLineEdit()
        self.method, self.queue, self.backup = QComboBox(), QComboBox(), QComboBox()
        self.tests = {name: QLineEdit() for name in TESTS}
        self.name.setPlaceholderText(tr("As it is told on the lead"))
        self.users.setPlaceholderText(tr("Names, with commas between, in the order of their turns"))
        self.queue.setEditable(True)
        for key, way in METHODS.items():
            self.method.addItem(way, key)
        grid = QGridLayout()
        theme.space(grid, (0, 0, 0, 0), 8)
        self._labels: dict[QWidget, Text] = {}
        rows: list[tuple[str, QWidget]] = [(tr("Name"), self.name)]
        rows += [(TESTS[name], field) for name, field in self.tests.items()]
        rows += [
            (tr("Goes to"), self.method),
            (tr("People"), self.users),
            (tr("Queue"), self.queue),
            (tr("Backup"), self.backup),
        ]
        for number, (label, field) in enumerate(rows):
            words = self._labels[field] = Text(label, tone="text2")
            words.setBuddy(field)
            field.setAccessibleName(tr("Who gets them") if field is self.users else label)
            grid.addWidget(words, number, 0)
            grid.addWidget(field, number, 1)
        self.reach = Text("", tone="text2", wrap=True)
        grid.addWidget(self.reach, len(rows), 1)
        grid.setColumnStretch(1, 1)
        for name, line in self.tests.items():
            line.setPlaceholderText(HINTS.get(name, tr("Any; words with commas between")))
        for box in (self.method, self.queue, self.backup):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        self.setFocusProxy(self.name)
        self.method.activated.connect(self._on_method)
        self.backup.activated.connect(self._on_edited)
        self.queue.editTextChanged.connect(self._on_edited)
        for line in (self.name, self.users, *self.tests.values()):
            line.textEdited.connect(self._on_edited)

    def show_rule(self, rule: Rule, found: RoutingRules) -> None:
        """Fill it."""
        self._showing, self._rule, self._people = True, rule, found.people
        names, target = dict(found.people), rule.target
        self.name.setText(rule.name)
        self.method.setCurrentIndex(max(self.method.findData(rule.method), 0))
        written = write_test(rule.test)
        for name, line in self.tests.items():
            line.setText(written.get(name, ""))
            line.setCursorPosition(0)
        users = target.get("users")
        self._named = ", ".join(names.get(one, GONE) for one in users) if isinstance(users, list) else ""
        self.users.setText(self._named)
        self.users.setCursorPosition(0)
        self.queue.clear()
        self.queue.addItems(list(found.queues))
        self.queue.setEditText(str(target.get("queue") or ""))
        self._fill_backup(str(target.get("backup") or ""))
        self.reach.setText(REACH if found.joined else NO_REACH)
        self._showing = False
        self._fit()

    def rule(self) -> Rule:
        """As it stands. RefusedError E-ROUTING-RULE with the field for words that say nothing."""
        method = str(self.method.currentData())
        test = read_test({name: line.text() for name, line in self.tests.items()})
        target: dict[str, Any] = {}
        if method in BY_NAME:
            kept = self.users.text() == self._named and self._rule.method in BY_NAME
            target["users"] = self._rule.target.get("users") if kept else people_named(self.users.text(), self._people)
        elif method == QUEUE:
            target["queue"] = self.queue.currentText().strip()
        if self.backup.currentData() and method != QUEUE:
            target["backup"] = self.backup.currentData()
        return Rule(self._rule.id, self.name.text().strip(), method, test, target, self._rule.active)

    def field_of(self, name: str) -> QWidget:
        """The field that a refusal is about."""
        fields = {"users": self.users, "queue": self.queue, "backup": self.backup, "method": self.method}
        return fields.get(name, self.tests.get(name, self.name))

    def _fill_backup(self, current: str) -> None:
        self.backup.clear()
        self.backup.addItem(tr("Nobody: the next rule is asked"), "")
        for one, name in self._people:
            self.backup.addItem(name, one)
        if current and self.backup.findData(current) < 0:
            self.backup.addItem(GONE, current)
        self.backup.setCurrentIndex(max(self.backup.findData(current), 0))

    def _fit(self) -> None:
        method = self.method.currentData()
        shown = {self.users: method in BY_NAME, self.queue: method == QUEUE, self.backup: method != QUEUE}
        for field, there in shown.items():
            field.setVisible(there)
            self._labels[field].setVisible(there)
        self.reach.setVisible(method != QUEUE)

    def _on_method(self) -> None:
        self._fit()
        self._on_edited()

    def _on_edited(self) -> None:
        if not self._showing:
            self.changed.emit()
