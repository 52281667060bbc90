"""What an exported journal says."""

import collections
import json
import os

from .basics import day_of

Event = collections.namedtuple("Event", "day sequence noun name subject body source")


def finished_units(entries):
    """The entries of the units whose last entry is there."""
    units = collections.defaultdict(list)
    for entry in entries:
        units[entry["unit"]["id"]].append(entry)
    return [entry for unit in units.values() if unit[-1]["unit"].get("last") for entry in unit]


def effective_in_shared_log(entries):
    """A shared log keeps units that the rules refuse; check_journal.py knows them."""
    import check_journal
    here = os.path.dirname(os.path.realpath(__file__))
    rules = check_journal.Pages(os.path.join(here, "..", "..", "..", "docs")).rules
    journal = check_journal.Journal(rules)
    for entry in entries:
        journal.add(entry)
    return [entry for entry in entries if entry["sequence"] in journal.effective]


def read_events(lines):
    """All that has effect and is not void, by (effective day, sequence)."""
    entries = [value for value in map(json.loads, lines) if "sequence" in value]
    if entries and entries[0]["body"].get("shared"):
        entries = effective_in_shared_log(entries)
    entries = finished_units(entries)
    void = {entry["body"]["entry"] for entry in entries if entry["kind"].endswith(".voided")}
    return sorted(
        Event(day_of(entry["effective"]), entry["sequence"], *entry["kind"].split("."),
              entry["subject"], entry["body"], entry.get("source", {}))
        for entry in entries
        if entry["sequence"] not in void and not entry["kind"].endswith(".voided"))


def member(body, name, otherwise=None):
    """Its name is spelled `answer-days` or `answerDays`."""
    first, *others = name.split("-")
    return body.get(name, body.get(first + "".join(map(str.title, others)), otherwise))
