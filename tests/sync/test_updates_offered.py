"""`satchel-server run --updates FOLDER` is a mirror: what lies in the folder, and nothing else of that computer."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.updates import fetching, looking
from app.updates.looking import ON_SERVER, Terms
from tests.support.mirror import JANUARY, PLATFORM, Mirror
from tests.support.real_server import RealServer


def test_a_server_offers_the_newer_version_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "offered"
    folder.mkdir()
    mirror = Mirror(folder)
    mirror.close()
    content = mirror.offer(content=b"0123456789" * 50_000).read_bytes()
    (folder / ".secret").write_text("s")
    (folder / "link").symlink_to(mirror.secret)
    server = RealServer(str(tmp_path / "s.db"), tmp_path, "--updates", str(folder))
    try:
        terms = Terms(f"http://127.0.0.1:{server.port}{ON_SERVER}", mirror.key, PLATFORM, "0.1.0")
        newer = looking.look(terms, JANUARY + timedelta(days=1), tmp_path / "state.json")
        assert newer is not None
        cache = tmp_path / "cache"
        cache.mkdir()
        (cache / f"{newer.package.sha256}.part").write_bytes(content[:123_457])
        told: list[int] = []
        file = fetching.fetch(newer, cache, tell=lambda done, total: told.append(done), stop=lambda: False)
        assert file.read_bytes() == content
        assert told[0] > 123_457  # it went on
        for path in ("", ".secret", "link", "..%2frelease.pem", "%2e%2e/release.pem", "nothing.deb"):
            assert server.ask("GET", f"/updates/{path}")[0] == 404, path
    finally:
        server.stop()
