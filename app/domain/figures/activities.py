"""Which activities are work done, as what kind they count, and which of them reached somebody."""

from __future__ import annotations

from app.domain import visits
from app.domain.figures.tables import CALL, EMAIL, SOCIAL, VISIT
from app.domain.outcomes import OUTCOMES

KIND_OF = {"call": CALL, "email": EMAIL, "social": SOCIAL, "message": SOCIAL, "visit": VISIT}
TOUCHES = tuple(KIND_OF)
TALKED = sorted({one.name for one in (*OUTCOMES, *visits.OUTCOMES) if one.conversation})
