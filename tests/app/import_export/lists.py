"""Lists as other programs write them, made up here."""

from __future__ import annotations

from pathlib import Path

LEADS = """First Name,Last Name,Company,Email,Phone,Lead Source,Status,Shoe size
Ada,Byron,Engine Works,ada@engine.example,020 7946 1001,Webinar,Open,38
Bob,Cole,Coal & Co,bob@coal.example,020 7946 1002,Referral,Qualified,44
"""


def write(folder: Path, name: str, content: str | bytes, encoding: str = "utf-8") -> Path:
    """A file in a folder."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def many(count: int, *, start: int = 0) -> str:
    """A list of that many people."""
    rows = [
        f"Person {n},Number{n},Firm {n},p{n}@firm{n}.example,020 7946 {n % 10_000:04d},Webinar,Open"
        for n in range(start, start + count)
    ]
    return "First Name,Last Name,Company,Email,Phone,Lead Source,Status\n" + "\n".join(rows) + "\n"
