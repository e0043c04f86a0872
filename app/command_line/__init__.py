"""The verbs without Qt, for scripts and managers: one JSON document, or one coded sentence."""
