"""The keys of a call. They work while a part of the call has focus, and never while typing."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from app.domain.tracks import LETTERS
from app.language import tr
from ui.commands import Command

SCOPE, RINGING = "call", "call_ringing"


class CallKeys(Protocol):
    """What the keys of a call do; the page."""

    def call_reason(self) -> str: ...
    def answered(self) -> None: ...
    def go_on(self) -> None: ...
    def take_answer(self, letter: str) -> None: ...
    def step_back(self) -> None: ...
    def go_to(self, part: str) -> None: ...
    def switch_track(self) -> None: ...
    def copy_number(self) -> None: ...
    def dial(self) -> None: ...
    def next_number(self) -> None: ...
    def transfer(self) -> None: ...
    def escape(self) -> None: ...


def call_commands(page: CallKeys) -> list[Command]:
    """All of them."""

    def one(name: str, words: str, run: partial[None], key: str, icon: str = "", **more: object) -> Command:
        return Command(f"call.{name}", words, run, key=key, icon=icon, menu="Call", section=2,
                       applies=page.call_reason, scope=str(more.get("scope", SCOPE)),
                       more_keys=("Ctrl+Enter",) if name == "end" else ())  # fmt: skip

    made = [
        one("answered", tr("They answered"), partial(page.answered), "Space", "phone-call", scope=RINGING),
        one("end", tr("End the call, then save"), partial(page.go_on), "Ctrl+Return", "phone-off"),
        one("track", tr("Another talk track…"), partial(page.switch_track), "Ctrl+T", "message-square-text"),
        one("notes", tr("Call notes"), partial(page.go_to, "notes"), "N", "sticky-note"),
        one("objections", tr("Objections"), partial(page.go_to, "objections"), "O", "circle-question-mark"),
        one("criteria", tr("Sales-ready criteria"), partial(page.go_to, "criteria"), "Q", "square-check"),
        one("next_step", tr("Next step"), partial(page.go_to, "next"), "Ctrl+J", "calendar"),
        one("copy", tr("Copy the number called"), partial(page.copy_number), "Y", "copy"),
        one("dial", tr("Dial with the phone program"), partial(page.dial), "Ctrl+D", "phone-call"),
        one("next_number", tr("Their next number"), partial(page.next_number), "Ctrl+Shift+Y", "phone-forwarded"),
        one("transfer", tr("Live transfer…"), partial(page.transfer), "Ctrl+Shift+H", "phone-forwarded"),
        one("step_back", tr("One line back"), partial(page.step_back), "Backspace", "arrow-left"),
    ]
    for letter in LETTERS:
        made.append(
            Command(f"call.answer_{letter.lower()}", tr("They answered {letter}", letter=letter), partial(page.take_answer, letter),
                    key=letter, scope=SCOPE, applies=page.call_reason)
        )  # fmt: skip
    made.append(
        Command(
            "call.home", tr("Back to the talk track"), page.escape, key="Esc", scope=SCOPE, applies=page.call_reason
        )
    )
    return made
