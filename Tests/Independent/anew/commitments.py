"""What its events make of a commitment."""

from .basics import NEVER, day_of, require
from .journal import member


class History:
    """A value over time: from each day on another one."""

    def __init__(self, day, value):
        self.values = [(day, value)]

    def becomes(self, value, day):
        if value != self.now:
            self.values.append((day, value))

    def on(self, day):
        """In force on a day; before its first day, the first."""
        return next((value for start, value in reversed(self.values) if start <= day), self.first)

    @property
    def first(self):
        return self.values[0][1]

    @property
    def now(self):
        return self.values[-1][1]

    @property
    def changed(self):
        """The day of the last change, or of the beginning."""
        return self.values[-1][0]


class Claim:
    """That it is done. It ends with its verdict or the closing."""

    def __init__(self, day, term, assumed):
        self.day, self.term, self.assumed = day, term, assumed
        self.end, self.refused = NEVER, False

    def covers(self, day):
        return self.day < day <= self.end

    def overstays(self, day):
        """Beyond the verdict term."""
        return self.day + self.term < day


class Wait:
    """That a commitment agreed to wait for an antecedent: a code, or the text of a fact."""

    def __init__(self, antecedent, agreed, expected=None):
        self.antecedent, self.agreed, self.expected = antecedent, agreed, expected
        self.over = NEVER  # Dropped by both sides, or a fact confirmed.

    @property
    def fact(self):
        return self.antecedent[0] == "fact"

    @property
    def code(self):
        return None if self.fact else self.antecedent[1]


DEFAULT_TERM = 14
OPEN = {"proposed", "conditional", "active", "suspended", "claimed"}
NOT_BINDING = {"proposed", "declined", "released", "expired"}


