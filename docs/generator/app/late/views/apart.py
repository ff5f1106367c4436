"""A pasted answer taken apart: what was pasted beside what the five fields make of it, and what is still missing, named."""

from ...html import NOTHING, Html, button, escape, icon, join, tag
from .answer import finding_marks, marked, spoken
from .review import AT_A_TIME


def apart(catalog, before, standing, parts, answer, missing):
    """Before and after, side by side, and the gaps.

    ``before``: the review of the pasted text, or ``None`` (then there is nothing to show); ``standing``: its findings; ``parts``: its
    sentences by element; ``answer``: what the fields make now, or ``None``; ``missing``: ids of the elements that are not heard in it.
    """
    if before is None:
        return NOTHING
    gaps = [tag("li", tag("strong", catalog.element(element)["name"]), tag("span", catalog.element(element)["question"]),
                button(catalog.say("late_apart_tell"), "frame", catalog.element(element)["prompt"], element, hidden_words=catalog.element(element)["name"], cls="wg-small-button", id="wg-gap-" + element),
                cls="wg-part--" + element) for element in missing]
    return join(
        tag("h2", catalog.say("late_apart_title"), id="wg-h-apart", tabindex="-1"),
        tag("div",
            tag("section", tag("h3", catalog.say("late_apart_before")), heard_as(before, standing, parts)),
            tag("section", tag("h3", catalog.say("late_apart_after")), spoken(catalog, answer, [], "wg-after")),
            cls="wg-beside"),
        tag("h3", catalog.say("late_apart_missing")) if gaps else tag("p", icon("safe"), catalog.say("late_apart_whole"), cls="wg-clean"),
        gaps and tag("ul", gaps, cls="wg-gaps"),
        tag("p", button(catalog.say("late_apart_close"), "close-apart", id="wg-close-apart")))


def heard_as(review, standing, parts):
    """A text as it was heard: its sentences in the colours of their elements, the words of the first findings marked."""
    layers = finding_marks(standing[:AT_A_TIME], len(review.text))
    made = []
    position = 0
    for part in parts:
        made.append(escape(review.text[position:part.start]))
        made.append('<span class="wg-part wg-part--' + part.element + '">' + marked(review.text, part.start, part.end, layers) + "</span>")
        position = part.end
    made.append(escape(review.text[position:]))
    return tag("p", Html("".join(made)), dir="auto", cls="wg-speech")
