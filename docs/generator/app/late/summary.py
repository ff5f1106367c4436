"""Verdict, time and open findings in one line: for small screens, and as a word for screen readers once things rest."""

from .. import page
from .regions import fit_shown

_QUIET = 900  # milliseconds without a change before anything is announced


class Summary:
    """Shown after everything else; announced only where it says something else than last time."""

    def __init__(self, desk):
        self._desk = desk
        self._words = self._announced = ""
        self._announcing = page.Rest(_QUIET, self._announce)

    def show(self):
        desk, say = self._desk, self._desk.catalog.say
        values, mode = desk.state.values, desk.view["mode"]
        answer, fit = desk.work.answer(values), fit_shown(desk)
        verdict = say("verdict_" + fit.verdict) if fit and fit.verdict else say("late_sum_no_verdict")
        pressing = len([finding for finding in desk.work.standing(values, mode) if finding.severity != "advice"])
        page.say("wg-sum-verdict", verdict)
        page.set_attribute("wg-sum-verdict", "data-verdict", fit.verdict if fit else "")
        page.say("wg-sum-time", str(int(answer.seconds + 0.5)) + " s" if answer else "0 s")
        page.say("wg-sum-check", say("late_sum_check", count=pressing))
        self._words = verdict + ". " + say("late_sum_check", count=pressing) + "." if desk.work.review(values, mode) else verdict + "."
        self._announcing.ask()

    def _announce(self):
        if self._words != self._announced:
            self._announced = self._words
            page.say("wg-announce", self._announced)
