"""Checks of an entry's shape against the field table: what is missing, unknown, of the wrong type, too little or too much.

pydantic finds; here its findings get a line and a sentence.
"""

import datetime
import typing

from pydantic import ValidationError

from ..fields import SHARED_REQUIRED, kind_of
from ..shape import _unwrap, slots
from .known import did_you_mean
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


def check_entry(entry, known):
    """The shape problems of one entry. A pack's weakness is judged together with what it takes from the shared file."""
    model = entry.kind.model
    if model is None or entry.document.data is None:
        return
    data, inherited = entry.data, set()
    if entry.kind.name == "weakness" and isinstance(data, dict):
        shared = known.ids.get(("shared weakness", ""), {}).get(entry.id)
        if shared and isinstance(shared.data, dict):
            inherited = set(shared.data) - set(data)
            data = {**shared.data, **data}
    try:
        model.model_validate(data)
    except ValidationError as found:
        errors = found.errors(include_url=False, include_context=True)
        misspelt = _misspelt(model, errors)
        for error in errors:
            path = tuple(error["loc"])
            if path and path[0] in inherited or path in misspelt or entry.path + path in entry.document.faulty:
                continue
            if entry.kind.name == "shared-weakness" and error["type"] == "missing" and len(path) == 1 and path[0] not in SHARED_REQUIRED:
                continue
            yield _problem(entry, model, path, error)


def check_library(library, known):
    """Files that hold one entry where a list belongs."""
    for document in library.documents.values():
        kind = kind_of(document.path.partition("/")[2])
        if kind.is_list and document.data is not None and not isinstance(document.data, list):
            yield WRONG_TYPE(document.path, document.place(()), f"the file wants a list of entries, not {describe(document.data)}",
                             "Begin every entry with “- ” and indent its other lines by two spaces.")


def _misspelt(model, errors):
    """The paths of missing fields that stand there under a misspelt key: one slip, one message."""
    unknown = {}
    for error in errors:
        if error["type"] == "extra_forbidden":
            unknown.setdefault(tuple(error["loc"][:-1]), []).append(str(error["loc"][-1]))
    missing = [tuple(error["loc"]) for error in errors if error["type"] == "missing"]
    return {path for path in missing if did_you_mean(path[-1], unknown.get(path[:-1], []))}


def _problem(entry, model, path, error):
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    owner, info = _field(model, path)
    name = name_of(path)
    at, value_place = entry.document.path, entry.place(*path)
    if kind == "missing":
        return MISSING_FIELD(at, entry.place(*path[:-1]), f"“{path[-1]}” is missing", _add(info))
    if kind == "extra_forbidden":
        if value is None and _follows_comma(entry, path):
            return COMMA_IN_TEXT(at, entry.key_place(*path), f"the comma before “{path[-1]}” ends the text")
        options = [slot.name for slot in slots(owner)] if owner else []
        return UNKNOWN_KEY(at, entry.key_place(*path), f"no field is called “{path[-1]}”{did_you_mean(path[-1], options)}",
                           "The fields here are: " + ", ".join(options) + ".")
    if value is None:
        return EMPTY_VALUE(at, entry.key_place(*path), f"{name} has no value", _add(info, "Write it, or delete the key if it is optional"))
    if kind == "literal_error":
        options = _literals(info)
        return UNKNOWN_WORD(at, value_place, f"{name} cannot be “{value}”{did_you_mean(value, options)}", "Use one of: " + ", ".join(options) + ".")
    if kind == "too_short":
        least = context["min_length"]
        message = f"{name} is empty" if not value else f"{name} has {len(value)}, and wants at least {least}"
        return TOO_FEW(at, entry.key_place(*path), message, _add(info, "Add to the list"))
    if kind == "string_too_short":
        return EMPTY_TEXT(at, value_place, f"{name} is an empty text")
    if kind == "string_too_long":
        return TOO_LONG(at, value_place, f"{name} has {len(value)} characters, and at most {context['max_length']} fit")
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        return OUT_OF_RANGE(at, value_place, f"{name} is {value}, and must be {bound}")
    return _type_problem(entry, path, name, kind, value, info)


def _follows_comma(entry, path):
    """Whether a key stands behind a comma, that is between braces."""
    place = entry.key_place(*path)
    return entry.document.lines[place.line - 1][:place.column - 1].rstrip().endswith(",")


_WANTED = {"string_type": "text", "int_type": "a whole number", "list_type": "a list", "date_type": "a date (2026-11-23)",
           "bool_type": "true or false", "model_type": "keys and values", "model_attributes_type": "keys and values",
           "dict_type": "keys and values"}


_HOW = {"text": "Write one text.", "a whole number": "Write a whole number, without quotation marks.", "a list": "Write a line “- …” for each entry, or [one, two].",
        "a date (2026-11-23)": "Write the day as year-month-day, without quotation marks.", "true or false": "Write true or false.",
        "keys and values": "Write lines of the form “key: value”.", "another form": ""}


def _type_problem(entry, path, name, kind, value, info):
    at, place = entry.document.path, entry.place(*path)
    wanted = _WANTED.get(kind, "another form")
    written = entry.document.bare.get(entry.path + path)
    if wanted == "text" and written is not None:
        return NEEDS_QUOTES(at, place, f"{name} wants text, but {written} without quotation marks is {describe(value)} to YAML",
                            f'Write "{written}" in quotation marks.')
    if wanted == "text" and isinstance(value, dict) and len(value) == 1:
        key = next(iter(value))
        return COLON_IN_TEXT(at, place, f"the colon after “{key[:40]}” makes this a key and a value, and {name} wants text")
    return WRONG_TYPE(at, place, f"{name} wants {wanted}, not {describe(value)}", f"{_HOW[wanted]} {_example(info)}".strip())


def describe(value):
    """What kind of value this is, in words.

    >>> describe([1]), describe(2), describe({"a": 1})
    ('a list', 'a number', 'keys and values')
    """
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, datetime.date):
        return "a date"
    if isinstance(value, str):
        return "text"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else "keys and values"


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


def _field(model, path):
    """The class that owns the last key of ``path`` and the table's line for it, as far as they are known."""
    info = None
    for step in path:
        if isinstance(step, int):
            continue
        if info is not None:
            model = next((slot.model for slot in slots(model) if slot.name == previous), None)
        if model is None or step not in model.model_fields:
            return model, None
        info, previous = model.model_fields[step], step
    if info is None:
        return model, None
    return model, info


def _add(info, verb="Write it"):
    if info is None:
        return ""
    return f"{verb}: {info.description}"


def _example(info):
    return f"What belongs here: {info.description}" if info is not None else ""


def _literals(info):
    inner, _ = _unwrap(info.annotation, [])
    if typing.get_origin(inner) is list:
        inner, _ = _unwrap(typing.get_args(inner)[0], [])
    return list(typing.get_args(inner))
