"""What is heard in an answer: which of the word lists, where, and in which kind of clause.

The lists are content (``content/wording.yml``); what counts as said is decided here once: words inside quotation marks, or
named only to be set aside, are heard but not meant.
"""

from ..clauses import understand
from ..phrases import PhraseBook


_NEVER_PUT_AWAY = ("filler", "aside", "tool")
_LOOK_ALIKE = "look_alike"
_STRENGTH = ("strength", "strengths")
_TURNS = ("but", "while", "whereas", "though", "weakness", "weaknesses", "although")


class Hearing:
    """An answer with the hits of every word list.

    ``said``: the answer read into clauses; ``hits``: list id -> ``(first word, last word)`` of what is meant; ``quoted``: the same of what
    is only quoted or set aside.
    """

    def __init__(self, said, hits, quoted):
        self.said = said
        self.words = said.words
        self.hits = hits
        self.quoted = quoted

    def has(self, list_id):
        """Whether this list was heard and meant."""
        return list_id in self.hits

    def of(self, list_id):
        """The hits of a list, in the order of the text."""
        return self.hits.get(list_id, ())

    def span(self, first, last):
        """Character offsets of words ``first`` to ``last``."""
        return self.words.starts[first], self.words.ends[last]

    def text(self, first, last):
        """The words themselves, as they were written."""
        start, end = self.span(first, last)
        return self.words.text[start:end]


def listen(catalog, text):
    """Hear ``text`` with the word lists of ``catalog``; they come with its answers part, without which nothing is heard."""
    said = understand(text)
    book = catalog.keep("review.book", _book)
    meant, quoted = {}, {}
    found = _without_look_alikes(book.find_again(said.words))
    asides = _asides(said, found)
    _set_strengths_aside(said, asides)
    for list_id, first, last in found:
        put_away = said.quoted[first] or said.clauses[said.clause_of[first]].sentence in asides and _before_the_turn(said, first, asides)
        if put_away and list_id not in _NEVER_PUT_AWAY:
            quoted.setdefault(list_id, []).append((first, last))
        else:
            meant.setdefault(list_id, []).append((first, last))
    return Hearing(said, meant, quoted)


def _book(catalog):
    lists = (catalog.answers or {}).get("wording") or []
    return PhraseBook([(phrase, words["id"]) for words in lists for phrase in words["phrases"]])


def _without_look_alikes(found):
    """The hits without those inside words that mean something else: *in the course of my career* names no course."""
    alike = [(first, last) for list_id, first, last in found if list_id == _LOOK_ALIKE]
    if not alike:
        return found
    return [hit for hit in found if not any([first <= hit[1] and hit[2] <= last for first, last in alike])]


def _asides(said, found):
    """Sentences that name something only to set it aside -> the word at which they turn to what is meant."""
    asides = {}
    for list_id, first, last in found:
        if list_id == "aside":
            sentence = said.clause(first).sentence
            asides[sentence] = _turn(said, last, sentence)
    return asides


def _set_strengths_aside(said, asides):
    """Strengths told before the weakness (*My strength is …*) are skipped: they are neither a weakness nor, yet, a boast."""
    words = said.words.words
    for number, (first, end) in enumerate(said.sentences):
        opening = words[first:min(end, first + 6)]
        if number not in asides and any(word in opening for word in _STRENGTH) and "weakness" not in opening and "weaknesses" not in opening:
            asides[number] = end
            for place in range(first, end):
                if words[place] in _TURNS:
                    asides[number] = place
                    break


def _turn(said, index, sentence):
    end = said.sentences[sentence][1]
    for place in range(index + 1, end):
        if said.words.words[place] == "but":
            return place
    return end


def _before_the_turn(said, index, asides):
    return index < asides[said.clause(index).sentence]
