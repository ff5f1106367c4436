"""Who does what, when, and whether it is meant: the clauses of a spoken answer.

Every rule of the review stands on this, so that none needs its own list of negations or dates. It is a reader's eye, not a
parser: a clause ends at a comma or where a joining word begins a new one, its subject is the first one that stands in it,
and its tense is that of the first verb that shows one.

>>> said = understand("We lost a week. Since March I keep a list; I wouldn't say it's solved.")
>>> [(c.subject, c.tense, c.negated) for c in said.clauses]
[('we', 'past', False), ('i', 'present', False), ('i', 'conditional', True)]
>>> [(t.kind, said.words.words[t.first:t.last + 1]) for t in said.times]
[('start', ['since', 'march'])]
"""

from collections import namedtuple

from .text import split_words

Clause = namedtuple("Clause", ("first", "end", "sentence", "subject", "tense", "negated", "verb"))
"""Words ``first`` to ``end`` (exclusive) of sentence number ``sentence``. subject: i | we | you | other | topic ('my weakness', 'one thing')
| '' (nobody named); tense: past | habit ('used to') | perfect | present | future |
conditional ('would') | ''; verb: index of the verb that showed it, or -1."""

TimeExpression = namedtuple("TimeExpression", ("kind", "first", "last"))
"""kind: start (since March, three months ago) | duration (for two quarters) | moment (in spring, last year) | frequency (every Friday)
| now (these days) | empty (since then, recently)."""

MONTHS = frozenset("january february march april may june july august september october november december".split())
SEASONS = frozenset("spring summer autumn winter fall christmas easter holidays".split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
                 "sundays morning mornings evening evenings afternoon afternoons".split())
UNITS = frozenset("day days week weeks fortnight month months quarter quarters year years sprint sprints semester semesters term terms "
                  "season seasons release releases winters summers".split())
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty "
                    "thirty forty fifty sixty seventy eighty ninety hundred thousand half dozen twice couple several few many some".split())

_I = frozenset(("i", "i'm", "i've", "i'd", "i'll", "im", "ive", "myself"))
_WE = frozenset(("we", "we're", "we've", "we'd", "we'll", "us"))
_YOU = frozenset(("you", "you're", "you've", "you'd", "you'll"))
_OTHERS = frozenset(("he", "she", "it", "they", "this", "that", "he's", "she's", "it's", "they're", "they've", "they'd", "that's", "who", "which", "there",
                     "there's", "nobody", "everyone", "everybody", "somebody", "someone", "people", "others", "nothing", "everything", "anything", "one"))
_SINGULAR = frozenset(("he", "she", "it", "this", "that", "who", "which", "everything", "nothing", "nobody", "everyone", "everybody", "somebody", "someone", "one"))
_ONE_OF = frozenset("the a an my our his her their its your no each every another".split())
_TOPIC = frozenset("weakness weaknesses problem trouble issue thing area point flaw side spot downfall".split())
_DETERMINERS = frozenset("the a an my our his her their its your two three four five no some most many each every another".split())
_JOINERS = frozenset("but because which who while although though until whereas when whenever if unless where since after before".split())
_SOFT_JOINERS = frozenset(("and", "so", "then", "or", "that", "yet", "now"))
_SUBJECTS = frozenset(_I | _WE | _YOU | _OTHERS)
_NEGATORS = frozenset("not never no nor neither none nobody nothing without hardly barely rarely seldom cannot don't doesn't didn't won't wouldn't "
                      "can't couldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't dont doesnt didnt cant wont isnt wasnt".split())
_SKIPPED = frozenset("also always often sometimes usually just really now still never ever only even mostly probably honestly actually basically definitely "
                     "already then once not simply generally currently recently occasionally easily myself um uh like maybe".split())
_PAST = frozenset("was were did didn't wasn't weren't had hadn't couldn't could went took made gave got said told kept held felt left lost met sent spent thought "
                  "understood brought began chose drew drove fell forgot grew heard knew learnt led paid ran saw sat slept sold spoke stood stuck "
                  "taught threw won wore wrote broke became came caught dealt bought built meant found overran ate rang hid rose sank swore "
                  "didnt wasnt flew shook woke cost".split())
_PRESENT = frozenset("am is are do does don't doesn't isn't aren't can can't cannot i'm it's that's he's she's there's they're we're you're dont doesnt isnt cant im".split())
_PERFECT = frozenset("have has haven't hasn't i've we've they've you've ive".split())
_FUTURE = frozenset("will won't i'll we'll it'll they'll shall".split())
_CONDITIONAL = frozenset("would wouldn't i'd we'd they'd".split())
_PARTICIPLES = frozenset("been done written gone taken given seen known shown spoken broken chosen fallen forgotten grown begun run come driven drawn thrown gotten "
                         "hidden become".split())
