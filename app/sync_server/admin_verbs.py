"""`satchel-server admin VERB`: workspaces, teams, people and what the server asks elsewhere."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app import language
from app.domain.figures.dashboard import TABS
from app.domain.figures.scope import Wanted
from app.language import marked, tr
from app.sync_server.database_place import add_database, url_of
from app.sync_server.errors import ServerError
from app.sync_server.figures import Figures
from app.sync_server.rights import ROLES

Act = Callable[
    [Any, str, argparse.Namespace], Any
]  # the Admin, the workspace's id and what was given; its answer is JSON


class _Verbs:
    """Registers verbs with the options all of them take."""

    def __init__(self, verbs: Any) -> None:
        self._verbs = verbs

    def add(
        self, verb: str, words: str, act: Act, takes: dict[str, str] | None = None, /, **options: dict[str, Any]
    ) -> None:
        """A verb; `takes` has the words of what it must be given, in order, `options` what argparse is told of each."""
        one = self._verbs.add_parser(verb, help=words, description=words)
        add_database(one)
        one.add_argument("--workspace", default="", help=tr("name or id, where there are several"))
        for each, said in (takes or {}).items():
            one.add_argument(each, help=said)
        for each, how in options.items():
            one.add_argument(f"--{each}", **how)
        one.set_defaults(run=lambda given: _administer(given, act))


def add(verbs: Any) -> None:
    """Register all of them."""
    to = _Verbs(verbs)
    _add_company(to)
    _add_people(to)
    _add_devices(to)
    _add_report(to)
    _add_hooks(to)
    _add_mailbox(to)
    _add_calendars(to)


@language.in_english()  # what is kept is everybody's
def _administer(options: argparse.Namespace, act: Act) -> Any:
    from app.sync_server.admin import Admin
    from app.sync_server.database import Database, now_ms

    database = Database(url_of(options.database))
    try:
        database.create()
        admin = Admin(database, now=now_ms)
        ws = "" if options.what == "create-workspace" else admin.workspace_id(options.workspace)
        return act(admin, ws, options)
    finally:
        database.close()


def _add_company(to: _Verbs) -> None:
    to.add(
        "create-workspace",
        tr("make an empty workspace"),
        lambda admin, ws, o: admin.create_workspace(o.name),
        {"name": tr("what it is called, usually your company")},
    )
    to.add("add-team", tr("add a team"), lambda admin, ws, o: admin.add_team(ws, o.name), {"name": tr("its name")})
    to.add(
        "add-queue",
        tr("add a queue of leads that nobody owns yet"),
        lambda admin, ws, o: admin.add_queue(ws, o.name, admin.team_id(ws, o.team) or ""),
        {"name": tr("its name")},
        team={"default": "", "help": tr("the team that serves it, by name or id")},
    )
    to.add(
        "add-territory",
        tr("add a territory"),
        lambda admin, ws, o: admin.add_territory(ws, o.name),
        {"name": tr("its name")},
    )


def _add_people(to: _Verbs) -> None:
    person = tr("id of the person")
    to.add(
        "invite",
        tr("invite somebody; prints the code, once"),
        lambda admin, ws, o: admin.invite(ws, o.email, role=o.role, team=o.team, name=o.name),
        {"email": tr("their e-mail address")},
        role={"required": True, "choices": ROLES, "help": tr("what they do here")},
        team={"default": "", "help": tr("their team, by name or id")},
        name={"default": "", "help": tr("their name; without it, what stands before the @")},
    )
    to.add(
        "grant",
        tr("let somebody see a part of the workspace, or work in it"),
        lambda admin, ws, o: admin.grant(ws, o.user, o.scope, access=o.access, until=o.until),
        {"user": person, "scope": tr("the part: ws, book:ID, team:ID, queue:ID")},
        access={"default": "write", "help": tr("read or write; write without it")},
        until={"default": None, "help": tr("the last day of it, like 2026-12-31")},
    )
    to.add(
        "revoke",
        tr("take a part of the workspace from somebody"),
        lambda admin, ws, o: admin.revoke(ws, o.user, o.scope),
        {"user": person, "scope": tr("the part: ws, book:ID, team:ID, queue:ID")},
    )
    to.add(
        "reset-password",
        tr("forget somebody's password and end their sessions; prints a new code, once"),
        lambda admin, ws, o: admin.reset_password(ws, o.email),
        {"email": tr("their e-mail address")},
    )
    to.add(
        "deactivate",
        tr("end the access of somebody who left; their records stay"),
        lambda admin, ws, o: admin.deactivate(ws, o.user),
        {"user": person},
    )


def _add_devices(to: _Verbs) -> None:
    device = {"device": tr("id of the laptop, as devices lists it")}
    to.add(
        "devices",
        tr("list the laptops that joined, with their last contact"),
        lambda admin, ws, o: {"devices": admin.devices(ws)},
    )
    to.add(
        "revoke-device",
        tr("end the access of a laptop"),
        lambda admin, ws, o: admin.set_device(ws, o.device, "revoked"),
        device,
    )
    to.add(
        "wipe-device",
        tr("have a laptop's workspace destroyed at its next contact"),
        lambda admin, ws, o: admin.set_device(ws, o.device, "wipe"),
        device,
    )


def _add_report(to: _Verbs) -> None:
    """The figures of everybody."""

    def report(admin: Any, ws: str, o: argparse.Namespace) -> dict[str, Any]:
        if o.tab not in dict(TABS):
            words = marked("The tab is one of {tabs}.")
            raise ServerError("INVALID", words, values={"tabs": ", ".join(dict(TABS))})
        figures = Figures(admin.database, now=admin.now)
        return figures.whole(ws, Wanted(o.period, o.rep, o.team, o.source, o.territory), o.tab)

    to.add(
        "report",
        tr("the figures of everybody"),
        report,
        {"tab": tr("which figures: {tabs}", tabs=", ".join(dict(TABS)))},
        period={"default": "", "help": tr("2026-Q4, 2026-11, last month; this quarter without it")},
        rep={"default": "", "help": tr("of one person, by name or id")},
        team={"default": "", "help": tr("of one team, by name or id")},
        source={"default": "", "help": tr("of leads from one source")},
        territory={"default": "", "help": tr("of leads in one territory")},
    )


def _sample(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise ServerError("INVALID", marked("{path} is no JSON."), values={"path": path}) from None


def _add_hooks(to: _Verbs) -> None:
    """Leads from other programs, and telling other programs."""

    def mapping(words: list[str]) -> dict[str, str]:
        return {field: path for field, _, path in (word.partition("=") for word in words)}

    hook = {"hook": tr("its id, as hooks lists it")}
    to.add(
        "add-hook",
        tr("make an address that another program sends leads to; prints its secret, once"),
        lambda admin, ws, o: admin.hooks.add(ws, o.name, o.queue),
        {"name": tr("its name"), "queue": tr("id of the queue the leads come into")},
    )
    to.add(
        "map-hook",
        tr("say where each field stands in what they send"),
        lambda admin, ws, o: admin.hooks.map(ws, o.hook, mapping(o.field), _sample(o.sample)),
        hook,
        sample={"type": Path, "required": True, "help": tr("a file with an example of what they send, JSON")},
        field={"action": "append", "default": [], "help": tr("name=person.full_name; once for each field")},
    )
    to.add(
        "hooks",
        tr("list the addresses that leads are sent to"),
        lambda admin, ws, o: {"hooks": admin.hooks.all(ws)},
    )
    to.add(
        "test-lead",
        tr("make a lead of the example, as if they had sent it"),
        lambda admin, ws, o: admin.hooks.test(ws, o.hook),
        hook,
    )
    to.add(
        "remove-hook",
        tr("take no more leads at an address"),
        lambda admin, ws, o: admin.hooks.remove(ws, o.hook),
        hook,
    )
    to.add(
        "add-webhook",
        tr("tell another program what happens; prints the secret that signs, once"),
        lambda admin, ws, o: admin.webhooks.add(ws, o.url, inside=o.inside),
        {"url": tr("address of the other program, https://…")},
        inside={"action": "store_true", "help": tr("allow a host of your own network")},
    )
    to.add(
        "webhooks",
        tr("list the programs that are told"),
        lambda admin, ws, o: {"webhooks": admin.webhooks.all(ws)},
    )
    to.add(
        "remove-webhook",
        tr("tell a program no more"),
        lambda admin, ws, o: admin.webhooks.remove(ws, o.webhook),
        {"webhook": tr("its id, as webhooks lists it")},
    )


def _add_mailbox(to: _Verbs) -> None:
    """The team's collection mailbox: off until it is set up."""

    def place(o: argparse.Namespace) -> Any:
        from app.sync_server.mailbox_imap import Place

        password = str(o.password_file.expanduser().absolute())
        return Place(o.host, o.port, o.security, o.user, password, o.folder, str(o.trust or ""))

    password = tr("a file with the password, readable by the server only")
    to.add(
        "set-mailbox",
        tr("set up the mailbox that replies are read from"),
        lambda admin, ws, o: admin.mailbox.set_up(ws, place(o)),
        {"host": tr("its IMAP server"), "user": tr("name to sign in with")},
        **{"password-file": {"type": Path, "required": True, "help": password}},
        port={"type": int, "default": 993, "help": tr("its port; 993 without it")},
        security={
            "default": "tls",
            "choices": ("tls", "starttls", "none"),
            "help": tr("how the connection is encrypted; tls without it"),
        },
        folder={"default": "INBOX", "help": tr("the folder that is read; INBOX without it")},
        trust={"type": Path, "default": None, "help": tr("PEM file of your own certificate authority")},
    )
    to.add("read-mailbox", tr("read the mailbox now"), lambda admin, ws, o: admin.mailbox.try_now(ws))
    to.add("remove-mailbox", tr("read the mailbox no more"), lambda admin, ws, o: admin.mailbox.remove(ws))


def _add_calendars(to: _Verbs) -> None:
    """The AEs' own calendars, of which laptops learn the busy times alone."""
    to.add(
        "set-calendar",
        tr("read when somebody is busy from their own calendar"),
        lambda admin, ws, o: admin.calendars.set_up(ws, o.email, o.source, inside=o.inside),
        {"email": tr("their e-mail address"), "source": tr("address of the calendar, https://…, or a file")},
        inside={"action": "store_true", "help": tr("allow a host of your own network")},
    )
    to.add("read-calendars", tr("read all calendars now"), lambda admin, ws, o: {"read": admin.calendars.read(ws)})
    to.add(
        "remove-calendar",
        tr("read somebody's calendar no more"),
        lambda admin, ws, o: admin.calendars.remove(ws, o.email),
        {"email": tr("their e-mail address")},
    )
