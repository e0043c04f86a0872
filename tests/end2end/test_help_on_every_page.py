"""F1 on every page of the window: the guide speaks of that page, with its keys, and is left by Escape."""

from __future__ import annotations

from app.resource_files import resource
from tests.end2end.test_accessible_tree import pages
from ui.help.text_dialog import TextDialog


def letters(text: str) -> str:
    return "".join(one for one in text if one.isalnum())


def test_f1_shows_what_is_written_of_the_page_on_top(desk):
    wrong = {}
    for place, record in pages(desk):
        if record:
            desk.made.navigator.open_record(place, record)
        else:
            desk.made.navigator.open_place(place)
        desk.until(lambda: not desk.page._tasks.busy, f"{place} is there")
        folder = type(desk.page).__module__.split(".")[1]
        head, _, text = resource("help", "en", f"{folder}.md").read_text("utf-8").partition("\n")
        desk.press("F1")
        shown = desk.dialog(TextDialog)
        if shown.windowTitle() != head.removeprefix("# ") or letters(text)[:60] not in letters(
            shown.text.toPlainText()
        ):
            wrong[place] = shown.windowTitle()
        desk.press("Escape")
        desk.no_dialog()
    assert wrong == {}
