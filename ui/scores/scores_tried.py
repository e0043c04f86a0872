"""What other rules would do to today's leads: counts, bands, ten examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from app.queries.scores import DryRun
from ui.common.dry_run_view import DryRunView
from ui.scores.lines import MovedDelegate, MovedModel

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class ScoresTried(DryRunView):
    """Shows who would move."""

    def __init__(self, *, theme: Theme) -> None:
        name = tr("Leads that would move")
        super().__init__(MovedModel(), MovedDelegate(theme=theme), theme=theme, counting=tr("Scoring leads"), name=name)

    def show_run(self, run: DryRun) -> None:
        """What would happen."""
        stay = run.total - run.up - run.down
        said = tr(
            "Of {total:,} open leads {up:,} would move up, {down:,} down, {stay:,} stay as they are.",
            total=run.total,
            up=run.up,
            down=run.down,
            stay=stay,
        )
        moved = ", ".join(
            tr("{count:,} from {old} to {new}", count=count, old=old, new=new) for old, new, count in run.bands
        )
        self.show_words(
            said, tr("Change of band: {moved}.", moved=moved) if moved else tr("Nobody changes the band."), run.examples
        )
