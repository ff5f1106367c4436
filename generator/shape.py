"""The field table as something that can be walked: which slots a record has, and what stands in each.

pydantic says whether data has the right shape. This says where every text is and how it is to be read, also in data
that is only half right, so that one run can report everything.
"""

import types
import typing
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from .fields import Form, Ref


class Slot(NamedTuple):
    """One field of a record. ``form``: Form, Ref or None; ``model``: the class of the record or records in it, or None."""

    name: str
    required: bool
    default: object
    is_list: bool
    form: object
    model: object
    pages_only: bool
    late: bool


class Leaf(NamedTuple):
    """A text in an entry: its path there, its form, and the text."""

    path: tuple
    form: object
    text: str


@cache
def slots(model):
    """The slots of a class of the field table, in the order of the table.

    >>> from generator.fields import Strain
    >>> [(slot.name, slot.required, slot.is_list) for slot in slots(Strain)][2:4]
    [('because', True, False), ('facets', False, True)]
    """
    return tuple(_slot(name, info) for name, info in model.model_fields.items())


def _slot(name, info):
    inner, marks = _unwrap(info.annotation, list(info.metadata))
    is_list = typing.get_origin(inner) is list
    if is_list:
        inner, marks = _unwrap(typing.get_args(inner)[0], [])
    form = next((mark for mark in marks if isinstance(mark, (Form, Ref))), None)
    model = inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None
    extra = info.json_schema_extra or {}
    return Slot(name, info.is_required(), info.default, is_list, form, model, extra.get("pages_only", False), extra.get("late", False))


def _unwrap(annotation, marks):
    """Take off ``Annotated`` and ``| None``; return what is inside and the marks met on the way."""
    while True:
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            inner, *found = typing.get_args(annotation)
            annotation, marks = inner, marks + found
        elif origin in (typing.Union, types.UnionType):
            annotation = next(part for part in typing.get_args(annotation) if part is not type(None))
        else:
            return annotation, marks


def leaves(model, entry, path=()):
    """Every text of ``entry`` that has a form, in the order of the table. What has the wrong type is passed over.

    >>> from generator.fields import Strain
    >>> [(leaf.path, leaf.form.kind) for leaf in leaves(Strain, {"competency": "x", "facets": ["y", 3]}) if leaf.form]
    [(('competency',), 'competency'), (('facets', 0), 'facet')]
    """
    if not isinstance(entry, dict):
        return
    for slot in slots(model):
        value = entry.get(slot.name)
        here = (*path, slot.name)
        if slot.is_list:
            if isinstance(value, list):
                for index, item in enumerate(value):
                    yield from _leaf(slot, item, (*here, index))
        elif value is not None:
            yield from _leaf(slot, value, here)


def _leaf(slot, value, path):
    if slot.model:
        yield from leaves(slot.model, value, path)
    elif isinstance(value, str):
        yield Leaf(path, slot.form, value)


def complete(model, entry, change=lambda form, text: text):
    """``entry`` with every slot filled: what is missing becomes its default, ``""`` or ``[]``.

    ``change`` is applied to every text that has a form. Keys that the table does not know are kept where the class is open.

    >>> from generator.fields import NotToConfuse
    >>> complete(NotToConfuse, {"weakness": "testing"})
    {'weakness': 'testing', 'because': ''}
    """
    filled = {}
    for slot in slots(model):
        if slot.name in entry:
            filled[slot.name] = _complete_slot(slot, entry[slot.name], change)
        else:
            filled[slot.name] = _nothing(slot)
    if model.model_config.get("extra") == "allow":
        for key, value in entry.items():
            filled.setdefault(key, value)
    return filled


def _complete_slot(slot, value, change):
    if slot.is_list:
        return [_complete_one(slot, item, change) for item in value or []]
    return _complete_one(slot, value, change)


def _complete_one(slot, value, change):
    if slot.model and isinstance(value, dict):
        return complete(slot.model, value, change)
    if slot.form and isinstance(value, str) and value:
        return change(slot.form, value)
    return value


def _nothing(slot):
    if not slot.required:
        return list(slot.default) if isinstance(slot.default, list) else slot.default
    if slot.is_list:
        return []
    return complete(slot.model, {}) if slot.model else ""


def without_pages_only(model, filled):
    """``filled`` without the fields that only rendered pages need, in the records inside it too.

    >>> from generator.fields import FitRules
    >>> without_pages_only(FitRules, {"rules": [{"id": "brushed", "hears": "A touch."}]})
    {'rules': [{'id': 'brushed'}]}
    """
    known = {slot.name: slot for slot in slots(model)}
    kept = {}
    for key, value in filled.items():
        slot = known.get(key)
        if slot and slot.pages_only:
            continue
        inner = slot.model if slot else None
        if inner and slot.is_list and value:
            kept[key] = [without_pages_only(inner, item) for item in value]
        else:
            kept[key] = without_pages_only(inner, value) if inner and value else value
    return kept


def split(model, filled):
    """``filled`` in two: what the first verdicts need, and what can come after. The second holds only what is late.

    >>> from generator.fields import RoleDemand
    >>> early, late = split(RoleDemand, {"competency": "documentation", "level": "core", "posting_line": "You keep the lab book."})
    >>> sorted(early), late
    (['competency', 'level'], {'posting_line': 'You keep the lab book.'})
    """
    known = {slot.name: slot for slot in slots(model)}
    early, late = {}, {}
    for key, value in filled.items():
        slot = known.get(key)
        if slot and slot.late:
            late[key] = value
        elif slot and slot.model and slot.is_list:
            halves = [split(slot.model, item) for item in value]
            early[key] = [half[0] for half in halves]
            if any(half[1] for half in halves):
                late[key] = [half[1] for half in halves]
        else:
            early[key] = value
    return early, late