_NOT_PAST = frozenset("need speed indeed tired interested organised organized detailed experienced skilled limited advanced disorganised disorganized stressed "
                      "distracted focused reserved bored involved attached dedicated committed worried scared overwhelmed unorganised unorganized hundred red bed shared "
                      "related complicated based motivated rounded mixed".split())
_LEADING = frozenset("to since for over from in on at after before during within by last every each these about with ever".split())
_ACHIEVED = frozenset("managed able had have used got ended going".split())
_SAYING = frozenset("say call think believe claim admit guess".split())
_TOWARDS = frozenset("to toward towards in of for help helps helped me from".split())
_NOW = frozenset("now nowadays today currently".split())
_NOW_PAIRS = frozenset((("these", "days"), ("by", "now"), ("at", "present"), ("so", "far"), ("right", "now")))
_EMPTY = frozenset("recently lately meanwhile".split())
_PREPOSITIONS = frozenset("in last this that next on during by".split())

_TIME_WORDS = frozenset(UNITS | _NOW | _EMPTY | _PREPOSITIONS | frozenset("since for over within these the past last every each once twice times slot hour weekly daily "
                                                                        "monthly on from by at so right".split()))


class Understood:
    """An answer read: ``words``, ``sentences`` (word spans), ``clauses``, ``times``, and for every word its clause and whether it is quoted.

    Make it with ``understand``.
    """

    def __init__(self, words):
        self.words = words
        self.sentences = words.sentences()
        self.quoted = _quoted(words)
        self.clauses = []
        self.clause_of = []
        for number, (first, end) in enumerate(self.sentences):
            self._cut(number, first, end)
        self.times = _times(words)

    def _cut(self, sentence, first, end):
        words, after = self.words.words, self.words.after
        start = first
        inherited = ""
        for index in range(first, end):
            last = index == end - 1
            if not last and not _begins_clause(words, index + 1, end, after[index], index - start):
                continue
            clause = _clause(words, start, index + 1, sentence, inherited)
            inherited = clause.subject or inherited
            self.clauses.append(clause)
            number = len(self.clauses) - 1
            for _ in range(start, index + 1):
                self.clause_of.append(number)
            start = index + 1

    def clause(self, index):
        """The clause in which word ``index`` stands."""
        return self.clauses[self.clause_of[index]]

    def negated(self, index):
        """Whether what word ``index`` says is denied: a negation before it in its clause, or in the clause that introduces it.

        >>> said = understand("I wouldn't say I have overcome it.")
        >>> said.negated(said.words.words.index("overcome"))
        True
        """
        words = self.words.words
        clause = self.clause(index)
        for place in range(index - 1, clause.first - 1, -1):
            if words[place] in _NEGATORS and not _only_or_longer(words, place):
                return True
        if clause.first > 0 and clause.first < len(words):
            before = self.clauses[self.clause_of[clause.first - 1]]
            if before.sentence == clause.sentence and before.end - before.first <= 7 and words[clause.first] not in ("but", "so", "because"):
                return before.negated and _says(words, before)
        return False

    def meant_as_aim(self, index):
        """Whether word ``index`` names an aim rather than a fact: *working to overcome*, *progress in overcoming*.

        >>> said = understand("I joined a club to overcome this. I managed to overcome it.")
        >>> [said.meant_as_aim(i) for i, w in enumerate(said.words.words) if w == "overcome"]
        [True, False]
        """
        words = self.words.words
        for place in range(index - 1, max(index - 4, self.clause(index).first - 1), -1):
            word = words[place]
            if word in _TOWARDS:
                return not (word in ("to", "in", "of") and place and words[place - 1] in _ACHIEVED)
            if word in _PERFECT or word in _PRESENT or word in _SAYING:
                return False
            if word not in _SKIPPED and not word.endswith("ly"):
                return self.clause(index).tense in ("future", "conditional") or word in ("can", "must", "should")
        return False


def understand(text):
    """Read ``text`` into words, clauses and times. Never fails; an empty text has none of them."""
    return Understood(split_words(text))


def _begins_clause(words, index, end, mark_before, length):
    if mark_before:
        for mark in (",", ";", ":", ")", "("):
            if mark in mark_before:
                return length >= 1 or mark in ";:"
    word = words[index]
    if word in _JOINERS:
        return length >= 1
    if word in _SOFT_JOINERS and index + 1 < end:
        following = words[index + 1]
        if following in _SUBJECTS or following in ("now", "then", "today", "these"):
            return length >= 1
        return word in ("and", "so") and following in _DETERMINERS and length >= 3
    return False


