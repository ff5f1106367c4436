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

    Phrases are filed under their first word, so a text costs one look-up per word however many phrases there are.
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
        stems, forms, by_stem, by_word = words.stems, words.words, self._by_stem, self._by_word
        for index in range(first, end):
            for table, key in ((by_stem, stems[index]), (by_word, forms[index])):
                entries = table.get(key)
                if entries:
                    for pieces, payload in entries:
                        last = index if len(pieces) == 1 else _match(words, pieces, 1, index + 1, end)
                        if last >= 0:
                            found.append((payload, index, last))
        return found


def _match(words, pieces, piece, index, end):
    """Index of the last word of a match that goes on with ``pieces[piece:]`` at ``index``, or -1."""
    while piece < len(pieces):
        wanted = pieces[piece]
        if ends_sentence(words, index - 1):
            while wanted.endswith("?") and piece + 1 < len(pieces):
                piece += 1
                wanted = pieces[piece]
            return index - 1 if wanted.endswith("?") else -1
        if wanted == _ANY_GAP:
            for skip in range(GAP + 1):
                if index + skip >= end:
                    return -1
                last = _match(words, pieces, piece + 1, index + skip, end)
                if last >= 0:
                    return last
                if ends_sentence(words, index + skip):
                    return -1
            return -1
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


def _is(words, index, wanted):
    if "|" not in wanted:
        return wanted == words.stems[index] or wanted == "=" + words.words[index]
    forms = wanted.split("|")
    return words.stems[index] in forms or "=" + words.words[index] in forms
