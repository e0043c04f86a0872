"""How Satchel looks: tokens, palette, one style sheet, icons by name."""
