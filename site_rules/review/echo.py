"""Whether an answer merely echoes one of our full samples.

Single suggestions are there to be taken, so it needs a set share of the whole answer, and from one sample. The samples
themselves stay on the pages: what a visitor downloads is a mark for about every sixth run of five words, which is enough to
notice many in a row and says nothing in itself.
"""

from ..text import split_words

_RUN = 5
_EVERY = 6
_MASK = 0xFFFFF
_SHARE = 40
"""Per cent of an answer's marks that must be those of one sample."""
_LEAST_MARKS = 4


def marks_of(text):
    """The marks of a sample, for the builder: sorted, each once.

    >>> marks_of("one two three") == []
    True
    """
    return sorted({mark for mark, first in _marks(split_words(text).words)})


def echoed(catalog, words):
    """``[(first, last)]`` of the words that come from the sample echoed most, or nothing."""
    samples = catalog.keep("review.echoes", _samples_by_mark)
    if not samples:
        return []
    marks = _marks(words.words)
    if len(marks) < _LEAST_MARKS:
        return []
    found = {}
    for mark, first in marks:
        for sample in samples.get(mark, ()):
            found.setdefault(sample, []).append(first)
    if not found:
        return []
    best = max(sorted(found), key=lambda sample: (len(found[sample]), -sample))
    if len(found[best]) < _LEAST_MARKS or len(found[best]) * 100 < _SHARE * len(marks):
        return []
    return [(found[best][0], found[best][-1] + _RUN - 1)]


def _samples_by_mark(catalog):
    by_mark = {}
    for number in range(len(catalog.echoes)):
        for mark in catalog.echoes[number]:
            by_mark.setdefault(mark, []).append(number)
    return by_mark


def _marks(forms):
    """``(mark, first word)`` of the runs that are marked: those whose number divides, so that the same words always are."""
    values = [_value(form) for form in forms]
    found = []
    for first in range(len(values) - _RUN + 1):
        number = 0
        for value in values[first:first + _RUN]:
            number = (number * 131 + value) & _MASK
        if number % _EVERY == 0:
            found.append((number, first))
    return found


def _value(form):
    value = len(form)
    for character in form[:5]:
        value = (value * 31 + ord(character)) & _MASK
    return value
