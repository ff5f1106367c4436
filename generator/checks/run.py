"""All checks of the content, and how they are run: everything wrong in every file, in one run.

Checks of a text see the text and its form; checks of an entry see
the entry and what is known; checks of the library see everything.
"""

from site_rules.contributing.entry import find_in_words

from ..problems import Place
from ..table import fields_of_kind
from . import cases, facts, language, reading, references, shape, texts
from .known import InPack, gather

MODULES = (reading, shape, references, texts, language, facts, cases)
CHECKS = tuple(check for module in MODULES for check in module.CHECKS)
"""Every check, in the order of the reference."""

_NAMED = {check.code: check for check in CHECKS}
_ENTRY_CHECKS = (references.check_entry, texts.check_entry, facts.check_entry)
_LIBRARY_CHECKS = (shape.check_library, references.check_library, language.check_library, cases.check_library)


def find_problems(library, today, calendar=None):
    """Everything that is wrong in ``library``, in the order of files and lines.

    Parameters: ``today``, the day by which facts are due; ``calendar``, the real day where it is another.
    """
    known = gather(library, today, calendar or today)
    packs = {profession: InPack(known, profession) for profession in ("", *library.professions())}
    found = [problem for document in library.documents.values() for problem in document.problems]
    for entry in library.entries:
        found += _in_entry(entry, known, packs[entry.profession])
        for check_entry in _ENTRY_CHECKS:
            found += check_entry(entry, known)
    for check_library in _LIBRARY_CHECKS:
        found += check_library(library, known)
    found += cases.check_verdicts(library, {problem.path for problem in found})
    return sorted(set(found), key=lambda problem: (problem.path, problem.place, problem.code, problem.message))


def check_named(code):
    """The check with this code, or ``None``."""
    return _NAMED.get(code)


def _in_entry(entry, known, pack):
    """What is wrong with the shape, the ids and the words of one entry; nothing that the reader has told already."""
    if entry.kind.model is None or entry.document.data is None:
        return
    found = [*shape.find(entry, known), *find_in_words(entry.kind.name, fields_of_kind(entry.kind.name), entry.data, pack, entry.id)]
    for one in found:
        if entry.path + one.path not in entry.document.faulty:
            yield _NAMED[one.code](entry.document.path, _place(entry, one), one.message, one.fix)


def _place(entry, found):
    if found.at == "parent":
        return entry.place(*found.path[:-1])
    if found.at == "key":
        return entry.key_place(*found.path)
    return _inside(entry, found) if found.words else entry.place(*found.path)


def _inside(entry, found):
    """Where the words at fault stand within a text; its beginning where that cannot be told."""
    place = entry.place(*found.path)
    text, needle = entry.value(found.path), found.words.lower()
    last = place.line + text.count("\n") + len(text) // 40 + 2 if found.words.strip() else place.line
    for number in range(place.line, min(last, len(entry.document.lines)) + 1):
        line = entry.document.lines[number - 1].lower()
        column = line.find(needle, place.column - 1 if number == place.line else 0)
        if column >= 0:
            return Place(number, column + 1)
    return place
