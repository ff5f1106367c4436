"""The word that was probably meant. As ``difflib`` finds it, which the page does not have."""


def did_you_mean(word, options):
    """“; did you mean …?” where one of the options is near, else nothing.

    >>> did_you_mean("sumary", ["summary", "says"])
    '; did you mean “summary”?'
    """
    word = str(word)
    near = nearest(word, options) or nearest(word.lower().replace("_", "-"), options)
    return f"; did you mean “{near}”?" if near else ""


def nearest(word, options, least=0.7):
    """The option most like ``word``, the later in the alphabet of two that are equally like it; ``""`` where none is like it enough."""
    best = (least, "")
    for option in options:
        shorter = min(len(option), len(word))
        total = len(option) + len(word)
        if not total or 2 * shorter < best[0] * total:
            continue  # even if every letter of the shorter one fitted
        alike = likeness(option, word)
        if alike >= least:
            best = max(best, (alike, option))
    return best[1]


def likeness(first, second):
    """How alike two words are, from 0 to 1: the share of letters in common stretches, the longest first (Ratcliff and Obershelp).

    >>> likeness("abcd", "bcde")
    0.75
    """
    total = len(first) + len(second)
    return 2.0 * _common(first, second) / total if total else 1.0


def _common(first, second):
    length, here, there = _longest(first, second)
    if not length:
        return 0
    return length + _common(first[:here], second[:there]) + _common(first[here + length:], second[there + length:])


def _longest(first, second):
    """Length and places of the longest stretch that both share; the earliest of several."""
    best = (0, 0, 0)
    ends = {}
    for here in range(len(first)):
        now = {}
        for there in range(len(second)):
            if first[here] == second[there]:
                length = now[there] = ends.get(there - 1, 0) + 1
                if length > best[0]:
                    best = (length, here - length + 1, there - length + 1)
        ends = now
    return best
