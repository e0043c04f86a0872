"""What `packaging/build.py` and its neighbours decide by themselves; that packages work is tried by `dev.py package-test`."""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture(autouse=True)
def _scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))


def test_the_lock_of_packages_pins_the_same_versions_as_the_others_each_with_its_hash() -> None:
    def pins(name: str) -> dict[str, str]:
        text = (PACKAGING / "requirements" / f"{name}.txt").read_text("utf-8")
        assert "://" not in text
        assert text.count("==") <= text.count("--hash=sha256:")
        return dict(re.findall(r"(?m)^([a-z0-9._-]+)==([^ ;\\]+)", text))

    package, server = pins("package"), pins("server")
    assert {"pyinstaller", "pyinstaller-hooks-contrib"} <= package.keys()
    assert {name: package.get(name) for name in server} == server


def test_a_release_is_built_and_tried_on_all_three_after_known_weaknesses_were_looked_for() -> None:
    script = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    for system in ("ubuntu-", "windows-", "macos-"):
        assert f"runs-on: {system}" in script
    audited, built = script.index("pip-audit --require-hashes"), script.index("dev.py build")
    assert audited < built
    assert "packaging/requirements/package.txt" in script[audited:built]
    for tried in ("dev.py package-test", "try_installer.ps1", "try_image.sh"):
        assert tried in script
    assert "needs: [linux, windows, macos]" in script


def test_a_package_says_what_it_needs_and_how_much_it_takes() -> None:
    import deb

    text = deb.control("desktop", version="1.2.3", depends=["libc6 (>= 2.36)", "libegl1"], recommends=[], kilobytes=7)
    assert "Package: satchel\nVersion: 1.2.3\n" in text
    assert "\nDepends: libc6 (>= 2.36), libegl1\n" in text
    assert "\nInstalled-Size: 7\n" in text
    assert "Recommends" not in text
    assert text.endswith("\n")
    assert all(line.startswith(" ") or ": " in line for line in text.splitlines())


def test_the_sums_are_as_sha256sum_reads_them(tmp_path: Path) -> None:
    import build

    for name in ("b.deb", "a.tar.xz"):
        (tmp_path / name).write_text(name)
    build.sums([tmp_path / "b.deb", tmp_path / "a.tar.xz"], tmp_path / "SHA256SUMS")
    lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
    assert lines == [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in ("a.tar.xz", "b.deb")]


def test_the_same_folder_gives_the_same_archive(tmp_path: Path) -> None:
    import build

    (tmp_path / "satchel").mkdir()
    (tmp_path / "satchel" / "one").write_text("1")
    first = build.archive(tmp_path / "satchel", tmp_path / "x.tar.xz").read_bytes()
    (tmp_path / "satchel" / "one").touch()
    assert build.archive(tmp_path / "satchel", tmp_path / "x.tar.xz").read_bytes() == first


def test_a_tag_is_released_only_as_the_version_it_names_and_once_its_changes_have_a_day() -> None:
    import release_check

    assert release_check.wrong("v1.0.0", "1.0.1", "## 1.0.1, 3 December 2026")
    assert release_check.wrong("v1.0.1", "1.0.1", "## 1.0.1, unreleased")
    assert release_check.wrong("v1.0.1", "1.0.1", "")
    assert release_check.wrong("v1.0.1", "1.0.1", "# Changes\n\n## 1.0.1, 3 December 2026\n") == ""


