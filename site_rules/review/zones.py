"""Where in an answer the weakness is told: the same words name it there, excuse it in a reason, and mean nothing of the kind in the remedy.

*I want everything perfect* is a cliché; *I rarely delegate, because I want everything perfect* names delegating; *my last talk was nearly perfect*
tells how things stand. So the clauses are divided once: what comes before the weakness, the telling itself, the reasons given in it, and all
that follows.
"""

BEFORE, CORE, REASON, AFTER = ("before", "core", "reason", "after")

_NAMING = frozenset("weakness weaknesses weakest weak flaw flaws shortcoming shortcomings downfall".split())
_BACK = frozenset("this that these those the such overcome addres it".split())
_OPENERS = ("weakness_frame", "confession", "trait", "perfection", "overwork", "overcare", "too_nice", "skill", "denial", "joke")
_REASONS = ("because", "since", "cause")
_TURNING = frozenset("work working learn learned learnt learning improve improving started try trying began overcome".split())
_TOWARDS = frozenset("addres overcom improv combat fix mitigat counter tackl manag handl compensat remedy solv correct counteract".split())
_TURNS = frozenset("but so however now therefore to since after lately recently nowadays today although over through by".split())


def zones_of(hearing, parts):
    """The zone of every clause, in order: ``before``, ``core``, ``reason`` or ``after``."""
    said = hearing.said
    count = len(said.clauses)
    first = _first(hearing)
    zones = []
    reason_in = -1
    ended = False
    for number in range(count):
        clause = said.clauses[number]
        if number < first:
            zones.append(BEFORE)
            continue
        ended = ended or number > first and _turns_to_remedy(said, clause, parts[number].role, said.clauses[first].sentence)
        if ended:
            zones.append(AFTER)
        elif said.words.words[clause.first] in _REASONS and number > first:
            reason_in = clause.sentence
            zones.append(REASON)
        else:
            zones.append(REASON if reason_in == clause.sentence else CORE)
    return zones


def _first(hearing):
    """The clause in which the weakness begins to be told: where it is announced, or where the first thing is confessed."""
    said = hearing.said
    words, stems = said.words.words, said.words.stems
    heard = [said.clause_of[hits[0][0]] for hits in [hearing.of(list_id) for list_id in _OPENERS] if hits]
    begun = min(heard) if heard else 0
    for index in range(len(words)):
        if words[index] in _NAMING and not said.quoted[index]:
            before = [stem for stem in stems[max(0, index - 3):index]]
            if _BACK.isdisjoint(before):
                return said.clause_of[index]
            return min(begun, said.clause_of[index])
    return begun


def _turns_to_remedy(said, clause, role, sentence):
    if role in ("deed", "ahead"):
        return True
    words, stems = said.words.words, said.words.stems
    if words[clause.first] == "to" and clause.first + 1 < clause.end and stems[clause.first + 1] in _TOWARDS:
        return True
    if clause.sentence == sentence and words[clause.first] not in _TURNS and not (words[clause.first] == "and" and role != "intent"):
        return False
    if role in ("intent", "state"):
        return True
    return clause.subject in ("i", "we") and not _TURNING.isdisjoint(words[clause.first:clause.end])
