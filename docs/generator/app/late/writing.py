"""The answer as it is written: suggestions and frames taken into the fields, and the spoken text itself edited."""

from .. import page
from ..state import ELEMENTS, copy, empty, says_anything
from .drafts import notice
from .editing import changed_parts


def offer(desk):
    """The example while nothing is said, the answer's buttons once there is one; the text in the box follows the fields."""
    answer = desk.work.answer(desk.state.values)
    page.set_hidden("wg-example", says_anything(desk.state.values))
    for button in ("wg-copy", "wg-vary", "wg-edit"):
        page.set_disabled(button, answer is None)
    if answer and not page.element("wg-whole").hidden:
        page.set_value("wg-whole", answer.text)


def do_take(desk, value, part):
    """Put a suggestion into its field, ready to be made one's own."""
    story = any([offer.own_story for offer in desk.work.offers(desk.state.values, part) if offer.text == value])
    _put(desk, part, value, value, story)


def do_frame(desk, value, part):
    """Put an element's bare frame into its field: everything in it is the visitor's to say."""
    _put(desk, part, value, None, False)


def _put(desk, element, text, taken, story):
    """Fill a field as one step; its first open place is selected, or all of another person's story, ready to be written over."""
    stories = [other for other in desk.state["stories"] if other != element] + ([element] if story else [])
    desk.state.change([("fields", text, element), ("taken", taken, element), ("stories", stories, None)])
    page.set_value("wg-f-" + element, text)
    desk.refresh()
    first = text.find("{")
    page.focus("wg-f-" + element, 0 if story else first, len(text) if story else text.find("}") + 1)


def do_fill(desk, value, part):
    """From an open place in the spoken text to the same place in its field, or to the field's end where the composer opened it."""
    text = desk.state["fields"][part]
    place = text.find("{" + value + "}")
    page.focus("wg-f-" + part, *((place, place + len(value) + 2) if place >= 0 else (len(text), len(text))))


def do_vary(desk, value, part):
    desk.state.set("variant", desk.state["variant"] + 1)
    desk.refresh()


# --- the text itself --------------------------------------------------------------------------------------------------

def do_edit(desk, value, part):
    """Edit the text itself, or go back to reading it."""
    editing = page.element("wg-whole").hidden
    answer = desk.work.answer(desk.state.values)
    if editing and answer:
        page.set_value("wg-whole", answer.text)
    page.set_hidden("wg-whole-row", not editing)
    page.set_hidden("wg-whole", not editing)
    page.set_hidden("wg-text", editing)
    page.say("wg-edit-words", desk.catalog.say("late_edit_done" if editing else "late_edit"))
    page.focus("wg-whole" if editing else "wg-edit")


def input_whole(desk, value, part):
    """The text was changed: each change becomes the field of its element, and is said as it was written."""
    if desk.work.answer(desk.state.values) is None:
        return
    desk.state.change(into_fields(desk, value), typing="whole")
    for element in ELEMENTS:
        page.set_value("wg-f-" + element, desk.state["fields"][element])


def into_fields(desk, text):
    """What has to change so that the answer reads ``text``: the touched elements' fields, and what is said word for word."""
    values, answer = desk.state.values, desk.work.answer(desk.state.values)
    touched = changed_parts(answer.parts, answer.text, text)
    trial = copy(values)
    for element, words in touched:
        trial["fields"][element] = words
    composed = {part.element: part.text for part in desk.work.composed(trial).parts}
    changes = []
    for element, words in touched:
        other = words and element in composed and composed[element] != words
        changes += [("fields", words, element), ("edited", [composed[element], words] if other else None, element)]
    return changes


# --- the example ------------------------------------------------------------------------------------------------------

def do_example(desk, value, part):
    """A worked example to play with: a posting, a weakness, the catalogue's suggestions in the fields, every word marked as ours."""
    values = empty(desk.state["profession"], desk.state["role"], desk.state["seniority"])
    values["posting"] = desk.catalog.say("late_example_posting")
    values["weakness"] = desk.catalog.profession["default_weakness"]
    desk.state.replace(values)
    for element in ELEMENTS:
        offers = desk.work.offers(desk.state.values, element)
        if offers:
            desk.state.values["fields"][element] = desk.state.values["taken"][element] = offers[0].text
            desk.state.values["stories"] += [element] if offers[0].own_story else []
    desk.fill_controls()
    desk.refresh()
    notice([desk.catalog.say("late_example_is")])
