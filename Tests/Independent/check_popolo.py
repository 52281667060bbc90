#!/usr/bin/env python3
"""Checks Popolo JSON against popolo.schema.json, and that whatever is named is there.

    check_popolo.py FILE
"""

import json
import pathlib
import sys

import jsonschema

schema = json.loads((pathlib.Path(__file__).parent / "popolo.schema.json").read_text())
data = json.loads(pathlib.Path(sys.argv[1]).read_text())
jsonschema.Draft202012Validator(schema).validate(data)


def ids(kind):
    found = [item["id"] for item in data.get(kind, [])]
    assert len(found) == len(set(found)), f"{kind}: the same id twice"
    return set(found)


organizations, persons, events = ids("organizations"), ids("persons"), ids("events")
for organization in data["organizations"]:
    assert organization.get("parent_id", organization["id"]) in organizations, organization
for membership in data["memberships"]:
    assert membership["organization_id"] in organizations, membership
    if "member" in membership:
        assert membership["member"]["id"] in organizations, membership
    else:
        assert membership["person_id"] in persons, membership
for event in data["events"]:
    assert event["organization_id"] in organizations, event
    for attendee in event.get("attendees", []):
        assert attendee["id"] in persons, attendee
print(
    f"Popolo: {len(organizations)} organizations, {len(data['memberships'])} memberships, "
    f"{len(events)} events, {len(persons)} persons"
)
