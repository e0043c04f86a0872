"""Satchel without Qt: rules, records, reports and verbs. Importing it does nothing."""
