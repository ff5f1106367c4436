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
_MOST_SENTENCES = 400  # two long postings, or an afternoon of typing
_STEP = 250  # words looked at before the caller gets its turn
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
        self._sentences = {}
        for phrase, payload in entries:
            pieces = phrase.split(" ")
            for form in pieces[0].split("|"):
                if form.startswith("="):
                    self._by_word.setdefault(form[1:], []).append((pieces, payload))
                else:
                    self._by_stem.setdefault(form, []).append((pieces, payload))

    def find(self, words, first=0, end=None):
        """All matches in ``words[first:end]`` as ``(payload, first word, last word)``, in the order of the text."""
        found = []
        for _ in self.finding(words, found, first, end):
            pass
        return found

    def find_again(self, words):
        """As ``find``, for a text that somebody is typing: sentences that were looked through before are not looked through again.

        No phrase reaches over the end of a sentence, so a sentence's matches hang on its own words alone.

        >>> book = PhraseBook([(compile_phrase("ship ... weekly"), "pace")])
        >>> from .text import split_words
        >>> book.find_again(split_words("We ship. We ship it weekly.")) == book.find_again(split_words("We do ship. We ship it weekly."))
        False
        """
        found = []
        for _ in self.finding_again(words, found):
            pass
        return found

    def finding_again(self, words, found):
        """The same step by step, for a page that wants its turn in between: a generator that adds the matches to ``found``."""
        kept = self._sentences
        if len(kept) > _MOST_SENTENCES:
            kept.clear()
        for first, end, text in words.stretches():
            known = kept.get(text)
            if known is None:
                fresh = []
                yield from self.finding(words, fresh, first, end)
                known = kept[text] = [(payload, start - first, last - first) for payload, start, last in fresh]
            for payload, start, last in known:
                found.append((payload, first + start, first + last))

    def finding(self, words, found, first=0, end=None):
        """As ``find``, step by step."""
        if end is None:
            end = len(words)
        stems, forms = words.stems, words.words
        by_stem, by_word = self._by_stem, self._by_word
        all_stems, all_forms = set(stems[first:end]), set(forms[first:end])
        for start in range(first, end, _STEP):
            for index in range(start, min(end, start + _STEP)):
                entries = by_stem.get(stems[index])
                if entries:
                    if isinstance(entries, list):
                        entries = by_stem[stems[index]] = _Shelf(entries)
                    if entries.eager or (index + 1 < end and stems[index + 1] in entries.by_stem):
                        entries.look(words, index, end, all_stems, all_forms, found)
                entries = by_word.get(forms[index])
                if entries:
                    if isinstance(entries, list):
                        entries = by_word[forms[index]] = _Shelf(entries)
                    entries.look(words, index, end, all_stems, all_forms, found)
            yield


def filed(phrases):
    """Compiled phrases filed under their first words, for ``FiledBook``: ``{form: "place place"}``, ``=form`` where the very form is meant.

    The builder does this, since it is what takes longest in a page.

    >>> sorted(filed(["miss|lose ... deadlines", "=sold out", "miss dates"]).items())
    [('=sold', '1'), ('lose', '0'), ('miss', '0 2')]
    """
    places = {}
    for place, phrase in enumerate(phrases):
        for form in phrase.split(" ")[0].split("|"):
            places.setdefault(form, []).append(str(place))
    return {form: " ".join(places[form]) for form in sorted(places)}


class FiledBook(PhraseBook):
    """A ``PhraseBook`` whose phrases were filed beforehand: nothing is prepared but what a text begins.

    ``parts`` are ``(filing, entry)``: what ``filed`` gave, and a function from a place to ``(phrase, payload)``.

    >>> book = FiledBook([({"ship": "0"}, lambda place: ("ship ... weekly", "pace"))])
    >>> from .text import split_words
    >>> book.find(split_words("We ship it weekly."))
    [('pace', 1, 3)]
    """

    def __init__(self, parts):
        PhraseBook.__init__(self, ())
        self._parts = parts

    def finding(self, words, found, first=0, end=None):
        """As ``PhraseBook.finding``, after what these words may begin has been fetched."""
        for form in set(words.stems[first:end]):
            if form not in self._by_stem:
                self._by_stem[form] = self._entries(form)
        for form in set(words.words[first:end]):
            if form not in self._by_word:
                self._by_word[form] = self._entries("=" + form)
        yield from PhraseBook.finding(self, words, found, first, end)

    def _entries(self, form):
        entries = []
        for filing, entry in self._parts:
            places = filing.get(form)
            if places:
                for place in places.split(" "):
                    phrase, payload = entry(int(place))
                    entries.append((phrase.split(" "), payload))
        return entries


_PLAIN, _OPTIONAL, _GAP = 0, 1, 2


