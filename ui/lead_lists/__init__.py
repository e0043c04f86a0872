"""What every list of leads shares, as a table or as a board: its filters, its rows, its keys, the peek over it."""
