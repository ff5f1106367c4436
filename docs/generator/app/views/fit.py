"""Panel 3: the verdict, the chain of reasons that leads to it, what would change it, what stands better."""

from ..html import NOTHING, button, escape, fold, icon, join, one_line, tag
from .weakness import badge


def verdict(catalog, fit, tried_from="", has_posting=False):
    """The verdict with its reasons as chains; ``tried_from`` is the weakness that an alternative was tried in place of, or ''."""
    if fit is None:
        return tag("p", catalog.say("verdict_none"), cls="wg-quiet")
    if not fit.verdict:
        return tag("ul", [tag("li", message) for message in fit.not_assessed], cls="wg-notes")
    weakness = catalog.weakness(fit.weakness) if fit.weakness else None
    back = catalog.weakness(tried_from) if tried_from else None
    return join(
        tag("p", icon(fit.verdict), tag("strong", catalog.say("verdict_" + fit.verdict)), weakness and tag("span", weakness["title"], cls="wg-verdict-of"), cls="wg-verdict wg-badge--" + fit.verdict),
        back and tag("p", button(catalog.say("verdict_back", weakness=back["title"]), "choose", back["id"], symbol="undo", id="wg-back")),
        tag("p", catalog.say("verdict_means_" + fit.verdict), " ", catalog.say("verdict_thin_posting" if has_posting and fit.confidence == "medium" else "fit_confidence_" + fit.confidence), cls="wg-meaning"),
        tag("ol", reason(catalog, fit.reasons[0], 0), cls="wg-reasons"),
    )


def reason(catalog, link, number):
    """One reason as a chain: what is strained, what the job makes of it, the verdict; then in words, with the line that says so and the rule."""
    competency = catalog.competency(link.competency)
    name = competency["name"] if competency else link.competency
    chain = tag(
        "p", tag("span", catalog.say("chain_" + link.weight), " ", tag("a", name, href="../reference/competencies/#" + link.competency), cls="wg-link"), icon("chain"),
        tag("span", catalog.say("chain_" + link.level), cls="wg-link"), icon("chain"), badge(catalog, link.verdict), cls="wg-chain")
    quote = link.quote and tag("p", tag("q", one_line(link.quote)), " ", tag("span", catalog.say("quote_" + link.origin), cls="wg-quiet"), cls="wg-quote")
    return tag("li", chain, tag("p", link.message), quote, _rule(catalog, link, number), cls="wg-reason wg-reason--" + link.verdict)


def _rule(catalog, link, number):
    for rule in catalog.fit["rules"]:
        if rule["id"] == link.rule:
            source = rule.get("source")
            return fold(
                catalog.say("verdict_rule"), tag("p", rule["why"]),
                tag("p", catalog.say("verdict_rule_id"), " ", tag("code", rule["id"]), source and join(" · ", tag("a", catalog.say("verdict_rule_source"), href="../sources/#" + source))), id="wg-rule-" + str(number))
    return None


def more(catalog, fit):
    """Alternatives, the other reasons, how to carry it, what would change it, what was not assessed."""
    if fit is None or not fit.verdict:
        return NOTHING
    others = [reason(catalog, link, number + 1) for number, link in enumerate(fit.reasons[1:])]
    return join(
        _alternatives(catalog, fit),
        others and fold(catalog.say("verdict_more_reasons"), tag("ol", others, cls="wg-reasons"), id="wg-more-reasons"),
        fit.carry and fold(catalog.say("verdict_carry"), tag("ul", [tag("li", line) for line in fit.carry]), id="wg-carry", open=fit.verdict != "safe" and not fit.alternatives),
        fit.flips and fold(catalog.say("verdict_flips"), tag("ul", [_flip(catalog, flip, number) for number, flip in enumerate(fit.flips)]), id="wg-flips"),
        fit.not_assessed and fold(catalog.say("verdict_not_assessed"), tag("ul", [tag("li", line) for line in fit.not_assessed]), id="wg-not-assessed"),
        tag("p", tag("a", catalog.say("verdict_looks_wrong"), href="../contributing/wrong-verdict/#profession=" + catalog.profession["id"] + "&weakness=" + fit.weakness), cls="wg-small"),
    )


def _alternatives(catalog, fit):
    if not fit.alternatives:
        return None
    items = []
    for alternative in fit.alternatives[:4]:
        title = catalog.weakness(alternative.weakness)["title"]
        items.append(tag(
            "li", badge(catalog, alternative.verdict), tag("span", title, tag("small", " ", alternative.same_family and catalog.say("verdict_same_family") + "; ", alternative.because, cls="wg-quiet")),
            button(catalog.say("verdict_try"), "try", alternative.weakness, hidden_words=title, id="wg-a-" + alternative.weakness)))
    listed = tag("ul", items, cls="wg-alternatives")
    if fit.verdict == "deal_breaker_risk":
        return join(tag("h3", catalog.say("verdict_alternatives")), listed)
    return fold(catalog.say("verdict_alternatives"), listed, id="wg-alternatives")


def _flip(catalog, flip, number):
    look = None
    if flip.change in ("role", "seniority"):
        look = button(catalog.say("verdict_look"), "look", flip.value, flip.change, hidden_words=flip.message, id="wg-flip-" + escape(number))
    return tag("li", flip.message, " ", look)
