"""The document and the browser: the only module that reads them, writes them, or hears what the visitor does.

A region is an element with an id whose whole content is ours. It is written only when its markup changed; focus, folds and
scrolling in it stay where they were, so that a keyboard is never thrown out of place.
"""

from pyscript import document, window
from pyscript.ffi import create_proxy

_shown = {}
_CONTROL = "[data-act], [data-set], [data-view]"


def element(identifier):
    """The element with this id, or ``None``."""
    return document.getElementById(identifier)


def _all(parent, selector):
    """The elements that a selector finds; MicroPython cannot walk a browser's own lists."""
    found = parent.querySelectorAll(selector)
    return [found.item(index) for index in range(found.length)]


# --- regions ----------------------------------------------------------------------------------------------------------

def show(region, html):
    """Write ``html`` (an ``Html``) into the element with the id ``region``, unless it stands there already.

    The element that had the focus, found again by its id, keeps it; where it is gone the region itself takes it. Folds with an id
    stay open or closed, and what carries ``data-scrolls`` and an id stays where it was scrolled to.
    """
    markup = html.markup
    if _shown.get(region) == markup:
        return
    target = element(region)
    before = _shown.get(region)
    _shown[region] = markup
    if before is None and target.innerHTML == markup:
        return
    focused = document.activeElement
    focused_id = focused.id if focused and target.contains(focused) else ""
    # Asked of the markup first: most regions hold neither, and each question to the browser takes its time.
    folds = [(details.id, details.open) for details in _all(target, "details[id]")] if before is None or "<details" in before else ()
    scrolled = [(scroller.id, scroller.scrollTop) for scroller in _all(target, "[data-scrolls]")] if before is None or "data-scrolls" in before else ()
    target.innerHTML = markup
    for identifier, is_open in folds:
        again = element(identifier)
        if again:
            again.open = is_open
    for identifier, top in scrolled:
        again = element(identifier)
        if again and top:
            again.scrollTop = top
    if focused_id:
        again = element(focused_id)
        if again:
            again.focus()
        else:
            target.setAttribute("tabindex", "-1")
            target.focus()


def say(region, words):
    """Put plain words into the element with the id ``region``, unless it says them already: a live region would say them twice."""
    target = element(region)
    if target.textContent != words:
        target.textContent = words


def set_hidden(identifier, hidden):
    """Hide an element from everybody, or show it."""
    element(identifier).hidden = hidden


def set_attribute(identifier, name, new):
    """Set an attribute; states that styles and screen readers go by are kept there."""
    element(identifier).setAttribute(name, new)


def attribute_of(identifier, name):
    """An attribute's text, ``""`` where it is not there; what the builder tells the script stands in attributes."""
    found = element(identifier)
    return found.getAttribute(name) or "" if found else ""


def set_disabled(identifier, disabled):
    """Whether a button can be pressed."""
    element(identifier).disabled = disabled


def set_style(identifier, name, new):
    """Set a CSS property of an element: a measure that only running code knows (how far a bar is)."""
    element(identifier).style.setProperty(name, new)


# --- controls ---------------------------------------------------------------------------------------------------------

def value(identifier):
    """What a form control holds; ``""`` for one that has not come yet."""
    control = element(identifier)
    return control.value if control else ""


def set_value(identifier, new):
    """Set a form control, unless it has the value already (a caret would jump)."""
    control = element(identifier)
    if control and control.value != new:
        control.value = new


def is_checked(identifier):
    """Whether a tick box is ticked."""
    return bool(element(identifier).checked)


def chosen(name):
    """The value of the radio button of this name that is checked, ``""`` where none is."""
    control = document.querySelector("input[name='" + name + "']:checked")
    return control.value if control else ""


def check_only(name, wanted):
    """Check the radio button of this name whose value is ``wanted``, and no other."""
    if chosen(name) == wanted:
        return
    for control in _all(document, "input[name='" + name + "']"):
        if control.checked != (control.value == wanted):
            control.checked = control.value == wanted


def set_options(identifier, options, chosen):
    """Fill a select with ``options``, (value, words) pairs, the one with the value ``chosen`` selected."""
    control = element(identifier)
    control.textContent = ""
    for option_value, words in options:
        option = document.createElement("option")
        option.value = option_value
        option.textContent = words
        control.appendChild(option)
    control.value = chosen


