"""Which column goes where: by name, by spelling, by content, or as the user says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.clock import from_ms, local_zone
from app.domain.custom_fields import OWN, CustomField
from app.import_export.columns import OWN_RECORDS, VOCABULARY
from app.language import tr
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from app.import_export.columns import Mapping as ColumnMapping
    from app.import_export.table import Table
    from ui.theme.theme import Theme

KEEP, LEAVE = "", "-"
WHY = {
    "shape": tr("as that program means it"),
    "spelling": tr("by its spelling"),
    "content": tr("by its content"),
    "chosen": tr("as you chose"),
}


def words_of(target: str, own: Mapping[str, CustomField]) -> str:
    """A field's name for people; `own` are those the team defined, by target."""
    if target in own:
        return own[target].name
    if target == KEEP:
        return tr("A field of its own")
    return tr("Leave out") if target == LEAVE else tr(target.replace("_ref", "").replace("_", " ").capitalize())


class ColumnsPane(QScrollArea):
    """`chosen(table, column, target)` when the user picks another field, `reset_wished` for columns matched anew."""

    chosen = Signal(object, str, str)
    reset_wished = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own: dict[str, CustomField] = {}
        self._tables: list[Table] = []
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Columns"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_tables(
        self,
        tables: list[Table],
        mappings: list[ColumnMapping],
        set_at: Sequence[int | None],
        fields: Sequence[CustomField] = (),
    ) -> None:
        """Fill the pane, one block a file; `set_at` is when columns were put right (ms UTC), `fields` are those the team defined."""
        self._own = {OWN + one.id: one for one in fields}
        self._tables = tables
        focus = self.focusWidget()
        before = focus.property("column") if focus is not None and focus.hasFocus() else None
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        self._theme.space(column, (20, 12, 14, 12), 8)
        for number, (table, mapping) in enumerate(zip(tables, mappings, strict=True)):
            named = sum(one.target not in (KEEP, LEAVE) for one in mapping.columns)
            kind = {
                "person": tr("people"),
                "account": tr("companies"),
                "deal": tr("deals"),
                "activity": tr("activities"),
            }[mapping.kind.value]
            by = tr(", as {program} writes them", program=mapping.program) if mapping.program else ""
            column.addWidget(Text(f"{table.source.file}: {kind}{by}", type="body_strong", elide=True))
            how = " · ".join(
                one
                for one in (tr("{rows:,} rows", rows=len(table.rows)), table.source.encoding.upper(), _delimiter(table))
                if one
            )
            column.addWidget(
                Text(
                    tr(
                        "{named} of {columns} columns matched · {how}",
                        named=named,
                        columns=len(mapping.columns),
                        how=how,
                    ),
                    type="meta",
                    tone="text2",
                    elide=True,
                )
            )
            if (at := set_at[number]) is not None:
                column.addLayout(self._set_line(at))
            if table.aside:
                words = tr("{aside} lines are no rows and stay out: ", aside=len(table.aside)) + "; ".join(
                    tr("line {line} {code}", line=line, code=code) for line, code, _ in table.aside[:3]
                )
                column.addWidget(Text(words, type="meta", tone="warn", wrap=True))
            column.addLayout(self._grid(number, table, mapping))
        column.addStretch(1)
        self.setWidget(body)
        for box in body.findChildren(QComboBox):
            if before is not None and box.property("column") == before:
                box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_line(self, at: int) -> QHBoxLayout:
        day, line = from_ms(at).astimezone(local_zone()), QHBoxLayout()
        self._theme.space(line, (0, 0, 0, 0), 8)
        line.addWidget(
            Text(tr("Columns as you set them on {day} {date:%b %Y}.", day=day.day, date=day), type="meta", elide=True),
            1,
        )
        reset = Button(
            tr("Reset"), theme=self._theme, small=True, key="Ctrl Backspace", name=tr("Match the columns anew")
        )
        reset.clicked.connect(self.reset_wished)
        line.addWidget(reset)
        return line

    def _grid(self, at: int, table: Table, mapping: ColumnMapping) -> QGridLayout:
        grid = QGridLayout()
        self._theme.space(grid, (0, 4, 0, 10), 6)
        for number, words in enumerate((tr("In the file"), "", tr("Goes to"), tr("First filled row"))):
            grid.addWidget(Text(words, type="heading", tone="text2"), 0, number)
        records = OWN_RECORDS.get(mapping.kind, ())
        own = [key for key, one in self._own.items() if one.entity in records]
        targets = [KEEP, LEAVE, *own, *VOCABULARY[mapping.kind]]
        for line, column in enumerate(mapping.columns, 1):
            grid.addWidget(Text(column.name, type="meta", elide=True), line, 0)
            arrow = QLabel()
            arrow.setPixmap(self._theme.pixmap("arrow-right", "text3", 12))
            grid.addWidget(arrow, line, 1)
            grid.addWidget(self._box(at, column.name, column.target, targets, why=column.why), line, 2)
            first = next((row[line - 1] for row in table.rows if row[line - 1].strip()), "")
            grid.addWidget(
                Text(first.splitlines()[0][:120] if first else "—", type="meta", tone="text2", elide=True), line, 3
            )
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 2)
        grid.setColumnStretch(3, 3)
        return grid

    def _box(self, at: int, name: str, target: str, targets: list[str], *, why: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("{name} goes to", name=name))
        for one in targets:
            box.addItem(words_of(one, self._own), one)
        box.setCurrentIndex(targets.index(target) if target in targets else 0)
        box.setToolTip(WHY.get(why, ""))
        box.setProperty("column", (at, name))
        box.activated.connect(self._on_activated)
        return box

    def _on_activated(self, _index: int) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            at, name = box.property("column")
            self.chosen.emit(self._tables[at], name, box.currentData())


def _delimiter(table: Table) -> str:
    names = {",": tr("commas"), ";": tr("semicolons"), "\t": tr("tabs"), "|": tr("bars"), " ": tr("blanks")}
    return names.get(table.source.delimiter, "")
