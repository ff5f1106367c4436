"""What a check is: a name, why it exists, how to mend what it finds. The finding itself is a function elsewhere."""

from typing import NamedTuple

from ..problems import Problem


class Check(NamedTuple):
    """One kind of mistake. ``wrong`` and ``right`` show it; ``fix`` and ``why`` are read by contributors.

    Calling a check makes a problem of its kind.
    """

    code: str
    title: str
    why: str
    fix: str
    wrong: str
    right: str

    def __call__(self, path, place, message, fix=""):
        """A problem of this kind at ``place`` in ``path``; ``fix`` where more is known than the record says."""
        return Problem(path, place, self.code, message, fix or self.fix, self.why)


FORMS = ("prose", "title", "clause", "first_person", "question", "spoken", "posting", "phrase", "kept_phrase", "words", "message", "link",
         "kebab_id", "word_id", "answer", "example")
"""The names of all forms that a text of the field table can have."""


class TextCheck(NamedTuple):
    """A check of single texts. ``find`` is given a text and its form and yields ``(the words at fault, message)``; ``forms``: the names
    of the forms that it is about."""

    check: Check
    find: object
    forms: tuple


def all_but(*names):
    """All forms but these."""
    return tuple(form for form in FORMS if form not in names)
