"""Which part of the answer each clause plays, and from that the five elements.

A clause confesses, tells an episode, does something about it, merely intends to, says where things stand, or looks ahead.
That is decided from its verb, its tense, who acts, and the words heard in it; a sentence then belongs to the element of its
weightiest clause.
"""

from ..records import Heard

WEAKNESS, CONTEXT, ACTION, STATE, FORWARD = ("weakness", "context", "action", "current_state", "forward")
ELEMENTS = (WEAKNESS, CONTEXT, ACTION, STATE, FORWARD)

# Verbs that nobody could watch: what one is, feels, knows, or means to do.
_INWARD = frozenset("be feel think believ know want lik hat need try work learn improv struggl tend hav notic understand realis realiz hop see get becom find car worry "
                    "lov fear enjoy prefer lack suffer seem mean guess suppos balanc striv aim overcom deal cop continu grow accept consider focus manag aspir "
                    "attempt wish remain doubt identify reflect expect".split())
_AIMING = frozenset("try work learn improv balanc striv aim focus hop attempt grow continu overcom".split())
_AUXILIARY = frozenset("am i'm is are was were be been being have has had i've we've i'd we'd will i'll we'll would can could do does did should must may might "
                       "used to just it's".split())
STEPS = frozenset("join tak sign enrol enroll start begin ask switch introduc agre mov set mak writ put adopt buy hir book read volunt volunteer schedul creat us "
                   "develop pair train turn ban clos block record arrang instal install attend pract practic rehears chang photograph wrote shar split bring sit shadow".split())
_ONWARDS = frozenset("on to at towards toward working".split())
_BEGINNING = frozenset("start begin began begun".split())
_NAMED = ("tool", "artefact", "person", "action")
_SKIP = frozenset("also always often sometimes usually just really now still then once even only mostly actually actively deliberately not n't recently currently already "
                  "never um uh like i".split())


class Part:
    """A clause with its part in the answer. ``role``: confession | episode | deed | intent | state | ahead | other."""

    def __init__(self, clause, role, marks):
        self.clause = clause
        self.role = role
        self.marks = marks


def parts_of(hearing):
    """The parts of an answer in order; every clause is in exactly one."""
    said = hearing.said
    heard = _heard_by_clause(hearing)
    timed = _times_by_sentence(said)
    parts = []
    acted = False
    last = len(said.sentences) - 1
    for number in range(len(said.clauses)):
        clause = said.clauses[number]
        marks = _marks(said, clause, heard[number], timed, parts, acted, last)
        role = _role(clause, heard[number], marks, acted, last)
        acted = acted or role in ("deed", "intent")
        parts.append(Part(clause, role, marks))
    return parts


def main_verb(said, clause):
    """The stem of what is done in a clause, past its auxiliaries; ``""`` where no verb was found."""
    if clause.verb < 0:
        return ""
    index = _verb_place(said, clause)
    return said.words.stems[index] if index < clause.end else "be"


def _verb_place(said, clause):
    words = said.words.words
    index = clause.verb
    while index < clause.end and (words[index] in _AUXILIARY or words[index] in _SKIP or (words[index].endswith("ly") and len(words[index]) > 4)):
        index += 1
    return index


def _begun(said, clause):
    """The stem of what was started (*started to look*, *begun learning*); ``""`` where nothing of that kind was."""
    words, stems = said.words.words, said.words.stems
    index = _verb_place(said, clause) + 1
    if clause.verb < 0 or index >= clause.end or stems[index - 1] not in _BEGINNING:
        return ""
    if words[index] == "to" and index + 1 < clause.end:
        return stems[index + 1]
    return stems[index] if words[index].endswith("ing") else ""


def _aims(said, clause, verb):
    """Whether a verb only means to: *I work on it*, but not *I work too hard*."""
    if verb != "work":
        return verb in _AIMING
    return not _ONWARDS.isdisjoint(said.words.words[clause.verb:clause.end])


