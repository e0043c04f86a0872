"""Talk tracks, to read before a call."""
