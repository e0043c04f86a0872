"""Newer versions: asked for at a mirror, checked against a key, fetched and handed to the system's installer."""
