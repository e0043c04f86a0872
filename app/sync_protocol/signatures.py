"""What the server signs for one device, with the secret that only the two know since it joined (decisions 24)."""

from __future__ import annotations

import hmac


def wipe_code(secret: str, device: str) -> str:
    """Of the order to destroy this device's copy, as hexadecimal digits."""
    return _code(secret, f"wipe:{device}")


def lease_code(secret: str, device: str, asked: int) -> str:
    """That the server was there when the device asked (ms UTC by its own clock): an answer heard before is no contact."""
    return _code(secret, f"lease:{device}:{asked}")


def is_same(one: str, other: object) -> bool:
    """Compared without telling how far they agree."""
    return hmac.compare_digest(one.encode(), str(other).encode())


def _code(secret: str, what: str) -> str:
    return hmac.new(bytes.fromhex(secret), what.encode(), "sha256").hexdigest()
