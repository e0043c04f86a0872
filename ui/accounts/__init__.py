"""Companies: the list and one company whole."""
