"""Which places, records and commands the window has beside Today; pages are imported on their first visit."""

from ui.places.places import Places, add_places

__all__ = ["Places", "add_places"]