def _heard_by_clause(hearing):
    clause_of = hearing.said.clause_of
    heard = [set() for _ in hearing.said.clauses]
    for list_id in hearing.hits:
        for first, last in hearing.hits[list_id]:
            for number in range(clause_of[first], clause_of[last] + 1):
                heard[number].add(list_id)
    return heard


def _times_by_sentence(said):
    """Sentence -> kinds of time in it; how long an incident lasted (*it was down for a week*) is not how long an action has run."""
    timed = {}
    for time in said.times:
        clause = said.clause(time.first)
        if time.kind == "duration" and clause.tense in ("past", "habit"):
            continue
        if time.kind == "start" and clause.tense in ("past", "habit") and main_verb(said, clause) not in STEPS:
            continue
        timed.setdefault(clause.sentence, set()).add(time.kind)
    return timed


def _marks(said, clause, heard, timed, parts, acted, last):
    """What can be seen of a clause: strings that the features name too."""
    marks = set()
    verb = main_verb(said, clause)
    times = timed.get(clause.sentence, ())
    actor = clause.subject in ("i", "we")
    begun = _begun(said, clause)
    empty = "vague_action" in heard and not any(list_id in heard for list_id in _NAMED)
    watched = verb and verb not in _INWARD and begun not in _INWARD and not (empty and (begun or verb in STEPS))
    if watched and actor and clause.tense in ("present", "perfect", "past", "future", ""):
        for kind in ("now", "frequency", "start", "duration"):
            if kind in times:
                marks.add("done_" + kind)
        if "tool" in heard or ("artefact" in heard and ("doing" in heard or "action" in heard)):
            marks.add("done_with_tool")
        if "person" in heard:
            marks.add("done_with_person")
        if verb in STEPS:
            marks.add("step_" + clause.tense)
        if clause.sentence > 0 and clause.tense == "present":
            marks.add("done_later")
    if not actor and clause.tense in ("present", "perfect") and ("now" in times or "frequency" in times or "start" in times or "duration" in times) and watched:
        marks.add("others_do_now")
    if not actor and "person" in heard and watched and clause.tense in ("present", "perfect"):
        marks.add("person_does")
    if actor and (_aims(said, clause, verb) or begun in _AIMING):
        marks.add("aims")
    elif parts and parts[-1].clause.sentence == clause.sentence and "aims" in parts[-1].marks and not clause.subject:
        marks.add("aims")
    if clause.tense == "past" and clause.subject in ("other", "we", ""):
        marks.add("others_past")
    if clause.tense == "past" and clause.subject == "i" and watched:
        marks.add("did")
    if clause.sentence > 0 or clause.first and said.words.words[clause.first] in ("so", "now", "therefore"):
        marks.add("answering")
    if not clause.tense and said.words.words[clause.first].endswith("ing") and said.words.stems[clause.first] not in _INWARD and not empty:
        if "frequency" in times or "start" in times or "duration" in times or "tool" in heard:
            marks.add("done_in_short")
    if acted:
        marks.add("after_deed")
    if clause.sentence == last:
        marks.add("last")
    return marks


def _role(clause, heard, marks, acted, last):
    if "ahead" in heard and clause.sentence >= last - 1 and (acted or last == 0) and clause.tense in ("future", "conditional", "present", ""):
        if clause.tense != "present" or "evidence" not in heard:
            return "ahead"
    if "overclaim" in heard:
        return "state"
    settled = "residue" in heard or "state" in heard or "evidence" in heard
    if settled and acted and not ("done_now" in marks or "done_frequency" in marks or "done_with_tool" in marks or "done_with_person" in marks):
        return "state"
    if "aims" in marks and not ("done_with_tool" in marks or "done_frequency" in marks):
        return "intent"
    if _is_deed(clause, heard, marks):
        return "deed"
    if clause.tense == "past" and not acted or (clause.tense in ("past", "habit", "perfect") and ("cost" in heard or "setting" in heard)):
        return "episode"
    if settled and (acted or "now" in clause.tense):
        return "state"
    if "vague_action" in heard:
        return "intent"
    if clause.tense in ("present", "habit", "") and not acted and (clause.subject in ("i", "topic", "") or heard):
        return "confession"
    return "other"


