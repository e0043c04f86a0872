"""The place of routing: which leads go to whom, tried before it applies."""
