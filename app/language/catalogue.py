"""The translations read without Qt, from the source of the catalogue (Qt Linguist's `.ts`)."""

from __future__ import annotations

from xml.etree import ElementTree

from babel import Locale

from app.language import Look
from app.resource_files import resource

ORDER = ("zero", "one", "two", "few", "many", "other")  # in which a catalogue has the forms of a language


def reader(code: str) -> Look:
    """Finds a translation by the text in English; what is not translated stays English."""
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in ElementTree.parse(resource("languages", f"satchel_{code}.ts")).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            forms = translation.findall("numerusform") or [translation]
            messages[message.findtext("source", ""), message.findtext("comment", "")] = tuple(
                one.text or "" for one in forms
            )
    rule = Locale.parse(code).plural_form
    used = [one for one in ORDER if one in {*rule.tags, "other"}]

    def look(text: str, number: int | None, said_of: str) -> str:
        forms = messages.get((text, said_of), (text,))
        at = 0 if number is None else used.index(rule(number))
        return forms[min(at, len(forms) - 1)]

    return look
