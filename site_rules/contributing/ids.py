"""Ids: well formed, never given again, naming something that exists, and no two entries of a list about the same thing."""

from .finding import Finding
from .near import did_you_mean, nearest
from .patterns import END, Pattern
from .walk import leaves

KEBAB = Pattern("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*" + END)
WORDS = Pattern("^[a-z][a-z0-9]*(?:[_.-][a-z0-9]+)*" + END)
LONGEST_ID = 60


def is_kebab(name):
    """Whether a name can be the id of a file: small letters, digits and hyphens, not too long."""
    return bool(KEBAB.find(name)) and len(name) <= LONGEST_ID


def find_in_ids(fields, data, known, own_id="", unordered=False):
    """Every id that an entry has or names. ``own_id``: its own, which it must not name as its neighbour; ``unordered``: whether
    its lists may say a thing twice."""
    found = []
    for leaf in leaves(fields, data):
        form = leaf.field["form"]
        if leaf.field["ref"] and leaf.text:
            found += _reference(leaf, known, own_id)
        elif leaf.text and (form == "kebab_id" and not KEBAB.find(leaf.text) or form == "word_id" and not WORDS.find(leaf.text)):
            found.append(Finding("bad-id", leaf.path, "value", "", f"“{leaf.text}” is not an id", ""))
    found += _facets(data, known, ())
    return found + ([] if unordered else _repeated(data, ()))


def instead(retired):
    """What to do in place of naming a retired id."""
    other = retired.get("replaced_by")
    return f"Use “{other}” instead." if other else "Choose an id that was never given out."


def _reference(leaf, known, own_id):
    kind, name = leaf.field["ref"], leaf.text
    retired = known.retired(kind, name)
    if retired is not None:
        return [Finding("retired-id", leaf.path, "value", "", f"the id “{name}” was retired", instead(retired))]
    options = known.options(kind)
    if kind == "profession_or_all" and is_kebab(name) and not nearest(name, options, 0.8):
        return []  # a fact may speak of a profession whose pack is not here; only a slip is a fault
    if name not in options:
        noun = kind.replace("profession_or_all", "profession")
        if not options and kind not in ("role", "weakness"):
            return []  # the vocabulary itself is missing or broken, which is reported once, there
        return [Finding("unknown-id", leaf.path, "value", "", f"no {noun} has the id “{name}”{did_you_mean(name, options)}", _some(options, noun))]
    if kind == "weakness" and leaf.path[0] == "not_to_confuse_with" and name == own_id:
        return [Finding("names-itself", leaf.path, "value", "", "this weakness is named as its own neighbour", "")]
    return []


def _some(options, noun):
    if 0 < len(options) <= 30:
        return f"Ids of this kind: {', '.join(sorted(options))}."
    return f"Use the id of a {noun} that exists, or add what it names first."


def _facets(value, known, path):
    """Facets named beside a competency that is not theirs."""
    found = []
    if isinstance(value, list):
        for index, item in enumerate(value):
            found += _facets(item, known, path + (index,))
    elif isinstance(value, dict):
        competency = value.get("competency")
        own = known.facets(competency) if isinstance(competency, str) else None
        if own is not None and isinstance(value.get("facets"), list):
            every = known.options("facet")
            for index, facet in enumerate(value["facets"]):
                if facet in every and facet not in own:
                    found.append(Finding("other-facet", path + ("facets", index), "value", "", f"“{facet}” is not a facet of {competency}",
                                         f"Facets of {competency}: {', '.join(own)}." if own else ""))
        for key in value:
            if isinstance(value[key], (dict, list)):
                found += _facets(value[key], known, path + (key,))
    return found


_ONCE = {"strains": ("competency", "facets", "audiences"), "demands": ("competency", "facets", "audiences"), "samples": ("role",),
         "facets": ("id",), "not_to_confuse_with": ("weakness",), "cases": ("role", "weakness", "posting", "seniority")}
"""What makes two entries of a list the same one: one competency may be strained on two sides with two weights."""


def _repeated(value, path):
    """The same text twice in a list, or two entries about the same thing."""
    found = []
    for key in value:
        items = value[key]
        if not isinstance(items, list):
            continue
        seen = set()
        for index, item in enumerate(items):
            name = _sameness(key, item)
            if name and name in seen:
                found.append(Finding("repeated", path + (key, index), "value", "", f"“{name[:60]}” stands already in “{key}”", ""))
            seen.add(name)
        for index, item in enumerate(items):
            if isinstance(item, dict):
                found += _repeated(item, path + (key, index))
    return found


def _sameness(key, item):
    """What two entries of this list must not share, as a text; ``""`` where they may share anything."""
    if isinstance(item, str):
        return item
    if not isinstance(item, dict) or key not in _ONCE:
        return ""
    parts = [item.get(name) for name in _ONCE[key]]
    return ", ".join([" ".join(sorted([str(one) for one in part])) if isinstance(part, list) else str(part) for part in parts if part])
