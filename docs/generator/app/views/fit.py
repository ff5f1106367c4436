"""Panel 3: the verdict, the chain of reasons that leads to it, and what would change it."""

from ..html import Html, icon, join, tag
from .weakness import badge


def verdict(catalog, fit):
    """The verdict in one line and its reasons as chains."""
    if fit is None:
        return tag("p", catalog.say("verdict_none"), cls="wg-quiet")
    return join(
        tag("p", icon(fit.verdict), tag("span", catalog.say("verdict_" + fit.verdict)), cls="wg-verdict wg-badge--" + fit.verdict),
        tag("ol", [_reason(catalog, reason) for reason in fit.reasons[:3]], cls="wg-reasons"),
    )


def _reason(catalog, reason):
    quote = tag("q", " ".join(reason.quote.split()), cls="wg-quote") if reason.quote else None
    return tag("li", tag("span", reason.message), quote, cls="wg-reason")


def more(catalog, fit, before):
    """Flips, alternatives, how to carry it, what was not assessed; ``before`` is the weakness an alternative was tried from, or ''."""
    if fit is None:
        return Html("")
    return join(
        before and tag("p", tag("button", catalog.say("verdict_back", weakness=catalog.weakness(before)["title"]), type="button", cls="wg-plain", id="wg-back", data_act="choose", data_value=before)),
        _alternatives(catalog, fit),
        _list(catalog, "verdict_flips", [flip.message for flip in fit.flips[:4]]),
        _list(catalog, "verdict_carry", fit.carry),
        _list(catalog, "verdict_not_assessed", fit.not_assessed),
    )


def _alternatives(catalog, fit):
    if not fit.alternatives:
        return None
    items = []
    for alternative in fit.alternatives[:4]:
        title = catalog.weakness(alternative.weakness)["title"]
        items.append(tag("li", badge(catalog, alternative.verdict), " ", title, " ", tag("button", catalog.say("verdict_try"), tag("span", ": " + title, cls="wg-visually-hidden"), type="button", cls="wg-plain", id="wg-a-" + alternative.weakness, data_act="try", data_value=alternative.weakness)))
    return join(tag("h3", catalog.say("verdict_alternatives"), cls="wg-small"), tag("ul", items, cls="wg-alternatives"))


def _list(catalog, heading, lines):
    if not lines:
        return None
    return tag("details", tag("summary", catalog.say(heading)), tag("ul", [tag("li", line) for line in lines]), id="wg-more-" + heading)
