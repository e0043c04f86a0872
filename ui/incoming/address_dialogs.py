"""An address is made, told this once, and its example mapped."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout

from app.domain.payloads import FIELDS, leaves, read_example, suggested
from app.errors import RefusedError
from app.language import tr
from ui.common.button import Button
from ui.common.form_dialog import FormDialog
from ui.common.spoken_text import SpokenText
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.incoming.addresses import Address, Addresses
    from ui.sync_status.service import SyncService

NOT_SENT = tr("Not sent")


class NewAddressDialog(FormDialog):
    """`outcome` is what the server made: {id, path, secret}."""

    def __init__(self, found: Addresses, *, service: SyncService, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("New address for leads"), context=context, parent=parent)
        self._service = service
        self.name = self.add_line("name", tr("Who sends here"), tr("Website, event tool, telephone"))
        self.queue = self.add_combo(tr("Into the queue"), found.queues)
        self.finish(tr("Make it"), self._make)

    async def _make(self) -> dict[str, Any]:
        if not self.text("name"):
            raise RefusedError("E-EMPTY", tr("Say who sends here."), field="name")
        return await self._service.ask_forms("add", name=self.text("name"), queue=self.queue.currentData())


class ToldOnceDialog(FormDialog):
    """The address and the secret, each with its button; the server shows them to nobody again."""

    def __init__(self, url: str, secret: str, *, context: UiContext, parent: QWidget) -> None:
        about = tr(
            "Give both to whoever looks after the other program. They are shown this once: whoever loses them gets a new address."
        )
        super().__init__(tr("Address and secret"), context=context, parent=parent, about=about, width=560)
        for key, label, value in (
            ("address", tr("Sends to"), url), ("secret", tr("Signs with"), secret),
        ):  # fmt: skip
            self._add_value(key, label, value)
        self.finish(tr("Both are kept"), self._done)
        self.no.hide()

    def _add_value(self, key: str, label: str, value: str) -> None:
        field = self.add_line(key, label)
        field.setText(value)
        field.setReadOnly(True)
        field.setCursorPosition(0)
        copy = Button(tr("Copy"), theme=self._theme, icon="copy", small=True, name=tr("Copy: {label}", label=label))
        copy.setProperty("value", value)
        copy.clicked.connect(self._copy)
        line = QHBoxLayout()
        line.addWidget(copy)
        line.addStretch(1)
        self.column.addLayout(line)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self.sender().property("value")))

    async def _done(self) -> bool:
        return True


class MappingDialog(FormDialog):
    """An example is pasted, and for each field of ours it is said where it stands in it; `outcome` is what a lead would hold."""

    def __init__(self, address: Address, *, service: SyncService, context: UiContext, parent: QWidget) -> None:
        super().__init__(
            tr("What {name} sends", name=address.name), context=context, parent=parent, width=560,
            about=tr("Paste one example of it. Satchel finds what stands where; put right what it took for something else."),
        )  # fmt: skip
        self._service, self._address = service, address
        above = (
            parent.parentWidget() or parent
        )  # many fields: as high as the window allows, not the list they are opened from
        self.setMaximumHeight(max(above.window().height() - self._theme.px(8), 300))
        self.sample = self.add_text("sample", tr("Example (JSON)"), '{"name": "Isaura Thackwell", …}', height=130)
        self.boxes: dict[str, QComboBox] = {}
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self._theme.space(grid, (0, 6, 0, 0), 6)
        for place, (field, (words, _)) in enumerate(FIELDS.items()):
            name, box = Text(tr(words), type="body_medium"), QComboBox()
            name.setBuddy(box)
            box.setAccessibleName(tr(words))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.addItem(NOT_SENT, "")
            grid.addWidget(name, place, 0)
            grid.addWidget(box, place, 1)
            self.boxes[field] = box
        self.column.addLayout(grid)
        self.found = SpokenText(tone="text2")
        self.column.addWidget(self.found)
        self.sample.textChanged.connect(self._on_sample)
        if address.sample is not None:
            self.sample.setPlainText(json.dumps(address.sample, ensure_ascii=False, indent=2))
            for field, path in address.mapping.items():
                self.boxes[field].setCurrentIndex(max(self.boxes[field].findData(path), 0))
        self.finish(tr("Map it"), self._map)

    def _on_sample(self) -> None:
        try:
            found = leaves(read_example(self.sample.toPlainText()))
        except RefusedError:
            found = []
        guess = suggested(found)
        for field, box in self.boxes.items():
            kept = box.currentData() or guess.get(field, "")
            box.clear()
            box.addItem(NOT_SENT, "")
            for leaf in found:
                box.addItem(tr("{path}: {value}", path=leaf.path, value=leaf.value), leaf.path)
            box.setCurrentIndex(max(box.findData(kept), 0))
        self.found.setText(tr("{n} values found.", n=len(found)) if found else "")
        self.found.setVisible(bool(found))

    async def _map(self) -> dict[str, Any]:
        sample = read_example(self.text("sample"))
        mapping = {field: str(box.currentData()) for field, box in self.boxes.items() if box.currentData()}
        if not mapping:
            raise RefusedError("E-EMPTY", tr("Choose where at least a name, a company, an e-mail or a number stands."))
        answer = await self._service.ask_forms("map", form=self._address.id, mapping=mapping, sample=sample)
        return dict(answer["lead"])
