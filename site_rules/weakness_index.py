"""By which words the catalog's weaknesses are heard: their cues as phrases, and all their words weighed by how telling they are.

Cues catch set phrases; single words, with the points that ``generator/hearing.py`` worked out for them, catch what nobody
thought of writing down as a phrase. Built once for a catalog and kept there.
"""

from .phrases import FiledBook, PhraseBook, compile_phrase

_MARKS = (("...", " "), ("|", " "), ("?", ""), ("=", ""))


class WeaknessIndex:
    """Look-ups from words to weaknesses, out of what the builder filed.

    ``weaknesses``: records, the pack's first; ``cues``: a book of phrases whose payload is the number of a weakness and the words of the cue;
    ``ideas``: stems that mean the same as others, with the stem that stands for all.
    """

    def __init__(self, catalog):
        self.weaknesses = _weaknesses(catalog)
        numbers = {record["id"]: number for number, record in enumerate(self.weaknesses)}
        shared = (catalog.reading or {}).get("hearing")
        self.ideas = shared["ideas"] if shared else {}
        self._words = []
        filings = []
        for part, records in ((catalog.hearing, catalog.weaknesses), (shared, catalog.shared_weaknesses)):
            if part:
                self._words.append((part["words"], [numbers[name] for name in part["weaknesses"]]))
                filings.append((part["cues"], _finder_of(records, numbers)))
        self.cues = FiledBook(filings)
        self._known = {}

    def idea(self, word_stem):
        """The stem that stands for this one and all that mean the same."""
        return self.ideas.get(word_stem, word_stem)

    def tells(self, word_stem):
        """What a word tells: ``(rarity, [(number, points)])``, rarity from 0 (nothing) to 100 (names one weakness)."""
        known = self._known.get(word_stem)
        if known is None:
            known = self._known[word_stem] = self._look_up(self.idea(word_stem))
        return known

    def _look_up(self, idea):
        found = []
        for words, numbers in self._words:
            for entry in (words.get(idea) or "").split():
                place, points = entry.split(".")
                found.append((numbers[int(place)], int(points)))
        return (_rarity(len(self.weaknesses), len(found)) if found else 0), found


def _finder_of(records, numbers):
    """A function from the place of a cue among all cues of these records to the cue and what its owner wants back."""
    cues = []
    owners = []
    for record in records:
        cues.extend(record["cues"])
        owners.extend([numbers[record["id"]]] * len(record["cues"]))
    return lambda place: (cues[place], (owners[place], frozenset(_words_of(cues[place]).split())))


def weakness_index(catalog):
    """The index of this catalog, built at the first call."""
    return catalog.keep("recognition.index", WeaknessIndex)


def _weaknesses(catalog):
    """The pack's weaknesses, then those shared ones that the pack does not have."""
    known = set(record["id"] for record in catalog.weaknesses)
    return catalog.weaknesses + [record for record in catalog.shared_weaknesses if record["id"] not in known]


def _words_of(cue):
    """The stems in a compiled cue, with a space on either side of each.

    >>> _words_of("look|glanc ... the? =data")
    ' look glanc   the data '
    """
    for mark, instead in _MARKS:
        cue = cue.replace(mark, instead)
    return " " + cue + " "


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
