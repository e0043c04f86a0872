"""What there is to put right, counted, each with the list behind it; and data that leaves as files."""
