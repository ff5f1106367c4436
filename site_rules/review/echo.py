"""Whether an answer merely echoes one of our full samples.

Single suggestions are there to be taken, so it needs a set share of the whole answer, and from one sample: the answer is cut into
short runs of words, and each run is looked for in the samples as they stand in the pack.
"""

from ..text import split_words

_RUN = 6
_STEP = 3
_PROBE = 6
"""Every so many runs are looked at first: an answer of one's own has none of them, and a search through all samples takes time."""
_SHARE = 40
"""Per cent of the runs that must stand in one sample."""
_LEAST_WORDS = 40


def echoed(catalog, words):
    """``[(first, last)]`` of the words that come from the sample echoed most, or nothing."""
    if len(words) < _LEAST_WORDS:
        return []
    starts, text = catalog.keep("review.samples", _samples)
    if not starts:
        return []
    runs = range(0, len(words) - _RUN + 1, _STEP)
    if not any(_stands(text, words, first) >= 0 for first in range(0, len(words) - _RUN + 1, _STEP * _PROBE)):
        return []
    found = {}
    for first in runs:
        place = _stands(text, words, first)
        if place >= 0:
            found.setdefault(_sample_at(starts, place), []).append(first)
    if not found:
        return []
    sample = max(sorted(found), key=lambda number: (len(found[number]), -number))
    if len(found[sample]) * 100 < _SHARE * len(runs):
        return []
    return [(found[sample][0], found[sample][-1] + _RUN - 1)]


def _stands(text, words, first):
    """Where the run of words from ``first`` stands in the samples, or -1."""
    return text.find(" " + " ".join(words.words[first:first + _RUN]) + " ")


def _samples(catalog):
    """All samples in one string, words parted by single spaces, with the places where each begins."""
    starts, pieces, length = [], [], 0
    for weakness in catalog.weaknesses:
        for sample in weakness.get("samples") or ():
            parts = sample["parts"]
            said = " ".join([parts[element] for element in ("weakness", "context", "action", "current_state", "forward") if parts.get(element)])
            piece = " " + " ".join(split_words(said).words) + " "
            starts.append(length)
            pieces.append(piece)
            length += len(piece)
    return starts, "".join(pieces)


def _sample_at(starts, place):
    number = 0
    while number + 1 < len(starts) and starts[number + 1] <= place:
        number += 1
    return number
