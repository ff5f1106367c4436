"""Writes YAML that reads back as exactly the same data, and that people like to edit.

Text stays bare where that is safe and goes into double quotation marks where YAML would read something else.
"""

import re
import textwrap

from .reader import bare_text_is_safe
from .shape import slots

WIDTH = 110


def scalar(value):
    """One value as YAML.

    >>> scalar("no"), scalar("a plain text"), scalar("one: two"), scalar(12)
    ('"no"', 'a plain text', '"one: two"', '12')
    """
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if not isinstance(value, str):
        return str(value)
    if bare_text_is_safe(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def entry(model, data, skip=()):
    """A record as YAML, in the order of the field table, with a comment over every key that says what to write and why.

    Optional fields that ``data`` does not have stand as comments; ``skip``: top-level fields to leave out altogether.
    """
    lines = []
    for slot in slots(model):
        if slot.name in skip:
            continue
        info = model.model_fields[slot.name]
        lines += ["", *_comment(info.description, (info.json_schema_extra or {}).get("why", "")), *_parts(slot.model)]
        if slot.name in data:
            lines += _keyed(slot.name, data[slot.name], 0)
        else:
            lines += ["# " + line for line in _keyed(slot.name, info.examples[0], 0)]
    return "\n".join(lines).strip("\n") + "\n"


def list_item(data):
    """A record as one item of a list of records.

    >>> print(list_item({"id": "a", "because": "It is so."}), end="")
    - id: a
      because: It is so.
    """
    lines = [line for key, value in data.items() for line in _keyed(key, value, 0)]
    return "- " + "\n  ".join(lines) + "\n"


def value(data, indent=0):
    """Any plain data as YAML lines."""
    if isinstance(data, dict) and data:
        return [line for key, item in data.items() for line in _keyed(key, item, indent)]
    if isinstance(data, list) and data:
        return [line for item in data for line in _item(item, indent)]
    return [" " * indent + ("{}" if isinstance(data, dict) else "[]" if isinstance(data, list) else scalar(data))]


def _keyed(key, data, indent):
    start = " " * indent + scalar(key) + ":"
    if isinstance(data, (dict, list)) and data:
        if isinstance(data, list) and all(isinstance(item, str) and _short_id(item) for item in data):
            return [f"{start} [{', '.join(data)}]"]
        return [start, *value(data, indent + 2)]
    return [f"{start} {value(data)[0]}"]


def _item(item, indent):
    first, *rest = value(item, indent + 2)
    return [" " * indent + "- " + first[indent + 2:], *rest]


def _short_id(text):
    return re.fullmatch(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*", text) is not None and bare_text_is_safe(text)


def _parts(model):
    """One comment line for each key of the records inside a field."""
    if model is None:
        return []
    parts = []
    for slot in slots(model):
        told = slot.name + ("" if slot.required else " (optional)") + ": " + model.model_fields[slot.name].description
        parts += textwrap.wrap(told, WIDTH, initial_indent="#   ", subsequent_indent="#     ")
        parts += ["#   " + line[1:] for line in _parts(slot.model)]
    return parts


def _comment(description, why):
    return ["# " + line for line in textwrap.wrap(description, WIDTH - 2)] + ["# " + line for line in textwrap.wrap("Why: " + why, WIDTH - 2) if why]
