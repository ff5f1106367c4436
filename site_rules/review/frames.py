"""How a weakness is named and a remedy told: by a label, a trait or something one does; by a step one takes or one only learns to take.

Words alone do not tell *delegation* from *I take work back when a deadline is near*, nor *by prioritising* from *by asking my lead*: the
sentence around them does. Here each clause is seen through the frames people use for it (*I tend to …*, *I struggle with …*, *by …ing*,
*I've learned to …*), down to the verb that says what happens.

>>> from ..clauses import understand
>>> said = understand("I tend to take work back from my team. I'm improving by asking my lead, and I've learned to trust people.")
>>> [(doing.frame, doing.stem) for doing in doings(said)]
[('do', 'tak'), ('by', 'ask'), ('learning', 'trust')]
"""

from collections import namedtuple

from .elements import STEPS

Doing = namedtuple("Doing", ("frame", "stem", "index", "length"))
"""What somebody does: ``frame``: do (I keep a list) | by (by keeping a list) | going (I'm keeping, I have started to keep) | learning (I try, learn or
work to keep) | hard (I find it hard to keep) | named (my weakness is keeping); ``stem`` and ``index`` of its verb; ``length``: words of its object."""

# Verbs that only lead up to another one.
_RAISING = frozenset("tend hav find end keep like lov lik want start begin began begun us get got can could will would may might do did am be ve been be must should need "
                     "go prefer insist rather mak caught catch feel".split())
_LEARNING = frozenset("try learn learnt work improv aim attempt striv practic practis focus hop teach taught remind commit plan intend continu concentrat".split())
# What nobody could watch: verbs, and objects that make a verb empty (*set boundaries*, *take care*).
_VAGUE = frozenset("be feel think believ know want lik hat need notic understand realis realiz hop see becom lov fear enjoy suffer seem mean guess suppos balanc overcom deal cop "
                   "grow accept consider manag aspir wish remain doubt identify reflect expect prioritis deleg communicat trust focus ensur handl recognis recogn embrac adapt "
                   "deepen strengthen enhanc collaborat lean push let achiev maintain improv increas reduc avoid prevent addres tackl combat remember celebrat appreciat "
                   "respect listen stay develop build gain prov succeed relax worry care mak do get giv work hav car organis adjust evolv step slow letting "
                   "perform stop".split())
_EMPTY_OBJECTS = frozenset("boundary priority balanc effort car mindset strategy technique techniqu skill confidenc knowledg awarenes attitud progres chang confident patient awar "
                           "expectation everything better more less mindful open flexibl positiv calm organis realistic".split())
_MORE_STEPS = frozenset("check count clos mut doubl seek test draw ring call meet present send print export post talk walk carry hand leav tell rank tim timebox repeat invit rotat review "
                        "plan track monitor limit allocat assign double divid cut note log watch visit speak say show report propos compar measur delet turn photograph run study enrol "
                        "subscrib meditat practis practic rehears journal confirm explain hir pay shadow mentor interview cap freez publish collect archiv document summaris".split())
_HARD = frozenset("struggl difficult difficulty hard challeng tough troubl problem fail uncomfortabl afraid hesitat issu reluctant bad poor terribl weak slow".split())
_FRAMES = ("weakness", "weaknesses", "flaw", "problem", "area", "thing", "trouble", "downside", "shortcoming", "one", "it", "be")
_STARTED = frozenset("start begin began begun".split())
_SKIPPED = frozenset("also always often sometimes usually just really now still never ever only even mostly probably honestly actually basically definitely already then "
                     "not simply generally currently recently occasionally easily um uh like maybe to on at with of in a an the it this that myself too more very "
                     "quite so much time effort step steps way ways my things point sure habit tendency bit lot rather both either".split())
_NOUNS_IN_ING = frozenset("thing something anything everything nothing meeting meetings morning evening training spring during being feeling feelings understanding building string "
                          "bring king ring engineering marketing pricing accounting".split())
_OF_SELF = ("i", "i'm", "i've", "i'd", "i'll", "im", "ive", "we", "we've", "we're", "we'll")


def doings(said):
    """Every ``Doing`` of the speaker, in order: one for each finite clause of *I* or *we*, and one for each *-ing* that a frame governs."""
    found = []
    words, stems = said.words.words, said.words.stems
    for clause in said.clauses:
        index = clause.first
        frame = ""
        if clause.subject in ("i", "we"):
            index = _after_subject(words, clause)
            frame = "do"
        elif clause.subject == "topic" and clause.verb >= 0:
            index = clause.verb + 1
            frame = "named"
        elif words[clause.first] in ("by", "through"):
            frame = "by"
        elif _is_ing(words, clause.first):
            frame = found[-1].frame if found and found[-1].frame in ("by", "going", "learning") else "named"
        if frame:
            _follow(words, stems, index, clause.end, frame, found)
    return found


def kind(said, doing):
    """Whether somebody could watch it: ``+`` for a step, ``-`` for what is only meant, ``?`` where the verb does not tell.

    >>> from ..clauses import understand
    >>> said = understand("I'm improving by prioritising. I'm improving by asking my lead. I've started setting boundaries.")
    >>> [kind(said, doing) for doing in doings(said)]
    ['-', '+', '-']
    """
    stems = said.words.stems
    for index in range(doing.index + 1, min(len(stems), doing.index + 1 + min(4, doing.length))):
        if stems[index] in _EMPTY_OBJECTS:
            return "-"
    if doing.stem in STEPS or doing.stem in _MORE_STEPS:
        return "+"
    return "-" if doing.stem in _VAGUE else "?"


def _after_subject(words, clause):
    for index in range(clause.first, clause.end):
        if words[index] in _OF_SELF:
            return index + (0 if "'" in words[index] else 1)
    return clause.first


def _follow(words, stems, index, end, frame, found):
    """Walk from a subject or a frame to the verb that says what happens, and on to further ones that are governed by *by*, *and*, *to*."""
    settled = False
    while index < end:
        word, stem = words[index], stems[index]
        if not settled:
            if stem in _LEARNING and frame != "by":
                frame = "learning"
            elif stem in _HARD:
                frame = "hard"
            elif stem in _STARTED:
                frame = "going"
            elif word in _SKIPPED or stem in _RAISING or word in _OF_SELF or (word.endswith("ly") and len(word) > 4):
                pass
            elif word in ("by", "through") and index + 1 < end and _is_ing(words, index + 1):
                frame = "by"
            else:
                if frame == "do" and _is_ing(words, index):
                    frame = "going"
                found.append(Doing(frame, stem, index, _length(words, index, end)))
                settled = True
        elif word in ("by", "through", "and", "or", "of", "with", "to") and index + 1 < end:
            following = index + 1
            while following < end - 1 and (words[following].endswith("ly") or words[following] in ("to", "then", "also", "how")):
                following += 1
            if _is_ing(words, following) and stems[following] in _LEARNING:
                frame, settled = "learning", False
                index = following
            elif _is_ing(words, following):
                frame = "by" if word in ("by", "through") else frame
                found.append(Doing(frame, stems[following], following, _length(words, following, end)))
                index = following
            elif word == "and" and frame in ("learning", "do") and stems[following] in STEPS:
                found.append(Doing(frame, stems[following], following, _length(words, following, end)))
                index = following
        index += 1


def _length(words, index, end):
    return end - index - 1


def _is_ing(words, index):
    word = words[index]
    return len(word) > 4 and word.endswith("ing") and word not in _NOUNS_IN_ING
