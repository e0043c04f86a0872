"""What laptop and server share: the record manifest, messages and the semantics of operations."""
