import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.contact_points import POSSIBLE, UNCLEAR, VALID, read_email, read_phone, say_phone


@pytest.mark.parametrize(
    "text", ["a@b.example", "first.last+tag@sub.domain.co.uk", " i.thackwell@quillfen.example ", "mailto:x@y.example"]
)
def test_ordinary_addresses_are_valid_and_folded(text):
    found = read_email(text)
    assert found.state == VALID
    assert found.folded == found.value.casefold()
    assert found.value == found.value.strip()


@pytest.mark.parametrize("text", ["", "nobody", "a..b@c.example", ".a@b.example", "a@b.example\n", "a b@c.example", "a@-b.example",
                                  "x" * 65 + "@b.example", "@b.example", "a@b@c.example"])  # fmt: skip
def test_what_is_no_address_is_kept_as_text(text):
    found = read_email(text)
    assert found.state == UNCLEAR
    assert found.folded == ""


@pytest.mark.parametrize(
    ("text", "e164", "extension", "state"),
    [
        ("01632 960772", "+441632960772", "", POSSIBLE),
        ("+44 20 7946 1001", "+442079461001", "", VALID),
        ("020 7946 1001 ext 23", "+442079461001", "23", VALID),
        ("not a number", "", "", UNCLEAR),
        ("12", "", "", UNCLEAR),
    ],
)
def test_numbers_are_read_under_a_region(text, e164, extension, state):
    found = read_phone(text, "GB")
    assert (found.e164, found.extension) == (e164, extension)
    assert found.state in (state, VALID) if state == POSSIBLE else found.state == state
    assert found.value == text


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text):
    read_email(text)
    read_phone(text, "GB")


def test_a_number_is_shown_with_its_spaces_and_extension():
    assert say_phone("x", "+442079461001", "23") == "+44 20 7946 1001 ext. 23"
    assert say_phone("as written", "") == "as written"
