"""What an entry is held against in the page: the catalogue that is open there, and the few lists that only the forms need."""

from .words_kept_out import WordsKeptOut


class KnownInPage:
    """``catalog``: of the profession that is written for; ``lists``: the forms' own data, ``{"sources", "shared_weaknesses", "retired", "cliches", "american"}``."""

    def __init__(self, catalog, lists):
        self._catalog, self._lists = catalog, lists
        kept_out = WordsKeptOut(_pairs(lists["cliches"], "words", "why"), _pairs(lists["american"], "american", "british"))
        self.british, self.cliches = kept_out.british, kept_out.cliches

    def options(self, kind):
        """The ids that a reference of this kind may name."""
        catalog = self._catalog
        if kind == "facet":
            return [facet["id"] for competency in catalog.competencies for facet in competency["facets"]]
        if kind == "source":
            return self._lists["sources"]
        if kind == "weakness":
            return _ids(catalog.weaknesses) + self._lists["shared_weaknesses"]
        return _ids({"competency": catalog.competencies, "context": catalog.contexts, "family": catalog.families, "role": catalog.roles}.get(kind) or [])

    def retired(self, kind, name):
        """The record of a retired id, or ``None``."""
        for record in self._lists["retired"]:
            if record["kind"] == kind and record["id"] == name:
                return record
        return None

    def facets(self, competency):
        """The facets of a competency, ``None`` where there is none of this id."""
        record = self._catalog.competency(competency)
        return _ids(record["facets"]) if record else None


def _ids(records):
    return [record["id"] for record in records]


def _pairs(records, key, value):
    return {record[key].lower(): record[value] for record in records}
