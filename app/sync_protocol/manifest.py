"""The one list of what is synced: every record of Satchel, its fields, groups, parents and rights.

The laptop's tables and the server's tables are made from this list. `SCHEMA` numbers it; a change is
additive and takes the next number.
"""

from __future__ import annotations

from functools import cache

from app.sync_protocol.fields import (
    Entity,
    Kind,
    Right,
    Rights,
    boolean,
    date,
    instant,
    integer,
    json,
    long,
    ref,
    tags,
    text,
)

SCHEMA = 3

ON_LEAD = ("lead_id", "contact_id", "account_id")
ABOUT = (ref("lead_id", "lead", indexed=True), ref("contact_id", "contact", indexed=True), ref("account_id", "account", indexed=True))
IMPORTED = (ref("import_id", "import_batch", indexed=True), text("external_id", indexed=True))
ADDRESS = ("street", "town", "postcode", "region", "country")
ADDRESS_FIELDS = tuple(text(name) for name in ADDRESS)

SALES = (
    Entity(
        "account",
        (
            text("name"), tags("domains"), text("website"), text("industry"), integer("people"),
            integer("revenue_minor"), text("revenue_currency"), *ADDRESS_FIELDS, text("territory"), text("tier"),
            ref("parent_id", "account"), text("relationship"), date("relationship_since"), ref("owner_id", "user"),
            json("team"), text("uses_today"), long("note"), tags("tags"), json("custom"), *IMPORTED,
        ),
        groups={"revenue": ("revenue_minor", "revenue_currency"), "address": ADDRESS,
                "who_they_are": ("relationship", "relationship_since")},
    ),
    Entity(
        "site",
        (
            ref("account_id", "account", indexed=True), text("name"), *ADDRESS_FIELDS, text("latitude"), text("longitude"),
            text("place_origin"), date("place_date"), text("hours"), long("get_in"), text("territory"),
            tags("tags"), json("custom"), *IMPORTED,
        ),
        parents=("account_id",),
        groups={"address": ADDRESS, "place": ("latitude", "longitude", "place_origin", "place_date")},
    ),
    Entity(
        "contact",
        (
            ref("account_id", "account", indexed=True), ref("site_id", "site"), text("name"), text("first_name"),
            text("last_name"), text("title"), text("seniority"), text("department"), text("role"), text("language"),
            text("zone"), text("best_hours"), text("pronoun"), date("joined"), date("left"), text("profile_url"),
            *ADDRESS_FIELDS, long("note"), ref("referred_by_id", "contact"), tags("tags"), json("custom"), *IMPORTED,
        ),
        parents=("account_id",),
        groups={"names": ("name", "first_name", "last_name"), "address": ADDRESS, "employed": ("joined", "left")},
    ),
    Entity(
        "email",
        (
            ref("contact_id", "contact", indexed=True), ref("account_id", "account", indexed=True), text("value"),
            text("folded", indexed=True), text("kind"), text("state"), text("consent"), integer("rank"),
            ref("import_id", "import_batch", indexed=True),
        ),
        parents=("contact_id", "account_id"),
        groups={"address": ("value", "folded")},
    ),
    Entity(
        "number",
        (
            ref("contact_id", "contact", indexed=True), ref("account_id", "account", indexed=True), text("value"),
            text("e164", indexed=True), text("extension"), text("kind"), text("state"), text("consent"), integer("rank"),
            ref("import_id", "import_batch", indexed=True),
        ),
        parents=("contact_id", "account_id"),
        groups={"line": ("value", "e164", "extension")},
    ),
    Entity(
        "lead",
        (
            ref("contact_id", "contact", indexed=True), ref("account_id", "account", indexed=True), ref("owner_id", "user"),
            text("queue"), text("source"), text("campaign"), ref("event_id", "event"), text("referrer"), long("said"),
            boolean("inbound"), boolean("asked"), text("lifecycle"), instant("lifecycle_at"), text("stage"),
            instant("stage_at"), text("stage_reason"), date("wake"), text("override"), integer("cycle"), integer("value_minor"),
            text("value_currency"), text("value_period"), text("value_origin"), instant("arrived_at"),
            instant("seen_at"), instant("touched_at"), text("routed_by"), boolean("route_wanted"), text("framework"),
            text("why_now"), text("returned"), text("raw_stage"), tags("tags"), json("custom"), *IMPORTED,
        ),
        groups={
            "stage": ("stage", "stage_at", "stage_reason", "wake", "override"),
            "lifecycle": ("lifecycle", "lifecycle_at"),
            "value": ("value_minor", "value_currency", "value_period", "value_origin"),
        },
        decided=("owner_id", "queue"),
    ),
    Entity(
        "activity",
        (
            *ABOUT, text("kind"), text("direction"), instant("at"), ref("by_id", "user"), text("title"), long("body"),
            text("outcome"), integer("seconds"), text("known_by"), json("detail"), *IMPORTED,
        ),
        parents=ON_LEAD, create_only=True, patch=Right.NOBODY, delete=Right.AUTHOR,
    ),
    Entity(
        "meeting",
        (
            *ABOUT, ref("owner_id", "user"), ref("organiser_id", "user"), text("title"), text("bring"), instant("start"),
            integer("minutes"), text("zone"), text("kind"), ref("site_id", "site"), text("place"), text("link"),
            text("state"), text("reason"), integer("moved"), json("times_before"), json("attendees"), text("uid"),
            integer("sequence"), text("invitation"), *IMPORTED,
        ),
        parents=ON_LEAD,
        groups={"time": ("start", "minutes", "zone"), "state": ("state", "reason"), "where": ("kind", "site_id", "place", "link")},
    ),
    Entity(
        "visit",
        (
            *ABOUT, ref("site_id", "site", indexed=True), ref("owner_id", "user"), text("purpose"), date("day"),
            instant("fixed_at"), integer("minutes"), integer("position"), text("state"), instant("left_for_at"), instant("arrived_at"),
            instant("left_at"), json("people"), text("outcome"), text("reason"), json("detail"),
        ),
        parents=ON_LEAD, groups={"state": ("state", "left_for_at", "arrived_at", "left_at"), "when": ("day", "fixed_at")},
    ),
    Entity(
        "task",
        (
            *ABOUT, ref("owner_id", "user"), text("channel"), text("text"), instant("due_at"), date("due_date"),
            boolean("promised"), integer("position"), ref("step_id", "step"), ref("enrolment_id", "enrolment", indexed=True), text("state"),
            instant("done_at"), ref("done_by", "user"), text("skip_reason"), *IMPORTED,
        ),
        parents=ON_LEAD, groups={"state": ("state", "done_at", "done_by", "skip_reason"), "due": ("due_at", "due_date")},
    ),
    Entity(
        "answer",
        (
            ref("lead_id", "lead", indexed=True), text("criterion"), text("status"), text("evidence"), text("source"),
            ref("activity_id", "activity"), date("on"),
        ),
        parents=("lead_id",), groups={"answer": ("status", "evidence", "source", "activity_id", "on")},
    ),
    Entity(
        "signal",
        (*ABOUT, text("kind"), instant("at"), integer("weight"), text("text"), boolean("told"), *IMPORTED),
        parents=ON_LEAD,
    ),
    Entity(
        "handoff",
        (
            ref("lead_id", "lead", indexed=True), ref("account_id", "account"), ref("sender_id", "user"),
            ref("receiver_id", "user"), ref("meeting_id", "meeting"), text("code"), text("state"), instant("offered_at"),
            text("why_now"), text("override"), json("included"), json("criteria"), json("brief"),
            text("receipt"), text("receipt_reason"), instant("receipt_at"), ref("receipt_by", "user"),
            instant("receipt_due"), text("verdict"), text("verdict_reason"), long("verdict_text"), instant("verdict_at"),
            ref("verdict_by", "user"), instant("verdict_due"), boolean("action_items"), text("as_briefed"),
            text("as_briefed_text"), ref("opportunity_id", "opportunity"),
        ),
        parents=("lead_id",),
        groups={
            "receipt": ("receipt", "receipt_reason", "receipt_at", "receipt_by"),
            "verdict": ("verdict", "verdict_reason", "verdict_text", "verdict_at", "verdict_by", "action_items",
                        "as_briefed", "as_briefed_text", "opportunity_id"),
        },
        decided=("state", "receiver_id", "receipt", "verdict", "receipt_due"),
    ),
    Entity(
        "credit",
        (
            ref("lead_id", "lead", indexed=True), ref("user_id", "user"), integer("share"), text("event"), instant("at"),
            integer("value_minor"), text("value_currency"), text("territory"),
        ),
        parents=("lead_id",), create_only=True, patch=Right.NOBODY, delete=Right.NOBODY,
    ),
    Entity(
        "opportunity",
        (
            ref("lead_id", "lead", indexed=True), ref("account_id", "account", indexed=True), ref("contact_id", "contact"),
            ref("owner_id", "user"), text("name"), integer("amount_minor"), text("amount_currency"), date("close_date"),
            integer("probability"), text("stage"), instant("stage_at"), text("raw_stage"), text("lost_reason"),
            date("recontact"), text("kind"), long("note"), tags("tags"), json("custom"), *IMPORTED,
        ),
        parents=("lead_id", "account_id"),
        groups={"amount": ("amount_minor", "amount_currency"), "stage": ("stage", "stage_at", "lost_reason", "recontact")},
    ),
    Entity(
        "document",
        (
            *ABOUT, text("name"), text("kind"), text("sha256"), integer("bytes"), text("media_type"), date("deadline"),
            boolean("pinned"), boolean("shared"),
        ),
        parents=ON_LEAD,
    ),
    Entity(
        "enrolment",
        (
            *ABOUT, ref("sequence_id", "sequence", indexed=True), ref("owner_id", "user"), integer("step"), text("state"),
            date("started"), date("next_on"), text("reason"),
        ),
        parents=ON_LEAD, groups={"state": ("step", "state", "next_on", "reason")},
    ),
    Entity(
        "message",  # one in the Outbox: written, reviewed, gone; what went is an activity besides
        (
            *ABOUT, ref("owner_id", "user"), text("channel"), text("address"), text("subject"), long("body"),
            ref("template_id", "template"), ref("step_id", "step"), ref("enrolment_id", "enrolment", indexed=True),
            text("state"), text("way"), instant("at"), text("reason"), text("message_id", indexed=True), text("answers_to"),
        ),
        parents=ON_LEAD, groups={"state": ("state", "way", "at", "reason"), "words": ("subject", "body")},
    ),
)

