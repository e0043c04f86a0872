"""The fences between the rings hold, and each is leaned on: a planted violation must be caught."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import app

ROOT = Path(__file__).parents[2]

CANARIES = (
    ("app points inwards", "app/domain/money.py", "from app.store import search"),
    ("app points inwards", "app/store/search.py", "from app.operations import leads"),
    ("app points inwards", "app/operations/leads.py", "from app.workspace import Workspace"),
    ("app has no Qt, no event loop and no ui", "app/workspace.py", "import PySide6.QtCore"),
    ("app has no Qt, no event loop and no ui", "app/queries/today.py", "from ui.tasks import Tasks"),
    ("the rules are plain Python", "app/domain/stages.py", "import sqlalchemy"),
    ("only the reports know ReportLab and PDFium", "app/command_line/briefs.py", "import reportlab.pdfgen.canvas"),
    ("ui enters app by the front door", "ui/today/today_page.py", "from app.store import search"),
    ("ui enters app by the front door", "ui/pipeline/pipeline_page.py", "import sqlalchemy"),
    (
        "only the screens about sync know the sync client",
        "ui/today/today_page.py",
        "from app.sync_client import joining",
    ),
    ("ui pages do not know each other", "ui/today/today_page.py", "from ui.pipeline.pipeline_page import PipelinePage"),
    ("ui pages do not know each other", "ui/common/text.py", "from ui.today.today_page import TodayPage"),
    ("no cycles", "app/domain/notes.py", "from app.domain.stages import Stage"),
)


def lint(folder: Path) -> str:
    """What the fences say of a tree."""
    code = "import sys; sys.argv = ['lint-imports', '--no-cache']; from importlinter.cli import lint_imports_command as c; c()"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False,
                          env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"})  # fmt: skip
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code to plant violations in."""
    folder = tmp_path_factory.mktemp("tree")
    for name in ("app", "ui"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_fence_is_kept(tree):
    said = lint(tree)
    assert "0 broken" in said, said


@pytest.mark.parametrize(("fence", "file", "line"), CANARIES, ids=[f"{one[0]}: {one[1]}" for one in CANARIES])
def test_a_planted_violation_is_caught(tree, fence, file, line):
    path = tree / file
    kept = path.read_text("utf-8")
    planted = kept.replace("from __future__ import annotations\n", f"from __future__ import annotations\n\n{line}\n", 1)
    if fence == "no cycles":
        other = tree / "app/domain/stages.py"
        other_kept = other.read_text("utf-8")
        other.write_text(
            other_kept.replace(
                "from __future__ import annotations\n",
                "from __future__ import annotations\n\nfrom app.domain.notes import NoteLine\n",
                1,
            ),
            "utf-8",
        )
    path.write_text(planted, "utf-8")
    try:
        said = lint(tree)
    finally:
        path.write_text(kept, "utf-8")
        if fence == "no cycles":
            other.write_text(other_kept, "utf-8")
    assert re.search(rf"{re.escape(fence)} BROKEN", said), said


def sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in (ROOT / folder).rglob("*.py")]


def test_the_code_under_test_is_this_checkout():
    assert Path(app.__file__).is_relative_to(ROOT)


def test_no_dialog_freezes_the_event_loop():
    """`exec()` inside a coroutine kills every other task."""
    found = [f"{path.relative_to(ROOT)}:{number}" for path in sources("ui") for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
             if re.search(r"\.exec_?\(", line)]  # fmt: skip
    assert found == []


def test_no_lambda_holds_a_widget():
    found = [
        str(path.relative_to(ROOT))
        for path in sources("ui")
        if re.search(r"\.connect\(\s*lambda", path.read_text("utf-8"))
    ]
    assert found == []


ASYNC = {f"app/sync_server/{name}.py" for name in ("api", "logs", "pokes", "serve")}
DATABASE = {"reading", "writing", "holding", "connect", "execute", "begin"}


def test_app_is_synchronous_but_for_the_server_s_own_wire():
    found = {
        path.relative_to(ROOT).as_posix()
        for path in sources("app")
        if re.search(r"^\s*async def", path.read_text("utf-8"), re.MULTILINE)
    }
    assert found <= ASYNC


@pytest.mark.parametrize("file", sorted(ASYNC))
def test_nothing_asynchronous_touches_the_database(file):
    """Endpoints read the body and hand over to a thread; a query in between would hold up everybody."""
    for function in ast.walk(ast.parse((ROOT / file).read_text("utf-8"))):
        if isinstance(function, ast.AsyncFunctionDef):
            called = {node.func.attr for node in ast.walk(function)
                      if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}  # fmt: skip
            assert not called & DATABASE, f"{file}: {function.name}"


def test_no_widget_carries_a_style_sheet_of_its_own():
    found = [str(path.relative_to(ROOT)) for path in sources("ui") if "setStyleSheet" in path.read_text("utf-8")]
    assert found == ["ui/theme/theme.py"]


def test_nothing_evaluates_or_unpickles():
    banned = {"eval", "exec", "compile"}
    for path in sources("app", "ui"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in banned, f"{path}:{node.lineno}"
            if isinstance(node, ast.Import):
                assert not {one.name.split(".")[0] for one in node.names} & {"pickle", "shelve", "marshal", "yaml"}, (
                    path
                )


def test_no_sql_is_built_from_text_outside_the_store():
    for path in sources("app", "ui"):
        if path.is_relative_to(ROOT / "app" / "store"):
            continue
        assert not re.search(r"""\btext\(\s*f["']""", path.read_text("utf-8")), path


def test_qasync_is_known_in_one_place():
    found = [
        str(path.relative_to(ROOT))
        for path in sources("ui", "app")
        if re.search(r"^\s*(from|import) qasync", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert found == ["ui/__main__.py"]


def test_nothing_in_the_product_claims_an_open_a_read_or_a_place():
    claims = re.compile(
        r"\b(was opened by|has opened|read receipt|seen by them|was delivered|is located)\b", re.IGNORECASE
    )
    found = [f"{path.relative_to(ROOT)}: {match[0]}" for path in [*sources("app", "ui"), *(ROOT / "resources").rglob("*.json")]
             if (match := claims.search(path.read_text("utf-8")))]  # fmt: skip
    assert found == []


def test_every_migration_has_a_sample_database():
    from app.store.migrations import runner

    kept = {path.name for path in (ROOT / "tests" / "data" / "databases").iterdir()}
    assert {f"schema_{step.number:04d}" for step in runner.MIGRATIONS} <= kept


def test_no_registry_host_is_recorded_in_the_locks():
    for path in (ROOT / "packaging" / "requirements").glob("*.txt"):
        text = path.read_text("utf-8")
        assert not re.search(r"\w://|\bindex-url\b|\bfind-links\b", text), path
        assert "--hash=sha256:" in text, path
