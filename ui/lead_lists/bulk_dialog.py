"""One change for all ticked leads: what it will do is said before it is done, and for whom it is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from app import operations, queries
from app.domain.bulk_edits import RELATIONSHIPS, BulkEdit, BulkField
from app.domain.stages import OPEN
from app.errors import RefusedError
from app.language import tr
from app.operations.lead_batches import say_leads
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.common.text import Text
from ui.gates.move import local_now
from ui.gates.step_words import read_step

if TYPE_CHECKING:
    from app.operations.lead_batches import Batch
    from app.operations.tasks import Step
    from app.queries.bulk_edits import BulkPreview
    from ui.context import UiContext
    from ui.tasks import PageTasks

NAMES = 4


class BulkDialog(FormDialog):
    """`outcome` is the batch that was changed; counted on a reader thread while one chooses."""

    def __init__(
        self,
        ids: Sequence[str],
        people: Mapping[str, str],
        known: tuple[Sequence[str], Sequence[str]],
        *,
        context: UiContext,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Change {leads}", leads=say_leads(len(ids))), context=context, parent=parent, width=480)
        self._ids = tuple(ids)
        self._choices: dict[BulkField, list[tuple[str, str]]] = {
            BulkField.OWNER: sorted(people.items(), key=lambda one: one[1].casefold()),
            BulkField.STAGE: [(one.value, tr(one.value)) for one in OPEN],
            BulkField.TAG: [(one, one) for one in known[0]],
            BulkField.UNTAG: [(one, one) for one in known[0]],
            BulkField.CAMPAIGN: [(one, one) for one in known[1]],
            BulkField.STEP: [],
            BulkField.RELATIONSHIP: [(one, tr(one)) for one in RELATIONSHIPS],
        }
        self.what = self.add_combo(tr("What to change"), [(one.value, tr(one.value.capitalize())) for one in BulkField])
        self.value: QComboBox = self.add_combo(tr("To", said_of="a value"), ())
        self.step_words = self.add_when("value", tr("Next step"), _step, tr("tue 2pm call about the audit"))
        self.said = Text("", type="body_strong", wrap=True)
        self.refused = Text("", type="meta", tone="text2", wrap=True)
        for text in (self.said, self.refused):
            text.setMinimumWidth(1)
            self.column.addWidget(text)
        self.finish(tr("Change them"), self._save)
        self.what.currentIndexChanged.connect(self._on_field)
        self.value.currentTextChanged.connect(self._on_value)
        self.step_words.textChanged.connect(self._on_value)
        self._on_field()

    @property
    def field(self) -> BulkField:
        """What is to be changed."""
        return BulkField(self.what.currentData())

    def edit(self) -> BulkEdit:
        """The change as it stands in the fields."""
        if self.field is BulkField.STEP:
            return BulkEdit(self.field, self.step_words.text())
        typed = self.value.currentText()
        found = next((key for key, words in self._choices[self.field] if words == typed), "")
        return BulkEdit(self.field, found or (typed if self.value.isEditable() else ""), typed)

    def _on_field(self, _index: int = 0) -> None:
        field = self.field
        self.value.blockSignals(True)
        self.value.clear()
        self.value.setEditable(field in (BulkField.TAG, BulkField.CAMPAIGN))
        for _, words in self._choices[field]:
            self.value.addItem(words)
        self.value.setCurrentIndex(-1 if self.value.isEditable() else 0)
        self.value.blockSignals(False)
        is_step = field is BulkField.STEP
        self.value.setVisible(not is_step)
        self.step_words.setVisible(is_step)
        for label in self.findChildren(Text):
            if label.buddy() in (self.value, self.step_words):
                label.setVisible((label.buddy() is self.step_words) is is_step)
        self._on_value()

    def _on_value(self, _words: str = "") -> None:
        self._tasks.start_latest("preview", self._preview(self.edit()))

    async def _preview(self, edit: BulkEdit) -> None:
        self.clear_problems()
        try:
            found: BulkPreview = await self._tasks.ask(queries.bulk_edits.preview, self._ids, edit)
        except RefusedError:
            self.said.setText("")  # nothing is chosen yet
            self.refused.setText("")
            self.yes.setEnabled(False)
            return
        self.said.setText(found.sentence(edit))
        more = (
            tr(" and {refused:,} more", refused=sum((count for _, count in found.refused)) - NAMES)
            if len(found.named) > NAMES
            else ""
        )
        names = "; ".join(f"{name}: {reason}" for name, reason in found.named[:NAMES])
        self.refused.setText(tr("Left as they are: {names}{more}", names=names, more=more) if names else "")
        self.yes.setText(tr("Change {changes:,}", changes=found.changes))
        self.yes.setEnabled(bool(found.changes))

    async def _save(self) -> Batch:
        step: Step | None = None
        if self.field is BulkField.STEP:
            _, step = read_step(self.step_words.text(), local_now())
            if step is None:
                raise RefusedError(
                    "E-WHEN-NEEDED",
                    tr("A next step needs a day."),
                    do=tr('Write one, such as "tue 2pm".'),
                    field="value",
                )
        return await self.act(operations.bulk_edits.edit_all, self._ids, self.edit(), step=step)


def _step(sentence: str) -> tuple[str, object | None]:
    return read_step(sentence, local_now())


async def change_many(*, context: UiContext, tasks: PageTasks, parent: QWidget, ids: Sequence[str]) -> tuple[str, ...]:
    """Ask, say, do; the ids that changed. The others stay ticked, with their reason in the toast."""
    if not ids:
        return ()
    people = await tasks.ask(queries.people.names)
    known = await tasks.ask(queries.bulk_edits.tags_and_campaigns)
    dialog = BulkDialog(ids, people, known, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return ()
    batch: Batch = dialog.outcome  # type: ignore[assignment]
    edit = dialog.edit()
    left = tr(", {refused:,} left", refused=len(batch.refused)) if batch.refused else ""
    what = tr("without the tag") if edit.field is BulkField.UNTAG else tr("{field} is now", field=edit.field.value)
    words = f"{say_leads(len(batch.done))}{left}: {what}"
    context.navigator.show_toast(words, strong=edit.words, undo=dialog.step)
    return batch.done
