"""The server reads the AEs' calendars: laptops learn the busy times and nothing else."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy import select

from app.sync_server import tables as t
from app.sync_server.__main__ import main
from app.sync_server.calendars_in import NOT_READ, CalendarsIn
from app.sync_server.errors import ServerError
from tests.support.sync_world import World
from tests.sync.test_commands import booked
from tests.sync.test_server_rules import lead_of

HOUR = 3_600_000


def written(start: int, words: str = "Dentist") -> str:
    begins = datetime.fromtimestamp(start / 1000, UTC)
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:t\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:{words}\r\n"
        f"DTSTART:{begins:%Y%m%dT%H%M%SZ}\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


class Company:
    """Hana is an AE with a calendar, Mina a rep."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world, self.mina, self.hana = world, world.person("mina"), world.person("hana", "ae")
        self.file = folder / "hana.ics"
        self.reader = CalendarsIn(world.database, now=world.time)
        self.start = (world.time() // HOUR + 30) * HOUR
        self.file.write_text(written(self.start))

    def busy(self) -> dict:
        return next(row for (entity, _), row in self.mina.sees().items() if entity == "busy")


@pytest.fixture
def company(world: World, tmp_path: Path) -> Company:
    return Company(world, tmp_path)


def address(company: Company) -> str:
    with company.world.database.reading(company.world.ws) as connection:
        found = connection.execute(select(t.member.c.email).where(t.member.c.user_id == company.hana.user_id)).scalar()
    return str(found)


def test_a_rep_learns_when_an_ae_is_busy_and_nothing_else(company: Company):
    told = company.reader.set_up(company.world.ws, address(company), str(company.file), inside=False)
    assert (told["busy"], told["skipped"]) == (1, 0)
    row = company.busy()
    assert row["user_id"] == company.hana.user_id
    assert row["blocks"] == [[company.start, company.start + HOUR]]
    assert row["read_at"] == company.world.time()
    everything = json.dumps([list(one.values()) for one in company.mina.sees().values()], default=str)
    assert "Dentist" not in everything
    assert str(company.file) not in everything


def test_a_file_that_breaks_keeps_what_was_known_with_its_time(company: Company):
    company.reader.set_up(company.world.ws, address(company), str(company.file), inside=False)
    read_at = company.busy().get("read_at")
    company.file.write_text("not a calendar")
    company.world.time.pass_(20 * 60_000)
    assert company.reader.read(company.world.ws) == 0
    row = company.busy()
    assert (row["note"], row.get("read_at"), len(row["blocks"])) == (NOT_READ, read_at, 1)
    company.file.write_text(written(company.start + HOUR))
    assert company.reader.read(company.world.ws) == 1
    assert (company.busy().get("note"), company.busy()["blocks"][0][0]) == (None, company.start + HOUR)
    assert company.reader.read(company.world.ws) == 0, "another process has just read it"


def test_what_is_taken_away_is_forgotten(company: Company):
    company.reader.set_up(company.world.ws, address(company), str(company.file), inside=False)
    company.reader.remove(company.world.ws, address(company))
    company.world.time.pass_(20 * 60_000)
    assert company.reader.read(company.world.ws) == 0
    assert (company.busy()["blocks"], company.busy().get("read_at")) == ([], None)


@pytest.mark.parametrize(
    "source", ["http://calendar.example/a.ics", "https://127.0.0.1/a.ics", "https://a:b@c.example/x", "/nowhere/a.ics"]
)
def test_no_address_inside_and_no_missing_file_is_asked(company: Company, source):
    if "127.0.0.1" in source:
        told = company.reader.set_up(company.world.ws, address(company), source, inside=False)
        assert told == {"user": company.hana.user_id, "note": NOT_READ}
        return
    with pytest.raises(ServerError) as refused:
        company.reader.set_up(company.world.ws, address(company), source, inside=False)
    assert refused.value.code == "INVALID"


@pytest.fixture
def host() -> Iterator[tuple[str, dict[str, object]]]:
    answer: dict[str, object] = {"status": 200, "body": b""}

    class Calendar(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(int(str(answer["status"])))
            self.send_header("location", "http://127.0.0.1:1/")
            self.end_headers()
            self.wfile.write(bytes(answer["body"]))  # type: ignore[arg-type]

        def log_message(self, *_words: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Calendar)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/secret.ics", answer
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_address_is_read_where_it_is_allowed_and_redirects_are_not_followed(company: Company, host):
    url, answer = host
    answer["body"] = written(company.start).encode()
    company.reader.set_up(company.world.ws, address(company), url, inside=True)
    assert company.busy()["blocks"] == [[company.start, company.start + HOUR]]
    answer["status"] = 302
    company.world.time.pass_(20 * 60_000)
    assert company.reader.read(company.world.ws) == 0
    assert company.busy()["note"] == NOT_READ


def test_an_administrator_sets_it_up_by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    database, file = str(tmp_path / "server.db"), tmp_path / "hana.ics"
    file.write_text(written(1_800_000_000_000))
    mail = "hana@satchel.example"
    assert main(["admin", "create-workspace", "Quillfen", "--database", database]) == 0
    assert main(["admin", "add-team", "North", "--database", database]) == 0
    assert main(["admin", "invite", mail, "--role", "ae", "--team", "North", "--database", database]) == 0
    assert main(["admin", "set-calendar", mail, str(file), "--database", database]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["skipped"] == 0
    assert main(["admin", "read-calendars", "--database", database]) == 0
    assert main(["admin", "remove-calendar", mail, "--database", database]) == 0
    assert main(["admin", "set-calendar", "nobody@satchel.example", str(file), "--database", database]) != 0


def test_the_times_of_the_calendar_are_in_the_way_of_a_slot(company: Company):
    company.reader.set_up(company.world.ws, address(company), str(company.file), inside=False)
    _, _, lead = lead_of(company.mina)
    refused = booked(company.mina, lead, company.hana.user_id, company.start + HOUR // 2)
    assert (refused["code"], refused["detail"]["by"]) == ("ALREADY_CLAIMED", None)
    assert refused["detail"]["at"] is None
