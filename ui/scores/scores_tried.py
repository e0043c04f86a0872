"""What other rules would do to today's leads: counts, bands, ten examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.queries.scores import DryRun
from ui.common.dry_run_view import DryRunView
from ui.scores.lines import MovedDelegate, MovedModel

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class ScoresTried(DryRunView):
    """Shows who would move."""

    def __init__(self, *, theme: Theme) -> None:
        name = "Leads that would move"
        super().__init__(MovedModel(), MovedDelegate(theme=theme), theme=theme, counting="Scoring leads", name=name)

    def show_run(self, run: DryRun) -> None:
        """What would happen."""
        stay = run.total - run.up - run.down
        said = f"Of {run.total:,} open leads {run.up:,} would move up, {run.down:,} down, {stay:,} stay as they are."
        moved = ", ".join(f"{count:,} from {old} to {new}" for old, new, count in run.bands)
        self.show_words(said, f"Change of band: {moved}." if moved else "Nobody changes the band.", run.examples)
