#!/usr/bin/env python3
"""Checks an exported journal by docs/journal.md alone, sharing nothing with Gugus.

    check_journal.py JOURNAL [--checkpoint FILE] [--on DAY] [--list FILE] [--show FILE]...

The tables of kinds and parts, and who may do what to a commitment, are read from the pages themselves
(--pages FOLDER, usually docs), so that a page that is wrong does not go unnoticed. Ed25519 is from
`cryptography`, where something is signed.
Prints a line for each check; exits with 1 and the reason at the first thing that is wrong.
"""

import argparse
import base64
import binascii
import collections
import datetime
import hashlib
import json
import os
import re
import sys

EDITION = 1
ZONES = {"UTC": 0, "WIB": 420, "WITA": 480, "WIT": 540}


class Fault(Exception):
    """Something is wrong with the journal."""


class Refused(Fault):
    """A unit breaks a rule. In a shared log it stays, without effect."""


def require(condition, reason, fault=Fault):
    if not condition:
        raise fault(reason)


def sha256(data):
    return hashlib.sha256(data).digest()


# How a line is written


def unique(members):
    value = dict(members)
    require(len(value) == len(members), "a name stands twice in an object")
    return value


def refuse_constant(text):
    raise ValueError(text)


def number(text):
    """As it would be written again: whole numbers without a point."""
    value = float(text)
    return int(value) if abs(value) < 1e15 and value == int(value) else value


