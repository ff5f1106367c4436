"""Regular expressions that mean the same in CPython and in the page.

MicroPython's own ``re`` knows neither ``\\b`` nor ``{2,3}`` nor a look behind, and says nothing when it meets them. In the page the
browser's expressions do the work instead. So a pattern keeps to what both know and to ASCII classes: ``$`` is the end of the text in one
and may stand before a last line break in the other, so write ``END``; ``\\s`` differs too, so write ``BLANK``.
"""

import sys

_IN_PAGE = sys.implementation.name == "micropython"
if _IN_PAGE:
    from js import RegExp
else:
    import re

BLANK = "[ \\t\\n\\u00a0]"
END = "(?![\\s\\S])"


class Pattern:
    """A pattern with flags out of ``i`` (any case) and ``m`` (``^`` and ``$`` at every line).

    >>> Pattern("\\\\b(un)?even\\\\b", "i").find("It is Uneven.")
    ('Uneven', 'Un')
    >>> Pattern("[a-z]+").find_all("a 1 bc")
    [('a',), ('bc',)]
    """

    def __init__(self, source, flags=""):
        if _IN_PAGE:
            self._made = RegExp.new(source, flags + "g")
        else:
            self._made = re.compile(source, re.ASCII | (re.I if "i" in flags else 0) | (re.M if "m" in flags else 0))

    def find(self, text):
        """The first match and its groups as a tuple of texts, a group that took no part as ``""``; ``None`` without a match."""
        if not _IN_PAGE:
            found = self._made.search(text)
            return _groups(found) if found else None
        found = self._matches(text, 1)
        return found[0] if found else None

    def find_all(self, text):
        """Every match, as ``find`` gives them."""
        if not _IN_PAGE:
            return [_groups(found) for found in self._made.finditer(text)]
        return self._matches(text, len(text) + 1)

    def _matches(self, text, most):
        matches = []
        self._made.lastIndex = 0
        while len(matches) < most:
            found = self._made.exec(text)
            if found is None:
                break
            matches.append(tuple([_text(found[index]) for index in range(found.length)]))
            if not matches[-1][0]:
                self._made.lastIndex += 1
        return matches


def _groups(found):
    return tuple([found.group()] + [group or "" for group in found.groups()])


def _text(group):
    return group if isinstance(group, str) else ""


def quoted(text):
    """The text so that it stands for itself in a pattern.

    >>> quoted("a+b (c)")
    'a\\\\+b \\\\(c\\\\)'
    """
    return "".join(["\\" + sign if sign in "\\^$.|?*+()[]{}" else sign for sign in text])
