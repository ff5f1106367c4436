"""Checking the whole content: which day to judge by, and the report that people, code hosts and programs read."""

import datetime
from typing import NamedTuple

from . import problems as say
from .calendar_day import commit_day, newest_reading
from .checks.run import find_problems
from .library import CONTENT, read_library
from .memory import rarely_collected


class Checked(NamedTuple):
    """A library and everything that is wrong in it."""

    library: object
    problems: list

    def within(self, paths):
        """The same, with only the problems of these files and folders (paths as messages say them)."""
        kept = [problem for problem in self.problems
                if any(problem.path == path or problem.path.startswith(path.rstrip("/") + "/") for path in paths)]
        return Checked(self.library, kept)

    def report(self):
        """All problems as a person reads them, ``""`` where there are none."""
        return "\n\n".join(say.as_text(problem, self._lines(problem)) for problem in self.problems)

    def _lines(self, problem):
        document = self.library.documents.get(problem.path)
        return document.lines if document else ()


@rarely_collected()
def check_content(content=CONTENT, by_calendar=False):
    """Read and check everything under ``content``.

    Facts are due by the day of the last commit, so that one commit always gives one result; ``by_calendar`` judges them by the
    real day instead.

    >>> check_content().library.root.name
    'content'
    """
    return check_library(read_library(content), by_calendar)


def check_library(library, by_calendar=False):
    """Check what was read already."""
    calendar = datetime.datetime.now(datetime.UTC).date()
    today = calendar if by_calendar else commit_day(library.root) or newest_reading(library)
    return Checked(library, find_problems(library, today, calendar))
