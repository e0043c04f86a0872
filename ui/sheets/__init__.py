"""Day sheets: shown as they print, and entered again by a digit a row."""
