"""Settings: you, appearance, keys, data."""
