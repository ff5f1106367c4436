"""The words of the catalog in the form in which the reading looks them up, made once per catalog."""

from .finder import Finder

DEFAULT_WEIGHTS = {"says": 400, "soft": 420, "hints": 60}
"""Hundredths that a cue adds where no weight was trained for it."""

SAYS, SOFT, HINTS, MASKS = "says", "soft", "hints", "masks"
KINDS = (SAYS, SOFT, HINTS, MASKS)


class Cue:
    """One phrase of a competency. number: the competency's place in the catalog; kind: one of ``KINDS``; weight: hundredths."""

    __slots__ = ("number", "kind", "facet", "phrase", "weight")

    def __init__(self, number, kind, facet, phrase, weight):
        self.number = number
        self.kind = kind
        self.facet = facet
        self.phrase = phrase
        self.weight = weight


class Scale:
    """What turns cues into a level for one competency: an offset, what each standing adds, and where core begins."""

    __slots__ = ("competency", "offset", "standings", "core")

    def __init__(self, competency, offset, standings, core):
        self.competency = competency
        self.offset = offset
        self.standings = standings
        self.core = core


class ContextScale:
    """What turns cues into a kind of organisation: an offset, weights of phrases, and what the other kinds' points add or take."""

    __slots__ = ("context", "offset", "others", "_cues")

    def __init__(self, context, own):
        self.context = context
        self.offset = own.get("offset", DEFAULT_CONTEXT)
        self.others = own.get("others") or {}
        self._cues = own.get("cues") or {}

    def weight(self, phrase, points):
        """Hundredths that a phrase adds."""
        return self._cues.get(phrase, DEFAULT_POINT * points)


BOOKS = ("section", "voice", "cue", "audience", "profession", "seniority", "note", "context")
DEFAULT_CONTEXT = -160
DEFAULT_POINT = 40
"""Hundredths: four points make a kind of organisation likelier than not, where no weights were trained."""


class Tables:
    """All look-ups of the reading: ``finder`` (every phrase, by the books of ``BOOKS``), ``starters`` and ``english`` (stems), ``scales`` and
    ``context_scales`` (in the order of the catalog)."""

    def __init__(self, catalog):
        data = catalog.reading
        if not data:
            raise ValueError("the reading data has not been loaded")
        weights = data.get("weights") or {}
        phrases = []
        self.starters = set()
        self.english = set()
        for entry in data["entries"]:
            for cue in entry["cues"]:
                if entry["about"] == "starter":
                    self.starters.update(cue["phrases"])
                elif entry["id"] == "english":
                    self.english.update(cue["phrases"])
                else:
                    payload = (entry["id"], cue["points"])
                    for phrase in cue["phrases"]:
                        phrases.append((phrase, entry["about"], payload))
        for record in data["contexts"]:
            for cue in record["cues"]:
                for phrase in cue["phrases"]:
                    phrases.append((phrase, "context", (record["id"], cue["points"], phrase)))
        known = {record["id"]: record for record in weights.get("contexts") or ()}
        self.context_scales = [ContextScale(record["id"], known.get(record["id"]) or {}) for record in data["contexts"]]
        self.scales = []
        trained = {record["id"]: record for record in weights.get("competencies") or ()}
        for number, record in enumerate(data["competencies"]):
            own = trained.get(record["id"]) or {}
            self.scales.append(_scale(record["id"], own, weights))
            _add_cues(phrases, number, record["cues"], own.get("cues") or {})
        self.finder = Finder(phrases)
        self.finder.books.update(BOOKS)


def tables_of(catalog):
    """The tables of a catalog, made at the first call. Raises ``ValueError`` where the catalog has no reading data."""
    return catalog.keep("reading.tables", Tables)


def _add_cues(phrases, number, groups, trained):
    for group in groups:
        for kind in KINDS:
            for phrase in group[kind]:
                weight = 0 if kind == MASKS else trained.get(phrase, DEFAULT_WEIGHTS[kind])
                phrases.append((phrase, "cue", Cue(number, kind, group["facet"], phrase, weight)))


def _scale(competency, own, weights):
    return Scale(competency, own.get("offset", -400), own.get("standings") or weights.get("standings") or DEFAULT_STANDINGS,
                 own.get("core", 0))


DEFAULT_STANDINGS = {"duty": 0, "requirement": 0, "you": 0, "plain": -60, "we": -250, "plus": -300, "perk": -350, "none": -900}
