"""Checks of ids: well formed, given once, never given again, and naming something that exists."""

import re

from ..fields import Form, Ref, kind_of
from ..problems import START
from ..shape import leaves
from .known import did_you_mean
from .record import Check

UNKNOWN_ID = Check(
    "unknown-id", "an id that nothing has",
    "Pages and rules follow ids; one that leads nowhere breaks both.",
    "Use an id that exists, or add what it names first.",
    "competency: delivery_speed", "competency: delivery_pace")
OTHER_FACET = Check(
    "other-facet", "a facet of another competency",
    "A facet narrows its own competency; with another one the Role Fit Check would never match.",
    "Use a facet of this competency, or name the competency that the facet belongs to.",
    "competency: delivery_pace\nfacets: [coaching]", "competency: delivery_pace\nfacets: [shipping_fast]")
RETIRED_ID = Check(
    "retired-id", "an id that is no longer given out",
    "Old links still name it; what they lead to must not become something else.",
    "Use the id that replaced it, or choose a new one.",
    "weakness: over-optimisation", "weakness: over-optimization")
DUPLICATE_ID = Check(
    "duplicate-id", "an id that is already taken",
    "A link with this id could lead to either.",
    "Choose another id for one of the two.",
    "- id: delivery_pace\n- id: delivery_pace", "- id: delivery_pace\n- id: documentation")
BAD_ID = Check(
    "bad-id", "an id in another spelling than ids have",
    "Ids become addresses and file names on every system, so they keep to small letters, digits and one joining sign.",
    "Use small letters a to z and digits, joined by - in file names and by _ in vocabulary.",
    "id: Delivery Pace", "id: delivery_pace")
UNEXPECTED_FILE = Check(
    "unexpected-file", "a file where none is read",
    "A file in the wrong folder or with a misspelt name would be ignored silently.",
    "Move or rename it: content/professions/<profession>/weaknesses/<weakness>.yml, …/roles/<role>.yml, and so on.",
    "", "")
MISSING_FILE = Check(
    "missing-file", "a file that everything else needs",
    "Without it nothing can be judged.",
    "Add the file. `weakness-guide new` writes the beginnings of a pack.",
    "", "")
REPEATED = Check(
    "repeated", "the same thing twice in one list",
    "The second adds nothing, and a list looks longer than it is.",
    "Delete one of the two.",
    "contexts: [big_tech, big_tech]", "contexts: [big_tech]")
ITSELF = Check(
    "names-itself", "an entry that names itself",
    "Nothing can be mistaken for itself.",
    "Name the neighbour that is meant.",
    "# in testing.yml\nnot_to_confuse_with: [{weakness: testing, because: …}]", "not_to_confuse_with: [{weakness: notebook-habits, because: …}]")

NO_SCHEMA = Check(
    "no-schema", "a first line that does not name the file's schema",
    "Editors read it: with it they complete keys, explain fields and mark mistakes while you type.",
    "Begin the file with the line above.",
    "title: Delegating late", "# yaml-language-server: $schema=../../../../generator/schema/weakness.schema.json\ntitle: Delegating late")

CHECKS = (UNKNOWN_ID, OTHER_FACET, RETIRED_ID, DUPLICATE_ID, BAD_ID, UNEXPECTED_FILE, MISSING_FILE, REPEATED, ITSELF, NO_SCHEMA)

KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*$")
WORDS = re.compile(r"[a-z][a-z0-9]*([_.-][a-z0-9]+)*$")
LONGEST_ID = 60
NEEDED = ("competencies", "contexts", "families", "signals", "elements", "sources")


def check_entry(entry, known):
    """Every id that an entry has or names."""
    if entry.kind.model is None or not isinstance(entry.data, dict):
        return
    yield from _own_id(entry, known)
    for leaf in leaves(entry.kind.model, entry.data):
        if isinstance(leaf.form, Ref) and leaf.text:
            yield from _reference(entry, leaf, known)
        elif leaf.form == Form("kebab_id") and leaf.text and not KEBAB.match(leaf.text):
            yield BAD_ID(entry.document.path, entry.place(*leaf.path), f"“{leaf.text}” is not an id")
        elif leaf.form == Form("word_id") and leaf.text and not WORDS.match(leaf.text):
            yield BAD_ID(entry.document.path, entry.place(*leaf.path), f"“{leaf.text}” is not an id")
    yield from _facets(entry, known, entry.data, ())
    if entry.kind.name != "joins":  # there, what is written twice is meant to come up twice as often
        yield from _repeated(entry, entry.data, ())


def check_library(library, known):
    """Files and ids across the whole content."""
    for name in library.strays:
        yield UNEXPECTED_FILE(name, START, "no kind of content is read from here")
    for kind in NEEDED:
        if not known.library.of(kind) and not any(path.endswith(f"/{kind}.yml") for path in library.documents):
            yield MISSING_FILE(f"{library.root.name}/{kind}.yml", START, "this file does not exist")
    for profession in library.professions():
        path = f"{library.root.name}/professions/{profession}/profession.yml"
        if path not in library.documents:
            yield MISSING_FILE(path, START, "this file does not exist")
    yield from _duplicates(library, known)
    for document in library.documents.values():
        wanted = schema_line(document.path.partition("/")[2])
        if wanted and document.data is not None and document.lines[0] != wanted:
            yield NO_SCHEMA(document.path, START, "the first line does not name the schema", f"Begin the file with: {wanted}")


