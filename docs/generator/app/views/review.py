"""Panel 5: findings on the exact words, worst first and few at a time; the signals, with the words that carry each."""

from ..html import Html, escape, join, tag

AT_A_TIME = 3


def findings(catalog, review, overruled, all_of_them):
    """The first few findings with their words, why, repair; the rest behind one button; overruled ones behind another."""
    if review is None:
        return tag("p", catalog.say("check_waiting"), cls="wg-quiet")
    standing = [finding for finding in review.findings if finding.rule not in overruled]
    set_aside = len(review.findings) - len(standing)
    shown = standing if all_of_them else standing[:AT_A_TIME]
    rest = len(standing) - len(shown)
    return join(
        standing and tag("ol", [_finding(catalog, review, finding) for finding in shown], cls="wg-findings") or tag("p", catalog.say("check_clean"), cls="wg-clean"),
        rest > 0 and tag("button", catalog.say("check_more", count=rest), type="button", cls="wg-plain", id="wg-more-findings", data_act="more-findings") or None,
        set_aside > 0 and tag("p", catalog.say("overruled", count=set_aside), " ", tag("button", catalog.say("overruled_back"), type="button", cls="wg-plain", id="wg-overruled", data_act="overrule-none"), cls="wg-small") or None,
    )


def _finding(catalog, review, finding):
    words = " ".join(review.text[finding.start:finding.end].split())
    return tag(
        "li", tag("p", tag("span", catalog.say("severity_" + finding.severity), cls="wg-severity"), " ", finding.message, cls="wg-finding-message"),
        words and len(words) < len(review.text) - 1 and tag("q", words if len(words) < 140 else words[:137] + "…", cls="wg-quote") or None,
        tag("p", finding.fix, cls="wg-finding-fix"),
        tag("details", tag("summary", catalog.say("finding_why")), tag("p", finding.why), tag("p", tag("a", catalog.say("finding_rule"), href="../rules/" + finding.rule.replace("_", "-") + "/")), id="wg-w-" + finding.rule),
        tag("button", catalog.say("finding_overrule"), tag("span", ": " + finding.message, cls="wg-visually-hidden"), type="button", cls="wg-plain", id="wg-x-" + finding.rule, data_act="overrule", data_value=finding.rule),
        cls="wg-finding wg-finding--" + finding.severity)


def signals(catalog, review):
    """The three signals and the sentence that carries each; the five elements heard or not."""
    if review is None:
        return Html("")
    return join(
        tag("h3", catalog.say("signals"), cls="wg-small"),
        tag("dl", [_signal(catalog, review, heard) for heard in review.signals], cls="wg-signals"),
        tag("h3", catalog.say("elements_heard"), cls="wg-small"),
        tag("ul", [_element(catalog, heard) for heard in review.elements], cls="wg-tags wg-tags--elements"),
    )


def _signal(catalog, review, heard):
    name = catalog.signal(heard.id)["name"]
    if heard.present:
        return Html("<dt>" + escape(name) + "</dt><dd>" + escape(catalog.say("signal_present", words=" ".join(review.text[heard.start:heard.end].split()))) + "</dd>")
    return Html("<dt>" + escape(name) + '</dt><dd class="wg-quiet">' + escape(catalog.say("signal_absent")) + "</dd>")


def _element(catalog, heard):
    state = "present" if heard.present else "absent"
    return tag("li", catalog.element(heard.id)["name"], tag("span", ": " + catalog.say("element_" + state), cls="wg-visually-hidden"), cls="wg-element-" + state)
