"""The call screen: talk track, notes, criteria, objections, outcome and next step of one call."""
