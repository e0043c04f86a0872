"""The full-text tables; kept apart from the records because SQLAlchemy has no words for them."""

from __future__ import annotations

# Contentless, so that text is stored once; accents folded, prefixes of two and three letters indexed.
SEARCH_DDL = (
    "CREATE VIRTUAL TABLE search_words USING fts5(text, content='', contentless_delete=1, prefix='2 3', "
    "tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_words, 'row')",
)
