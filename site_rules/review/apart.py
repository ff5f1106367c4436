"""An answer taken apart: which of its words belong to which of the five elements."""

from ..records import Beside, Part
from ..speaking import speaking_seconds
from ..text import spaced
from .elements import ELEMENTS, parts_of, sentence_elements
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


def side_by_side(parts, answer):
    """``Beside`` records of the five elements in their order: what was said (the ``parts`` of ``take_apart``) and what became of it in ``answer``.

    ``before`` is ``""`` where nothing was said of an element; ``open`` are the prompts that its ``after`` still leaves to the speaker.

    >>> from site_rules.records import Answer
    >>> said = [Part("weakness", "I skip tests", 0, 12, 1, "visitor"), Part("weakness", "when it is late.", 13, 29, 1, "visitor")]
    >>> became = Answer("", [Part("weakness", "It is this: I skip tests {when}.", 0, 32, 2, "visitor")], [], [], 2, 7)
    >>> side_by_side(said, became)[0]
    Beside(element='weakness', before='I skip tests when it is late.', after='It is this: I skip tests {when}.', open=['when'])
    """
    rows = []
    for element in ELEMENTS:
        before = " ".join([part.text for part in parts if part.element == element])
        after = " ".join([part.text for part in answer.parts if part.element == element])
        rows.append(Beside(element, before, after, [piece.partition("}")[0] for piece in after.split("{")[1:]]))
    return rows


def _with_its_marks(text, start):
    """Where the sentence begins whose first word is at ``start``: an opening quotation mark or bracket belongs to it."""
    while start and text[start - 1] not in " \n\t\r":
        start -= 1
    return start
