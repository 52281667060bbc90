"""The worked cases of attribution, each as the events that make it."""

import collections
from fractions import Fraction

from .basics import day_of, require, text_of
from .commitments import fold_commitments
from .figures import Standings, ranks, wilson
from .journal import Event
from .lateness import Lateness, Nobodys, Own
from .reports import same

# Their days are numbers; they begin here, so that they are days of the calendar.
START = day_of("2026-01-01")


def date(number):
    return text_of(START + number)


class Tale:
    """Commitments as events. Each is owed by its code in lower case, to `creditor`."""

    def __init__(self):
        self.events, self.waiting, self.held = [], collections.defaultdict(list), set()

    def add(self, day, code, name, *, source=None, **body):
        self.events.append(Event(
            START + day, len(self.events), "commitment", name, code, body, source or {}))
        return self

    def proposed(self, code, due, *waits, verifier=None):
        self.waiting[code] = list(waits)
        return self.add(
            0, code, "proposed", debtor=code.lower(), creditor="creditor", verifier=verifier,
            due=date(due), condition={"antecedents": list(waits)})

    def agreed(self, code, due, *waits, verifier=None):
        self.proposed(code, due, *waits, verifier=verifier)
        return self.add(0, code, "accepted", waitsFor=list(waits))

    def claimed(self, code, day):
        return self.add(day, code, "claimed")

    def judged(self, code, day, verdict="as-recommended"):
        self.add(day, code, "judged", verdict=verdict)
        if verdict == "as-recommended":
            self.held.add(code)
            for each, waits in self.waiting.items():
                if code in waits:
                    self.add(day, each, "antecedent-held", antecedent=code)
        return self

    def satisfied(self, code, day):
        return self.claimed(code, day).judged(code, day)

    def changed(self, code, day, what, **body):
        """Asked, and agreed on the same day."""
        if "condition" in body:
            self.waiting[code] = body["condition"].get("antecedents", [])
        self.add(day, code, f"{what}-asked", **body)
        waits = [each for each in self.waiting[code] if each not in self.held]
        return self.add(day, code, f"{what}-agreed", waitsFor=waits)


    def seen(self, on):
        """All commitments on a day, and the day."""
        return fold_commitments(sorted(self.events), START + on), START + on


def case(number, tale, code="K", on=60, **right):
    """Right values by who: a debtor, `own`, `judge`, or why it is nobody's."""
    found = collections.Counter()
    for cause, days in Lateness(*tale.seen(on)).of(code).parts.items():
        found["own" if isinstance(cause, Own)
              else cause.reason.replace("-", "_") if isinstance(cause, Nobodys)
              else cause.agency] += days
    right = {name: Fraction(days) for name, days in right.items()}
    require(found == right, f"case {number}: {dict(found)}, and right is {right}")


def standing(number, tale, right, on=60, code="K"):
    commitments, today = tale.seen(on)
    found = Standings(commitments, today).of(commitments[code])
    same(f"{number}: standing of {code}", found, right)


