"""An answer taken apart: which of its words belong to which of the five elements."""

from ..records import Part
from ..speaking import speaking_seconds
from ..text import spaced
from .elements import parts_of, sentence_elements
from .hearing import listen

_PACE = 135


def take_apart(catalog, text):
    """Split ``text`` into parts, each one element, in the order of the text; neighbouring sentences of one element are one part.

    Returns ``Part`` records whose spans cover every word once; source is ``visitor``. An empty text has no parts. Sentences are not
    cut: what somebody said in one breath stays whole, under the element that its weightiest clause speaks for.

    >>> from generator.catalog import load
    >>> [part.element for part in take_apart(load(), "I skip tests. Last May that broke the checkout. Now my reviewer runs a checklist.")]
    ['weakness', 'context', 'action']
    """
    hearing = listen(catalog, text)
    said = hearing.said
    spans = []
    elements = sentence_elements(hearing, parts_of(hearing))
    even = spaced(text)
    starts = [_with_its_marks(even, said.words.starts[first]) for first, end in said.sentences] + [len(text)]
    for number in range(len(elements)):
        start = starts[number] if number else len(text) - len(even.lstrip())
        stop = start + len(even[start:starts[number + 1]].rstrip())
        if spans and spans[-1][0] == elements[number]:
            start = spans.pop()[1]
        spans.append((elements[number], start, stop))
    return [Part(element, text[start:stop], start, stop, speaking_seconds(text[start:stop], _PACE), "visitor") for element, start, stop in spans]


def _with_its_marks(text, start):
    """Where the sentence begins whose first word is at ``start``: an opening quotation mark or bracket belongs to it."""
    while start and text[start - 1] not in " \n\t\r":
        start -= 1
    return start
