"""Invented names of people, firms and towns; nobody in the practice workspace exists."""

from __future__ import annotations

FIRST = (
    "Ottoline", "Bram", "Halima", "Pieter", "Gethin", "Yseult", "Ebba", "Marek", "Ragna", "Tunde", "Dafydd", "Zofia", "Osric",
    "Leopold", "Noor", "Ansel", "Callum", "Mireille", "Stellan", "Petra", "Wren", "Luca", "Aoife", "Ifeoma", "Ingrith", "Jasper",
    "Bettany", "Anselm", "Cosima", "Idris", "Maren", "Thea", "Rafferty", "Saoirse", "Lennart", "Priya", "Kofi", "Xanthe", "Hugo",
    "Fenna", "Emrys", "Amara", "Tobias", "Linnea", "Cato", "Romilly", "Desta", "Ewan", "Sunniva", "Viggo",
)  # fmt: skip
LAST = (
    "Achterby", "Brannagan", "Lindquarry", "Tolliver", "Whitlow", "Osgrave", "Amory", "Hallam", "Penhale", "Vandersteen",
    "Brightmoor", "Priddy", "Stroud", "Burrow", "Oyelade", "Adebari", "Bexley", "Karlsen", "Lacroix-Day", "Solano", "Quillan",
    "Kroll", "Corrie", "Marlock", "Drewett", "Vanslow", "Ostrowick", "Faraday-Singh", "Cole-Okafor", "Thackwell", "Harrowgate",
    "Merriden", "Sallowfield", "Tresco", "Underhay", "Wexcombe", "Yarrow", "Zeller", "Ashdown-Ray", "Bellwether", "Crannock",
    "Dunmore", "Eskdale", "Fenwright", "Garrick", "Holloway", "Inglesby", "Jessop", "Kestrel", "Lowfell",
)  # fmt: skip
PLACES = (
    "Tarnbrook", "Pellgrove", "Merrowdale", "Ferrisgate", "Wexcombe", "Dunlarch", "Oldmarrow", "Greyfold", "Solvane", "Vantrell",
    "Kestrelmoor", "Amberline", "Saltmarsh", "Marrick", "Larkbarrow", "Pellinor", "Stanmoor", "Brackwater", "Crannock", "Lowfell",
    "Ashenby", "Hallowick", "Sedgeworth", "Yarrowby", "Coldmarch", "Harnwick", "Eskerby", "Thornby", "Fennimore", "Quillfen",
    "Rookhope", "Silverdene", "Tansley", "Umberleigh", "Wraysholme", "Abbotsfell", "Birkrigg", "Cawdale", "Dovenby", "Elterwick",
)  # fmt: skip
TRADES = (
    ("Textiles", "Textile manufacturing"), ("Bakeries", "Food production"), ("Clinics", "Private health"),
    ("Tools", "Engineering"), ("Care Homes", "Care"), ("Builders Merchants", "Construction supply"), ("Instruments", "Engineering"),
    ("Packaging", "Packaging and printing"), ("Heat Pumps", "Construction"), ("Foods", "Food production"), ("Dairy", "Food production"),
    ("Couriers", "Logistics"), ("Joinery", "Construction"), ("Feeds", "Agriculture"), ("Print Works", "Packaging and printing"),
    ("Timber", "Construction supply"), ("Lifts", "Engineering"), ("Bottling", "Food production"), ("Marine", "Marine engineering"),
    ("Castings", "Engineering"), ("Ceramics", "Manufacturing"), ("Plastics", "Plastics manufacturing"), ("Dyeworks", "Textile manufacturing"),
    ("Hotels", "Hospitality"), ("Laundries", "Textile services"), ("Schools", "Education"), ("Paper", "Packaging and printing"),
    ("Quarries", "Quarrying"), ("Rail", "Rail maintenance"), ("Cold Storage", "Cold-chain storage"),
)  # fmt: skip
TOWNS = (
    ("Hull", "HU1", "North · Humber", "53.744", "-0.332"), ("Beverley", "HU17", "North · Humber", "53.842", "-0.434"),
    ("Leeds", "LS1", "North · Aire", "53.797", "-1.545"), ("York", "YO1", "North · Vale", "53.959", "-1.082"),
    ("Grimsby", "DN31", "North · Humber", "53.567", "-0.081"), ("Sheffield", "S1", "North · Don", "53.383", "-1.466"),
    ("Goole", "DN14", "North · Humber", "53.703", "-0.885"), ("Bradford", "BD1", "North · Aire", "53.795", "-1.752"),
    ("Norwich", "NR1", "East", "52.628", "1.298"), ("Leicester", "LE1", "Midlands", "52.636", "-1.133"),
)  # fmt: skip
TITLES = (
    "Operations Director", "Head of Engineering", "Maintenance Manager", "Plant Manager", "Finance Controller", "Site Manager",
    "Head of Site Engineering", "Facilities Lead", "Technical Director", "Purchasing Manager", "Compliance Lead", "Managing Director",
    "Production Supervisor", "Fleet Engineer", "Quality Manager",
)  # fmt: skip
SOURCES = ("Website form", "Demo form", "Webinar", "Trade show", "Referral", "Purchased list", "Target list", "Partner")
PAINS = (
    "faults found late, out of hours", "two days a site collecting audit records", "spares ordered twice, then missing",
    "service planned on wall planners", "stock written off after a breakdown", "contractors arrive without the job sheet",
)  # fmt: skip
QUOTES = (
    "we only hear of it when a customer rings", "last audit took two days a site", "nobody knows which filter fits which unit",
    "the planner is a photograph of a whiteboard", "we lost a night's production over a belt",
)  # fmt: skip
