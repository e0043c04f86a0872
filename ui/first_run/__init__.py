"""The first start: a new workspace, the practice workspace, or one that is locked or cannot be read."""
