"""The search of the settings in German: each thing that is set is found by its name, and so are the words people would type."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

TYPED = {
    "drucken": "Drucken", "Drucker": "Drucken", "Papier": "Drucken", "Sprache": "Darstellung", "Schrift": "Darstellung",
    "Farben dunkel": "Darstellung", "Passphrase": "Sicherheit", "erinnerung": "Erinnerungen", "Zeitzone": "Kennzahlen",
    "Sicherung": "Daten", "Tastatur": "Tastatur", "Tastenkürzel": "Tastatur", "Feiertage": "Arbeitszeit", "Währung": "Kennzahlen",
    "abgleich": "Sync",
}  # fmt: skip


def test_each_setting_is_found_by_its_german_name_and_german_words_lead_to_their_page():
    """One test, since each process that runs a part of it would open a window in German by itself."""
    command = [sys.executable, "-m", "tests.language.german_settings", *TYPED]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, check=True, encoding="utf-8")
    searched = dict(json.loads(done.stdout))
    assert "Drucken" in searched["titles"]
    assert searched["rows"] > 60
    assert searched["missed"] == {}
    assert {typed: page for typed, page in TYPED.items() if page not in searched["found"][typed]} == {}