class _Shelf:
    """The phrases of one first word: ``alone`` (nothing follows), by a plain second word, ``gaps`` (a gap follows, and then a plain
    word) and ``open`` (what else may follow).

    A word that is met again gets its gaps filed by the word behind the gap: that takes longer than looking through them once.
    """

    def __init__(self, entries):
        self.alone = []
        self.by_stem = {}
        self.by_word = {}
        self.gaps = []
        self.open = []
        self._met = False
        self._behind_gap = None
        for pieces, payload in entries:
            if len(pieces) == 1:
                self.alone.append(payload)
                continue
            wanted = [_piece(piece) for piece in pieces]
            kind, stems, forms = wanted[1]
            if kind != _PLAIN:
                (self.gaps if kind == _GAP and wanted[2][0] == _PLAIN and not wanted[2][2] else self.open).append((wanted, payload))
                continue
            for stem_wanted in stems:
                self.by_stem.setdefault(stem_wanted, []).append((wanted, payload))
            for form in forms:
                self.by_word.setdefault(form, []).append((wanted, payload))
        self.eager = bool(self.alone or self.gaps or self.open or self.by_word)

    def look(self, words, index, end, stems, forms, found):
        """Add to ``found`` what begins with word ``index``; ``stems`` and ``forms``: all there are in the text."""
        for payload in self.alone:
            found.append((payload, index, index))
        following = index + 1
        if following < end and not (words.after[index] and ends_sentence(words, index)):
            entries = self.by_stem.get(words.stems[following])
            if entries:
                _match_all(entries, words, index, end, found)
            entries = self.by_word and self.by_word.get(words.words[following])
            if entries:
                _match_all(entries, words, index, end, found)
        if self.gaps:
            self._look_over_gaps(words, index, end, stems, forms, found)
        for wanted, payload in self.open:
            if _may_end(wanted, stems, forms):
                last = _match(words, wanted, 1, following, end)
                if last >= 0:
                    found.append((payload, index, last))

    def _look_over_gaps(self, words, index, end, stems, forms, found):
        near = words.stems[index + 1:min(end, index + GAP + 2)]
        if self._met:
            if self._behind_gap is None:
                self._file_gaps()
            places = set()
            for stem_met in near:
                if stem_met in self._behind_gap:
                    places.update(self._behind_gap[stem_met])
            entries = [self.gaps[place] for place in sorted(places)]
        else:
            self._met = True
            near = set(near)
            entries = [entry for entry in self.gaps if not near.isdisjoint(entry[0][2][1])]
        for wanted, payload in entries:
            if _may_end(wanted, stems, forms):
                last = _match(words, wanted, 1, index + 1, end)
                if last >= 0:
                    found.append((payload, index, last))

    def _file_gaps(self):
        self._behind_gap = behind = {}
        for place, entry in enumerate(self.gaps):
            for stem_wanted in entry[0][2][1]:
                behind.setdefault(stem_wanted, []).append(place)


def _may_end(wanted, stems, forms):
    """Whether the last word of a phrase stands anywhere in the text, or may be missing."""
    kind, last_stems, last_forms = wanted[-1]
    return kind == _OPTIONAL or not stems.isdisjoint(last_stems) or bool(last_forms) and not forms.isdisjoint(last_forms)


def _piece(piece):
    """A piece of a phrase taken apart: its kind, the stems and the very forms that it may be."""
    if piece == _ANY_GAP:
        return _GAP, frozenset(), frozenset()
    forms = piece.rstrip("?").split("|")
    return (_OPTIONAL if piece.endswith("?") else _PLAIN, frozenset([form for form in forms if not form.startswith("=")]),
            frozenset([form[1:] for form in forms if form.startswith("=")]))


def _match_all(entries, words, index, end, found):
    """Add those entries that go on as the text does after their first two words."""
    for wanted, payload in entries:
        last = index + 1 if len(wanted) == 2 else _match(words, wanted, 2, index + 2, end)
        if last >= 0:
            found.append((payload, index, last))


def _match(words, wanted, piece, index, end):
    """Index of the last word of a match that goes on with ``wanted[piece:]`` at ``index``, or -1."""
    after = words.after
    while piece < len(wanted):
        kind, stems, forms = wanted[piece]
        if after[index - 1] and ends_sentence(words, index - 1):
            return index - 1 if all([left[0] == _OPTIONAL for left in wanted[piece:]]) else -1
        if kind == _GAP:
            return _match_after_gap(words, wanted, piece + 1, index, end)
        if index < end and (words.stems[index] in stems or (forms and words.words[index] in forms)):
            if kind == _OPTIONAL:
                last = _match(words, wanted, piece + 1, index + 1, end)
                if last >= 0:
                    return last
                piece += 1
                continue
            index += 1
        elif kind == _PLAIN:
            return -1
        piece += 1
    return index - 1


def _match_after_gap(words, wanted, piece, index, end):
    """The same where up to ``GAP`` words of the sentence may stand before ``wanted[piece]``."""
    kind, stems, forms = wanted[piece]
    for place in range(index, min(end, index + GAP + 1)):
        if kind != _PLAIN:
            last = _match(words, wanted, piece, place, end)
        elif words.stems[place] in stems or (forms and words.words[place] in forms):
            last = _match(words, wanted, piece + 1, place + 1, end)
        else:
            last = -1
        if last >= 0:
            return last
        if words.after[place] and ends_sentence(words, place):
            return -1
    return -1
