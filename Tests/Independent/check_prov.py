#!/usr/bin/env python3
"""Reads PROV-O in JSON-LD with PyPI `rdflib` and checks what PROV wants of it, and that it tells the
exported journal entry by entry.

    check_prov.py FILE JOURNAL.jsonl
"""

import hashlib
import json
import sys

import rdflib
from rdflib.namespace import PROV, RDF

graph = rdflib.Graph().parse(sys.argv[1], format="json-ld")
activities = set(graph.subjects(RDF.type, PROV.Activity))
agents = set(graph.subjects(RDF.type, PROV.Agent))
entities = set(graph.subjects(RDF.type, PROV.Entity))
with open(sys.argv[2], "rb") as file:
    # Behind the entries stand the attachments and the root.
    lines = [line for line in file.read().splitlines() if "sequence" in json.loads(line)]
assert len(activities) == len(lines), len(activities)
assert not activities & agents and not activities & entities

for activity in activities:
    who = set(graph.objects(activity, PROV.wasAssociatedWith))
    assert who and who <= agents, activity
    assert len(set(graph.subjects(PROV.wasGeneratedBy, activity))) == 1, activity
    (start,) = graph.objects(activity, PROV.startedAtTime)
    assert start.toPython().tzinfo is not None, start
    assert set(graph.objects(activity, PROV.used)) <= entities, activity
    assert set(graph.objects(activity, PROV.invalidated)) <= entities, activity
versions = {str(version).rsplit("/", 1)[1]: version
            for version in graph.subjects(PROV.wasGeneratedBy, None)}
(leaf_hash,) = {name for name in graph.predicates() if str(name).endswith("term/leafHash")}
latest = {}
for line in lines:
    entry = json.loads(line)
    version = versions.pop(str(entry["sequence"]))
    assert version in entities
    # RFC 6962 section 2.1.
    (digest,) = graph.objects(version, leaf_hash)
    assert str(digest) == hashlib.sha256(b"\0" + line).hexdigest(), version
    (thing,) = graph.objects(version, PROV.specializationOf)
    assert thing in entities and str(thing).endswith("/" + entry["subject"]), thing
    assert set(graph.objects(version, PROV.wasAttributedTo)) <= agents
    # It revises the last version of the same thing, which its activity used.
    earlier = list(graph.objects(version, PROV.wasRevisionOf))
    assert earlier == ([latest[thing]] if thing in latest else []), version
    (activity,) = graph.objects(version, PROV.wasGeneratedBy)
    assert all((activity, PROV.used, one) in graph for one in earlier), version
    latest[thing] = version
assert not versions, versions
for officer, agency in graph.subject_objects(PROV.actedOnBehalfOf):
    assert {officer, agency} <= agents
for other in set(graph.objects(None, RDF.type)):
    assert str(other).startswith(str(PROV)), other
print(
    f"PROV-O: {len(graph)} triples, {len(activities)} activities, {len(agents)} agents, "
    f"{len(entities)} entities"
)
