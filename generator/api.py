"""The public JSON API: the whole catalog as files under ``api/v1/``, with a JSON Schema, for anybody's program.

Files, because the guide has no server. What stands in ``content/`` is published whole, with the verdicts worked out by the same
rules; within v1, keys are only ever added.
"""

from generator.catalog import plain
from generator.fields import KINDS, FitRule

BASE = "api/v1/"
_SHARED = ("competencies", "contexts", "families", "signals", "elements", "rules", "sources")


def files(guide):
    """Site path -> data of every file of the API, its schema included.

    ``guide``: a ``generator.pages.Guide``. Every file names the catalogue's version.
    """
    made = {f"{name}.json": {name: guide.linked.shared[name]} for name in _SHARED}
    made["fit_rules.json"] = {"fit_rules": guide.linked.shared["fit"]["rules"]}
    made["professions.json"] = {"professions": [_summary(pack) for pack in guide.packs]}
    for pack in guide.packs:
        name = pack.profession["id"]
        made[f"professions/{name}.json"] = {"profession": pack.profession, "roles": pack.roles, "weaknesses": pack.weaknesses, "cases": pack.cases}
        made[f"professions/{name}/fit.json"] = {"profession": name, "fit": _fit(guide, pack)}
    made["catalog.json"] = {"files": sorted(made)}
    for path in made:
        made[path] = plain({"version": guide.version, **made[path]})
    made["schema.json"] = schema()
    return {BASE + path: data for path, data in made.items()}


def _summary(pack):
    name = pack.profession["id"]
    return {"id": name, "title": pack.profession["title"], "roles": len(pack.roles), "weaknesses": len(pack.weaknesses),
            "catalog": f"professions/{name}.json", "fit": f"professions/{name}/fit.json"}


def _fit(guide, pack):
    return [{"weakness": weakness, "role": role, "verdict": fit.verdict, "because": [reason.message for reason in fit.reasons]}
            for (weakness, role), fit in guide.fits(pack).items()]


def schema():
    """One JSON Schema that every file of the API satisfies; records come from the field table, with their id."""
    models = {kind.name: kind.model for kind in KINDS if kind.model}
    definitions, parts = {}, {}
    models["fit_rules"] = FitRule
    for key, kind in (*((name, name) for name in _SHARED), ("fit_rules", "fit_rules"), ("roles", "role"), ("weaknesses", "weakness"), ("cases", "cases"), ("profession", "profession")):
        record = models[kind].model_json_schema(ref_template="#/$defs/{model}")
        definitions |= record.pop("$defs", {})
        for name, slot in record["properties"].items():
            if "enum" in slot and name not in record.get("required", ()):
                slot["enum"] = [*slot["enum"], ""]
        record["properties"]["id"] = {"type": "string"}
        # Published records have every key; what content may leave empty is an empty text or list there.
        record["required"] = sorted(record["properties"])
        record.pop("additionalProperties", None)
        definitions[models[kind].__name__] = _published(record)
        reference = {"$ref": "#/$defs/" + models[kind].__name__}
        parts[key] = reference if key == "profession" else {"type": "array", "items": reference}
    parts["profession"] = {"anyOf": [parts["profession"], {"type": "string"}]}
    parts["professions"] = {"type": "array", "items": {"type": "object", "required": ["id", "title", "catalog", "fit"]}}
    parts["fit"] = {"type": "array", "items": {"type": "object", "required": ["weakness", "role", "verdict", "because"], "properties": {"verdict": {"enum": ["safe", "manageable", "deal_breaker_risk"]}}}}
    parts["files"] = {"type": "array", "items": {"type": "string"}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Weakness Answer Guide, API v1", "type": "object", "required": ["version"],
            "properties": {"version": {"type": "string"}, **parts}, "additionalProperties": False, "$defs": {name: _published(record) for name, record in definitions.items()}}


def _published(record):
    """A record's schema without limits that only hold for what people write (an optional text is published empty)."""
    if isinstance(record, dict):
        return {key: _published(value) for key, value in record.items()
                if key not in ("minLength", "minItems", "why", "pages_only", "late", "examples", "additionalProperties")}
    if isinstance(record, list):
        return [_published(value) for value in record]
    return record
