"""What a marked line of the posting asks for, and what that does to the chosen weakness: the card that a mark leads to."""

from ...html import NOTHING, button, join, tag
from ...views.fit import reason
from ...views.weakness import badge
from .reading import stretches


def meaning(catalog, job, start, corrections, fit, weakness):
    """The card for the stretch of the posting that begins at ``start``; ``NOTHING`` where none does.

    ``corrections``: what the visitor set right; ``fit`` and ``weakness``: the Role Fit Check and the weakness's record, or ``None``.
    """
    found = [demands for first, _, demands in stretches(job) if first == start] if job else []
    if not found:
        return NOTHING
    told = [_demand(catalog, demand, number, corrections, fit, weakness) for number, demand in enumerate(found[0])]
    verdict = fit and fit.verdict and tag("p", catalog.say("late_meaning_verdict"), " ", badge(catalog, fit.verdict), cls="wg-meaning-verdict", role="status")
    return join(told, verdict, button(catalog.say("late_meaning_close"), "close-meaning", id="wg-close-meaning"))


def _demand(catalog, demand, number, corrections, fit, weakness):
    competency = catalog.competency(demand.competency)
    corrected = demand.competency in corrections
    kind = catalog.say("late_kind_corrected" if corrected else "late_kind_" + demand.kind)
    wanted, words = ("", "late_take_back") if corrected else ("mentioned", "late_not_core") if demand.level == "core" else ("core", "late_is_core")
    return tag(
        "section",
        tag("h2", competency["name"], id="wg-meaning-of-" + str(number)),
        tag("p", tag("span", catalog.say("late_key_" + demand.level), cls="wg-mark wg-mark--" + demand.level), " · ", kind),
        tag("p", competency["meaning"], cls="wg-quiet"),
        _for_weakness(catalog, demand, number, fit, weakness),
        button(catalog.say(words), "correct", wanted, demand.competency, hidden_words=competency["name"], cls="wg-small-button", id="wg-mc-" + str(number)))


def _for_weakness(catalog, demand, number, fit, weakness):
    """What this demand does to the weakness: the link of the chain that hangs on it, or that none does."""
    if fit is None or not fit.verdict:
        return tag("p", catalog.say("late_meaning_no_weakness"))
    name = weakness["title"] if weakness else catalog.say("late_meaning_yours")
    for place, found in enumerate(fit.reasons):
        if found.competency == demand.competency:
            return join(tag("p", catalog.say("late_meaning_decides" if place == 0 else "late_meaning_weighs", weakness=name)),
                        tag("ol", reason(catalog, found, "m" + str(number)), cls="wg-reasons"))
    return tag("p", catalog.say("late_meaning_untouched", weakness=name))
