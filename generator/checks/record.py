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

