"""The guide's style as something to look texts up in: worn phrases with their reasons, and American words with the British ones."""

from .patterns import Pattern, quoted


class WordsKeptOut:
    """``cliches``: lower-case phrase → why; ``american``: lower-case American word → British."""

    def __init__(self, cliches, american):
        self._reasons, self._american = cliches, american
        self._worn = Pattern("\\b(?:" + "|".join([quoted(words) for words in sorted(cliches, key=_longest_first)]) + ")\\b", "i") if cliches else None

    def british(self, word):
        """The British word for an American one, or ``""``."""
        return self._american.get(word.lower(), "")

    def cliches(self, text):
        """``(words, why)`` for every worn phrase in a text."""
        return [(found[0], self._reasons[found[0].lower()]) for found in self._worn.find_all(text)] if self._worn else []


def _longest_first(words):
    return (-len(words), words)
