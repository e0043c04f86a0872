"""A real IMAP server (Dovecot) on loopback with one mailbox, run from a folder of its own."""

from __future__ import annotations

import imaplib
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_location = maildir:{folder}/mail
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {port_tls}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
"""


class Dovecot:
    """`deliver` puts a letter into the mailbox; `port_tls` is where it listens."""

    def __init__(self) -> None:
        program = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")
        if program is None or shutil.which("openssl") is None:
            pytest.skip("Dovecot (Debian: dovecot-imapd) is not installed")
        self.folder = Path(tempfile.mkdtemp(prefix="satchel-imap-"))
        self.folder.chmod(0o755)
        for name in ("run", "state", "home", "mail"):
            (self.folder / name).mkdir()
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", self.folder / "key.pem", "-out",
             self.folder / "certificate.pem", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
            check=True, capture_output=True,
        )  # fmt: skip
        root = os.getuid() == 0
        who = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.getuid())
        if root:
            for name in ("home", "mail"):
                os.chown(self.folder / name, who.pw_uid, who.pw_gid)
        import grp

        self.port, self.port_tls = _free(), _free()
        words = CONFIG.format(
            folder=self.folder,
            user=who.pw_name,
            group=grp.getgrgid(who.pw_gid).gr_name,
            port=self.port,
            port_tls=self.port_tls,
        )
        (self.folder / "dovecot.conf").write_text(words)
        self.password_file = self.folder / "password"
        self.password_file.write_text("secret\n")
        self.certificate = self.folder / "certificate.pem"
        log = (self.folder / "said").open("wb")
        self._process = subprocess.Popen([program, "-F", "-c", self.folder / "dovecot.conf"], stdout=log, stderr=log)
        log.close()
        for _ in range(100):
            try:
                self._box().logout()
                return
            except (OSError, imaplib.IMAP4.error):
                time.sleep(0.1)
        self.stop()
        pytest.skip("Dovecot does not start here")

    def _box(self) -> imaplib.IMAP4:
        trust = ssl.create_default_context(cafile=str(self.certificate))
        box = imaplib.IMAP4_SSL("localhost", self.port_tls, ssl_context=trust, timeout=5)
        box.login("team", "secret")
        return box

    def deliver(self, raw: bytes) -> None:
        """One more letter."""
        box = self._box()
        box.append("INBOX", "", imaplib.Time2Internaldate(time.time()), raw)
        box.logout()

    def unread(self) -> int:
        """How many letters nobody has marked as read."""
        box = self._box()
        box.select("INBOX", readonly=True)
        _, found = box.search(None, "UNSEEN")
        box.logout()
        return len(found[0].split())

    def stop(self) -> None:
        """End it and its folder."""
        self._process.terminate()
        self._process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])
