"""All phrases of the reading at once: one walk over a text however many word lists there are."""

from ..phrases import PhraseBook


class Finder:
    """Phrases of several books with what their owners want back. Entries are ``(phrase, book, payload)``.

    >>> from ..phrases import compile_phrase
    >>> from ..text import split_words
    >>> finder = Finder([(compile_phrase("ship ... weekly|daily"), "demands", 7), (compile_phrase("models"), "words", "m")])
    >>> sorted(finder.find(split_words("We ship our models weekly.")).items())
    [('demands', [(7, 1, 4)]), ('words', [('m', 3, 3)])]
    """

    def __init__(self, entries):
        self.books = set([entry[1] for entry in entries])
        self._entries = entries
        self._phrases = PhraseBook([(entry[0], entry) for entry in entries])

    def first_words(self):
        """The words with which phrases begin, each once, in the order of the entries."""
        seen = set()
        words = []
        for entry in self._entries:
            for form in entry[0].split(" ")[0].split("|"):
                if form not in seen:
                    seen.add(form)
                    words.append(form.lstrip("="))
        return words

    def find(self, words):
        """All matches by book, ``{book: [(payload, first word, last word)]}``, in the order of the text."""
        return self._by_book(self._phrases.find(words))

    def finding(self, words):
        """The same step by step: a generator that yields ``None`` until it yields what ``find`` returns. In a posting that was read before only
        those sentences are looked through that changed."""
        matches = []
        yield from self._phrases.finding_again(words, matches)
        yield self._by_book(matches)

    def _by_book(self, matches):
        found = {}
        for book in self.books:
            found[book] = []
        for (_, book, payload), first, last in matches:
            found[book].append((payload, first, last))
        return found
