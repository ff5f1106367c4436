"""The field table as the page has it: lists of plain records, and every text of an entry found by them.

A field: ``{"name", "required", "list", "type", "choices", "may_be_nothing", "form", "slots", "ref", "least", "shortest", "longest", "from", "to",
"description", "fields"}``; ``type`` is text, number, date, truth or record; ``fields`` those of the record.
"""

from collections import namedtuple

Form = namedtuple("Form", ("name", "slots"))
"""How a text is to be read. ``slots``: whether it may hold ``{a prompt for the visitor}``."""

Leaf = namedtuple("Leaf", ("path", "field", "text"))
"""A text in an entry: its path there, the table's line for it, and the text."""


def leaves(fields, entry, path=()):
    """Every text of ``entry`` that the table knows, in the order of the table. What has the wrong type is passed over."""
    found = []
    if not isinstance(entry, dict):
        return found
    for field in fields:
        value = entry.get(field["name"])
        here = path + (field["name"],)
        if field["list"]:
            for index, item in enumerate(value if isinstance(value, list) else []):
                found += _leaf(field, item, here + (index,))
        elif value is not None:
            found += _leaf(field, value, here)
    return found


def _leaf(field, value, path):
    if field["type"] == "record":
        return leaves(field["fields"], value, path)
    return [Leaf(path, field, value)] if isinstance(value, str) else []
