"""Markup from Python without accidents: every value is escaped, only ``Html`` goes through as it is.

>>> tag("p", "5 < 6", cls="note").markup
'<p class="note">5 &lt; 6</p>'
>>> tag("button", tag("b", "Go"), type="button", data_act="copy", hidden=False).markup
'<button data-act="copy" type="button"><b>Go</b></button>'
"""

_VOID = ("input", "br", "hr", "rect", "path")


class Html:
    """Text that is markup already. Not a kind of ``str``: MicroPython's strings cannot be extended."""

    def __init__(self, markup):
        self.markup = markup


def escape(value):
    """``value`` as text inside an element or a quoted attribute.

    >>> escape("<i>'")
    '&lt;i&gt;&#39;'
    """
    return str(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("'", "&#39;")


def join(*parts):
    """The parts one after the other, lists opened; ``None`` and ``""`` fall away, text is escaped.

    >>> join("a & b", None, [Html("<br>")]).markup
    'a &amp; b<br>'
    """
    made = []
    for part in parts:
        if isinstance(part, Html):
            made.append(part.markup)
        elif isinstance(part, (list, tuple)):
            made.append(join(*part).markup)
        elif part is not None and part != "":
            made.append(escape(part))
    return Html("".join(made))


def tag(name, *children, cls="", **attributes):
    """An element. Attribute names lose a trailing underscore and turn ``_`` into ``-``; ``True`` gives a bare attribute, ``False`` and ``None`` none."""
    opened = "<" + name
    if cls:
        opened += ' class="' + escape(cls) + '"'
    for key in sorted(attributes):
        value = attributes[key]
        if value is None or value is False:
            continue
        opened += " " + key.rstrip("_").replace("_", "-")
        if value is not True:
            opened += '="' + escape(value) + '"'
    if name in _VOID:
        return Html(opened + ">")
    return Html(opened + ">" + join(*children).markup + "</" + name + ">")


def icon(name):
    """One of the page's symbols, drawn once in the page and used by name; hidden from screen readers, which read the words beside it."""
    return Html('<svg class="wg-icon" aria-hidden="true" focusable="false"><use href="#wg-i-' + escape(name) + '"/></svg>')
