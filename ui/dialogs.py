"""Dialogs as awaitables: `exec()` inside a coroutine freezes every other task, an awaited `open()` does not."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.language import tr

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Sequence

    from PySide6.QtWidgets import QFileDialog, QWidget

LISTS = (tr("Lists (*.csv *.tsv *.txt *.xlsx *.vcf)"), tr("All files (*)"))


async def show(dialog: QDialog) -> bool:
    """Open window-modal and wait until it is closed; True when accepted. Focus returns to where it was."""
    import asyncio

    parent = dialog.parentWidget()
    before = parent.window().focusWidget() if parent is not None else None
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    dialog.finished.connect(partial(_settle, answer))
    dialog.open()
    try:
        return await answer
    finally:
        if shiboken6.isValid(dialog):  # else it went with its window
            dialog.close()
            dialog.deleteLater()
        if before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)


async def ask_yes_no(
    parent: QWidget, question: str, *, yes: str, no: str, details: str = "", danger: bool = False
) -> bool:
    """Ask only what cannot be undone. `yes` and `no` are verbs that finish the sentence; Esc means no."""
    from PySide6.QtWidgets import QMessageBox, QPushButton

    box = QMessageBox(parent)
    box.setWindowTitle("Satchel")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(details)
    agree, keep = QPushButton(yes, box), QPushButton(no, box)
    agree.setProperty("kind", "danger" if danger else "primary")
    box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.addButton(agree, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(keep if danger else agree)
    box.setEscapeButton(keep)
    chosen: list[bool] = []
    agree.clicked.connect(partial(_note, chosen))
    await show(box)
    return bool(chosen)


async def pick_file(
    parent: QWidget, title: str, *, filters: Sequence[str] = (), save_as: str = "", folder: Path | None = None
) -> Path | None:
    """A file to read, or with `save_as` a file to write; None when given up."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title, str(folder) if folder else "")
    dialog.setNameFilters(list(filters) or [tr("All files (*)")])
    if save_as:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(save_as)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return await _picked(dialog)


async def pick_folder(parent: QWidget, title: str, *, folder: Path | None = None) -> Path | None:
    """A folder; None when given up."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title, str(folder) if folder else "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return await _picked(dialog)


async def _picked(dialog: QFileDialog) -> Path | None:
    chosen: list[str] = []
    dialog.fileSelected.connect(chosen.append)
    accepted = await show(dialog)
    return Path(chosen[0]) if accepted and chosen else None


def _settle(answer: asyncio.Future[bool], result: int) -> None:
    if not answer.done():
        answer.set_result(result == int(QDialog.DialogCode.Accepted))


def _note(chosen: list[bool], _checked: bool = False) -> None:
    chosen.append(True)
