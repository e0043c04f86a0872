"""The keys of a visit. They work while a part of it has focus, and never while typing."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from app.domain.tracks import LETTERS
from app.language import tr
from ui.commands import Command

SCOPE, AHEAD_SCOPE = "visit", "visit_ahead"


class VisitKeys(Protocol):
    """What the keys of a visit do; the page."""

    def visit_reason(self) -> str: ...
    def next_state(self) -> None: ...
    def go_on(self) -> None: ...
    def take_answer(self, letter: str) -> None: ...
    def step_back(self) -> None: ...
    def go_to(self, part: str) -> None: ...
    def switch_track(self) -> None: ...
    def tick(self) -> None: ...
    def change_time(self) -> None: ...
    def change_site(self) -> None: ...
    def escape(self) -> None: ...


def visit_commands(page: VisitKeys) -> list[Command]:
    """All of them."""

    def one(name: str, words: str, run: partial[None], key: str, icon: str = "", scope: str = SCOPE) -> Command:
        return Command(f"visit.{name}", words, run, key=key, icon=icon, menu="Visit", section=0, applies=page.visit_reason,
                       scope=scope, more_keys=("Ctrl+Enter",) if name == "leave" else ())  # fmt: skip

    made = [
        one("next_state", tr("On the way, then arrived"), partial(page.next_state), "Space", "car", AHEAD_SCOPE),
        one("leave", tr("Leave, then save"), partial(page.go_on), "Ctrl+Return", "door-open"),
        one("track", tr("Another visit guide…"), partial(page.switch_track), "Ctrl+T", "message-square-text"),
        one("notes", tr("Visit notes"), partial(page.go_to, "notes"), "N", "sticky-note"),
        one("objections", tr("Objections"), partial(page.go_to, "objections"), "O", "circle-question-mark"),
        one("people", tr("Who you met"), partial(page.tick), "P", "user-check"),
        one("criteria", tr("Sales-ready criteria"), partial(page.go_to, "criteria"), "Q", "square-check"),
        one("next_step", tr("Next step"), partial(page.go_to, "next"), "Ctrl+J", "calendar"),
        one("site", tr("How to get in…"), partial(page.change_site), "F2", "map-pin"),
        one("time", tr("Put a time right…"), partial(page.change_time), "Shift+F2", "clock"),
        one("step_back", tr("One line back"), partial(page.step_back), "Backspace", "arrow-left"),
    ]
    for letter in LETTERS:
        made.append(
            Command(f"visit.answer_{letter.lower()}", tr("They answered {letter}", letter=letter), partial(page.take_answer, letter),
                    key=letter, scope=SCOPE, applies=page.visit_reason)
        )  # fmt: skip
    made.append(
        Command("visit.home", tr("Back to the guide"), page.escape, key="Esc", scope=SCOPE, applies=page.visit_reason)
    )
    return made
