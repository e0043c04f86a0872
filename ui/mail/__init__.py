"""Letters: the Outbox, templates, ways out, what comes in as a file."""
