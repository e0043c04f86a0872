"""Satchel's one command for a checkout: `python3 packaging/dev.py VERB`,
one of demo, test, setup, lint, bench, soak, pictures, build, package-test, lock.

Needs only Python 3.11 to 3.13 with pip; everything else it installs into `.venv` and `.tools` of this checkout.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
LOCKS = ROOT / "packaging" / "requirements"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

NO_PIP = """This Python has no pip. Install it, then try again; on Debian and Ubuntu:
    sudo apt-get install -y python3-pip"""

# Library that Qt loads, and the Debian package that brings it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0", "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1", "libxkbcommon.so.0": "libxkbcommon0", "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0", "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0", "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-shape.so.0": "libxcb-shape0",
    "libX11-xcb.so.1": "libx11-xcb1", "libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1",
}  # fmt: skip

# Program of a Debian package, where they are called differently.
PROGRAMS = {"xvfb": "Xvfb", "nsis": "makensis"}


def say(words: str) -> None:
    """A line for the person at the terminal."""
    print(words, flush=True)


def run(command: list[str], **environment: str) -> int:
    """Run a command in the checkout and return its exit code."""
    # Byte code is kept, whatever this was called from: hundreds of tests start processes, and none should compile anew.
    ours = {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": ""}
    return subprocess.call(command, cwd=ROOT, env={**os.environ, **ours, **environment})


def require_python() -> None:
    """Leave with a sentence on a Python that Satchel does not run on."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        raise SystemExit(f"Satchel needs Python 3.11 to 3.13; this is {sys.version.split()[0]}.")


def missing_packages() -> list[str]:
    """Debian packages of the libraries Qt will not find."""
    missing = []
    for library, package in QT_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def install_system_libraries(extra: tuple[str, ...] = ()) -> None:
    """On Linux, install what Qt needs where that is allowed, else name the one command that does."""
    if not sys.platform.startswith("linux"):
        return
    packages = [
        *missing_packages(),
        *(name for name in extra if not shutil.which(PROGRAMS.get(name, name))),
    ]
    if not packages:
        return
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        say(f"Installing system libraries: {' '.join(packages)}")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.call([apt, "update"], env=environment, **quiet)  # type: ignore[call-overload]
        done = subprocess.call([apt, "install", "-y", "--no-install-recommends", *packages], env=environment, **quiet)  # type: ignore[call-overload]
        if done == 0:
            return
    command = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    raise SystemExit(f"Qt needs some system libraries. Install them with:\n    sudo {command}")


def uv() -> list[str]:
    """How to call uv: the one on the path, else one of our own in `.tools`."""
    found = shutil.which("uv")
    if found:
        return [found]
    if not (TOOLS / "uv").exists():
        if importlib.util.find_spec("pip") is None:
            raise SystemExit(NO_PIP)
        say("Fetching the package installer (uv) …")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--root-user-action=ignore",
                   "--target", str(TOOLS), "uv>=0.9,<1"]  # fmt: skip
        if subprocess.call(command, cwd=ROOT):
            raise SystemExit("pip could not fetch uv. Check the network, then try again.")
    return [sys.executable, "-m", "uv"]