def _clause(words, first, end, sentence, inherited):
    subject, place = _subject(words, first, end)
    tense, verb = _tense(words, place + 1 if place >= 0 else first, end, words[place] if place >= 0 else "")
    negated = False
    for index in range(first, end):
        if words[index] in _NEGATORS and not _only_or_longer(words, index):
            negated = True
            break
    return Clause(first, end, sentence, subject or (inherited if tense else ""), tense, negated, verb)


def _subject(words, first, end):
    if words[first] in _LEADING:
        found = _pronoun(words, first, end)
        if found[0] != "other":
            return found
        if words[first] == "to":
            return "", -1
    for index in range(first, min(end, first + 9)):
        word = words[index]
        if word in ("this", "that") and index + 1 < end and (words[index + 1] in UNITS or words[index + 1] in SEASONS):
            continue
        if word in _I:
            return "i", index
        if word in _WE:
            return "we", index
        if word in _YOU:
            return "you", index
        if word in _OTHERS and (index > first or word not in ("that", "which", "who")):
            return "other", index
        if word in _DETERMINERS:
            for head in range(index + 1, min(end, index + 5)):
                if words[head] in _TOPIC:
                    return "topic", head
                if words[head] in _I or words[head] in _WE:
                    return _subject(words, head, end)
            return ("other", index) if index <= first + 1 else _pronoun(words, index, end)
    return "", -1


def _pronoun(words, first, end):
    for index in range(first, min(end, first + 9)):
        if words[index] in _I:
            return "i", index
        if words[index] in _WE:
            return "we", index
    return "other", first


def _tense(words, first, end, subject_word):
    if subject_word in _PERFECT:
        return "perfect", first - 1
    if subject_word in _FUTURE:
        return "future", first - 1
    if subject_word in _CONDITIONAL:
        return ("perfect" if _participle_follows(words, first, end) else "conditional"), first - 1
    if subject_word in _PRESENT:
        return "present", first - 1
    seen = 0
    for index in range(first, end):
        word = words[index]
        if word in _SKIPPED or (word.endswith("ly") and len(word) > 4):
            continue
        if word == "used" and index + 1 < end and words[index + 1] == "to":
            return "habit", index
        if word in _PERFECT:
            return ("perfect" if _participle_follows(words, index + 1, end) else "present"), index
        if word in _FUTURE:
            return "future", index
        if word in _CONDITIONAL:
            return "conditional", index
        if word in _PRESENT:
            return "present", index
        if _is_past(word):
            return "past", index
        seen += 1
        if subject_word in _I or subject_word in _WE or subject_word in ("they", "you") or (seen == 1 and subject_word in _SINGULAR and _ends_in_s(word)):
            return "present", index
        if subject_word in _ONE_OF and _ends_in_s(word) and index > first and not _counts(words, first, index):
            return "present", index
        if seen > 7:
            break
    return "", -1


