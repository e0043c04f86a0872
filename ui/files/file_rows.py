"""A file in a list: its name over kind, size, day and person, and at the right whether it is on this laptop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from app.clock import from_ms
from app.frozen import frozen
from app.language import tr
from app.queries.documents import DocumentRow
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import RIGHT, paint_icon, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.gates.move import local_now

OWN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_A, Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def size_words(size: int) -> str:
    """ "2.3 MB", "640 kB"."""
    return (
        tr("{size:.1f} MB", size=size / 1000000)
        if size >= 1_000_000
        else tr("{size:,} kB", size=max(round(size / 1000), 1))
    )


@frozen
class FileItem:
    """A file and whether all of it is on this laptop."""

    document: DocumentRow
    here: bool

    @property
    def id(self) -> str:
        return self.document.id

    @property
    def about(self) -> str:
        """ "price list · 640 kB · 12 Nov 2026 · Mina Aldous"."""
        row = self.document
        at = from_ms(row.at).astimezone(local_now().tzinfo)
        kind = "" if row.kind == "file" else row.kind
        return " · ".join(
            one for one in (kind, size_words(row.size), tr("{day} {at:%b %Y}", day=at.day, at=at), row.by) if one
        )

    @property
    def place(self) -> str:
        """Where it is: '' here, until there is need for room."""
        if self.document.pinned:
            return tr("Kept") if self.here else tr("Coming")
        return "" if self.here else tr("Not here")


def items_of(rows: Sequence[DocumentRow], here: Iterable[str]) -> list[FileItem]:
    """`here` are the hashes of the files that are on this laptop whole."""
    held = set(here)
    return [FileItem(row, row.sha256 in held) for row in rows]


class FileModel(RowListModel[FileItem]):
    """The files, the newest first."""

    def sentence(self, row: FileItem) -> str:
        """The row as a screen reader says it."""
        where = {
            "Kept": tr("kept for offline"),
            "Coming": tr("fetched with the next sync"),
            "Not here": tr("not on this laptop"),
        }
        return ", ".join(one for one in (row.document.name, row.about, where.get(row.place, "")) if one)


class FileDelegate(ListDelegate):
    """Two lines and a word."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One file."""
        item, theme, px = index.data(ROW_ROLE), self.theme, self.theme.px
        if not isinstance(item, FileItem):
            return
        paint_icon(painter, theme, rect.x() + px(13), rect.center().y(), "file-text", "text2")
        room = theme.text_width(item.place, "label") + px(22) if item.place else px(12)
        paint_two_lines(painter, theme, rect.adjusted(px(40), 0, -room, 0), item.document.name, "", item.about)
        if item.place:
            tone = "ok" if item.place == "Kept" else "text2"
            right = rect.adjusted(0, 0, -px(14), 0)
            paint_text(painter, theme, right, item.place, role="label", tone=tone, align=int(RIGHT))


class FilesList(ListView):
    """Leaves the pane's keys to the pane: a list would look for a file that begins with P."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OWN_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)
