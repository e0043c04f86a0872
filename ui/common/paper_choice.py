"""Which paper is printed on where nobody chose another for one page: as set, else as is usual in this country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.language import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

CHOSEN = "printing/paper"
PAPERS = (("a4", "A4", ""), ("letter", tr("Letter"), ""))
# Unicode CLDR, paperSize US-Letter.
LETTER_LANDS = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))


def usual_paper(settings: QSettings, land: str | None = None) -> str:
    """ "a4" or "letter"; `land` is the code of the country, that of this computer where it is None."""
    chosen = str(settings.value(CHOSEN, ""))
    if chosen in (key for key, _, _ in PAPERS):
        return chosen
    here = QLocale.territoryToCode(QLocale.system().territory()) if land is None else land
    return "letter" if here in LETTER_LANDS else "a4"
