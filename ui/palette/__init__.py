"""The command palette and the key sheet: the two ways to find a command by typing."""