def schema_line(inside):
    """The first line of the content file at this path inside ``content/``; ``""`` where its kind has no schema.

    >>> schema_line("sources.yml")
    '# yaml-language-server: $schema=../generator/schema/sources.schema.json'
    """
    kind = kind_of(inside)
    if kind is None or kind.model is None:
        return ""
    return f"# yaml-language-server: $schema={'../' * (inside.count('/') + 1)}generator/schema/{kind.name}.schema.json"


def _own_id(entry, known):
    at, key = entry.document.path, ("id",) if entry.kind.id_from == "key" else ()
    if entry.kind.id_from != "key" and not (KEBAB.match(entry.id) and len(entry.id) <= LONGEST_ID):
        yield BAD_ID(at, entry.place(), f"the name “{entry.id}” of the {entry.kind.id_from} is not an id")
    elif entry.kind.id_from == "folder" or entry.profession:
        if not KEBAB.match(entry.profession):
            yield BAD_ID(at, entry.place(), f"the name “{entry.profession}” of the folder is not an id")
    retired = known.retired.get((entry.kind.noun, entry.id))
    if retired is not None and entry.kind.name != "retired":
        yield RETIRED_ID(at, entry.place(*key), f"the id “{entry.id}” was retired", _instead(retired))


def _reference(entry, leaf, known):
    at, place, kind = entry.document.path, entry.place(*leaf.path), leaf.form.kind
    retired = known.retired.get((kind, leaf.text))
    if retired is not None:
        yield RETIRED_ID(at, place, f"the id “{leaf.text}” was retired", _instead(retired))
        return
    options = known.options(kind, entry.profession)
    if leaf.text not in options:
        noun = kind.replace("profession_or_all", "profession")
        if not options and kind not in ("role", "weakness"):
            return  # the vocabulary itself is missing or broken, which is reported once, there
        yield UNKNOWN_ID(at, place, f"no {noun} has the id “{leaf.text}”{did_you_mean(leaf.text, options)}", _some(options, noun))
    elif kind == "weakness" and leaf.path[0] == "not_to_confuse_with" and leaf.text == entry.id:
        yield ITSELF(at, place, "this weakness is named as its own neighbour")


def _some(options, noun):
    if 0 < len(options) <= 30:
        return f"Ids of this kind: {', '.join(sorted(options))}."
    return f"Use the id of a {noun} that exists, or add what it names first."


def _instead(retired):
    other = retired.get("replaced_by")
    return f"Use “{other}” instead." if other else "Choose an id that was never given out."


def _facets(entry, known, value, path):
    """Facets named beside a competency that is not theirs."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _facets(entry, known, item, (*path, index))
    elif isinstance(value, dict):
        own = known.facets.get(value["competency"]) if isinstance(value.get("competency"), str) else None
        if own is not None and isinstance(value.get("facets"), list):
            every = known.options("facet", "")
            for index, facet in enumerate(value["facets"]):
                if facet in every and facet not in own:
                    yield OTHER_FACET(entry.document.path, entry.place(*path, "facets", index),
                                      f"“{facet}” is not a facet of {value['competency']}",
                                      f"Facets of {value['competency']}: {', '.join(own)}." if own else "")
        for key, item in value.items():
            if isinstance(item, (dict, list)):
                yield from _facets(entry, known, item, (*path, key))


_ONCE = {"strains": ("competency", "facets", "audiences"), "demands": ("competency", "facets", "audiences"), "samples": ("role",),
         "facets": ("id",), "not_to_confuse_with": ("weakness",)}
"""What makes two entries of a list the same one: one competency may be strained on two sides with two weights."""


def _repeated(entry, value, path):
    """The same text twice in a list, or two entries about the same thing."""
    for key, items in value.items():
        if not isinstance(items, list):
            continue
        seen = set()
        for index, item in enumerate(items):
            name = _sameness(key, item)
            if not name:
                continue
            if name in seen:
                yield REPEATED(entry.document.path, entry.place(*path, key, index), f"“{name[:60]}” stands already in “{key}”")
            seen.add(name)
        for index, item in enumerate(items):
            if isinstance(item, dict):
                yield from _repeated(entry, item, (*path, key, index))


def _sameness(key, item):
    """What two entries of this list must not share, as a text; ``""`` where they may share anything."""
    if isinstance(item, str):
        return item
    if not isinstance(item, dict) or key not in _ONCE:
        return ""
    parts = [item.get(name) for name in _ONCE[key]]
    return ", ".join(" ".join(sorted(map(str, part))) if isinstance(part, list) else str(part) for part in parts if part)


def _duplicates(library, known):
    first = {}
    for entry in library.entries:
        if entry.kind.id_from != "key" or not entry.id or entry.kind.name == "retired":
            continue
        key = entry.kind.noun, entry.profession, entry.id
        other = first.setdefault(key, entry)
        if other is not entry:
            yield DUPLICATE_ID(entry.document.path, entry.place("id"),
                               f"the id “{entry.id}” is taken in {other.document.path}:{other.place('id').line}")
