"""What the checks may compare with: every id there is, the retired ones, the word lists, and the day to judge by."""

from typing import NamedTuple

from site_rules.contributing.words_kept_out import WordsKeptOut


class Known(NamedTuple):
    """``ids``: (noun, profession) → {id: Entry}; ``facets``: competency → its facet ids; ``retired``: (noun, id) → record;
    ``today``: the day by which facts are due; ``calendar``: the real one, by which nobody can have read anything yet; ``kept_out``: words
    that the guide does not write."""

    library: object
    ids: dict
    facets: dict
    retired: dict
    today: object
    calendar: object
    kept_out: object

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


class InPack:
    """``Known`` as an entry of one pack sees it, in the words of ``site_rules.contributing``."""

    def __init__(self, known, profession):
        self._known, self._profession = known, profession
        self.british, self.cliches = known.kept_out.british, known.kept_out.cliches
        self._options = {}

    def options(self, kind):
        if kind not in self._options:
            self._options[kind] = self._known.options(kind, self._profession)
        return self._options[kind]

    def retired(self, kind, name):
        return self._known.retired.get((kind, name))

    def facets(self, competency):
        return self._known.facets.get(competency)


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
    return Known(library, ids, facets, retired, today, calendar, words_kept_out(library))


def words_kept_out(library):
    """What the guide's style keeps out of its own text."""
    return WordsKeptOut(style(library, "cliches", "words", "why"), style(library, "american", "american", "british"))


def style(library, part, key, value):
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

