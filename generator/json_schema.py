"""JSON Schemas for editors, made of the field table: completion, help on hovering, and marks under mistakes while typing.

Each content file names its schema in its first line. Vocabularies are written out, so that an editor can offer them; ids of
weaknesses, roles and sources are many and change daily, so those are left to the check.
"""

import json
from pathlib import Path

from .fields import KINDS, SHARED_REQUIRED, Ref
from .library import read_library
from .shape import slots

FOLDER = Path(__file__).resolve().parent / "schema"
_OFFERED = {"competency": "competencies", "context": "contexts", "family": "families"}
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas(library=None):
    """File name → schema, for every kind of file whose fields are in the table.

    >>> "weakness.schema.json" in schemas()
    True
    """
    offered = _vocabularies(library or read_library())
    return {f"{kind.name}.schema.json": _schema(kind, offered) for kind in KINDS if kind.model}


def write(folder=FOLDER):
    """Write the schemas that are missing or out of date; return their paths."""
    outdated = stale(folder)
    for path in outdated:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(schemas()[path.name]), encoding="utf-8")
    return outdated


def stale(folder=FOLDER):
    """The paths of schemas that differ from what the table says now."""
    return [folder / name for name, schema in sorted(schemas().items())
            if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != _text(schema)]


def _text(schema):
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _vocabularies(library):
    offered = {noun: [entry.id for entry in library.of(kind) if entry.id] for noun, kind in _OFFERED.items()}
    offered["facet"] = [facet["id"] for entry in library.of("competencies") if isinstance(entry.data, dict)
                        for facet in entry.data.get("facets") or [] if isinstance(facet, dict) and "id" in facet]
    return offered


def _schema(kind, offered):
    """The schema of one kind of file."""
    made = kind.model.model_json_schema(ref_template="#/$defs/{model}")
    definitions = made.pop("$defs", {})
    for model in _models(kind.model):
        _help(model, made if model is kind.model else definitions[model.__name__], offered)
    if kind.name in ("weakness", "shared-weakness"):
        # What a pack leaves out it takes from the shared file of the same name, which an editor cannot see.
        made["required"] = list(SHARED_REQUIRED) if kind.name == "shared-weakness" else []
    if kind.is_list:
        made = {"type": "array", "items": made}
    head = {"$schema": _DRAFT, "title": kind.noun.capitalize(), "description": " ".join((kind.model.__doc__ or "").split())}
    return {**head, **{key: value for key, value in made.items() if key not in head or kind.is_list}, **({"$defs": definitions} if definitions else {})}


def _models(model):
    """The class and all classes inside it, each once."""
    found, waiting = [], [model]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.append(here)
            waiting += [slot.model for slot in slots(here) if slot.model]
    return found


def _help(model, schema, offered):
    """Turn the table's own columns into what editors show, and offer the vocabularies."""
    schema.pop("title", None)
    for slot in slots(model):
        field = schema["properties"][slot.name]
        why = field.pop("why", "")
        field.pop("pages_only", None)
        field.pop("late", None)
        field.pop("title", None)
        if why:
            field["description"] = f"{field.get('description', '')}\n\nWhy: {why}".strip()
        if isinstance(slot.form, Ref) and offered.get(slot.form.kind):
            target = field["items"] if slot.is_list else field
            target["enum"] = ([] if slot.required or slot.is_list else [""]) + offered[slot.form.kind]
