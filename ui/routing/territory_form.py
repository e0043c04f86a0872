"""One territory to read and to change: by which rules companies are in it, and who works it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.routing_check import GONE, people_named
from app.domain.routing_conditions import TESTS, read_test, write_test
from app.domain.territories import CONDITIONS, Territory
from app.language import tr
from ui.common.text import Text

if TYPE_CHECKING:
    from app.queries.territories import TerritoryMap
    from ui.theme.theme import Theme

NEW = Territory("")
HINTS = {"country": tr("GB, IE"), "postcode": tr("LS, YO1-YO8, 80000-80999"), "size": tr("20-99, 100- or -19")}
LABELS = {"postcode": tr("Postcodes")}
OWN = (
    ("accounts", tr("Named companies"), tr("Theirs whatever other territories say")),
    ("people", tr("Worked by"), tr("Names, with commas between")),
    ("zone", tr("Time zone"), tr("Europe/London")),
)


class TerritoryForm(QWidget):
    """`changed` when a person changed anything."""

    changed = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._territory, self._named = NEW, ""
        self._people: tuple[tuple[str, str], ...] = ()
        self.setAccessibleName(tr("Territory"))
        hints = {"name": tr("As it is told on the lead"), **HINTS, **{key: hint for key, _, hint in OWN}}
        labels = [("name", tr("Name")), *((key, LABELS.get(key, TESTS[key])) for key in CONDITIONS)]
        self.fields: dict[str, QLineEdit] = {}
        grid = QGridLayout(self)
        theme.space(grid, (0, 0, 0, 0), 8)
        for number, (key, label) in enumerate([*labels, *((key, label) for key, label, _ in OWN)]):
            field = self.fields[key] = QLineEdit()
            field.setPlaceholderText(hints.get(key, tr("Any; words with commas between")))
            field.setAccessibleName(label)
            field.textEdited.connect(self.changed)
            words = Text(label, tone="text2")
            words.setBuddy(field)
            grid.addWidget(words, number, 0)
            grid.addWidget(field, number, 1)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self.fields["name"])

    def show_territory(self, one: Territory, found: TerritoryMap) -> None:
        """Fill it."""
        self._territory, self._people = one, found.people
        names = dict(found.people)
        self._named = ", ".join(names.get(person, GONE) for person in one.people)
        written = write_test(one.tests[0]) if one.tests else {}
        values = {
            "name": one.name, "accounts": ", ".join(one.accounts), "people": self._named, "zone": one.zone,
            **{key: written.get(key, "") for key in CONDITIONS},
        }  # fmt: skip
        for key, field in self.fields.items():
            field.setText(values[key])
            field.setCursorPosition(0)

    def territory(self) -> Territory:
        """As it stands. RefusedError E-ROUTING-RULE with the field for words that say nothing."""
        old = self._territory
        text = {key: field.text().strip() for key, field in self.fields.items()}
        test = read_test({key: text[key] for key in CONDITIONS})
        kept = tuple(person for person in old.people if person in dict(self._people))
        people = kept if text["people"] == self._named else tuple(people_named(text["people"], self._people))
        accounts = tuple(one.strip() for one in text["accounts"].split(",") if one.strip())
        tests = ((test,) if test else ()) + old.tests[1:]
        return Territory(text["name"], tests, old.from_day, old.id, old.place, text["zone"], accounts, people)

    def field_of(self, name: str) -> QWidget:
        """The field that a refusal is about."""
        return self.fields.get({"users": "people"}.get(name, name), self.fields["name"])
