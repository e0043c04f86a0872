"""Frozen history of the schema: one file per step, importing nothing of ours but the runner."""
