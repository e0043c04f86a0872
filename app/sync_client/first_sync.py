"""The first sync of a laptop that has just joined, counted, and stopped when the person does not want to wait."""

from __future__ import annotations

from collections.abc import Callable

from app.clock import to_ms
from app.errors import SatchelError
from app.sync_client import joining
from app.sync_client.engine import Engine
from app.sync_client.errors import OfflineError, SyncError
from app.sync_client.watched import Watched, left
from app.workspace import Workspace


def first_sync(
    workspace: Workspace, *, tell: Callable[[int, int, int], None], stop: Callable[[], bool] = lambda: False
) -> bool:
    """Fetch what there is; `tell` is given parts done, parts in all and records so far.

    False when it was stopped or the network went: the runner goes on from there, nothing is fetched twice.
    """

    def before(line: Watched) -> None:
        waiting, fetching = workspace.ask(left)
        line.total = max(line.total, waiting + fetching)
        tell(line.total - waiting - fetching, line.total, line.rows)

    http = joining.connect(workspace)
    line = Watched(http, now=lambda: to_ms(workspace.clock.now()), before=before, after=lambda: None)
    try:
        return Engine(workspace, line, stop=stop).sync().complete
    except (OfflineError, SyncError, SatchelError):
        return False
    finally:
        http.close()
