"""Rules about the rest of the answer: the situation, what is done, where it stands, where it leads.

What is missing has no words of its own; such a finding points at the words after which it should have come.
"""

from .elements import ACTION, STATE, WEAKNESS

_CLEARLY = -25
"""A gap is named only where the judgement is clear by a quarter of a point: a wrong reproach costs more than a missed one."""


def no_context(case):
    """Neither an episode nor a consequence."""
    if case.clearly_missing("e2_context", _CLEARLY) and case.has_weakness():
        return [case.weakness_words()]
    return []


def no_cost(case):
    """An episode for which nobody paid."""
    if case.judged["e2_context"] and not case.hearing.has("cost") and not case.judged["humblebrag"]:
        return [case.words_of("context")]
    return []


def vague_action(case):
    """Meant, tried, worked on; nothing one could have watched."""
    if case.judged["e3_action"] or not case.has_weakness():
        return []
    return case.last_of(("vague_action",)) or ([case.words_of(WEAKNESS)] if case.clearly_missing("e3_action", _CLEARLY) else [])


def undated_action(case):
    """An action that might have begun this morning."""
    if case.judged["e3_action"] and not case.judged["e3_dated"] and "sum:dated_since" not in case.features:
        return [case.words_of(ACTION)]
    return []


def no_current_state(case):
    """The answer stops before today."""
    if case.judged["e3_action"] and case.clearly_missing("e4_current_state", _CLEARLY):
        return [case.words_of(ACTION)]
    return []


def unmeasured_progress(case):
    """Better, but nobody could have noticed."""
    if case.judged["e4_current_state"] and not case.judged["e4_measured"]:
        return [case.words_of(STATE)]
    return []


def overclaim(case):
    """Gone, solved, or a strength by now; not where that is an aim or denied."""
    if not case.judged["e4_overclaim"]:
        return []
    said = case.hearing.said
    for list_id in ("gone", "overclaim"):
        places = [(first, last) for first, last in case.hearing.of(list_id) if not said.negated(first) and not said.meant_as_aim(first)]
        if places:
            return places[-1:]
    return [case.words_of(STATE)]


def no_forward_link(case):
    """The last sentence leaves the listener in the old job."""
    if case.judged["e3_action"] and not case.judged["e5_forward"]:
        return [case.closing()]
    return []
