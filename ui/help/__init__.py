"""Help menu: what is new, and a report of a problem."""
