"""Fields a team defines without code: define, change, reorder, archive; and a value set on a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.clock import from_ms, local_zone
from app.domain.custom_fields import (
    KINDS,
    MOST_FIELDS,
    OWN,
    RECORDS,
    CustomField,
    FieldKind,
    check_name,
    check_options,
    plain,
    read_value,
)
from app.domain.names import fold
from app.errors import RefusedError
from app.language import read_number, tr
from app.operations.settings import require_manager
from app.store import custom_fields as kept
from app.store.unit_of_work import UnitOfWork


def define(work: UnitOfWork, entity: str, name: str, kind: FieldKind, options: Sequence[str] = ()) -> str:
    """A new field on leads, contacts or accounts; returns its id.

    What an import left under that name becomes its values. RefusedError E-FIELD-NAME, E-FIELD-OPTIONS, E-FIELD-MANY,
    E-FIELD-THERE, E-FIELD-VALUES with the count of values that do not fit, E-NOT-ALLOWED.
    """
    require_manager(work, tr("define fields"))
    name, options = check_name(name), check_options(kind, options)
    known = kept.fields(work.connection, archived=True)
    own = [one for one in known if one.entity == entity]
    if len(own) >= MOST_FIELDS:
        raise RefusedError(
            "E-FIELD-MANY",
            tr(
                "{records} has {most_fields} fields, the most there can be.",
                records=RECORDS[entity],
                most_fields=MOST_FIELDS,
            ),
            do=tr("Change one of those."),
        )
    _refuse_double(known, name)
    position = max((one.position for one in own), default=-1) + 1
    field = CustomField("", entity, name, _free_key(known, name), kind, options, position)
    work.label = tr("Field {name} defined", name=name)
    _take_over(work, field)
    return work.create("custom_field", kept.raw_of(field))


def change(work: UnitOfWork, field_id: str, name: str, kind: FieldKind, options: Sequence[str] = ()) -> None:
    """Another name, kind or list of options; values stay. Errors as of `define`."""
    require_manager(work, tr("change fields"))
    field = _field(work, field_id)
    name = name if name == field.name else check_name(name)
    _refuse_double(kept.fields(work.connection, archived=True), name, besides=field_id)
    changed = replace(field, name=name, kind=kind, options=check_options(kind, options))
    work.label = tr("Field {name} changed", name=name)
    if (changed.kind, changed.options) != (field.kind, field.options):
        _take_over(work, changed)
    work.patch("custom_field", field_id, kept.raw_of(changed))


def move(work: UnitOfWork, field_id: str, by: int) -> None:
    """Up (-1) or down (1) among the fields of its record that are shown; at the end nothing happens."""
    require_manager(work, tr("reorder fields"))
    field = _field(work, field_id)
    row = [one for one in kept.fields(work.connection) if one.entity == field.entity]
    at = [one.id for one in row].index(field_id) if not field.archived else -1
    if at < 0 or not 0 <= at + by < len(row):
        return
    row[at], row[at + by] = row[at + by], row[at]
    work.label = tr("Field {name} moved", name=field.name)
    for position, one in enumerate(row):
        work.patch("custom_field", one.id, {"position": position})


def set_archived(work: UnitOfWork, field_id: str, *, archived: bool) -> str:
    """Hide a field everywhere, or show it again; no value is touched. Returns its name. RefusedError E-NOT-ALLOWED."""
    require_manager(work, tr("archive fields"))
    field = _field(work, field_id)
    work.label = tr("Field {name} {value}", name=field.name, value=tr("archived") if archived else tr("restored"))
    work.patch("custom_field", field_id, {"choices": kept.raw_of(replace(field, archived=archived))["choices"]})
    return field.name


def set_value(work: UnitOfWork, record_id: str, field_id: str, typed: str) -> None:
    """What was typed into a field of a record, '' for nothing; history and undo as of any other field.

    RefusedError E-VALUE when the kind does not take it, E-NOT-FOUND.
    """
    field = _field(work, field_id)
    typed = read_number(typed.strip()) if field.kind is FieldKind.NUMBER else typed
    value = read_value(field, typed, from_ms(work.now).astimezone(local_zone()))
    work.label = work.label or tr("{name} changed", name=field.name)
    work.patch_units(field.entity, record_id, {f"c:{field.key}": value})


def named(work: UnitOfWork, words: str) -> CustomField | None:
    """The field shown under that name, or "custom:" and its id; None when there is none."""
    for one in kept.fields(work.connection):
        if words == OWN + one.id or fold(words) == fold(one.name):
            return one
    return None


def _field(work: UnitOfWork, field_id: str) -> CustomField:
    return kept.field_of(work.require("custom_field", field_id))


def _refuse_double(known: Sequence[CustomField], name: str, *, besides: str = "") -> None:
    """A name is free when no record has a field of it: lists, scores and scripts know a field by its name alone."""
    there = next((one for one in known if fold(one.name) == fold(name) and one.id != besides), None)
    if there is not None:
        do = tr("Restore that one, or write another name.") if there.archived else tr("Write another name.")
        raise RefusedError(
            "E-FIELD-THERE", tr("{records} has a field {name}.", records=RECORDS[there.entity], name=there.name), do=do, field="name"
        )  # fmt: skip


def _free_key(known: Sequence[CustomField], name: str) -> str:
    """The name, unless a field that is called otherwise now keeps its values under it."""
    taken, key, number = {one.key for one in known}, name, 2
    while key in taken:
        key, number = f"{name} {number}", number + 1
    return key


def _take_over(work: UnitOfWork, field: CustomField) -> None:
    """Write present values as the field stores them; RefusedError E-FIELD-VALUES when there are some it could not hold."""
    now, wrong, changed = from_ms(work.now).astimezone(local_zone()), 0, {}
    for record_id, stored in kept.values_of(work.connection, field):
        try:
            value = read_value(field, plain(stored), now)
        except RefusedError:
            wrong += 1
            continue
        if value != stored:
            changed[record_id] = value
    if wrong:
        values = tr("1 value there does") if wrong == 1 else tr("{wrong:,} values there do", wrong=wrong)
        kind = KINDS[field.kind].casefold()
        raise RefusedError(
            "E-FIELD-VALUES",
            tr("{values} not fit {name} as {kind}.", values=values, name=field.name, kind=kind),
            do=tr("Put them right first, or leave the kind."),
            field="kind",
        )
    for record_id, value in changed.items():
        work.patch_units(field.entity, record_id, {f"c:{field.key}": value})
