"""People: the list of everybody known."""
