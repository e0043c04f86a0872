"""What another program sends, as JSON: what stands where in an example, and which field of ours each looks like."""

from __future__ import annotations

import json
from typing import Any

from app.errors import RefusedError
from app.frozen import frozen
from app.language import marked, tr

MOST, DEEPEST, SHOWN = 300, 12, 60
# Fields of ours in the order they are asked for, with the words that stand for them in the last part of a path.
FIELDS = {
    "name": (marked("Name"), ("name", "fullname", "full", "contactname")),
    "first_name": (marked("First name"), ("firstname", "first", "givenname", "forename", "vorname")),
    "last_name": (marked("Last name"), ("lastname", "last", "familyname", "surname", "nachname")),
    "title": (marked("Job title"), ("title", "jobtitle", "position", "role")),
    "company": (
        marked("Company"),
        ("company", "companyname", "organization", "organisation", "account", "firm", "firma"),
    ),
    "website": (marked("Website"), ("website", "domain", "url", "companywebsite")),
    "email": (marked("E-mail"), ("email", "mail", "emailaddress", "workemail")),
    "phone": (marked("Phone"), ("phone", "phonenumber", "tel", "telephone", "mobile", "telefon")),
    "source": (marked("Source"), ("source", "leadsource", "utmsource", "channel")),
    "campaign": (marked("Campaign"), ("campaign", "utmcampaign", "campaignname")),
    "referrer": (marked("Referred by"), ("referrer", "referredby", "referer")),
    "said": (marked("What they said"), ("message", "comment", "comments", "note", "text", "question", "nachricht")),
    "signal": (marked("What happened (signal)"), ("event", "signal", "eventtype", "action")),
    "signal_text": (marked("About the signal"), ("eventtext", "detail", "details", "description")),
}


@frozen
class Leaf:
    """A value of an example and the path to it, as `person.phones.0.number`."""

    path: str
    value: str


def read_example(typed: str) -> dict[str, Any] | list[Any]:
    """An example as pasted; RefusedError E-EXAMPLE, about `sample`, for what is no JSON object or list."""
    try:
        found = json.loads(typed)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict | list):
        raise RefusedError(
            "E-EXAMPLE", tr("This is no JSON that a program would send."), do=tr("Paste one whole example, with its braces."),
            field="sample",
        )  # fmt: skip
    return found


def leaves(payload: Any) -> list[Leaf]:
    """Texts and numbers in it with their paths, in its order; at most MOST."""
    found: list[Leaf] = []

    def walk(value: Any, path: tuple[str, ...]) -> None:
        if len(found) >= MOST or len(path) > DEEPEST:
            return
        if isinstance(value, dict):
            for key, one in value.items():
                if "." not in key:  # a path could not name it
                    walk(one, (*path, key))
        elif isinstance(value, list):
            for place, one in enumerate(value):
                walk(one, (*path, str(place)))
        elif isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            found.append(Leaf(".".join(path), " ".join(str(value).split())[:SHOWN]))

    walk(payload, ())
    return found


def suggested(found: list[Leaf]) -> dict[str, str]:
    """The field of ours that each path looks like by its last two words ("company.name"), else by its last; the first of several."""
    mapping: dict[str, str] = {}
    for words in (2, 1):
        for leaf in found:
            parts = [part for part in leaf.path.split(".") if not part.isdigit()]
            said = "".join(one for part in parts[-words:] for one in part.casefold() if one.isalnum())
            for field, (_, known) in FIELDS.items():
                if said in known and field not in mapping and leaf.path not in mapping.values():
                    mapping[field] = leaf.path
    return mapping
