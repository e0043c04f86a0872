"""The words of an HTML letter. Nothing is loaded: no picture, no style, no script, no frame."""

from __future__ import annotations

from html.parser import HTMLParser

SILENT = frozenset(("script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg"))
BREAKS = frozenset(
    ("p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "hr", "blockquote")
)
VOID = frozenset(("br", "hr", "img", "meta", "link", "input", "wbr", "col", "base", "area", "source", "embed"))


class _Words(HTMLParser):
    def __init__(self, limit: int) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._room, self._silent, self._quoted = limit, 0, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        elif tag == "blockquote":
            self._quoted += 1
        if tag in BREAKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and self._silent:
            self._silent -= 1
        elif tag == "blockquote" and self._quoted:
            self._quoted -= 1
        if tag in BREAKS:
            self._add("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BREAKS:
            self._add("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent and not self._quoted:
            self._add(" ".join(data.split()) and data)

    def _add(self, text: str) -> None:
        if self._room > 0:
            self.parts.append(text[: self._room])
            self._room -= len(text)


def words_of(html: str, limit: int) -> str:
    """The text of a letter in HTML, at most `limit` characters, what it quotes left out."""
    reader = _Words(limit)
    reader.feed(html)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.parts).splitlines()]
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
