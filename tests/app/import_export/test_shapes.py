from pathlib import Path

import pytest
from sqlalchemy import select

from app.import_export.columns import match_columns
from app.import_export.context import Choices
from app.import_export.read_csv import read_csv
from app.import_export.run import ImportRun
from app.import_export.shapes import SHAPES
from app.store.tables import synced as t
from tests.app.import_export.lists import write

# program, kind, columns as it writes them with what each is here ('' a field of its own, - left out)
KNOWN = [
    ("Zoho CRM", "person", {
        "Record Id": "external_id", "Lead Owner.id": "-", "Lead Owner": "owner", "First Name": "first_name", "Last Name": "last_name",
        "Company": "company", "Title": "title", "Email": "email", "Phone": "phone", "Mobile": "mobile", "Website": "website",
        "Lead Source": "source", "Lead Status": "stage", "Industry": "industry", "No. of Employees": "people", "Annual Revenue": "revenue",
        "Rating": "", "Created By.id": "-", "Created Time": "created", "Secondary Email": "email", "Street": "street", "City": "town",
        "State": "region", "Zip Code": "postcode", "Country": "country", "Description": "note", "Tag": "tags", "Salutation": ""}),
    ("Zoho CRM", "deal", {
        "Record Id": "external_id", "Deal Owner.id": "-", "Deal Owner": "owner", "Deal Name": "name", "Amount": "amount", "Stage": "stage",
        "Closing Date": "close_date", "Account Name.id": "company_ref", "Contact Name.id": "contact_ref", "Probability": "probability"}),
    ("Zoho CRM", "account", {
        "Record Id": "external_id", "Account Owner.id": "-", "Account Owner": "owner", "Account Name": "name", "Phone": "phone",
        "Website": "website", "Billing Street": "street", "Billing City": "town", "Billing Code": "postcode", "Employees": "people"}),
    ("Pipedrive", "person", {
        "Person - Name": "name", "Person - Label": "tags", "Person - Organization": "company", "Person - Email - Work": "email",
        "Person - Email - Home": "email", "Person - Phone - Work": "phone", "Person - Phone - Mobile": "mobile", "Person - Owner": "owner",
        "Person - ID": "external_id", "Person - Person created": "created", "Person - Next activity date": "", "Person - Job title": "title"}),
    ("Pipedrive", "deal", {
        "Deal - Title": "name", "Deal - Stage": "stage", "Deal - Value": "amount", "Deal - Currency": "currency", "Deal - Owner": "owner",
        "Deal - Organization": "company_ref", "Deal - Contact person": "", "Deal - Status": "", "Deal - Expected close date": "close_date",
        "Deal - Lost reason": "lost_reason", "Deal - ID": "external_id"}),
    ("Pipedrive", "person", {
        "Lead - Title": "", "Lead - Contact person": "name", "Lead - Organization": "company", "Lead - Source": "source",
        "Lead - Value": "value", "Lead - Owner": "owner", "Person - Email": "email", "Person - Phone": "phone"}),
    ("Pipedrive", "account", {
        "Organization - Name": "name", "Organization - Owner": "owner", "Organization - Address": "street", "Organization - ID": "external_id",
        "Organization - City/town/village/locality": "town", "Organization - ZIP/Postal code": "postcode", "Organization - Website": "website"}),
    ("Dynamics 365", "person", {
        "(Do Not Modify) Contact": "external_id", "(Do Not Modify) Row Checksum": "-", "(Do Not Modify) Modified On": "-",
        "Full Name": "name", "Job Title": "title", "Company Name": "company", "Email": "email", "Business Phone": "phone",
        "Mobile Phone": "mobile", "Address 1: Street 1": "street", "Address 1: City": "town", "Address 1: State/Province": "region",
        "Address 1: ZIP/Postal Code": "postcode", "Address 1: Country/Region": "country", "Owner": "owner", "Created On": "created"}),
    ("Dynamics 365", "person", {
        "(Do Not Modify) Lead": "external_id", "(Do Not Modify) Row Checksum": "-", "Name": "name", "Topic": "", "Status Reason": "stage",
        "Company Name": "company", "Lead Source": "source", "Email": "email", "Business Phone": "phone"}),
    ("Dynamics 365", "account", {
        "(Do Not Modify) Account": "external_id", "(Do Not Modify) Row Checksum": "-", "Account Name": "name", "Main Phone": "phone",
        "Address 1: City": "town", "Primary Contact": "", "Website": "website", "Number of Employees": "people"}),
    ("Odoo", "person", {
        "Opportunity": "", "Contact Name": "name", "Company Name": "company", "Email": "email", "Phone": "phone", "Salesperson": "owner",
        "Stage": "stage", "Expected Revenue": "value", "Source": "source", "Campaign": "campaign", "City": "town", "Zip": "postcode",
        "Job Position": "title", "Created on": "created"}),
    ("Odoo", "person", {
        "id": "external_id", "name": "", "contact_name": "name", "partner_name": "company", "email_from": "email", "phone": "phone",
        "function": "title", "user_id": "owner", "stage_id": "stage", "expected_revenue": "value", "source_id": "source",
        "zip": "postcode", "country_id": "country", "tag_ids": "tags"}),
    ("SuiteCRM", "person", {
        "ID": "external_id", "First Name": "first_name", "Last Name": "last_name", "Title": "title", "Account Name": "company",
        "Email Address": "email", "Office Phone": "phone", "Mobile": "mobile", "Primary Address Street": "street",
        "Primary Address City": "town", "Primary Address State": "region", "Primary Address Postal Code": "postcode",
        "Primary Address Country": "country", "Lead Source": "source", "Status": "stage", "Assigned User Name": "owner",
        "Date Created": "created"}),
    ("SuiteCRM", "person", {
        "id": "external_id", "first_name": "first_name", "last_name": "last_name", "phone_work": "phone", "phone_mobile": "mobile",
        "email1": "email", "primary_address_street": "street", "primary_address_postalcode": "postcode", "assigned_user_name": "owner",
        "assigned_user_id": "-", "date_entered": "created", "lead_source": "source", "account_name": "company"}),
    ("LinkedIn", "person", {
        "First Name": "first_name", "Last Name": "last_name", "URL": "profile_url", "Email Address": "email", "Company": "company",
        "Position": "title", "Connected On": ""}),
    ("Google Contacts", "person", {
        "First Name": "first_name", "Middle Name": "", "Last Name": "last_name", "Organization Name": "company", "Organization Title": "title",
        "Organization Department": "department", "Birthday": "", "Notes": "note", "Photo": "-", "Labels": "tags", "E-mail 1 - Label": "-",
        "E-mail 1 - Value": "email", "E-mail 2 - Value": "email", "Phone 1 - Label": "-", "Phone 1 - Value": "phone",
        "Address 1 - Street": "street", "Address 1 - City": "town", "Address 1 - Postal Code": "postcode", "Address 1 - Country": "country",
        "Website 1 - Value": "profile_url"}),
    ("Google Contacts", "person", {
        "Name": "name", "Given Name": "first_name", "Family Name": "last_name", "E-mail 1 - Type": "-", "E-mail 1 - Value": "email",
        "Phone 1 - Type": "-", "Phone 1 - Value": "phone", "Organization 1 - Name": "company", "Organization 1 - Title": "title",
        "Group Membership": "tags"}),
    ("Outlook", "person", {
        "Title": "", "First Name": "first_name", "Last Name": "last_name", "Company": "company", "Department": "department",
        "Job Title": "title", "Home Street": "", "Home City": "", "Business Street": "street", "Business City": "town",
        "Business State": "region", "Business Postal Code": "postcode", "Business Country/Region": "country", "Business Fax": "",
        "Business Phone": "phone", "Business Phone 2": "phone", "Home Phone": "phone", "Mobile Phone": "mobile", "Categories": "tags",
        "E-mail Address": "email", "E-mail 2 Address": "email", "Notes": "note", "Web Page": "website", "Priority": "-"}),
    ("Thunderbird", "person", {
        "First Name": "first_name", "Last Name": "last_name", "Display Name": "name", "Primary Email": "email", "Secondary Email": "email",
        "Work Phone": "phone", "Home Phone": "phone", "Mobile Number": "mobile", "Home Address": "", "Home City": "", "Work Address": "street",
        "Work City": "town", "Work ZipCode": "postcode", "Work Country": "country", "Job Title": "title", "Organization": "company"}),
    ("Satchel", "deal", {
        "Deal Name": "name", "Pipeline": "-", "Deal Stage": "stage", "Company Name": "company_ref", "Associated Company Domain": "-",
        "Contact Name": "-", "Associated Contact Email": "contact_ref", "Satchel ID": "external_id"}),
]  # fmt: skip


