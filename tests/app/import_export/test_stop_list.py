"""The company's do-not-contact list: what is read, what is kept of it, what it forbids, what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from app import queries
from app.clock import to_ms
from app.errors import RefusedError, SatchelError
from app.import_export.stop_list import import_stop_list
from tests.support.builders import a_lead

DAY = date(2026, 11, 3)


def card(workspace, lead):
    return workspace.ask(queries.lead_card.lead_card_of, lead, now=to_ms(workspace.clock.now()))


@pytest.fixture
def listed(tmp_path):
    def write(text: str, encoding: str = "utf-8"):
        path = tmp_path / "dnc.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.mark.parametrize(
    "spelling", ["+442079460958", "020 7946 0958", "(020) 7946-0958", "+44 (0)20 7946 0958", "0044 20 7946 0958"]
)
def test_a_listed_number_is_never_offered_however_it_is_spelt(workspace, listed, spelling):
    lead = a_lead(workspace, name="Ragna", company="", email="ragna@pellinor.example", phone="020 7946 0958")
    found = import_stop_list(workspace, listed(f"Number\n{spelling}\n"), day=DAY)
    assert (found.count, found.unreadable) == (1, 0)
    (number,) = card(workspace, lead).numbers
    assert number.stopped == "Do not call, on the company's list of 3 Nov"
    assert not number.usable
    assert card(workspace, lead).emails[0].usable


def test_addresses_and_domains_stop_letters_only(workspace, listed):
    lead = a_lead(workspace, name="Ragna", company="", email="Ragna@Pellinor.example", phone="020 7946 0958")
    other = a_lead(workspace, name="Emeric", company="", email="e@harnwick.example", phone="")
    import_stop_list(workspace, listed("ragna@pellinor.EXAMPLE;www.harnwick.example"), day=DAY)
    assert card(workspace, lead).emails[0].stopped.startswith("Do not write, on the company's list")
    assert card(workspace, lead).numbers[0].usable
    assert not card(workspace, other).emails[0].usable


def test_a_new_list_replaces_the_old_one(workspace, listed):
    lead = a_lead(workspace, name="Ragna", company="", email="", phone="020 7946 0958")
    import_stop_list(workspace, listed("+442079460958"), day=DAY)
    import_stop_list(workspace, listed("+442079460111"), day=date(2026, 11, 10))
    assert card(workspace, lead).numbers[0].usable


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_is_read_and_what_is_no_entry_is_counted_with_its_line(workspace, listed, encoding):
    found = import_stop_list(workspace, listed("Müller;Name\n+442079460958\nnonsense here\n12\n", encoding), day=DAY)
    assert (found.count, found.unreadable) == (1, 2)
    assert found.examples == [(3, "nonsense here"), (4, "12")]


@pytest.mark.parametrize("text", ["", "Name,Company\nAda,Analytical\n", "\0\1\2\3" * 100])
def test_what_is_no_list_is_refused_and_the_present_one_stays(workspace, listed, text):
    lead = a_lead(workspace, name="Ragna", company="", email="", phone="020 7946 0958")
    import_stop_list(workspace, listed("+442079460958"), day=DAY)
    with pytest.raises(SatchelError):
        import_stop_list(workspace, listed(text), day=DAY)
    assert not card(workspace, lead).numbers[0].usable


def test_cancel_leaves_the_present_list(workspace, listed):
    lead = a_lead(workspace, name="Ragna", company="", email="", phone="020 7946 0958")
    import_stop_list(workspace, listed("+442079460958"), day=DAY)
    many = "\n".join(f"+4420794{n:06d}" for n in range(12_000))
    told: list[int] = []

    def cancel(done: int) -> bool:
        told.append(done)
        return len(told) < 2

    with pytest.raises(RefusedError) as refusal:
        import_stop_list(workspace, listed(many), day=DAY, told=cancel)
    assert (refusal.value.code, told) == ("E-CANCELLED", [5_000, 10_000])
    assert not card(workspace, lead).numbers[0].usable


def test_the_values_themselves_are_kept_nowhere(workspace, listed):
    import_stop_list(workspace, listed("secret.person@pellinor.example\n+442079460958"), day=DAY)
    blob = b"".join(workspace.files.pieces(next(iter(workspace.ask(queries.documents.named_hashes)))))
    assert len(blob) == 32
    assert b"pellinor" not in blob
