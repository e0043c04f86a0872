"""Where something is: coordinates typed or pasted as people have them, how far apart two places are, the way there."""

from __future__ import annotations

import math
import re
from urllib.parse import parse_qs, quote, unquote, urlsplit

from app.errors import RefusedError
from app.frozen import frozen
from app.language import marked, tr

TYPED, PASTED, FILE, CENTRE, CHECKED = (
    "typed",
    marked("pasted link"),
    marked("address file"),
    marked("postcode centre ± 3 km"),
    marked("checked on a visit"),
)
ORIGINS = (TYPED, PASTED, FILE, CENTRE, CHECKED)
EARTH_KM = 6371.0088
PAIR = r"([+-]?\d{1,3}(?:\.\d+)?)\s*[,;/ ]\s*([+-]?\d{1,3}(?:\.\d+)?)"
_PAIR = re.compile(rf"^\(?\s*{PAIR}\s*\)?$")
_COMMAS = re.compile(r"^\s*([+-]?\d{1,3},\d+)\s*[;/ ]\s*([+-]?\d{1,3},\d+)\s*$")  # 53,703; -0,885
_NUMBER = r"(\d{1,3}(?:[.,]\d+)?)"
_ANGLE = rf"([+-]?){_NUMBER}\s*[°d]\s*(?:{_NUMBER}\s*['′’m]\s*)?(?:{_NUMBER}\s*(?:\"|″|”|''|s)\s*)?"
_AFTER = re.compile(
    rf"{_ANGLE}([NSEW]?)", re.IGNORECASE
)  # 53°42'11"N; no O, which is east in German and west in French
_BEFORE = re.compile(rf"([NSEW])\s*{_ANGLE}", re.IGNORECASE)
_AT = re.compile(rf"@{PAIR}")
_PIN = re.compile(r"!3d([+-]?\d+(?:\.\d+)?)!4d([+-]?\d+(?:\.\d+)?)")
_HASH = re.compile(r"map=\d+(?:\.\d+)?/([+-]?\d+(?:\.\d+)?)/([+-]?\d+(?:\.\d+)?)")
_KEYS = ("q", "query", "ll", "sll", "destination", "daddr", "center", "coordinate", "cp", "mlat")
_LINK = re.compile(r"^(geo:|https?://|www\.|maps?\.)", re.IGNORECASE)
_SHORT = ("maps.app.goo.gl", "goo.gl", "bit.ly")
_DO = tr("Write it like 53.703, -0.885, or paste a map link that holds coordinates.")


@frozen
class Place:
    """Degrees, north and east positive."""

    latitude: float
    longitude: float

    @property
    def texts(self) -> tuple[str, str]:
        """Both as they are kept: five decimals, a metre or so."""
        return f"{self.latitude:.5f}", f"{self.longitude:.5f}"

    def __str__(self) -> str:
        return ", ".join(self.texts)


def looks_like_place(text: str) -> bool:
    """Whether a text means coordinates and no address: a pair with decimals ("12/4" is a house), degrees, or any link."""
    line = text.strip()
    pair = _PAIR.match(line)
    decimals = pair is not None and "." in pair[1] and "." in pair[2]
    return decimals or bool(_COMMAS.match(line) or _LINK.match(line)) or len(_AFTER.findall(line)) == 2


def origin_of(text: str) -> str:
    """Where coordinates of that text come from: typed, or a pasted link."""
    return PASTED if _LINK.match(text.strip()) else TYPED


def read_place(text: str) -> Place:
    """The place a text means; RefusedError E-PLACE says what is wrong with it."""
    line = text.strip()
    if "w3w.co/" in line or "what3words" in line or line.startswith("///"):
        raise refused(tr("What3words needs the network to say where its three words are."))
    pair = _pair_of_link(line) if _LINK.match(line) else _pair_of_text(line)
    if pair is None:
        host = (urlsplit(line).hostname or "").casefold()
        if host in _SHORT:
            raise refused(tr("This short link holds no coordinates; only the network knows where it leads."))
        raise refused(tr("“{line}” holds no coordinates.", line=line[:60]))
    return checked(*pair)


def checked(latitude: float, longitude: float) -> Place:
    """The place, or RefusedError E-PLACE for degrees that no place has."""
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return Place(latitude + 0.0, longitude + 0.0)
    if abs(longitude) <= 90 and abs(latitude) <= 180:
        raise refused(
            tr("{latitude:g} is no latitude: the two look swapped.", latitude=latitude),
            do=tr("Write {longitude:g}, {latitude:g}.", longitude=longitude, latitude=latitude),
        )
    raise refused(tr("{latitude:g}, {longitude:g} is not on Earth.", latitude=latitude, longitude=longitude))


def kept_place(latitude: str | None, longitude: str | None) -> Place | None:
    """The place of two texts as they are kept, None where there is none or it is not readable."""
    try:
        made = Place(float(latitude or ""), float(longitude or ""))
    except ValueError:
        return None
    return made if abs(made.latitude) <= 90 and abs(made.longitude) <= 180 else None


def refused(happened: str, *, do: str = _DO) -> RefusedError:
    """What is said of a place that cannot be read."""
    return RefusedError("E-PLACE", happened, safe=tr("The place stays as it was."), do=do, field="place")


