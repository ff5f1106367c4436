"""What every rule is given: the answer as heard and judged, and short ways to the words a finding should point at."""

from ..text import spaced
from .elements import WEAKNESS, parts_of, spans_of
from .features import features_of
from .hearing import listen
from .judging import judge


class Case:
    """One answer under review.

    ``hearing``, ``parts``, ``features``, ``judged`` and ``margins``: see the modules of those names; ``count``: words; ``seconds``: speaking time; ``fit``: a
    ``Fit`` or ``None``; ``catalog``.
    """

    def __init__(self, catalog, text, seconds):
        self.catalog = catalog
        self.hearing = listen(catalog, text)
        self.parts = parts_of(self.hearing)
        self.features = features_of(self.hearing, self.parts)
        self.judged, self.margins = judge(catalog, self.hearing, self.features)
        self.count = len(spaced(text).split())
        self.seconds = seconds
        self.fit = None
        self._spans = None

    def has_weakness(self):
        """Whether there is something to ask more about: a weakness or a cliché, not a denial."""
        return bool(len(self.hearing.words)) and not self.judged["no_weakness"]

    def clearly_missing(self, field, by):
        """Whether a field is judged absent with this much to spare (hundredths, negative)."""
        return not self.judged[field] and self.margins.get(field, -100) < by

    def first_of(self, list_ids):
        """The first hit of the first of these lists that was heard, as a list of one; empty where none was."""
        for list_id in list_ids:
            hits = self.hearing.of(list_id)
            if hits:
                return [self._whole(hits, 0)]
        return []

    def last_of(self, list_ids):
        """The last hit of the first of these lists that was heard."""
        for list_id in list_ids:
            hits = self.hearing.of(list_id)
            if hits:
                return [hits[-1]]
        return []

    def _whole(self, hits, number):
        """A hit together with those that overlap it: two phrases may have heard the same words."""
        first, last = hits[number]
        for other_first, other_last in hits:
            if other_first <= last and other_last >= first:
                first, last = min(first, other_first), max(last, other_last)
        return first, last

    def opening(self):
        """The words of the first sentence."""
        first, end = self.hearing.said.sentences[0]
        return first, end - 1

    def closing(self):
        """The words of the last sentence."""
        first, end = self.hearing.said.sentences[-1]
        return first, end - 1

    def all_words(self):
        """Every word."""
        return 0, len(self.hearing.words) - 1

    def weakness_words(self):
        """The words that name the weakness: the first clause that confesses, or the opening."""
        return self.words_of(WEAKNESS)

    def words_of(self, element):
        """The first run of clauses that carry an element, as words; the opening where none do."""
        roles = _ROLES[element]
        for number in range(len(self.parts)):
            if self.parts[number].role in roles:
                last = number
                sentence = self.parts[number].clause.sentence
                while last + 1 < len(self.parts) and self.parts[last + 1].clause.sentence == sentence and self.parts[last + 1].role in roles + ("other",):
                    last += 1
                return self.parts[number].clause.first, self.parts[last].clause.end - 1
        return self.opening()

    def spans(self):
        """Element -> character spans."""
        if self._spans is None:
            self._spans = spans_of(self.hearing, self.parts)
        return self._spans


_ROLES = {"weakness": ("confession",), "context": ("episode",), "action": ("deed", "intent"), "current_state": ("state",), "forward": ("ahead",)}