def run_uv(*arguments: str) -> int:
    """Run uv without its own Pythons, whatever environment this is called from."""
    paths = os.pathsep.join([str(TOOLS), *([os.environ["PYTHONPATH"]] if "PYTHONPATH" in os.environ else [])])
    environment = {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"}
    environment |= {"PYTHONPATH": paths, "UV_PYTHON_DOWNLOADS": "never"}
    return subprocess.call([*uv(), *arguments], cwd=ROOT, env=environment)


def setup() -> None:
    """Make `.venv` and install exactly what the lock says, each file checked by its hash."""
    require_python()
    if not PYTHON.exists():
        say("Making the environment …")
        interpreter = getattr(sys, "_base_executable", None) or sys.executable
        if run_uv("venv", "--quiet", "--clear", "--python", interpreter, str(VENV)):
            raise SystemExit("The environment could not be made.")
    stamp = VENV / "locked.txt"
    lock = (LOCKS / "dev.txt").read_text("utf-8")
    if stamp.exists() and stamp.read_text("utf-8") == lock:
        return
    say("Installing what Satchel uses …")
    if run_uv("pip", "sync", "--quiet", "--python", str(PYTHON), "--require-hashes", str(LOCKS / "dev.txt")):
        raise SystemExit("The packages could not be installed. Check the network, then try again.")
    stamp.write_text(lock, "utf-8")


def has_display() -> bool:
    """Whether a window can be opened here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def demo(arguments: argparse.Namespace) -> int:
    """Open the practice workspace; without a display do the main job offscreen and leave pictures of it."""
    install_system_libraries()
    setup()
    if has_display():
        return run([str(PYTHON), "-m", "ui.launch", "--practice", *arguments.rest])
    folder = ROOT / "demo-pictures"
    say(f"There is no display here, so the main job runs offscreen; pictures and the brief go to {folder.name}/.")
    return run([str(PYTHON), "packaging/walk.py", "--out", str(folder)], QT_QPA_PLATFORM="offscreen")


# `app` needs no Qt: its tests run as if there were none, and the settings of the plugin for Qt mean nothing then.
WITHOUT_QT = ("-p", "tests.support.no_qt", "-p", "no:pytest-qt", "-W", "ignore::pytest.PytestConfigWarning",
              "-o", "addopts=--import-mode=importlib --strict-markers -q --timeout=180 -p no:schemathesis -p no:anyio")  # fmt: skip


def test(arguments: argparse.Namespace) -> int:
    """Run every check: lint, types, fences, tests."""
    install_system_libraries(("xvfb",))
    setup()
    pytest = [str(PYTHON), "-m", "pytest"]
    if arguments.rest:
        return run([*pytest, *arguments.rest], QT_QPA_PLATFORM="offscreen")
    # Three for two cores, since many tests wait; long ones and short ones, so whoever is done takes of the others.
    workers = ("-n", "3", "--dist", "worksteal")
    with ThreadPoolExecutor() as beside:
        checks = beside.submit(lint, arguments)  # types take one core for a minute; the tests leave some of the other
        core = run([*pytest, *workers, *WITHOUT_QT, "tests/app"])
        code = checks.result() or core
    return run([*pytest, *workers, "--ignore=tests/app"], QT_QPA_PLATFORM="offscreen") or code


def lint(arguments: argparse.Namespace) -> int:
    """Style, types and the fences between the rings."""
    setup()
    for command in (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["importlinter.cli", "lint"]):
        if command[0] == "importlinter.cli":
            code = run(
                [
                    str(PYTHON),
                    "-c",
                    "import sys; from importlinter.cli import lint_imports_command as c; sys.argv=['lint-imports']; c()",
                ]
            )
        else:
            code = run([str(PYTHON), "-m", *command])
        if code:
            return code
    return 0


def bench(arguments: argparse.Namespace) -> int:
    """Print the table of ratios, each taken in one run beside its yardstick."""
    setup()
    return run([str(PYTHON), "tests/benchmarks/table.py", *arguments.rest], QT_QPA_PLATFORM="offscreen")


def soak(arguments: argparse.Namespace) -> int:
    """The long figures: more kills, more files, more seeds than in a test run."""
    setup()
    return run(
        [str(PYTHON), "-m", "pytest", "-m", "soak", "-p", "no:randomly", "--timeout=14400", *arguments.rest],
        QT_QPA_PLATFORM="offscreen",
        SATCHEL_SOAK="1",
    )


def pictures(arguments: argparse.Namespace) -> int:
    """Render every page, light and dark."""
    install_system_libraries()
    setup()
    return run(
        [str(PYTHON), "packaging/pictures.py", *(arguments.rest or ["--out", "demo-pictures"])],
        QT_QPA_PLATFORM="offscreen",
    )


def build(arguments: argparse.Namespace) -> int:
    """Make the packages of this system; see `build.py --help`."""
    install_system_libraries()  # the packages of Debian are named by what is installed
    return run([sys.executable, "packaging/build.py", *arguments.rest])


def package_test(arguments: argparse.Namespace) -> int:
    """Install the packages that `build` made in a clean root and work with them there; takes minutes."""
    install_system_libraries(("xvfb", "xdotool", "debootstrap", "nsis", "curl"))
    setup()
    pytest = [str(PYTHON), "-m", "pytest", "-rs", "-p", "no:randomly", "--timeout=900"]
    return run([*pytest, *(arguments.rest or ["packaging/tests"])])


def lock(arguments: argparse.Namespace) -> int:
    """Write the hashed locks anew; no registry host is recorded."""
    how = ["--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
    quiet = ["--no-emit-index-url", "--no-annotate", "--no-header"]
    same = ("--constraint", str(LOCKS / "client.txt"))  # what is tested and what is shipped is one version of each
    for name, extra in (
        ("client", ()),
        ("server", ("--extra", "server", *same)),
        ("dev", ("--extra", "server", "--group", "dev", *same)),
        ("package", ("--extra", "server", "--group", "package", *same)),
    ):
        written = ["-o", str(LOCKS / f"{name}.txt")]
        code = run_uv("pip", "compile", *how, *quiet, "pyproject.toml", *extra, *written, *arguments.rest)
        if code:
            return code
    return 0


def main() -> int:
    """Read the verb."""
    verbs = {"demo": demo, "test": test, "lint": lint, "bench": bench, "soak": soak, "pictures": pictures,
             "build": build, "package-test": package_test, "lock": lock}  # fmt: skip
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=[*verbs, "setup"])
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    if arguments.verb == "setup":
        setup()
        return 0
    return verbs[arguments.verb](arguments)


if __name__ == "__main__":
    sys.exit(main())