# What a manager sets up for all (product 2, decisions 3); a draft of one's own is one's own scope's (rights.py).
MANAGED: Rights = {"create": Right.MANAGER, "patch": Right.MANAGER, "delete": Right.MANAGER}
KEPT: Rights = {"patch": Right.KEEPER, "delete": Right.KEEPER}

LIBRARY = (
    Entity(
        "event",
        (text("name"), text("kind"), text("place"), text("stand"), date("first_day"), date("last_day"), integer("cost_minor"),
         text("cost_currency"), json("staff"), json("questions"), long("consent"), json("follow_up"),
         instant("shared_out_at"), tags("tags")),
        groups={"days": ("first_day", "last_day"), "cost": ("cost_minor", "cost_currency")}, **KEPT,
    ),
    Entity("sequence", (text("name"), text("state"), json("audience"), integer("version"), json("rules")), **MANAGED),
    Entity(
        "step",
        (ref("sequence_id", "sequence", indexed=True), integer("position"), integer("day"), text("channel"),
         ref("template_id", "template"), ref("track_id", "track"), text("condition"), json("branch"), text("text"),
         text("at")),
        parents=("sequence_id",), **MANAGED,
    ),
    Entity(
        "track",
        (text("name"), text("kind"), integer("version"), text("state"), json("audience"), integer("target_from"),
         integer("target_to"), json("sections"), ref("previous_id", "track"), text("language")),
        **MANAGED,
    ),
    Entity(
        "objection",
        (text("says"), text("agree"), text("turn"), text("ask"), json("value_points"), tags("personas"),
         tags("competitors"), integer("calls"), integer("moved_on"), json("replies"), text("language")),
        **MANAGED,
    ),
    Entity("template", (text("name"), text("channel"), text("subject"), long("body"), text("language")), **MANAGED),
    Entity("reason", (text("list"), text("text"), text("goes_to"), integer("position")), **MANAGED),
    Entity("saved_view", (text("name"), text("place"), json("filters"), text("sort"), ref("owner_id", "user"),
                          boolean("shared"), integer("position")), **KEPT),
    Entity("custom_field", (text("entity"), text("name"), text("kind"), json("choices"), integer("position")), **MANAGED),
    Entity("tag", (text("name"), text("colour")), patch=Right.MANAGER, delete=Right.MANAGER),
    Entity("score_rule", (text("part"), text("field"), text("test"), text("value"), integer("points"),
                          integer("half_life_days"), text("words"), integer("position")), **MANAGED),
    Entity("routing_rule", (text("name"), json("test"), text("method"), json("target"), integer("position")), **MANAGED),
    Entity("trigger", (text("name"), json("when"), json("filter"), json("then"), boolean("active")), **MANAGED),
    Entity(
        "import_batch",
        (text("file"), text("kind"), instant("at"), text("state"), integer("rows"), integer("new"), integer("matched"),
         integer("review"), integer("skipped"), json("mapping"), json("reasons"), text("treat_as"), instant("undone_at")),
    ),
    Entity(
        "suppression",
        (text("hash", indexed=True), text("kind"), text("channel"), text("reason"), date("until"), ref("asked_by", "user"),
         text("shown"), ref("contact_id", "contact", indexed=True), ref("account_id", "account", indexed=True)),
        patch=Right.MANAGER, delete=Right.MANAGER,
    ),
    Entity(
        "directory",
        (text("name"), tags("domains"), text("town"), text("relationship"), ref("owner_id", "user"),
         date("last_contact"), boolean("suppressed"), tags("hashes")),
        create=Right.NOBODY, patch=Right.NOBODY, delete=Right.NOBODY,
    ),
)