def focus(identifier, first=-1, end=-1):
    """Give an element the focus and, with ``first`` from 0, select ``first:end`` of its text. Does nothing where there is no such element."""
    control = element(identifier)
    if not control:
        return
    control.focus()
    if first >= 0:
        control.setSelectionRange(first, end)


def nothing_has_focus():
    """Whether the focus was lost, as it is when the element that had it is gone."""
    focused = document.activeElement
    return not focused or focused.tagName == "BODY"


def unfold(identifier):
    """Open a fold, where it is there."""
    found = element(identifier)
    if found:
        found.open = True


def listen(root, kind, handler):
    """Call ``handler(control, event)`` for every event of this ``kind`` below the element ``root`` that comes from inside a control of ours.

    One listener for everything, so that markup that is written anew needs none of its own.
    """

    def hear(event):
        control = event.target.closest(_CONTROL)
        if control:
            handler(control, event)

    element(root).addEventListener(kind, create_proxy(hear))


def listen_window(kind, handler):
    """Call ``handler(event)`` for every event of this ``kind`` of the window."""
    # Not window.addEventListener: PyScript wraps that, and MicroPython calls a global function without its object.
    document.defaultView.addEventListener(kind, create_proxy(handler))


def attribute(control, name):
    """The text of a control's ``data-`` attribute, ``""`` where it has none."""
    return control.getAttribute("data-" + name) or ""


def select_text(identifier):
    """Mark a region's text, for visitors whose browser refuses copying."""
    chosen = document.createRange()
    chosen.selectNodeContents(element(identifier))
    selection = window.getSelection()
    selection.removeAllRanges()
    selection.addRange(chosen)


# --- the browser ------------------------------------------------------------------------------------------------------

async def fetch_text(address):
    """The text at an address of this site.

    Raises OSError with the address and the status where it cannot be had.
    """
    response = await window.fetch(address)
    if not response.ok:
        raise OSError(address + " answered " + str(response.status))
    return await response.text()


class Rest:
    """Runs ``callback()`` once, so many ``milliseconds`` after the last time it was asked for: a change is followed when the typing rests."""

    def __init__(self, milliseconds, callback):
        self._milliseconds = milliseconds
        self._callback = callback
        self._timer = None
        self._asked = 0
        self._proxy = create_proxy(self._ring)

    def ask(self):
        """Run the callback later, and not before the whole time has passed again."""
        # A timer that runs already is left running and set for the rest of the time when it rings: a key asks for several.
        self._asked = now()
        if self._timer is None:
            self._timer = window.setTimeout(self._proxy, self._milliseconds)

    def _ring(self, *_):
        left = self._asked + self._milliseconds - now()
        if left >= 1:
            self._timer = window.setTimeout(self._proxy, left)
        else:
            self._timer = None
            self._callback()

    def cancel(self):
        """Do not run it after all."""
        if self._timer is not None:
            window.clearTimeout(self._timer)
            self._timer = None


def now():
    """Milliseconds since the page began."""
    return window.performance.now()


def today():
    """The day on this device's clock as year-month-day."""
    return str(window.Date.new().toISOString())[:10]


def fragment():
    """What stands behind ``#`` in the address: a server never sees it."""
    return str(window.location.hash)[1:]


def address():
    """The page's own address without its fragment."""
    return str(window.location.href).split("#")[0]


def drop_fragment():
    """Take the fragment out of the address bar once it is read, so that a reload does not read it again."""
    window.history.replaceState(None, "", address())


def encode(text):
    """``text`` as it may stand in an address."""
    return str(window.encodeURIComponent(text))


def decode(text):
    """The text that ``encode`` was given. Raises ValueError (with a message's id) where ``text`` is nothing that it makes."""
    found = window.weaknessGuide.decode(text)
    if found is None:
        raise ValueError("link_broken")
    return str(found)


def tidy_json(text):
    """Somebody else's JSON as the browser writes it, ``""`` where it is none: Python would count for minutes on a number of a million digits."""
    return str(window.weaknessGuide.tidy(text))


# What this device keeps: through a few lines of JavaScript, because a browser refuses by throwing, which MicroPython cannot catch.

def read_kept(key):
    """What this device keeps under ``key``, ``""`` where there is nothing, ``None`` where nothing can be kept."""
    found = window.weaknessGuide.kept(key)
    return None if found is None else str(found)


def keep(key, text):
    """Keep ``text`` on this device; whether that worked."""
    return bool(window.weaknessGuide.keep(key, text))


def forget(key):
    """Take what is kept under ``key`` off this device."""
    window.weaknessGuide.forget(key)
