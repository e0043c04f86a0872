"""Lists that other programs write, known by the names only they use together, and what their own words mean here (product 9).

Names are as `columns.plain` gives them. What a shape does not say is matched as in any list.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field

from app.frozen import frozen

OWN, OUT = "", "-"  # a field of its own; left out
CITY = {"city": "town", "state": "region", "stateprovince": "region", "region": "region", "postalcode": "postcode",
        "zippostalcode": "postcode", "country": "country", "countryregion": "country"}  # fmt: skip


def _address(before: str, street: str = "street") -> dict[str, str]:
    return {f"{before}{street}": "street", **{before + name: target for name, target in CITY.items()}}


@frozen
class Shape:
    """`tells` are names that are all there, `kind` what the rows are ('' as in any list), `targets` where columns go.

    `prefix` stands before every name and is looked through: "Person - Email".
    """

    program: str
    tells: frozenset[str]
    targets: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""
    prefix: str = ""


def _shape(program: str, tells: str, kind: str = "", prefix: str = "", **targets: str) -> Shape:
    return Shape(program, frozenset(tells.split()), targets, kind, prefix)


ZOHO = {"noofemployees": "people", "tag": "tags", "mailingzip": "postcode", "billingcode": "postcode", "accountnameid": "company_ref",
        "createdbyid": OUT, "modifiedbyid": OUT}  # fmt: skip
DYNAMICS = {"donotmodifyrowchecksum": OUT, "donotmodifymodifiedon": OUT, "createdon": "created", "mainphone": "phone",
            **_address("address1", "street1")}  # fmt: skip
SUITE = {"officephone": "phone", "phonework": "phone", "phonehome": "phone", "phoneother": "phone", "phonemobile": "mobile",
         "phoneoffice": "phone", "email1": "email", "assignedusername": "owner", "assigneduserid": OUT, "datecreated": "created",
         "dateentered": "created"}  # fmt: skip
LABELS = {f"{what}{number}{word}": OUT for what in ("email", "phone", "website", "address", "im", "relation", "event")
          for number in range(1, 6) for word in ("label", "type")}  # fmt: skip
GOOGLE = {"photo": OUT, "website1value": "profile_url", "fileas": OWN, "phoneticfirstname": OWN, "phoneticlastname": OWN,
          "organizationdepartment": "department", "organization1department": "department", **_address("address1"), **LABELS}  # fmt: skip
OUTLOOK = {"title": OWN, "homeaddress": OWN, "homestreet": OWN, "otheraddress": OWN, "businessaddress": "street",
           "companymainphone": "phone", "homephone2": "phone", "businessphone2": "phone", "priority": OUT, "sensitivity": OUT,
           "private": OUT, "emailtype": OUT, "email2type": OUT, "email3type": OUT, **{f"home{name}": OWN for name in CITY}}  # fmt: skip
THUNDERBIRD = {"homeaddress": OWN, "homezipcode": OWN, "webpage2": OWN, **{f"home{name}": OWN for name in CITY}}
PIPEDRIVE = {"emailwork": "email", "emailhome": "email", "emailother": "email", "phonework": "phone", "phonehome": "phone",
             "phoneother": "phone", "phonemobile": "mobile", "label": "tags", "personcreated": "created", "organizationcreated": OWN,
             "dealcreated": "created", "leadcreated": "created", "citytownvillagelocality": "town", "zippostalcode": "postcode",
             "statecounty": "region"}  # fmt: skip
ODOO = {"opportunity": OWN, "customer": "company", "salesperson": "owner", "jobposition": "title", "createdon": "created",
        "partnername": "company", "emailfrom": "email", "function": "title", "userid": "owner", "stageid": "stage", "sourceid": "source",
        "campaignid": "campaign", "countryid": "country", "stateid": "region", "tagids": "tags", "name": OWN}  # fmt: skip

SATCHEL = {"satchelid": "external_id", "contactname": OUT}  # what Satchel wrote for another program

SHAPES = (
    _shape("Satchel", "satchelid dealname", "deal", companyname="company_ref", associatedcompanydomain=OUT, pipeline=OUT, **SATCHEL),
    _shape("Satchel", "satchelid stagename", "deal", **SATCHEL),
    _shape("Zoho CRM", "leadowner leadownerid", "person", leadownerid=OUT, **ZOHO),
    _shape("Zoho CRM", "contactowner contactownerid", "person", contactownerid=OUT, **ZOHO),
    _shape("Zoho CRM", "accountowner accountownerid", "account", accountownerid=OUT, **ZOHO),
    _shape("Zoho CRM", "dealowner dealownerid", "deal", dealownerid=OUT, closingdate="close_date", contactnameid="contact_ref", **ZOHO),
    _shape("Dynamics 365", "donotmodifyrowchecksum donotmodifycontact", "person", donotmodifycontact="external_id", **DYNAMICS),
    _shape("Dynamics 365", "donotmodifyrowchecksum donotmodifylead", "person", donotmodifylead="external_id", statusreason="stage",
           topic=OWN, **DYNAMICS),
    _shape("Dynamics 365", "donotmodifyrowchecksum donotmodifyaccount", "account", donotmodifyaccount="external_id", **DYNAMICS),
    _shape("Dynamics 365", "donotmodifyrowchecksum donotmodifyopportunity", "deal", donotmodifyopportunity="external_id", topic="name",
           estrevenue="amount", estclosedate="close_date", potentialcustomer="company_ref", statusreason="stage", **DYNAMICS),
    _shape("Pipedrive", "dealtitle dealstage", "deal", "deal", title="name", organization="company_ref", expectedclosedate="close_date",
           contactperson=OWN, status=OWN, id="external_id", **PIPEDRIVE),
    _shape("Pipedrive", "leadtitle leadcontactperson", "person", "lead", title=OWN, contactperson="name", organization="company",
           personemail="email", personphone="phone", id="external_id", **PIPEDRIVE),
    _shape("Pipedrive", "personname personowner", "person", "person", organization="company", id="external_id", **PIPEDRIVE),
    _shape("Pipedrive", "organizationname organizationowner", "account", "organization", id="external_id", **PIPEDRIVE),
    _shape("Odoo", "contactname salesperson", "person", **ODOO),
    _shape("Odoo", "contactname partnername emailfrom", "person", **ODOO),
    _shape("SuiteCRM", "lastname primaryaddressstreet", "person", **SUITE, **_address("primaryaddress")),
    _shape("SuiteCRM", "name billingaddressstreet", "account", **SUITE, **_address("billingaddress")),
    _shape("LinkedIn", "firstname position connectedon", "person", url="profile_url", connectedon=OWN),
    _shape("Google Contacts", "email1value email1label", "person", **GOOGLE),
    _shape("Google Contacts", "email1value email1type", "person", **GOOGLE),
    _shape("Outlook", "emailaddress email2address businessphone", "person", **OUTLOOK),
    _shape("Thunderbird", "displayname primaryemail", "person", **THUNDERBIRD),
)  # fmt: skip


def shape_of(names: Collection[str]) -> Shape | None:
    """The shape of a list with these names, None for one of nobody's."""
    there = frozenset(names)
    return next((one for one in SHAPES if one.tells <= there), None)
