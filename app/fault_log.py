"""Keeps the trace of our own mistakes for a report: places in the code, never data."""

from __future__ import annotations

import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from app import paths
from app.language import tr


def keep(error: BaseException) -> str:
    """Write where the error came from; returns the sentence that says where it is kept."""
    places = "".join(
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}\n"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    text = f"{datetime.now(UTC).isoformat()} {type(error).__name__}\n{places}"
    for path in _places():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(text)
        except OSError:
            continue
        return tr("The details are in {path}.", path=path)
    return tr("The details could not be kept.")


def files() -> list[Path]:
    """What has been written, the usual file first."""
    return [one for one in _places() if one.exists()]


def _places() -> tuple[Path, ...]:
    return tuple(folder / "satchel-faults.log" for folder in (paths.data_folder(), Path(tempfile.gettempdir())))
