"""Visit mode: guide, notes, site and people of one visit, its states, its outcome and the next stop."""
