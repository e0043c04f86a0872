"""One change for many leads: which fields it can be, and which leads it is refused for."""

from __future__ import annotations

from enum import StrEnum

from app.domain.stages import Stage
from app.domain.tags import LONGEST
from app.errors import RefusedError
from app.frozen import frozen
from app.language import marked, tr

RELATIONSHIPS = (
    marked("Prospect"),
    marked("Customer"),
    marked("Past customer"),
    marked("Partner"),
    marked("Competitor"),
    marked("Supplier"),
)


class BulkField(StrEnum):
    """What can be changed for many at once."""

    OWNER = marked("owner", said_of="a change")
    STAGE = marked("stage", said_of="a change")
    TAG = marked("tag", said_of="a change")
    UNTAG = marked("remove tag", said_of="a change")
    CAMPAIGN = marked("campaign", said_of="a change")
    STEP = marked("next step", said_of="a change")
    RELATIONSHIP = marked("relationship", said_of="a change")


@frozen
class BulkEdit:
    """`value` is a user's id, a stage, a tag, a campaign, the words of a step, or a relationship; `says` how it is shown."""

    field: BulkField
    value: str
    says: str = ""

    @property
    def words(self) -> str:
        return self.says or self.value


@frozen
class LeadBefore:
    """What decides of one lead: its present value of the field, `account` when it has a company."""

    value: str
    stage: Stage
    account: bool = True
    lacks: str = ""


def require_edit(edit: BulkEdit) -> None:
    """RefusedError E-BULK-VALUE when nothing, or nothing that makes sense, would be set."""
    value = edit.value.strip()
    known = {BulkField.STAGE: [one.value for one in Stage], BulkField.RELATIONSHIP: list(RELATIONSHIPS)}
    if not value:
        raise RefusedError(
            "E-BULK-VALUE",
            tr("There is no {field} to set.", field=edit.field.value),
            do=tr("Choose or type one."),
            field="value",
        )
    if edit.field in known and value not in known[edit.field]:
        raise RefusedError(
            "E-BULK-VALUE",
            tr("“{value}” is no {field}.", value=value[:40], field=edit.field.value),
            do=tr("Choose one."),
            field="value",
        )
    if edit.field in (BulkField.TAG, BulkField.CAMPAIGN) and len(value) > LONGEST:
        raise RefusedError(
            "E-BULK-VALUE",
            tr("A {field} has at most {longest} characters.", field=edit.field.value, longest=LONGEST),
            do=tr("Shorten it."),
            field="value",
        )


def why_not(edit: BulkEdit, before: LeadBefore) -> str:
    """Why this lead stays as it is; '' when it is changed."""
    if edit.field is BulkField.RELATIONSHIP and not before.account:
        return tr("it has no company")
    if edit.field is BulkField.STAGE:
        return before.lacks
    if edit.field is BulkField.OWNER and before.stage is Stage.ACCEPTED:
        return tr("the AE has accepted it")
    if edit.field is BulkField.STEP and before.stage is Stage.DISQUALIFIED:
        return tr("it is disqualified")
    return ""


def is_same(edit: BulkEdit, before: LeadBefore) -> bool:
    """Whether the lead has that value already, or not the tag to remove; a next step is always one more."""
    if edit.field is BulkField.UNTAG:
        return not before.value
    return edit.field is not BulkField.STEP and before.value == edit.value.strip()
