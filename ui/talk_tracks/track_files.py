"""Talk tracks to and from text files, for the library and the editor alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app import operations
from app.import_export import track_text
from app.language import tr
from ui import dialogs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.tracks import TrackText
    from ui.context import UiContext
    from ui.tasks import PageTasks

FILTERS = (tr("Talk tracks (*.txt)"), tr("All files (*)"))


async def write_track(track: TrackText, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Ask for a file and write the track there; UnavailableError when that fails."""
    name = re.sub(r"[^\w\- ]+", "", track.name).strip() or tr("talk track")
    path = await dialogs.pick_file(parent, tr("Write the talk track to"), filters=FILTERS, save_as=f"{name}.txt")
    if path is not None:
        await tasks.write(track_text.write_file, path, track)
        context.navigator.show_toast(tr("Written to"), strong=path.name)


async def read_track(*, context: UiContext, tasks: PageTasks, parent: QWidget) -> str:
    """Ask for a file and make a draft of it; its id, '' when given up. RefusedError names the place that is wrong."""
    path = await dialogs.pick_file(parent, tr("Talk track to read"), filters=FILTERS)
    if path is None:
        return ""
    text = await tasks.read(track_text.read_file, path)
    draft_id, step = await tasks.act_with_undo(operations.tracks.take_text, text)
    context.navigator.show_toast(tr("Draft made from"), strong=path.name, undo=step)
    return draft_id
