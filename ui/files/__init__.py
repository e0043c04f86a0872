"""The files on a record."""
