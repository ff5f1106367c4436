"""The form controls, and the value of the state that each stands for."""

from . import page
from .state import ELEMENTS, QUESTIONS

_CONTROLS = (
    ("profession", "wg-profession"), ("role", "wg-role"), ("seniority", "wg-seniority"), ("posting", "wg-posting"), ("own_words", "wg-own"),
    ("register", "wg-register"), ("length", "wg-length"), ("spelling", "wg-spelling"), ("pace", "wg-pace"), ("pasted", "wg-pasted"))
_PARTS = [("fields", element, "wg-f-" + element) for element in ELEMENTS] + [("guide", question, "wg-g-" + question) for question in QUESTIONS] + [
    ("others", number, "wg-other-" + str(number)) for number in range(3)]


def fill(state):
    """Bring every control to the state's values; used when they changed by anything but typing."""
    for name, control in _CONTROLS:
        page.set_value(control, str(state[name]))
    for name, part, control in _PARTS:
        page.set_value(control, state[name][part])
    page.check_only("weakness", state["weakness"])


def take_typed(state):
    """Take over what was typed or chosen before Python was there."""
    card = page.chosen("weakness")
    if card:
        state.set("weakness", card)
    for name, control in _CONTROLS:
        typed = page.value(control)
        if typed and page.attribute_of(control, "data-first") != typed:
            state.set(name, whole_number(typed, state[name]) if isinstance(state[name], int) else typed)
    for name, part, control in _PARTS:
        typed = page.value(control)
        if typed:
            state.set(name, typed, part)


def whole_number(text, otherwise):
    try:
        return int(text)
    except ValueError:
        return otherwise
