"""The verbs without a window, as a script runs them: in this process, which is quick, or in one of their own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from app.command_line.main import main

ROOT = Path(__file__).parents[2]


def called(program: Callable[[list[str]], int], words: list[str], environment: dict[str, str]) -> tuple[int, str, str]:
    """Run a program's `main` here: its exit code, what it printed and what it said on standard error."""
    out, err = io.StringIO(), io.StringIO()
    with patch.dict(os.environ, environment), redirect_stdout(out), redirect_stderr(err):
        try:
            code = program(words)
        except SystemExit as left:
            code = int(left.code or 0)
    return code, out.getvalue(), err.getvalue()


@dataclass(frozen=True)
class Satchel:
    """Runs verbs on one profile; `process` gives each a Python of its own."""

    profile: Path
    passphrase: str = "correct horse"
    process: bool = False

    def run(self, *arguments: object) -> tuple[int, str, str]:
        """Exit code, what was printed and what was said of a failure."""
        environment = {**os.environ, "SATCHEL_PASSPHRASE": self.passphrase}
        words = [*map(str, arguments), "--profile", str(self.profile), "--json"]
        if self.process:
            done = subprocess.run(
                [sys.executable, "-m", "app", *words], capture_output=True, text=True, cwd=ROOT, env=environment,
                check=False, timeout=120,
            )  # fmt: skip
            return done.returncode, done.stdout, done.stderr
        return called(main, words, environment)

    def __call__(self, *arguments: object) -> Any:
        """The answer of a verb that must succeed and say nothing else."""
        code, out, err = self.run(*arguments)
        assert (code, err) == (0, ""), err
        return json.loads(out)

    def refused(self, *arguments: object) -> str:
        """The one line of a verb that must be refused and print nothing."""
        code, out, err = self.run(*arguments)
        assert (code != 0, out) == (True, ""), out
        [line] = err.strip().splitlines()
        assert "Traceback" not in line
        return line
