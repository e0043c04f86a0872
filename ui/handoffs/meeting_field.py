"""The first meeting and where it is: shown when booked, asked for as a sentence when not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.clock import from_ms
from app.domain.when import When, read_when, say_moment
from app.language import tr
from ui.common.button import Button
from ui.common.sentence_date_field import SentenceDateField
from ui.common.text import Text
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.queries.lead_card import MeetingRow
    from ui.theme.theme import Theme


class MeetingField(QWidget):
    """`book_requested(When)` for a new meeting."""

    book_requested = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown = QFrame()
        self._shown.setProperty("surface", "card")
        self._icon, self._when = QLabel(), Text("", elide=True)
        line = QHBoxLayout(self._shown)
        theme.space(line, (10, 5, 10, 5), 8)
        line.addWidget(self._icon)
        line.addWidget(self._when, 1)
        self.sentence = SentenceDateField(
            theme=theme, parse=self._parse, name=tr("First meeting"), placeholder=tr("tue 2pm 45m, then Enter")
        )
        self.sentence.accepted.connect(self._on_accepted)
        self._about = Text("", type="meta", tone="text2", wrap=True)
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 4)
        for part in (Text(tr("First meeting"), type="meta", tone="text2"), self._shown, self.sentence, self._about):
            column.addWidget(part)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        now = local_now()
        when = read_when(sentence, now)
        moment = when.moment(now.tzinfo) if now.tzinfo else None
        if when.question or when.day is None:
            return when.question or tr("no day yet"), None
        return (say_moment(moment, now), when) if moment else (tr("at what hour?"), None)

    def show_meeting(self, meeting: MeetingRow | None, now: datetime) -> None:
        """Show it, or ask for one."""
        self._shown.setVisible(meeting is not None)
        self.sentence.setVisible(meeting is None)
        if meeting is None:
            self._about.setText(tr("No meeting yet. Write its day and hour; Enter books it."))
            self.setFocusProxy(self.sentence)
            return
        start = from_ms(meeting.start).astimezone(now.tzinfo)
        end = start + timedelta(minutes=meeting.minutes)
        words = tr("{start:%a} {day} {start:%b, %H:%M}–{end:%H:%M}", start=start, day=start.day, end=end)
        self._when.setText(words)
        self._shown.setAccessibleName(tr("First meeting {words}", words=words))
        kind = {"on site": tr("On site"), "video": tr("By video"), "phone": tr("By phone")}.get(
            meeting.kind, meeting.kind
        )
        self._about.setText(" · ".join(one for one in (tr(meeting.state), kind, meeting.title) if one))

    @Slot(object)
    def _on_accepted(self, when: When) -> None:
        self.book_requested.emit(when)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("calendar", "text"))


class PlaceLine(QFrame):
    """Where the meeting is, or will be once it is booked; `placed(kind, site_id, place)` when it is changed."""

    placed = Signal(str, str, str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._theme = theme
        self._icon = QLabel()
        self._bold, self._rest = Text("", type="body_strong"), Text("", tone="text2", elide=True)
        self.change = Button(tr("Change"), theme=theme, kind="ghost", small=True)
        self.change.setAccessibleName(tr("Change the place of the meeting"))
        self.change.clicked.connect(self._on_change)
        self.site, self.place = QComboBox(), QLineEdit()
        self.site.setAccessibleName(tr("Where they meet"))
        self.site.activated.connect(self._on_picked)
        self.place.setAccessibleName(tr("Place in words"))
        self.place.setPlaceholderText(tr("Room, street, gate; or the link. Enter keeps it"))
        self.place.returnPressed.connect(self._on_written)
        line = QHBoxLayout(self)
        theme.space(line, (10, 3, 4, 3), 8)
        for part, stretch in (
            (self._icon, 0), (self._bold, 0), (self._rest, 1), (self.change, 0), (self.site, 1), (self.place, 1)
        ):  # fmt: skip
            line.addWidget(part, stretch)
        self._edit(False)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _edit(self, on: bool) -> None:
        for part in (self._bold, self._rest, self.change):
            part.setVisible(not on)
        self.site.setVisible(on)
        self.place.setVisible(on and self.site.currentData() == "other")

    def show_place(self, kind: str, site_id: str, place: str, sites: Sequence[dict[str, Any]]) -> None:
        """Show it."""
        site = next((one for one in sites if one["id"] == site_id), None)
        if site is not None:
            bold = site["name"] or ""
            address = ", ".join(site[one] for one in ("street", "postcode") if site[one])
            rest = " · ".join(one for one in (address, site["get_in"] or "") if one)
        else:
            bold = place or {"phone": tr("By phone"), "video": tr("By video")}.get(kind) or tr("No place yet")
            rest = "" if place or kind != "on site" else tr("On site without a place counts as missing")
        self._bold.setText(bold)
        self._rest.setText(rest)
        self.site.clear()
        for one in sites:
            self.site.addItem(one["name"] or one["town"] or tr("Site"), one["id"])
        for words, key in ((tr("By phone"), "phone"), (tr("By video"), "video"), (tr("Somewhere else"), "other")):
            self.site.addItem(words, key)
        self._edit(False)

    @Slot()
    def _on_change(self) -> None:
        self._edit(True)
        self.site.setFocus()

    @Slot(int)
    def _on_picked(self, index: int) -> None:
        key = str(self.site.itemData(index))
        if key == "other":
            self.place.setVisible(True)
            self.place.setFocus()
        elif key in ("phone", "video"):
            self.placed.emit(key, "", "")
        else:
            self.placed.emit("on site", key, "")

    @Slot()
    def _on_written(self) -> None:
        if self.place.text().strip():
            self.placed.emit("on site", "", self.place.text().strip())

    @Slot()
    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("map-pin", "text"))
