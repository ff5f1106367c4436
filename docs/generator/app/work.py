"""From the job and the weakness to verdicts. Each result is computed once for the same input.

Nothing here knows the document; a rule that fails is reported by the caller, and the rest goes on. ``late.work`` adds what
needs the late parts: reading postings, hearing own words, composing, reviewing.
"""

from site_rules.fit import check_role_fit, quick_verdict
from site_rules.fit.asked import take_seat

_VERDICTS = ("safe", "manageable", "deal_breaker_risk")


class Work:
    """The rules applied to a state's values, remembering the last result of each step. ``trouble``: the error of a step that had to be left out;
    ``shortened``: how many characters were read of a text that is too long to be read whole, else 0."""

    def __init__(self, catalog):
        self.catalog = catalog
        self.trouble = None
        self.shortened = 0
        self._last = {}

    def once(self, step, key, compute):
        """What ``compute`` gives, worked out again only when ``key`` is another than last time."""
        known = self._last.get(step)
        if known is None or known[0] != key:
            known = self._last[step] = (key, compute())
        return known[1]

    def preparing(self, values):
        """What takes long, done piece by piece before anything is drawn: yields where the browser may have its turn."""
        return iter(())

    def job(self, values):
        """The posting as read; ``None`` without one, and until postings can be read."""
        return None

    def weakness(self, values):
        """The chosen weakness or what own words were heard as; ``None`` without either."""
        return values["weakness"] or None

    def job_key(self, values):
        """Everything about the job that a verdict depends on."""
        return (values["role"], values["seniority"], values["posting"], sorted(values["corrections"].items()))

    def weakness_key(self, values):
        return values["weakness"] or values["own_words"]

    def fit(self, values):
        """The Role Fit Check's answer, or ``None`` without a weakness."""
        weakness = self.weakness(values)
        if weakness is None:
            return None
        return self.once("fit", (self.job_key(values), self.weakness_key(values)), lambda: self.check(weakness, values))

    def check(self, weakness, values):
        return check_role_fit(self.catalog, weakness, role=values["role"], seniority=values["seniority"] or None, job=self.job(values))

    def verdicts(self, values):
        """(verdict, weakness id) of every weakness in the pack, best first."""
        return self.once("verdicts", self.job_key(values), lambda: self._all_verdicts(values))

    def _all_verdicts(self, values):
        seat = take_seat(self.catalog, values["role"], values["seniority"] or None, None, self.job(values))
        found = [(_VERDICTS.index(quick_verdict(self.catalog, weakness, seat)), place) for place, weakness in enumerate(self.catalog.weaknesses)]
        found.sort()
        return [(_VERDICTS[order], self.catalog.weaknesses[place]["id"]) for order, place in found]