def readings():
    """What the worked cases do not decide, as it is read here."""
    # A fact has no planned time unless its day was expected; then it is nobody's for as long.
    def waits_for_fact(**condition):
        return (Tale().add(0, "K", "proposed", debtor="k", creditor="creditor", due=date(20),
                           condition={"antecedents": [], "fact": "Budget", **condition})
                .add(0, "K", "accepted").add(25, "K", "fact-confirmed").satisfied("K", 40))
    case("fact", waits_for_fact(), fact=5, own=15)
    case("fact by a day", waits_for_fact(**{"fact-by": date(15)}), fact=10, own=10)
    case("fact by a later day", waits_for_fact(factBy=date(35)), fact=5, own=15)
    # The terms are those of the events.
    case("answer term", Tale()
         .add(0, "A", "proposed", debtor="a", creditor="creditor", due=date(10),
              **{"answer-days": 20})
         .agreed("K", 20, "A"), on=40, unanswered=10, a=10)
    case("verdict term", Tale().agreed("A", 10).agreed("K", 20, "A")
         .add(20, "A", "claimed", **{"verdict-days": 3}), on=40, a=10, unjudged=3, creditor=7)
    case("own verdict term", Tale().agreed("K", 20, verifier="judge")
         .add(25, "K", "claimed", verdictDays=3).judged("K", 40, "not-followed-up"), on=42,
         own=10, judge=12)
    # Whoever is to judge on the day.
    case("verifier of the day", Tale().agreed("A", 10).agreed("K", 20, "A")
         .add(10, "A", "claimed", **{"verdict-days": 5}).add(20, "A", "assigned", to="other"),
         on=40, unjudged=5, creditor=4, other=11)
    # What is imposed binds at once; so nobody was silent before.
    imposed = Tale().agreed("K", 20)
    imposed.add(30, "A", "imposed", terms={
        "debtor": "a", "creditor": "creditor", "due": date(40)})
    case("imposed", imposed.changed("K", 30, "revision", condition={"antecedents": ["A"]}),
         on=45, own=9, not_yet_due=11, a=5)
    # A due date of K that was agreed anew plans anew with what is due then.
    case("agreed anew", Tale().agreed("A", 10).agreed("K", 20, "A")
         .changed("A", 8, "revision", due=date(18)).changed("K", 9, "revision", due=date(25))
         .satisfied("A", 20).satisfied("K", 30), a=2, own=3)
    # Agreed while it was only proposed, it is agreed for good on acceptance.
    case("agreed while proposed", Tale().agreed("A", 10).proposed("K", 18, "A")
         .changed("K", 2, "revision", due=date(20)).changed("A", 3, "revision", due=date(15))
         .add(4, "K", "accepted", waitsFor=["A"]).satisfied("A", 18).satisfied("K", 25),
         a=3, own=2)
    # Agreed again, it is waited for since the first time; dropped in between, not on those days.
    case("again", Tale().agreed("A", 10).agreed("B", 10).agreed("K", 10, "A")
         .changed("K", 20, "revision", condition={"antecedents": ["A", "B"]})
         .changed("K", 25, "revision", condition={"antecedents": ["B"]})
         .changed("K", 30, "revision", condition={"antecedents": ["A", "B"]}), on=34,
         a="29/2", b="19/2")
    # It agrees to wait for what was there already: planned time is kept all the same.
    case("there already", Tale().agreed("A", 10).agreed("K", 20).satisfied("A", 30)
         .changed("K", 35, "revision", condition={"antecedents": ["A"]}).satisfied("K", 45),
         own=19, a=6)
    # What comes back by way of another is charged; the same on the same day again is a circle.
    circle = (Tale().agreed("A", 10, "K").agreed("Z", 10).agreed("K", 10, "A", "Z")
              .satisfied("Z", 11))
    case("circle", circle, on=13, circle="9/4", z="3/4")
    # Closed within an interval: late only as long as it was seen open.
    within = {"assumed": {"after": date(25)}}
    never = {"assumed": {}}
    interval = Tale().agreed("K", 20).add(
        40, "K", "judged", verdict="as-recommended", source=within)
    case("within an interval", interval, own=5)
    require(Lateness(*interval.seen(60)).of("K").unknown == 15, "days left out are counted")
    standing("within an interval", interval, "kept-late")
    for due, source, right in ((30, within, "kept-unknown"), (50, within, "kept-on-time"),
                               (20, never, "kept-unknown"), (40, never, "kept-on-time")):
        tale = Tale().agreed("K", due).add(
            40, "K", "judged", verdict="as-recommended", source=source)
        standing(f"due {due}, {source}", tale, right)
    # Kept after waiting: no late day is its debtor's, as its own or as charged.
    tale = Tale().agreed("A", 10).agreed("K", 20, "A").satisfied("A", 25)
    standing("by its fair due", Tale().agreed("A", 10).agreed("K", 20, "A").satisfied("A", 25)
             .satisfied("K", 35), "kept-after-waiting")
    standing("a day later", tale.satisfied("K", 36), "kept-late")
    tale = Tale().agreed("A", 10).agreed("K", 20, "A").add(10, "A", "delegation-asked", to="k")
    tale.add(10, "A", "delegation-agreed").satisfied("A", 25).satisfied("K", 30)
    standing("waiting for oneself", tale, "kept-late")
    # The row of an agency counts the late days on which it owed.
    tale = (Tale().agreed("K", 20).add(25, "K", "delegation-asked", to="y")
            .add(25, "K", "delegation-agreed").satisfied("K", 30))
    same("late days of the debtor of the day", dict(Lateness(*tale.seen(60)).of("K").late_of),
         {"k": 4, "y": 6})
    # Whoever takes the place of an agency owes from that day on, and releases what it owed itself.
    tale = Tale().agreed("K", 20).add(25, "K", "succeeded", **{"from": "k", "to": "z"})
    case("succeeded", tale, on=30, own=10)
    same("who owed", dict(Lateness(*tale.seen(30)).of("K").late_of), {"k": 4, "z": 6})
    tale.add(27, "K", "succeeded", **{"from": "creditor", "to": "z"})
    standing("succeeded by its creditor", tale, "released")


