"""Panel 2, once own words can be heard: what they sound like, offered and never imposed; and what the guided questions point to."""

from ...html import NOTHING, button, join, tag
from ...views.weakness import badge


def heard(catalog, recognised, chosen):
    """"This sounds like …, is that it?" Or a question back, where the words are too bare."""
    if recognised is None:
        return NOTHING
    notes = recognised.notes and tag("ul", [tag("li", note.message) for note in recognised.notes], cls="wg-notes")
    if not recognised.weaknesses:
        return join(notes or tag("p", catalog.say("late_heard_nothing"), cls="wg-quiet"))
    options = []
    for match in recognised.weaknesses[:3]:
        weakness = catalog.weakness(match.weakness)
        options.append(button(weakness["title"], "choose", weakness["id"], cls="wg-chip", id="wg-t-" + weakness["id"], aria_pressed="true" if weakness["id"] == chosen else "false"))
    return join(notes, tag("p", tag("span", catalog.say("late_heard_as"), cls="wg-small"), options, tag("span", catalog.say("late_heard_is_that_it"), cls="wg-small"), cls="wg-heard"))


def guided(catalog, found, verdicts, confirm):
    """What the guided answers point to, each with the questions that say so; ``confirm``: who could confirm it, in the visitor's words."""
    if not found:
        return tag("p", catalog.say("late_guide_none"), cls="wg-quiet")
    grades = {weakness: verdict for verdict, weakness in verdicts}
    items = []
    for weakness, questions in found:
        record = catalog.weakness(weakness)
        because = ", ".join([catalog.say("late_guide_by_" + question) for question in questions])
        items.append(tag(
            "li", weakness in grades and badge(catalog, grades[weakness]), tag("span", record["title"], tag("small", " ", because, cls="wg-quiet")),
            button(catalog.say("late_guide_take"), "choose", weakness, hidden_words=record["title"], id="wg-gt-" + weakness)))
    witness = catalog.say("late_guide_witness", who=confirm.strip()) if confirm.strip() else catalog.say("late_guide_no_witness")
    return join(tag("h3", catalog.say("late_guide_points_to")), tag("ul", items, cls="wg-alternatives"), tag("p", witness, cls="wg-quiet"))
