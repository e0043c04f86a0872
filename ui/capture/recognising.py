"""What is recognised at the stand: a badge or a signature fills the form, a number or a company is told as it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from app import queries
from app.domain import contact_points
from app.domain.badges import is_open_card
from app.domain.captures import Person
from app.domain.scanned import Scanned, read_person
from app.errors import RefusedError
from app.language import tr

if TYPE_CHECKING:
    from ui.capture.capture_form import CaptureForm
    from ui.context import UiContext
    from ui.tasks import PageTasks

SHAPES = ("BEGIN:VCARD", "MECARD:", "MAILTO:", "TEL:", "HTTP://", "HTTPS://", "WWW.")


class Recognising:
    """Mixed into CapturePage, which has the parts named here."""

    _context: UiContext
    _tasks: PageTasks
    form: CaptureForm

    if TYPE_CHECKING:

        def begin_person(self) -> None: ...

    def _begin_recognising(self) -> None:
        self._card = ""  # lines of a badge that is being scanned
        self._hints: list[str] = []
        self._hint_at = 0

    # badges and signatures

    def _read_scan(self) -> bool:
        """Whether the line was, or belongs to, something a scanner sent."""
        field = next((one for one in self.form.fields() if one.hasFocus()), None)
        text = field.text() if field is not None else ""
        if field is None or not (self._card or _looks_scanned(text)):
            return False
        self._card = f"{self._card}\n{text}" if self._card else text
        if is_open_card(self._card):
            field.setText("")
            self.form.show_scan(tr("Reading a badge… Esc keeps it as text."))
            return True
        whole, self._card = self._card, ""
        field.setText("" if "\n" in whole else text)
        return self._fill_from(whole, replaces=True)

    def leave_scan(self) -> bool:
        """Give up a badge that never ended; its lines stay, as a word to remember. Whether there was one."""
        if not self._card:
            return False
        kept, self._card = " ".join(self._card.split("\n")), ""
        self.form.word.setText(f"{self.form.word.text()} {kept}".strip())
        self.form.show_scan("")
        self.form.changed.emit()
        return True

    @Slot(str)
    def _on_lines_pasted(self, text: str) -> None:
        if not self._fill_from(text, replaces=False):
            self.form.word.setText(" ".join(text.split()))
            self.form.changed.emit()

    def _fill_from(self, text: str, *, replaces: bool) -> bool:
        """Show what was read for correction; what nobody can read stays as text and is said."""
        try:
            found = read_person(text, self._context.workspace.region)
        except RefusedError as error:
            self.form.show_problem(f"{error.happened} {error.safe} {error.do}", "word" if "\n" in text else "name")
            if replaces and "\n" in text:
                self.form.word.setText(" ".join(text.split()))
            return replaces
        before = self.form.person()
        if replaces and "\n" not in text:  # the scanned line itself stands in one of the fields
            name, company, reach, word = ("" if one == text.strip() else one for one in _texts(before))
            before = replace(before, name=name, company=company, reach=reach, word=word)
        self.form.show_person(_filled(before, found))
        self.begin_person()
        person = self.form.person()
        self._on_reach(person.reach)
        self._on_company(person.company)
        self.form.show_scan(_beside(found, person))
        self.form.changed.emit()
        missing = next((name for name in ("name", "company", "reach") if not getattr(person, name)), "heat")
        self.form.control(missing).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # what was recognised

    @Slot(str)
    def _on_reach(self, text: str) -> None:
        self._tasks.start_latest("reach", self._say_reach(text.strip()))

    async def _say_reach(self, text: str) -> None:
        words, tone = await self._tasks.read(reach_words, text, self._context.workspace.region)
        if self.form.reach.text().strip() == text:
            self.form.reach.show_chip(words, tone)

    @Slot(str)
    def _on_company(self, text: str) -> None:
        self._tasks.start_latest("company", self._say_company(text.strip()))

    async def _say_company(self, text: str) -> None:
        names, known = await self._tasks.ask(queries.events.company_hints, text)
        if self.form.company.text().strip() != text:
            return
        self._hints, self._hint_at = ([] if known else names), 0
        said = tr("✓ already an account, joins it") if known else f"↓ {names[0]}" if names else ""
        self.form.about_company.set_tone("ok" if known else "accentT")
        self.form.about_company.setText(said)

    @Slot()
    def take_hint(self) -> None:
        """The company that was offered; again for the next one that begins so."""
        if self._hints:
            self.form.company.setText(self._hints[self._hint_at % len(self._hints)])
            self._hint_at += 1
            self.form.about_company.set_tone("ok")
            self.form.about_company.setText(tr("✓ already an account, joins it"))
            self.form.changed.emit()


def _looks_scanned(text: str) -> bool:
    upper = text.strip().upper()
    return upper.startswith(SHAPES) or upper.count(";") > 1 or upper.count("|") > 1


def _texts(person: Person) -> tuple[str, str, str, str]:
    return person.name, person.company, person.reach, person.word


def _filled(before: Person, found: Scanned) -> Person:
    """What was read goes where nothing was typed yet."""
    points = [*found.emails, *found.numbers]
    best = next((one for one in found.numbers), "") or next(iter(found.emails), "")
    reach = before.reach or best
    return replace(
        before, name=before.name or found.name, company=before.company or found.company, reach=reach,
        title=found.title or before.title, website=found.website or before.website, more=tuple(one for one in points if one != reach),
    )  # fmt: skip


def _beside(found: Scanned, person: Person) -> str:
    """What is kept besides what the form shows."""
    said = [one for one in (person.title, *person.more, person.website) if one]
    return (
        tr("From the badge, please check. Also kept: {said}", said=", ".join(said))
        if said
        else tr("From the badge, please check.")
    )


def reach_words(text: str, region: str) -> tuple[str, str]:
    """What the chip says of a number or an address, and its tone."""
    if "@" in text:
        known = contact_points.read_email(text).state != contact_points.UNCLEAR
        return ("e-mail", "neutral") if known else (tr("not recognised yet"), "warn")
    if sum(one.isdigit() for one in text) < 5:
        return "", "neutral"
    kind = contact_points.kind_of_phone(contact_points.read_phone(text, region).e164)
    return (kind, "neutral") if kind else (tr("not recognised yet"), "warn")
