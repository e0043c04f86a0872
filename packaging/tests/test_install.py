"""The `.deb` on a machine that has nothing but Debian: installed by apt, worked with at a screen, removed."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

import pytest
from machine import CleanRoot, Screen, only, until

LIST = """First Name,Last Name,Company,Email,Phone
Ada,Byron,Engine Works,ada@engine.example,020 7946 1001
Bob,Cole,Coal and Coke,bob@coal.example,020 7946 1002
"""


@pytest.fixture(scope="module")
def installed(clean_root: CleanRoot) -> CleanRoot:
    """Satchel installed, nothing opened yet."""
    clean_root.install(only("satchel_*.deb"))
    return clean_root


def test_the_window_opens_imports_a_list_and_closes(installed: CleanRoot, screen: Screen, tmp_path: Path) -> None:
    installed.home("leads.csv").write_text(LIST, "utf-8")
    installed.run("satchel", "new", "--name", "Mina")
    with installed.window(
        screen, "--open", "/home/mina/leads.csv", SATCHEL_PASSPHRASE=""
    ) as window:  # it is typed there
        until(lambda: screen.colours() > 10, "a first paint")
        screen.focus("Satchel")
        screen.keys(*["space" if one == " " else one for one in "a long passphrase"], "Return")
        until(lambda: screen.colours() > 200, "the window with its pages")
        screen.focus("Import")
        screen.settle()
        screen.save(tmp_path / "import.png")
        screen.keys("ctrl+Return")
        until(lambda: json.loads(installed.run("satchel", "leads", "--json"))["total"] == 2, "two leads")
        screen.settle()
        screen.save(tmp_path / "imported.png")
        screen.keys("ctrl+q")
        assert window.wait(30) == 0
        assert window.stderr is not None
        assert window.stderr.read() == ""


def test_in_the_practice_workspace_a_lead_is_called_handed_over_and_its_brief_saved(
    installed: CleanRoot, screen: Screen, tmp_path: Path
) -> None:
    profile = ("--profile", "/home/mina/practice")
    installed.run("satchel", "practice", *profile)
    leads = json.loads(installed.run("satchel", "leads", "--stage", "Connected", "--json", "--limit", "500", *profile))
    lead = next(one["id"] for one in leads["leads"] if one["name"] == "Isaura Thackwell")
    with installed.window(screen, *profile, "--open", f"satchel:lead/{lead}") as window:
        screen.focus("Isaura Thackwell — Satchel")
        screen.settle()
        screen.keys("c")
        screen.focus("Call · Isaura")
        screen.settle()
        screen.keys("space", "a", "ctrl+Return", "6")
        screen.write("in 5 days 14:00 discovery 45m")
        screen.keys("Return")
        screen.focus("Isaura Thackwell — Satchel")
        screen.settle()
        screen.keys("h")
        screen.focus("Hand off")
        screen.settle()
        screen.keys("ctrl+Return")
        screen.gone("Hand off")
        screen.focus("Isaura Thackwell — Satchel")
        screen.settle()
        screen.keys("g", "h")
        screen.focus("Handoffs — Satchel")
        screen.settle()
        screen.keys("ctrl+p")
        screen.focus("H-[0-9]+ Quillfen")
        screen.settle()
        screen.save(tmp_path / "brief.png")
        screen.keys("ctrl+s")
        screen.focus("Save the PDF")
        screen.keys("ctrl+a")
        screen.write("/home/mina/window.pdf")
        screen.keys("Return")
        screen.gone("Save the PDF")
        until(installed.home("window.pdf").exists, "the brief as PDF")
        screen.focus("H-[0-9]+ Quillfen")
        screen.keys("Escape")
        screen.gone("H-[0-9]+ Quillfen")
        screen.focus("Handoffs — Satchel")
        screen.keys("ctrl+q")
        assert window.wait(30) == 0
    assert installed.home("window.pdf").read_bytes().startswith(b"%PDF")
    installed.run("satchel", "brief", lead, "--out", "/home/mina/brief.pdf", *profile)
    assert installed.home("brief.pdf").read_bytes().startswith(b"%PDF")


def test_the_menu_finds_it_and_its_page_can_be_read(installed: CleanRoot) -> None:
    share = installed.folder / "usr" / "share"
    assert "text/csv" in (share / "applications" / "satchel.desktop").read_text("utf-8")
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "satchel.svg").exists()
    assert b"sales development" in gzip.decompress((share / "man" / "man1" / "satchel.1.gz").read_bytes())
    assert "GNU LESSER" in (share / "doc" / "satchel" / "copyright").read_text("utf-8").upper()


def test_removing_it_leaves_what_was_written(installed: CleanRoot) -> None:
    kept = installed.home(".local", "share", "Satchel", "workspace", "satchel.db")
    before = kept.read_bytes()
    installed.root("apt-get", "purge", "-y", "satchel")
    assert kept.read_bytes() == before
    assert not (installed.folder / "usr/lib/satchel").exists()
    assert not (installed.folder / "usr/bin/satchel").exists()


def test_the_server_answers_after_its_package_is_installed(clean_root: CleanRoot) -> None:
    clean_root.install(only("satchel-server_*.deb"))
    settings = clean_root.folder / "etc/satchel/server.env"
    assert settings.stat().st_mode & 0o777 == 0o640
    made = json.loads(clean_root.run("satchel-server", "admin", "create-workspace", "North"))
    assert made["name"] == "North"
    command, environment = clean_root.command("satchel-server", "run", "--port", "0")
    with subprocess.Popen(command, env=environment, cwd="/", stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        url = json.loads(server.stdout.readline())["url"]
        answer = subprocess.run(["curl", "-sf", f"{url}/healthz"], capture_output=True, text=True, check=False)
        server.terminate()
        assert answer.returncode == 0, answer
    clean_root.root("apt-get", "purge", "-y", "satchel-server")
    assert (clean_root.folder / "var/lib/satchel").is_dir()
