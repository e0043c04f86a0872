"""Widgets and painters without business, shared by every page."""
