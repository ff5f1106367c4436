"""References that are made, not kept: fields, checks, commands, the JSON API. Each from the one place that defines it."""

import json

import click

from generator import api, speed, supply
from generator.checks.run import CHECKS
from generator.fields import KINDS
from generator.shape import slots

from .guide import Page

PAGES = (("Fields of the content", "reference/fields.md"), ("Checks of the content", "reference/checks.md"), ("Command line", "reference/commands.md"), ("JSON API", "reference/api.md"), ("Speed, measured", "reference/speed.md"), ("Licences", "reference/licences.md"))


def pages(guide):
    yield "reference/fields.md", Page(guide.render("fields.md.j2", kinds=[_kind(kind) for kind in KINDS if kind.model]), "generator/fields.py")
    yield "reference/checks.md", Page(guide.render("checks.md.j2", checks=CHECKS), "")
    yield "reference/commands.md", Page(guide.render("commands.md.j2", commands=_commands()), "generator/cli.py")
    yield "reference/licences.md", Page(guide.render("licences.md.j2", **_licences()), "generator/supply.py")
    yield "reference/speed.md", Page(guide.render("speed.md.j2", **speed.told()), "generator/measured/speed.json")
    yield "reference/api.md", Page(guide.render("api.md.j2", files=_api_files(guide), example=_api_example(guide)), "generator/api.py")


def _licences():
    """What is shipped, and each licence's text once, under the names of all parts that have it."""
    parts, texts = [], {}
    for part in supply.shipped():
        texts.setdefault(part.text, []).append(part.name)
        parts.append({**part._asdict(), "id": f"licence-{list(texts).index(part.text) + 1}"})
    groups = [{"names": ", ".join(names), "id": f"licence-{number}", "text": text} for number, (text, names) in enumerate(texts.items(), 1)]
    return {"parts": parts, "texts": groups, "bill": supply.BILL}


def _kind(kind):
    """A kind of file with the tables of its record and of every record inside it."""
    found, waiting = [], [kind.model]
    while waiting:
        model = waiting.pop(0)
        if model in found:
            continue
        found.append(model)
        waiting += [slot.model for slot in slots(model) if slot.model]
    return {"name": kind.noun, "id": kind.name, "pattern": "content/" + kind.pattern, "is_list": kind.is_list, "models": [_model(model) for model in found]}


def _model(model):
    schema = model.model_json_schema()["properties"]
    return {"name": model.__name__, "doc": " ".join((model.__doc__ or "").split()),
            "fields": [{"name": slot.name, "required": slot.required, "is_list": slot.is_list, "description": schema[slot.name].get("description", ""),
                        "why": schema[slot.name].get("why", ""), "example": json.dumps(schema[slot.name].get("examples", [""])[0], ensure_ascii=False), "model": slot.model.__name__ if slot.model else ""}
                       for slot in slots(model)]}


def _commands():
    from generator.cli import main

    context = click.Context(main, info_name="weakness-guide", terminal_width=100)
    return [{"name": name, "help": command.get_help(click.Context(command, info_name=name, parent=context, terminal_width=100))} for name, command in sorted(main.commands.items())]


def _api_files(guide):
    first = guide.packs[0].profession["id"]
    made = api.files(guide)
    return [{"path": path, "keys": [key for key in data if key != "version"], "bytes": len(json.dumps(data, ensure_ascii=False).encode())} for path, data in made.items() if first in path or "/professions/" not in path]


def _api_example(guide):
    """What the documented calls give, worked out from the same data."""
    pack = guide.packs[0]
    profession, weakness, role = pack.profession["id"], pack.profession["default_weakness"], pack.profession["default_role"]
    fit = api.files(guide)[f"{api.BASE}professions/{profession}/fit.json"]["fit"]
    sources, day = guide.linked.shared["sources"], "2027-12-31"
    return {
        "profession": profession, "weakness": weakness, "role": role, "day": day, "sources": len(sources), "due": sum(str(source["review_by"]) < day for source in sources),
        "roles": [pair["role"] for pair in fit if pair["weakness"] == weakness and pair["verdict"] == "safe"],
        "because": next(pair["because"][0] for pair in fit if (pair["weakness"], pair["role"]) == (weakness, role)),
        "blockers": [rule["name"] for rule in guide.linked.shared["rules"] if rule["severity"] == "blocker"]}
