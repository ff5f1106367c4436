"""By which words the catalog's weaknesses are heard: their cues as phrases, and all their words weighed by how telling they are.

A word that few weaknesses use says more than one that many use. Cues catch set phrases; the bag of words catches what
nobody thought of writing down as a phrase. Built once for a catalog and kept there.
"""

from .phrases import PhraseBook, compile_phrase
from .text import split_words, stem

_SAID, _CUED, _TITLED = 3, 2, 3  # what a word is worth where people say it, in a cue, in the title


class WeaknessIndex:
    """Look-ups from words to weaknesses.

    ``weaknesses``: records, the pack's first; ``cues``: a ``PhraseBook`` whose payload is the number of a weakness;
    ``bags``: word -> list of ``(number, worth)``; ``rarity``: word -> 1 to 100, the higher the more telling.
    """

    def __init__(self, catalog):
        vocabulary = catalog.fit.get("recognition") or {}
        self.common = set(stem(word) for word in vocabulary.get("common", "").split())
        self.concepts = _concepts(vocabulary.get("synonyms") or [])
        self.weaknesses = _weaknesses(catalog)
        self.cues = PhraseBook(_cue_entries(catalog, self.weaknesses))
        self.bags = {}
        self.sizes = []
        for number in range(len(self.weaknesses)):
            bag = self._bag(catalog, self.weaknesses[number])
            self.sizes.append(sum(bag.values()))
            for word in bag:
                self.bags.setdefault(word, []).append((number, bag[word]))
        self.rarity = {word: _rarity(len(self.weaknesses), len(self.bags[word])) for word in self.bags}

    def concept(self, word_stem):
        """The word that stands for this one's idea; ``""`` for a word that tells nothing."""
        if word_stem in self.common:
            return ""
        return self.concepts.get(word_stem, word_stem)

    def _bag(self, catalog, weakness):
        bag = {}
        for record in _records_of(catalog, weakness["id"]):
            self._add(bag, split_words(record["title"]).stems, _TITLED)
            self._add(bag, split_words(record.get("summary") or "").stems, _CUED)
            for sentence in record["says"]:
                self._add(bag, split_words(sentence).stems, _SAID)
            for cue in record["cues"]:
                self._add(bag, _words_of(cue), _CUED)
        return bag

    def _add(self, bag, stems, worth):
        for word in stems:
            word = self.concept(word)
            if word and bag.get(word, 0) < worth:
                bag[word] = worth


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


def _cue_entries(catalog, weaknesses):
    entries = []
    for number in range(len(weaknesses)):
        cues = set()
        for record in _records_of(catalog, weaknesses[number]["id"]):
            cues.update(record["cues"])
        entries.extend((cue, number) for cue in sorted(cues))
    return entries


def _words_of(cue):
    """The stems in a compiled phrase.

    >>> _words_of("look|glanc ... the? =data")
    ['look', 'glanc', 'the', 'data']
    """
    found = []
    for piece in cue.split(" "):
        if piece != "...":
            for form in (piece[:-1] if piece.endswith("?") else piece).split("|"):
                found.append(stem(form[1:]) if form.startswith("=") else form)
    return found


def _concepts(synonyms):
    """Stem -> the first stem of its line."""
    concepts = {}
    for line in synonyms:
        words = [stem(word) for word in line.split()]
        for word in words:
            concepts.setdefault(word, words[0])
    return concepts


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
