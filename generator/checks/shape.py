"""Checks of an entry's shape against the field table: what is missing, unknown, of the wrong type, too little or too much.

``site_rules.contributing.shape`` finds, here and in the forms on the site; what YAML made of a text is told here, because only a file shows it.
"""

from site_rules.contributing.shape import describe, find_in_shape

from ..fields import kind_of
from ..table import fields_of_kind
from .reading import COLON_IN_TEXT
from .record import Check

MISSING_FIELD = Check(
    "missing-field", "a field is missing",
    "Every required field has a place on the page or in a rule; without it there would be a gap.",
    "Add the field.",
    "title: Delegating late", "title: Delegating late\nsummary: Work piles up on one desk.")
EMPTY_VALUE = Check(
    "empty-value", "a key stands there with nothing behind it",
    "An empty value would print as a gap.",
    "Write the value, or delete the key if it is optional.",
    "summary:", "summary: Work piles up on one desk.")
UNKNOWN_KEY = Check(
    "unknown-key", "a key that no field has",
    "A misspelt key would be ignored silently, and what you wrote would never be read.",
    "Use a field of the reference.",
    "sumary: Work piles up", "summary: Work piles up")
COMMA_IN_TEXT = Check(
    "comma-in-text", "a text between braces that a comma ends",
    "Between { and } a comma begins the next key, so what follows it is lost.",
    "Put the whole text between double quotation marks.",
    "- {question: Who notices, and when?, needs: A name.}", '- {question: "Who notices, and when?", needs: A name.}')
WRONG_TYPE = Check(
    "wrong-type", "a value of another type than the field's",
    "The page prints texts, walks lists and counts numbers; one cannot stand for the other.",
    "Write the value in the form of the reference's example.",
    "says: I delegate late", "says:\n  - I delegate late")
NEEDS_QUOTES = Check(
    "needs-quotes", "a text that YAML reads as a number, a date or a truth value",
    "YAML guesses what a bare word is; in quotation marks it is always text.",
    "Put it in quotation marks.",
    "figure: 2025-03-01", 'figure: "2025-03-01"')
UNKNOWN_WORD = Check(
    "unknown-word", "a word outside a closed list",
    "Rules know these few words and no others.",
    "Use one of the list.",
    "weight: heavy", "weight: strong")
TOO_FEW = Check(
    "too-few", "a list is shorter than readers need",
    "One example is an accident; visitors choose among several.",
    "Add to the list.",
    "situations: []", "situations:\n  - happened: …")
EMPTY_TEXT = Check(
    "empty-text", "a text without a word",
    "An empty text would print as a gap.",
    "Write the text, or delete the key if it is optional.",
    'summary: ""', "summary: Work piles up on one desk.")
TOO_LONG = Check(
    "too-long", "a text is longer than its place",
    "Clauses are spoken in one breath and titles stand in narrow columns.",
    "Shorten it, or make two entries of it.",
    "title: What I …", "title: Delegating late")
OUT_OF_RANGE = Check(
    "out-of-range", "a number outside its range",
    "The rules would take it at its word.",
    "Write a number within the range.",
    "share: 250", "share: 25")

CHECKS = (MISSING_FIELD, EMPTY_VALUE, UNKNOWN_KEY, COMMA_IN_TEXT, WRONG_TYPE, NEEDS_QUOTES, UNKNOWN_WORD, TOO_FEW, EMPTY_TEXT, TOO_LONG, OUT_OF_RANGE)


def find(entry, known):
    """The shape findings of one entry. A pack's weakness is judged together with what it takes from the shared file."""
    data, inherited = entry.data, set()
    if entry.kind.name == "weakness" and isinstance(data, dict):
        shared = known.ids.get(("shared weakness", ""), {}).get(entry.id)
        if shared and isinstance(shared.data, dict):
            inherited = set(shared.data) - set(data)
            data = {**shared.data, **data}
    for found in find_in_shape(fields_of_kind(entry.kind.name), data):
        if not found.path or found.path[0] not in inherited:
            yield _as_written(entry, found)


def check_library(library, known):
    """Files that hold one entry where a list belongs."""
    for document in library.documents.values():
        kind = kind_of(document.path.partition("/")[2])
        if kind.is_list and document.data is not None and not isinstance(document.data, list):
            yield WRONG_TYPE(document.path, document.place(()), f"the file wants a list of entries, not {describe(document.data)}",
                             "Begin every entry with “- ” and indent its other lines by two spaces.")


def _as_written(entry, found):
    """The finding, or what YAML's own signs have to do with it where they are the cause."""
    value = entry.value(found.path)
    if found.code == "unknown-key" and value is None and _follows_comma(entry, found.path):
        return found._replace(code=COMMA_IN_TEXT.code, message=f"the comma before “{found.path[-1]}” ends the text", fix="")
    if found.code != "wrong-type" or " wants text, " not in found.message:
        return found
    name = found.message.partition(" wants ")[0]
    written = entry.document.bare.get(entry.path + found.path)
    if written is not None:
        return found._replace(code=NEEDS_QUOTES.code, fix=f'Write "{written}" in quotation marks.',
                              message=f"{name} wants text, but {written} without quotation marks is {describe(value)} to YAML")
    if isinstance(value, dict) and len(value) == 1:
        key = next(iter(value))
        return found._replace(code=COLON_IN_TEXT.code, fix="",
                              message=f"the colon after “{key[:40]}” makes this a key and a value, and {name} wants text")
    return found


def _follows_comma(entry, path):
    """Whether a key stands behind a comma, that is between braces."""
    place = entry.key_place(*path)
    return entry.document.lines[place.line - 1][:place.column - 1].rstrip().endswith(",")
