"""An event is set up: when and where, what it costs, what people are asked, what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app import operations, queries
from app.domain.event_words import read_cost, read_day, say_day, split_answers
from app.domain.events import (
    CALL,
    HEATS,
    KINDS,
    NOTHING,
    NURTURE,
    NURTURE_DAYS,
    RULES,
    SEQUENCE,
    TAKER,
    EventPlan,
    Follow,
    Question,
)
from app.domain.money import say_money
from app.language import inner, tr
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.events import EventRow
    from ui.context import UiContext

LINES = (
    ("name", tr("Name"), tr("Humber Works Show")), ("place", tr("Place"), tr("Hull")), ("stand", tr("Stand"), "C14"),
    ("first_day", tr("First day"), tr("11 Nov 2026")), ("last_day", tr("Last day"), tr("13 Nov 2026")), ("cost", tr("Cost"), "£6,400"),
    ("staff", tr("Who is there, with commas between"), tr("Mina, Rowan")),
    ("question_1", tr("First question"), tr("What do you plan servicing with today?")),
    ("answers_1", tr("Its answers, with commas between"), tr("Paper, Spreadsheet, A system, Nothing")),
    ("question_2", tr("Second question"), tr("When would you want it working?")),
    ("answers_2", tr("Its answers, with commas between"), tr("This year, By spring, Next year, Just looking")),
)  # fmt: skip


class EventDialog(FormDialog):
    """For a new event, or one that is there; `outcome` is its id."""

    def __init__(
        self, row: EventRow | None, sequences: Sequence[tuple[str, str]], *, context: UiContext, parent: QWidget
    ) -> None:
        title = tr("Edit {name}", name=row.plan.name) if row is not None else tr("New event")
        super().__init__(title, context=context, parent=parent, width=520)
        self._row = row
        self._plan = row.plan if row is not None else EventPlan()
        for key, label, hint in LINES:
            field = self.add_line(key, label, hint)
            field.setText(self._shown(key))
            field.setCursorPosition(0)
        consent = self.add_text("consent", tr("Consent, as it is read out"), height=64)
        consent.setPlainText(self._plan.consent)
        self.kind = self.add_combo(tr("Kind"), [(one, tr(one.capitalize())) for one in KINDS], self._plan.kind)
        follows = [
            (CALL, tr("A call on the next working day")),
            *((f"{SEQUENCE}:{key}", tr("Join “{name}”", name=name)) for key, name in sequences),
            (NURTURE, tr("Nurture")),
            (NOTHING, tr("Nothing")),
        ]
        self.follow = {}
        for heat in (3, 2, 1):
            one = self._plan.follow[heat]
            current = f"{SEQUENCE}:{one.sequence_id}" if one.does == SEQUENCE else one.does
            self.follow[heat] = self.add_combo(
                tr("{heat}, {heats}, becomes", heat=heat, heats=inner(tr(HEATS[heat]))), follows, current
            )
        days = self.add_line("days", tr("Nurture wakes after how many days"), str(NURTURE_DAYS))
        days.setText(str(self._plan.follow[1].days))
        shares = [(TAKER, tr("Stay with who took them")), (RULES, tr("Go by the routing rules"))]
        self.share = self.add_combo(tr("Afterwards they"), shares, self._plan.share)
        self.finish(tr("Save"), self._save)

    def _shown(self, key: str) -> str:
        plan = self._plan
        if key in ("first_day", "last_day"):
            return say_day(getattr(plan, key))
        if key == "cost":
            return say_money(plan.cost_minor, plan.cost_currency)
        if key == "staff":
            return ", ".join(plan.staff)
        kind, sign, number = key.partition("_")
        if not sign:
            return str(getattr(plan, key))
        question = plan.questions[int(number) - 1] if int(number) <= len(plan.questions) else Question("", ())
        return question.asks if kind == "question" else ", ".join(question.answers)

    async def _save(self) -> str:
        today = local_now().date()
        cost, currency = read_cost(self.text("cost"), self._plan.cost_currency)
        pairs = (("question_1", "answers_1"), ("question_2", "answers_2"))
        questions = [Question(self.text(asks), split_answers(self.text(answers))) for asks, answers in pairs]
        plan = replace(
            self._plan,
            kind=str(self.kind.currentData()),
            first_day=read_day(self.text("first_day"), today, "first_day"),
            last_day=read_day(self.text("last_day"), today, "last_day"),
            cost_minor=cost,
            cost_currency=currency,
            staff=split_answers(self.text("staff")),
            questions=tuple(one for one in questions if one.asks or one.answers),
            follow={heat: self._follow_of(heat) for heat in self.follow},
            share=str(self.share.currentData()),
            **{key: self.text(key) for key in ("name", "place", "stand", "consent")},
        )
        return await self.act(operations.events.save_event, plan, self._row.id if self._row is not None else "")

    def _follow_of(self, heat: int) -> Follow:
        does, _, sequence_id = str(self.follow[heat].currentData()).partition(":")
        days = self.text("days")
        return Follow(does, sequence_id, int(days) if days.isascii() and days.isdigit() else 0)


async def edit_event(*, context: UiContext, parent: QWidget, event_id: str = "") -> str:
    """Open the form; the id of the event once it is saved, '' when it was left."""
    tasks = context.tasks.for_page(parent)
    row = await tasks.ask(queries.events.event_of, event_id) if event_id else None
    sequences = await tasks.ask(queries.events.sequence_names)
    dialog = EventDialog(row, sequences, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return ""
    context.navigator.show_toast(tr("Saved"), strong=dialog.text("name"), undo=dialog.step)
    return str(dialog.outcome)


async def share_out(*, context: UiContext, parent: QWidget, row: EventRow) -> bool:
    """Say what happens to how many, then do it; False when it was left."""
    tasks = context.tasks.for_page(parent)
    preview = await tasks.ask(queries.events.preview, row.id)
    dialog = FormDialog(
        tr("Share out {name}", name=row.plan.name), context=context, parent=parent, width=460,
        about="\n".join(preview.lines) or tr("Nobody was taken at this event on this laptop."),
    )  # fmt: skip
    dialog.finish(
        tr("Share out {people:,}", people=preview.people), partial(dialog.act, operations.events.share_out, row.id)
    )
    if not await dialogs.show(dialog):
        return False
    done = dialog.outcome
    assert isinstance(done, operations.events.SharedOut)
    left = (
        tr(", {left_out:,} of them by call instead of the sequence", left_out=len(done.left_out))
        if done.left_out
        else ""
    )
    context.navigator.show_toast(
        tr("Shared out:"),
        strong=tr("{values:,} people{left}", values=sum(done.counts.values()), left=left),
        undo=dialog.step,
    )
    return True
