"""The language of the window: Satchel's own catalogue and Qt's, through Qt's translator."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from app import language
from app.resource_files import resource

CHOSEN = "language"  # the setting; '' is as the system has it
CONTEXT = "Satchel"


def speak(settings: QSettings) -> str:
    """Choose the language of this process, before the pages are imported; its code."""
    code = language.wanted(str(settings.value(CHOSEN, "")), QLocale.system().name())
    if code == language.PSEUDO:
        from app.language.pseudo import lengthened

        language.choose(code, lengthened)
    elif code != language.ENGLISH:
        QLocale.setDefault(QLocale(code))
        _install(str(resource("languages", f"satchel_{code}.qm")))
        _install(f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{code}.qm")
        language.choose(code, _translated)
    return code


def _install(path: str) -> None:
    translator = QTranslator(QCoreApplication.instance())
    if translator.load(path):
        QCoreApplication.installTranslator(translator)


def _translated(text: str, number: int | None, said_of: str) -> str:
    return QCoreApplication.translate(CONTEXT, text, said_of or None, -1 if number is None else number)
