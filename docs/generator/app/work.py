"""From what the visitor said to what the rules make of it. Each result is computed once for the same input.

Nothing here knows the document; a rule that fails is reported by the caller with its name, and the rest goes on.
"""

from site_rules import check_role_fit, compose_answer, read_job_description, recognise_weakness, review_answer
from site_rules.composition import suggest
from site_rules.records import Draft, DraftPart

from .state import ELEMENTS

_VERDICT_ORDER = {"safe": 0, "manageable": 1, "deal_breaker_risk": 2}


class Work:
    """The rules applied to a state's values, remembering the last result of each step."""

    def __init__(self, catalog):
        self.catalog = catalog
        self._last = {}

    def _once(self, step, key, compute):
        known = self._last.get(step)
        if known is None or known[0] != key:
            known = self._last[step] = (key, compute())
        return known[1]

    def forget(self):
        """Forget all results: the rules have got more to work with (a model arrived)."""
        self._last = {}

    def role(self, values):
        return self.catalog.role(values["role"])

    def job(self, values):
        """The posting as read and corrected by the visitor, or ``None`` without one."""
        posting = values["posting"]
        if not posting.strip():
            return None
        read = self._once("job", posting, lambda: read_job_description(posting, self.catalog))
        corrections = sorted(values["corrections"].items())
        if not corrections:
            return read
        return self._once("corrected", (posting, corrections), lambda: corrected(read, corrections))

    def recognised(self, values):
        words = values["own_words"]
        if not words.strip():
            return None
        return self._once("recognised", words, lambda: recognise_weakness(words, self.catalog))

    def weakness(self, values):
        """The chosen weakness, else what the own words were recognised as, else ``None``."""
        if values["weakness"]:
            return values["weakness"]
        recognised = self.recognised(values)
        return recognised if recognised and (recognised.weaknesses or recognised.strains) else None

    def _job_key(self, values):
        return (values["role"], values["seniority"], values["posting"], sorted(values["corrections"].items()))

    def fit(self, values):
        weakness = self.weakness(values)
        if weakness is None:
            return None
        key = (self._job_key(values), values["weakness"] or values["own_words"])
        return self._once("fit", key, lambda: self._check(weakness, values))

    def _check(self, weakness, values):
        return check_role_fit(self.catalog, weakness, role=values["role"], seniority=values["seniority"] or None, job=self.job(values))

    def verdicts(self, values):
        """(verdict, weakness id) of every weakness in the pack, best first."""
        return self._once("verdicts", self._job_key(values), lambda: self._all_verdicts(values))

    def _all_verdicts(self, values):
        found = [(_VERDICT_ORDER[self._check(weakness["id"], values).verdict], index, weakness["id"]) for index, weakness in enumerate(self.catalog.weaknesses)]
        found.sort()
        names = ("safe", "manageable", "deal_breaker_risk")
        return [(names[order], weakness) for order, _, weakness in found]

    def offers(self, values, element):
        """Suggestions of the catalogue for one field."""
        weakness = values["weakness"] or self._first_heard(values)
        if not weakness:
            return []
        return suggest(self.catalog, weakness, values["role"], element, self.job(values), values["seniority"] or None)

    def _first_heard(self, values):
        recognised = self.recognised(values)
        return recognised.weaknesses[0].weakness if recognised and recognised.weaknesses else ""

    def draft(self, values):
        parts = [DraftPart(element, values["fields"][element], values["sources"][element] or "visitor") for element in ELEMENTS]
        return Draft(
            weakness=values["weakness"] or self._first_heard(values), role=values["role"], seniority=values["seniority"], parts=parts, register=values["register"],
            variant=values["variant"], spelling=values["spelling"], seconds=values["length"], words_per_minute=values["pace"], job=self.job(values))

    def answer(self, values):
        """The composed answer, or ``None`` while all fields are empty."""
        if not any([values["fields"][element].strip() for element in ELEMENTS]):
            return None
        return compose_answer(self.catalog, self.draft(values))

    def review(self, values, text):
        if not text.strip():
            return None
        return self._once("review", (text, self._job_key(values)), lambda: review_answer(self.catalog, text, role=values["role"], job=self.job(values)))


def corrected(job, corrections):
    """The job with the visitor's word on each demand, which outranks the reading."""
    levels = {competency: level for competency, level in corrections}
    demands = []
    for demand in job.demands:
        level = levels.pop(demand.competency, None)
        if level is None:
            demands.append(demand)
        else:
            demands.append(type(demand)(competency=demand.competency, level=level, kind=demand.kind, audiences=demand.audiences, facets=demand.facets, evidence=demand.evidence))
    return type(job)(text=job.text, demands=demands, contexts=job.contexts, profession=job.profession, seniority=job.seniority, role_matches=job.role_matches, notes=job.notes)
