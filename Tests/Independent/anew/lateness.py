"""Attribution of lateness: the formula, sentence by sentence."""

import collections
import dataclasses
from fractions import Fraction

from .basics import NEVER, day_of, require, text_of


@dataclasses.dataclass(frozen=True)
class Own:
    """Nothing held it: its debtor's."""
    agency: str


@dataclasses.dataclass(frozen=True)
class Charged:
    """The debtor of what was waited for."""
    agency: str
    via: str


@dataclasses.dataclass(frozen=True)
class Verifiers:
    """Whoever was to judge a claim, beyond the verdict term."""
    agency: str
    via: str


@dataclasses.dataclass(frozen=True)
class Nobodys:
    """fact, failed, unanswered, not-yet-due, suspended, unjudged or circle."""
    reason: str


class Lateness:
    """To whom late days go, as seen on a day."""

    def __init__(self, commitments, today):
        self.commitments, self.today = commitments, today
        self.remembered = {}

    # late(K): days d with max(due, bound) < d ≤ end, not suspended.

    def end(self, k):
        """The day of the last claim that was not refused, else of closing, else today; and what was
        taken for granted of it."""
        upheld = [claim for claim in k.claims if not claim.refused]
        if upheld:
            return upheld[-1].day, upheld[-1].assumed
        if k.closed is not None:
            return k.closed, k.closing_source.get("assumed")
        return self.today, None

    def late_days(self, k, until=None):
        """Those known; and how many more it may have been late, where its end is only known to lie
        within an interval."""
        if not k.binds or k.due == NEVER:
            return [], 0
        end, assumed = self.end(k)
        if until is not None:
            end, assumed = until, None
        days = [day for day in range(max(k.due, k.bound) + 1, end + 1) if not k.is_suspended(day)]
        if assumed is None:
            return days, 0
        seen_open = day_of(assumed["after"]) if assumed.get("after") else -NEVER
        known = [day for day in days if day <= seen_open]
        return known, len(days) - len(known)

    # A holds K on d  ⇔  g ≤ d and d − w ≤ r.

    def w(self, k, wait):
        """max(0, due(K) − plan)"""
        if wait.fact:
            plan = wait.expected
            return 0 if plan is None else max(0, k.due - plan)
        agreed = max(k.bound, k.dues.changed)
        antecedent = self.commitments.get(wait.code)
        plan = antecedent.dues.on(agreed) if antecedent else NEVER
        return 0 if plan == NEVER else max(0, k.due - plan)

    def r(self, wait):
        """Satisfied, confirmed or dropped."""
        antecedent = self.commitments.get(wait.code)
        return min(wait.over, antecedent.satisfied) if antecedent else wait.over

    def holding(self, k, day):
        """What holds it on a day, each once: the antecedent and w."""
        return {
            wait.antecedent: self.w(k, wait) for wait in k.waits
            if wait.agreed <= day and day - self.w(k, wait) <= self.r(wait)}

    # The day d of K.

    def day(self, k, d):
        holding = self.holding(k, d)
        if holding:
            return self.shared(holding, d, path=())[0]
        for claim in k.claims:
            if claim.refused and claim.covers(d) and claim.overstays(d):
                return {Verifiers(k.verifiers.on(d), k.code): Fraction(1)}
        return {Own(k.debtors.on(d)): Fraction(1)}

    def shared(self, holding, day, path):
        """Equally among what holds; each part is cause(A, d − w)."""
        parts, circular = collections.Counter(), False
        for antecedent, w in holding.items():
            causes, came_back = self.cause(antecedent, day - w, path)
            circular |= came_back
            for cause, share in causes.items():
                parts[cause] += share / len(holding)
        return parts, circular

    def cause(self, antecedent, x, path):
        """To whom it goes that A was not there on x; and whether a circle had a part in that, so
        that it holds on this path alone."""
        kind, code = antecedent
        if kind == "fact":
            return {Nobodys("fact"): Fraction(1)}, False
        if code not in self.commitments:  # Not on record any more: it never becomes due.
            return {Nobodys("not-yet-due"): Fraction(1)}, False
        if (code, x) in path:
            return {Nobodys("circle"): Fraction(1)}, True
        if (code, x) in self.remembered:
            return self.remembered[code, x], False
        parts, circular = self.first_that_applies(self.commitments[code], x, path)
        if not circular:
            self.remembered[code, x] = parts
        return parts, circular

    def first_that_applies(self, a, x, path):
        def whole(cause):
            return {cause: Fraction(1)}, False

        debtor = Charged(a.debtors.on(x), a.code)
        # 1 closed before x, not satisfied
        if a.closed is not None and a.closed < x and a.state != "satisfied":
            return whole(Nobodys("failed"))
        # 2 not bound on x: within the answer term, or beyond it; what is imposed has none
        if x < a.bound:
            within = a.answer_term is None or x <= a.since + a.answer_term
            return whole(Nobodys("unanswered") if within else debtor)
        # 3 not yet due, by the due date in force today
        if x <= a.due:
            return whole(Nobodys("not-yet-due"))
        # 4 suspended
        if a.is_suspended(x):
            return whole(Nobodys("suspended"))
        # 5 claimed, and not yet judged on x
        for claim in a.claims:
            if claim.covers(x):
                if claim.overstays(x):
                    return whole(Verifiers(a.verifiers.on(x), a.code))
                return whole(debtor if claim.refused else Nobodys("unjudged"))
        # 6 held itself
        holding = self.holding(a, x)
        if holding:
            return self.shared(holding, x, path + ((a.code, x),))
        # 7 its debtor
        return whole(debtor)

    # All of K.

    def of(self, code, until=None):
        return Attribution(self, self.commitments[code], until)


class Attribution:
    """The late days of a commitment, each with whose it is."""

    def __init__(self, lateness, k, until=None):
        days, self.unknown = lateness.late_days(k, until)
        self.days = {day: lateness.day(k, day) for day in days}
        self.late = len(days)
        self.late_of = collections.Counter(k.debtors.on(day) for day in days)
        self.parts = collections.Counter()
        for day, parts in self.days.items():
            require(sum(parts.values()) == 1, f"{k.code}: {text_of(day)} is not shared out whole")
            for cause, share in parts.items():
                self.parts[cause] += share
                is_idle = day < k.bound or k.states.on(day) in ("conditional", "suspended")
                require(not (is_idle and isinstance(cause, Own)),
                        f"{k.code}: {text_of(day)} is its own, and it was {k.states.on(day)}")
        # As its own or as charged, whoever owed it on the day.
        self.falls_on_debtor = any(
            getattr(cause, "agency", None) == k.debtors.on(day)
            for day, parts in self.days.items() for cause in parts)
