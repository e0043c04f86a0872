"""Templates of letters and messages: merge fields in double braces, checked when written, warned of when empty."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

CHANNELS = ("email", "message", "social")
FIELDS = {
    "first_name": tr("their first name"),
    "last_name": tr("their last name"),
    "name": tr("their name"),
    "title": tr("their title"),
    "company": tr("their company"),
    "town": tr("their town"),
    "industry": tr("their industry"),
    "why_now": tr("why now"),
    "my_name": tr("your name"),
    "my_first_name": tr("your first name"),
    "my_phone": tr("your number"),
    "my_team": tr("your team"),
}
LONGEST_SUBJECT, LONGEST_BODY = 200, 20_000
_FIELD = re.compile(r"\{\{\s*([a-z_]*)\s*(?:\|([^{}]*))?\}\}", re.IGNORECASE)


@frozen
class Merged:
    """A text with its fields filled in; `empty` are the fields nobody knows, left out of it."""

    text: str
    empty: tuple[str, ...] = ()


def fields_in(text: str) -> tuple[str, ...]:
    """The fields a text names, in order, once each."""
    return tuple(dict.fromkeys(one[1].casefold() for one in _FIELD.finditer(text)))


def check(name: str, channel: str, subject: str, body: str) -> None:
    """Refuse a template that could not be merged, naming the place: E-TEMPLATE, E-FIELD."""
    if not name.strip():
        raise RefusedError("E-TEMPLATE", tr("A template needs a name."), field="name")
    if channel not in CHANNELS:
        raise RefusedError("E-TEMPLATE", tr("There are no templates for {channel}.", channel=channel), field="channel")
    if channel == "email" and not subject.strip():
        raise RefusedError("E-TEMPLATE", tr("A letter needs a subject."), field="subject")
    if not body.strip():
        raise RefusedError("E-TEMPLATE", tr("The template has no text."), field="body")
    if len(subject) > LONGEST_SUBJECT or len(body) > LONGEST_BODY:
        raise RefusedError("E-TEMPLATE", tr("The template is too long."), do=tr("Shorten it."), field="body")
    for place, text in (("subject", subject), ("body", body)):
        for one in fields_in(text):
            if one not in FIELDS:
                raise RefusedError(
                    "E-FIELD",
                    tr("The {place} asks for {{{{{one}}}}}, which is no field.", place=place, one=one),
                    do=tr("Use one of: {fields}.", fields=", ".join(FIELDS)),
                    field=place,
                )
        loose = re.sub(_FIELD, "", text)
        if "{{" in loose or "}}" in loose:
            raise RefusedError(
                "E-FIELD",
                tr("A field in the {place} is not closed.", place=place),
                do=tr("Write it as {{first_name}}."),
                field=place,
            )


def merge(text: str, values: Mapping[str, str]) -> Merged:
    """Fill the fields in; an empty one takes the words after its bar: `{{first_name|there}}`, else it is told.

    A value is never read for fields again.
    """
    empty: dict[str, None] = {}

    def fill(match: re.Match[str]) -> str:
        key, instead = match[1].casefold(), match[2]
        found = values.get(key, "").strip()
        if not found and instead is None:
            empty[key] = None
        return found or (instead or "").strip()

    return Merged(_FIELD.sub(fill, text), tuple(empty))


def say_empty(fields: tuple[str, ...]) -> str:
    """ "Empty: their first name, why now."; '' for none."""
    return tr("Empty: {fields}.", fields=", ".join(FIELDS.get(one, one) for one in fields)) if fields else ""
