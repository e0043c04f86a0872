"""Opportunities: their board, one of them, and what winning and losing ask."""
