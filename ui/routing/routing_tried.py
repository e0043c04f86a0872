"""What other rules would do: who would get how many of today's waiting leads and of 30 days' arrivals, ten examples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.language import tr
from app.queries.routing import DryRun
from ui.common.dry_run_view import DryRunView
from ui.routing.lines import RoutedDelegate, RoutedModel

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class RoutingTried(DryRunView):
    """Shows who would get what."""

    def __init__(self, *, theme: Theme) -> None:
        name = tr("Where leads would go")
        super().__init__(
            RoutedModel(), RoutedDelegate(theme=theme), theme=theme, counting=tr("Trying leads"), name=name
        )

    def show_run(self, run: DryRun, *, joined: bool) -> None:
        """What would happen."""
        reach = tr(" Which laptops are in reach is known to the server only.") if joined else ""
        waiting = f"{_say(tr('Waiting today'), run.waiting)}{reach}"
        self.show_words(waiting, _say(tr("Arrived in the last 30 days"), run.arrived), run.examples)


def _say(what: str, gets: Sequence[tuple[str, int]]) -> str:
    total = sum(count for _, count in gets)
    each = ", ".join(tr("{name} {count:,}", name=name, count=count) for name, count in gets)
    return (
        tr("{what}, {total:,}: {each}.", what=what, total=total, each=each) if gets else tr("{what}: none.", what=what)
    )
