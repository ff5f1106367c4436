"""What the answer gives an interviewer to go on for each of the three signals, and the words that carry it."""

from ..records import Heard
from .elements import ACTION, CONTEXT, STATE, WEAKNESS, longest


def heard_signals(case):
    """``Heard`` for self-awareness, coachability and the separation of craft and growth, in that order."""
    return [_heard(case, "self_awareness", _self_awareness(case)), _heard(case, "coachability", _coachability(case)),
            _heard(case, "identity_separation", _identity_separation(case))]


def _self_awareness(case):
    """A weakness one could recognise, and a moment or a price."""
    judged = case.judged
    named = judged["e1_weakness_named"] and not judged["humblebrag"]
    return CONTEXT if named and judged["e2_context"] else WEAKNESS if named and judged["weakness_specific"] and not judged["generality"] else ""


def _coachability(case):
    """Something done that others could watch, and what became of it."""
    judged = case.judged
    if not judged["e3_action"] or judged["blames_others"] or judged["no_weakness"]:
        return ""
    return STATE if judged["e4_measured"] else ACTION if judged["e3_named_tool_or_course"] or judged["e4_current_state"] else ""


def _identity_separation(case):
    """The flaw told as evenly as a bug report: a habit, not a self, without excuse, praise or cure."""
    judged = case.judged
    even = judged["e1_weakness_named"] and judged["weakness_specific"] and not (
        judged["humblebrag"] or judged["blames_others"] or judged["e4_overclaim"] or judged["hedging"] or case.hearing.has("fixed"))
    return WEAKNESS if even else ""


def _heard(case, signal, element):
    if not element:
        return Heard(signal, False, -1, -1)
    found = case.spans().get(element)
    start, end = longest(found) if found else case.hearing.span(*case.opening())
    return Heard(signal, True, start, end)
