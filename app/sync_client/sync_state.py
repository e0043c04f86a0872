"""How far this laptop is with everyone else, as one value that windows show."""

from __future__ import annotations

from enum import Enum

from app.frozen import frozen
from app.language import tr

MINUTE_MS = 60_000


class Kind(Enum):
    """What sync is doing, or why it does nothing."""

    UP_TO_DATE = "up_to_date"
    SYNCING = "syncing"
    OFFLINE = "offline"
    PAUSED = "paused"
    SIGN_IN = "sign_in"
    REVIEW = "review"
    REVOKED = "revoked"
    WIPED = "wiped"
    LEASE_OVER = "lease_over"
    UPDATE_NEEDED = "update_needed"
    CLOCK_OFF = "clock_off"
    MANY_DELETES = "many_deletes"
    TROUBLE = "trouble"


@frozen
class SyncState:
    """`waiting` changes are only on this laptop, `review` need a person, `done` of `total` parts and `rows` have come.

    `last_contact` is ms UTC, `clock_off` how far the laptop's clock is ahead of the server's, ms; `chosen` says that being
    offline is the user's own wish. `locks_at` (ms UTC) is set when the lease ends within two days. `trouble` is what the
    server or the disk said, as a sentence.
    """

    kind: Kind
    waiting: int = 0
    review: int = 0
    done: int = 0
    total: int = 0
    rows: int = 0
    last_contact: int | None = None
    clock_off: int = 0
    chosen: bool = False
    trouble: str = ""
    locks_at: int | None = None

    @property
    def word(self) -> str:
        """A word or two for the status bar."""
        if self.kind is Kind.SYNCING:
            return tr("Syncing {done} of {total}", done=self.done, total=self.total) if self.total else tr("Syncing")
        if self.kind is Kind.REVIEW:
            return tr("{count:,} to review", count=self.review)
        if self.kind is Kind.CLOCK_OFF:
            minutes = self._minutes
            return (
                tr("Clock {minutes} min fast", minutes=minutes)
                if self.clock_off > 0
                else tr("Clock {minutes} min slow", minutes=minutes)
            )
        return _WORD[self.kind]

    @property
    def sentence(self) -> str:
        """What it means for the person: what happened, what is safe, what to do."""
        if self.kind is Kind.OFFLINE:
            happened = tr("You chose to work offline.") if self.chosen else tr("The server cannot be reached.")
            back = (
                tr("It goes out by itself when you are back.")
                if self.waiting == 1
                else tr("They go out by themselves when you are back.")
            )
            return f"{happened} {self._kept} {back}"
        if self.kind is Kind.CLOCK_OFF:
            way = tr("ahead of") if self.clock_off > 0 else tr("behind", said_of="a clock")
            return tr(
                "This laptop's clock is {minutes} minutes {way} the server's. Set it right: times on your work come from it.",
                minutes=self._minutes,
                way=way,
            )
        if self.kind in (Kind.TROUBLE, Kind.UPDATE_NEEDED, Kind.MANY_DELETES):
            return self.trouble
        if self.kind is Kind.REVIEW:
            return tr("Everything else went through. Both versions of these are kept until you have looked at them.")
        return _SENTENCE[self.kind].format(kept=self._kept)

    @property
    def _kept(self) -> str:
        if self.waiting == 1:
            return tr("Your one change is saved on this laptop.")
        return (
            tr("Your {waiting:,} changes are saved on this laptop.", waiting=self.waiting)
            if self.waiting
            else tr("Nothing waits to be sent.")
        )

    @property
    def _minutes(self) -> int:
        return round(abs(self.clock_off) / MINUTE_MS)


_WORD = {
    Kind.UP_TO_DATE: tr("Up to date"),
    Kind.OFFLINE: tr("Offline"),
    Kind.PAUSED: tr("Paused"),
    Kind.SIGN_IN: tr("Needs sign-in"),
    Kind.REVOKED: tr("Access ended"),
    Kind.WIPED: tr("Wiped"),
    Kind.LEASE_OVER: tr("Locked"),
    Kind.UPDATE_NEEDED: tr("Update needed"),
    Kind.MANY_DELETES: tr("Waits for your yes"),
    Kind.TROUBLE: tr("Not synced"),
}
_SENTENCE = {
    Kind.UP_TO_DATE: tr("Everything of yours has reached the team, and what they did is here."),
    Kind.SYNCING: tr("Changes are going out and coming in. You can go on working."),
    Kind.PAUSED: tr("Sync is paused. {kept}"),
    Kind.SIGN_IN: tr("The server no longer knows this session. {kept} Sign in again and they go out."),
    Kind.REVOKED: tr(
        "Your access to this workspace was ended. {kept} Nothing new can be entered; ask your administrator."
    ),
    Kind.LEASE_OVER: tr(
        "This laptop has been without its server for too long, so it is locked. {kept} "
        "Connect to the network; it opens by itself."
    ),
    Kind.WIPED: tr("Your administrator had this copy of the workspace destroyed."),
}
