"""Newer versions: the word in the status bar, what is new, the download."""
