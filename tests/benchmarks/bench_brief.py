"""CPU of one brief against a bare platypus page with the same words and the same TTF fonts, in turns."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from app.domain.briefs import BatchBrief
from app.reports.batch import batch_pdf
from app.reports.brief import brief_pdf
from app.reports.paper import Paper
from tests.app.reports.brief_example import QUILLFEN
from tests.benchmarks.measure import Figure, in_turn, ratio

ROOT = Path(__file__).resolve().parents[2]

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.briefs import BriefData


def _bare_page() -> Callable[[BriefData], bytes]:
    """A plain platypus page saying what the brief says: paragraphs and ruled tables, no marks, bars or boxes."""
    fonts = ROOT / "resources" / "fonts"
    for name, file in (("Bare", "Inter_400Regular.ttf"), ("BareBold", "Inter_700Bold.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(fonts / file)))
    pdfmetrics.registerFontFamily("Bare", normal="Bare", bold="BareBold", italic="Bare", boldItalic="BareBold")
    title = ParagraphStyle("title", fontName="BareBold", fontSize=22, leading=26)
    head = ParagraphStyle("head", fontName="BareBold", fontSize=9, leading=12, spaceBefore=8)
    body = ParagraphStyle("body", fontName="Bare", fontSize=9, leading=12)
    ruled = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, "#C4C4C4"), ("VALIGN", (0, 0), (-1, -1), "TOP")])

    def text(words: str) -> Paragraph:
        return Paragraph(escape(words), body)

    def bold(words: str, rest: str = "") -> Paragraph:
        return Paragraph(f"<b>{escape(words)}</b> {escape(rest)}", body)

    def table(rows: list[list[Any]], widths: list[float]) -> Table:
        return Table(rows, colWidths=widths, style=ruled)

    def page(d: BriefData) -> bytes:
        assert d.meeting is not None
        buffer = BytesIO()
        story: list[Any] = [
            Paragraph(escape(d.company), title),
            text(d.facts),
            text(f"{d.number} {d.sender} to {d.receiver} {d.printed}"),
            table(
                [
                    [
                        [bold(d.meeting.when), text(d.meeting.what), bold(d.meeting.place, d.meeting.address)],
                        [bold(d.who.name), *(text(line) for line in d.who.lines)],
                    ],
                    [[text(d.why_now)], [bold(d.quote, d.quote_source)]],
                ],
                [260, 260],
            ),
            Paragraph("Qualification", head),
            table([[bold(c.name), text(c.evidence), text(c.source)] for c in d.criteria], [100, 330, 90]),
            table([[[bold(f.name), text(f.text)] for f in d.framework_fields]], [130] * 4),
            Paragraph("Conversation so far", head),
            table([[text(e.date), bold(e.kind, e.text)] for e in d.conversation], [60, 460]),
            Paragraph("Objections raised", head),
            *(bold(o.quote, o.text) for o in d.objections),
            Paragraph("People", head),
            table([[bold(p.name, p.title), text(p.part)] for p in d.people], [330, 190]),
            Paragraph(f"Score {d.score}", head),
            *(text(f"{s.name} {s.value} {s.reasons}") for s in d.score_parts),
            Paragraph("Open questions", head),
            *(text(question) for question in d.questions),
            text("Receipt: taking it, cannot, because. Initials, date"),
            text("Verdict after meeting: accept, opportunity created, return, because. Action items yes, no."),
        ]
        SimpleDocTemplate(buffer, pagesize=A4, topMargin=34, bottomMargin=34).build(story)
        return buffer.getvalue()

    return page


def figures(*, rounds: int = 7, count: int = 20, batch: int = 200) -> list[Figure]:
    """The ratios of the medians, taken in turns: one brief, and a batch as one PDF against as many bare pages."""
    bare = _bare_page()

    def ours(data: BriefData) -> bytes:
        return brief_pdf(data, paper=Paper.A4)

    rl_config.useA85 = 0  # the same for both, though a bare page would have it on
    bare(QUILLFEN), ours(QUILLFEN)
    mine, theirs = in_turn(
        lambda: [ours(QUILLFEN) for _ in range(count)], lambda: [bare(QUILLFEN) for _ in range(count)], rounds=rounds
    )
    one = ratio("one brief against bare platypus with TTF", mine / count, theirs / count, 1.3)
    briefs = [BatchBrief(str(n), replace(QUILLFEN, number=f"H-{n:04d}", company=f"Company {n}")) for n in range(batch)]
    mine, theirs = in_turn(
        lambda: batch_pdf(briefs, paper=Paper.A4), lambda: [bare(each.data) for each in briefs], rounds=3
    )
    return [one, ratio(f"{batch} briefs as one PDF against bare platypus", mine, theirs, 1.3)]
