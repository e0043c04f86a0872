"""A window that is joined to a server."""

from tests.ui.sync_status.conftest import opened, server

__all__ = ["opened", "server"]
