"""An entry's shape against the field table: what is missing, unknown, of the wrong type, too little or too much."""

from .finding import Finding, name_of
from .near import did_you_mean


def find_in_shape(fields, data, path=()):
    """What is wrong with the shape of a record."""
    if not isinstance(data, dict):
        return [_wrong_type(path, "keys and values", data, None)]
    names = [field["name"] for field in fields]
    unknown = [key for key in data if key not in names]
    found = []
    for field in fields:
        if field["name"] in data:
            found += _value(field, data[field["name"]], path + (field["name"],))
        elif field["required"] and not did_you_mean(field["name"], unknown):  # one slip, one message
            found.append(Finding("missing-field", path + (field["name"],), "parent", "", f"“{field['name']}” is missing", _add(field)))
    for key in unknown:
        found.append(Finding("unknown-key", path + (key,), "key", "", f"no field is called “{key}”{did_you_mean(key, names)}",
                             "The fields here are: " + ", ".join(names) + "."))
    return found


def _value(field, value, path):
    if not field["list"]:
        return _one(field, value, path)
    if value is None:
        return [_nothing(field, path)]
    if not isinstance(value, list):
        return [_wrong_type(path, "a list", value, field)]
    found = []
    for index, item in enumerate(value):
        found += _one(field, item, path + (index,))
    if len(value) < field["least"]:
        message = f"{name_of(path)} has {len(value)}, and wants at least {field['least']}" if value else f"{name_of(path)} is empty"
        found.append(Finding("too-few", path, "key", "", message, _add(field, "Add to the list")))
    return found


def _one(field, value, path):
    """What is wrong with one value, the field's own or one of its list."""
    name = name_of(path)
    if value is None:
        return [] if field["may_be_nothing"] else [_nothing(field, path)]
    if field["type"] == "record" and isinstance(value, dict):
        return find_in_shape(field["fields"], value, path)
    if field["choices"]:
        return [] if value in field["choices"] else [_unknown_word(field, value, path)]
    if not _is(field["type"], value):
        return [_wrong_type(path, _WANTED[field["type"]], value, field)]
    if field["type"] == "text":
        if len(value) < field["shortest"]:
            return [Finding("empty-text", path, "value", "", f"{name} is an empty text", "")]
        if field["longest"] and len(value) > field["longest"]:
            return [Finding("too-long", path, "value", "", f"{name} has {len(value)} characters, and at most {field['longest']} fit", "")]
    if field["type"] == "number":
        if field["from"] is not None and value < field["from"]:
            return [_out_of_range(path, value, f"at least {field['from']}")]
        if field["to"] is not None and value > field["to"]:
            return [_out_of_range(path, value, f"at most {field['to']}")]
    return []


def _is(wanted, value):
    if wanted == "number":
        return isinstance(value, int) and value is not True and value is not False
    if wanted == "truth":
        return value is True or value is False
    return type(value).__name__ == {"text": "str", "date": "date", "record": "dict"}[wanted]


_WANTED = {"text": "text", "number": "a whole number", "date": "a date (2026-11-23)", "truth": "true or false", "record": "keys and values"}

_HOW = {"text": "Write one text.", "a whole number": "Write a whole number, without quotation marks.", "a list": "Write a line “- …” for each entry, or [one, two].",
        "a date (2026-11-23)": "Write the day as year-month-day, without quotation marks.", "true or false": "Write true or false.",
        "keys and values": "Write lines of the form “key: value”."}


def _unknown_word(field, value, path):
    return Finding("unknown-word", path, "value", "", f"{name_of(path)} cannot be “{value}”{did_you_mean(value, field['choices'])}",
                   "Use one of: " + ", ".join(field["choices"]) + ".")


def _nothing(field, path):
    return Finding("empty-value", path, "key", "", f"{name_of(path)} has no value", _add(field, "Write it, or delete the key if it is optional"))


def _wrong_type(path, wanted, value, field):
    belongs = f"What belongs here: {field['description']}" if field else ""
    return Finding("wrong-type", path, "value", "", f"{name_of(path)} wants {wanted}, not {describe(value)}", f"{_HOW[wanted]} {belongs}".strip())


def _out_of_range(path, value, bound):
    return Finding("out-of-range", path, "value", "", f"{name_of(path)} is {value}, and must be {bound}", "")


def _add(field, verb="Write it"):
    return f"{verb}: {field['description']}"


def describe(value):
    """What kind of value this is, in words.

    >>> describe([1]), describe(2), describe({"a": 1})
    ('a list', 'a number', 'keys and values')
    """
    if value is True or value is False:
        return "true or false"
    if value is None:
        return "nothing"
    return {"int": "a number", "float": "a number", "str": "text", "list": "a list", "dict": "keys and values"}.get(type(value).__name__, "a date")