# What the server leaves for people to decide.
FINDINGS = (
    Entity(
        "conflict",
        (
            text("about"), text("record_id", indexed=True), text("unit"), json("winner"), json("loser"),
            ref("winner_by", "user"), instant("winner_at"), ref("loser_by", "user"), instant("loser_at"), text("mutation_id"),
            text("state"), *ABOUT,
        ),
        parents=ON_LEAD, create=Right.NOBODY, delete=Right.NOBODY,
    ),
    Entity(
        "duplicate",
        (text("about"), text("one_id", indexed=True), text("other_id", indexed=True), text("because"), text("state")),
        create=Right.NOBODY, delete=Right.NOBODY,
    ),
)

PEOPLE = (
    Entity(
        "user",
        (text("name"), text("email"), text("role"), ref("team_id", "team"), text("territory"), text("zone"),
         text("phone"), json("hours"), boolean("active"), integer("capacity")),
        create=Right.ADMIN, patch=Right.MANAGER, delete=Right.ADMIN,
    ),
    Entity("team", (text("name"), ref("manager_id", "user"), json("settings")), create=Right.ADMIN, patch=Right.MANAGER,
           delete=Right.ADMIN),
    Entity("territory", (text("name"), json("rules"), date("from_day"), text("zone")), **MANAGED),
    Entity("pairing", (ref("sdr_id", "user"), ref("ae_id", "user"), ref("deputy_id", "user"), text("territory")),
           **MANAGED),
    Entity("absence", (ref("user_id", "user", indexed=True), date("first_day"), date("last_day"), ref("cover_id", "user"),
                       text("reason")), groups={"days": ("first_day", "last_day")}, **MANAGED),
    Entity(  # when an AE's own calendar says they are busy: times alone, [[start, end], …] in ms UTC, as of `read_at`
        "busy",
        (ref("user_id", "user", indexed=True), json("blocks"), instant("read_at"), text("note")), **KEPT,
    ),
    Entity("quota", (ref("user_id", "user"), text("month"), text("measure"), integer("target"), json("ramp")), **MANAGED),
    Entity("calendar", (text("name"), json("week"), json("holidays"), text("country")), **MANAGED),
    Entity("setting", (text("name", indexed=True), json("value")), create=Right.MANAGER, patch=Right.MANAGER,
           delete=Right.ADMIN),
)

ENTITIES: dict[str, Entity] = {one.name: one for one in (*SALES, *LIBRARY, *FINDINGS, *PEOPLE)}


@cache
def children_of(name: str) -> tuple[tuple[Entity, str], ...]:
    """Entities whose parent may be a `name` record, each with the field that says so."""
    return tuple(
        (entity, parent)
        for entity in ENTITIES.values()
        for parent in entity.parents
        if entity.by_name[parent].target == name
    )


@cache
def naming(name: str) -> tuple[tuple[str, str], ...]:
    """Every (entity, field) that may name a `name` record: what moves when two of them become one."""
    return tuple(
        (entity.name, field.name)
        for entity in ENTITIES.values()
        for field in entity.fields
        if field.kind is Kind.REF and field.target == name
    )
