"""What answers may be no server of ours (B17): a sign-in page, a redirect, nonsense. It counts as no network, or as refused."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from app.sync_client.errors import OfflineError, SyncError
from app.sync_client.http import Http, Tokens

HTML = b"<html><body>Welcome to the hotel</body></html>"
ANSWERS = (
    (200, HTML), (200, b""), (200, b"[]"), (200, b"null"), (200, b'{"cursor": '), (200, b"[" * 100_000 + b"]" * 100_000),
    (200, b"\xff\xfe{}"), (204, b""), (302, HTML), (404, HTML), (500, HTML), (502, b'{"detail": "Bad Gateway"}'),
)  # fmt: skip


class Stranger(BaseHTTPRequestHandler):
    """Answers what the test laid ready."""

    answer: tuple[int, bytes] = (200, b"")

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        status, body = self.answer
        self.send_response(status)
        if status == 302:
            self.send_header("location", "http://127.0.0.1:1/elsewhere")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quietly."""


@pytest.fixture
def http() -> Iterator[Http]:
    server = HTTPServer(("127.0.0.1", 0), Stranger)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    made = Http(f"http://127.0.0.1:{server.server_port}", Tokens("a", "r"))
    yield made
    made.close()
    server.shutdown()
    thread.join()
    server.server_close()


def test_what_is_no_answer_of_ours_is_no_network(http):
    for answer in ANSWERS:
        Stranger.answer = answer
        with pytest.raises(OfflineError):
            http.post("pull", {})


def test_an_error_of_odd_shape_is_still_an_error(http):
    for more in (
        {"retry_after": "soon"},
        {"retry_after": -5},
        {"retry_after": 10**12},
        {"message": ["x"]},
        {"retry_after": None},
    ):
        Stranger.answer = (503, json.dumps({"error": "UNAVAILABLE", "detail": {}, **more}).encode())
        with pytest.raises(SyncError) as error:
            http.post("pull", {})
        assert error.value.code == "UNAVAILABLE"
        assert 0 <= error.value.retry_after <= 3600
