"""What is about to end, told in time."""
