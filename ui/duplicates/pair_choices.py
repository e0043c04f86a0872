"""What was chosen of a pair, field by field, and what the merge will leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.merge_choices import BOTH as KEEP_BOTH
from app.domain.merge_choices import KEEPER, LOSER
from app.language import tr
from ui.conflicts.choices import BOTH, LEFT, Choices, Result, side_of

if TYPE_CHECKING:
    from app.queries.conflict_cases import Case, Clash

EMPTY = tr("empty")
SIDES = {LEFT: KEEPER, "right": LOSER, BOTH: KEEP_BOTH}


class PairChoices(Choices):
    """Of one pair; a pair shown later begins with what is suggested."""

    sides = SIDES

    def result(self, clash: Clash) -> Result:
        """The value after the merge, and where the other one goes."""
        side = self.of(clash)
        if side == BOTH:
            words = ", ".join(dict.fromkeys(one.words for one in (clash.left, clash.right) if one.words != EMPTY))
            return Result(words, tr("both are kept"))
        chosen, other = side_of(clash, side), clash.right if side == LEFT else clash.left
        return Result(chosen.words, "" if other.words == EMPTY else tr("the other stays in History"))

    def clear(self) -> None:
        """Another pair is shown."""
        self._made.clear()

    def taken(self, case: Case) -> dict[str, str]:
        """Unit to keeper, loser or both, as the operation wants it."""
        return {clash.unit: self.sides[self.of(clash)] for clash in case.clashes}
