#!/usr/bin/env python3
"""Computes figures anew from an exported journal alone, sharing nothing with Gugus.

    check_figures.py JOURNAL --on DAY --period FROM..UNTIL
        [--attribution FILE] [--summary FILE] [--print]
    check_figures.py --lives FILE|- [--whole] [--without attribution|summary] [--print]
    check_figures.py --self-test

Computes to whom late days go, how each commitment stands, reliability with its interval, ranks and
attendance. --attribution and --summary compare with what `gugus report attribution` and `gugus
report summary` say as JSON of the same day and period; --lives does so for each line of a file,
{"journal": [LINE, …], "today": DAY, "period": {"from": DAY, "until": DAY}, "attribution": …,
"summary": …}. Form, units and digests of a journal are check_journal.py's to check.
Prints a line for each check; exits with 1 and the reason at the first thing that is wrong.
"""

import argparse
import collections
import json
import sys

from anew.basics import Fault, day_of, require
from anew.cases import self_test
from anew.figures import Figures
from anew.journal import read_events
from anew.lateness import Nobodys
from anew.reports import (
    PrintedAttribution, PrintedSummary, compare_attribution, compare_summary, printed, told)


def show(figures):
    for code, each in sorted(figures.attributions.items()):
        parts = "; ".join(f"{told(cause)} {days}" for cause, days in sorted(
            each.parts.items(), key=lambda part: (-part[1], told(part[0]))))
        print(f"  {code}: {each.late} days late: {parts}"
              + (f"; {each.unknown} unknown" if each.unknown else ""))
    ranked = figures.ranks
    for agency in sorted(figures.standings):
        counts = ", ".join(f"{count} {name}" for name, count in sorted(
            figures.standings[agency].items()))
        kept, due = figures.reliability(agency)
        print(f"  {agency}: rank {ranked.get(agency, '–')}, {kept}/{due}: {counts}")
    for agency, (came, mentioned) in sorted(figures.attendance.items()):
        print(f"  {agency}: attended {came}/{mentioned}")


def check(lines, today, period, attribution, summary, counts):
    figures = Figures(read_events(lines), today, period)
    if attribution:
        compare_attribution(figures, printed(PrintedAttribution, attribution))
    if summary:
        compare_summary(figures, printed(PrintedSummary, summary))
    late = [each for each in figures.attributions.values() if each.late]
    counts["commitments"] += len(figures.commitments)
    counts["late"] += len(late)
    counts["late days"] += sum(each.late for each in late)
    kinds = collections.Counter()
    for each in late:
        for cause, days in each.parts.items():
            is_nobodys = isinstance(cause, Nobodys)
            kinds[cause.reason if is_nobodys else type(cause).__name__.lower()] += days
    for kind, days in kinds.items():
        counts[f"days {kind}"] += float(days)
    for standing in figures.standings.values():
        for name, count in standing.items():
            counts[name] += count
    counts["attendances"] += sum(of for _, of in figures.attendance.values())
    return figures


def tell(counts):
    print("  " + ", ".join(f"{name} {count:g}" for name, count in sorted(counts.items())))


# What many lives must have seen, so that a wrong figure cannot go unnoticed. They hardly ever deliver
# after waiting; that is in the worked cases.
WHOLE = {"kept-on-time", "kept-late", "contested", "violated", "overdue", "claimed-late",
         "awaiting-verdict", "attendances"} | {
    f"days {kind}" for kind in (
        "own", "charged", "verifiers", "fact", "failed", "unanswered", "not-yet-due", "suspended",
        "unjudged")}


def check_lives(name, without, is_printed, is_whole):
    counts, lives = collections.Counter(), 0
    with sys.stdin if name == "-" else open(name, encoding="utf-8") as file:
        for lives, line in enumerate(file, 1):
            life = json.loads(line)
            period = day_of(life["period"]["from"]), day_of(life["period"]["until"])
            try:
                figures = check(
                    life["journal"], day_of(life["today"]), period,
                    None if "attribution" in without else life["attribution"],
                    None if "summary" in without else life["summary"], counts)
            except Fault as fault:
                raise Fault(f"life {lives}: {fault}") from None
            if is_printed:
                show(figures)
    require(lives > 0, f"there is no life in {name}")
    missing = sorted(WHOLE - {kind for kind, count in counts.items() if count})
    require(not (is_whole and missing), f"no life has seen {', '.join(missing)}")
    print(f"lives: {lives} as their journals say")
    tell(counts)


def load(name):
    if not name:
        return None
    with open(name, encoding="utf-8") as file:
        return json.load(file)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("journal", nargs="?")
    parser.add_argument("--on", help="the day looked from")
    parser.add_argument("--period", help="FROM..UNTIL")
    parser.add_argument("--attribution", help="what `gugus report attribution --format json` says")
    parser.add_argument("--summary", help="what `gugus report summary --format json` says")
    parser.add_argument("--lives", help="many journals, and what Gugus says of each; - reads them")
    parser.add_argument("--whole", action="store_true",
                        help="of lives, require that all kinds of figures were seen")
    parser.add_argument("--without", action="append", default=[],
                        choices=["attribution", "summary"], help="of lives, do not compare this")
    parser.add_argument("--print", action="store_true", help="print what was computed")
    parser.add_argument("--self-test", action="store_true", help="the worked cases")
    asked = parser.parse_args()
    sys.setrecursionlimit(20_000)
    if asked.self_test:
        self_test()
    if asked.lives:
        check_lives(asked.lives, asked.without, asked.print, asked.whole)
    if asked.journal:
        if not asked.on or not asked.period:
            parser.error("a journal needs --on and --period")
        start, _, end = asked.period.partition("..")
        counts = collections.Counter()
        with open(asked.journal, encoding="utf-8") as file:
            figures = check(file, day_of(asked.on), (day_of(start), day_of(end)),
                            load(asked.attribution), load(asked.summary), counts)
        if asked.print:
            show(figures)
        compared = [name for name in ("attribution", "summary") if getattr(asked, name)]
        print(f"figures: as the journal says, as of {asked.on}; compared: "
              + (", ".join(compared) or "nothing"))
        tell(counts)


if __name__ == "__main__":
    try:
        main()
    except Fault as fault:
        sys.exit(f"not right: {fault}")
