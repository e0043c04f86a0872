"""The team of the practice workspace (product section 10): four inside reps, two field reps, two AEs, a manager."""

from __future__ import annotations

from datetime import timedelta

from app.frozen import frozen
from app.ids import new_id
from app.practice.days import today_of
from app.store.unit_of_work import UnitOfWork


@frozen
class Team:
    """Ids of the people: `me` is the rep who learns."""

    me: str
    inside: tuple[str, ...]
    field: tuple[str, ...]
    caspar: str
    ruth: str
    manager: str


def make_team(work: UnitOfWork) -> Team:
    """Users, team, pairing and the AE who is away."""
    ids = {name: new_id() for name in ("jonah", "imogen", "teo", "tesni", "karim", "caspar", "ruth", "manager", "team")}
    work.patch("user", work.user, {"name": "Mina Aldous", "role": "SDR", "territory": "North", "zone": "Europe/London",
                                   "team_id": ids["team"], "email": "m.aldous@satchel.example", "capacity": 120})  # fmt: skip
    rows = (
        ("jonah", "Jonah Priddle", "SDR", "North"), ("imogen", "Imogen Vale", "SDR", "East"), ("teo", "Teo Marchetti", "BDR", "Midlands"),
        ("tesni", "Tesni Vaughn", "Field SDR", "North"), ("karim", "Karim Oduya", "Field SDR", "East"),
        ("caspar", "Caspar Lindholt", "AE", "North"), ("ruth", "Ruth Ekwueme", "AE", "North"), ("manager", "Sabine Orrell", "Manager", "All"),
    )  # fmt: skip
    work.create_many("user", [
        {"id": ids[key], "name": name, "role": role, "territory": territory, "zone": "Europe/London", "team_id": ids["team"],
         "active": True, "phone": "+44 1632 960441" if role == "AE" else None, "email": f"{name.split()[0][0].lower()}.{name.split()[1].lower()}@satchel.example"}
        for key, name, role, territory in rows
    ])  # fmt: skip
    # Learning goes on in the evening too: the made-up people may be called at any hour.
    hours = {"opens": "00:00", "closes": "23:59:59.999999", "days": [0, 1, 2, 3, 4, 5, 6], "keep_holidays": False}
    work.create("setting", {"name": "calling hours", "value": {"": hours}})
    work.create("team", {"name": "North", "manager_id": ids["manager"]}, row_id=ids["team"])
    today = today_of(work)
    work.create("absence", {"user_id": ids["ruth"], "first_day": str(today - timedelta(days=2)), "last_day": str(today + timedelta(days=5)),
                            "cover_id": ids["caspar"], "reason": "Holiday"})  # fmt: skip
    for sdr in (work.user, ids["jonah"], ids["tesni"]):
        work.create("pairing", {"sdr_id": sdr, "ae_id": ids["caspar"], "deputy_id": ids["ruth"], "territory": "North"})
    return Team(work.user, (ids["jonah"], ids["imogen"], ids["teo"]), (ids["tesni"], ids["karim"]), ids["caspar"], ids["ruth"],
                ids["manager"])  # fmt: skip
