"""Duplicates: two records that may be one, side by side, merged field by field or kept apart."""
