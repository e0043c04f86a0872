"""Lists in and out: read, match, apply, write."""
