"""What the forms do to the document beyond the generator's page: rows that come in, ticks, and the dialogue. With ``widget.page`` the only module
that touches it."""

from pyscript import document

from widget.page import _all, element


def append(region, html):
    """Put markup behind what a region holds."""
    element(region).insertAdjacentHTML("beforeend", html.markup)


def is_there(identifier):
    return element(identifier) is not None


def ticked(identifier):
    """The values of all ticked boxes in a region."""
    return [box.value for box in _all(element(identifier), "input[type=checkbox]") if box.checked]


def selects_of(kind):
    """The ids of all choices whose options are ids of this kind."""
    return [control.id for control in _all(document, "select[data-ref=" + kind + "]")]


def set_problem(identifier, control, message):
    """Say under a control what is wrong with it, or take that back."""
    place = element(identifier)
    if place is None:
        return
    if place.textContent != message:
        place.textContent = message
    place.hidden = not message
    found = element(control)
    if found:
        if message:
            found.setAttribute("aria-invalid", "true")
        else:
            found.removeAttribute("aria-invalid")


def go_to(identifier):
    """Bring a control into sight and give it the focus."""
    found = element(identifier) or element(identifier + "-group")
    if found is None:
        return
    inner = found.querySelector("input, select, textarea") if found.tagName in ("FIELDSET", "DIV") else found
    (inner or found).focus()
    found.scrollIntoView()


def open_dialogue(identifier):
    element(identifier).showModal()


def close_dialogue(identifier):
    element(identifier).close()


def set_link(identifier, address):
    """Where a link leads, in a tab of its own; without an address it is no link."""
    for name, value in (("href", address), ("target", "_blank"), ("rel", "noopener noreferrer")):
        if address:
            element(identifier).setAttribute(name, value)
        else:
            element(identifier).removeAttribute(name)


def enable(identifier):
    element(identifier).removeAttribute("disabled")


def reload():
    """Begin again with an empty form."""
    document.defaultView.location.reload()
