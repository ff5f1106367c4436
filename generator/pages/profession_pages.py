"""A page for each profession with its fit matrix, and one for each of its roles and weaknesses, all judged by the site's own rules."""

from site_rules import Draft, DraftPart, compose_answer, review_answer, speaking_seconds
from site_rules.composition import suggest

from generator.place import here

from . import structured
from .chapters import fact_card
from .guide import Page, slots

VERDICT_ORDER = {"safe": 0, "manageable": 1, "deal_breaker_risk": 2}
PACE = 140
_TO_TOP = {"profession": "../../", "role": "../../../../", "weakness": "../../../../"}
_LEVEL_WORDS = {"core": "core", "useful": "useful, not core", "peripheral": "peripheral"}
_WEIGHT_WORDS = {"strong": "strongly", "moderate": "in part", "slight": "slightly"}


def pages(guide):
    """Pages of every pack: the profession's, its roles', its weaknesses'."""
    for pack in guide.packs:
        yield from _Pack(guide, pack).pages()


def heard_words(weakness):
    """The words of a weakness's cues and of its ways of being said in any profession, for search alone: a page is found by how people say it.

    >>> heard_words({"cues": ["take|taking ... work back", "the? =bottleneck"]})
    'take taking work back the bottleneck'
    """
    words = []
    for cue in weakness["cues"]:
        for word in cue.replace("|", " ").replace("...", " ").replace("?", " ").replace("=", " ").split():
            if word not in words:
                words.append(word)
    return " ".join(words)


def _propose(file, up):
    """Where a change to a content file is proposed: its editor on the repository's site, or how to contribute where none is known."""
    place = here()
    return place.repo_url + "/edit/" + place.branch + "/" + file if place.repo_url and file else up + "contributing/"


class _Pack:
    """One profession while its pages are made: every weakness is judged once against every role."""

    def __init__(self, guide, pack):
        self.guide, self.pack = guide, pack
        self.id = pack.profession["id"]
        self.catalog = guide.catalogs[self.id]
        self.fits = guide.fits(pack)

    def pages(self):
        top = f"professions/{self.id}/"
        yield top + "index.md", self._page("profession", self.id, profession=self.pack.profession, roles=self.pack.roles, matrix=self._matrix(), facts=self._facts())
        for role in self.pack.roles:
            yield f"{top}roles/{role['id']}.md", self._role(role)
        for weakness in self.pack.weaknesses:
            yield f"{top}weaknesses/{weakness['id']}.md", self._weakness(weakness)

    def _page(self, kind, entry, **values):
        text = self.guide.render(kind + ".md.j2", propose=_propose(self.pack.files.get((kind, entry), ""), _TO_TOP[kind]), **values)
        about = values[kind]
        return Page(structured.with_data(text, structured.article(about["title"], about["summary"])), self.pack.files.get((kind, entry), ""))

    def _matrix(self):
        """Rows from the weakness that is safest over all roles to the riskiest."""
        rows = [{"weakness": weakness, "cells": [{"role": role, "verdict": self.fits[weakness["id"], role["id"]].verdict} for role in self.pack.roles]} for weakness in self.pack.weaknesses]
        return sorted(rows, key=lambda row: (sum(VERDICT_ORDER[cell["verdict"]] for cell in row["cells"]), row["weakness"]["id"]))

    def _facts(self):
        """The cards of the profession's sources, in its order."""
        sources = {source["id"]: source for source in self.guide.linked.shared["sources"]}
        return [fact_card(self.guide, sources[name], "../../") for name in self.pack.profession["sources"]]

    def _row(self, weakness, role):
        fit = self.fits[weakness["id"], role["id"]]
        return {"weakness": weakness, "role": role, "verdict": fit.verdict, "because": fit.reasons[0].message if fit.reasons else ""}

    def _competency(self, record):
        return {**record, "name": self.catalog.competency(record["competency"])["name"]}

    def _role(self, role):
        rows = sorted((self._row(weakness, role) for weakness in self.pack.weaknesses), key=lambda row: (VERDICT_ORDER[row["verdict"]], row["weakness"]["id"]))
        demands = {level: [self._competency(demand) for demand in role["demands"] if demand["level"] == level] for level in _LEVEL_WORDS}
        shifts = [{**self._competency(shift), "level_words": _LEVEL_WORDS[shift["level"]]} for shift in role["seniority_shifts"]]
        full = {**role, "seniority_shifts": shifts, "forward_connections": [self._competency(item) for item in role["forward_connections"]]}
        return self._page("role", role["id"], profession=self.pack.profession, role=full, demands=demands, rows=rows)

    def _weakness(self, weakness):
        rows = sorted((self._row(weakness, role) for role in self.pack.roles), key=lambda row: (VERDICT_ORDER[row["verdict"]], row["role"]["id"]))
        strains = [{**self._competency(strain), "weight_words": _WEIGHT_WORDS[strain["weight"]]} for strain in weakness["strains"]]
        return self._page(
            "weakness", weakness["id"], profession=self.pack.profession, weakness={**weakness, "strains": strains}, rows=rows,
            seen=any(item["seen_by"] for item in weakness["actions"]), samples=[self._sample(weakness, sample) for sample in weakness["samples"]], heard=self._heard(weakness), others=self._others(weakness), heard_words=heard_words(weakness), begun=self._begun(weakness),
            sources=[source for source in self.guide.linked.shared["sources"] if source["id"] in weakness["sources"]])

    def _sample(self, weakness, sample):
        role = self.catalog.role(sample["role"])
        parts = [{"element": element["id"], "text": sample["parts"][element["id"]]} for element in self.catalog.elements]
        text = " ".join(part["text"] for part in parts)
        return {"role": role, "parts": parts, "words": len(text.split()), "seconds": round(speaking_seconds(text, PACE)), "verdict": self.fits[weakness["id"], role["id"]].verdict}

    def _begun(self, weakness):
        """What the generator's composer makes of our suggestions alone, for a role that can hear this weakness; its open places stay open."""
        role = min(self.pack.roles, key=lambda role: (VERDICT_ORDER[self.fits[weakness["id"], role["id"]].verdict], role["id"]))
        parts = []
        for element in self.catalog.elements:
            offered = suggest(self.catalog, weakness["id"], role["id"], element["id"])
            parts.append(DraftPart(element["id"], offered[0].text if offered else "", "suggestion"))
        answer = compose_answer(self.catalog, Draft(
            weakness=weakness["id"], role=role["id"], seniority=None, parts=parts, register="technical", variant=0, spelling="british", seconds=60, words_per_minute=PACE, job=None))
        return {"role": role, "parts": [{"element": part.element, "text": slots(answer.text[part.start:part.end])} for part in answer.parts]}

    def _others(self, weakness):
        own = {item["id"] for item in self.pack.weaknesses}
        return [{**item, "title": self.catalog.weakness(item["weakness"])["title"], "linked": item["weakness"] in own} for item in weakness["not_to_confuse_with"]]

    def _heard(self, weakness):
        review = review_answer(self.catalog, weakness["weak_answer"]["text"])
        return [{"rule": finding.rule, "name": self.catalog.rule(finding.rule)["name"], "message": finding.message} for finding in review.findings]