def self_test():
    case(1, Tale().agreed("B", 10).agreed("A", 20, "B").agreed("K", 30, "A")
         .satisfied("B", 15).satisfied("A", 27).satisfied("K", 40), b=5, a=2, own=3)
    case(2, Tale().agreed("B", 10).agreed("A", 12, "B").agreed("A2", 14, "B")
         .agreed("K", 20, "A", "A2")
         .satisfied("B", 16).satisfied("A", 22).satisfied("A2", 24).satisfied("K", 32),
         b=6, a=2, a2=2, own=2)
    case(3, Tale().agreed("A", 10).agreed("K", 20, "A").changed("A", 12, "suspension")
         .changed("A", 17, "resumption").satisfied("A", 20).satisfied("K", 30), a=5, suspended=5)
    case(4, Tale().agreed("A", 10).agreed("K", 20, "A").changed("A", 8, "revision", due=date(18))
         .satisfied("A", 18).satisfied("K", 29), not_yet_due=8, own=1)
    case(5, Tale().agreed("A", 20).agreed("K", 10, "A").satisfied("A", 25).satisfied("K", 28),
         not_yet_due=10, a=5, own=3)
    sixth = (Tale().agreed("A", 10, verifier="judge").agreed("K", 20, "A")
             .claimed("A", 8).judged("A", 30, "not-yet-as-recommended").claimed("A", 35)
             .judged("A", 40).satisfied("K", 55))
    case(6, sixth, a=17, judge=8, unjudged=5, own=5)
    case("6, A itself", sixth, code="A", own=17, judge=8)
    case("6, A itself on day 25", sixth, code="A", on=25)
    case("6, on day 29", sixth, on=29, unjudged=9)
    case(7, Tale().agreed("A", 10).agreed("K", 20, "A").satisfied("A", 5).satisfied("K", 22), own=2)
    case(8, Tale().agreed("A", 10).agreed("K", 20, "A").add(15, "A", "cancelled")
         .changed("K", 30, "revision", condition={}).satisfied("K", 45), a=5, failed=15, own=5)
    case(9, Tale().agreed("A", 10).agreed("K", 20, "A")
         .add(14, "A", "delegation-asked", to="y").add(14, "A", "delegation-agreed")
         .satisfied("A", 18).satisfied("K", 30), a=3, y=5, own=2)
    case(10, Tale().agreed("K", 20).agreed("A", 40)
         .changed("K", 30, "revision", condition={"antecedents": ["A"]})
         .satisfied("A", 45).satisfied("K", 50), own=14, not_yet_due=11, a=5)
    eleventh = (Tale().agreed("A", 10).agreed("Z", 10).agreed("K", 10, "A", "Z").satisfied("A", 15))
    case(12, eleventh, on=40, a="5/2", z="55/2")
    eleventh.satisfied("Z", 30).satisfied("K", 30)
    case(11, eleventh, a="5/2", z="35/2")
    case("11, on day 14", eleventh, on=14, a=2, z=2)
    case(13, Tale().proposed("A", 10).agreed("K", 20, "A").add(25, "A", "declined"), on=40,
         unanswered=4, a=11, failed=5)
    case(14, Tale().agreed("A", 10).agreed("K", 20, "A").claimed("A", 20), on=40,
         a=10, unjudged=10)
    print("attribution: the 14 worked cases are right")

    readings()
    print("attribution: what the cases leave open is read as said")

    low, high = wilson(0, 49)
    require(low == 0 and wilson(0, 5)[0] == 0 and high > 0, "the lower bound of 0 of n is 0")
    require(wilson(5, 5)[1] == 1 and wilson(49, 49)[1] == 1, "the upper bound of n of n is 1")
    # Newcombe 1998, table I, method 3.
    for (count, of), bounds in {
        (81, 263): (0.2553, 0.3662), (15, 148): (0.0624, 0.1605), (0, 20): (0, 0.1611),
        (1, 29): (0.0061, 0.1718),
    }.items():
        found = [float(round(bound, 4)) for bound in wilson(count, of)]
        require(found == list(bounds), f"Wilson of {count}/{of}: {found}")
    order = {"A": (7, 7), "B": (0, 5), "C": (0, 49), "D": (9, 10), "E": (4, 4), "F": (7, 7)}
    same("ranks", ranks(order), {"A": 1, "F": 1, "D": 3, "B": 4, "C": 4})
    order = {"A": (7, 7), "B": (6, 7), "C": (6, 7), "D": (5, 7)}
    same("ranks", ranks(order), {"A": 1, "B": 2, "C": 2, "D": 4})
    print("shares and ranks: as they should be")
