"""Names under which other programs write what Satchel knows; compared without case, blanks and punctuation."""

from __future__ import annotations

# target: names. The same target may be filled by several columns where it holds several values.
PERSON: dict[str, tuple[str, ...]] = {
    "first_name": ("first name", "firstname", "given name", "forename", "fname", "vorname", "prenom", "first"),
    "last_name": ("last name", "lastname", "surname", "family name", "lname", "nachname", "nom", "apellido", "last"),
    "name": ("name", "full name", "fullname", "contact name", "lead name", "display name", "client name", "customer name", "customer",
             "contact", "person", "file as", "fn", "nombre", "lead full name"),
    "title": ("title", "job title", "jobtitle", "position", "job", "designation", "organization title", "organization 1 title", "headline",
              "role"),
    "email": ("email", "e mail", "email address", "mail", "email id", "primary email", "e mail address", "work email", "email 1", "email 2",
              "email 3", "secondary email", "personal email", "e mail 1 value", "e mail 2 value", "e mail 2 address", "e mail 3 address",
              "who contact email", "contact email", "lead email", "correo", "correo electronico", "courriel"),
    "phone": ("phone", "phone number", "tel", "telephone", "phone 1", "phone 2", "contact number", "contact no", "work phone", "business phone",
              "office phone", "home phone", "phone no", "telephone number", "primary phone", "phone 1 value", "phone 2 value", "direct phone",
              "direct", "other phone", "number", "whatsapp number", "whatsapp", "lead phone", "telefono", "telefon"),
    "mobile": ("mobile", "mobile phone", "mobile phone number", "mobile number", "cell", "cell phone", "mobile no", "mobil", "handy"),
    "company": ("company", "company name", "organisation", "organization", "organization name", "account name", "employer", "business name",
                "firm", "organization 1 name", "company account", "account", "firma", "current company", "empresa", "societe", "unternehmen"),
    "company_ref": ("associated company domain", "company domain", "company domain name", "account id", "accountid", "company id",
                    "associated company id", "associated company"),
    "department": ("department", "dept"),
    "source": ("source", "lead source", "leadsource", "original source", "channel", "platform", "utm source", "referral source", "data source",
               "how did you hear"),
    "campaign": ("campaign", "campaign name", "utm campaign", "ad name", "ad set name", "adset name", "keyword"),
    "stage": ("stage", "status", "lead status", "deal stage", "leadstatus", "lead stage", "pipeline stage", "crm status"),
    "lifecycle": ("lifecycle stage", "lifecycle"),
    "note": ("notes", "note", "comments", "comment", "description", "remarks", "message", "interest", "requirement", "requirements",
             "crm note", "notas", "bemerkung"),
    "owner": ("owner", "lead owner", "contact owner", "assigned to", "account owner", "owner name", "owner alias", "sales rep", "rep", "agent"),
    "created": ("created", "created at", "create date", "created date", "created time", "date added", "submitted at", "date", "timestamp",
                "lead date", "createddate", "date created", "submission date", "scanned at", "enquiry date"),
    "language": ("language", "preferred language"),
    "profile_url": ("linkedin", "linkedin url", "profile url", "linkedin profile", "url"),
    "external_id": ("record id", "contact id", "lead id", "id", "index id", "external id"),
    "value": ("value", "estimated value", "deal value", "budget", "expected revenue"),
    "lead_tags": ("lead tags",),
    "company_tags": ("company tags", "account tags"),
    "best_hours": ("best time to call", "best hours", "preferred time"),
}  # fmt: skip
COMPANY: dict[str, tuple[str, ...]] = {
    "website": ("website", "web site", "website url", "homepage", "web", "web page", "website 1 value", "web page 1", "web address"),
    "industry": ("industry", "sector", "vertical"),
    "people": ("number of employees", "employees", "numberofemployees", "head count", "headcount", "company size", "numemp", "staff"),
    "revenue": ("annual revenue", "annualrevenue", "revenue", "turnover"),
    "street": ("street", "street address", "address", "address 1", "billing street", "billingstreet", "mailing street", "home street",
               "work address", "home address", "address line 1", "business street"),
    "town": ("city", "town", "billing city", "billingcity", "mailing city", "home city", "work city", "location", "business city"),
    "region": ("state", "region", "state region", "province", "county", "billing state", "billingstate", "mailing state", "business state"),
    "postcode": ("postal code", "zip", "zip code", "postcode", "zipcode", "billing postal code", "billingpostalcode", "home zipcode",
                 "work zipcode", "mailing zip postal code", "business postal code"),
    "country": ("country", "billing country", "billingcountry", "country region", "mailing country", "home country", "work country",
                "business country region"),
    "latitude": ("latitude", "lat", "geo latitude", "gps latitude", "location latitude", "breitengrad"),
    "longitude": ("longitude", "lng", "lon", "long", "geo longitude", "gps longitude", "location longitude", "langengrad", "laengengrad"),
    "place": ("coordinates", "geo coordinates", "gps", "lat long", "lat lng", "lat lon", "latlong", "geolocation", "map link", "maps link"),
    "tags": ("tags", "labels", "groups", "categories", "group membership"),
}  # fmt: skip
ACCOUNT: dict[str, tuple[str, ...]] = {
    **COMPANY,
    "name": ("name", "company name", "account name", "company", "organization", "organisation"),
    "domain": ("company domain name", "domain", "company domain", "domain name"),
    "phone": ("phone", "phone number", "telephone", "tel", "fax"),
    "owner": ("company owner", "account owner", "owner", "ownerid", "owner id"),
    "note": ("description", "notes", "about"),
    "external_id": ("company id", "organization id", "account id", "id", "record id", "oracle id c"),
    "account_number": ("account number", "accountnumber", "accountnumber c"),
    "parent_ref": ("parentid", "parent id", "parent account"),
    "email": ("email", "e mail"),
}  # fmt: skip
DEAL: dict[str, tuple[str, ...]] = {
    "name": ("deal name", "opportunity name", "name", "deal"),
    "stage": ("deal stage", "stage", "stagename", "stage name"),
    "amount": ("amount", "deal value", "value"),
    "currency": ("currency", "currencyisocode", "deal currency"),
    "close_date": ("close date", "closedate", "expected close date"),
    "created": ("create date", "createddate", "created date", "created"),
    "owner": ("deal owner", "owner", "ownerid", "opportunity owner", "owner id"),
    "probability": ("probability",),
    "kind": ("deal type", "type"),
    "lost_reason": ("closed lost reason", "lost reason", "loss reason"),
    "company_ref": ("associated company domain", "accountid", "account id", "company domain", "account name", "company", "associated company id"),
    "contact_ref": ("associated contact email", "contact email", "email", "contact id", "associated contact id"),
    "note": ("description", "notes"),
    "external_id": ("deal id", "opportunity id", "id", "record id"),
}  # fmt: skip
ACTIVITY: dict[str, tuple[str, ...]] = {
    "kind": ("activity type", "type", "engagement type"),
    "at": ("activity date", "date", "created date", "activity time", "timestamp"),
    "owner": ("activity owner", "owner", "assigned to"),
    "note": ("notes description", "notes", "description", "body", "comments", "note"),
    "title": ("call meeting title subject", "subject", "title"),
    "call_outcome": ("call outcome", "call disposition", "call result"),
    "meeting_outcome": ("meeting outcome",),
    "task_status": ("task status", "status"),
    "due": ("task due date", "due date"),
    "contact_ref": ("associated contact email", "contact email", "email", "who contact email"),
    "external_id": ("activity id", "id", "record id"),
}  # fmt: skip
# A person row becomes a lead where the file knows one of these (decisions 27).
LEAD_TARGETS = frozenset({"source", "stage", "lifecycle", "campaign"})
# One of these names makes the kind of a table plain.
ONLY_ACTIVITY = frozenset({"activitytype", "activityid", "calloutcome", "taskstatus", "engagementtype"})
ONLY_DEAL = frozenset({"dealname", "opportunityname", "dealid", "stagename", "closedate", "opportunityid", "dealowner"})
ONLY_ACCOUNT = frozenset(
    {"companydomainname", "numberofemployees", "annualrevenue", "organizationid", "accountnumber", "accountnumberc", "billingstreet",
     "numemp", "companyid", "founded"}
)  # fmt: skip
