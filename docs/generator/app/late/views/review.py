"""Panel 5: findings on the exact words, worst first and few at a time; the signals, with the words that carry each."""

from ...html import NOTHING, Html, button, escape, fold, icon, join, one_line, short, tag
from .answer import finding_marks, marked

AT_A_TIME = 3


def findings(catalog, review, standing, all_of_them, repairs):
    """The first few findings with their words, what helps and why; the rest behind one button; overruled ones behind another.

    ``repairs``: finding -> (act, value, part, message id) or ``None``, what one click can do about it.
    """
    if review is None:
        return tag("p", catalog.say("check_waiting"), cls="wg-quiet")
    aside = len(review.findings) - len(standing)
    shown = standing if all_of_them else standing[:AT_A_TIME]
    rest = len(standing) - len(shown)
    return join(
        tag("ol", [_finding(catalog, review, finding, number, repairs(finding)) for number, finding in enumerate(shown)], cls="wg-findings") if standing
        else tag("p", icon("safe"), catalog.say("late_check_clean"), cls="wg-clean"),
        rest > 0 and button(catalog.say("late_check_more", count=rest), "more-findings", id="wg-more-findings"),
        aside > 0 and tag("p", catalog.say("late_overruled", count=aside), " ", button(catalog.say("late_overruled_back"), "overrule-none", id="wg-overruled"), cls="wg-small"),
    )


def _finding(catalog, review, finding, number, repair):
    words = one_line(review.text[finding.start:finding.end]) if 0 <= finding.start < finding.end else ""
    name = finding.rule + "-" + str(number)
    rule = "../rules/" + finding.rule.replace("_", "-") + "/"
    source = catalog.source(finding.source) if finding.source else None
    return tag(
        "li", tag("p", tag("span", str(number + 1), cls="wg-number", aria_hidden="true"), tag("span", catalog.say("severity_" + finding.severity), cls="wg-severity"), cls="wg-finding-head"),
        tag("p", finding.message, cls="wg-finding-message"),
        words and words not in finding.message and len(words) < len(review.text) - 1 and tag("q", short(words, 140), cls="wg-quote"),
        finding.fix and tag("p", finding.fix, cls="wg-finding-fix"),
        tag("div", repair and button(catalog.say(repair[3]), repair[0], repair[1], repair[2], cls="wg-small-button", id="wg-r-" + name, hidden_words=finding.message),
            button(catalog.say("late_overrule"), "overrule", finding.rule, hidden_words=finding.message, id="wg-x-" + name),
            fold(catalog.say("late_why"), tag("p", finding.why), tag("p", tag("a", catalog.say("late_rule"), href=rule), source and join(" · ", tag("a", source["title"], href="../sources/#" + finding.source))), id="wg-w-" + name),
            cls="wg-finding-tools"),
        cls="wg-finding wg-finding--" + finding.severity)


def signals(catalog, review, present):
    """The three signals and the sentence that carries each; the five elements, heard or not, which the visitor may set right."""
    if review is None:
        return NOTHING
    return join(
        tag("h3", catalog.say("late_elements")),
        tag("ul", [_element(catalog, heard, present) for heard in review.elements], cls="wg-heard-elements"),
        tag("h3", catalog.say("late_signals")),
        tag("dl", [_signal(catalog, review, heard) for heard in review.signals], cls="wg-signals"),
    )


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


def pasted(catalog, review, standing, parts):
    """A pasted answer with its marks and the elements that its sentences belong to."""
    if review is None:
        return NOTHING
    layers = finding_marks(standing[:AT_A_TIME], len(review.text))
    made = []
    position = 0
    for part in parts:
        made.append(escape(review.text[position:part.start]))
        made.append('<span class="wg-part wg-part--' + part.element + '">' + marked(review.text, part.start, part.end, layers) + "</span>")
        position = part.end
    made.append(escape(review.text[position:]))
    return join(tag("h3", catalog.say("late_pasted_read")), tag("p", Html("".join(made)), dir="auto", cls="wg-speech"),
                parts and tag("p", button(catalog.say("late_pasted_apart"), "take-apart", id="wg-take-apart", cls="md-button")))
