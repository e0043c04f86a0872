"""Public holidays of a country, from the holidays library; slow to load, so what it says is kept by the store."""

from __future__ import annotations

from datetime import date


def public_holidays(country: str, year: int) -> tuple[date, ...]:
    """The days nobody is called at work there; empty for a country the library does not know."""
    import holidays

    try:
        return tuple(sorted(holidays.country_holidays(country, years=year)))
    except NotImplementedError:
        return ()