class Commitment:
    """The fold of its events, with all that lateness needs to remember."""

    def __init__(self, code, day, terms, answer_term):
        self.code, self.since, self.answer_term = code, day, answer_term
        self.bound = NEVER
        self.states = History(day, "proposed")
        self.suspensions, self.claims, self.waits = [], [], []
        self.open_antecedents, self.confirmed_on = [], None
        self.delivered = self.closed = self.closing_source = None
        self.asked = None
        # What the last verdict left it as, and whether an objection to that waits for an answer.
        self.left, self.objected_to = None, False
        self.begin(terms)

    def begin(self, terms):
        """As proposed or imposed, or as corrected before anybody answered: as if proposed so."""
        self.terms, since = dict(terms), self.since
        self.dues = History(since, self.due_of(terms))
        self.debtors = History(since, terms["debtor"])
        self.verifiers = History(since, self.named_verifier())

    @staticmethod
    def due_of(terms):
        return day_of(terms["due"]) if terms.get("due") else NEVER

    def named_verifier(self):
        return self.terms.get("verifier") or self.terms["creditor"]

    # What it is

    @property
    def state(self):
        return self.states.now

    @property
    def due(self):
        return self.dues.now

    @property
    def debtor(self):
        return self.debtors.now

    @property
    def condition(self):
        return self.terms.get("condition") or {}

    @property
    def binds(self):
        return self.state not in NOT_BINDING

    @property
    def satisfied(self):
        """The day; never, while it is not."""
        return self.closed if self.state == "satisfied" else NEVER

    @property
    def contested(self):
        """An objection to the verdict by which it is as it is has not been answered."""
        return self.objected_to and self.state == self.left

    def is_suspended(self, day):
        return any(start <= day < end for start, end in self.suspensions)

    # What happens

    def happen(self, event):
        self.expire(event.day)
        is_objection = event.name in ("objected", "objection-answered")
        require(self.state in OPEN or is_objection, f"{self.code}: {event.name} when it is closed")
        what, _, step = event.name.rpartition("-")
        if step == "asked":
            self.asked = event.body
        elif step == "refused":
            self.asked = None
        elif step == "agreed":
            getattr(self, f"{what}_agreed")(event.day, event.body)
        else:
            does = getattr(self, event.name.replace("-", "_"), None)
            require(does or event.name in NO_MATTER, f"{self.code}: what is {event.name}?")
            if does:
                does(event)
        if self.terms.get("creditor"):
            self.verifiers.becomes(self.named_verifier(), event.day)

    def expire(self, day):
        """A condition that did not hold by its deadline has expired."""
        deadline = self.condition.get("deadline")
        if self.state == "conditional" and deadline and day_of(deadline) < day:
            self.close("expired", day_of(deadline) + 1)

    def close(self, state, day, refuses=False, source=None):
        self.states.becomes(state, day)
        self.closed, self.asked, self.closing_source = day, None, source or {}
        self.end_claim(day, refuses)
        self.end_suspension(day)

    def end_claim(self, day, refuses):
        if self.claims and self.claims[-1].end == NEVER:
            self.claims[-1].end, self.claims[-1].refused = day, refuses

    def end_suspension(self, day):
        if self.suspensions and self.suspensions[-1][1] == NEVER:
            self.suspensions[-1] = self.suspensions[-1][0], day

    def bind(self, day, body):
        """Agreed, or agreed anew what it waits for."""
        self.bound = min(self.bound, day)
        self.open_antecedents = list(body.get("waitsFor", []))
        self.agree_to_wait(day)
        self.go_on(day)

    def go_on(self, day):
        waits = self.open_antecedents or self.condition.get("fact") and self.confirmed_on is None
        self.states.becomes("conditional" if waits else "active", day)

    def agree_to_wait(self, day):
        """What it waits for from now on; what is not named any more is dropped."""
        fact, expected = self.condition.get("fact"), member(self.condition, "fact-by")
        named = {("commitment", code): None for code in self.condition.get("antecedents", [])}
        if fact is not None:
            named["fact", fact] = day_of(expected) if expected else None
        for wait in self.waits:
            if wait.over == NEVER and wait.antecedent in named:
                wait.expected = named.pop(wait.antecedent)
            elif wait.over == NEVER:
                wait.over = day
        self.waits += [Wait(antecedent, day, when) for antecedent, when in named.items()]
        if self.confirmed_on is not None:
            self.end_fact(self.confirmed_on)

    def end_fact(self, day):
        for wait in self.waits:
            if wait.fact and wait.over == NEVER:
                wait.over = day

    def corrected(self, event):
        self.asked = None
        self.begin(event.body)

    def accepted(self, event):
        self.bind(event.day, event.body)

    def declined(self, event):
        self.close("declined", event.day)

    def antecedent_held(self, event):
        held = event.body["antecedent"]
        self.open_antecedents = [code for code in self.open_antecedents if code != held]
        if self.state == "conditional":
            self.go_on(event.day)

    def fact_confirmed(self, event):
        self.confirmed_on = event.day
        self.end_fact(event.day)
        if self.state == "conditional":
            self.go_on(event.day)

    def revision_agreed(self, day, body):
        asked, self.asked = self.asked, None
        if asked.get("due"):
            self.dues.becomes(day_of(asked["due"]), day)
        if "condition" in asked:
            if asked["condition"].get("fact") != self.condition.get("fact"):
                self.confirmed_on = None
                self.end_fact(day)
            self.terms["condition"] = asked["condition"]
            if self.state != "proposed":  # A proposal waits for nothing until it is accepted.
                self.bind(day, body)

    def delegation_agreed(self, day, _):
        asked, self.asked = self.asked, None
        self.debtors.becomes(asked["to"], day)

    def suspension_agreed(self, day, _):
        self.asked = None
        self.suspensions.append((day, NEVER))
        self.states.becomes("suspended", day)

    def resumption_agreed(self, day, _):
        asked, self.asked = self.asked, None
        if asked.get("due"):
            self.dues.becomes(day_of(asked["due"]), day)
        self.end_suspension(day)
        self.go_on(day)

    def assigned(self, event):
        self.terms["creditor"] = event.body["to"]

    def claimed(self, event):
        term = member(event.body, "verdict-days", DEFAULT_TERM)
        self.claims.append(Claim(event.day, term, event.source.get("assumed")))
        self.states.becomes("claimed", event.day)

    def objected(self, event):
        require(self.state == self.left, f"{self.code}: objected to no verdict")
        self.objected_to = True

    def objection_answered(self, event):
        require(self.contested, f"{self.code}: no objection to answer")
        self.objected_to, self.left = False, None
        if event.body["upheld"]:  # The verdict is set aside: what was claimed waits for another.
            self.closed, self.closing_source = None, None
            self.states.becomes("claimed" if self.judged_claim else "active", event.day)
            if self.judged_claim:
                self.judged_claim.end, self.judged_claim.refused = NEVER, False

    def judged(self, event):
        verdict, day, source = event.body["verdict"], event.day, event.source
        self.judged_claim = self.claims[-1] if self.state == "claimed" else None
        self.objected_to = False
        self.left = {"as-recommended": None, "cannot-be-followed-up": "released",
                     "failed": "violated"}.get(verdict, "active")
        if verdict == "as-recommended":
            self.delivered = self.claims[-1].day if self.state == "claimed" else day
            self.close("satisfied", day, source=source)
        elif verdict == "cannot-be-followed-up":
            self.close("released", day, source=source)
        elif verdict == "failed":
            self.close("violated", day, refuses=True, source=source)
        else:
            require(verdict in ("not-yet-as-recommended", "not-followed-up"), f"verdict {verdict}")
            self.end_claim(day, refuses=True)
            self.states.becomes("active", day)

    def released(self, event):
        self.close("released", event.day, source=event.source)

    def cancelled(self, event):
        self.close("violated", event.day, refuses=True, source=event.source)

    def succeeded(self, event):
        def now(agency):
            return event.body["to"] if agency == event.body["from"] else agency

        debtor, creditor = now(self.debtor), now(self.terms["creditor"])
        if debtor == creditor:
            return self.close("released", event.day)
        self.debtors.becomes(debtor, event.day)
        verifier = now(self.terms.get("verifier"))
        self.terms.update(creditor=creditor, verifier=None if verifier == debtor else verifier)
        if self.asked and "to" in self.asked:
            self.asked = {**self.asked, "to": now(self.asked["to"])}


# Events of a commitment that no figure here asks for.
NO_MATTER = set(
    "supporter-joined supporter-left progress-reported evidence-submitted barrier-raised"
    " barrier-escalated barrier-resolved transferred".split())


def fold_commitments(events, today):
    found = {}
    for event in events:
        if event.noun != "commitment" or event.day > today:
            continue
        code, body = event.subject, event.body
        if event.name == "proposed":
            term = member(body, "answer-days", DEFAULT_TERM)
            found[code] = Commitment(code, event.day, body, term)
        elif event.name == "imposed":
            found[code] = Commitment(code, event.day, body["terms"], None)
            found[code].bind(event.day, body)
        else:
            found[code].happen(event)
    for commitment in found.values():
        commitment.expire(today)
    return found
