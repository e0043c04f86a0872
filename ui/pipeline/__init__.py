"""The pipeline: a board of stages, moved by drag and by keys."""