def _pair_of_text(line: str) -> tuple[float, float] | None:
    if match := _PAIR.match(line):
        return float(match[1]), float(match[2])
    if match := _COMMAS.match(line):
        return float(match[1].replace(",", ".")), float(match[2].replace(",", "."))
    before = len(_BEFORE.findall(line)) == 2 and line[0].isalpha()
    found = [_angle(match, before) for match in (_BEFORE if before else _AFTER).finditer(line)]
    if len(found) != 2:
        return None
    (first, side), (second, other) = found
    return (second, first) if side in ("E", "W") and other in ("N", "S") else (first, second)


def _angle(match: re.Match[str], before: bool) -> tuple[float, str]:
    """Degrees and the letter of the side."""
    side, sign, *sizes = match.groups() if before else (match[5], *match.groups()[:4])
    whole, minutes, seconds = (float((one or "0").replace(",", ".")) for one in sizes)
    if minutes >= 60 or seconds >= 60:
        raise refused(tr("“{match}” has minutes or seconds above 59.", match=match[0].strip()))
    size = whole + minutes / 60 + seconds / 3600
    side = side.upper()
    return (-size if sign == "-" or side in ("S", "W") else size), side


def _pair_of_link(line: str) -> tuple[float, float] | None:
    link = unquote(line)
    if link.casefold().startswith("geo:"):
        inside = re.match(PAIR, link[4:])
        pair = (float(inside[1]), float(inside[2])) if inside else None
        named = parse_qs(urlsplit(link).query).get("q", [""])[0]
        return _found(named) if pair in (None, (0.0, 0.0)) else pair  # geo:0,0?q=… means what stands in q
    parts = urlsplit(line if "://" in line else f"https://{line}")
    if match := _PIN.search(link):  # the pin of the place, not where the map was centred
        return float(match[1]), float(match[2])
    asked = parse_qs(parts.query)
    if "mlat" in asked and "mlon" in asked:
        return _found(f"{asked['mlat'][0]},{asked['mlon'][0]}")
    for key in _KEYS:
        if pair := _found(asked.get(key, [""])[0].replace("~", ",")):
            return pair
    for pattern in (_AT, _HASH):
        if match := pattern.search(link):
            return float(match[1]), float(match[2])
    last = unquote(parts.path).rstrip("/").rpartition("/")[2]
    return _found(last.replace("+", " "))


def _found(text: str) -> tuple[float, float] | None:
    text = re.sub(r"^loc:", "", text.strip())
    match = re.match(rf"^{PAIR}(?:\s*\(.*\))?$", text)
    return (float(match[1]), float(match[2])) if match else _pair_of_text(text)


# how far


def km_between(one: Place, other: Place) -> float:
    """The great circle between two places, in km."""
    south, north = math.radians(one.latitude), math.radians(other.latitude)
    along = math.radians(other.longitude - one.longitude)
    half = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin(along / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(half, 1.0)))


def box_around(place: Place, km: float) -> tuple[float, float, float, float]:
    """South, north, west, east of a box that holds everything within that distance; the whole round near the poles."""
    up = math.degrees(km / EARTH_KM)
    south, north = place.latitude - up, place.latitude + up
    if south <= -89.9 or north >= 89.9:
        return south, north, -180.0, 180.0
    along = math.degrees(math.asin(min(math.sin(km / EARTH_KM) / math.cos(math.radians(place.latitude)), 1.0)))
    return south, north, place.longitude - along, place.longitude + along


def bearing_words(one: Place, other: Place) -> str:
    """ "north-east": in which direction the other place lies."""
    along = math.radians(other.longitude - one.longitude) * math.cos(math.radians(one.latitude))
    degrees = math.degrees(math.atan2(along, math.radians(other.latitude - one.latitude))) % 360
    names = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
    return names[round(degrees / 45) % 8]


@frozen
class Driving:
    """How long roads are against the straight line, and how fast one gets along them; both settable."""

    factor: float = 1.3
    kmh: float = 55.0

    def km(self, one: Place, other: Place) -> float:
        """Estimated road km."""
        return km_between(one, other) * self.factor

    def minutes(self, km: float) -> int:
        """Estimated whole minutes for that many road km."""
        return round(km * 60 / self.kmh)


# the way there: what the code beside a stop holds

GEO, GOOGLE, OSM, APPLE = "geo", "google", "osm", "apple"
SERVICES = {
    GEO: "geo:{0},{1}?q={0},{1}",
    GOOGLE: "https://www.google.com/maps/dir/?api=1&destination={0},{1}",
    OSM: "https://www.openstreetmap.org/?mlat={0}&mlon={1}#map=16/{0}/{1}",
    APPLE: "https://maps.apple.com/?daddr={0},{1}",
}
_BY_WORDS = {
    GEO: "geo:0,0?q={0}",
    GOOGLE: "https://www.google.com/maps/dir/?api=1&destination={0}",
    OSM: "https://www.openstreetmap.org/search?query={0}",
    APPLE: "https://maps.apple.com/?daddr={0}",
}


def drive_link(service: str, place: Place | None, address: str = "") -> str:
    """The link a phone navigates by: coordinates, else the address in words; '' when neither is known."""
    known = service if service in SERVICES else GEO
    if place is not None:
        return SERVICES[known].format(*place.texts)
    return _BY_WORDS[known].format(quote(address)) if address.strip() else ""
