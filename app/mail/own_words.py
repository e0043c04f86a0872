"""What somebody wrote themselves in a letter that also quotes ours: above the quote, below it or between its lines."""

from __future__ import annotations

import re

from app.domain.names import clean_text

LONGEST_TEXT = 40_000  # characters
_MOST_ATTRIBUTION = 3  # lines over which "On Tue … Mina wrote:" may be broken
_LONGEST = 400  # characters of what announces a quote; longer lines are never looked at, so that no pattern takes long

_WROTE = re.compile(
    r"\b(wrote|writes|schrieb|écrit|escribió|escreveu|ha scritto|schreef|skrev|kirjoitti|napsal|napisał\(?a?\)?|написал\w*)"
    r"\b.{0,80}[:：]$",
    re.IGNORECASE | re.DOTALL,
)
# In a language we do not know: a time or a year, then the colon before the quote.
_DATED = re.compile(r"(\d{1,2}[:.]\d\d|\d{4}).*[:：]$", re.DOTALL)
_WEEKDAY = re.compile(r"^\W{0,4}(on|am|le|el|il|op|em|på|den|dne|w dniu)\b", re.IGNORECASE)  # "On Tue …"
_DIGIT = re.compile(r"^[^<@]*\d")  # "12.11.2026 14:20 …"
# A date, a name and an address: nothing else ends so.
_FROM = re.compile(r"\d.*<[^<>\s]+@[^<>\s]+>\W{0,3}[:：]$", re.DOTALL)
_ON = re.compile(r"^\W*On\b.*\d.*@.*\bwrote\W{0,8}$", re.DOTALL)
_DIVIDER = re.compile(
    r"^[-_*\s]*-{2,}\s*(original message|original appointment|ursprüngliche nachricht|originalnachricht|message d[’']origine|"
    r"message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|forwarded message|"
    r"weitergeleitete nachricht|message transféré|reply (above|message)).*",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\W{0,12}(from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à|objet|enviado|fecha|para|asunto|"
    r"assunto|da|inviato|data|oggetto|van|verzonden|aan|onderwerp|från|fra|skickat|sendt|till|til|ämne|emne|dato|message du|"
    r"copie à|sujet)"
    r"\b(\s(le|am|el|il))?[\s*]{0,3}:",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[\s*]*(_{10,}|-{2,}[^-]{0,40}-{2,})[\s*]*$")


def own_words(text: str) -> str:
    """Their own words, without lines that quote and what announces them. All of it where nothing else is left: better a quote
    too many than an answer lost."""
    cleaned = clean_text(text[:LONGEST_TEXT]).strip()
    lines = cleaned.splitlines()
    kept: list[str] = []
    at = 0
    while at < len(lines):
        taken = _announced(lines, at)
        if taken is None:  # from here on everything is quoted
            break
        if not taken and not _quotes(lines[at]):
            kept.append(lines[at])
        at += max(taken, 1)
    return "\n".join(kept).strip() or cleaned


def _announced(lines: list[str], at: int) -> int | None:
    """How many lines from here announce a quote that stands line by line behind it; None: all the rest is one."""
    line = lines[at]
    if not line.strip() or _quotes(line) or len(line) > _LONGEST:
        return 0
    if _DIVIDER.match(line) or _headers(lines, at) or (_RULE.match(line) and _headers(lines, at + 1)):
        return None
    return _attribution(lines, at) if _WEEKDAY.match(line) or _DIGIT.match(line) else 0


def _attribution(lines: list[str], at: int) -> int | None:
    """The same for "On Tue, 10 Nov 2026 Mina Aldous wrote:", which may be broken over lines."""
    for count in range(1, _MOST_ATTRIBUTION + 1):
        if len(lines) < at + count or not lines[at + count - 1].strip():
            return 0
        sure = bool(_WEEKDAY.match(lines[at])) and not _WEEKDAY.match(lines[at + count - 1])
        if count > 1 and not sure and _announced(lines, at + count - 1) != 0:
            return 0  # it begins further down: this line is their own
        said = "\n".join(lines[at : at + count]).strip()
        if len(said) > _LONGEST:
            return 0
        if _next_quotes(lines, at + count):
            if any(one.search(said) for one in (_DATED, _WROTE, _FROM, _ON)):
                return count
        elif _FROM.search(said) or _ON.match(said) or (_WROTE.search(said) and re.search(r"@|\d{4}", said)):
            return None
    return 0


def _quotes(line: str) -> bool:
    return line.lstrip().startswith(">")


def _next_quotes(lines: list[str], at: int) -> bool:
    return next((_quotes(one) for one in lines[at : at + 3] if one.strip()), False)


def _headers(lines: list[str], at: int) -> bool:
    """Whether the head of a quoted letter begins here: three of its lines out of five."""
    near = [one for one in lines[at : at + 8] if one.strip()][:5]
    return bool(near) and bool(_HEADER.match(near[0])) and sum(bool(_HEADER.match(one)) for one in near) >= 3
