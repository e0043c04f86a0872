"""Figures for Prometheus: how many, how fast, how long waited for. Never what, never whose."""

from __future__ import annotations

import hmac
import os
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, multiprocess

TOKEN = "SATCHEL_METRICS_TOKEN"
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The figures of one process; with several workers each keeps a file and any of them tells the sum."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter("satchel_requests", "Requests answered.", ("route", "status"), registry=self.registry)
        self.seconds = Histogram(
            "satchel_request_seconds", "Time to answer.", ("route",), buckets=_SECONDS, registry=self.registry
        )
        self.pushed = Counter("satchel_push_mutations", "Mutations decided.", ("status",), registry=self.registry)
        self.pulled = Counter("satchel_pull_rows", "Rows sent by pull and snapshot.", registry=self.registry)
        self.waited = Histogram(
            "satchel_lock_wait_seconds", "Wait for a workspace.", buckets=_SECONDS, registry=self.registry
        )

    def count(self, path: str, answer: dict[str, Any]) -> None:
        """Count what a sync request brought."""
        if path == "push":
            for result in answer["results"]:
                self.pushed.labels(result["status"]).inc()
        elif path in ("pull", "snapshot"):
            self.pulled.inc(sum(len(part["rows"]) for part in answer["put"]))

    def text(self) -> bytes:
        """All of it in Prometheus' words."""
        if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
            together = CollectorRegistry()
            multiprocess.MultiProcessCollector(together)  # type: ignore[no-untyped-call]
            return generate_latest(together)
        return generate_latest(self.registry)


def may_read(authorization: str) -> bool:
    """Whether the bearer is the one set by the operator; without one set nobody reads them."""
    wanted = os.environ.get(TOKEN, "")
    return bool(wanted) and hmac.compare_digest(authorization.encode(), f"Bearer {wanted}".encode())
