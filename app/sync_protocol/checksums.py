"""What two sides compare to know that they hold the same (sync-protocol section 8)."""

from __future__ import annotations

from hashlib import blake2b


def term(entity: str, row_id: str, version: int) -> int:
    """A record's part of its scope's checksum: 8 bytes of BLAKE2b, signed big-endian; terms are joined by XOR."""
    digest = blake2b(f"{entity}:{row_id}:{version}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
