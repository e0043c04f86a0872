"""How far this laptop is with everyone else, as one value that windows show."""

from __future__ import annotations

from enum import Enum

from app.frozen import frozen

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
            return f"Syncing {self.done} of {self.total}" if self.total else "Syncing"
        if self.kind is Kind.REVIEW:
            return f"{self.review:,} to review"
        if self.kind is Kind.CLOCK_OFF:
            return f"Clock {self._minutes} min {'fast' if self.clock_off > 0 else 'slow'}"
        return _WORD[self.kind]

    @property
    def sentence(self) -> str:
        """What it means for the person: what happened, what is safe, what to do."""
        if self.kind is Kind.OFFLINE:
            happened = "You chose to work offline." if self.chosen else "The server cannot be reached."
            return f"{happened} {self._kept} {'They go' if self.waiting != 1 else 'It goes'} out by " + (
                "themselves when you are back." if self.waiting != 1 else "itself when you are back."
            )
        if self.kind is Kind.CLOCK_OFF:
            way = "ahead of" if self.clock_off > 0 else "behind"
            return f"This laptop's clock is {self._minutes} minutes {way} the server's. Set it right: times on your work come from it."
        if self.kind in (Kind.TROUBLE, Kind.UPDATE_NEEDED, Kind.MANY_DELETES):
            return self.trouble
        if self.kind is Kind.REVIEW:
            return "Everything else went through. Both versions of these are kept until you have looked at them."
        return _SENTENCE[self.kind].format(kept=self._kept)

    @property
    def _kept(self) -> str:
        if self.waiting == 1:
            return "Your one change is saved on this laptop."
        return (
            f"Your {self.waiting:,} changes are saved on this laptop." if self.waiting else "Nothing waits to be sent."
        )

    @property
    def _minutes(self) -> int:
        return round(abs(self.clock_off) / MINUTE_MS)


_WORD = {
    Kind.UP_TO_DATE: "Up to date",
    Kind.OFFLINE: "Offline",
    Kind.PAUSED: "Paused",
    Kind.SIGN_IN: "Needs sign-in",
    Kind.REVOKED: "Access ended",
    Kind.WIPED: "Wiped",
    Kind.LEASE_OVER: "Locked",
    Kind.UPDATE_NEEDED: "Update needed",
    Kind.MANY_DELETES: "Waits for your yes",
    Kind.TROUBLE: "Not synced",
}
_SENTENCE = {
    Kind.UP_TO_DATE: "Everything of yours has reached the team, and what they did is here.",
    Kind.SYNCING: "Changes are going out and coming in. You can go on working.",
    Kind.PAUSED: "Sync is paused. {kept}",
    Kind.SIGN_IN: "The server no longer knows this session. {kept} Sign in again and they go out.",
    Kind.REVOKED: "Your access to this workspace was ended. {kept} Nothing new can be entered; ask your administrator.",
    Kind.LEASE_OVER: "This laptop has been without its server for too long, so it is locked. {kept} "
    "Connect to the network; it opens by itself.",
    Kind.WIPED: "Your administrator had this copy of the workspace destroyed.",
}
