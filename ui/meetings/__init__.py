"""Meetings by day, and what became of them."""
