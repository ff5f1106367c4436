"""The field table as plain records: what the checks walk, what the reference prints, and what the forms on the site are made of."""

import typing
from functools import cache

from pydantic.fields import FieldInfo

from .fields import KINDS, SHARED_REQUIRED, Form, Ref
from .shape import _unwrap, slots

_TYPES = {"str": "text", "int": "number", "date": "date", "bool": "truth"}


@cache
def fields_of(model):
    """The lines of a class of the field table; see ``site_rules.contributing.walk`` for what a line says.

    >>> from .fields import Strain
    >>> [(field["name"], field["list"], field["ref"]) for field in fields_of(Strain)][:2]
    [('competency', False, 'competency'), ('weight', False, '')]
    """
    return [_field(slot, model.model_fields[slot.name]) for slot in slots(model)]


@cache
def fields_of_kind(name):
    """The lines of a kind of file. What a shared weakness may leave to its packs is not required of it."""
    kind = next(kind for kind in KINDS if kind.name == name)
    fields = fields_of(kind.model)
    if name == "shared-weakness":
        return [{**field, "required": field["name"] in SHARED_REQUIRED} for field in fields]
    return fields


def choices(info):
    """The closed list that a field's words come from; empty where there is none."""
    inner, _ = _unwrap(info.annotation, [])
    if typing.get_origin(inner) is list:
        inner, _ = _unwrap(typing.get_args(inner)[0], [])
    return list(typing.get_args(inner)) if typing.get_origin(inner) is typing.Literal else []


def _field(slot, info):
    inner, marks = _unwrap(info.annotation, list(info.metadata))
    own = _limits(marks)
    if slot.is_list:
        inner, marks = _unwrap(typing.get_args(inner)[0], [])
    limits = _limits(marks)
    closed = choices(info)
    return {"name": slot.name, "required": slot.required, "list": slot.is_list,
            "type": "record" if slot.model else "text" if closed else _TYPES[inner.__name__], "choices": closed,
            "may_be_nothing": not slot.is_list and type(None) in typing.get_args(info.annotation),
            "form": slot.form.name if isinstance(slot.form, Form) else "", "slots": isinstance(slot.form, Form) and slot.form.slots,
            "ref": slot.form.kind if isinstance(slot.form, Ref) else "",
            "least": own.get("min_length", 0) if slot.is_list else 0, "shortest": limits.get("min_length", 0), "longest": limits.get("max_length", 0),
            "from": limits.get("ge"), "to": limits.get("le"), "description": info.description, "example": (info.examples or [""])[0],
            "fields": fields_of(slot.model) if slot.model else []}


def _limits(marks):
    """The bounds among the marks of an annotation, by pydantic's names for them."""
    found = {}
    for mark in marks:
        for bound in mark.metadata if isinstance(mark, FieldInfo) else [mark]:
            found |= {name: getattr(bound, name) for name in ("min_length", "max_length", "ge", "le") if hasattr(bound, name)}
    return found
