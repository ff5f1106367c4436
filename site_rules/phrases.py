"""Phrases as people write them in content, and where they stand in a text.

A phrase is words with a few signs, so that whoever writes YAML can read it:

========================  ==========================================================
``explain results``       every inflection and spelling of the words: *explaining the*
                          needs its own word, *explained results* does not
``explain|present``       either word
``the?``                  the word may be missing
``...``                   up to five words in between, within the sentence
``=present``              this very form, not its inflections
========================  ==========================================================

The builder writes phrases into the data already stemmed (``compile_phrase``), so the page only splits them.

>>> book = PhraseBook([(compile_phrase("explain|present ... to non technical people"), "plain")])
>>> from .text import split_words
>>> book.find(split_words("You will be explaining model results to non-technical people."))
[('plain', 3, 9)]
"""

from .text import ends_sentence, stem

GAP = 5
_ANY_GAP = "..."


def compile_phrase(phrase):
    """The stemmed form of a phrase, still one string; a compiled phrase compiles to itself only by luck, so once.

    Raises ``ValueError`` for a phrase that could match anything: empty, or one that opens with a gap or an optional word.

    >>> compile_phrase("prioritise|prioritising the? ... roadmaps")
    'prioritis the? ... roadmap'
    """
    pieces = []
    for piece in phrase.split():
        if "|" in piece and ("-" in piece or "/" in piece):
            raise ValueError("an alternative is a single word, without hyphen or slash: " + repr(piece))
    for piece in phrase.lower().replace("-", " ").replace("/", " ").split():
        if piece == _ANY_GAP:
            pieces.append(piece)
            continue
        optional = piece.endswith("?")
        forms = []
        for form in piece.rstrip("?").split("|"):
            form = form if form.startswith("=") else stem(form)
            if form not in forms:
                forms.append(form)
        pieces.append("|".join(forms) + ("?" if optional else ""))
    if not pieces or pieces[0] == _ANY_GAP or pieces[0].endswith("?") or pieces[-1] == _ANY_GAP:
        raise ValueError("a phrase begins and ends with a word that must be there: " + repr(phrase))
    return " ".join(pieces)


class PhraseBook:
    """Many compiled phrases, each with whatever its owner wants back when it is found.

    Phrases are filed under their first word and, where that is plain, their second: common first words such as *I* open hundreds
    of phrases, and only the few that go on as the text does are looked at. The second level is made when a first word is first met.
    """

    def __init__(self, entries):
        self._by_stem = {}
        self._by_word = {}
        for phrase, payload in entries:
            pieces = phrase.split(" ")
            for form in pieces[0].split("|"):
                if form.startswith("="):
                    self._by_word.setdefault(form[1:], []).append((pieces, payload))
                else:
                    self._by_stem.setdefault(form, []).append((pieces, payload))

    def find(self, words, first=0, end=None):
        """All matches in ``words[first:end]`` as ``(payload, first word, last word)``, in the order of the text."""
        if end is None:
            end = len(words)
        found = []
        stems, forms = words.stems, words.words
        by_stem, by_word = self._by_stem, self._by_word
        present = set(stems[first:end])
        present.update(["=" + form for form in forms[first:end]])
        for index in range(first, end):
            entries = by_stem.get(stems[index])
            if entries:
                if isinstance(entries, list):
                    entries = by_stem[stems[index]] = _Shelf(entries)
                entries.look(words, index, end, present, found)
            entries = by_word.get(forms[index])
            if entries:
                if isinstance(entries, list):
                    entries = by_word[forms[index]] = _Shelf(entries)
                entries.look(words, index, end, present, found)
        return found


class _Shelf:
    """The phrases of one first word: ``alone`` (nothing follows), by a plain second word, and ``open`` (a gap or an optional word
    follows) with the forms of which one must stand somewhere in the text."""

    def __init__(self, entries):
        self.alone = []
        self.by_stem = {}
        self.by_word = {}
        self.open = []
        for pieces, payload in entries:
            if len(pieces) == 1:
                self.alone.append(payload)
            elif pieces[1] == _ANY_GAP or pieces[1].endswith("?"):
                self.open.append((pieces, payload, pieces[-1].split("|")))
            else:
                for form in pieces[1].split("|"):
                    if form.startswith("="):
                        self.by_word.setdefault(form[1:], []).append((pieces, payload))
                    else:
                        self.by_stem.setdefault(form, []).append((pieces, payload))


    def look(self, words, index, end, present, found):
        """Add to ``found`` what begins with word ``index``; ``present``: every form there is in the text."""
        for payload in self.alone:
            found.append((payload, index, index))
        following = index + 1
        if following < end and not (words.after[index] and ends_sentence(words, index)):
            entries = self.by_stem.get(words.stems[following])
            if entries:
                for pieces, payload in entries:
                    _add(found, payload, index, following if len(pieces) == 2 else _match(words, pieces, 2, following + 1, end))
            entries = self.by_word and self.by_word.get(words.words[following])
            if entries:
                for pieces, payload in entries:
                    _add(found, payload, index, following if len(pieces) == 2 else _match(words, pieces, 2, following + 1, end))
        for pieces, payload, needed in self.open:
            for form in needed:
                if form in present:
                    _add(found, payload, index, _match(words, pieces, 1, following, end))
                    break


def _add(found, payload, first, last):
    if last >= 0:
        found.append((payload, first, last))


def _match(words, pieces, piece, index, end):
    """Index of the last word of a match that goes on with ``pieces[piece:]`` at ``index``, or -1."""
    after = words.after
    while piece < len(pieces):
        wanted = pieces[piece]
        if after[index - 1] and ends_sentence(words, index - 1):
            while wanted.endswith("?") and piece + 1 < len(pieces):
                piece += 1
                wanted = pieces[piece]
            return index - 1 if wanted.endswith("?") else -1
        if wanted == _ANY_GAP:
            return _match_after_gap(words, pieces, piece + 1, index, end)
        optional = wanted.endswith("?")
        if optional:
            wanted = wanted[:-1]
        if index < end and _is(words, index, wanted):
            if optional:
                last = _match(words, pieces, piece + 1, index + 1, end)
                if last >= 0:
                    return last
                piece += 1
                continue
            index += 1
        elif not optional:
            return -1
        piece += 1
    return index - 1


def _match_after_gap(words, pieces, piece, index, end):
    """The same where up to ``GAP`` words of the sentence may stand before ``pieces[piece]``."""
    wanted = pieces[piece]
    plain = not wanted.endswith("?")
    for place in range(index, min(end, index + GAP + 1)):
        if not plain or _is(words, place, wanted):
            last = _match(words, pieces, piece + 1, place + 1, end) if plain else _match(words, pieces, piece, place, end)
            if last >= 0:
                return last
        if words.after[place] and ends_sentence(words, place):
            return -1
    return -1


def _is(words, index, wanted):
    if wanted == words.stems[index]:
        return True
    among = "|" + wanted + "|"
    return "|" + words.stems[index] + "|" in among or "|=" + words.words[index] + "|" in among
