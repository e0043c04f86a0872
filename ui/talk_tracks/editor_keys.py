"""The keys of the talk-track editor: those of its outline, and those that work anywhere on the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from ui.talk_tracks.editor_view import EditorView


class EditorKeys(Protocol):
    """What the keys of the editor do; the page."""

    view: EditorView

    def isVisible(self) -> bool: ...
    def go_into(self) -> None: ...
    def step(self, by: int) -> None: ...
    def add_line(self, *, new_section: bool = False) -> None: ...
    def move_line(self, by: int) -> None: ...
    def remove_line(self) -> None: ...
    def publish(self) -> None: ...
    def next_finding(self) -> None: ...
    def offer_versions(self) -> None: ...
    def write_file(self) -> None: ...


def editor_commands(page: EditorKeys) -> list[Command]:
    """All of them."""

    def reason() -> str:
        return "" if page.isVisible() else tr("Open a talk track to edit first.")

    outline = (
        ("open", tr("Edit the line"), page.go_into, "Return", ("Enter", "F2"), ""),
        ("next", tr("Line below"), partial(page.step, 1), "J", (), ""),
        ("previous", tr("Line above"), partial(page.step, -1), "K", (), ""),
        ("add", tr("New line"), page.add_line, "N", (), "plus"),
        ("add_section", tr("New section"), partial(page.add_line, new_section=True), "Shift+N", (), "square-plus"),
        ("up", tr("Move the line up"), partial(page.move_line, -1), "Alt+Up", (), "arrow-up"),
        ("down", tr("Move the line down"), partial(page.move_line, 1), "Alt+Down", (), "arrow-down"),
        ("remove", tr("Take the line out"), page.remove_line, "Del", (), "trash-2"),
    )
    anywhere = (
        ("publish", tr("Publish the talk track"), page.publish, "Ctrl+Return", ("Ctrl+Enter",), "check"),
        ("mend", tr("Next thing to mend"), page.next_finding, "F8", (), "triangle-alert"),
        ("try", tr("Try the track out"), page.view.try_out, "Ctrl+T", (), "play"),
        ("outline", tr("Back to the outline"), page.view.to_outline, "Esc", (), ""),
        ("versions", tr("Versions of the track…"), page.offer_versions, "", (), "history"),
        ("write", tr("Write the track to a text file…"), page.write_file, "Ctrl+Shift+S", (), "file-text"),
    )
    return [
        Command(f"track_edit.{key}", words, run, key=first, more_keys=more, icon=icon, scope=scope, applies=reason)
        for scope, keys in (("track_outline", outline), ("track_editor", anywhere))
        for key, words, run, first, more, icon in keys
    ]
