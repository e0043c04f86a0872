"""Blocks that begin at the very same minute: one under the other, a line each, and what has no line behind "+2 more"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.language import plural, tr
from ui.meetings.week_blocks import Block

LINE_TAKES, MOST = 15, 30  # minutes that a line is high, and that one with another under it is high at most
MORE = "more:"


def stacked(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of one and the same minute over the time of the longest; the first is as wide as the others."""
    ordered = sorted(blocks, key=lambda one: (bool(one.visit_id), one.end, one.title))
    start, end = ordered[0].start, max(one.end for one in ordered)
    room = max((end - start) // LINE_TAKES, 1)
    shown = ordered if len(ordered) <= room else ordered[: room - 1]
    hidden = ordered[len(shown) :]
    if hidden:
        shown = [*shown, _more(hidden, alone=not shown)]
    each = min((end - start) // len(shown), MOST)
    tops = [start + number * each for number in range(len(shown))]
    return [
        replace(one, drawn_from=top, drawn_to=after, stacked=True)
        for one, top, after in zip(shown, tops, [*tops[1:], max(end, start + LINE_TAKES)], strict=True)
    ]


def _more(hidden: Sequence[Block], *, alone: bool) -> Block:
    first = hidden[0]
    title = (
        plural(len(hidden), "{number} at once", "{number} at once")
        if alone
        else plural(len(hidden), "+{number} more", "+{number} more")
    )
    hour = f"{first.start // 60:02}:{first.start % 60:02}"
    names = ", ".join(one.title for one in hidden)
    return Block(
        f"{MORE}{first.key}", first.day, first.start, max(one.end for one in hidden), title, (), "more",
        tr("{title}, {hour}: {names}", title=title, hour=hour, names=names), hidden=tuple(hidden),
    )  # fmt: skip


def groups_of(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks by day and the minute at which they begin."""
    found: dict[tuple[date, int], list[Block]] = {}
    for one in blocks:
        found.setdefault((one.day, one.start), []).append(one)
    return list(found.values())


def with_hidden(blocks: Sequence[Block]) -> list[Block]:
    """All that stands in the week, what is behind "+2 more" in its place."""
    return [each for one in blocks for each in (one.hidden or (one,))]
