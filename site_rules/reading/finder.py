"""Thousands of phrases at once, quickly enough for a long posting in the page.

The same phrases and the same matches as ``phrases.PhraseBook``, which is simpler and made for hundreds. Here a phrase is taken apart only
when a text first holds its first word, and is tried only where its next words stand near.
"""

from ..phrases import GAP, _match

_ALONE, _NEXT, _NEAR, _TRY = 0, 1, 2, 3


class Finder:
    """Phrases of several books with what their owners want back, found in one walk over a text.

    Entries are ``(phrase, book, payload)``.

    >>> from ..phrases import compile_phrase
    >>> from ..text import split_words
    >>> finder = Finder([(compile_phrase("ship ... weekly|daily"), "demands", 7), (compile_phrase("models"), "words", "m")])
    >>> sorted(finder.find(split_words("We ship our models weekly.")).items())
    [('demands', [(7, 1, 4)]), ('words', [('m', 3, 3)])]
    """

    def __init__(self, entries):
        self.books = set()
        self._raw = {}
        self._ready = {}
        raw = self._raw
        for entry in entries:
            phrase = entry[0]
            space = phrase.find(" ")
            first = phrase if space < 0 else phrase[:space]
            for form in first.split("|") if "|" in first else (first,):
                if form in raw:
                    raw[form].append(entry)
                else:
                    raw[form] = [entry]
            self.books.add(entry[1])
        self._exact = False
        for form in raw:
            if form[0] == "=":
                self._exact = True
                break

    def find(self, words):
        """All matches by book, ``{book: [(payload, first word, last word)]}``, in the order of the text."""
        found = {}
        for book in self.books:
            found[book] = []
        stems, forms, raw, ready, exact = words.stems, words.words, self._raw, self._ready, self._exact
        for index in range(len(stems)):
            key = stems[index]
            if key in raw:
                self._at(ready.get(key) or self._prepare(key), words, index, found)
            if exact:
                key = "=" + forms[index]
                if key in raw:
                    self._at(ready.get(key) or self._prepare(key), words, index, found)
        return found

    def _at(self, prepared, words, index, found):
        stems = words.stems
        end = len(stems)
        following = stems[index + 1] if index + 1 < end else ""
        near = None
        for how, wanted, pieces, book, payload in prepared:
            if how == _ALONE:
                found[book].append((payload, index, index))
                continue
            if how == _NEXT:
                if following not in wanted:
                    continue
            elif how == _NEAR:
                if near is None:
                    near = set(stems[index + 1:min(end, index + GAP + 2)])
                if near.isdisjoint(wanted):
                    continue
            last = _match(words, pieces, 1, index + 1, end)
            if last >= 0:
                found[book].append((payload, index, last))

    def _prepare(self, key):
        prepared = []
        for phrase, book, payload in self._raw[key]:
            pieces = phrase.split(" ")
            prepared.append(_how(pieces) + (pieces, book, payload))
        self._ready[key] = prepared
        return prepared


def _how(pieces):
    """How to tell cheaply whether the rest of a phrase is worth trying: ``(how, stems to look for)``."""
    if len(pieces) == 1:
        return (_ALONE, None)
    second = pieces[1]
    how = _NEXT
    if second == "...":
        second = pieces[2]
        how = _NEAR
    if "=" in second or second.endswith("?"):
        return (_TRY, None)
    return (how, set(second.split("|")))