def canonical(value):
    """Python's own writer orders names by code points, which is the order of their bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parse(line):
    require(line.endswith(b"\n"), "is cut short")
    try:
        text = line[:-1].decode("utf-8")
        value = json.loads(
            text, object_pairs_hook=unique, parse_float=number, parse_constant=refuse_constant)
    except (ValueError, RecursionError) as error:
        raise Fault(f"is no JSON in UTF-8: {error}") from None
    require(isinstance(value, dict) and canonical(value) == text, "is not written canonically")
    return value


# What an entry says


def is_text(value):
    return isinstance(value, str)


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def matches(pattern):
    return lambda value: is_text(value) and re.fullmatch(pattern, value) is not None


def is_day(value):
    try:
        return matches(r"\d{4}-\d\d-\d\d")(value) and datetime.date.fromisoformat(value) is not None
    except ValueError:
        return False


def instant(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ")


def is_instant(value):
    try:
        return matches(r"[0-9T:-]{19}\.\d{3}Z")(value) and instant(value) is not None
    except ValueError:
        return False


SHORT = r"[A-Z][A-Z0-9.-]{0,39}"
SIMPLE = {
    "text": is_text,
    "whole": is_whole,
    "number": lambda value: is_whole(value) or isinstance(value, float),
    "flag": lambda value: isinstance(value, bool),
    "day": is_day,
    "instant": is_instant,
    "time": matches(r"([01]\d|2[0-3]):[0-5]\d"),
    "zone": matches(r"WIB|WITA|WIT|UTC|[+-]\d\d:\d\d"),
    "code": matches(SHORT + r"(/[MKTIA][1-9]\d*)?"),
    "word": matches(r"[a-z][a-z0-9-]*"),
    "hash": matches(r"[0-9a-f]{64}"),
}
SUBJECTS = {
    "workspace": "WORKSPACE", "agency": SHORT, "taskforce": SHORT,
    "meeting": SHORT + r"/M[1-9]\d*", "commitment": SHORT + r"/K[1-9]\d*",
    "finding": SHORT + r"/T[1-9]\d*", "incentive": SHORT + r"/I[1-9]\d*",
    "assessment": SHORT + r"/A[1-9]\d*",
}
is_digest = matches(r"[A-Za-z0-9_-]{43}")


class Pages:
    """The form of entries and the rules for commitments, as the pages say them."""

    def __init__(self, folder):
        self.parts, self.kinds, self.rules = {}, {}, {}
        entry = {}
        for first, second, *third in self.rows(os.path.join(folder, "journal.md")):
            if third:
                entry.update(self.members(f"{first} {second}"))
            elif re.fullmatch(r"\*\w+\*", first):
                self.parts[first.strip("*")] = self.members(second)
            elif first.startswith("`"):
                self.kinds.update((kind, second) for kind in re.findall(r"`(\w+\.[\w-]+)`", first))
        self.parts["entry"] = entry
        for event, who, states in (
            row for row in self.rows(os.path.join(folder, "reference.md")) if len(row) == 3
        ):
            if f"commitment.{event}" in self.kinds:
                self.rules[event] = set(who.split(", ")), set(states.split(", "))

    @staticmethod
    def rows(name):
        """Of all tables of a page, without their headings."""
        with open(name, encoding="utf-8") as page:
            lines = page.readlines()
        for line, next_line in zip(lines, lines[1:] + [""]):
            if line.startswith("| ") and not next_line.startswith("|--"):
                yield [cell.strip() for cell in line.strip().strip("|").split(" | ")]

    @staticmethod
    def members(text):
        """Of each member its type, and whether it may be absent."""
        found = {}
        for member in text.replace("*", "").split(", ") if text != "–" else []:
            name, kind = member.split(" ", 1)
            found[name.rstrip("?")] = kind, name.endswith("?")
        return found

    def body(self, kind):
        text = self.kinds[kind]
        whole = re.fullmatch(r"\*(\w+)\*( in part)?", text)
        if not whole:
            return self.members(text)
        members = self.parts[whole[1]]
        return {name: (of, True) for name, (of, _) in members.items()} if whole[2] else members

    def check(self, value, kind, path, digests):
        """Whether a value is of a type; gathers the digests of personal texts by their paths."""
        if kind[0] in "[{":
            require(isinstance(value, list if kind[0] == "[" else dict), f"{path} is no {kind}")
            for name, each in enumerate(value) if kind[0] == "[" else value.items():
                self.check(each, kind[1:-1], f"{path}.{name}", digests)
        elif kind == "personal":
            digest = value.get("sd") if isinstance(value, dict) and len(value) == 1 else None
            require(is_digest(digest), f"{path} is a personal text, and no digest stands for it")
            digests[path] = digest
        elif kind in SIMPLE:
            require(SIMPLE[kind](value), f"{path} is no {kind}: {value!r}")
        else:
            self.check_members(value, self.parts[kind], path + ".", digests)

    def check_members(self, value, members, prefix, digests):
        require(isinstance(value, dict), f"{prefix[:-1]} is no object")
        for name in value:
            require(name in members, f"there is no {prefix}{name}; is the journal newer?")
        for name, (kind, optional) in members.items():
            require(optional or name in value, f"{prefix}{name} is missing")
            if name in value and kind != "by kind":
                self.check(value[name], kind, prefix + name, digests)

    def digests(self, entry):
        """Checks the form of an entry; the digests of its personal texts by their paths."""
        digests = {}
        self.check_members(entry, self.parts["entry"], "", digests)
        kind = entry["kind"]
        require(kind in self.kinds, f"there is no kind {kind}; is the journal newer?")
        self.check_members(entry["body"], self.body(kind), "body.", digests)
        noun = kind.split(".")[0]
        require(re.fullmatch(SUBJECTS[noun], entry["subject"]), f"subject {entry['subject']}")
        require(entry["unit"].get("last", True), "unit.last is true or absent")
        require(entry["body"].get("shared", True), "shared is true or absent")
        if kind == "commitment.evidence-submitted":
            require(len(entry["body"]["source"]) == 1, "evidence is one file or one link")
        return digests


def check_disclosures(disclosures, digests):
    """Whether each personal text is the one whose digest stands in the entry; how many were
    disclosed, forgotten, withheld."""
    counts = collections.Counter()
    require(isinstance(disclosures, list), "disclosures are a list")
    for disclosure in disclosures:
        require(isinstance(disclosure, list) and all(map(is_text, disclosure))
                and len(disclosure) in (2, 3), "form of a disclosure")
        path, *content = disclosure
        require(path in digests, f"no digest of a personal text is at {path}")
        digest = digests.pop(path)
        if len(content) == 1:
            require(content[0] in ("forgotten", "withheld"), f"{path} is {content[0]}")
            counts[content[0]] += 1
            continue
        salt, text = content
        found = base64.urlsafe_b64encode(sha256(f"{salt}\n{path}\n{text}".encode())).decode()
        require(found == digest + "=", f"{path} is not the text that was recorded")
        counts["disclosed"] += 1
    require(not digests, f"nothing is said of {', '.join(digests)}")
    return counts


# The tree of RFC 6962


class Tree:
    def __init__(self):
        self.size, self.peaks = 0, []

    def append(self, data):
        self.size += 1
        self.peaks.append(sha256(b"\x00" + data))
        size = self.size
        while size % 2 == 0:
            right, left = self.peaks.pop(), self.peaks.pop()
            self.peaks.append(sha256(b"\x01" + left + right))
            size //= 2

    def root(self):
        if not self.peaks:
            return sha256(b"")
        root = self.peaks[-1]
        for left in reversed(self.peaks[:-1]):
            root = sha256(b"\x01" + left + root)
        return root


# What entries make of a commitment


class Commitment:
    """What its events make of it, one after the other."""

    def __init__(self, terms, day, legal_basis):
        self.terms, self.first_due, self.since = dict(terms), terms["due"], day
        self.imposed, self.unratified = legal_basis is not None, False
        self.state, self.claimed_on = "proposed", None
        self.delivered_on, self.closed_on = None, None
        self.waits_for, self.confirmed, self.asked = [], False, None
        self.revisions, self.evidence, self.barriers = 0, set(), {}

    def waits(self):
        fact = self.terms.get("condition", {}).get("fact")
        return bool(self.waits_for) or fact is not None and not self.confirmed

    def settle(self, day):
        """A condition that did not hold by its deadline has expired."""
        deadline = self.terms.get("condition", {}).get("deadline")
        if self.state == "conditional" and deadline and deadline < day:
            next_day = datetime.date.fromisoformat(deadline) + datetime.timedelta(1)
            self.close("expired", next_day.isoformat())

    def close(self, state, day):
        self.state, self.closed_on, self.asked = state, day, None

    def bind(self, waits_for):
        self.waits_for = list(waits_for)
        self.state = "conditional" if self.waits() else "active"

    def sides(self, agency):
        terms = self.terms
        sides = {side for side in ("debtor", "creditor", "verifier") if terms.get(side) == agency}
        if agency in terms["supporters"]:
            sides.add("supporter")
        if self.asked and self.asked["answers"] == agency:
            sides.add("new-debtor" if self.asked["what"] == "delegation" else "other-side")
        return sides

    def allow(self, event, agency, rules):
        require(event in rules, f"no rule for {event}", Refused)
        who, states = rules[event]
        what, _, step = event.rpartition("-")
        if step in ("agreed", "refused"):
            require(self.asked and self.asked["what"] == what, f"no {what} was asked", Refused)
            require(agency != self.asked["by"], f"{agency} answers itself", Refused)
        if not who & {"member", "chair-or-steering", "governing", "consequence"}:
            sides = self.sides(agency)
            require(sides & who, f"{agency} has no side that may: {event}", Refused)
            itself = event == "judged" and sides & {"debtor", "supporter"}
            require(not itself, f"{agency} judges itself", Refused)
        require(self.state in states, f"{event} from {self.state}", Refused)

    def happen(self, event, day, agency, body):
        """What an allowed event does."""
        what, _, step = event.rpartition("-")
        if step == "asked":
            self.ask(what, agency, body)
        elif step == "agreed":
            self.agree(what, body)
        elif step == "refused":
            self.asked = None
        else:
            getattr(self, event.replace("-", "_"))(day, body)

    def ask(self, what, agency, body):
        require(not self.asked, "something is asked already", Refused)
        other = self.terms["creditor" if agency == self.terms["debtor"] else "debtor"]
        answers = body["to"] if what == "delegation" else other
        self.asked = {"what": what, "by": agency, "answers": answers, "body": body}

    def agree(self, what, body):
        asked, self.asked = self.asked["body"], None
        if what == "revision":
            self.revisions += 1
            self.terms.update((key, asked[key]) for key in ("due", "deliverable") if key in asked)
            if "condition" in asked:
                if asked["condition"].get("fact") != self.terms.get("condition", {}).get("fact"):
                    self.confirmed = False
                self.terms["condition"] = asked["condition"]
                if self.state != "proposed":
                    self.bind(body.get("waitsFor", []))
        elif what == "delegation":
            self.terms["debtor"] = asked["to"]
            self.drop_supporter(asked["to"])
        elif what == "suspension":
            self.state = "suspended"
        else:
            if asked.get("due", self.terms["due"]) != self.terms["due"]:
                self.terms["due"] = asked["due"]
                self.revisions += 1
            self.state = "conditional" if self.waits() else "active"

    def drop_supporter(self, agency):
        self.terms["supporters"] = [each for each in self.terms["supporters"] if each != agency]

    def corrected(self, day, body):
        self.terms, self.first_due, self.asked = dict(body), body["due"], None

    def accepted(self, day, body):
        self.unratified = False
        self.bind(body.get("waitsFor", []))

    def ratified(self, day, body):
        require(self.unratified, "it waits for no ratification", Refused)
        self.accepted(day, body)

    def declined(self, day, body):
        require(not self.unratified, "what is imposed is not declined", Refused)
        self.close("declined", day)

    def released(self, day, body):
        self.close("released", day)

    def cancelled(self, day, body):
        require(self.state != "proposed", "a proposal is declined, not cancelled", Refused)
        self.close("violated", day)

    def antecedent_held(self, day, body):
        self.waits_for = [code for code in self.waits_for if code != body["antecedent"]]
        self.activate()

    def fact_confirmed(self, day, body):
        fact = self.terms.get("condition", {}).get("fact")
        require(fact is not None and not self.confirmed, "no fact to confirm", Refused)
        self.confirmed = True
        self.activate()

    def activate(self):
        if self.state == "conditional" and not self.waits():
            self.state = "active"

    def assigned(self, day, body):
        if self.asked and self.asked["answers"] == self.terms["creditor"]:
            self.asked["answers"] = body["to"]
        self.terms["creditor"] = body["to"]

    def supporter_joined(self, day, body):
        self.terms["supporters"] = self.terms["supporters"] + [body["agency"]]

    def supporter_left(self, day, body):
        require(body["agency"] in self.terms["supporters"], "no supporter", Refused)
        self.drop_supporter(body["agency"])

    def evidence_submitted(self, day, body):
        require(body["number"] not in self.evidence, "evidence is numbered twice", Refused)
        self.evidence.add(body["number"])

    def progress_reported(self, day, body):
        pass

    def claimed(self, day, body):
        self.check_evidence()
        self.state, self.claimed_on = "claimed", day

    def check_evidence(self):
        require(self.evidence or not self.terms["needsEvidence"], "no evidence", Refused)

    def judged(self, day, body):
        verdict = body["verdict"]
        if verdict == "as-recommended":
            self.check_evidence()
            self.delivered_on = self.claimed_on or day
            self.close("satisfied", day)
        elif verdict in ("not-yet-as-recommended", "not-followed-up"):
            self.state, self.claimed_on = "active", None
        elif verdict == "cannot-be-followed-up":
            self.close("released", day)
        else:
            require(verdict == "failed", f"there is no verdict {verdict}")
            self.close("violated", day)

    def barrier_raised(self, day, body):
        require(body["number"] not in self.barriers, "a barrier is numbered twice", Refused)
        self.barriers[body["number"]] = "open"

    def barrier_escalated(self, day, body):
        require(self.barriers.get(body["number"]) == "open", "no such barrier", Refused)

    def barrier_resolved(self, day, body):
        require(self.barriers.get(body["number"]) == "open", "no such barrier", Refused)
        self.barriers[body["number"]] = "resolved"

    def transferred(self, day, body):
        self.terms["taskForce"] = body["taskForce"]

    def succeeded(self, day, body):
        def now(agency):
            return body["to"] if agency == body["from"] else agency

        terms = self.terms
        for side in ("debtor", "creditor", "verifier"):
            if side in terms:
                terms[side] = now(terms[side])
        if terms["debtor"] == terms["creditor"]:
            return self.close("released", day)
        if terms.get("verifier") == terms["debtor"]:
            del terms["verifier"]
        parties = {terms["debtor"], terms["creditor"], terms.get("verifier")}
        supporters = dict.fromkeys(map(now, terms["supporters"]))
        terms["supporters"] = [each for each in supporters if each not in parties]
        if self.asked:
            self.asked["by"], self.asked["answers"] = map(
                now, (self.asked["by"], self.asked["answers"]))
            if "to" in self.asked["body"]:
                self.asked["body"] = {**self.asked["body"], "to": now(self.asked["body"]["to"])}
            if self.asked["by"] == self.asked["answers"]:
                self.asked = None

    def columns(self, code):
        """As a list of commitments calls it."""
        terms = self.terms
        return {
            "code": code, "state": self.state, "debtor": terms["debtor"],
            "creditor": terms["creditor"], "judge": terms.get("verifier", terms["creditor"]),
            "due": terms["due"], "first-due": self.first_due, "imposed": self.imposed,
            "since": self.since, "delivered": self.delivered_on, "revisions": self.revisions,
            "weight": terms["weight"], "task-force": terms["taskForce"],
            "meeting": terms.get("meeting"), "decision": terms.get("decision"),
            "outcome": terms.get("outcome"), "needs-evidence": terms["needsEvidence"],
            "deliverable": terms["deliverable"], "supporters": terms["supporters"],
        }


# What happened to something: day, sequence number, event, agency, body.
Event = collections.namedtuple("Event", "day sequence event agency body")


def fold_commitment(code, events, rules):
    commitment = None
    for day, sequence, event, agency, body in sorted(events):
        try:
            if commitment is None:
                require(event in ("proposed", "imposed"), f"{event} before it existed", Refused)
                imposed = event == "imposed"
                terms = body["terms"] if imposed else body
                commitment = Commitment(terms, day, body["legalBasis"] if imposed else None)
                if imposed and body.get("unratified"):
                    commitment.unratified = True
                elif imposed:
                    commitment.bind(body.get("waitsFor", []))
                continue
            commitment.settle(day)
            require(event not in ("proposed", "imposed"), f"{event} once more", Refused)
            commitment.allow(event, agency, rules)
            commitment.happen(event, day, agency, body)
        except Refused as refused:
            raise Refused(f"entry {sequence} cannot follow in {code}: {refused}") from None
    return commitment


# Units


class Journal:
    """The record before a unit: what all earlier units that have effect have made."""

    def __init__(self, rules):
        self.rules = rules
        self.units, self.open, self.recorded = set(), [], ""
        self.counts = collections.Counter()
        self.subjects = []  # Of each entry: kind, subject, effective day.
        self.effective, self.void = set(), set()
        self.stories = collections.defaultdict(list)
        self.files, self.gone = {}, set()
        self.founded = self.day = None

    def add(self, entry):
        kind, subject = entry["kind"], entry["subject"]
        self.subjects.append((kind, subject, entry["effective"]))
        require(entry["sequence"] == len(self.subjects), f"sequence {entry['sequence']}")
        require((kind == "workspace.founded") == (entry["sequence"] == 1),
                "the first entry alone founds the workspace")
        if entry["sequence"] == 1:
            self.found(entry["body"])
        if kind == "commitment.evidence-submitted" and "file" in entry["body"]["source"]:
            file = entry["body"]["source"]["file"]
            self.files[file["sha256"]] = file["bytes"]
        if kind == "workspace.file-forgotten":
            self.gone.add(entry["body"]["sha256"])
        if self.open and self.open[-1]["unit"]["id"] != entry["unit"]["id"]:
            self.leave()
        self.open.append(entry)
        if entry["unit"].get("last"):
            self.finish()

    def forgotten(self):
        """The personal texts that entries say are forgotten: of which entry, and where."""
        bodies = [event.body for (noun, _), story in self.stories.items() if noun == "workspace"
                  for event in story if event.event == "texts-forgotten"]
        return {(body["entry"], path) for body in bodies for path in body["paths"]}

    def found(self, founding):
        newer = founding["format"] > EDITION or founding["rules"] > EDITION
        require(not newer, "the journal is newer than this check, and is not read")
        require(re.fullmatch(r"[0-9a-f]{32}", founding["log"]), "identity of the log")
        self.founded = founding

    def leave(self):
        """A unit whose last entry is missing has no effect."""
        self.counts["unfinished"] += 1
        self.units.add(self.open[0]["unit"]["id"])
        self.recorded = max([self.recorded] + [entry["recorded"] for entry in self.open])
        self.open = []

    def finish(self):
        unit, self.open = self.open, []
        try:
            self.judge(unit)
            self.counts["effective"] += 1
        except Refused as refused:
            if not self.founded.get("shared"):
                last = unit[-1]["sequence"]
                raise Refused(f"{refused} (the unit ends with entry {last})") from None
            self.counts["refused"] += 1
        self.units.add(unit[0]["unit"]["id"])
        self.recorded = unit[-1]["recorded"]
        self.day = unit[-1]["unit"]["day"]

    def judge(self, unit):
        first = unit[0]["unit"]
        require(matches(r"[A-Za-z0-9._:-]{8,64}")(first["id"]), "id of a unit", Refused)
        require(first["id"] not in self.units, f"unit {first['id']} comes twice", Refused)
        recorded, added, void = self.recorded, collections.defaultdict(list), set()
        settings = self.settings()
        for place, entry in enumerate(unit, 1):
            at = entry["unit"]
            require(at["place"] == place and at["day"] == first["day"],
                    f"entry {entry['sequence']} is out of place in its unit", Refused)
            if entry["kind"] == "workspace.clock-corrected":
                ahead = place == 1 and entry["recorded"] < recorded == entry["body"]["from"]
                require(ahead, f"entry {entry['sequence']} corrects no clock", Refused)
            else:
                require(entry["recorded"] >= recorded, "recorded before the entry in front", Refused)
            recorded = entry["recorded"]
            self.check_days(entry, settings["zone"])
            self.check_signature(entry, settings["signsEntries"], unit[:place - 1])
            noun, event = entry["kind"].split(".")
            subject = noun, entry["subject"]
            if entry["kind"] in ("agency.key-registered", "agency.key-vouched"):
                self.check_key(entry, self.story(*subject, added[subject], void))
            if event == "voided":
                void.add(self.voided(entry, void))
                added[subject] += []
            else:
                agency = entry["actor"].get("agency")
                added[subject].append(Event(
                    entry["effective"], entry["sequence"], event, agency, entry["body"]))
        for (noun, code), events in added.items():
            if noun == "commitment":
                fold_commitment(code, self.story(noun, code, events, void), self.rules)
        self.void |= void
        self.effective.update(entry["sequence"] for entry in unit)
        for subject, events in added.items():
            if subject[0] in ("workspace", "agency", "commitment"):
                self.stories[subject] += events

    def check_days(self, entry, zone):
        hours, minutes = map(int, re.findall(r"\d\d", zone)) if zone not in ZONES else (0, 0)
        offset = ZONES.get(zone, (hours * 60 + minutes) * (-1 if zone[0] == "-" else 1))
        local = instant(entry["recorded"]) + datetime.timedelta(minutes=offset)
        days = {(local - datetime.timedelta(back)).date().isoformat() for back in (0, 1)}
        day, sequence = entry["unit"]["day"], entry["sequence"]
        require(day in days, f"entry {sequence} was not recorded on the unit's day", Refused)
        future = entry["effective"] > day and not entry["kind"].endswith(".voided")
        require(not future, f"entry {sequence} takes effect in the future", Refused)

    def voided(self, entry, void):
        """The sequence number of the entry that this one takes back."""
        number = entry["body"]["entry"]
        told = f"entry {entry['sequence']} voids {number}"
        known = number in self.effective and number not in self.void | void
        require(known, f"{told}, which has no effect", Refused)
        kind, subject, day = self.subjects[number - 1]
        noun, event = kind.split(".")
        same = noun == entry["kind"].split(".")[0] and subject == entry["subject"]
        require(same and event != "voided", f"{told}, which is no entry about the same", Refused)
        require(day == entry["effective"], f"{told}, on another day", Refused)
        return number

    def story_of(self, code, day):
        """All that happened to a commitment by a day, void or not."""
        return sorted((each, sequence) for sequence, (kind, subject, each)
                      in enumerate(self.subjects, 1)
                      if subject == code and kind.startswith("commitment.") and each <= day
                      and sequence in self.effective)

    def story(self, noun, code, more=(), void=frozenset()):
        events = self.stories.get((noun, code), []) + list(more)
        return [event for event in events
                if event.sequence not in self.void and event.sequence not in void]

    def settings(self):
        settings = {"zone": self.founded["zone"], "signsEntries": False}
        for event in sorted(self.story("workspace", "WORKSPACE")):
            if event.event in ("founded", "configured"):
                settings.update((key, event.body[key]) for key in settings if key in event.body)
        return settings

    def keys(self, agency):
        keys = []
        for event in sorted(self.story("agency", agency)):
            if event.event == "key-registered":
                keys.append(event.body["key"])
            elif event.event == "key-revoked":
                keys = [key for key in keys if key != event.body["key"]]
        return keys

    def check_key(self, entry, story):
        """What is registered is a public key, and none that its agency has or had under another ID."""
        key, told = entry["body"]["key"], f"entry {entry['sequence']}"
        public = public_key(key)
        require(public, f"{told}: {key} is no public key", Refused)
        for event in story:
            if event.event == "key-registered" and event.body["key"] != key:
                same = public_key(event.body["key"]) == public
                require(not same, f"{told}: {key} is a second ID of one key", Refused)

    # Signatures

    # What follows from an entry of these kinds before it in its unit; of the first, from several.
    FOLLOWS = {
        "commitment.antecedent-held": None, "commitment.transferred": {"taskforce.dissolved"},
        "commitment.ratified": {"meeting.ratified"}, "commitment.succeeded": {"agency.edited"},
        "taskforce.succeeded": {"agency.edited"}, "taskforce.left": {"agency.edited"},
        "workspace.steward-named": {"agency.edited"},
        "agency.key-registered": {"agency.key-vouched"},
    }

    def follows(self, entry, before):
        kinds = {each["kind"] for each in before}
        causes = self.FOLLOWS.get(entry["kind"], set())
        return bool(kinds if causes is None else kinds & causes)

    def check_signature(self, entry, is_wanted, before):
        signature, told = entry.get("signature"), f"entry {entry['sequence']}"
        turns_on = (entry["kind"] == "workspace.configured"
                    and entry["body"].get("signsEntries") is True)
        if not signature:
            unsigned = (is_wanted or turns_on) and not self.follows(entry, before)
            return require(not unsigned, f"{told} is not signed", Refused)
        agency = entry.get("recorder", entry["actor"]).get("agency")
        for key in self.keys(agency):
            name, key_id, _ = key.split("+", 2)
            if key_id != signature["key"]:
                continue
            signed = {**entry, "log": self.founded["log"]}
            for member in ("sequence", "recorded", "signature"):
                del signed[member]
            valid = is_signed(public_key(key), signature["value"], canonical(signed).encode())
            require(valid, f"{told}: the signature of {name} does not fit", Refused)
            self.counts["signatures"] += 1
            return None
        raise Refused(f"{told}: {agency} has no key {signature['key']}")


def public_key(text):
    """The 32 bytes of <name>+<ID>+<base64>, for Ed25519; None where it is no such key."""
    parts = text.split("+", 2)
    if len(parts) < 3 or not parts[0] or any(map(str.isspace, parts[0])):
        return None
    name, key_id, encoded = parts
    try:
        public = base64.b64decode(encoded, validate=True)
    except ValueError:
        return None
    written = len(public) == 33 and base64.b64encode(public).decode() == encoded
    found = sha256(name.encode() + b"\n" + public)[:4].hex()
    return public[1:] if written and public[0] == 1 and found == key_id else None


def is_signed(public, signature, data):
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(base64.b64decode(signature, validate=True), data)
        return True
    except (InvalidSignature, ValueError, binascii.Error):
        return False


# A whole journal


def read_checkpoint(name):
    """How many entries a kept checkpoint is of, and their root."""
    with open(name, encoding="utf-8") as file:
        _, size, root = file.read().split("\n")[:3]
    return int(size), base64.b64decode(root, validate=True)


def read(name, pages, checkpoint=None):
    """Reads and checks a journal, line by line."""
    journal, tree = Journal(pages.rules), Tree()
    texts, attachments, awaited, last = collections.Counter(), {}, None, None
    forgotten = {}
    size, root = checkpoint or (None, None)
    with open(name, "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                require(last is None, "stands behind the last line")
                value = parse(line)
                require(awaited is None or set(value) == {"disclosures"},
                        "nothing is said of the personal texts in front")
                if "actor" in value:
                    require(not attachments, "an entry stands behind the attachments")
                    awaited = pages.digests(value) or None
                    tree.append(line[:-1])
                    journal.add(value)
                    if tree.size == size:
                        require(tree.root() == root, "the checkpoint has another root")
                elif set(value) == {"disclosures"}:
                    require(awaited, "no personal texts stand in front")
                    digests = dict(awaited)
                    texts += check_disclosures(value["disclosures"], awaited)
                    forgotten.update(((tree.size, path), digests[path])
                                     for path, *content in value["disclosures"]
                                     if content == ["forgotten"])
                    awaited = None
                elif set(value) == {"attachment", "bytes"}:
                    sha, count = value["attachment"], value["bytes"]
                    require(journal.files.get(sha) == count, f"no entry names the file {sha}")
                    require(sha not in attachments, f"the file {sha} comes twice")
                    require(sha not in journal.gone, f"the file {sha} was forgotten, and is there")
                    attachments[sha] = count
                elif set(value) == {"entries", "root"}:
                    last = value
                    require(last["entries"] == tree.size, f"there are {tree.size} entries")
                    require(last["root"] == tree.root().hex(), f"the root is {tree.root().hex()}")
                else:
                    raise Fault("is no line of a journal")
            except Fault as fault:
                raise Fault(f"line {number}: {fault}") from None
    require(last is not None, "the last line is missing")
    require(size is None or size <= tree.size, "the checkpoint is of more entries")
    if journal.open:
        journal.leave()
    said = journal.forgotten()
    # What goes on from a text that was forgotten has its digest.
    digests = {digest for place, digest in forgotten.items() if place in said}
    found = {place for place, digest in forgotten.items() if place in said or digest not in digests}
    differ = sorted(found ^ said)
    require(not differ, f"forgotten, and no entry says so, or the other way round: {differ}")
    return journal, tree, texts, attachments, number


def load(name):
    with open(name, encoding="utf-8") as file:
        return json.load(file)


REQUIRED = {"code", "state", "debtor", "creditor", "due", "first-due"}


def compare(row, commitment):
    code = row.get("code")
    require(REQUIRED <= set(row), f"{code} is listed without {REQUIRED - set(row)}")
    for key, value in commitment.columns(code).items():
        if key in row:
            listed = row[key]
            if key == "supporters":
                listed, value = sorted(listed), sorted(value)
            require(listed == value, f"{code}: {key} is {listed}, and {value} by the entries")


def fold(journal, day):
    """All commitments, as they stand on a day."""
    found = {}
    for noun, code in sorted(journal.stories):
        if noun != "commitment":
            continue
        events = [event for event in journal.story(noun, code) if event.day <= day]
        if commitment := fold_commitment(code, events, journal.rules):
            commitment.settle(day)
            found[code] = commitment
    return found


def check_list(name, commitments):
    rows = load(name)
    if isinstance(rows, dict):
        rows = rows["commitments"]
    listed = [row.get("code") for row in rows]
    require(sorted(listed) == sorted(commitments),
            f"{name} and the entries differ in {sorted(set(listed) ^ set(commitments))}")
    for row in rows:
        compare(row, commitments[row["code"]])


def check_show(name, commitments, journal, day):
    shown = load(name)
    row, code = shown["commitment"], shown["commitment"].get("code")
    require(code in commitments, f"there is no {code}")
    compare(row, commitments[code])
    told = [(each["effective"], each["entry"]) for each in shown["story"]]
    require(told == journal.story_of(code, day), f"{code}: its story is another")
    return code


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = os.path.dirname(os.path.realpath(__file__))
    parser.add_argument("journal")
    parser.add_argument("--checkpoint", help="a checkpoint that was kept")
    parser.add_argument("--on", help="the day looked from")
    parser.add_argument("--list", help="what `gugus commitment list --format json` says")
    parser.add_argument("--show", action="append", default=[],
                        help="what `gugus commitment show CODE --format json` says")
    parser.add_argument("--pages", default=os.path.join(here, "..", "..", "docs"))
    asked = parser.parse_args()
    pages = Pages(asked.pages)
    checkpoint = read_checkpoint(asked.checkpoint) if asked.checkpoint else None

    journal, tree, texts, attachments, lines = read(asked.journal, pages, checkpoint)
    counts, founded = journal.counts, journal.founded
    require(founded, "there is no entry")
    print(f"form: {lines} lines, {tree.size} entries")
    print(f"log: {founded['log']}, zone {founded['zone']}"
          + (", shared" if founded.get("shared") else "")
          + (f", rehearsal {founded['rehearsal']}" if "rehearsal" in founded else ""))
    print(f"units: {counts['effective']} have effect, {counts['unfinished']} unfinished, "
          f"{counts['refused']} refused; {len(journal.void)} entries void")
    print(f"personal texts: {texts['disclosed']} as recorded, {texts['forgotten']} forgotten, "
          f"{texts['withheld']} withheld")
    print(f"signatures: {counts['signatures']}")
    print(f"attachments: {len(attachments)} of {len(journal.files)} files"
          + (f", {len(journal.gone)} forgotten" if journal.gone else ""))
    print(f"root: {tree.root().hex()}")
    if checkpoint:
        print(f"checkpoint: the first {checkpoint[0]} entries have its root")
    day = asked.on or journal.day
    commitments = fold(journal, day)
    print(f"commitments: {len(commitments)} folded, as of {day}")
    if asked.list:
        check_list(asked.list, commitments)
        print(f"list: {len(commitments)} as the entries say")
    for name in asked.show:
        print(f"show: {check_show(name, commitments, journal, day)} as the entries say")


if __name__ == "__main__":
    try:
        main()
    except Fault as fault:
        sys.exit(f"not sound: {fault}")
