"""What a search gives the palette, and one line of its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.frozen import frozen


@frozen
class PaletteHit:
    """One record found. `kind` is lead, contact, account, view, handoff, meeting ...; it opens by (kind, id)."""

    kind: str
    id: str
    title: str
    detail: str = ""


Search = Callable[[str], Sequence[PaletteHit]]


@frozen
class PaletteRow:
    """A heading, a command, a hit or a choice, ready to be painted."""

    id: str
    kind: str
    title: str
    detail: str = ""
    icon: str = ""
    key: str = ""
    reason: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    target: str = ""

    @property
    def heading(self) -> bool:
        """Whether it only names a group."""
        return self.kind == "heading"
