"""Where the blocks of the week stand: side by side where they overlap, stacked where they begin together, free time behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ui.meetings.stacks import groups_of, stacked
from ui.meetings.week_blocks import Block

WORDS_TAKE = 30  # minutes that the two lines of a free stretch are high


def laid(blocks: Sequence[Block]) -> list[Block]:
    """What is taken side by side where it overlaps, and behind it, as wide as the day allows, the free time."""
    taken = _taken([one for one in blocks if one.look != "free"])
    free = _side_by_side(one for one in blocks if one.look == "free")
    free = [replace(one, clear=_clear(one, taken)) for one in free]
    over = [replace(one, inset=any(_overlap(one, other) for other in free)) for one in taken]
    return [*free, *over]


def _taken(blocks: Sequence[Block]) -> list[Block]:
    """Side by side, those that begin at the same minute as one, one under the other."""
    groups = {(group[0].day, group[0].start): group for group in groups_of(blocks)}
    wide = [replace(group[0], end=max(one.end for one in group)) for group in groups.values()]
    found: list[Block] = []
    for one in _side_by_side(wide):
        group = groups[one.day, one.start]
        found += [replace(each, lane=one.lane, lanes=one.lanes) for each in (stacked(group) if group[1:] else group)]
    return found


def _overlap(one: Block, other: Block) -> bool:
    return one.day == other.day and one.start < other.end and other.start < one.end


def _clear(free: Block, taken: Sequence[Block]) -> int:
    """The minute from which there is room for its words, or its start where there is none."""
    at = free.start
    for one in sorted((one for one in taken if _overlap(one, free)), key=lambda one: one.start):
        if one.start - at >= WORDS_TAKE:
            break
        at = max(at, one.end)
    return at if free.end - at >= WORDS_TAKE else free.start


def _side_by_side(blocks: Iterable[Block]) -> list[Block]:
    """Each block with its lane among those that overlap it."""
    found: list[Block] = []
    all_of_them = list(blocks)
    for day in sorted({one.day for one in all_of_them}):
        rows = sorted((one for one in all_of_them if one.day == day), key=lambda one: (one.start, one.end))
        group: list[Block] = []
        ends: list[int] = []
        for one in rows:
            if ends and one.start >= max(ends):
                found += [replace(each, lanes=len(ends)) for each in group]
                group, ends = [], []
            lane = next((number for number, end in enumerate(ends) if end <= one.start), len(ends))
            ends[lane : lane + 1] = [one.end]
            group.append(replace(one, lane=lane))
        found += [replace(each, lanes=len(ends)) for each in group]
    return found
