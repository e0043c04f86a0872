"""Sorts commands and hits into the palette's groups: for this record, go to, everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import inner, tr
from ui.commands import EVERYWHERE, Command, Commands, key_words
from ui.palette.hits import PaletteHit, PaletteRow
from ui.palette.ranking import ranked, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.navigator import Selection

PREFIX_KINDS = {"@": ("lead", "contact"), "#": ("account",), "/": ("view",)}
COMMANDS_PREFIX = ">"
HIT_ICONS = {
    "account": "building-2", "view": "star", "handoff": "arrow-right-to-line", "meeting": "calendar",
    "opportunity": "target", "talk_track": "message-square-text", "lead": "lead", "contact": "contact",
}  # fmt: skip
MOST = {"record": 6, "go": 6, "hits": 8, "everywhere": 8}
LIKELIEST = 3


def split_prefix(typed: str) -> tuple[str, str]:
    """'@isa' as ('@', 'isa'); no prefix gives ''."""
    if typed[:1] == COMMANDS_PREFIX or typed[:1] in PREFIX_KINDS:
        return typed[0], typed[1:].strip()
    return "", typed.strip()


def palette_rows(
    typed: str, *, commands: Commands, hits: Sequence[PaletteHit], selection: Selection | None, recent: Sequence[str]
) -> list[PaletteRow]:
    """All lines for what was typed."""
    prefix, words = split_prefix(typed)
    rows: list[PaletteRow] = []
    if prefix in ("", COMMANDS_PREFIX):
        everything = [command for command in commands.all() if command.id != "help.palette"]
        found = ranked(words, everything, recent)
        places = [command for command in found if command.id.startswith("go.")]
        kind = selection.kind if selection is not None else ""
        own = [command for command in found if kind and command.scope == kind]
        rest = [command for command in found if command.scope == EVERYWHERE and command not in places]
        if not words:
            rest = _likeliest(rest, recent)
        rows += _group(tr("For this {kind}", kind=inner(tr(kind.capitalize()))), own[: MOST["record"]], words)
        rows += _go_to(places[: MOST["go"]], hits if not prefix else (), words)
        rows += _group(tr("Everywhere") if words else tr("Likely now"), rest[: MOST["everywhere"]], words)
        others = [command for command in found if command.scope not in (EVERYWHERE, kind)]
        if words:
            rows += _group(tr("On other screens"), others[: MOST["record"]], words)
    else:
        wanted = PREFIX_KINDS[prefix]
        rows += _go_to((), [hit for hit in hits if hit.kind in wanted], words)
    return rows


def choice_rows(command: Command, typed: str) -> list[PaletteRow]:
    """The values a command can be given."""
    offered = command.choices() if command.choices is not None else ()
    wanted = typed.casefold()
    return [
        PaletteRow(id=f"choice:{value}", kind="choice", title=words, target=value, spans=spans(typed, words))
        for value, words in offered
        if wanted in words.casefold()
    ]


def _likeliest(commands: Sequence[Command], recent: Sequence[str]) -> list[Command]:
    used = [command for key in recent for command in commands if command.id == key]
    return list(dict.fromkeys([*used, *commands]))[:LIKELIEST]


def _group(title: str, commands: Iterable[Command], typed: str) -> list[PaletteRow]:
    lines = [_command_row(command, typed) for command in commands]
    lines.sort(key=lambda row: bool(row.reason))
    return [PaletteRow(id=f"heading:{title}", kind="heading", title=title), *lines] if lines else []


def _go_to(places: Sequence[Command], hits: Sequence[PaletteHit], typed: str) -> list[PaletteRow]:
    lines = [_command_row(command, typed) for command in places]
    lines += [_hit_row(hit, typed) for hit in hits[: MOST["hits"]]]
    return [PaletteRow(id="heading:go", kind="heading", title=tr("Go to")), *lines] if lines else []


def _command_row(command: Command, typed: str) -> PaletteRow:
    return PaletteRow(
        id=command.id, kind="command", title=command.words, icon=command.icon,
        detail=command.detail() if command.detail is not None else "",
        key=key_words(command.key) if command.key else "", reason=command.why_not, spans=spans(typed, command.words),
        target=command.id,
    )  # fmt: skip


def _hit_row(hit: PaletteHit, typed: str) -> PaletteRow:
    return PaletteRow(
        id=f"{hit.kind}:{hit.id}", kind="hit", title=hit.title, detail=hit.detail,
        icon=HIT_ICONS.get(hit.kind, "file-text"), spans=spans(typed, hit.title), target=hit.id,
    )  # fmt: skip
