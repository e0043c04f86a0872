"""A mirror of newer versions on loopback: a real HTTP server over a folder, that can cut, redirect and forget ranges."""

from __future__ import annotations

import http.server
import importlib.util
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.updates.looking import Terms

SCRIPT = Path(__file__).parents[2] / "packaging" / "release_manifest.py"
PLATFORM = "linux-x86_64-deb"
JANUARY = datetime(2027, 1, 15, 9, tzinfo=UTC)


def release_manifest() -> Any:
    """The script that signs, as a module."""
    spec = importlib.util.spec_from_file_location("release_manifest", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Mirror:
    """Serves `folder`. `cut` ends an answer after that many bytes, `redirect` answers everything with that address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.script = release_manifest()
        self.cut = 0
        self.redirect = ""
        self.ranges = True
        self.flows = threading.Event()  # cleared, a package stops in its middle until it is set
        self.flows.set()
        self.asked: list[tuple[str, str]] = []
        self.secret = folder.parent / "release.pem"
        self.key = self.script.new_key(self.secret)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self) -> None:
        """End."""
        self.flows.set()
        self._server.shutdown()
        self._server.server_close()

    def terms(self, version: str = "0.1.0") -> Terms:
        """What a Satchel of that version knows of this mirror."""
        return Terms(self.address, self.key, PLATFORM, version)

    def offer(
        self, version: str = "0.2.0", *, content: bytes = b"package" * 9000, released: datetime = JANUARY
    ) -> Path:
        """Put a package and its manifest there; the package's file."""
        package = self.folder / f"satchel_{version}_amd64.deb"
        package.write_bytes(content)
        self.sign(self.script.manifest([package], version=version, notes="Calls are quicker.", released=released))
        return package

    def sign(self, body: bytes, secret: Path | None = None) -> None:
        """Put these very bytes there, signed."""
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        key = load_pem_private_key((secret or self.secret).read_bytes(), None)
        self.manifest.write_bytes(self.script.signed(body, key))

    @property
    def manifest(self) -> Path:
        """The manifest's file."""
        return self.folder / "satchel.update"

    def _handler(mirror) -> type[http.server.BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, format: str, *args: Any) -> None:
                pass

            def do_GET(self) -> None:
                wanted = self.headers.get("range", "")
                mirror.asked.append((self.path, wanted))
                file = mirror.folder / self.path.removeprefix("/")
                if mirror.redirect:
                    self.send_response(302)
                    self.send_header("location", mirror.redirect + self.path)
                    self.end_headers()
                    return
                if not file.is_file():
                    self.send_error(404)
                    return
                whole = file.read_bytes()
                start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and mirror.ranges else 0
                self.send_response(206 if start else 200)
                if start:
                    self.send_header("content-range", f"bytes {start}-{len(whole) - 1}/{len(whole)}")
                self.send_header("content-length", str(len(whole) - start))
                self.end_headers()
                if file.suffix == ".deb" and not mirror.flows.is_set():
                    middle = start + (len(whole) - start) // 2
                    self.wfile.write(whole[start:middle])
                    mirror.flows.wait()
                    start = middle
                self.wfile.write(whole[start : start + mirror.cut] if mirror.cut else whole[start:])

        return Handler
