"""Whether an answer merely echoes one of our full samples.

Single suggestions are there to be taken, so it needs a set share of the whole answer, and from one sample. The samples
themselves stay on the pages: what a visitor downloads is a mark for about every sixth run of five words, which is enough to
notice many in a row and says nothing in itself.
"""

from ..text import split_words

_RUN = 5
_EVERY = 6
_MANY = 1000003
_WORDS = 1021
_LEAVING = 131 ** _RUN % _MANY
_SHARE = 60
"""Per cent of an answer's marks that must be those of one sample."""
_LEAST_MARKS = 5


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


_values = {}
"""What was worked out once: while somebody types, nearly every word is one of these."""
_MOST_VALUES = 4000


def _value(form):
    if len(_values) > _MOST_VALUES:
        _values.clear()
    value = _values[form] = ((len(form) * 61 + ord(form[0])) * 127 + ord(form[-1])) % _WORDS
    return value


def _marks(forms):
    """``(mark, first word)`` of the runs that are marked: those whose number divides, so that the same words always are.

    A run's number is made of its words' lengths, first and last letters; it rolls on from word to word, to be quick on every keystroke.
    """
    found = []
    values = []
    number = 0
    for form in forms:
        value = _values.get(form)
        if value is None:
            value = _value(form)
        values.append(value)
        number = (number * 131 + value) % _MANY
        if len(values) > _RUN:
            number = (number - values[-_RUN - 1] * _LEAVING) % _MANY
        if number % _EVERY == 0 and len(values) >= _RUN:
            found.append((number, len(values) - _RUN))
    return found