def _ends_in_s(word):
    """Third person, as in *the timer rings*; nouns in the plural look the same, so only where a singular noun went before."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _counts(words, first, index):
    """Whether the words from ``first`` to ``index`` speak of several things."""
    for place in range(first, index):
        if words[place] in NUMBERS or _ends_in_s(words[place]) or words[place] in ("last", "all", "most"):
            return True
    return False


def _participle_follows(words, first, end):
    for index in range(first, min(end, first + 4)):
        word = words[index]
        if word in _PARTICIPLES or _is_past(word):
            return True
        if word not in _SKIPPED and word not in _NEGATORS and not word.endswith("ly"):
            return False
    return False


def _is_past(word):
    return word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST and not word.endswith("eed"))


def _only_or_longer(words, index):
    """*no longer* and *not only* deny nothing."""
    following = words[index + 1] if index + 1 < len(words) else ""
    return (words[index] == "no" and following in ("longer", "matter")) or (words[index] == "not" and following in ("only", "just"))


def _says(words, clause):
    for index in range(clause.first, clause.end):
        if words[index] in ("say", "claim", "call", "pretend", "think", "believe", "mean", "lying", "know", "sure"):
            return True
    return False


def _quoted(words):
    """For every word whether it stands inside double quotation marks."""
    text = words.text
    if '"' not in text and "“" not in text:
        return [False] * len(words)
    inside = False
    quoted = []
    position = 0
    for index in range(len(words)):
        start = words.starts[index]
        for character in text[position:start]:
            if character == "“":
                inside = True
            elif character == "”":
                inside = False
            elif character == '"':
                inside = not inside
        quoted.append(inside)
        position = start
    return quoted


def _times(words):
    forms = words.words
    found = []
    index = 0
    count = len(forms)
    while index < count:
        time = _time_at(forms, index, count) if forms[index] in _TIME_WORDS else None
        if time:
            found.append(time)
            index = time.last + 1
        else:
            index += 1
    return found


def _time_at(forms, index, count):
    word = forms[index]
    following = forms[index + 1] if index + 1 < count else ""
    if word == "since":
        return _since(forms, index, count)
    if word in ("for", "over", "within") or word in ("these", "the", "past", "last"):
        duration = _duration(forms, index, count)
        if duration:
            return duration
    if word in ("every", "each") and (following in UNITS or following in DAYS or following in ("other", "second", "third", "run", "time")):
        return TimeExpression("frequency", index, index + 1)
    if word in ("once", "twice", "times", "slot", "hour") and following in ("a", "per", "each", "every") and index + 2 < count and forms[index + 2] in UNITS:
        return TimeExpression("frequency", index, index + 2)
    if word in ("weekly", "daily", "monthly"):
        return TimeExpression("frequency", index, index)
    if word == "on" and following in DAYS and following.endswith("s"):
        return TimeExpression("frequency", index, index + 1)
    if (word, following) in _NOW_PAIRS:
        return TimeExpression("now", index, index + 1)
    if word in _NOW:
        return TimeExpression("now", index, index)
    if word in _EMPTY:
        return TimeExpression("empty", index, index)
    if word == "from" and following in MONTHS | SEASONS and index + 2 < count and forms[index + 2] in ("on", "onwards", "onward"):
        return TimeExpression("start", index, index + 2)
    if word in UNITS and following in ("ago", "back") and index:
        return TimeExpression("start", _number_start(forms, index), index + 1)
    if word in _PREPOSITIONS:
        skip = 1 if following in ("early", "late", "the", "mid") else 0
        moment = forms[index + 1 + skip] if index + 1 + skip < count else ""
        if moment in MONTHS or moment in SEASONS or (word in ("last", "this", "that", "next") and (moment in UNITS or moment in DAYS)) or _is_year(moment):
            return TimeExpression("moment", index, index + 1 + skip)
    return None


def _since(forms, index, count):
    first = index - 1 if index and forms[index - 1] == "ever" else index
    following = forms[index + 1] if index + 1 < count else ""
    if following == "that" and index + 2 < count and (forms[index + 2] in MONTHS or forms[index + 2] in SEASONS or forms[index + 2] in UNITS):
        return TimeExpression("start", first, index + 2)
    if following in ("then", "that", "this", "it", "", "there", "they", "he", "she"):
        return TimeExpression("empty", first, min(index + 1, count - 1)) if following in ("then", "that", "") else None
    for place in range(index + 1, min(count, index + 7)):
        word = forms[place]
        if word in MONTHS or word in SEASONS or word in UNITS or word in DAYS or _is_year(word) or word in ("start", "beginning", "ago"):
            return TimeExpression("start", first, place)
        if word in ("joined", "join", "moved", "started", "became", "took", "changed") and forms[place - 1] in ("i", "we"):
            return TimeExpression("start", first, place)
    return None


def _duration(forms, index, count):
    """*for two quarters*, *over the past year*, *the last eighteen months*; one number or *past/last* must be there."""
    counted = False
    for place in range(index, min(count, index + 8)):
        word = forms[place]
        if word in UNITS and place > index:
            if not counted or forms[index] in ("the", "last", "past") and place == index + 1:
                return None
            if place + 1 < count and forms[place + 1] in ("ago", "back"):
                return TimeExpression("start", index + 1, place + 1)
            return TimeExpression("duration", index, place)
        if word in NUMBERS or word in ("past", "last", "a") or _is_number(word):
            counted = counted or word != "a" or forms[index] in ("for", "over")
        elif word not in ("for", "over", "within", "the", "these", "about", "nearly", "almost", "more", "than", "of", "and", "good", "around", "now"):
            return None
    return None


def _number_start(forms, index):
    first = index
    while first and (forms[first - 1] in NUMBERS or _is_number(forms[first - 1]) or forms[first - 1] in ("a", "of", "and", "about")):
        first -= 1
    return first


def _is_number(word):
    return bool(word) and "0" <= word[0] <= "9"


def _is_year(word):
    return len(word) == 4 and _is_number(word) and word[:2] in ("19", "20")