def mapping(names):
    header, row = (",".join(words) for words in (names, ["x"] * len(names)))
    return match_columns(read_csv(f"{header}\n{row}\n".encode(), Path("list.csv")))


@pytest.mark.parametrize(("program", "kind", "columns"), KNOWN)
def test_a_list_of_another_program_is_known_by_its_columns_in_any_order(program, kind, columns):
    for names in ([*columns], [*reversed(columns)]):
        found = mapping(names)
        assert (found.program, found.kind) == (program, kind)
        assert {one.name: one.target for one in found.columns} == columns


def test_every_shape_is_tried():
    known = {name for _, _, columns in KNOWN for name in [mapping([*columns]).program]}
    assert known == {one.program for one in SHAPES}


@pytest.mark.parametrize("header", ["Name,Email,Phone", "First Name,Last Name,Company,Position", "Deal Name,Deal Stage,Amount"])  # fmt: skip
def test_a_list_of_nobody_s_has_no_shape(header):
    assert mapping(header.split(",")).program == ""


def test_connections_come_in_behind_the_notes_that_stand_before_them(workspace, tmp_path):
    notes = 'Notes:\n"When exporting your connection data, you may notice that some addresses are missing, ""by choice""."\n\n'
    rows = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Byron,https://www.linkedin.com/in/ada,,Engine Works,Analyst,12 Nov 2026\n"
    run = ImportRun(workspace, [write(tmp_path, "Connections.csv", notes + rows)], Choices())
    assert [code for _, code, _ in run.tables[0].aside] == ["preamble", "preamble"]
    assert run.commit().new == 1
    (ada,) = workspace.ask(lambda c: c.execute(select(t.contact)).mappings().all())
    assert (ada["name"], ada["title"], ada["profile_url"]) == (
        "Ada Byron",
        "Analyst",
        "https://www.linkedin.com/in/ada",
    )
    assert ada["custom"] == {"Connected On": "12 Nov 2026"}


