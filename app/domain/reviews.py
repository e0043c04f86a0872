"""A review of one colleague: what was agreed and when it is looked at again."""

from __future__ import annotations

from app.domain.names import clean_text
from app.errors import RefusedError
from app.language import tr

LONGEST = 1_200  # characters, which a page holds beside the figures
_KEY = "review "


def review_key(person_id: str) -> str:
    """The setting that holds the day of the next review."""
    return f"{_KEY}{person_id}"


def require_words(agreed: str) -> str:
    """What was agreed, cleaned, a line each. RefusedError E-REVIEW."""
    words = "\n".join(line for one in clean_text(agreed).splitlines() if (line := one.strip()))
    if len(words) > LONGEST:
        raise RefusedError(
            "E-REVIEW",
            tr("What was agreed has at most {longest:,} characters.", longest=LONGEST),
            do=tr("Say it in fewer words."),
            field="agreed",
        )
    return words
