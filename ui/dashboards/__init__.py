"""Figures of a team, a rep or a source over some days, each with what it means and the records behind it."""
