"""What the checks may compare with: every id there is, the retired ones, the word lists, and the day to judge by."""

import difflib
import re
from typing import NamedTuple


class Known(NamedTuple):
    """``ids``: (noun, profession) → {id: Entry}; ``facets``: competency → its facet ids; ``retired``: (noun, id) → record;
    ``today``: the day by which facts are due; ``calendar``: the real one, by which nobody can have read anything yet; ``cliches``: a pattern
    that finds any worn phrase, or ``None``; ``cliche_reasons``: lower-case phrase → why; ``american``: American word → British."""

    library: object
    ids: dict
    facets: dict
    retired: dict
    today: object
    calendar: object
    cliches: object
    cliche_reasons: dict
    american: dict

    def options(self, kind, profession):
        """The ids that a reference of this kind may name from inside ``profession``'s pack."""
        if kind == "facet":
            return [facet for facets in self.facets.values() for facet in facets]
        if kind == "profession_or_all":
            return ["all", *self.library.professions()]
        if kind == "profession":
            return self.library.professions()
        if kind == "weakness":
            return [*self.ids.get((kind, profession), ()), *self.ids.get(("shared weakness", ""), ())]
        return list(self.ids.get((kind, profession if kind == "role" else ""), ()))


def gather(library, today, calendar):
    """Everything the checks need to know about ``library``."""
    ids, retired = {}, {}
    for entry in library.entries:
        if entry.id:
            ids.setdefault((entry.kind.noun, entry.profession), {}).setdefault(entry.id, entry)
    for entry in library.of("retired"):
        if isinstance(entry.data, dict):
            retired[str(entry.data.get("kind")), entry.id] = entry.data
    facets = {entry.id: _facet_ids(entry.data) for entry in library.of("competencies") if entry.id}
    reasons = _style(library, "cliches", "words", "why")
    pattern = re.compile(r"\b(?:%s)\b" % "|".join(map(re.escape, reasons)), re.I) if reasons else None
    return Known(library, ids, facets, retired, today, calendar, pattern, reasons, _style(library, "american", "american", "british"))


def _style(library, part, key, value):
    """One list of the guide's style as lower-case key → value, as far as it is well formed."""
    found = {}
    for entry in library.of("style"):
        items = entry.data.get(part) if isinstance(entry.data, dict) else None
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and isinstance(item.get(key), str) and isinstance(item.get(value), str) and item[key]:
                found[item[key].lower()] = item[value]
    return found


def _facet_ids(competency):
    facets = competency.get("facets")
    return [facet["id"] for facet in facets if isinstance(facet, dict) and isinstance(facet.get("id"), str)] if isinstance(facets, list) else []


def did_you_mean(word, options):
    """“; did you mean …?” where one of the options is near, else nothing.

    >>> did_you_mean("sumary", ["summary", "says"])
    '; did you mean “summary”?'
    """
    word = str(word)
    near = difflib.get_close_matches(word, options, 1, 0.7) or difflib.get_close_matches(word.lower().replace("_", "-"), options, 1, 0.7)
    if not near:
        return ""
    return f"; did you mean “{near[0]}”?"