def test_groups_that_google_made_are_no_tags_and_a_profile_is_no_website(workspace, tmp_path):
    header = "First Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Website 1 - Value\n"
    row = "Ada,Engine Works,* myContacts ::: Fair ::: Hull,Work,ada@e.example,https://www.linkedin.com/in/ada\n"
    ImportRun(workspace, [write(tmp_path, "g.csv", header + row)], Choices()).commit()
    (ada,) = workspace.ask(lambda c: c.execute(select(t.contact)).mappings().all())
    assert (ada["tags"], ada["custom"]) == (["Fair", "Hull"], None)
    assert workspace.ask(lambda c: c.execute(select(t.account.c.domains)).scalars().all()) == [None]


def test_a_deal_is_tied_to_the_company_it_names(workspace, tmp_path):
    firms = write(
        tmp_path, "o.csv", "Organization - Name,Organization - Owner,Organization - ID\nEngine Works,Mina Aldous,7\n"
    )
    deals = write(tmp_path, "d.csv", "Deal - Title,Deal - Stage,Deal - Organization\nBig,Proposal,Engine works\n")
    ledger = ImportRun(workspace, [deals, firms], Choices()).commit()
    assert (ledger.new, ledger.review) == (2, 0)
    tied = workspace.ask(lambda c: c.execute(select(t.opportunity.c.account_id)).scalars().all())
    assert tied == workspace.ask(lambda c: c.execute(select(t.account.c.id)).scalars().all())
