"""Sequences: the place, its editor, enrolling, and what runs them behind the window."""
