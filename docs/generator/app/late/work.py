"""The rules that need the late parts: postings read, own words heard, answers composed and reviewed."""

from site_rules.composition import compose_answer, has_suggestions, suggest
from site_rules.fit import check_role_fit, with_corrections
from site_rules.named_gaps import missing_names
from site_rules.reading import reading
from site_rules.recognition import SURE, recognise_weakness
from site_rules.records import Draft, DraftPart
from site_rules.review import review_answer
from site_rules.speaking import speaking_seconds

from ..state import ELEMENTS, QUESTIONS, whose
from ..work import Work
from .editing import laid_over


LONGEST_POSTING, LONGEST_WORDS = 40000, 8000
"""What is read of a text, in characters. Six thousand words are several postings; and what takes seconds to read would hold up every key."""


class LateWork(Work):
    """``Work`` with everything there."""

    def within(self, text, longest=LONGEST_WORDS):
        """As much of ``text`` as is read."""
        if len(text) <= longest:
            return text
        self.shortened = longest
        return text[:longest]

    def preparing(self, values):
        yield from self._reading("job", values["posting"])
        for number, text in enumerate(values["others"]):
            yield from self._reading("other_job" + str(number), text)

    def _reading(self, step, text):
        """Read a posting piece by piece and remember it as ``once`` would; where the reading fails the profile has to do, and ``trouble`` says so."""
        known = self._last.get(step)
        if not text.strip() or (known and known[0] == text):
            return
        job = None
        try:
            for job in reading(self.within(text, LONGEST_POSTING), self.catalog):
                yield
        except Exception as error:
            self.trouble, job = error, None
        self._last[step] = (text, job)

    def job(self, values):
        """The posting as read and corrected by the visitor, or ``None`` without one."""
        posting = values["posting"]
        if not posting.strip():
            return None
        for _ in self._reading("job", posting):
            pass
        read = self._last["job"][1]
        if read is None:
            return None
        corrections = sorted(values["corrections"].items())
        if not corrections:
            return read
        return self.once("corrected", (posting, corrections), lambda: with_corrections(read, corrections))

    def recognised(self, values):
        words = values["own_words"]
        if not words.strip():
            return None
        return self.once("recognised", words, lambda: recognise_weakness(self.within(words), self.catalog))

    def weakness_key(self, values):
        """Of own words only what they are heard as: most keys change nothing about that."""
        recognised = None if values["weakness"] else self.recognised(values)
        return self.once("heard", recognised.text, lambda: self._heard(recognised)) if recognised else values["weakness"]

    def _heard(self, recognised):
        best = [(match.weakness, match.score >= SURE) for match in recognised.weaknesses[:1]]
        return best, recognised.strains, [note.message for note in recognised.notes], missing_names(self.catalog, recognised.text)

    def heard_key(self, values):
        """What a visitor is told of how the own words are heard."""
        recognised = self.recognised(values)
        return recognised and ([match.weakness for match in recognised.weaknesses[:3]], [note.message for note in recognised.notes])

    def weakness(self, values):
        """The chosen weakness, else what the own words were recognised as, else ``None``."""
        return values["weakness"] or self.recognised(values)

    def named(self, values):
        """The id of the weakness that the answer is about: chosen, else heard first in the own words, else ``""``."""
        if values["weakness"]:
            return values["weakness"]
        recognised = self.recognised(values)
        return recognised.weaknesses[0].weakness if recognised and recognised.weaknesses else ""

    def guided(self, values):
        """What the guided questions' answers sound like: (weakness id, ids of the questions that say so), most often heard first."""
        answers = [values["guide"][question] for question in QUESTIONS]
        return self.once("guided", answers, lambda: self._guided(values))

    def _guided(self, values):
        points, said = {}, {}
        for question in QUESTIONS[:3]:
            text = values["guide"][question]
            if text.strip():
                for match in recognise_weakness(self.within(text), self.catalog).weaknesses[:3]:
                    points[match.weakness] = points.get(match.weakness, 0) + match.score
                    said[match.weakness] = said.get(match.weakness, []) + [question]
        ranked = sorted([(-points[weakness], weakness) for weakness in points])
        return [(weakness, said[weakness]) for _, weakness in ranked[:4]]

    # --- several jobs -------------------------------------------------------------------------------------------------

    def elsewhere(self, values):
        """The weakness in every role of the profession: (role record, Fit), in the catalogue's order."""
        weakness = self.weakness(values)
        if weakness is None:
            return []
        return self.once("elsewhere", (self.weakness_key(values), values["seniority"]), lambda: self._elsewhere(weakness, values["seniority"]))

    def _elsewhere(self, weakness, seniority):
        return [(role, self.in_job(weakness, role["id"], None, seniority)) for role in self.catalog.roles]

    def other(self, values, number):
        """The weakness against another pasted posting: (Job, Fit), or ``None`` without one."""
        text, weakness = values["others"][number], self.weakness(values)
        if weakness is None or not text.strip():
            return None
        key = (text, self.weakness_key(values), values["role"], values["seniority"])
        return self.once("other" + str(number), key, lambda: self._other(number, text, weakness, values))

    def _other(self, number, text, weakness, values):
        step = "other_job" + str(number)
        for _ in self._reading(step, text):
            pass
        job = self._last[step][1]
        if job is None:
            return None
        role = job.role_matches[0].role if job.role_matches else values["role"]
        return job, self.in_job(weakness, role, job, values["seniority"])

    def in_job(self, weakness, role, job, seniority):
        return check_role_fit(self.catalog, weakness, role=role, seniority=seniority or None, job=job)

    # --- the answer ---------------------------------------------------------------------------------------------------

    def has_offers(self, values, element):
        """Whether there are suggestions for one field; to work them out is worth it only for somebody who looks."""
        weakness = self.named(values)
        return bool(weakness) and has_suggestions(self.catalog, weakness, values["role"], element)

    def offers(self, values, element):
        """Suggestions of the catalogue for one field, best first (``composition.Suggestion``)."""
        weakness = self.named(values)
        if not weakness:
            return []
        return self.once("offers" + element, (weakness, self.job_key(values), values["length"]), lambda: self._offers(weakness, values, element))

    def _offers(self, weakness, values, element):
        return suggest(self.catalog, weakness, values["role"], element, self.job(values), values["seniority"] or None, values["length"])

    def is_story(self, values, element):
        """Whether a field still tells, in whole or in half, what happened to somebody else."""
        return element in values["stories"] and self.kind(values, element) in ("suggestion", "mixed")

    def kind(self, values, element):
        """Whose words stand in a field: ``state.whose`` of what was taken."""
        return whose(values["fields"][element], values["taken"].get(element))

    def has_fields(self, values):
        return any([values["fields"][element].strip() for element in ELEMENTS])

    def draft(self, values):
        parts = [DraftPart(element, self.within(values["fields"][element]), self.kind(values, element) or "visitor") for element in ELEMENTS]
        return Draft(
            weakness=self.named(values), role=values["role"], seniority=values["seniority"], parts=parts, register=values["register"],
            variant=values["variant"], spelling=values["spelling"], seconds=values["length"], words_per_minute=values["pace"], job=self.job(values))

    def answer_key(self, values):
        """Everything that the composed answer depends on."""
        return (self.job_key(values), self.named(values), [values["fields"][element] for element in ELEMENTS], sorted(values["taken"].items()),
                sorted(values["edited"].items()), values["register"], values["variant"], values["spelling"], values["length"], values["pace"])

    def answer(self, values):
        """The answer as it is to be spoken, or ``None`` while all fields are empty."""
        if not self.has_fields(values):
            return None
        return self.once("answer", self.answer_key(values), lambda: self._answer(values))

    def composed(self, values):
        """The answer as the composer makes it of the fields, without what the visitor wrote over it."""
        return compose_answer(self.catalog, self.draft(values))

    def _answer(self, values):
        return laid_over(self.composed(values), values["edited"], lambda text: speaking_seconds(text, values["pace"]))

    # --- the check ----------------------------------------------------------------------------------------------------

    def checked_text(self, values, mode):
        """The text that the check is about: the pasted one, or the answer."""
        if mode == "check":
            return self.within(values["pasted"])
        answer = self.answer(values)
        return answer.text if answer else ""

    def review(self, values, mode):
        if mode == "check":
            return self.pasted_review(values)
        text = self.checked_text(values, mode)
        if not text.strip():
            return None
        return self.once("review", (text, self.job_key(values)), lambda: review_answer(self.catalog, text, role=values["role"], job=self.job(values)))

    def pasted_review(self, values):
        """The review of the pasted text, whatever else is being checked; ``None`` without one."""
        text = self.within(values["pasted"])
        if not text.strip():
            return None
        return self.once("pasted", (text, self.job_key(values)), lambda: review_answer(self.catalog, text, role=values["role"], job=self.job(values)))

    def standing(self, values, mode):
        """The findings that the visitor has not overruled."""
        review = self.review(values, mode)
        return [finding for finding in review.findings if finding.rule not in values["overruled"]] if review else []

    def reviewed_text(self):
        """The text of the answer's last review, ``""`` before there was one: the check follows the text a little later."""
        known = self._last.get("review")
        return known[0][0] if known else ""
