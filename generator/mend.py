"""What the theme writes that is not valid HTML, put right in the finished page, whichever builder made it.

The theme's own base template cannot be overridden in part, and a copy of it would have to follow every release. So each entry
of ``FAULTS`` names the exact markup, what stands there instead, and why; the test fails when one is no longer found.
"""

import re
from typing import NamedTuple


class Fault(NamedTuple):
    """``found``: a pattern of the theme's markup; ``instead``: what it becomes; ``why``: what is wrong with it."""

    found: str
    instead: str
    why: str


FAULTS = (
    Fault(r' tabindex=""', "", "a tab index is a number; the theme leaves it empty on every open section"),
    Fault(r'(<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer") autocomplete="off">', r'\1 aria-label="Navigation">', "a tick box completes nothing, and where the navigation is hidden its label is empty"),
    Fault(r'(<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search") autocomplete="off">', r'\1 aria-label="Search">', "the same, and nothing labels it: search is a dialogue of ours"),
    Fault(r'<link data-rel="next"[^>]*>\s*', "", "a link without a relation; the generator's page must not have the next one fetched ahead"),
)
_NAMELESS = Fault(
    r'aria-labelledby="(__nav_[\d_]+)_label"( aria-expanded="\w+">\s*<label class="md-nav__title" for="\1">\s*<span class="md-nav__icon md-icon"></span>\s*)([^<"]+?)\s*</label>',
    r'aria-label="\3"\2\3</label>', "a list of links named by a label without words, so that all such lists are called alike")
_LABEL_ALONE = Fault(r'(<label class="md-nav__title") for="__toc">', r"\1>", "a label for a tick box that section pages do not have")
_TICK_ALONE = Fault(r'<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc">', "", "a tick box that nothing labels, on pages without a table of contents")


def mended(html):
    """A page without the theme's faults.

    >>> mended('<label for="__nav_6" tabindex="">')
    '<label for="__nav_6">'
    >>> mended('<label class="md-nav__title" for="__toc">Contents</label>')
    '<label class="md-nav__title">Contents</label>'
    """
    faults = [*FAULTS, _NAMELESS]
    if 'id="__toc"' not in html:
        faults.append(_LABEL_ALONE)
    elif 'for="__toc"' not in html:
        faults.append(_TICK_ALONE)
    for fault in faults:
        html = re.sub(fault.found, fault.instead, html)
    return html
