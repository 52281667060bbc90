#!/usr/bin/env python3
"""Checks calendars with the `icalendar` library against what Gugus lists of the same record.

    check_calendar.py CALENDAR MEETINGS.json COMMITMENTS.json INVITATION AGENCIES.json

MEETINGS and COMMITMENTS are the lists as JSON, INVITATION is to TPPS/M9, with the answers that
Tests/Independent/run has given.
Prints what was checked; exits with 1 and the reason where something differs.
"""

import datetime
import json
import sys

from icalendar import Calendar

STATUS = {
    "proposed": "NEEDS-ACTION", "conditional": "IN-PROCESS", "active": "IN-PROCESS",
    "suspended": "IN-PROCESS", "claimed": "IN-PROCESS", "satisfied": "COMPLETED",
    "declined": "CANCELLED", "violated": "CANCELLED", "expired": "CANCELLED",
    "released": "CANCELLED",
}

# As Tests/Independent/run has them answer; nobody else has.
ANSWERS = {"DINKES": "ACCEPTED", "DINSOS": "DECLINED", "DPMD": "DELEGATED"}


def require(condition, reason):
    if not condition:
        sys.exit(f"not as on record: {reason}")


def load(name):
    """The rows of a list as JSON."""
    with open(name, encoding="utf-8") as file:
        document = json.load(file)
    return document if isinstance(document, list) else next(iter(document.values()))


def parse(name):
    """The calendar of a file whose lines have the form of the standard (RFC 5545 section 3.1)."""
    with open(name, "rb") as file:
        data = file.read()
    require(data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n"), "CRLF")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        require(len(line) <= 75, f"line {number} is {len(line)} bytes long")
        line.decode("utf-8")  # No character is cut in two.
    calendar = Calendar.from_ical(data)
    for component in calendar.walk():
        require(not component.errors, f"{component.name}: {component.errors}")
    defined = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    used = {value.params["TZID"] for component in calendar.walk()
            for values in component.values() for value in as_list(values)
            if "TZID" in getattr(value, "params", {})}
    require(used <= defined, f"{used - defined} without VTIMEZONE (RFC 5545 section 3.2.19)")
    return calendar


def uid(code, component):
    local, workspace = str(component["UID"]).split("@")
    require(local == code.replace("/", "-"), f"UID {component['UID']} of {code}")
    return workspace


def day(value):
    return value.date() if isinstance(value, datetime.datetime) else value


def as_list(values):
    return values if isinstance(values, list) else [values]


def attendees(component):
    return as_list(component.get("ATTENDEE", []))


def main(calendar_file, meetings_file, commitments_file, invitation_file, agencies_file):
    calendar = parse(calendar_file)
    meetings = {row["code"]: row for row in load(meetings_file)}
    commitments = {row["code"]: row for row in load(commitments_file)}
    agencies = {row["code"]: row for row in load(agencies_file)}
    events = {str(e["UID"]).split("@")[0]: e for e in calendar.walk("VEVENT")}
    todos = {str(e["UID"]).split("@")[0]: e for e in calendar.walk("VTODO")}
    require(len(events) == len(meetings), f"{len(events)} events, {len(meetings)} meetings")
    require(len(todos) == len(commitments), f"{len(todos)} tasks, {len(commitments)} commitments")

    workspaces, invited = set(), 0
    for code, meeting in meetings.items():
        event = events[code.replace("/", "-")]
        workspaces.add(uid(code, event))
        start = event["DTSTART"].dt
        require(day(start).isoformat() == meeting["date"], f"day of {code}")
        require(str(event["SUMMARY"]) == meeting["title"], f"title of {code}")
        cancelled = meeting["state"] == "cancelled"
        require((event["STATUS"] == "CANCELLED") == cancelled, f"status of {code}")
        if isinstance(start, datetime.datetime) and start.tzinfo is not None:
            require(start.utcoffset() == datetime.timedelta(hours=7), f"zone of {code}")
            require("DTEND" not in event or event["DTEND"].dt > start, f"end of {code}")
        for attendee in attendees(event):
            address = str(attendee).split(":")
            require(address[:2] == ["urn", "x-gugus"], f"attendee {attendee}")
            require(address[3] in agencies, f"attendee {attendee}")
            if len(address) == 4:
                require(attendee.params["CUTYPE"] == "GROUP", f"CUTYPE of {attendee}")
                require("ROLE" in attendee.params, f"ROLE of {attendee}")
                invited += 1

    for code, commitment in commitments.items():
        todo = todos[code.replace("/", "-")]
        workspaces.add(uid(code, todo))
        require(todo["DUE"].dt.isoformat() == commitment["due"], f"due date of {code}")
        require(str(todo["SUMMARY"]) == commitment["deliverable"], f"text of {code}")
        require(todo["STATUS"] == STATUS[commitment["state"]], f"status of {code}")
        require(("COMPLETED" in todo) == (commitment["state"] == "satisfied"), f"end of {code}")
        require(str(todo["ORGANIZER"]).endswith(":" + commitment["creditor"]), f"ORGANIZER {code}")
        debtor = attendees(todo)[0]
        require(str(debtor).endswith(":" + commitment["debtor"]), f"debtor of {code}")
    require(len(workspaces) == 1, f"one workspace, not {workspaces}")

    invitation = parse(invitation_file)
    require(invitation["METHOD"] == "REQUEST", "METHOD of the invitation")
    (event,) = invitation.walk("VEVENT")
    for name in ("DTSTAMP", "ORGANIZER", "SEQUENCE", "SUMMARY", "UID", "ATTENDEE"):
        require(name in event, f"{name} of the invitation (RFC 5546 section 3.2.2)")
    require(event["UID"] == events["TPPS-M9"]["UID"], "UID of the invitation")
    require("TZID" in event["DTSTART"].params, "TZID of the invitation")
    answers = {str(a).split(":")[3]: a.params["PARTSTAT"]
               for a in attendees(event) if "DELEGATED-FROM" not in a.params}
    given = {code: ANSWERS.get(code, "NEEDS-ACTION") for code in answers}
    require(ANSWERS.keys() < answers.keys(), "who was invited")
    require(answers == given, f"answers {answers}")
    delegates = [a for a in attendees(event) if "DELEGATED-FROM" in a.params]
    require(len(delegates) == 1, "one agency sends a representative")
    require(delegates[0].params["CN"] == 'dr. Sari; "Kabid", Dinas', "name of the representative")

    print(f"{len(events)} events with {invited} invitations, {len(todos)} tasks")
    print(f"an invitation with the answers {', '.join(sorted(set(answers.values())))}")


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
