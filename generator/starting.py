"""Begins a weakness, a role or a profession: complete files that pass the check, with what to write in comments over every key.

They begin with an example rather than with blanks: it shows the form, the length and the tone, and nothing is missing before the
first word is changed.
"""

import re
from pathlib import Path

from site_rules.contributing.ids import is_kebab
from site_rules.contributing.near import did_you_mean
from site_rules.contributing.writer import list_item_text

from . import writer
from .catalog import DEFAULT_PROFESSION, catalog_data, link, load_catalog
from .checks.references import schema_line
from .fields import KINDS
from .library import CONTENT, read_library
from .reader import read_file

EXAMPLES = Path(__file__).resolve().parent / "examples"
_KINDS = {kind.name: kind for kind in KINDS}


class CannotBegin(ValueError):
    """A file that cannot be begun; the message says why and what would do."""


def begin(kind, name, profession="", content=CONTENT):
    """Write the files of a new entry; return their paths.

    Parameters: ``kind``, weakness, role or profession; ``name``, the id; ``profession``, the pack for a weakness or a role.
    Raises ``CannotBegin`` for a name that is no id, is taken or was retired, and for an unknown profession.
    """
    content = Path(content)
    library = read_library(content)
    _refuse_bad_name(kind, name, library)
    if kind == "profession":
        return _begin_profession(name, content)
    pack = _pack(profession, library)
    partner = _partner(kind, pack, library)
    path = _begin_entry(kind, name, pack, content, library)
    weakness, role = (name, partner) if kind == "weakness" else (partner, name)
    return [path, _append_case(weakness, role, pack, content)]


def leftovers(library):
    """The paths of files that still hold a sentence of the examples."""
    examples = set()
    for file in EXAMPLES.glob("*.yml"):
        examples.update(text for text in _texts(read_file(file).data) if len(text.split()) > 5)
    found = {entry.document.path for entry in library.entries
             if entry.profession and any(text in examples or text.startswith(_BECAUSE[:30]) for text in _texts(entry.data))}
    return sorted(found)


def _texts(data):
    if isinstance(data, str):
        yield data
    elif isinstance(data, (dict, list)):
        for item in data.values() if isinstance(data, dict) else data:
            yield from _texts(item)


def _refuse_bad_name(kind, name, library):
    if not is_kebab(name):
        better = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60].strip("-")
        hint = f"; did you mean “{better}”?" if is_kebab(better) else ""
        raise CannotBegin(f"“{name}” is not an id: small letters a to z, digits and hyphens{hint}")
    for entry in library.of("retired"):
        if isinstance(entry.data, dict) and entry.data.get("kind") == kind and entry.id == name:
            raise CannotBegin(f"the id “{name}” was retired; choose one that was never given out")


def _pack(profession, library):
    packs = library.professions()
    if not profession and packs:
        return DEFAULT_PROFESSION if DEFAULT_PROFESSION in packs else packs[0]
    if profession not in packs:
        raise CannotBegin(f"no profession has the id “{profession}”{did_you_mean(profession, packs)}")
    return profession


def _begin_entry(kind, name, pack, content, library):
    folder = {"weakness": "weaknesses", "role": "roles"}[kind]
    example = _example(kind)
    skip = ()
    if kind == "weakness":
        example["samples"] = _for_roles(example["samples"], [entry.id for entry in library.of("role", pack)])
        shared = next((entry.data for entry in library.of("shared-weakness") if entry.id == name), None)
        skip = tuple(shared) if isinstance(shared, dict) else ()
    return _write(kind, f"professions/{pack}/{folder}/{name}.yml", content, example, skip)


def _for_roles(samples, roles):
    if len(roles) < 2:
        raise CannotBegin("a weakness shows samples for two roles, and this profession has fewer; begin a role first")
    return [{**sample, "role": role} for sample, role in zip(samples, (roles[0], roles[-1]), strict=True)]


def _begin_profession(name, content):
    folder = f"professions/{name}"
    if (content / folder).exists():
        raise CannotBegin(f"{content.name}/{folder} exists already")
    roles = {"hospital-trust": "role", "online-shop": "second_role"}
    weakness = "late-replies"
    paths = [_write("profession", f"{folder}/profession.yml", content,
                    {**_example("profession"), "default_role": "hospital-trust", "default_weakness": weakness})]
    paths += [_write("role", f"{folder}/roles/{role}.yml", content, _example(example)) for role, example in roles.items()]
    example = _example("weakness")
    example["samples"] = _for_roles(example["samples"], list(roles))
    paths.append(_write("weakness", f"{folder}/weaknesses/{weakness}.yml", content, example))
    for role in roles:
        _append_case(weakness, role, name, content)
    return [*paths, content / folder / "cases.yml"]


def _partner(kind, pack, library):
    """What the new entry's first case is about besides: every role and every weakness has a case."""
    other = "role" if kind == "weakness" else "weakness"
    others = [entry.id for entry in library.of(other, pack)]
    if not others:
        raise CannotBegin(f"this profession has no {other} to judge it by; begin one first")
    return others[0]


_BECAUSE = "Say here in a sentence or two what a hiring manager of {role} would think of “{weakness}”."


def _append_case(weakness, role, pack, content):
    """Add a worked case with the verdict that the rules give today."""
    inside = f"professions/{pack}/cases.yml"
    file = content / inside
    before = file.read_text(encoding="utf-8") if file.exists() else schema_line(inside) + "\n"
    case = {"id": f"{weakness}-at-{role}"[:60].strip("-"), "weakness": weakness, "role": role, "verdict": _verdict(weakness, role, pack, content),
            "because": _BECAUSE.format(role=role, weakness=weakness)}
    file.write_text(before.rstrip("\n") + "\n" + list_item_text(None, case), encoding="utf-8", newline="\n")
    return file


def _verdict(weakness, role, pack, content):
    from site_rules.fit import check_role_fit
    data = catalog_data(link(read_library(content)))
    catalog = load_catalog(data["core"], data["packs"][pack], data["reading"])
    return check_role_fit(catalog, weakness, role=role).verdict


def _example(name):
    return read_file(EXAMPLES / f"{name}.yml").data


def _write(kind, inside, content, data, skip=()):
    path = content / inside
    if path.exists():
        raise CannotBegin(f"{content.name}/{inside} exists already")
    head = [schema_line(inside), "# What stands here is an example: replace every line. `weakness-guide check` says what is wrong, as often as you like."]
    if skip:
        head.append(f"# This weakness is shared: {', '.join(skip)} come from content/shared/weaknesses. Write one of them here only where it differs.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(head) + "\n\n" + writer.entry(_KINDS[kind].model, data, skip), encoding="utf-8", newline="\n")
    return path
