"""The words to translate: `extract` brings the catalogues up to the code, `compile` makes what the window loads, `check` tells faults.

A catalogue is `resources/languages/satchel_CODE.ts`, one context, in the order of the alphabet. A new language begins as a copy of
another one with its translations emptied.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "languages"
NAME = re.compile(r"\{([^}!:.\[]*)[^}]*\}")
FORMS = {"de": 2}  # how many forms of a number a language has


@dataclass
class Message:
    """A text in English, whether it speaks of a number, and its translation: one form, or one for each kind of number."""

    source: str
    numbered: bool
    said_of: str = ""
    forms: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """What tells it from others."""
        return f"{self.source} | {self.said_of}" if self.said_of else self.source

    @property
    def done(self) -> bool:
        return bool(self.forms) and all(self.forms)


def used(root: Path = ROOT) -> dict[str, Message]:
    """Every text of the code that is translated: the literals of `tr`, `marked` and `plural`."""
    found: dict[str, Message] = {}
    for folder in ("app", "ui"):
        for path in sorted((root / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    at = {"tr": 0, "marked": 0, "plural": 2}.get(node.func.id)
                    if at is not None and len(node.args) > at and (text := _literal(node.args[at])):
                        numbered = node.func.id == "plural"
                        said_of = next((_literal(one.value) for one in node.keywords if one.arg == "said_of"), "")
                        made = Message(text, numbered, said_of)
                        if found.setdefault(made.key, made).numbered != numbered:
                            raise SystemExit(f"{path}: {text!r} is said with a number and without one")
    return found


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def read(path: Path) -> dict[str, Message]:
    """What a catalogue has."""
    found = {}
    for one in ElementTree.parse(path).iter("message"):
        translation = one.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform") or [translation]
        text = one.findtext("source", "")
        made = Message(
            text, one.get("numerus") == "yes", one.findtext("comment", ""), [form.text or "" for form in forms]
        )
        found[made.key] = made
    return found


def write(path: Path, messages: dict[str, Message]) -> None:
    """Write a catalogue; what has no translation yet is marked as unfinished."""
    code = path.stem.removeprefix("satchel_")
    top = ElementTree.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ElementTree.SubElement(top, "context")
    ElementTree.SubElement(context, "name").text = "Satchel"
    for _, one in sorted(messages.items()):
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if one.numbered else {})
        ElementTree.SubElement(message, "source").text = one.source
        if one.said_of:
            ElementTree.SubElement(message, "comment").text = one.said_of
        translation = ElementTree.SubElement(message, "translation", {} if one.done else {"type": "unfinished"})
        if one.numbered:
            for form in one.forms or [""] * FORMS[code]:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = "".join(one.forms)
    ElementTree.indent(top, " ")
    text = ElementTree.tostring(top, "unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def extract() -> None:
    """Bring every catalogue up to the code: new texts unfinished, texts of nobody gone."""
    texts = used()
    for path in catalogues():
        known = read(path)
        write(path, {
            text: known[text] if text in known and known[text].numbered == one.numbered else one for text, one in texts.items()
        })  # fmt: skip


def compile_all() -> None:
    """Make the `.qm` of every catalogue."""
    for path in catalogues():
        subprocess.run(["pyside6-lrelease", "-silent", str(path)], check=True)


def catalogues() -> list[Path]:
    """Every catalogue."""
    return sorted(FOLDER.glob("*.ts"))


def faults(texts: dict[str, Message], known: dict[str, Message], forms: int) -> list[str]:
    """What is wrong with a catalogue for these texts: missing, left over, other names, other ends."""
    wrong = [f"not in the catalogue: {text!r}" for text in texts.keys() - known.keys()]
    wrong += [f"of nobody: {text!r}" for text in known.keys() - texts.keys()]
    for text in texts.keys() & known.keys():
        one = known[text]
        if not one.done or one.numbered != texts[text].numbered or len(one.forms) != (forms if one.numbered else 1):
            wrong.append(f"not translated: {text!r}")
        for form in one.forms:
            ends = [(len(said) - len(said.lstrip()), len(said) - len(said.rstrip())) for said in (one.source, form)]
            if _names(form) - _names(text) or _missing(text, form, one.numbered):
                wrong.append(f"other names: {text!r}, {form!r}")
            elif form and ends[0] != ends[1]:
                wrong.append(f"other spaces at its ends: {text!r}, {form!r}")
    return sorted(wrong)


def _names(text: str) -> set[str]:
    return set(NAME.findall(text.replace("{{", "").replace("}}", "")))


def _missing(text: str, form: str, numbered: bool) -> set[str]:
    """Names the translation leaves out; the form for one may say "ein" instead of the number."""
    return _names(text) - _names(form) - ({"number"} if numbered else set()) if form else set()


def check() -> list[str]:
    """What is wrong with every catalogue."""
    texts = used()
    return [f"{path.name}: {one}" for path in catalogues() for one in faults(texts, read(path), FORMS[path.stem[-2:]])]


def main() -> int:
    """Read the verb."""
    verb = sys.argv[1] if len(sys.argv) > 1 else "check"
    if verb == "check":
        wrong = check()
        print("\n".join(wrong))
        return 1 if wrong else 0
    {"extract": extract, "compile": compile_all}[verb]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
