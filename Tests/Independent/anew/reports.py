"""What Gugus says, as JSON: the shape of its reports is known here alone."""

import collections
import dataclasses
import math

from .basics import Fault, require
from .figures import wilson
from .lateness import Charged, Nobodys, Own, Verifiers

TOLERANCE = 1e-6


def printed(shape, report):
    try:
        return shape(report)
    except (KeyError, TypeError, ValueError) as error:
        raise Fault(f"another shape than {shape.__doc__}: {error!r}") from None


class PrintedAttribution:
    """`gugus report attribution --format json`"""

    def __init__(self, report):
        self.late, self.parts = {}, {}
        for row in report["commitments"]:
            self.late[row["code"]] = row["days-late"]
            self.parts[row["code"]] = collections.Counter()
            for part in row["attribution"].split():
                cause, days = part.rsplit(":", 1)
                self.parts[row["code"]][self.cause(*cause.split(":"))] += float(days)
        # Below the agencies stand all together.
        self.late_of = {row["agency"]: row["late"] for row in report["agencies"]
                        if row["agency"] != "all"}

    @staticmethod
    def cause(party, whose, of=None):
        """`own:AGENCY`, `debtor:AGENCY:CODE`, `verifier:AGENCY:CODE` or `nobody:REASON:CODE`."""
        if party == "own":
            return Own(whose)
        if party == "debtor":
            return Charged(whose, of)
        if party == "verifier":
            return Verifiers(whose, of)
        require(party == "nobody", f"whose days are those of {party}?")
        return Nobodys(whose)


class PrintedSummary:
    """`gugus report summary --format json`"""

    # How the table of numbers calls what is late now or broken; every other column is a standing.
    COUNTS = {
        "kept-on-time": ["kept-on-time"], "kept-after-waiting": ["kept-after-waiting"],
        "kept-late": ["kept-late"], "overdue": ["overdue", "claimed-late"],
        "violated": ["violated"]}

    def __init__(self, report):
        self.reliability, self.interval, self.rank = {}, {}, {}
        for row in report["agencies"]:
            self.reliability[row["agency"]] = self.share(row["reliability"])
            self.interval[row["agency"]] = self.bounds(row["interval"])
            self.rank[row["agency"]] = row["rank"]
        self.counts = {
            row["agency"]: {name: row[name] for name in self.COUNTS if name in row}
            for row in report["counts"]}
        self.attendance = {
            row["agency"]: self.share(row["attendance"]) for row in report["conduct"]}
        figures = {row["figure"]: row for row in report["figures"]}
        self.overall_reliability = self.share(figures["reliability"]["value"])
        self.overall_interval = self.bounds(figures["reliability"]["interval"])
        self.overall_attendance = self.share(figures["attendance"]["value"])

    @staticmethod
    def share(value):
        return (value["count"], value["of"]) if value else (0, 0)

    @staticmethod
    def bounds(value):
        return (value["low"], value["high"]) if value else None


def same(what, said, computed):
    require(said == computed, f"{what} is {said}, and {computed} by the journal")


def compare_attribution(figures, said):
    """Each late commitment, part by part; and the rows of agencies, by who owed it on each day."""
    late = {code: each for code, each in figures.attributions.items() if each.late}
    listed = {code for code, days in said.late.items() if days}
    same("what is late", sorted(listed), sorted(late))
    late_of = collections.Counter()
    for code, attribution in late.items():
        same(f"{code}: days late", said.late[code], attribution.late)
        parts = said.parts[code]
        for cause in parts.keys() | attribution.parts.keys():
            computed = attribution.parts[cause]
            require(abs(parts[cause] - float(computed)) <= TOLERANCE,
                    f"{code}: {told(cause)} has {parts[cause]} days, and {computed} by the journal")
        late_of += attribution.late_of
    for agency in late_of.keys() | said.late_of.keys():
        same(f"{agency}: late days of what it owed", said.late_of.get(agency, 0), late_of[agency])


def told(cause):
    words = [type(cause).__name__.lower(), *dataclasses.astuple(cause)]
    return " ".join(words)


def compare_summary(figures, said):
    for agency, reliability in said.reliability.items():
        same(f"{agency}: reliability", reliability, figures.reliability(agency))
        compare_interval(agency, said.interval[agency], reliability)
    owing = {agency for agency, counts in figures.standings.items() if counts}
    for rows in (said.reliability, said.counts):
        require(owing <= set(rows), f"not listed: {', '.join(sorted(owing - set(rows)))}")
    computed = figures.ranks
    for agency, rank in said.rank.items():
        same(f"{agency}: rank", rank, computed.get(agency))
    for agency, row in said.counts.items():
        for name, count in row.items():
            standings = figures.standings[agency]
            same(f"{agency}: {name}", count, sum(standings[each] for each in said.COUNTS[name]))
    for agency in figures.attendance.keys() | said.attendance.keys():
        same(f"{agency}: attendance", said.attendance.get(agency),
             figures.attendance.get(agency, (0, 0)))
    same("reliability of all", said.overall_reliability, figures.reliability())
    compare_interval("all", said.overall_interval, figures.reliability())
    came, mentioned = zip(*figures.attendance.values()) if figures.attendance else ((), ())
    same("attendance of all", said.overall_attendance, (sum(came), sum(mentioned)))


def compare_interval(whose, bounds, share):
    if not share[1]:
        return same(f"{whose}: interval", bounds, None)
    require(bounds is not None, f"{whose}: no interval of {share}")
    for said, bound in zip(bounds, wilson(*share)):
        is_same = said == bound if bound in (0, 1) else math.isclose(
            said, float(bound), rel_tol=1e-9, abs_tol=1e-12)
        require(is_same, f"{whose}: a bound of {share} is {said}, and {bound} by the formula")
