"""One score on the laptop and on the server, over made-up histories, from the facts to the digit (decisions 14)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

from sqlalchemy import select

from app import operations
from app.domain.score_facts import DONE, FIELDS
from app.domain.score_rules import EACH, HAPPENED, Combining, ScoreRule
from app.store.scores import SHIPPED, kept_rules
from app.store.tables.local import lead_card
from app.store.tables.synced import RECORDS
from app.sync_server import tables as s
from app.sync_server.scores import score_leads, scorer_of
from tests.support.sync_desks import Laptop
from tests.support.sync_world import World

DAY = 86_400_000
KINDS = ("demo request", "webinar", "download", "form", "odd")
OUTCOMES = ("Talked, follow up", "No answer", "Met", "Held", "Meeting booked")
NUMBERS = ("score", "fit", "engagement", "intent")


def history(work, chance: Random, number: int) -> None:
    """A lead with whatever may be known and whatever may have happened."""
    maybe = lambda *values: chance.choice((None, *values))  # noqa: E731
    account = work.create("account", {
        "name": f"Company {number}", "people": maybe(5, 20, 99, 100, 5000), "industry": maybe("Cold storage", "Banking"),
        "tier": maybe("A", "B"), "relationship": maybe("Prospect", "Customer"), "custom": maybe({"Rank": "2.5", "Fleet": 40}),
    })  # fmt: skip
    contact = work.create(
        "contact", {"name": f"Person {number}", "account_id": account, "title": maybe("Head of IT", "Clerk, Manager")}
    )
    lead = work.create("lead", {"contact_id": contact, "account_id": maybe(account), "owner_id": work.user, "stage": "New",
                                "source": maybe("Web"), "inbound": maybe(True, False)})  # fmt: skip
    for _ in range(chance.randrange(5)):
        at = work.now - chance.randrange(60 * DAY) + DAY  # some of it lies ahead
        work.create(
            "signal",
            {"lead_id": lead, "kind": chance.choice(KINDS), "at": at, "weight": maybe(5, 80), "text": maybe("Said so")},
        )
    for _ in range(chance.randrange(5)):
        values = {
            "kind": chance.choice(("call", "visit", "email", "meeting")),
            "outcome": maybe(*OUTCOMES),
            "direction": maybe("in", "out"),
        }
        work.create("activity", {"lead_id": lead, "at": work.now - chance.randrange(90 * DAY), **values})


def rules(chance: Random) -> list[ScoreRule]:
    fields = [ScoreRule("fit", chance.choice(tuple(FIELDS)), "known", "", chance.randint(1, 40)) for _ in range(4)]
    kinds = [ScoreRule(part, chance.choice((*KINDS, *DONE)), test, "60", chance.randint(1, 60), "w", chance.randint(1, 40))
             for part in ("engagement", "intent") for test in (HAPPENED, EACH) for _ in range(3)]  # fmt: skip
    custom = [ScoreRule("fit", "custom:Rank", "between", "2-3", 17), ScoreRule("fit", "custom:Fleet", "is", "40", -9)]
    return [*fields, *kinds, *custom]


def both(world: World, laptop: Laptop) -> tuple[dict, dict]:
    c = lead_card.c
    here = laptop.workspace.ask(
        lambda q: {row[0]: tuple(row[1:]) for row in q.execute(select(c.lead_id, *(c[one] for one in NUMBERS)))}
    )
    with world.database.reading(world.ws) as connection:
        scorer = scorer_of(connection, world.ws)
        every = connection.execute(select(s.RECORDS["lead"].c.id)).scalars()
        there = score_leads(connection, world.ws, scorer, list(every), world.time())
    return here, {lead_id: score.parts for lead_id, score in there.items()}


def test_laptop_and_server_score_alike_to_the_digit(world: World, tmp_path: Path):
    chance = Random(14)
    person = world.admin.invite(world.ws, "boss@satchel.example", role="manager", team="North", name="Rowan Ilves")
    laptop = Laptop(world, tmp_path / "boss", person["user_id"], "manager")
    for number in range(60):
        laptop.workspace.act(history, chance, number)
    laptop.sync()
    here, there = both(world, laptop)
    assert here == there, "by the shipped rules"
    assert len(here) == 60
    assert len(set(here.values())) > 20
    for rule in rules(chance):
        laptop.workspace.act(operations.scores.save_rule, rule)
    laptop.workspace.act(operations.scores.set_combining, Combining(20, 30, 50, 60, 20))
    first = laptop.workspace.ask(lambda q: q.execute(select(lead_card.c.lead_id)).scalar())
    laptop.workspace.act(lambda work: work.delete("lead", first))
    for entity in ("signal", "account"):  # what is deleted counts on neither side
        ids = laptop.workspace.ask(lambda q, e=entity: list(q.execute(select(RECORDS[e].c.id).limit(9)).scalars()))
        for one in ids:
            laptop.workspace.act(lambda work, e=entity, i=one: work.delete(e, i))
    laptop.sync()
    before = here
    for hours in (0, 8, 24 * 40):  # as it is, past midnight UTC, long after
        world.time.pass_(hours * 3_600_000)
        laptop.workspace.act(operations.scores.rescore)
        here, there = both(world, laptop)
        assert here == there
        assert first not in here
        assert len(here) > 30
        assert here != before
        before = here
    laptop.close()


def test_two_managers_who_change_the_shipped_rules_at_once_have_one_set_of_rules(world: World, tmp_path: Path):
    laptops = []
    for name in ("rowan", "ilse"):
        person = world.admin.invite(
            world.ws, f"{name}@satchel.example", role="manager", team="North", name=name.title()
        )
        laptops.append(Laptop(world, tmp_path / name, person["user_id"], "manager"))
        laptops[-1].sync()
    for laptop, place in zip(laptops, (0, 1), strict=True):
        rule = replace(SHIPPED[place], points=3)
        laptop.workspace.act(operations.scores.save_rule, rule)
    for laptop in (*laptops, *laptops):
        report = laptop.sync()
        assert report.refused == 0
    kept = [{one.id: one.points for one in laptop.workspace.ask(kept_rules)} for laptop in laptops]
    assert kept[0] == kept[1]
    assert len(kept[0]) == len(SHIPPED)
    assert [kept[0][one.id] for one in SHIPPED[:2]] == [3, 3], "what each of them changed is kept"
    for laptop in laptops:
        laptop.close()
