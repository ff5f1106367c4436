"""The field table as plain records, for the reference page and for whoever wants to read it by program."""

from .catalog import plain
from .checks.run import CHECKS
from .fields import KINDS, SHARED_REQUIRED, Form, Ref
from .shape import _unwrap, slots
from .table import choices as _choices


def kinds():
    """Every kind of content file: ``{"name", "noun", "files", "is_list", "about", "fields"}``.

    A field: ``{"name", "required", "wants", "description", "why", "example", "choices", "fields"}``; ``fields`` are those of the records in it.

    >>> [field["name"] for field in next(kind for kind in kinds() if kind["name"] == "cases")["fields"]][:3]
    ['id', 'weakness', 'role']
    """
    return [_kind(kind) for kind in KINDS if kind.model]


def checks():
    """Every check: ``{"code", "title", "why", "fix", "wrong", "right"}``, in the order of the reference.

    >>> checks()[0]["code"]
    'not-readable'
    """
    return [dict(check._asdict()) for check in CHECKS]


def _kind(kind):
    fields = _fields(kind.model)
    if kind.name == "shared-weakness":
        for field in fields:
            field["required"] = field["name"] in SHARED_REQUIRED
    return {"name": kind.name, "noun": kind.noun, "files": "content/" + kind.pattern, "is_list": kind.is_list,
            "about": " ".join((kind.model.__doc__ or "").split()), "fields": fields}


def _fields(model):
    return [_field(slot, model.model_fields[slot.name]) for slot in slots(model)]


def _field(slot, info):
    return {"name": slot.name, "required": slot.required, "wants": _wants(slot, info), "description": info.description,
            "why": (info.json_schema_extra or {}).get("why", ""), "example": plain((info.examples or [""])[0]), "choices": _choices(info),
            "fields": _fields(slot.model) if slot.model else []}


def _wants(slot, info):
    """What kind of value belongs in the field, in words."""
    if slot.model:
        one = "keys and values"
    elif _choices(info):
        one = "one of a few words"
    elif isinstance(slot.form, Ref):
        one = "the id of a " + slot.form.kind.replace("profession_or_all", "profession, or all").replace("_", " ")
    elif isinstance(slot.form, Form):
        one = _FORMS[slot.form.name] + (", with {prompts}" if slot.form.slots else "")
    else:
        inner, _ = _unwrap(info.annotation, [])
        one = {"int": "a whole number", "date": "a date", "str": "text"}.get(getattr(inner, "__name__", ""), "as the rules that read it say")
    return "a list: " + one if slot.is_list else one


_FORMS = {"prose": "sentences", "title": "a few words, without a full stop", "clause": "a clause, lower case, without a full stop",
          "first_person": "a clause with I, without a full stop", "question": "a question", "spoken": "sentences, as spoken", "answer": "an answer as a visitor might paste it",
          "posting": "a posting in our own words", "phrase": "a phrase to recognise", "kept_phrase": "a phrase to recognise", "words": "words with blanks between them", "message": "a sentence of the page", "link": "an https address",
          "kebab_id": "an id-with-hyphens", "word_id": "an id_in_words", "example": "text, quoted as it is"}
