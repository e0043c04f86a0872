"""Codes a phone reads: a number to dial. What they hold is a link, what they look like a square of dark and light."""

from __future__ import annotations

QUIET = 4  # light modules around a code


def tel_link(e164: str, extension: str = "") -> str:
    """The link a phone dials, RFC 3966; '' for a number that is not in E.164."""
    if not (e164.startswith("+") and e164[1:].isascii() and e164[1:].isdigit()):
        return ""
    return f"tel:{e164}" + (f";ext={extension}" if extension.isdigit() else "")


def dial_link(scheme: str, e164: str) -> str:
    """The link that hands a number to a phone program: tel, sip or callto; tel where the scheme is none of these."""
    return f"{scheme}:{e164}" if scheme in ("sip", "callto") else tel_link(e164)


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The code of a text, error correction M, without its quiet zone; True is dark. ValueError when it is too long."""
    import segno

    found = segno.make(text, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(one) for one in row) for row in found.matrix)
