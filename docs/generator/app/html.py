"""Markup from Python without accidents: every value is escaped, only ``Html`` goes through as it is.

>>> tag("p", "5 < 6", cls="note").markup
'<p class="note">5 &lt; 6</p>'
>>> button("Go", "copy", hidden_words="the answer").markup
'<button class="wg-plain" data-act="copy" type="button">Go<span class="wg-visually-hidden">: the answer</span></button>'
"""

_VOID = ("input", "br", "hr")
_DRAWN = ("rect", "path")  # without a slash, a browser would put each drawn shape inside the one before


class Html:
    """Text that is markup already. Not a kind of ``str``: MicroPython's strings cannot be extended."""

    def __init__(self, markup):
        self.markup = markup


NOTHING = Html("")


def escape(value):
    """``value`` as text inside an element or a quoted attribute.

    >>> escape("<i>'")
    '&lt;i&gt;&#39;'
    """
    return str(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("'", "&#39;")


def join(*parts):
    """The parts one after the other, lists opened; ``None``, ``False`` and ``""`` fall away, text is escaped.

    >>> join("a & b", None, [Html("<br>")]).markup
    'a &amp; b<br>'
    """
    made = []
    _add(parts, made)
    return Html("".join(made))


def _add(parts, made):
    """Put the markup of ``parts`` on the list ``made``: hundreds of small parts are put together after a key."""
    for part in parts:
        if isinstance(part, Html):
            made.append(part.markup)
        elif isinstance(part, (list, tuple)):
            _add(part, made)
        elif part is not None and part is not False and part != "":
            made.append(escape(part))


def tag(name, *children, cls="", **attributes):
    """An element. Attribute names lose a trailing underscore and turn ``_`` into ``-``; ``True`` gives a bare attribute, ``False`` and ``None`` none."""
    made = ["<", name]
    if cls:
        made += (' class="', escape(cls), '"')
    for key in sorted(attributes) if attributes else ():
        value = attributes[key]
        if value is None or value is False:
            continue
        made += (" ", key.rstrip("_").replace("_", "-"))
        if value is not True:
            made += ('="', escape(value), '"')
    if name in _VOID or name in _DRAWN:
        made.append("/>" if name in _DRAWN else ">")
    else:
        made.append(">")
        _add(children, made)
        made += ("</", name, ">")
    return Html("".join(made))


def icon(name):
    """One of the page's symbols, drawn once in the page and used by name; hidden from screen readers, which read the words beside it."""
    return Html('<svg class="wg-icon" aria-hidden="true"><use href="#wg-i-' + escape(name) + '"/></svg>')


def button(words, act, value=None, part=None, hidden_words="", cls="wg-plain", symbol="", **attributes):
    """A button that the workspace answers with its ``do_<act>``. ``hidden_words`` tell screen readers what it is about."""
    return tag(
        "button", icon(symbol) if symbol else None, words, tag("span", ": " + hidden_words, cls="wg-visually-hidden") if hidden_words else None,
        cls=cls, type="button", data_act=act, data_value=value, data_part=part, **attributes)


def fold(summary, *children, **attributes):
    """A part that is folded until somebody wants it; the browser's own, so that it works by every means of input."""
    return tag("details", tag("summary", summary), *children, **attributes)


def one_line(text):
    """Text for a quotation: single spaces, no line breaks."""
    return " ".join(text.split())


def short(text, length):
    """The beginning of a text, with an ellipsis where it goes on.

    >>> short("a long sentence", 9)
    'a long…'
    """
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0] + "…"
