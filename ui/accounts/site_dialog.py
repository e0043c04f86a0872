"""A site is added or changed; a map link pasted into the address becomes its coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app import operations
from app.domain.names import fold
from app.domain.places import looks_like_place
from app.errors import RefusedError
from app.language import tr
from app.operations.sites import SiteFields
from ui.common.announce import announce
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.account_card import PersonOfAccount
    from app.queries.sites import SiteCard
    from ui.context import UiContext

LINES = (
    ("name", tr("Name"), tr("Goole works")),
    ("street", tr("Street, or paste a map link"), tr("Larsen Road")),
    ("town", tr("Town"), tr("Goole")),
    ("postcode", tr("Postcode"), tr("DN14 6LT")),
    ("region", tr("Region"), ""),
    ("country", tr("Country, two letters"), tr("GB")),
    ("place", tr("Coordinates or map link"), "53.703, -0.885"),
    ("hours", tr("Open", said_of="hours"), tr("07:30–16:00, Sat 08:00–12:00")),
)
ADDRESS = ("name", "street", "town", "postcode")
TAKEN = tr("The coordinates were taken from what you pasted.")


class SiteDialog(FormDialog):
    """For a new site of an account, or one that is there; `outcome` is its id."""

    def __init__(
        self,
        account_id: str,
        site: SiteCard | None,
        people: Sequence[PersonOfAccount],
        *,
        context: UiContext,
        parent: QWidget,
    ) -> None:
        title = tr("Edit {name}", name=site.name) if site is not None else tr("New site")
        super().__init__(title, context=context, parent=parent, width=480)
        self._account_id, self._site, self._people = account_id, site, people
        record = site.record if site is not None else {}
        self._address: dict[QLineEdit, str] = {}
        for key, label, hint in LINES:
            field = self.add_line(key, label, hint)
            field.setText(str(record.get(key) or ""))
            if key in ADDRESS:
                self._address[field] = field.text()
                field.textChanged.connect(self._on_address)
        self._place = self.fields["place"]
        if site is not None and site.place is not None and isinstance(self._place, QLineEdit):
            self._place.setText(str(site.place))
        get_in = self.add_text(
            "get_in", tr("How to get in"), tr("Gate: 2\nParking: left of the silo\nReception: ring 204\nWear: hi-vis")
        )
        get_in.setPlainText(str(record.get("get_in") or ""))
        there = self.add_line("people", tr("People there, parted by commas"))
        there.setText(", ".join(name for _, name in site.people) if site is not None else "")
        self.add_line("territory", tr("Territory")).setText(str(record.get("territory") or ""))
        self.finish(tr("Keep it"), self._keep)

    def _on_address(self, text: str) -> None:
        """What is pasted there and means a place goes where places stand; the address stays as it was."""
        field = self.sender()
        if not isinstance(field, QLineEdit) or not isinstance(self._place, QLineEdit):
            return
        pasted = text.removeprefix(self._address[field]).strip()
        if not looks_like_place(text) and not looks_like_place(pasted):
            self._address[field] = text
            return
        self._place.setText(text.strip() if looks_like_place(text) else pasted)
        field.setText(self._address[field])
        announce(self, TAKEN)

    async def _keep(self) -> str:
        keys = [key for key, _, _ in LINES]
        given = SiteFields(
            get_in=self.text("get_in"), territory=self.text("territory"), **{key: self.text(key) for key in keys}
        )
        wanted = self._wanted()
        site_id = self._site.id if self._site is not None else ""
        return await self.act(operations.sites.keep_site, self._account_id, site_id, given, wanted)

    def _wanted(self) -> list[str]:
        """Ids of the people named; RefusedError E-PERSON-UNKNOWN names the one nobody has."""
        found = []
        for name in (one.strip() for one in self.text("people").split(",")):
            if not name:
                continue
            same = [one.id for one in self._people if fold(one.name) == fold(name)]
            if not same:
                raise RefusedError(
                    "E-PERSON-UNKNOWN",
                    tr("Nobody called {name} is at this company.", name=name),
                    do=tr("Write a name as it stands under People."),
                    field="people",
                )
            found.append(same[0])
        return found
