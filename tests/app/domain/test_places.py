"""Coordinates as people paste them, how far places are apart, addresses as their countries write them."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import places
from app.domain.addresses import address_lines
from app.domain.places import Driving, Place, bearing_words, box_around, drive_link, km_between, read_place
from app.domain.postcodes import keys_to_try, postcode_key
from app.errors import RefusedError

GOOLE = Place(53.703, -0.885)
degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    "text",
    [
        "53.703, -0.885",
        "(53.703 -0.885)",
        "53,703; -0,885",
        "53°42'10.8\"N 0°53'06\"W",
        "53° 42′ 10.8″ N, 0° 53′ 6″ W",
        "N 53° 42.18' W 0° 53.1'",
        "0°53'06\"W 53°42'10.8\"N",
        "geo:53.703,-0.885?z=12",
        "geo:0,0?q=53.703,-0.885(Goole+works)",
        "https://www.google.com/maps?q=53.703,-0.885",
        "https://www.google.com/maps?q=loc:53.703,-0.885",
        "https://www.google.com/maps/@53.703,-0.885,15z",
        "https://www.google.com/maps/place/Works/@53.70,-0.88,17z/data=!3m1!4b1!8m2!3d53.703!4d-0.885",
        "https://www.google.com/maps/dir/?api=1&destination=53.703%2C-0.885",
        "maps.google.com/?ll=53.703,-0.885",
        "https://www.openstreetmap.org/?mlat=53.703&mlon=-0.885#map=16/53.7/-0.8",
        "https://www.openstreetmap.org/#map=16/53.703/-0.885",
        "https://maps.apple.com/?ll=53.703,-0.885&q=Works",
        "https://maps.apple.com/place?coordinate=53.703,-0.885",
        "https://www.bing.com/maps?cp=53.703~-0.885&lvl=16",
    ],
)
def test_a_pair_degrees_and_every_usual_map_link_are_read(text):
    assert read_place(text) == GOOLE
    assert places.looks_like_place(text)


def test_south_and_west_are_negative_and_kept_with_five_decimals():
    assert read_place("33°51'25\"S 151°12'55\"E").texts == ("-33.85694", "151.21528")
    assert read_place("-0.0000001, 0").texts[0] in ("-0.00000", "0.00000")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("-100.5, 44.2", "look swapped"),
        ("91, 181", "not on Earth"),
        ("Mill Lane 4", "holds no coordinates"),
        ("53°61'0\"N 0°0'0\"E", "above 59"),
        ("https://w3w.co/filled.count.soap", "three words"),
        ("///filled.count.soap", "three words"),
        ("https://maps.app.goo.gl/abc", "short link"),
        ("https://www.openstreetmap.org/", "holds no coordinates"),
    ],
)
def test_what_is_no_place_is_refused_in_words(text, says):
    with pytest.raises(RefusedError, match=says) as caught:
        read_place(text)
    assert caught.value.code == "E-PLACE"


def test_an_address_is_no_place():
    for address in ("Larsen Road 12, Goole", "12/4", "12 4", "Weg 4"):
        assert not places.looks_like_place(address)
    assert places.origin_of("53.7, -0.8") == places.TYPED
    assert places.origin_of("https://maps.apple.com/?ll=1,2") == places.PASTED


@given(degrees)
@settings(max_examples=60)
def test_what_is_written_is_read_back(pair):
    place = Place(*pair)
    assert (
        read_place(str(place)).texts == place.texts
        or place.texts[0].startswith("-0.00000")
        or "-0.00000" in place.texts
    )


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(RefusedError):
        read_place(text)


def test_distances_are_those_of_the_globe_and_roads_are_estimated():
    assert km_between(Place(51.5074, -0.1278), Place(48.8566, 2.3522)) == pytest.approx(343.6, abs=0.5)
    assert km_between(Place(0, 179.9), Place(0, -179.9)) == pytest.approx(22.24, abs=0.05)
    driving = Driving()
    assert driving.km(Place(53, 0), Place(54, 0)) == pytest.approx(111.195 * 1.3, abs=0.01)
    assert driving.minutes(55) == 60
    assert bearing_words(GOOLE, Place(54, -0.885)) == "north"
    assert bearing_words(GOOLE, Place(53.703, -2)) == "west"


@given(degrees.filter(lambda one: abs(one[0]) < 85), st.floats(0.5, 200), st.floats(0, 360))
@settings(max_examples=60)
def test_the_box_holds_everything_within_its_distance(pair, km, direction):
    import math

    here = Place(*pair)
    up = math.degrees(km / places.EARTH_KM) * math.cos(math.radians(direction)) * 0.99
    there_lat = here.latitude + up
    along = (
        math.degrees(km / places.EARTH_KM) * math.sin(math.radians(direction)) * 0.9 / math.cos(math.radians(there_lat))
    )
    there = Place(there_lat, here.longitude + along)
    if km_between(here, there) <= km:
        south, north, west, east = box_around(here, km)
        assert south <= there.latitude <= north
        assert west <= there.longitude <= east


def test_codes_lead_to_coordinates_else_to_the_address():
    assert drive_link("geo", GOOLE) == "geo:53.70300,-0.88500?q=53.70300,-0.88500"
    assert drive_link("osm", GOOLE).startswith("https://www.openstreetmap.org/?mlat=53.70300&mlon=-0.88500")
    assert drive_link("google", None, "Larsen Road, Goole").endswith("destination=Larsen%20Road%2C%20Goole")
    assert drive_link("geo", None) == ""
    for service in places.SERVICES:
        assert read_place(drive_link(service, GOOLE)) == GOOLE


ADDRESS = {"street": "Weg 4", "town": "Ort", "postcode": "12345", "region": "R"}


@pytest.mark.parametrize(
    ("country", "lines"),
    [
        ("GB", ("Weg 4", "Ort", "12345")),
        ("DE", ("Weg 4", "12345 Ort")),
        ("FR", ("Weg 4", "12345 Ort")),
        ("US", ("Weg 4", "Ort, R 12345")),
        ("NL", ("Weg 4", "12345 Ort")),
        ("ES", ("Weg 4", "12345 Ort", "R")),
        ("IT", ("Weg 4", "12345 Ort R")),
        ("PL", ("Weg 4", "12345 Ort")),
        ("SE", ("Weg 4", "12345 Ort")),
        ("JP", ("〒12345", "ROrt", "Weg 4")),
        ("BR", ("Weg 4", "Ort - R", "12345")),
        ("AU", ("Weg 4", "Ort R 12345")),
        ("HU", ("Ort", "Weg 4", "12345")),
        ("CA", ("Weg 4", "Ort, R 12345")),
    ],
)
def test_an_address_stands_as_its_country_writes_it(country, lines):
    assert address_lines({**ADDRESS, "country": country}, home=country) == lines
    assert len(address_lines({**ADDRESS, "country": country}, home="ZZ")) == len(lines) + 1


def test_missing_parts_leave_no_marks():
    assert address_lines({"town": "Ort", "country": "US"}, home="US") == ("Ort",)
    assert address_lines({"town": "Ort", "country": "BR"}, home="BR") == ("Ort",)
    assert address_lines({"street": "Weg 4", "country": "JP"}, home="JP") == ("Weg 4",)
    assert address_lines({"postcode": "12345", "country": "DE"}) == ("12345", "Germany")
    assert address_lines({}) == ()
    assert address_lines(ADDRESS, home="GB") == ("Weg 4", "Ort", "12345")  # without a country it is the one at home


def test_a_postcode_has_one_spelling_and_its_outward_part():
    assert postcode_key("dn14 6lt") == "DN146LT"
    assert keys_to_try("GB", "DN14 6LT") == ("DN146LT", "DN14")
    assert keys_to_try("NL", "1012 AB") == ("1012AB", "1012")
    assert keys_to_try("US", "97201-1234") == ("972011234", "97201")
    assert keys_to_try("DE", "26121") == ("26121",)
    assert keys_to_try("GB", " ") == ()