def _is_deed(clause, heard, marks):
    if "done_now" in marks or "done_start" in marks or "done_duration" in marks or "others_do_now" in marks or "step_perfect" in marks:
        return True
    if "answering" in marks and ("done_with_tool" in marks or "done_frequency" in marks or "done_in_short" in marks):
        return True
    if "step_past" in marks and ("tool" in heard or "after_deed" in marks or "done_with_person" in marks) and "answering" in marks:
        return True
    return "done_later" in marks and ("action" in heard or "doing" in heard) or "person_does" in marks and clause.sentence > 0


# --- the five elements -----------------------------------------------------------------------------------------------

_ELEMENT_OF = {"confession": WEAKNESS, "episode": CONTEXT, "deed": ACTION, "intent": ACTION, "state": STATE, "ahead": FORWARD}
_WEIGHT = {"ahead": 6, "deed": 5, "state": 4, "episode": 3, "intent": 2, "confession": 1, "other": 0}


def sentence_elements(hearing, parts):
    """For every sentence the element that its weightiest clause speaks for.

    The first sentence names the weakness unless it does something else outright; a sentence that says nothing of its own belongs to the
    one before it.
    """
    said = hearing.said
    weighed = [{} for _ in said.sentences]
    for part in parts:
        if part.role != "other":
            weights = weighed[part.clause.sentence]
            weights[part.role] = weights.get(part.role, 0) + part.clause.end - part.clause.first + _WEIGHT[part.role]
    chosen = []
    for number, weights in enumerate(weighed):
        best = max(sorted(weights), key=lambda role: (weights[role], _WEIGHT[role])) if weights else ""
        if number == 0 and best in ("", "intent", "state", "episode", "deed") and len(said.sentences) > 1 and not _tells(weights):
            best = "confession"
        element = _ELEMENT_OF.get(best) or (chosen[-1] if chosen else WEAKNESS)
        chosen.append(element)
    return chosen


def _tells(weights):
    return "confession" not in weights and ("episode" in weights or "deed" in weights)


def spans_of(hearing, parts):
    """Element id -> character spans of the words that carry it, in the order of the text; runs of neighbouring clauses are one span.

    An answer may give several elements in one sentence, so this goes by clauses; ``other`` clauses join what stands before them.
    """
    spans = {}
    before = None
    sentence = -1
    for part in parts:
        element = _ELEMENT_OF.get(part.role)
        if element is None:
            element = before or WEAKNESS
        start, end = hearing.span(part.clause.first, part.clause.end - 1)
        if element == before:
            spans[element][-1] = (spans[element][-1][0], end)
        else:
            spans.setdefault(element, []).append((start, end))
        before, sentence = element, part.clause.sentence
    return spans


def longest(spans):
    """The longest of some spans; the first of equals."""
    best = spans[0]
    for span in spans:
        if span[1] - span[0] > best[1] - best[0]:
            best = span
    return best


def heard_elements(hearing, parts, present):
    """``Heard`` for the five elements; ``present``: element id -> bool, as judged."""
    spans = spans_of(hearing, parts)
    heard = []
    for element in ELEMENTS:
        start, end = (-1, -1)
        if present[element]:
            found = spans.get(element)
            start, end = (found[0] if element == WEAKNESS else longest(found)) if found else (0, 0)
            if not found:
                start, end = hearing.span(0, len(hearing.words) - 1) if len(hearing.words) else (-1, -1)
        heard.append(Heard(element, present[element], start, end))
    return heard
