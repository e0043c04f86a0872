"""A colleague is found by first name, so that the practice workspace opens as theirs."""

from __future__ import annotations

import pytest

from app import opening, queries
from app.errors import RefusedError
from app.paths import Profile
from app.practice.make import make_practice


def test_the_practice_workspace_opens_as_whom_one_names(tmp_path) -> None:
    profile = Profile(tmp_path / "practice")
    make_practice(profile, leads=30).close()
    made = opening.open_or_practise(profile, passphrase=None, practice=True, seat="caspar")
    try:
        assert made.ask(queries.people.person, made.user).name == "Caspar Lindholt"
        for nobody in ("", "Nobody"):
            with pytest.raises(RefusedError) as refused:
                made.ask(queries.people.named, nobody)
            assert refused.value.code == "E-NO-PERSON"
    finally:
        made.close()
