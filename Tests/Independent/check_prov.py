#!/usr/bin/env python3
"""Reads PROV-O in JSON-LD with PyPI `rdflib` and checks what PROV wants of it.

    check_prov.py FILE ENTRIES
"""

import sys

import rdflib
from rdflib.namespace import PROV, RDF

graph = rdflib.Graph().parse(sys.argv[1], format="json-ld")
activities = set(graph.subjects(RDF.type, PROV.Activity))
agents = set(graph.subjects(RDF.type, PROV.Agent))
entities = set(graph.subjects(RDF.type, PROV.Entity))
assert len(activities) == int(sys.argv[2]), len(activities)
assert not activities & agents and not activities & entities

for activity in activities:
    who = set(graph.objects(activity, PROV.wasAssociatedWith))
    assert who and who <= agents, activity
    assert len(set(graph.subjects(PROV.wasGeneratedBy, activity))) == 1, activity
    (start,) = graph.objects(activity, PROV.startedAtTime)
    assert start.toPython().tzinfo is not None, start
    assert set(graph.objects(activity, PROV.used)) <= entities, activity
    assert set(graph.objects(activity, PROV.invalidated)) <= entities, activity
for version in graph.subjects(PROV.wasGeneratedBy, None):
    assert version in entities
    (thing,) = graph.objects(version, PROV.specializationOf)
    assert thing in entities
    assert set(graph.objects(version, PROV.wasAttributedTo)) <= agents
    for earlier in graph.objects(version, PROV.wasRevisionOf):
        # Of the same thing, and what its activity used.
        assert (earlier, PROV.specializationOf, thing) in graph
        (activity,) = graph.objects(version, PROV.wasGeneratedBy)
        assert (activity, PROV.used, earlier) in graph
for officer, agency in graph.subject_objects(PROV.actedOnBehalfOf):
    assert {officer, agency} <= agents
for other in set(graph.objects(None, RDF.type)):
    assert str(other).startswith(str(PROV)), other
print(
    f"PROV-O: {len(graph)} triples, {len(activities)} activities, {len(agents)} agents, "
    f"{len(entities)} entities"
)
