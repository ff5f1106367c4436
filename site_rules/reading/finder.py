"""Thousands of phrases at once, quickly enough for a long posting in the page.

The same phrases and the same matches as ``phrases.PhraseBook``, which is simpler and made for hundreds. Here a phrase is taken apart only
when a text first holds its first word, and is tried only where its next words stand near.
"""

from ..phrases import GAP, _match
from ..text import ends_sentence

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
        self._raw_forms = {}
        self._ready = {}
        raw, forms, books = self._raw, self._raw_forms, self.books
        for entry in entries:
            phrase = entry[0]
            books.add(entry[1])
            space = phrase.find(" ")
            first = phrase if space < 0 else phrase[:space]
            for form in first.split("|") if "|" in first else (first,):
                table = raw
                if form[0] == "=":
                    table = forms
                    form = form[1:]
                if form in table:
                    table[form].append(entry)
                else:
                    table[form] = [entry]

    def find(self, words):
        """All matches by book, ``{book: [(payload, first word, last word)]}``, in the order of the text."""
        found = {}
        for book in self.books:
            found[book] = []
        stems, forms, after, raw, raw_forms, ready = words.stems, words.words, words.after, self._raw, self._raw_forms, self._ready
        for index in range(len(stems)):
            key = stems[index]
            if key in raw:
                prepared = ready.get(key)
                if prepared is None:
                    prepared = ready[key] = _prepare(raw[key])
                _look(prepared, words, index, bool(after[index]) and ends_sentence(words, index), found)
            key = forms[index]
            if key in raw_forms:
                _look(_prepare(raw_forms[key]), words, index, bool(after[index]) and ends_sentence(words, index), found)
        return found


def _look(prepared, words, index, is_last, found):
    """Add what begins at ``index``; ``is_last``: a sentence ends there, so that only what needs nothing more can match."""
    alone, following, forms_too, near, open_ended = prepared
    for book, payload in alone:
        found[book].append((payload, index, index))
    stems = words.stems
    end = len(stems)
    if index + 1 == end:
        return
    if not is_last:
        _go_on(following.get(stems[index + 1]), words, index, end, found)
        if forms_too:
            _go_on(following.get("=" + words.words[index + 1]), words, index, end, found)
        if near:
            ahead = set(stems[index + 1:index + GAP + 2])
            for wanted, pieces, book, payload in near:
                if not ahead.isdisjoint(wanted):
                    last = _match(words, pieces, 1, index + 1, end)
                    if last >= 0:
                        found[book].append((payload, index, last))
    for pieces, book, payload in open_ended:
        last = _match(words, pieces, 1, index + 1, end)
        if last >= 0:
            found[book].append((payload, index, last))


def _go_on(entries, words, index, end, found):
    if entries:
        for pieces, known, book, payload in entries:
            last = _match(words, pieces, known, index + known, end) if known < len(pieces) else index + known - 1
            if last >= 0:
                found[book].append((payload, index, last))


def _prepare(entries):
    """Phrases of one first word by how they go on: not at all, with a certain word (``=`` before it where that very form is wanted),
    with one of some words near, otherwise. ``known``: how many pieces are settled once that word is there."""
    alone, following, near, open_ended = [], {}, [], []
    forms_too = False
    for phrase, book, payload in entries:
        pieces = phrase.split(" ")
        if len(pieces) == 1:
            alone.append((book, payload))
        elif pieces[1] == "..." and "=" not in pieces[2] and "?" not in pieces[2]:
            near.append((set(pieces[2].split("|")), pieces, book, payload))
        else:
            wanted = _next_words(pieces)
            if wanted is None:
                open_ended.append((pieces, book, payload))
                continue
            entry = (pieces, 1 if pieces[1].endswith("?") else 2, book, payload)
            for form in wanted:
                forms_too = forms_too or form[0] == "="
                if form in following:
                    following[form].append(entry)
                else:
                    following[form] = [entry]
    return alone, following, forms_too, near, open_ended


def _next_words(pieces):
    """The words of which one must come next, or ``None`` where that cannot be said: before a gap, or where all may be missing."""
    if not pieces[1].endswith("?") and pieces[1] != "...":
        return pieces[1].split("|")
    wanted = set()
    for piece in pieces[1:]:
        if piece == "...":
            return None
        if not piece.endswith("?"):
            wanted.update(piece.split("|"))
            return wanted
        wanted.update(piece[:-1].split("|"))
    return None
