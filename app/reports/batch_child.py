"""The process that makes many briefs: reads them as JSON, tells how far it is, writes the PDFs, and is gone."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import Any

from app import language
from app.domain.brief_json import brief_from_json
from app.domain.briefs import BatchBrief
from app.domain.logo import logo_of


def main() -> None:
    """One JSON document on standard input as `batch_process.made` writes it; a line of JSON for each step on standard output, a
    line {"pdf": length} with that many bytes behind it."""
    language.choose_without_qt()  # before the modules of paper are imported: their words stand at the top
    from app.reports.batch import batch_pdf
    from app.reports.brief import brief_pdf, undrawable
    from app.reports.paper import Paper

    wanted = json.load(sys.stdin.buffer)
    paper, logo = Paper[wanted["paper"]], logo_of(wanted["logo"])
    briefs = [
        BatchBrief(
            one["handoff_id"], replace(brief_from_json(one["data"]), logo=logo), one["start"], tuple(one["warnings"])
        )
        for one in wanted["briefs"]
    ]
    if wanted["each"]:
        for done, one in enumerate(briefs, start=1):
            _tell_pdf(brief_pdf(one.data, paper=paper))
            _told(done, len(briefs))
        return
    _tell_pdf(batch_pdf(briefs, paper=paper, cover=wanted["cover"], told=_told))
    hollow = dict.fromkeys(one for brief in briefs for one in undrawable(brief.data))
    _tell({"hollow": "".join(hollow)})


def _told(done: int, total: int) -> bool:
    _tell({"done": done, "total": total})
    return True


def _tell(said: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n")
    sys.stdout.buffer.flush()


def _tell_pdf(pdf: bytes) -> None:
    _tell({"pdf": len(pdf)})
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    main()
