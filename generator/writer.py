"""Writes a commented file to begin with: an entry as YAML, with what to write and why over every key.

How a value is written is ``site_rules.contributing.writer``'s matter, so that what the forms on the site give looks the same.
"""

import textwrap

from site_rules.contributing.writer import keyed_lines

from .shape import slots

WIDTH = 110


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
            lines += keyed_lines(slot.name, data[slot.name])
        else:
            lines += ["# " + line for line in keyed_lines(slot.name, info.examples[0])]
    return "\n".join(lines).strip("\n") + "\n"


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
