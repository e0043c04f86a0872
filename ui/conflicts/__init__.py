"""Conflicts: two people changed the same thing; a person decides, nothing was overwritten."""
