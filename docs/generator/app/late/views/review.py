"""Panel 5: findings on the exact words, worst first and few at a time; the signals, with the words that carry each."""

from ...html import NOTHING, button, fold, icon, join, one_line, short, tag
from .answer import slots

AT_A_TIME = 3


def findings(catalog, review, standing, all_of_them, proposed):
    """The first few findings with their words, what helps and why; the rest behind one button; overruled ones behind another.

    ``proposed``: (key of a finding, its Repair), what was asked for last, or ``None``.
    """
    if review is None:
        return tag("p", catalog.say("check_waiting"), cls="wg-quiet")
    aside = len(review.findings) - len(standing)
    shown = standing if all_of_them else standing[:AT_A_TIME]
    rest = len(standing) - len(shown)
    return join(
        tag("ol", [_finding(catalog, review, finding, number, proposed) for number, finding in enumerate(shown)], cls="wg-findings") if standing
        else tag("p", icon("safe"), catalog.say("late_check_clean"), cls="wg-clean"),
        rest > 0 and button(catalog.say("late_check_more", count=rest), "more-findings", id="wg-more-findings"),
        aside > 0 and tag("p", catalog.say("late_overruled", count=aside), " ", button(catalog.say("late_overruled_back"), "overrule-none", id="wg-overruled"), cls="wg-small"),
    )


def key_of(finding):
    """What tells one finding of a text from the others."""
    return finding.rule + "-" + str(finding.start) + "-" + str(finding.end)


def _finding(catalog, review, finding, number, proposed):
    words = one_line(review.text[finding.start:finding.end]) if 0 <= finding.start < finding.end else ""
    name, key = finding.rule + "-" + str(number), key_of(finding)
    rule = "../rules/" + finding.rule.replace("_", "-") + "/"
    source = catalog.source(finding.source) if finding.source else None
    repair = proposed[1] if proposed and proposed[0] == key else None
    return tag(
        "li", tag("p", tag("span", str(number + 1), cls="wg-number", aria_hidden="true"), tag("span", catalog.say("severity_" + finding.severity), cls="wg-severity"), cls="wg-finding-head"),
        tag("p", finding.message, cls="wg-finding-message"),
        words and words not in finding.message and len(words) < len(review.text) - 1 and tag("q", short(words, 140), cls="wg-quote"),
        finding.fix and tag("p", finding.fix, cls="wg-finding-fix"),
        repair and _proposal(catalog, repair),
        tag("div", not repair and button(catalog.say("late_repair"), "propose", key, cls="wg-small-button", id="wg-r-" + name, hidden_words=finding.message),
            button(catalog.say("late_repair_find"), "find", key, hidden_words=finding.message, id="wg-f-" + name),
            button(catalog.say("late_overrule"), "overrule", finding.rule, hidden_words=finding.message, id="wg-x-" + name),
            fold(catalog.say("late_why"), tag("p", finding.why), tag("p", tag("a", catalog.say("late_rule"), href=rule), source and join(" · ", tag("a", source["title"], href="../sources/#" + finding.source))), id="wg-w-" + name),
            cls="wg-finding-tools"),
        cls="wg-finding wg-finding--" + finding.severity)


def _proposal(catalog, repair):
    """Before and after, side by side, to be put in or left; where only the speaker can answer, the question."""
    if repair.kind == "ask":
        return tag("div", tag("p", catalog.say("late_repair_ask")), repair.question and tag("p", tag("q", repair.question)), cls="wg-proposal", id="wg-proposal", tabindex="-1")
    before = tag("section", tag("h3", catalog.say("late_repair_before")), tag("p", tag("del", repair.before), dir="auto")) if repair.before else None
    after = tag("section", tag("h3", catalog.say("late_repair_after" if repair.before else "late_repair_added")), tag("p", slots(repair.after), dir="auto") if repair.after.strip() else tag("p", catalog.say("late_repair_cut"), cls="wg-quiet"))
    return tag(
        "div", tag("div", before, after, cls="wg-beside"),
        tag("p", button(catalog.say("late_repair_apply"), "repair", cls="wg-small-button", id="wg-repair"), button(catalog.say("late_repair_leave"), "propose", "", id="wg-repair-leave")),
        cls="wg-proposal", id="wg-proposal", tabindex="-1")


def elements(catalog, review, present):
    """The five elements, heard or not, which the visitor may set right."""
    if review is None:
        return NOTHING
    return join(tag("h3", catalog.say("late_elements")), tag("ul", [_element(catalog, heard, present) for heard in review.elements], cls="wg-heard-elements"))


def signals(catalog, review):
    """The three signals and the sentence that carries each."""
    if review is None:
        return NOTHING
    return join(tag("h3", catalog.say("late_signals")), tag("dl", [_signal(catalog, review, heard) for heard in review.signals], cls="wg-signals"))


def _signal(catalog, review, heard):
    signal = catalog.signal(heard.id)
    if heard.present and 0 <= heard.start < heard.end:
        words = tag("dd", tag("q", one_line(review.text[heard.start:heard.end])))
    else:
        words = tag("dd", catalog.say("late_signal_present" if heard.present else "late_signal_absent"), " ", not heard.present and tag("span", signal["listens_for"]), cls="wg-quiet")
    return join(tag("dt", icon("safe" if heard.present else "absent"), signal["name"], tag("span", ": " + catalog.say("late_heard_yes" if heard.present else "late_heard_no"), cls="wg-visually-hidden")), words)


def _element(catalog, heard, present):
    name = catalog.element(heard.id)["name"]
    by_visitor = heard.id in present
    is_there = heard.present or by_visitor
    if by_visitor:
        change = button(catalog.say("late_element_take_back"), "present", "", heard.id, hidden_words=name, id="wg-p-" + heard.id)
    elif not heard.present:
        change = button(catalog.say("late_element_is_there"), "present", "yes", heard.id, hidden_words=name, id="wg-p-" + heard.id)
    else:
        change = None
    return tag("li", icon("safe" if is_there else "absent"), tag("span", name), tag("small", catalog.say("late_heard_yes" if is_there else "late_heard_no"), cls="wg-quiet"), change,
               cls="wg-part--" + heard.id + (" wg-is-there" if is_there else " wg-is-absent"))


def pasted(catalog, review, heard):
    """A pasted answer as it was ``heard`` (markup), and the way to go on with it."""
    if review is None:
        return NOTHING
    return join(tag("h3", catalog.say("late_pasted_read")), heard, tag("p", button(catalog.say("late_pasted_apart"), "take-apart", id="wg-take-apart", cls="md-button")))
