"""A pasted e-mail signature of several lines: who it is, told by the shape of each line; a proposal, never saved by itself."""

from __future__ import annotations

import re

from app.domain.badges import Scanned
from app.domain.contact_points import UNCLEAR, read_email
from app.domain.names import clean_line, fold

MOST_LINES, LONGEST = 40, 200
_EMAIL = re.compile(r"[^\s<>()\[\]|,;:\"]+@[^\s<>()\[\]|,;:\"]+\.[^\s<>()\[\]|,;:\"]+")
_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>|,;]+|(?<![@\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|co\.uk|de|fr|es|it|nl|se|dk|no|fi|pl|pt|"
                  r"eu|io|at|ch|be|cz|ie|example)(?:/\S*)?(?![\w@.-])", re.IGNORECASE)  # fmt: skip
_BREAK = re.compile(r"\s*(?:\||·|•|∙|–|—|\t| - | / )\s*")
_CLOSING = re.compile(
    r"(?:(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes|thanks)|regards|best|cheers|thanks|thank you|sincerely|yours.*|"
    r"mit freundlichen gru(?:ss|sse|esse)en?|mit freundlichem gruss|(?:viele|beste|liebe|schone|herzliche) gru(?:ss|sse|esse)|vg|mfg|lg|"
    r"(?:bien )?cordialement|bien a vous|salutations.*|meilleures salutations|un (?:cordial )?saludo|saludos(?: cordiales)?|atentamente|"
    r"cordiali saluti|distinti saluti|cordialmente|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|groeten|"
    r"med vanlig(?:a)? halsning(?:ar)?|vanliga halsningar|halsningar|med venlig hilsen|venlig hilsen|vennlig hilsen|med vennlig hilsen|"
    r"ystavallisin terveisin|terveisin|z powazaniem|pozdrawiam|com os melhores cumprimentos|atenciosamente|cumprimentos|s pozdravem|"
    r"с уважением|με εκτιμηση|sent from my .*|von meinem .* gesendet|envoye de mon .*)[,.!]?"
)
_TITLE = re.compile(
    r"\b(?:manager|managing|director|head|chief|officer|engineer|engineering|lead|leader|president|vp|ceo|cto|cfo|coo|owner|founder|"
    r"buyer|procurement|purchasing|sales|account|supervisor|coordinator|specialist|consultant|analyst|technician|planner|controller|"
    r"executive|assistant|foreman|operations|maintenance|partner|"
    r"geschaftsfuhrer(?:in)?|leiter(?:in)?|leitung|abteilungsleiter(?:in)?|vertrieb\w*|einkauf\w*|einkaufer(?:in)?|instandhaltung\w*|werkleiter\w*|"
    r"prokurist(?:in)?|meister(?:in)?|inhaber(?:in)?|\w*ingenieur(?:in)?|\w*leiter(?:in)?|vorstand|assistenz|"
    r"directeur|directrice|responsable|chef|cheffe|gerant|gerante|ingenieur|acheteur|acheteuse|technicien|"
    r"director[a]?|gerente|jefe|jefa|encargad[oa]|ingenier[oa]|responsabile|direttore|direttrice|amministratore|ufficio|capo|"
    r"hoofd|inkoper|bedrijfsleider|eigenaar|monteur|verkoop\w*|"
    r"chef|vd|inkopare|driftchef|underhallschef|saljare|direktor|leder|indkober|salgschef|daglig leder|"
    r"toimitusjohtaja|paallikko|\w*paallikko|kierownik|dyrektor|specjalista|prezes|diretor|diretora|engenheir[oa]|vedouci|reditel|jednatel)\b"
)
_LEGAL = re.compile(
    r"(?:\b(?:ltd|limited|plc|llc|llp|inc|corp|corporation|gmbh|ag|kg|kgaa|ohg|e\.?k|ug|se|sarl|sas|sasu|sa|s\.a\.?|s\.l\.?|sl|slu|srl|"
    r"s\.r\.l\.?|spa|s\.p\.a\.?|bv|b\.v\.?|nv|n\.v\.?|ab|as|a/s|aps|oy|oyj|sp\. ?z ?o\.? ?o\.?|lda|s\.r\.o\.?|co)\b\.?\s*$)|"
    r"& co\b|\bgroup$|\bgruppe$|\bgroupe "
)
_PHONE = re.compile(
    r"(?<![\w@])(?:\+|00|\()?[\d(][\d\s().\-/\u00a0]{5,}\d(?:\s?(?:ext|x|durchwahl|poste)\.?\s?\d{1,5})?", re.IGNORECASE
)
_FAX = re.compile(r"\b(?:fax|f|telefax|télécopie)\s*[:.]?\s*$", re.IGNORECASE)
_REGISTER = re.compile(
    r"\b(?:hrb|hra|ust|vat|tva|siret|siren|rcs|nif|cif|piva|p\.? ?iva|kvk|btw|org\.?nr|cvr|nip|regon|krs|company (?:no|number)|registered|"
    r"amtsgericht|steuernummer|iban|bic|sitz der)\b"
)
_STREET = re.compile(
    r"\b(?:street|road|lane|avenue|drive|way|park|estate|house|floor|unit|suite|po box|rue|avenue|boulevard|calle|avenida|via|viale|piazza|"
    r"ul\.|al\.|gatan|vej|gade|veien|katu|straat|weg|laan|plein)\b|(?:str(?:asse|\.)|straat|weg|platz|gatan|vagen|vej|gade|katu|tie)\s+\d|\b\d{4,5}\b|"
    r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b"
)  # fmt: skip
_SHARED = frozenset(
    ("info", "accounts", "office", "sales", "buying", "contact", "kontakt", "service", "mail", "post", "einkauf", "vertrieb", "hello",
     "admin", "team", "support")
)  # fmt: skip
_LABEL = re.compile(
    r"^(?:tel|telefon|telephone|telefono|tlf|phone|ph|t|m|mob|mobil|mobile|mobiel|cell|handy|movil|portable|gsm|d|direct|direkt|fon|e|"
    r"e-?mail|mail|email|w|web|website|internet|fax|f|p|puh|kom|linkedin|xing|skype|teams|sip)\s*[:.]?\s*$"
)


def read_signature(text: str, region: str) -> Scanned | None:
    """Name, title, company, numbers, addresses and website of a signature; None when there is no person to be seen.

    `region` reads numbers without a country. Never raises."""
    from app.domain.contact_points import read_phone

    emails: list[str] = []
    numbers: list[str] = []
    websites: list[str] = []
    words: list[str] = []
    for raw in text.splitlines()[:MOST_LINES]:
        line = clean_line(raw.lstrip("> \t"), LONGEST * 4)[:LONGEST]
        if _REGISTER.search(fold(line)):
            continue
        for found in _EMAIL.findall(line):
            address = found.strip(".'")
            if read_email(address).state != UNCLEAR:
                emails.append(read_email(address).value)
        line = _EMAIL.sub(" ", line)
        websites += [one.rstrip("/.") for one in _URL.findall(line)]
        line, found_numbers = _take_numbers(_URL.sub(" ", line))
        numbers += [one for one in found_numbers if read_phone(one, region).e164]
        words += [part for one in _BREAK.split(line) if (part := _word(one))]
    website = next((one for one in websites if "linkedin" not in one and "xing" not in one), "")
    name, title, company = _who(words, emails, website)
    if not (name or emails or numbers):
        return None
    return Scanned(name, title, company, tuple(dict.fromkeys(numbers)), tuple(dict.fromkeys(emails)), website)


def _take_numbers(line: str) -> tuple[str, list[str]]:
    found = []
    for match in _PHONE.finditer(line):
        if not _FAX.search(line[: match.start()]) and not _STREET.search(fold(line[: match.start()])):
            found.append(" ".join(match[0].split()))
    return (_PHONE.sub(" ", line) if found or _FAX.search(line.partition("+")[0]) else line), found


def _word(part: str) -> str:
    """A part that may say who it is, '' for labels, closings and rules."""
    word = re.sub(r"^(?:[A-Za-z]{1,10}[:.]\s*)+$", "", part.strip(" ,*_=-~:<>\u00a0"))
    folded = fold(word)
    if not any(one.isalpha() for one in word) or _LABEL.match(folded) or _CLOSING.fullmatch(folded):
        return ""
    return word


def _who(words: list[str], emails: list[str], website: str) -> tuple[str, str, str]:
    """Name, title and company out of what is left: the mail's own name and domain weigh most, then shape and order."""
    local, _, domain = (emails[0] if emails else "").casefold().partition("@")
    local = "" if local in _SHARED else local
    site = (domain or re.sub(r"^(?:https?://)?(?:www\.)?", "", website.casefold())).partition(".")[0]
    left, company = _split_at([one for one in words if not _STREET.search(fold(one))])
    company = company or next((one for one in left if _LEGAL.search(fold(one).rstrip("."))), "")
    company = company or next((one for one in left if _is_site(one, site) and not _is_named(one, local)), "")
    left = [one for one in left if one != company]
    title = next((one for one in left if _TITLE.search(fold(one)) and not _is_named(one, local)), "")
    left = [one for one in left if one != title and _is_name(one)]
    name = next((one for one in left if _is_named(one, local)), "") or next(iter(left), "")
    name, _, after = name.partition(",")
    return name.strip(), title or after.strip(), company


def _split_at(words: list[str]) -> tuple[list[str], str]:
    """ "Head of Sales at Marrick Print" in two: the words with the title alone, and the company."""
    for number, word in enumerate(words):
        for sign in (" at ", " @ ", " bei ", " chez "):
            before, found, after = word.partition(sign)
            if found and _TITLE.search(fold(before)):
                return [*words[:number], before.strip(), *words[number + 1 :]], after.strip()
    return words, ""


def _is_named(word: str, local: str) -> bool:
    """Whether the address was made of that name."""
    parts = [one for one in re.split(r"[^a-z]+", fold(word)) if len(one) > 2]
    return bool(local) and any(one in local for one in parts)


def _is_site(word: str, site: str) -> bool:
    squeezed = re.sub(r"[^a-z0-9]", "", fold(word))
    return (
        len(site) > 2 and len(squeezed) > 2 and (site.replace("-", "") in squeezed or squeezed in site.replace("-", ""))
    )


def _is_name(word: str) -> bool:
    """Two to five words without figures, each begun with a capital, or of a script that has none."""
    parts = word.partition(",")[0].split()
    small = {"von", "van", "de", "der", "den", "di", "da", "dos", "la", "le", "ter", "zu", "y", "e", "af", "bin", "al"}
    fit = [one for one in parts if one.casefold() not in small]
    if not 1 <= len(fit) <= 5 or any(one.isdigit() for one in word) or len(word) > 60:
        return False
    if len(parts) == 1 and not (word.istitle() or not word.isascii()):
        return False
    return all(one[0].isupper() or not (one[0].isupper() or one[0].islower()) for one in fit)
