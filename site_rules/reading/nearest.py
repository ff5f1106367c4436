"""The role profiles of the pack that are nearest to a posting."""

from ..phrases import PhraseBook
from ..records import RoleMatch

_DEMANDS, _CONTEXTS, _WORDS = 45, 30, 25
_ENOUGH_WORDS = 4
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
    for (role, phrase), _, _ in book.find(sheet.words):
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
    asked = [demand["competency"] for demand in role["demands"] if demand["level"] == "core"]
    shared = [competency for competency in asked if competency in core]
    alien = len(core) - len(shared)
    demands = _DEMANDS * 2 * len(shared) // max(1, 2 * len(shared) + (len(asked) - len(shared)) + alien)
    both = [context for context in role["contexts"] if context in contexts]
    score = demands + (_CONTEXTS if both else 0) + _WORDS * min(_ENOUGH_WORDS, len(words)) // _ENOUGH_WORDS
    if role["seniority"] in _LEADING:
        score += _LEADS if seniority in _LEADING else -_LEADS
    return RoleMatch(role["id"], min(100, score), shared + both + sorted(words))


def _role_words(catalog):
    return PhraseBook([(phrase, (role["id"], phrase)) for role in catalog.roles for phrase in role["posting_words"]])
