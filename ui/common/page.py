"""What the main window knows about a page: its title, its keys, what is selected, its panes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.navigator import Selection

Hints = Sequence[tuple[str, str]]


class Page(QWidget):
    """Base of every place and record page. Override what differs; emit the signals when it changes."""

    title_changed = Signal()
    hints_changed = Signal()
    selection_changed = Signal()

    hides_sidebar = False
    fills_window = False  # without any sidebar at all

    def __init__(self, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.set_title(title)

    def set_title(self, title: str, *, said: str = "") -> None:
        """Name of the page in the title bar, and what screen readers say of it where that is more."""
        self.setWindowTitle(title)
        self.setAccessibleName(said or title)
        self.title_changed.emit()

    def key_hints(self) -> Hints:
        """The five or six most useful keys for the focus now: ("J|K", "Move"); `|` parts several caps."""
        return ()

    def selection(self) -> Selection | None:
        """What commands act on now."""
        return None

    def panes(self) -> Sequence[QWidget]:
        """Where F6 goes, in order; the first one gets the focus when the page is shown."""
        return ()

    def show_record(self, record_id: str) -> None:
        """Show that record; only record pages have this."""

    @property
    def passing(self) -> bool:
        """Whether Back leads past it once it is left, as it stands now."""
        return False

    def entered(self) -> None:
        """Called each time the page comes to the top."""

    def left(self) -> None:
        """Called each time another page takes its place."""
