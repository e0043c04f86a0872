"""Leads: the list with its saved views, and one lead whole."""
