"""Import: file, columns, duplicates, import on one surface, with a ledger that accounts for every row."""
