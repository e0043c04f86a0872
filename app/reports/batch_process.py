"""Many briefs made by a process of their own, so that the window, which shares one interpreter with its threads, goes on scrolling."""

from __future__ import annotations

import json
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from app import child
from app.domain.brief_json import brief_to_json
from app.domain.logo import raw_of
from app.errors import UnavailableError, UserCancelledError
from app.frozen import frozen
from app.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.briefs import BatchBrief
    from app.reports.batch import Told
    from app.reports.paper import Paper


@frozen
class Made:
    """A batch: its bytes, and the characters in it that no face can draw."""

    pdf: bytes
    hollow: tuple[str, ...]


def made(briefs: Sequence[BatchBrief], *, paper: Paper, cover: bool, told: Told) -> Made:
    """The same bytes as `batch_pdf`. `told(done, total)` stops it by False: UserCancelledError; UnavailableError E-NOT-PRINTED."""
    pdf, hollow = b"", ""
    with _process(briefs, paper, cover=cover) as answers:
        for said, content in answers:
            pdf = content or pdf
            hollow = said.get("hollow", hollow)
            if "done" in said and not told(said["done"], said["total"]):
                raise UserCancelledError
    if not pdf:
        raise _not_made()
    return Made(pdf, tuple(hollow))


def each_made(briefs: Sequence[BatchBrief], *, paper: Paper) -> Iterator[bytes]:
    """The PDF of each, in order; UnavailableError E-NOT-PRINTED."""
    count = 0
    with _process(briefs, paper, each=True) as answers:
        for _said, content in answers:
            if content:
                count += 1
                yield content
    if count < len(briefs):
        raise _not_made()


@contextmanager
def _process(
    briefs: Sequence[BatchBrief], paper: Paper, *, cover: bool = False, each: bool = False
) -> Iterator[Iterator[tuple[dict[str, Any], bytes]]]:
    """What the process says, line by line, with the bytes behind a line; it does not outlive the block."""
    listed = [
        {"handoff_id": one.handoff_id, "data": brief_to_json(one.data), "start": one.start, "warnings": one.warnings}
        for one in briefs
    ]
    logo = raw_of(briefs[0].data.logo) if briefs else None  # the company's, the same on each
    wanted = {"paper": paper.name, "logo": logo, "cover": cover, "each": each, "briefs": listed}
    with child.start(child.MAKE_BRIEFS, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdin is not None
            with process.stdin as asked:
                asked.write(json.dumps(wanted).encode())
            yield _answers(process)
        except (BrokenPipeError, json.JSONDecodeError) as error:
            raise _not_made() from error
        finally:
            process.kill()


def _answers(process: subprocess.Popen[bytes]) -> Iterator[tuple[dict[str, Any], bytes]]:
    assert process.stdout is not None
    for line in process.stdout:
        said = json.loads(line)
        content = process.stdout.read(said["pdf"]) if "pdf" in said else b""
        if len(content) < said.get("pdf", 0):
            raise _not_made()
        yield said, content


def _not_made() -> UnavailableError:
    return UnavailableError(
        "E-NOT-PRINTED",
        tr("The briefs could not be made."),
        safe=tr("Nothing was printed or saved."),
        do=tr("Try again."),
    )
