"""By which words the catalog's weaknesses are heard: their cues as phrases, and all their words weighed by how telling they are.

Cues catch set phrases; single words, with the points that ``generator/hearing.py`` worked out for them, catch what nobody
thought of writing down as a phrase. Built once for a catalog and kept there.
"""

from .phrases import PhraseBook, compile_phrase
from .text import stem

_MARKS = (("...", " "), ("|", " "), ("?", ""), ("=", ""))


class WeaknessIndex:
    """Look-ups from words to weaknesses.

    ``weaknesses``: records, the pack's first; ``cues``: a ``PhraseBook`` whose payload is the number of a weakness and the words of the cue.
    """

    def __init__(self, catalog):
        vocabulary = catalog.fit.get("recognition") or {}
        self.common = set([stem(word) for word in vocabulary.get("common", "").split()])
        self.groups = _groups(vocabulary.get("synonyms") or [])
        self.weaknesses = _weaknesses(catalog)
        cues = [_cues_of(catalog, weakness["id"]) for weakness in self.weaknesses]
        self.cues = PhraseBook([(cue, (number, frozenset(_words_of([cue]).split()))) for number in range(len(cues)) for cue in cues[number]])
        numbers = {record["id"]: number for number, record in enumerate(self.weaknesses)}
        parts = [part for part in (catalog.hearing, (catalog.reading or {}).get("hearing")) if part]
        self._parts = [(part["words"], [numbers[name] for name in part["weaknesses"]]) for part in parts]
        self._known = {}

    def tells(self, word_stem):
        """What a word tells: ``(rarity, [(number, points)])``, rarity from 0 (nothing) to 100 (names one weakness)."""
        known = self._known.get(word_stem)
        if known is None:
            known = self._known[word_stem] = self._look_up(word_stem)
        return known

    def _look_up(self, word_stem):
        if word_stem in self.common:
            return 0, []
        idea = self.groups.get(word_stem, (word_stem,))[0]
        found = []
        for words, numbers in self._parts:
            for entry in (words.get(idea) or "").split():
                place, points = entry.split(".")
                found.append((numbers[int(place)], int(points)))
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
