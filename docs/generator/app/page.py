"""The document: the only module that reads it, writes it, or hears what the visitor does in it.

A region is an element with an id whose whole content is ours. It is written only when its markup changed, and the focus
goes back to the control of the same id, so that a keyboard is never thrown out of place.
"""

from pyscript import document, window
from pyscript.ffi import create_proxy

_shown = {}


def element(identifier):
    return document.getElementById(identifier)


def show(region, html):
    """Write ``html`` (an ``Html``) into a region, unless it stands there already."""
    markup = html.markup
    if _shown.get(region) == markup:
        return
    target = element(region)
    first = region not in _shown
    _shown[region] = markup
    if first and target.innerHTML == markup:
        return
    focused = document.activeElement
    focused_id = focused.id if focused and focused.id and target.contains(focused) else ""
    opened = [details.id for details in target.querySelectorAll("details[open][id]")]
    target.innerHTML = markup
    for identifier in opened:
        again = element(identifier)
        if again:
            again.open = True
    if focused_id:
        again = element(focused_id)
        if again:
            again.focus()


def say(region, words):
    """Put plain words into a region; for status lines."""
    element(region).textContent = words


def value(identifier):
    return element(identifier).value


def set_value(identifier, new):
    """Set a form control, unless it has the value already (a caret would jump)."""
    control = element(identifier)
    if control.value != new:
        control.value = new


def set_options(identifier, options, chosen):
    """Fill a select with (value, words) pairs."""
    control = element(identifier)
    control.textContent = ""
    for option_value, words in options:
        option = document.createElement("option")
        option.value = option_value
        option.textContent = words
        control.appendChild(option)
    control.value = chosen


def set_hidden(identifier, hidden):
    element(identifier).hidden = hidden


def set_attribute(identifier, name, new):
    element(identifier).setAttribute(name, new)


def set_disabled(identifier, disabled):
    element(identifier).disabled = disabled


def data(identifier, name):
    return element(identifier).getAttribute("data-" + name) or ""


def listen(root, kind, handler):
    """Call ``handler(control)`` for every event of this kind below ``root`` that comes from a control of ours."""

    def hear(event):
        control = event.target.closest("[data-act], [data-set], [data-field], [data-view]")
        if control:
            handler(control)

    element(root).addEventListener(kind, create_proxy(hear))


def attribute(control, name):
    return control.getAttribute("data-" + name) or ""


def has(control, name):
    return control.hasAttribute("data-" + name)


def select_text(identifier):
    """Mark a region's text, for visitors whose browser refuses copying."""
    chosen = document.createRange()
    chosen.selectNodeContents(element(identifier))
    selection = window.getSelection()
    selection.removeAllRanges()
    selection.addRange(chosen)


async def copy(text):
    """Copy to the clipboard; whether the browser allowed it."""
    try:
        await window.navigator.clipboard.writeText(text)
        return True
    except Exception:
        return False


async def fetch_text(address):
    """The text at an address of this site.

    Raises OSError with the address and the status where it cannot be had.
    """
    response = await window.fetch(address)
    if not response.ok:
        raise OSError(address + " answered " + str(response.status))
    return await response.text()


def later(milliseconds, callback):
    """Run ``callback`` once, after the browser had time for itself."""
    return window.setTimeout(create_proxy(callback), milliseconds)


def cancel(timer):
    if timer is not None:
        window.clearTimeout(timer)


def fragment():
    """What stands behind ``#`` in the address: a server never sees it."""
    return window.location.hash[1:]


def decode(text):
    return window.decodeURIComponent(text)


def read_kept(key):
    """What this device keeps under ``key``, ``""`` where there is nothing, ``None`` where nothing can be kept."""
    try:
        found = window.localStorage.getItem(key)
        return "" if found is None else str(found)
    except Exception:
        return None


def keep(key, text):
    """Keep ``text`` on this device; whether that worked."""
    try:
        window.localStorage.setItem(key, text)
        return True
    except Exception:
        return False


def forget(key):
    try:
        window.localStorage.removeItem(key)
    except Exception:
        pass
