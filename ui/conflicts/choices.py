"""What the person chose so far, clash by clash; the suggestion stands until they choose otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.frozen import frozen
from app.language import inner, tr

if TYPE_CHECKING:
    from app.queries.conflict_cases import Case, Clash, Side

LEFT, RIGHT, BOTH = "left", "right", "both"
OTHER = {LEFT: RIGHT, RIGHT: LEFT}


@frozen
class Result:
    """What will be saved, with a note on why, or on where the other value goes."""

    words: str
    note: str
    stage: str = ""


class Choices:
    """Kept while the page lives, so that *Later* loses nothing."""

    def __init__(self) -> None:
        self._made: dict[str, str] = {}

    def of(self, clash: Clash) -> str:
        """left, right or both."""
        return self._made.get(clash.id, clash.suggested)

    def choose(self, clash: Clash, side: str) -> bool:
        """Choose; False where there is no room for both."""
        if side == BOTH and not clash.joinable:
            return False
        self._made[clash.id] = side
        return True

    def result(self, clash: Clash) -> Result:
        """What will be saved."""
        side = self.of(clash)
        if side == BOTH:
            return Result(tr("Both, in time order"), tr("nothing is replaced"))
        chosen, other = side_of(clash, side), side_of(clash, OTHER[side])
        whose = tr("yours") if other.mine else tr("theirs")
        if clash.beside:
            note = tr("{whose} goes to Other {name}", whose=whose, name=inner(clash.name))
        elif side == clash.suggested and clash.id not in self._made:
            note = tr("suggested: {why}", why=clash.why)
        else:
            note = tr("{whose} stays in History", whose=whose)
        return Result(chosen.words, note, chosen.stage)

    def decisions(self, case: Case) -> dict[str, str]:
        """Conflict id to winner, loser or both, as they are saved."""
        made = {}
        for clash in case.clashes:
            side = self.of(clash)
            made[clash.id] = side if side == BOTH else "winner" if side == clash.force else "loser"
        return made


def side_of(clash: Clash, side: str) -> Side:
    """The value of that side."""
    return clash.left if side == LEFT else clash.right


def question(case: Case) -> str:
    """A conflict as a task for the colleague: both values in one line."""
    parts = [
        tr("{name}: {left} or {right}?", name=clash.name, left=clash.left.words, right=clash.right.words)
        for clash in case.clashes
    ]
    return tr("Ask {split}: ", split=case.other.split()[0]) + " ".join(parts)
