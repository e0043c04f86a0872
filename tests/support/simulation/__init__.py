"""A whole company in one process: the shipped client and server on a virtual clock, a bad network and a bad disk, from a seed."""
