"""Panel 6: what stands on the screen while speaking, and the questions that come afterwards."""

from ...html import Html, escape, fold, join, tag
from .answer import slots


def prompter(catalog, answer, cues, level):
    """The help of this level: the whole text, cue lines, the elements' names, or nothing but the clock."""
    if answer is None or not answer.text:
        return tag("p", catalog.say("late_rehearse_empty"), cls="wg-quiet")
    if level == "nothing":
        return tag("p", catalog.say("late_rehearse_nothing"), cls="wg-quiet")
    lines = []
    for number, part in enumerate(answer.parts):
        if level == "text":
            words = join(slots(part.text)).markup
        elif level == "cues":
            words = cue(catalog, part.element, cues[number][1] if number < len(cues) else part.text).markup
        else:
            words = escape(catalog.element(part.element)["name"])
        lines.append('<li class="wg-line wg-part--' + part.element + '" id="wg-line-' + str(number) + '" dir="auto">' + words + "</li>")
    return Html('<ol class="wg-prompter">' + "".join(lines) + "</ol>")


def cue(catalog, element, words):
    """A cue line as its element introduces it, the introduction set apart from the words."""
    lead, _, rest = catalog.element(element)["cue_line"].partition("{words}")
    return join(tag("b", lead.strip(), cls="wg-cue-lead"), " ", slots(words), rest)


def questions(catalog, invited):
    """Cards: the question, and folded behind it what a good reply needs."""
    rows = []
    for kind in ("gap", "weakness", "usual"):
        found = [question for question in invited if question.kind == kind]
        if found:
            rows.append(tag("h3", catalog.say("late_questions_" + kind)))
            rows.append(tag("ul", [tag("li", fold(question.question, tag("p", question.needs), id="wg-q-" + question.kind + "-" + question.id)) for question in found], cls="wg-questions"))
    return join(rows)
