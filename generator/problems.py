"""What is wrong in a file, where, and how that is said to a person, to a code host and to a program.

A check finds; this module speaks. Nothing here knows what is being checked.
"""

import json
from typing import NamedTuple


class Place(NamedTuple):
    """Line and column in a file, both counted from one as editors do."""

    line: int
    column: int


START = Place(1, 1)


class Problem(NamedTuple):
    """One fault in one file. ``code`` names the check that found it; ``fix`` and ``why`` are sentences.

    ``fix`` is about this very fault where the check knows more than its own record says.
    """

    path: str
    place: Place
    code: str
    message: str
    fix: str
    why: str


def as_text(problem, lines=()):
    """The problem as a person reads it: place, message, the line with a caret, then ``fix:`` and ``why:``.

    Parameters: the problem; ``lines``, the lines of its file (empty: the excerpt is left out).

    >>> print(as_text(Problem("a.yml", Place(2, 3), "odd", "this is odd", "Make it even.", "Even reads better."), ["x", "a: 3"]))
    a.yml:2:3: odd this is odd
        a: 3
          ^
      fix: Make it even.
      why: Even reads better.
    """
    line, column = problem.place
    spoken = [_printable(f"{problem.path}:{line}:{column}: {problem.code} {problem.message}")]
    if 0 < line <= len(lines) and lines[line - 1].strip():
        excerpt, caret = _excerpt(lines[line - 1], column)
        spoken += ["    " + excerpt, "    " + " " * caret + "^"]
    return "\n".join(spoken + ["  fix: " + _printable(problem.fix), "  why: " + problem.why])


def as_annotation(problem):
    """The problem in the form that puts it on its line of a pull request.

    >>> as_annotation(Problem("a.yml", Place(2, 3), "odd", "100% odd", "Make it even.", "Even reads better."))
    '::error file=a.yml,line=2,col=3,title=odd::100%25 odd%0Afix: Make it even.%0Awhy: Even reads better.'
    """
    line, column = problem.place
    body = f"{problem.message}\nfix: {problem.fix}\nwhy: {problem.why}"
    path = _escape(problem.path).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={path},line={line},col={column},title={problem.code}::{_escape(body)}"


def as_json(problems):
    """All problems as one JSON list, each an object with path, line, column, code, message, fix and why."""
    return json.dumps([as_record(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_record(problem):
    """The problem as plain data."""
    return {"path": problem.path, "line": problem.place.line, "column": problem.place.column, "code": problem.code,
            "message": problem.message, "fix": problem.fix, "why": problem.why}


def _printable(text):
    """The text without what could move a terminal's cursor: messages quote what stands in strangers' files."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def _excerpt(line, column, width=100):
    """The line as it can be printed, shortened round the column, and where the caret goes."""
    line = _printable(line.replace("\t", "→"))
    caret = min(column - 1, len(line))
    first = max(0, caret - width + 20)
    return line[first:first + width], caret - first


def _escape(text):
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
