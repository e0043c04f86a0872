"""File names every system accepts."""

from __future__ import annotations

import pytest

from app.reports.file_names import file_name, safe_name
from tests.app.reports.brief_example import QUILLFEN, quillfen


def test_the_name_is_number_and_company() -> None:
    assert file_name(QUILLFEN) == "H-0412 Quillfen Cold Storage.pdf"
    assert file_name(quillfen(draft=True)) == "Draft Quillfen Cold Storage.pdf"


@pytest.mark.parametrize(
    ("company", "name"),
    [
        ('A/S \\ Søn: <"1"|*?>', "H-0412 A S Søn 1.pdf"),
        ("../../etc/passwd", "H-0412 .. .. etc passwd.pdf"),
        ("Tab\tand\nline\x00", "H-0412 Tab and line.pdf"),
        ("Dots... ", "H-0412 Dots.pdf"),
        ("", "H-0412.pdf"),
        ("\ud800", "H-0412.pdf"),
        ("北京", "H-0412 北京.pdf"),
    ],
)
def test_what_a_system_refuses_is_left_out(company: str, name: str) -> None:
    assert file_name(quillfen(company=company)) == name


@pytest.mark.parametrize("reserved", ["CON", "nul", "Com1", "LPT9.txt", "aux"])
def test_names_windows_keeps_for_devices_are_changed(reserved: str) -> None:
    assert safe_name(reserved) == f"_{reserved}"


def test_a_name_that_only_starts_like_a_device_is_kept() -> None:
    assert safe_name("Conrad") == "Conrad"


@pytest.mark.parametrize("company", ["x" * 5000, "北" * 5000])
def test_long_names_fit_every_file_system(company: str) -> None:
    name = file_name(quillfen(company=company))
    assert len(name.encode()) <= 200
    assert name.endswith(".pdf")


def test_nothing_left_is_still_a_name() -> None:
    assert safe_name(" ./\\. ") == "Brief"
