"""Objection cards: the team's replies to what is said against a meeting, edited by managers."""
