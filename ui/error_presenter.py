"""The only place where an exception becomes words on a screen."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.errors import RefusedError, SatchelError, UnavailableError, UserCancelledError
from app.language import tr
from ui import mistakes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMessageBox, QWidget

log = logging.getLogger(__name__)


@runtime_checkable
class ShowsRefusals(Protocol):
    """A page that shows a refusal beside its cause. It returns False to leave it to a toast."""

    def show_refusal(self, error: RefusedError) -> bool: ...


@runtime_checkable
class ShowsBanners(Protocol):
    """A page with a place for a banner of its own."""

    def show_banner(self, text: str) -> None: ...


class ErrorPresenter:
    """Refused: inline or toast. Unavailable: banner. Cancelled: silence. Anything else: our bug, with details."""

    def __init__(self) -> None:
        self._window: QWidget | None = None
        self._toast: Callable[[str], None] = log.warning
        self._banner: Callable[[str], None] = log.warning
        self._bug_box: QMessageBox | None = None
        self._details = ""

    def attach(self, *, window: QWidget, toast: Callable[[str], None], banner: Callable[[str], None]) -> None:
        """The main window lends its toast, its banner and itself as parent of the bug dialog."""
        self._window, self._toast, self._banner = window, toast, banner

    def present(self, error: BaseException, *, near: QObject | None = None) -> None:
        """Show the error in the way its kind asks for."""
        if isinstance(error, UserCancelledError):
            return
        if isinstance(error, RefusedError):
            log.info("refused %s: %s", error.code, error)
            if not (isinstance(near, ShowsRefusals) and near.show_refusal(error)):
                self._toast(str(error))
        elif isinstance(error, UnavailableError | SatchelError):
            log.warning("unavailable %s: %s", error.code, error)
            if isinstance(near, ShowsBanners):
                near.show_banner(str(error))
            else:
                self._banner(str(error))
        else:
            self._show_bug(error)

    def _show_bug(self, error: BaseException) -> None:
        from PySide6.QtWidgets import QMessageBox

        kept = mistakes.keep(error)
        log.error("a mistake of ours (%s). %s", type(error).__name__, kept)  # its words may be a customer's
        if self._bug_box is not None:
            return
        self._details = "".join(traceback.format_exception(error))
        box = self._bug_box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Satchel")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(tr("Something in Satchel went wrong. Nothing you saved is lost."))
        box.setInformativeText(
            tr("Go on working. To help us mend it, copy the details for your administrator. {kept}", kept=kept)
        )
        box.setDetailedText(self._details)
        copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        go_on = box.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(go_on)
        box.setDefaultButton(go_on)
        copy.clicked.connect(self._on_copy)
        box.finished.connect(self._on_bug_box_closed)
        box.open()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)

    def _on_bug_box_closed(self) -> None:
        self._bug_box = None
