"""The local database: one encrypted SQLite file per user and workspace."""
