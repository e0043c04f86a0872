"""A newer version and a call in the whole window: nothing is looked for, nothing is handed over until the call is over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import RefusedError
from app.updates import fetching
from tests.support.mirror import Mirror
from ui.updates import update_watch
from ui.updates.update_watch import UpdateWatch


def log_the_call(desk) -> None:
    desk.press("Space", "Ctrl+Return", "5")
    desk.type("tomorrow 2pm call")
    desk.press("Return")


def test_a_newer_version_waits_until_the_call_is_logged(desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update_watch, "AFTER_CALL_MS", 20)
    monkeypatch.setenv("SATCHEL_HOME", str(tmp_path / "home"))
    (tmp_path / "mirror").mkdir()
    mirror = Mirror(tmp_path / "mirror")
    mirror.offer(released=datetime.now(UTC) - timedelta(days=1))
    watch = desk.made.window.findChild(UpdateWatch)
    watch._terms, watch._state = lambda *_: mirror.terms(), tmp_path / "home" / "updates.json"
    lead = desk.find("isaura")
    desk.made.navigator.start_call(lead)
    desk.wait(0.5)
    watch.look()
    desk.wait(0.5)
    assert mirror.asked == []
    log_the_call(desk)
    desk.until(lambda: not watch.in_call(), "the call is logged")
    watch.look()
    desk.until(lambda: watch.newer is not None, "it is looked for after the call")

    desk.made.navigator.start_call(lead)
    desk.until(watch.in_call)
    watch.keep(fetching.fetch(watch.newer, tmp_path / "home", tell=lambda *_: None, stop=lambda: False))
    with pytest.raises(RefusedError) as refused:
        watch.install()
    assert refused.value.code == "E-UPDATE-CALL"
    desk.wait()
    toast = desk.made.window.toast
    assert "The newer version is here" not in toast.accessibleName()
    log_the_call(desk)
    desk.until(lambda: "The newer version is here: 0.2.0" in toast.accessibleName(), "it is offered again")
    mirror.close()
