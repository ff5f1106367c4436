"""The role profiles of the pack that are nearest to a posting."""

from ..phrases import PhraseBook
from ..records import RoleMatch

_DEMANDS, _CONTEXTS, _WORDS = 45, 30, 35
_ENOUGH_WORDS = 3
_LEVELS = {"core": 2, "useful": 1}
_LEADING = ("lead", "manager")
_LEADS = 20
_SHOWN = 3
_LEAST = 20


def role_matches_of(sheet, demands, contexts, profession, seniority, catalog):
    """Up to three roles of the catalog's pack, nearest first.

    A role is near by the core demands that both make, by the kind of organisation and by the words of its postings, in this order of
    weight; one of another profession counts half.
    """
    book = catalog.keep("reading.role_words", _role_words)
    heard = {}
    for (role, phrase), _, _ in book.find_again(sheet.words):
        heard.setdefault(role, set()).add(phrase)
    core = {demand.competency for demand in demands if demand.level == "core"}
    stranger = profession not in catalog.profession["posting_professions"]
    matches = []
    for role in catalog.roles:
        match = _match(role, core, contexts, seniority, heard.get(role["id"]) or set())
        score = match.score // 2 if stranger else match.score
        if score >= _LEAST:
            matches.append(RoleMatch(match.role, score, match.because))
    matches.sort(key=lambda match: (-match.score, match.role))
    return matches[:_SHOWN]


def _match(role, core, contexts, seniority, words):
    weights = {demand["competency"]: _LEVELS.get(demand["level"], 0) for demand in role["demands"]}
    shared = [demand["competency"] for demand in role["demands"] if demand["competency"] in core and weights[demand["competency"]]]
    asked = sum([weight for weight in weights.values() if weight == _LEVELS["core"]])
    score = _DEMANDS * 2 * sum([weights[competency] for competency in shared]) // max(1, asked + _LEVELS["core"] * len(core))
    both = [context for context in contexts if context in role["contexts"]]
    if both:
        score += _CONTEXTS if both[0] == contexts[0] else _CONTEXTS // 2
    score += _WORDS * min(_ENOUGH_WORDS, len(words)) // _ENOUGH_WORDS
    if role["seniority"] in _LEADING:
        score += _LEADS if seniority in _LEADING else -_LEADS
    return RoleMatch(role["id"], min(100, max(0, score)), shared + both + sorted(words))


def _role_words(catalog):
    return PhraseBook([(phrase, (role["id"], phrase)) for role in catalog.roles for phrase in role["posting_words"]])
