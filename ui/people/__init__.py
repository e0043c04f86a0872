"""The people of the team, for managers and administrators."""
