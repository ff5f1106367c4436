"""Rules about the weakness that is named: whether it is one, whose it is, and whether anybody could picture it.

Every rule takes a ``Case`` and returns the places it found as ``(first word, last word)``; none means it stays silent.
"""

VIRTUES = ("perfection", "overwork", "overcare", "too_nice")
STOPPERS = ("dishonesty", "anger", "lateness", "laziness", "refusal", "carelessness")


def cliche(case):
    """One of the four worn answers, meant and not quoted."""
    if not case.judged["cliche"] or case.judged["humblebrag"]:
        return []
    return case.first_of(VIRTUES) or [case.weakness_words()]


def disguised_strength(case):
    """Praise of oneself in the clothes of a flaw."""
    if not case.judged["humblebrag"]:
        return []
    return case.first_of(("brag",) + VIRTUES) or [case.weakness_words()]


def no_weakness_named(case):
    """A denial, or an answer in which nothing of one's own is confessed."""
    judged = case.judged
    if judged["no_weakness"]:
        return case.first_of(("denial", "joke")) or [case.opening()]
    if judged["e1_weakness_named"] or judged["cliche"] or judged["humblebrag"]:
        return []
    return [case.opening()]


def off_topic(case):
    """A joke or something outside work in place of an answer."""
    if case.judged["no_weakness"] and not case.judged["e2_context"]:
        return case.first_of(("joke",))
    return []


def generality(case):
    """A trait or a quantity: nobody could say what happens, when, with which effect."""
    if not case.judged["generality"] or case.judged["no_weakness"]:
        return []
    return case.first_of(("trait",) + VIRTUES) or [case.weakness_words()]


def vague_weakness(case):
    """A label without the moment in which it shows."""
    judged = case.judged
    if judged["generality"] or judged["weakness_specific"] or not judged["e1_weakness_named"] or judged["cliche"]:
        return []
    return [case.weakness_words()]


def generic_weakness(case):
    """Many words of which every profession could say every one."""
    if not case.judged["generality"] or case.count < 40 or case.judged["e2_context"] or case.judged["no_weakness"]:
        return []
    return [case.opening()]


def fixed_trait(case):
    """*That is just how I am*: nothing to work on."""
    return [] if case.judged["e4_current_state"] and case.judged["e3_action"] else case.first_of(("fixed",))


def several_weaknesses(case):
    """A second weakness begins."""
    return case.first_of(("several",)) if not case.judged["no_weakness"] else []


def trivial_weakness(case):
    """Chosen for its size."""
    return [] if case.judged["e2_context"] or case.judged["no_weakness"] else case.first_of(("trivial",))


def deal_breaker(case):
    """What would end most conversations; with a role or posting, also what this job cannot take and the answer does not control."""
    if case.judged["dealbreaker"]:
        return case.first_of(STOPPERS) or [case.weakness_words()]
    if case.fit is not None and case.fit.verdict == "deal_breaker_risk":
        return [case.weakness_words()]
    return []


def blame(case):
    """The cause is put on other people."""
    return (case.first_of(("blame",)) or [case.opening()]) if case.judged["blames_others"] else []
