"""Where leads and signals of other programs come in."""
