"""Criteria and frameworks as text a manager edits: a name, in brackets the key its answers are kept under, and the question.

    Sales-ready
    Target company (company): Do they look like the customers we serve best?
    …

    BANT *
    Budget (budget): What may it cost?
    Authority (authority): Who decides?

A framework begins with its name on a line of its own; `*` marks the one new leads begin with. Fields of two frameworks that
share a key share the answer, so changing the framework maps answers across.
"""

from __future__ import annotations

import re

from app.domain.names import clean_line, fold
from app.domain.qualification import CRITERIA, FRAMEWORKS, Criterion, Definition
from app.errors import RefusedError
from app.language import tr

HEAD = "Sales-ready"
MOST_FIELDS, MOST_FRAMEWORKS, LONGEST = 12, 20, 120
_FIELD = re.compile(r"^(?P<name>[^:()]+?)\s*(?:\((?P<key>[^()]*)\))?\s*:\s*(?P<asks>.*)$")
_KNOWN = {fold(one.name): one.key for fields in (CRITERIA, *FRAMEWORKS.values()) for one in fields}


def write_definition(definition: Definition) -> str:
    """The definition as `read_definition_text` reads it."""
    parts = [[HEAD, *map(_line, definition.criteria)]]
    for name, fields in definition.frameworks.items():
        parts.append([f"{name} *" if name == definition.usual else name, *map(_line, fields)])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _line(one: Criterion) -> str:
    return f"{one.name} ({one.key}): {one.asks}"


def read_definition_text(text: str) -> Definition:
    """What a manager wrote; RefusedError E-CRITERIA names the line that cannot be read, and nothing is changed."""
    parts: dict[str, list[Criterion]] = {}
    part, usual = "", ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = clean_line(raw)
        if not line:
            continue
        found = _FIELD.match(line)
        if found is None:
            part = line.removesuffix("*").strip()
            usual = part if line.endswith("*") else usual
            if part in parts or len(part) > LONGEST or len(parts) > MOST_FRAMEWORKS:
                raise _refused(
                    number, tr("“{part}” stands there twice, is too long, or is one framework too many", part=part[:40])
                )
            parts[part] = []
        elif not part:
            raise _refused(number, tr("“{line}” belongs to no framework", line=line[:40]))
        else:
            parts[part].append(_field(number, found, parts[part]))
    return _checked(parts, usual)


def _field(number: int, found: re.Match[str], there: list[Criterion]) -> Criterion:
    name, asks = found["name"], found["asks"]
    key = found["key"].strip() if found["key"] is not None else _KNOWN.get(fold(name), "")
    key = key or re.sub(r"\W+", "_", fold(name)).strip("_")
    if not key or not re.fullmatch(r"[a-z0-9_]{1,40}", key):
        raise _refused(number, tr("“{key}” is no key: small letters, digits and _ only", key=key[:40]))
    if any(one.key == key for one in there):
        raise _refused(number, tr("“{key}” stands there twice", key=key))
    if len(name) > LONGEST or len(asks) > LONGEST or len(there) >= MOST_FIELDS:
        raise _refused(number, tr("it is too long, or there are too many"))
    return Criterion(key, name, asks)


def _checked(parts: dict[str, list[Criterion]], usual: str) -> Definition:
    criteria = tuple(parts.pop(HEAD, ()))
    wanted = [one.key for one in CRITERIA]
    if sorted(one.key for one in criteria) != sorted(wanted):
        raise _refused(1, tr("{head} has these four, under any name: {wanted}", head=HEAD, wanted=", ".join(wanted)))
    empty = next((name for name, fields in parts.items() if not fields), "")
    if empty or not parts:
        raise _refused(1, tr("“{empty}” has no fields", empty=empty) if empty else tr("there is no framework"))
    clash = next((one.key for fields in parts.values() for one in fields if one.key in wanted), "")
    if clash:
        raise _refused(1, tr("“{clash}” is one of the four, a framework needs a key of its own", clash=clash))
    ordered = tuple(sorted(criteria, key=lambda one: wanted.index(one.key)))
    return Definition(
        ordered, {name: tuple(fields) for name, fields in parts.items()}, usual if usual in parts else next(iter(parts))
    )


def _refused(line: int, why: str) -> RefusedError:
    return RefusedError("E-CRITERIA", tr("Line {line}: {why}.", line=line, why=why), safe=tr("The criteria stay as they were."),
                        do=tr("Correct that line and save again."), field="criteria")  # fmt: skip
