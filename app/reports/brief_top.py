"""The upper half of a brief: header, meeting and person, why now, pain, qualification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.briefs import BriefData, BriefField, Mark
from app.language import tr
from app.reports.fonts import BOLD, REGULAR, SEMIBOLD
from app.reports.line_breaking import Span
from app.reports.page_parts import LEADING, MARGIN, RULE_GREY, WORD_GREY
from app.reports.wording import clean

if TYPE_CHECKING:
    from app.reports.brief_limits import Limits
    from app.reports.line_breaking import Line
    from app.reports.page_parts import Sheet

NOT_ASKED = tr("Not asked yet")
TO_NEXT_HEADING = 21.5
TO_FIRST_ROW = 15.5

_COUNTS = (
    tr("none"), tr("one"), tr("two"), tr("three"), tr("four"), tr("five"), tr("six"), tr("seven"), tr("eight"), tr("nine"),
)  # fmt: skip
_PROSE_LEADING = 13.8
_BOX_PADDING = 10.5


def number(data: BriefData) -> str:
    """The number the brief is known by."""
    return tr("Draft") if data.draft else data.number


def header(sheet: Sheet, data: BriefData, limits: Limits) -> float:
    """Company, facts, number, from and to; returns the last baseline."""
    x, y = sheet.left, MARGIN + 6.6
    if data.logo is not None:
        x += sheet.picture(x, y + 2, data.logo) + 8
    sheet.text(x, y, tr("Handoff brief"), weight=SEMIBOLD)
    side = sheet.column * 0.75
    whole = sheet.right - sheet.left
    company = sheet.fitted([Span(asked(data.company), BOLD, 22)], whole - side - 12, limit=3)
    last = sheet.paragraph(sheet.left, y + 26.2, company, leading=26)
    facts = sheet.fitted([Span(asked(data.facts), size=11)], whole, limit=2)
    last = sheet.paragraph(sheet.left, last + 17.4, facts, leading=14)
    sheet.text_to(sheet.right, y, Span(number(data), SEMIBOLD), width=side)
    y = sheet.text_to(
        sheet.right,
        y + LEADING,
        Span(
            tr("{sender} to {receiver}", sender=data.sender or tr("Nobody"), receiver=data.receiver or tr("nobody yet"))
        ),
        width=side,
        limit=2,
    )
    y = sheet.text_to(sheet.right, y + LEADING, Span(data.printed), width=side)
    if limits.second_page:
        sheet.text_to(sheet.right, y + LEADING, Span(tr("Continued on page 2")), width=side)
    return last


def boxes(sheet: Sheet, data: BriefData, y: float) -> float:
    """Next meeting and Who side by side; returns the lower edge."""
    whole = sheet.right - sheet.left
    left_width = (whole - 10.6) * 0.512
    right_x = sheet.left + left_width + 10.6
    top = y + 12.7
    last = max(
        _meeting(sheet, data, sheet.left + _BOX_PADDING, top, left_width - 2 * _BOX_PADDING),
        _who(sheet, data, right_x + _BOX_PADDING, top, sheet.right - right_x - 2 * _BOX_PADDING),
    )
    height = last + 9 - top
    sheet.box(sheet.left, top, left_width, height, line=1.0, radius=3)
    sheet.box(right_x, top, sheet.right - right_x, height, line=0.5, radius=3)
    return top + height


def _meeting(sheet: Sheet, data: BriefData, x: float, top: float, width: float) -> float:
    meeting = data.meeting
    label = [Span(tr("Next meeting"), grey=WORD_GREY, whole=True)]
    if meeting and meeting.state:
        label += [Span(" · ", grey=WORD_GREY, whole=True), Span(meeting.state, SEMIBOLD)]
    y = sheet.paragraph(x, top + 16.4, sheet.fitted(label, width, limit=2))
    when = meeting.when if meeting and meeting.when else tr("Not booked yet")
    y = sheet.paragraph(x, y + 15.9, sheet.fitted([Span(when, BOLD, 13)], width, limit=2), leading=16)
    if meeting is None:
        return y
    y = sheet.paragraph(x, y + 13.5, sheet.fitted([Span(asked(meeting.what))], width, limit=2))
    sheet.rule(x, x + width, y + 6.5)
    address = [Span(meeting.place, SEMIBOLD)] if meeting.place else []
    if meeting.address:
        address.append(Span(f", {meeting.address}" if meeting.place else meeting.address))
    room = width + 5  # the place line may run a little nearer to the frame than the rule
    y = sheet.paragraph(x, y + 18.8, sheet.fitted(address or [Span(NOT_ASKED)], room, limit=3))
    if meeting.get_in:
        y = sheet.paragraph(x, y + LEADING, sheet.fitted([Span(meeting.get_in)], room, limit=3))
    return y


def _who(sheet: Sheet, data: BriefData, x: float, top: float, width: float) -> float:
    sheet.text(x, top + 16.4, tr("Who"), grey=WORD_GREY)
    name = sheet.fitted([Span(asked(data.who.name), BOLD, 13)], width, limit=2)
    y = sheet.paragraph(x, top + 32.3, name, leading=16) + 1.5
    lines: list[Line] = []
    printed = 0
    for words in data.who.lines[:6]:
        more = sheet.fitted([Span(words)], width, limit=2)
        if len(lines) + len(more) > 6:
            break
        lines += more
        printed += 1
    if printed < len(data.who.lines):
        lines += sheet.fitted([_left_out(len(data.who.lines) - printed, tr("more"))], width, limit=1)
    if not lines and data.who.name:
        lines = sheet.fitted([Span(NOT_ASKED)], width, limit=1)
    return sheet.paragraph(x, y + LEADING, lines)


def why_and_pain(sheet: Sheet, data: BriefData, limits: Limits, y: float) -> float:
    """Why now on the left, the verbatim pain on the right; returns the last baseline."""
    width = sheet.column if data.shows("pain") else sheet.right - sheet.left
    rule = sheet.heading(sheet.left, y, width, tr("Why now"))
    first = rule + 14.6
    why = sheet.fitted([Span(asked(data.why_now), size=10)], width, limit=limits.prose_lines)
    why_ends = sheet.paragraph(sheet.left, first, why, leading=_PROSE_LEADING, width=width)
    if not data.shows("pain"):
        return why_ends
    sheet.heading(sheet.right_column, y, width, data.pain_heading or tr("Pain"))
    spans = [Span(NOT_ASKED, size=10)]
    if clean(data.quote):
        spans = [Span(quoted(data.quote), SEMIBOLD, 10)]
        if data.quote_source:
            source = clean(data.quote_source).replace(
                " ", "\xa0"
            )  # "12 Nov call" stays together, most of all in a line from the right
            spans.append(Span(f" {source}", grey=WORD_GREY))
    pain = sheet.fitted(spans, width, limit=limits.prose_lines)
    return max(why_ends, sheet.paragraph(sheet.right_column, first, pain, leading=_PROSE_LEADING, width=width))


def qualification(sheet: Sheet, data: BriefData, limits: Limits, y: float) -> float:
    """The criteria with their evidence, the override and the framework; returns the last baseline."""
    met = sum(criterion.mark is Mark.MET for criterion in data.criteria)
    said = tr("{met} of {all} criteria met", met=_count(met), all=_count(len(data.criteria)))
    width = sheet.right - sheet.left
    rule = sheet.heading(sheet.left, y, width, tr("Qualification"), said)
    y = rule + TO_FIRST_ROW
    for row, criterion in enumerate(data.criteria):
        if row:
            sheet.rule(sheet.left, sheet.right, y + 5.9, grey=RULE_GREY)
            y += 18.5
        sheet.mark(sheet.left + 0.5, y, criterion.mark)
        y_name = sheet.paragraph(sheet.left + 17, y, sheet.fitted([Span(criterion.name, SEMIBOLD)], 76, limit=2))
        evidence = sheet.fitted([Span(asked(criterion.evidence))], 346, limit=limits.evidence_lines)
        y_source = sheet.text_to(sheet.right, y, Span(criterion.source, grey=WORD_GREY), width=78, limit=2)
        y = max(y_name, y_source, sheet.paragraph(sheet.left + 96, y, evidence, width=346))
    if data.override_reason:
        spans = [Span(tr("Override: "), SEMIBOLD, whole=True), Span(data.override_reason)]
        sheet.rule(sheet.left, sheet.right, y + 5.9, grey=RULE_GREY)
        lines = sheet.fitted(spans, width, limit=max(2, limits.evidence_lines))
        y = sheet.paragraph(sheet.left, y + 18.5, lines)
    sheet.rule(sheet.left, sheet.right, y + 8.4)
    return _framework(sheet, data, limits, y + 8.4 + 14.3)


def _framework(sheet: Sheet, data: BriefData, limits: Limits, y: float) -> float:
    if not data.framework_fields:
        return y - 14.3
    indent = 42.8
    label = sheet.fitted([Span(data.framework, SEMIBOLD)], indent - 2, limit=1)
    if label and label[0][0].span.whole:
        indent = 60.0
        label = sheet.fitted([Span(data.framework, SEMIBOLD)], indent - 4, limit=3)
    last = sheet.paragraph(sheet.left, y, label)
    fields = data.framework_fields
    across = 3 if len(fields) in (3, 5, 6, 9) else 4  # MEDDIC is two rows of three (design 12)
    pitch = (sheet.right - sheet.left - indent) / across
    for start in range(0, len(fields), across):
        if start:
            y = last + 17
        for place, item in enumerate(fields[start : start + across]):
            last = max(last, _field(sheet, item, limits, sheet.left + indent + place * pitch, y, pitch))
    return last


def _field(sheet: Sheet, item: BriefField, limits: Limits, x: float, y: float, pitch: float) -> float:
    sheet.mark(x + 0.5, y, item.mark)
    width = pitch - 15.5 - 5
    last = sheet.paragraph(x + 15.5, y, sheet.fitted([Span(item.name, SEMIBOLD)], width, limit=2))
    words = sheet.fitted([Span(asked(item.text))], width, limit=limits.field_lines)
    return sheet.paragraph(x + 15.5, last + LEADING, words)


def asked(words: str) -> str:
    """The words, or that nobody has asked yet."""
    return words if words and clean(words) else NOT_ASKED


def quoted(words: str) -> str:
    """The words in quotation marks, once."""
    words = clean(words)
    return words if words[:1] in '“„«"「『' else f"“{words}”"


def _count(number: int) -> str:
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


def _left_out(count: int, what: str) -> Span:
    return Span(f"+{count} {what}", REGULAR, grey=WORD_GREY, whole=True)
