"""The rules a workspace begins with: for people who sell to companies that make, store or move things."""

from __future__ import annotations

from app.domain.score_rules import HAPPENED, ScoreRule
from app.language import marked

_INDUSTRIES = (
    "storage,textile,food,logistic,manufactur,print,plastic,health,bakeries,quarr,engineer,construction,retail"
)


def _fit(field: str, test: str, value: str, points: int, words: str) -> ScoreRule:
    return ScoreRule("fit", field, test, value, points, words)


def _happened(part: str, kind: str, points: int, words: str, half_life_days: int) -> ScoreRule:
    return ScoreRule(part, kind, HAPPENED, "", points, words, half_life_days)


DEFAULT_RULES = (
    _fit("people", "between", "100-5000", 30, marked("{people} people")),
    _fit("people", "between", "20-99", 18, marked("{people} people")),
    _fit("people", "between", "5001-1000000", 15, marked("{people} people")),
    _fit("industry", "contains", _INDUSTRIES, 28, "{industry}"),
    _fit("title", "contains", "head,director,chief,vp,owner,founder,president", 26, "{title}"),
    _fit("title", "contains", "manager,lead,supervisor,controller", 18, "{title}"),
    _fit("relationship", "is", "Prospect", 6, marked("not a customer yet")),
    _fit("tier", "in", "A", 10, marked("target account")),
    _happened("engagement", "replied", 40, marked("replied"), 30),
    _happened("engagement", "conversation", 30, marked("spoke with us"), 30),
    _happened("engagement", "meeting", 35, marked("met us"), 30),
    _happened("engagement", "visit", 30, marked("we visited"), 30),
    _happened("intent", marked("demo request"), 70, marked("asked for a demo"), 14),
    _happened("intent", marked("form"), 50, marked("filled in the form"), 14),
    _happened("intent", marked("pricing visit"), 40, marked("looked at prices"), 14),
    _happened("intent", marked("webinar"), 35, marked("joined the webinar"), 14),
    _happened("intent", marked("download"), 25, marked("downloaded a guide"), 14),
    _happened("intent", marked("referral"), 45, marked("was referred"), 21),
    _happened("intent", marked("hiring"), 20, marked("is hiring"), 21),
    _happened("intent", marked("funding"), 30, marked("new funding"), 30),
    _happened("intent", marked("job change"), 25, marked("new in the job"), 30),
    _happened("intent", marked("pain named"), 30, marked("named a problem"), 21),
    _happened("intent", marked("date set"), 30, marked("set a date"), 21),
)
