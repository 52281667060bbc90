"""Days, and what is not as it should be."""

import datetime
import math


class Fault(Exception):
    """Something is not as the journal says."""


def require(condition, reason):
    if not condition:
        raise Fault(reason)


# Days are whole numbers; a day that never comes is later than all of them.

NEVER = math.inf


def day_of(text):
    return datetime.date.fromisoformat(text).toordinal()


def text_of(day):
    return datetime.date.fromordinal(day).isoformat()
