"""What the checks may compare with: every id there is, the retired ones, the word lists, and the day to judge by."""

import difflib
from typing import NamedTuple


class Known(NamedTuple):
    """``ids``: (noun, profession) → {id: Entry}; ``facets``: competency → its facet ids; ``retired``: (noun, id) → record;
    ``today``: the day by which facts are due; ``calendar``: the real one, by which nobody can have read anything yet; ``cliches``: lower-case phrase → why; ``spelling``: American word → British."""

    library: object
    ids: dict
    facets: dict
    retired: dict
    today: object
    calendar: object
    cliches: dict
    spelling: dict

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


def gather(library, today, calendar, cliches=(), spelling=()):
    """Everything the checks need to know about ``library``."""
    ids, retired = {}, {}
    for entry in library.entries:
        if entry.id:
            ids.setdefault((entry.kind.noun, entry.profession), {}).setdefault(entry.id, entry)
    for entry in library.of("retired"):
        if isinstance(entry.data, dict):
            retired[str(entry.data.get("kind")), entry.id] = entry.data
    facets = {entry.id: _facet_ids(entry.data) for entry in library.of("competencies") if entry.id}
    return Known(library, ids, facets, retired, today, calendar, dict(cliches), dict(spelling))


def _facet_ids(competency):
    facets = competency.get("facets")
    return [facet["id"] for facet in facets if isinstance(facet, dict) and isinstance(facet.get("id"), str)] if isinstance(facets, list) else []


def did_you_mean(word, options):
    """“; did you mean …?” where one of the options is near, else nothing.

    >>> did_you_mean("sumary", ["summary", "says"])
    '; did you mean “summary”?'
    """
    word = str(word)
    near = difflib.get_close_matches(word, options, 1, 0.6) or difflib.get_close_matches(word.lower().replace("_", "-"), options, 1, 0.6)
    if not near:
        return ""
    return f"; did you mean “{near[0]}”?"
