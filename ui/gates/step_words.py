""" "tue 2pm call about audit" as a next step, with what was understood in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.domain.when import When, read_when, say_day, say_moment
from app.language import tr
from app.operations.tasks import Step

CHANNELS = {
    "call": "call", "phone": "call", "ring": "call", "email": "email", "mail": "email", "write": "email", "send": "email", "visit": "visit",
    "message": "message", "text": "message", "social": "social", "linkedin": "social", "connect": "social", "meeting": "meeting",
}  # fmt: skip


def read_day(sentence: str, now: datetime) -> tuple[str, When | None]:
    """What was understood and its value; a question and None when it can mean two things."""
    when = read_when(sentence, now)
    if when.question or when.day is None:
        return when.question or tr("no day yet"), None
    moment = when.moment(now.tzinfo) if now.tzinfo else None
    words = say_moment(moment, now) if moment else say_day(when.day, now.date())
    return words[:1].upper() + words[1:], when


def read_step(sentence: str, now: datetime) -> tuple[str, Step | None]:
    """The next step a sentence means; its first telling word names the channel."""
    words, when = read_day(sentence, now)
    if when is None:
        return words, None
    step = step_of(when, now)
    return words, step if step.text else replace(step, text=step.channel.capitalize())


def step_of(when: When, now: datetime, *, usual: str = "task", besides: str = "") -> Step:
    """The step of an understood sentence; `usual` is its channel when no word names one, `besides` a word left out."""
    rest = [word for word in when.words.split() if not besides or word.casefold().strip(",.") != besides.casefold()]
    said = [word.casefold().strip(",.") for word in rest]
    promised = "promised" in said
    text = " ".join(word for word in rest if word.casefold().strip(",.") != "promised")
    channel = next((CHANNELS[word] for word in said if word in CHANNELS), usual)
    moment = when.moment(now.tzinfo) if now.tzinfo else None
    return Step(channel, text[:1].upper() + text[1:], moment, None if moment else when.day, promised, when.minutes)