def test_what_a_mirror_offers_is_signed_by_the_key_that_was_made(tmp_path: Path) -> None:
    import release_manifest

    from app.updates import manifest

    secret, out = tmp_path / "release.pem", tmp_path / "satchel.update"
    key = release_manifest.new_key(secret)
    assert secret.stat().st_mode & 0o077 == 0
    with pytest.raises(FileExistsError):  # a key is never written over
        release_manifest.new_key(secret)
    names = (
        "satchel_9.0.1_amd64.deb",
        "satchel-9.0.1-linux-x86_64.tar.xz",
        "satchel-9.0.1-windows-x86_64.exe",
        "satchel-9.0.1-macos-arm64.dmg",
    )
    for name in names:
        (tmp_path / name).write_bytes(name.encode())
    said = ["--key", str(secret), "--out", str(out), "--version", "9.0.1"]
    assert release_manifest.main([*said, *(str(tmp_path / name) for name in names)]) == 0
    release = manifest.read(out.read_bytes(), key)
    assert release.version == "9.0.1"
    assert {platform: one.file for platform, one in release.packages.items()} == {
        "linux-x86_64-deb": names[0], "linux-x86_64-archive": names[1], "windows-x86_64": names[2], "macos-arm64": names[3],
    }  # fmt: skip
    for wrong in ("satchel-server_9.0.1_amd64.deb", "satchel_9.0.2_amd64.deb"):
        (tmp_path / wrong).write_bytes(b"x")
        with pytest.raises(SystemExit, match="no package"):
            release_manifest.main([*said, str(tmp_path / wrong)])


def test_notices_name_what_is_shipped_and_not_what_only_builds() -> None:
    import notices

    named = notices.names((PACKAGING / "requirements" / "package.txt").read_text("utf-8"))
    assert "pyside6-essentials" in named
    assert not {"pyinstaller", "altgraph", "setuptools"} & set(named)
    assert "BSD" in notices.notice("reportlab")


def test_the_bill_names_each_part_with_its_version_and_licence_and_none_is_under_the_gpl_alone() -> None:
    import notices
    import sbom

    lock = (PACKAGING / "requirements" / "package.txt").read_text("utf-8")
    tested = (PACKAGING / "requirements" / "dev.txt").read_text("utf-8")
    made = sbom.bill(lock, "1.2.3")
    assert made == sbom.bill(lock, "1.2.3")
    assert made["metadata"]["component"]["version"] == "1.2.3"
    libraries = {one["name"]: one for one in made["components"] if one["type"] == "library"}
    here = {name for name in notices.names(lock) if notices.notice(name)}
    assert libraries.keys() == here
    for name, one in libraries.items():
        assert f"{name}=={one['version']}" in tested, "what was tested is what is shipped"
        (licence,) = (each["license"]["name"] for each in one["licenses"])
        assert licence
        assert licence != "see below", name
        assert "GPL" not in licence or "LGPL" in licence or "Lesser" in licence, f"{name}: {licence}"
    assert any(one["name"] == "Inter_700Bold.ttf" and one["hashes"] for one in made["components"])


def test_the_menu_and_the_manual_speak_of_options_there_are() -> None:
    from ui.__main__ import options_of

    entry = (PACKAGING / "linux" / "satchel.desktop").read_text("utf-8")
    manual = (PACKAGING / "linux" / "satchel.1").read_text("utf-8")
    started = re.findall(r"(?m)^Exec=satchel (.*)$", entry)
    assert [options_of(one.replace("%U", "a.csv satchel:lead/1").split()) for one in started]
    for option in re.findall(r"(?m)^\\fB\\-\\-([a-z]+)", manual):
        assert f"--{option}" in (ROOT / "ui" / "__main__.py").read_text("utf-8")


def test_what_is_left_out_of_the_package_is_nothing_the_program_imports() -> None:
    spec = (PACKAGING / "satchel.spec").read_text("utf-8")
    qt = set(re.findall(r'"PySide6\.(Qt\w+)"', spec))
    used = {
        name
        for ring in ("app", "ui")
        for one in (ROOT / ring).rglob("*.py")
        for name in re.findall(r"from PySide6\.(\w+)", one.read_text("utf-8"))
    }
    assert qt
    assert not qt & used


def test_the_version_of_the_project_is_three_numbers() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", version), "Windows wants it so"
    assert sys.version_info >= (3, 11)
