"""Which leads a command acts on: those of the page that has the focus, in whatever window it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QWidget

from app.language import tr
from ui.common.page import Page

if TYPE_CHECKING:
    from ui.navigator import Navigator, Selection


@runtime_checkable
class TakesWords(Protocol):
    """A lead's own page: notes and criteria are written there, not in a dialog."""

    def begin_note(self) -> None: ...
    def begin_task(self) -> None: ...
    def show_qualify(self) -> None: ...


def focused_page() -> Page | None:
    """The page around the focus, None while an overlay or a menu has it."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Page):
        widget = widget.parentWidget()
    return widget


def selected(navigator: Navigator) -> Selection | None:
    """The selected lead or leads."""
    page = focused_page()
    found = page.selection() if page is not None else None
    found = found or navigator.selection()
    return found if found is not None and found.kind == "lead" else None


def who(title: str, ids: Sequence[str]) -> str:
    """ "Isaura Thackwell", or "12 leads"."""
    return tr("{ids:,} leads", ids=len(ids)) if len(ids) > 1 else title or tr("this lead")
