"""How commitments stand; reliability, ranks and attendance of a period."""

import collections
import decimal
import functools

from .basics import day_of
from .commitments import fold_commitments
from .lateness import Lateness

# In the denominator of reliability. Kept after waiting neither helps nor harms it.
DUE = {"kept-on-time", "kept-late", "violated", "overdue", "claimed-late"}


class Standings:
    def __init__(self, commitments, today):
        self.today, self.lateness = today, Lateness(commitments, today)

    def of(self, k):
        if k.contested:
            return "contested"
        if k.state == "satisfied":
            return self.kept(k)
        if k.state == "claimed":
            return "awaiting-verdict" if k.claims[-1].day <= k.due else "claimed-late"
        if k.state == "active":
            return "overdue" if k.due < self.today else "not-yet-due"
        return {"conditional": "waiting", "proposed": "unanswered"}.get(k.state, k.state)

    def kept(self, k):
        """What is only known as an interval counts where both its ends do."""
        end, assumed = self.lateness.end(k)
        if assumed is None:
            return self.kept_if(k, k.delivered)
        seen_open = day_of(assumed["after"]) if assumed.get("after") else k.since - 1
        first, last = self.kept_if(k, seen_open + 1), self.kept_if(k, end)
        return first if first == last else "kept-unknown"

    def kept_if(self, k, delivered):
        if delivered <= k.due:
            return "kept-on-time"
        late = self.lateness.of(k.code, until=delivered)
        return "kept-late" if late.falls_on_debtor else "kept-after-waiting"


# Shares, and who comes before whom

Z = decimal.Decimal("1.959963984540054")
DIGITS = decimal.Context(prec=60)


@functools.cache
def wilson(count, of):
    """The 95% Wilson score interval; 0 of n begins at 0, and n of n ends at 1, exactly.

        (2k + z² ± z √(z² + 4 k (n − k) / n)) ÷ 2 (n + z²)
    """
    with decimal.localcontext(DIGITS):
        k, n = decimal.Decimal(count), decimal.Decimal(of)
        root = Z * (Z * Z + 4 * k * (n - k) / n).sqrt()
        low = (2 * k + Z * Z - root) / (2 * (n + Z * Z))
        high = (2 * k + Z * Z + root) / (2 * (n + Z * Z))
    return (decimal.Decimal(0) if count == 0 else low, decimal.Decimal(1) if count == of else high)


RANKED_FROM = 5


def ranks(reliabilities):
    """By the lower bound, from 5 due; equal ones share a rank: 1, 2, 2, 4."""
    bounds = {agency: wilson(kept, due)[0] for agency, (kept, due) in reliabilities.items()
              if due >= RANKED_FROM}
    return {agency: 1 + sum(other > bound for other in bounds.values())
            for agency, bound in bounds.items()}


# Attendance


class Meeting:
    def __init__(self):
        self.date, self.held, self.attendance = None, False, []

    def happen(self, event):
        said = event.body.get("minutes", event.body)
        if event.name in ("scheduled", "rescheduled", "logged"):
            self.date = day_of(said["date"]) if "date" in said else self.date
            self.attendance = said.get("attendance", self.attendance)
        self.held = self.held or event.name == "logged"

    @property
    def presences(self):
        """Of each agency that the minutes mention whether it was there or represented."""
        mentioned = [(each["agency"], each["presence"]) for each in self.attendance]
        return [(agency, presence in ("present", "represented")) for agency, presence in mentioned
                if presence != "not-mentioned"]


def attendances(events, period, today):
    """Of meetings held in a period: how often each agency came, of how often it is mentioned."""
    meetings = collections.defaultdict(Meeting)
    for event in events:
        if event.noun == "meeting" and event.day <= today:
            meetings[event.subject].happen(event)
    came, mentioned = collections.Counter(), collections.Counter()
    for meeting in meetings.values():
        if meeting.held and period[0] <= meeting.date <= period[1]:
            for agency, is_there in meeting.presences:
                mentioned[agency] += 1
                came[agency] += is_there
    return {agency: (came[agency], count) for agency, count in mentioned.items()}


# All figures of a period


class Figures:
    def __init__(self, events, today, period):
        self.commitments = fold_commitments(events, today)
        self.today, self.period = today, period
        self.standings = collections.defaultdict(collections.Counter)
        self.attributions = {}
        standings = Standings(self.commitments, today)
        for code, commitment in self.commitments.items():
            if period[0] <= commitment.due <= period[1]:
                self.standings[commitment.debtor][standings.of(commitment)] += 1
                attribution = standings.lateness.of(code)
                if attribution.late or attribution.unknown:
                    self.attributions[code] = attribution
        self.attendance = attendances(events, period, today)

    def reliability(self, agency=None):
        """Kept on time, of due; of all agencies together where none is named."""
        counts = self.standings[agency] if agency else sum(
            self.standings.values(), collections.Counter())
        return counts["kept-on-time"], sum(counts[standing] for standing in DUE)

    @property
    def ranks(self):
        return ranks({agency: self.reliability(agency) for agency in list(self.standings)})
