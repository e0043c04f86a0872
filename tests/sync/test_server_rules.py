"""What the server decides, asked directly: order, rights, scopes, conflicts, commands."""

from __future__ import annotations

import pytest

from app.ids import new_id
from app.sync_server import apply
from app.sync_server.errors import ServerError
from tests.support.sync_world import World, create, patch


def lead_of(person, **values):
    account, contact, lead = new_id(), new_id(), new_id()
    result = person.do(
        create("account", account, name="Quillfen Cold Storage"),
        create("contact", contact, name="Isaura Thackwell", account_id=account),
        create("lead", lead, contact_id=contact, account_id=account, owner_id=person.user_id, stage="New", **values),
    )
    assert result["status"] == "applied", result
    return account, contact, lead


def test_a_lead_with_its_account_and_person_is_the_author_s_own(world: World):
    mina, ben = world.person("mina"), world.person("ben")
    account, contact, lead = lead_of(mina)
    seen = mina.sees()
    assert {seen[key]["_scope"] for key in (("account", account), ("contact", contact), ("lead", lead))} == {
        f"book:{mina.user_id}"
    }
    assert ("lead", lead) not in ben.sees()


def test_an_account_shared_by_two_books_belongs_to_the_team(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    account, contact, lead = lead_of(mina)
    boss.do(create("lead", new_id(), account_id=account, owner_id=ben.user_id, stage="New"))
    seen = ben.sees()
    assert seen["account", account]["_scope"] == f"team:{world.team}"
    assert seen["contact", contact]["_scope"] == f"team:{world.team}"
    assert ("lead", lead) not in seen


def test_the_newer_edit_stands_and_the_older_is_kept(world: World):
    mina, boss = world.person("mina"), world.person("boss", "manager")
    _, contact, _ = lead_of(mina)
    world.time.pass_(3_600_000)
    assert boss.do(patch("contact", contact, title=(None, "Head of Sites")))["status"] == "applied"
    result = mina.do(patch("contact", contact, title=(None, "Buyer")), age=1_800_000)
    assert result["detail"] == {"lost": ["title"]}
    seen = mina.sees()
    assert seen["contact", contact]["title"] == "Head of Sites"
    (kept,) = [row for (entity, _), row in seen.items() if entity == "conflict"]
    assert (kept["winner"], kept["loser"]) == ({"value": "Head of Sites"}, {"value": "Buyer"})
    assert (kept["winner_by"], kept["loser_by"]) == (boss.user_id, mina.user_id)
    again = mina.do(patch("contact", contact, title=(None, "Site buyer")))
    assert again["status"] == "applied"
    assert mina.sees()["contact", contact]["title"] == "Site buyer", "the newer edit wins although it saw the old value"


def test_nobody_writes_into_another_s_book(world: World):
    mina, ben = world.person("mina"), world.person("ben")
    _, contact, lead = lead_of(mina)
    assert ben.do(patch("contact", contact, title=(None, "x")))["code"] == "FORBIDDEN"
    assert ben.do(create("lead", new_id(), owner_id=mina.user_id, stage="New"))["code"] == "FORBIDDEN"
    assert ben.do({"op": "delete", "e": "lead", "id": lead})["code"] == "FORBIDDEN"
    assert ben.do(patch("user", ben.user_id, name=("Ben", "Boss")))["code"] == "FORBIDDEN"
    assert mina.do(patch("lead", lead, owner_id=(mina.user_id, ben.user_id)))["code"] == "FORBIDDEN", (
        "decided by command only"
    )


def test_a_mutation_is_all_or_nothing_and_the_next_one_goes_on(world: World):
    mina = world.person("mina")
    _, contact, lead = lead_of(mina)
    first = mina.mutation(patch("contact", contact, title=(None, "Buyer")), patch("lead", new_id(), source=(None, "x")))
    second = mina.mutation(patch("lead", lead, source=(None, "Referral")))
    assert [one["status"] for one in mina.push(first, second)] == ["rejected", "applied"]
    seen = mina.sees()
    assert seen["contact", contact].get("title") is None
    assert seen["lead", lead]["source"] == "Referral"


def test_sending_twice_changes_nothing_twice(world: World):
    mina = world.person("mina")
    mutation = mina.mutation(create("tag", new_id(), name="cold chain"))
    (first,) = mina.push(mutation)
    (again,) = mina.push(mutation)
    assert first == again
    assert sum(entity == "tag" for entity, _ in mina.sees()) == 1


def test_a_gap_and_a_foreign_chain_are_told(world: World):
    mina = world.person("mina")
    lost, sent = mina.mutation(create("tag", new_id(), name="a")), mina.mutation(create("tag", new_id(), name="b"))
    with pytest.raises(ServerError, match="SEQ_GAP"):
        mina.push(sent)
    mina.push(lost, sent)
    with pytest.raises(ServerError, match="CLIENT_FORKED"):
        mina.push({**mina.mutation(create("tag", new_id(), name="c")), "prev": lost["id"]})


def test_the_first_claim_wins_and_the_other_is_told_who(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    queue = world.admin.add_queue(world.ws, "Inbound", world.team)["id"]
    lead = new_id()
    assert boss.do(create("lead", lead, queue=queue, stage="New"))["status"] == "applied"
    claim = {"op": "cmd", "name": "claim_lead", "args": {"lead": lead}}
    assert ben.do(claim)["status"] == "applied"
    lost = mina.do(claim)
    assert (lost["code"], lost["detail"]["by"]) == ("ALREADY_CLAIMED", ben.user_id)
    assert ("lead", lead) in ben.sees()
    assert ("lead", lead) not in mina.sees()
    note = create("activity", new_id(), lead_id=lead, kind="call", at=world.time())
    assert mina.do(note)["status"] == "applied", "a call made in good faith is kept"


def test_a_handed_over_lead_is_read_by_both_and_answered_by_the_receiver(world: World):
    mina, hana, ben = world.person("mina"), world.person("hana", "ae"), world.person("ben")
    _, _, lead = lead_of(mina)
    handoff = new_id()
    offer = {
        "op": "cmd",
        "name": "offer_handoff",
        "args": {"lead": lead, "handoff": handoff},
        "ops": [
            create("handoff", handoff, lead_id=lead, sender_id=mina.user_id, receiver_id=hana.user_id, state="offered")
        ],
    }
    assert mina.do(create("handoff", new_id(), lead_id=lead, sender_id=mina.user_id))["code"] == "FORBIDDEN"
    assert mina.do(offer)["status"] == "applied"
    pair = f"pair:{mina.user_id}:{hana.user_id}"
    assert hana.sees()["lead", lead]["_scope"] == pair == mina.sees()["lead", lead]["_scope"]
    assert hana.sees()["handoff", handoff]["receipt_due"] > world.time()
    taking = {
        "op": "cmd",
        "name": "answer_receipt",
        "args": {"handoff": handoff},
        "ops": [patch("handoff", handoff, receipt=(None, {"receipt": "taking", "receipt_by": hana.user_id}))],
    }
    assert mina.do(taking)["code"] == "NOT_OFFERED"
    assert ben.do(taking)["code"] == "FORBIDDEN"
    assert hana.do(taking)["status"] == "applied"
    returned = {
        "op": "cmd",
        "name": "give_verdict",
        "args": {"handoff": handoff},
        "ops": [patch("handoff", handoff, state=("offered", "returned"), verdict=(None, {"verdict": "returned"}))],
    }
    assert hana.do(returned)["status"] == "applied"
    assert mina.sees()["lead", lead]["_scope"] == f"book:{mina.user_id}"
    assert ("lead", lead) not in hana.sees()


def test_delete_takes_what_hangs_on_it_and_restore_brings_it_back(world: World):
    mina = world.person("mina")
    _account, contact, _lead = lead_of(mina)
    mina.do(create("email", new_id(), contact_id=contact, value="i@q.example"))
    assert mina.do({"op": "delete", "e": "contact", "id": contact})["status"] == "applied"
    assert {entity for entity, _ in mina.sees() if entity in ("contact", "email")} == set()
    assert mina.do(patch("contact", contact, title=(None, "x")))["code"] == "DELETED"
    assert mina.do({"op": "restore", "e": "contact", "id": contact})["status"] == "applied"
    assert {entity for entity, _ in mina.sees() if entity in ("contact", "email")} == {"contact", "email"}


@pytest.mark.parametrize(
    "bad",
    [
        {"op": "create", "e": "lead", "id": "no id", "set": {}},
        {"op": "create", "e": "nothing", "id": new_id(), "set": {}},
        {"op": "create", "e": "tag", "id": new_id(), "set": {"name": 7}},
        {"op": "create", "e": "tag", "id": new_id(), "set": {"name": "a\x00b"}},
        {"op": "create", "e": "tag", "id": new_id(), "set": {"unknown": "a"}},
        {"op": "create", "e": "tag", "id": new_id(), "set": {"name": "x" * 70_000}},
        {"op": "create", "e": "lead", "id": new_id(), "set": {"custom": {"a": 0.5}}},
        {"op": "patch", "e": "lead", "id": new_id(), "set": {"stage": "x"}},
        {"op": "cmd", "name": "format_disk", "args": {}},
        {"op": "fly"},
        {"op": ["create"], "e": "tag", "id": new_id()},
        {"op": "cmd", "name": "claim_lead", "args": {"lead": new_id()}, "ops": ["create", 7, None]},
        "create",
    ],
)
def test_what_no_record_may_hold_is_refused_and_changes_nothing(world: World, bad):
    mina = world.person("mina")
    before = mina.sees()
    assert mina.do(bad)["status"] == "rejected"
    assert mina.sees() == before


def test_two_changes_of_a_note_that_do_not_touch_are_both_kept(world: World):
    mina, boss = world.person("mina"), world.person("boss", "manager")
    account, _, _ = lead_of(mina)
    base = "Gate at the back. Ring twice. Ask for Odile."
    mina.do({"op": "text", "e": "account", "id": account, "f": "note", "base": None, "to": base})
    boss.do(
        {
            "op": "text",
            "e": "account",
            "id": account,
            "f": "note",
            "base": base,
            "to": base.replace("twice", "three times"),
        }
    )
    mina.do(
        {
            "op": "text",
            "e": "account",
            "id": account,
            "f": "note",
            "base": base,
            "to": base.replace("Odile", "Ottoline"),
        }
    )
    assert mina.sees()["account", account]["note"] == "Gate at the back. Ring three times. Ask for Ottoline."


def test_an_edit_of_a_lead_that_moved_on_is_proposed_to_its_owner(world: World):
    mina, ben, boss = world.person("mina"), world.person("ben"), world.person("boss", "manager")
    _, _contact, lead = lead_of(mina)
    assert boss.do({"op": "cmd", "name": "reassign", "args": {"lead": lead, "to": ben.user_id}})["status"] == "applied"
    result = mina.do(patch("lead", lead, source=(None, "Referral")))
    assert (result["status"], result["detail"]) == ("proposed", {"units": ["source"]})
    (proposed,) = [row for (entity, _), row in ben.sees().items() if entity == "conflict"]
    assert (proposed["state"], proposed["loser"]) == ("proposed", {"value": "Referral"})
    assert ben.sees()["lead", lead].get("source") is None


def test_a_mutation_that_fails_unexpectedly_twice_is_set_aside_and_those_behind_it_go_on(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    mina = world.person("mina")
    _, contact, _ = lead_of(mina)
    sound = apply.Run.increase

    def broken(run, entity, op):
        raise ZeroDivisionError("Isaura Thackwell")

    monkeypatch.setitem(apply._KINDS, "inc", broken)
    three = [
        mina.mutation(patch("contact", contact, title=(None, "Buyer"))),
        mina.mutation({"op": "inc", "e": "lead", "id": new_id(), "f": "value", "by": 1}),
        mina.mutation(patch("contact", contact, department=(None, "Sites"))),
    ]
    with pytest.raises(ServerError) as first:
        mina.push(*three)
    assert (first.value.code, first.value.retry_after) == ("UNAVAILABLE", 2)
    assert [one["status"] for one in mina.push(*three)] == ["applied", "quarantined", "applied"]
    assert mina.sees()["contact", contact]["department"] == "Sites"
    monkeypatch.setitem(apply._KINDS, "inc", sound)
    assert mina.push(*three)[1]["status"] == "quarantined", "it keeps its outcome"
    said = [one.getMessage() for one in caplog.records if one.levelname == "ERROR"]
    assert len(said) == 2, "once for each try"
    assert said[0].startswith("mutation failed: ZeroDivisionError in test_server_rules.py:")
    assert "Isaura" not in caplog.text
