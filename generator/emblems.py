"""The home page's small drawings: an answer as the sound of it, and a profession as the pattern of its verdicts.

Both are made of the data that the pages below tell in words, so they are decoration to a screen reader and carry no text.
"""

import re

from markupsafe import Markup

_WIDTH, _HEIGHT = 1000, 72
_PAUSE = {",": 1.5, ";": 2.5, ":": 2.5, ".": 4}
_CELL = 7


def voice(parts):
    """An answer as a wave: a bar for each word, as high as it has syllables, a gap for each pause, a colour for each element.

    ``parts``: of ``{"element", "text"}``.

    >>> voice([{"element": "weakness", "text": "I carry on."}]).count("wg-voice-part")
    1
    """
    lengths = [[(len(word) + 1, _PAUSE.get(word[-1], 0), _syllables(word)) for word in part["text"].split()] for part in parts]
    unit = _WIDTH / sum(length + pause for words in lengths for length, pause, _ in words)
    drawn, x = [], 0.0
    for part, words in zip(parts, lengths, strict=True):
        path = ""
        for length, pause, syllables in words:
            height = min(_HEIGHT, 10 + 14 * syllables)
            width = max(1.5, length * unit - 1.6)
            path += f"M{x:.1f} {(_HEIGHT - height) / 2:g}h{width:.1f}v{height}h{-width:.1f}z"
            x += (length + pause) * unit
        drawn.append(f'<path class="wg-voice-part wg-part--{part["element"]}" d="{path}"/>')
    return Markup(f'<svg class="wg-voice" viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">{"".join(drawn)}</svg>')


def _syllables(word):
    """
    >>> _syllables("thousandths"), _syllables("I")
    (2, 1)
    """
    return max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))))


def pattern(rows):
    """A profession's verdicts as a small field of squares: a column for each weakness, safest first, a row for each role.

    ``rows``: of weaknesses, each a list of verdicts.

    >>> pattern([["safe", "manageable"]]).count("<path")
    2
    """
    squares = {}
    for across, verdicts in enumerate(rows):
        for down, verdict in enumerate(verdicts):
            squares[verdict] = squares.get(verdict, "") + f"M{across * _CELL} {down * _CELL}h{_CELL - 1}v{_CELL - 1}h{1 - _CELL}z"
    drawn = "".join(f'<path class="wg-mark--{verdict}" d="{path}"/>' for verdict, path in sorted(squares.items()))
    return Markup(f'<svg class="wg-pattern" viewBox="0 0 {len(rows) * _CELL - 1} {max(map(len, rows)) * _CELL - 1}" aria-hidden="true" focusable="false">{drawn}</svg>')
