"""What a check of an entry has found. The reason and the usual repair belong to the check's record, which is data."""

from collections import namedtuple

Finding = namedtuple("Finding", ("code", "path", "at", "words", "message", "fix"))
"""code: of the check; path: keys and list positions, as a tuple; at: what is pointed at there, ``"value"``, ``"key"`` or (where
the key is missing) ``"parent"``; words: those at fault inside a text, or ``""``; fix: a better repair than the check's own, or ``""``."""


def name_of(path):
    """The field's name as people would say it: a list entry by its list and position.

    >>> name_of(("says", 1)), name_of(())
    ('entry 2 of “says”', 'the entry')
    """
    if not path:
        return "the entry"
    if isinstance(path[-1], int):
        return f"entry {path[-1] + 1} of “{path[-2]}”" if len(path) > 1 else f"entry {path[-1] + 1}"
    return f"“{path[-1]}”"
