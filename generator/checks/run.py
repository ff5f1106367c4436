"""All checks of the content, and how they are run: everything wrong in every file, in one run.

Checks of a text see the text and its form; checks of an entry see
the entry and what is known; checks of the library see everything.
"""

from ..fields import Form
from ..problems import Place
from ..shape import leaves
from . import cases, facts, language, reading, references, shape, texts
from .known import gather
from .record import FORMS

MODULES = (reading, shape, references, texts, language, facts, cases)
CHECKS = tuple(check for module in MODULES for check in module.CHECKS)
"""Every check, in the order of the reference."""

_TEXT_CHECKS = {form: [item for item in texts.TEXT_CHECKS + language.TEXT_CHECKS if form in item.forms] for form in FORMS}
_ENTRY_CHECKS = (shape.check_entry, references.check_entry, texts.check_entry, language.check_entry, facts.check_entry, cases.check_entry)
_LIBRARY_CHECKS = (shape.check_library, references.check_library, language.check_library, cases.check_library)


def find_problems(library, today, calendar=None):
    """Everything that is wrong in ``library``, in the order of files and lines.

    Parameters: ``today``, the day by which facts are due; ``calendar``, the real day where it is another.
    """
    known = gather(library, today, calendar or today)
    found = [problem for document in library.documents.values() for problem in document.problems]
    for entry in library.entries:
        for check_entry in _ENTRY_CHECKS:
            found += check_entry(entry, known)
        found += _text_problems(entry, known)
    for check_library in _LIBRARY_CHECKS:
        found += check_library(library, known)
    return sorted(set(found), key=lambda problem: (problem.path, problem.place, problem.code, problem.message))


def check_named(code):
    """The check with this code, or ``None``."""
    return next((check for check in CHECKS if check.code == code), None)


def _text_problems(entry, known):
    if entry.kind.model is None:
        return
    for leaf in leaves(entry.kind.model, entry.data):
        if not isinstance(leaf.form, Form) or entry.path + leaf.path in entry.document.faulty:
            continue
        for item in _TEXT_CHECKS[leaf.form.name]:
            for words, message in item.find(leaf.text, leaf.form):
                yield _in_text(item.check, entry, leaf, words, message)
        for check, words, message in language.check_word_lists(entry, leaf, known):
            yield _in_text(check, entry, leaf, words, message)


def _in_text(check, entry, leaf, words, message):
    return check(entry.document.path, _inside(entry, leaf, words), f"{shape.name_of(leaf.path)}: {message}")


def _inside(entry, leaf, words):
    """Where ``words`` stand within the text of a leaf; its beginning where that cannot be told."""
    place = entry.place(*leaf.path)
    if not words:
        return place
    needle = words.lower()
    last = place.line + leaf.text.count("\n") + len(leaf.text) // 40 + 2 if words.strip() else place.line
    for number in range(place.line, min(last, len(entry.document.lines)) + 1):
        line = entry.document.lines[number - 1].lower()
        column = line.find(needle, place.column - 1 if number == place.line else 0)
        if column >= 0:
            return Place(number, column + 1)
    return place
