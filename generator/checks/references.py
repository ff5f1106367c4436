"""Checks of ids: well formed, given once, never given again, and naming something that exists."""

from site_rules.contributing.ids import KEBAB, instead, is_kebab

from ..fields import kind_of
from ..problems import START
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

NEEDED = ("competencies", "contexts", "families", "signals", "elements", "sources")


def check_entry(entry, known):
    """The id that an entry has."""
    if entry.kind.model is None or not isinstance(entry.data, dict):
        return
    at, key = entry.document.path, ("id",) if entry.kind.id_from == "key" else ()
    if entry.kind.id_from != "key" and not is_kebab(entry.id):
        yield BAD_ID(at, entry.place(), f"the name “{entry.id}” of the {entry.kind.id_from} is not an id")
    elif (entry.kind.id_from == "folder" or entry.profession) and not KEBAB.find(entry.profession):
        yield BAD_ID(at, entry.place(), f"the name “{entry.profession}” of the folder is not an id")
    retired = known.retired.get((entry.kind.noun, entry.id))
    if retired is not None and entry.kind.name != "retired":
        yield RETIRED_ID(at, entry.place(*key), f"the id “{entry.id}” was retired", instead(retired))


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
