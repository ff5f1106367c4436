"""By which words the catalog's weaknesses are heard: their cues as phrases, and all their words weighed by how telling they are.

A word that few weaknesses use says more than one that many use. Cues catch set phrases; the bag of words catches what
nobody thought of writing down as a phrase. Built once for a catalog and kept there.
"""

from .phrases import PhraseBook, compile_phrase
from .text import stem

_SAID, _CUED = 3, 2  # what a word is worth where people say it of themselves, and where it stands in a cue
_MARKS = (("...", " "), ("|", " "), ("?", ""), ("=", ""))


class WeaknessIndex:
    """Look-ups from words to weaknesses.

    ``weaknesses``: records, the pack's first; ``cues``: a ``PhraseBook`` whose payload is the number of a weakness; ``sizes``: how
    much is said of each. The words of a weakness are kept as two long strings, since searching a string costs the page less
    than filing every word; what was looked up once is remembered.
    """

    def __init__(self, catalog):
        vocabulary = catalog.fit.get("recognition") or {}
        self.common = set([stem(word) for word in vocabulary.get("common", "").split()])
        self.groups = _groups(vocabulary.get("synonyms") or [])
        self.weaknesses = _weaknesses(catalog)
        cues = [_cues_of(catalog, weakness["id"]) for weakness in self.weaknesses]
        self.cues = PhraseBook([(cue, (number, frozenset(_words_of([cue]).split()))) for number in range(len(cues)) for cue in cues[number]])
        self._said = [_said_of(catalog, weakness["id"]) for weakness in self.weaknesses]
        self._cued = [_words_of(own) for own in cues]
        self.sizes = [(len(self._said[number]) + len(self._cued[number])) // 8 for number in range(len(cues))]
        self._known = {}

    def tells(self, word_stem):
        """What a word tells: ``(rarity, [(number, worth)])``, rarity from 0 (nothing) to 100 (names one weakness)."""
        known = self._known.get(word_stem)
        if known is None:
            known = self._known[word_stem] = self._look_up(word_stem)
        return known

    def _look_up(self, word_stem):
        if word_stem in self.common:
            return 0, []
        found = []
        for number in range(len(self.weaknesses)):
            worth = 0
            for word in self.groups.get(word_stem) or (word_stem,):
                if " " + word + " " in self._said[number]:
                    worth = _SAID
                    break
                if " " + word + " " in self._cued[number]:
                    worth = _CUED
            if worth:
                found.append((number, worth))
        return (_rarity(len(self.weaknesses), len(found)) if found else 0), found


def weakness_index(catalog):
    """The index of this catalog, built at the first call."""
    return catalog.keep("recognition.index", WeaknessIndex)


def _weaknesses(catalog):
    """The pack's weaknesses, then those shared ones that the pack does not have."""
    known = set(record["id"] for record in catalog.weaknesses)
    return catalog.weaknesses + [record for record in catalog.shared_weaknesses if record["id"] not in known]


def _records_of(catalog, weakness_id):
    """The pack's record and the shared one of the same id: a person may say it in the words of either."""
    return [record for part in (catalog.weaknesses, catalog.shared_weaknesses) for record in part if record["id"] == weakness_id]


def _cues_of(catalog, weakness_id):
    cues = set()
    for record in _records_of(catalog, weakness_id):
        cues.update(record["cues"])
    return sorted(cues)


def _said_of(catalog, weakness_id):
    """The stems of what is said of a weakness, as one string with a space on either side of each."""
    stems = []
    for record in _records_of(catalog, weakness_id):
        for sentence in [record["title"], record.get("summary") or ""] + record["says"]:
            for word in sentence.lower().replace("-", " ").replace(",", "").replace(".", "").split():
                stems.append(stem(word))
    return " " + " ".join(stems) + " "


def _words_of(cues):
    """The stems in compiled phrases, as one string with a space on either side of each.

    >>> _words_of(["look|glanc ... the? =data"])
    ' look glanc   the data '
    """
    words = " ".join(cues)
    for mark, instead in _MARKS:
        words = words.replace(mark, instead)
    return " " + words + " "


def _groups(synonyms):
    """Stem -> the stems of its line."""
    groups = {}
    for line in synonyms:
        words = [stem(word) for word in line.split()]
        for word in words:
            groups.setdefault(word, words)
    return groups


def _rarity(all_of_them, having_it):
    """Integers instead of logarithms, so that every runtime agrees.

    >>> [_rarity(60, n) for n in (1, 5, 20)]
    [88, 60, 27]
    """
    return 100 * all_of_them // (all_of_them + 8 * having_it)


def phrase_book(catalog, name, lists):
    """A book of the fit vocabulary's phrases: ``lists`` maps a name in ``content/fit.yml`` to the payload of its phrases."""
    def build(catalog):
        vocabulary = catalog.fit.get("recognition") or {}
        return PhraseBook([(compile_phrase(phrase), payload) for key, payload in lists for phrase in vocabulary.get(key) or []])
    return catalog.keep("recognition.book." + name, build)
