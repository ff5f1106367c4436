"""Half sentences made whole: whose subject is missing gets *I*, whose verb is missing is known as a noun, a third person becomes the first.

What cannot be made whole safely stays as it is and is marked ``noun``: the joins put such words behind a colon or behind *is*.

>>> [shape(text, "weakness") for text in ("struggle with estimates", "Tends to rush", "public speaking", "too slow to ask")]
[('clause', 'I struggle with estimates'), ('clause', 'I tend to rush'), ('noun', 'public speaking'), ('clause', 'I am too slow to ask')]
"""

from ..text import lower_ascii
from .words import (
    ADVERBS, ALSO_NOUNS, AUXILIARIES, BASES, DETERMINERS, PAST, PREPOSITIONS, SUBJECTS, base_of_third, is_acronym, is_finite, is_known_past, kind_of, lower_first, lower_noun, past_of, plain_word,
)

_FILLERS = set("well um uh uhm er hmm ok okay yeah yes honestly basically frankly actually like so and but also plus then hi hello".split())
_SAID_BEFORE = (
    "i would say that", "i would say", "i'd say that", "i'd say", "i think that", "i think", "i guess", "i suppose", "i believe that", "i believe", "i feel like", "i feel that", "to be honest",
    "to be fair", "the thing is that", "the thing is", "the truth is that", "the truth is", "kindly note that", "please note that", "definitely", "you know", "if i had to choose", "in my opinion", "i'd have to say", "i would have to say", "if i am honest", "if i'm honest", "the fact that", "probably", "maybe", "perhaps", "it is that", "it's that", "it's", "it is", "that",
)
_OWN = ("my", "one", "a", "the", "another")
_HAVE_NOUNS = set("trouble difficulty difficulties problems issues hardly tendency habit hard little no".split())
_EFFECTS = set("cost delayed blocked meant led caused forced slowed pushed took broke made left wasted created resulted hurt annoyed confused frustrated set kept surprised upset tripled doubled".split())
_PARTICIPLES = set("delayed missed wasted failed lost broken unfinished repeated duplicated late".split())
_PARTICIPLES_TOO = set("shared agreed fixed scheduled structured guided timed recorded dedicated combined".split())
_PERFECTS = ("written", "taken", "begun", "given", "done", "gone", "spoken", "chosen", "become")
_OBJECTS = set("us me them him her it everyone everybody people customers users clients colleagues".split())
_UNDER = ("when", "while", "if", "because", "since", "until", "although", "where")
_ABOUT_IT = set("better worse easier harder improved perfect hard difficult gone fixed".split())
_PEOPLE_AND_PLANS = set("customer client colleague manager director user team release launch project demo deadline pilot campaign boss lead".split())
_MOODS = set("angry annoyed unhappy upset furious frustrated confused late furious surprised disappointed".split())
_DONE_TO = set("cancelled canceled delayed postponed moved blocked missed stopped rescheduled lost".split())
_STATES = ("solved", "done", "finished", "fixed", "over")
_TIMES = set("year month week quarter spring summer autumn fall winter sprint night time january february march april may june july august september october november december "
             "monday tuesday wednesday thursday friday saturday sunday semester term christmas".split())
_OF_IT = ("went", "worked", "works", "goes", "comes", "came", "helps", "happens", "feels")
_WISHES = set("want hope plan look aim expect need like love see know think believe wish intend prefer".split())
_NOUNS_IN_ING = set("training planning testing coaching mentoring monitoring branding".split())
_ATTACHED = set("which resulting leading causing costing meaning because making delaying leaving forcing".split())
_HABITUAL = set("whenever every usually often always sometimes when tend each typically".split())
_THIRD_PERSONS = set("he she candidate employee engineer person colleague".split())
_AFTER_ADJECTIVE = set("at in with to about on when if under and or of for around that".split())
_COUNTABLE = set("brief pre-read veto whiteboard form checklist course mentor timer template rule list calendar review coach board page log notebook spreadsheet limit budget buddy meeting routine habit dashboard workshop "
                 "playbook reminder journal diary ritual block slot deadline tracker document report test plan note tool script book club class stand-up alarm summary check-in catch-up one-to-one line session sign-off gate time-box timebox pre-mortem".split())
_COUNTS = set("one two three four five six seven eight nine ten eleven twelve none both all most many few several half some each another".split())
_TOO_MUCH = set("much many little few long late often early".split())


def shape(sentence, element, first=True, somebody_else=False):
    """``(kind, text)`` of one clean sentence: ``clause`` a main clause, ``attached`` one that hangs on the sentence before it,
    ``under`` a subordinate clause alone, ``noun`` everything else. The text begins small where it may.

    ``first``: whether the sentence opens its field. ``somebody_else``: whether *he* or *she* is another person in a story that the
    speaker tells as *I*, and not the speaker, described by somebody.
    """
    words = _without_fillers(_without_lead(sentence, element).split(" "), element, first)
    if element == "weakness" and first:
        words = _without_announcement(words)
    if not words:
        return "noun", ""
    words = _first_person(words, element, first, somebody_else)
    low = [plain_word(word) for word in words]
    head = low[0]
    text = " ".join(words)
    outside = _outside_brackets(words)
    if element == "weakness" and head.endswith("ist") and len(low) == 1:
        return "clause", "I am " + ("an " if head[0] in "aeiou" else "a ") + lower_noun(text)
    if low[:2] == ["not", "enough"]:
        return "clause", "I do not have " + " ".join(words[1:])
    if low[:2] == ["no", "longer"] and len(low) > 2 and kind_of(low[2]) == "base":
        return "clause", "I " + lower_first(text)
    if low[0] == "not" and low[1:2] and low[1] in ("a", "an", "the"):
        return "clause", "I am " + lower_first(text)
    if element == "current_state" and low[0] == "not" and (low[-1] in _STATES or low[-1] == "yet" and low[1:2] and low[1] in _STATES):
        return "clause", "it is " + lower_first(text)
    if low[:2] == ["because", "of"] and not is_finite(low):
        return "under", lower_first(text)
    if words[0].startswith("{"):
        return ("clause" if is_finite(low) else "noun"), text
    if head in _ATTACHED and not first:
        return "attached", lower_first(text)
    if head in ("i", "i'm", "i've", "i'd", "i'll"):
        if len(low) == 1:
            return "noun", ""
        return "clause", _in_its_tense(words, low, element)
    if head == "to" and len(words) > 1 and kind_of(words[1]) == "base":
        opening = "I would like " if element == "forward" else "I find it hard " if element == "weakness" else "I try "
        return "clause", opening + lower_first(text)
    if head in _EFFECTS and element == "context" and not first and low[1:2] and (low[1] in DETERMINERS or low[1] in _OBJECTS):
        return "clause", "that " + lower_first(text)
    if head in _PARTICIPLES and low[1:2] and kind_of(low[1]) in ("noun", "third", "base") and low[1] not in DETERMINERS and low[1] not in _OBJECTS and low[1] not in PREPOSITIONS:
        return "noun", lower_noun(text)
    if head in _UNDER and low[:2] != ["because", "of"] and "," not in text and (is_finite(low) or is_finite(low[1:])) and len(words) > 2 and not _two_clauses(low):
        return "under", lower_first(text)
    if _subject_after_adverbs(low):
        return "clause", lower_first(text)
    if head in SUBJECTS and len(low) > 1 and low[1] in AUXILIARIES:
        return "clause", lower_first(text)
    if head in PREPOSITIONS or head in ("early", "late", "one", "two", "three", "six", "recently", "yesterday") or head in ("last", "this") and low[1:2] and low[1] in _TIMES:
        placed = _after_its_place(words, low)
        if placed:
            return "clause", lower_first(placed)
    if head in SUBJECTS and len(low) > 1 and is_finite(low):
        return "clause", lower_first(text)
    verb = _bare_predicate(words, low, element)
    if verb:
        return "clause", verb
    if element == "context" and len(low) == 2 and low[1] in _MOODS and kind_of(low[0]) in ("noun", "third"):
        return "clause", ("" if low[0].endswith("s") and not is_acronym(words[0]) else "the ") + lower_noun(words[0]) + (" were " if low[0].endswith("s") and not is_acronym(words[0]) else " was ") + words[1]
    if element == "context" and len(low) == 2 and low[0] in _PEOPLE_AND_PLANS and low[1] in _DONE_TO:
        return "clause", "the " + lower_noun(words[0]) + " was " + words[1]
    if element == "weakness" and ": I" in text and not is_finite([plain_word(word) for word in text.partition(": ")[0].split(" ")]):
        return "noun", lower_noun(text)
    if element == "weakness" and (_finite_only_below(low) or _bare_relative(low)):
        return "noun", _with_article(words, low)
    if is_finite(outside) and not is_noun_with_relative(outside):
        if head in _PEOPLE_AND_PLANS and ":" not in words[0] and low[1:2] and (low[1] in AUXILIARIES or is_known_past(low[1])):
            return "clause", "the " + lower_noun(text)
        if element == "weakness" and _aside(words, low):
            return "noun", lower_noun(text)
        return "clause", lower_first(text)
    if element == "action" and kind_of(head) == "gerund" and (head not in _NOUNS_IN_ING or low[1:2] == ["to"]) and low[1:2] and (
            low[1] in DETERMINERS or low[1] in PREPOSITIONS or low[1] in ADVERBS or low[1] in _OBJECTS or low[1].endswith("s") or ("0" <= low[1][:1] <= "9") or is_acronym(words[1])
            or low[1] in ("more", "down", "out", "things", "up", "myself")):
        return "gerund", lower_noun(text)
    return "noun", _with_article(words, low)


_BELOW = ("until", "till", "when", "whenever", "before", "after", "because", "that", "which", "who", "while", "if", "unless")


def _finite_only_below(low):
    """A gerund or a noun whose only verb stands in a clause of its own.

    >>> _finite_only_below("putting off notes until someone needs them".split()), _finite_only_below("estimates that are too hopeful".split())
    (True, True)
    >>> _finite_only_below("my estimates are too hopeful when it rains".split())
    False
    """
    for index in range(1, len(low)):
        if low[index] in _BELOW:
            if index == 1:
                return low[1] in ("that", "which", "who") and kind_of(low[0]) != "base"
            return kind_of(low[0]) == "gerund" and not is_finite(low[1:index])
    return False


def _bare_relative(low):
    """*Dashboards nobody reads*: a noun and what is said of it, without a verb of its own.

    >>> _bare_relative("dashboards nobody reads".split()), _bare_relative("deadlines i miss".split()), _bare_relative("sometimes nobody reads it".split())
    (True, True, False)
    """
    return len(low) in (3, 4) and kind_of(low[0]) in ("noun", "third", "gerund") and low[0] not in SUBJECTS and low[0] not in ADVERBS and low[1] in (
        "nobody", "everyone", "everybody", "people", "i", "we", "they") and kind_of(low[-1]) in ("third", "base", "past")


def _two_clauses(low):
    """Whether a main clause follows the subordinate one without a comma: *because the job asks for it I would …*"""
    for index in range(4, len(low)):
        if low[index] in ("i", "i'd", "i'll", "i'm") and is_finite(low[1:index]) and is_finite(low[index:]):
            return True
    return False


def _outside_brackets(words):
    """Plain words that stand outside brackets."""
    kept = []
    inside = False
    for word in words:
        inside = inside or word.startswith("(")
        if not inside:
            kept.append(plain_word(word))
        if word.rstrip(".,;:").endswith(")"):
            inside = False
    return kept or [""]


def _subject_after_adverbs(low):
    """*Sometimes I am too direct*: whole, for all that it begins with an adverb."""
    at = 0
    while at < len(low) - 1 and low[at] in ADVERBS:
        at += 1
    return 0 < at and low[at] in SUBJECTS and low[at] not in ("this", "that", "these", "those") and is_finite(low[at:])


def _aside(words, low):
    """*Public speaking, I get nervous*: a noun, and a sentence about it behind the comma."""
    for index in range(1, len(low)):
        if low[index] in ("i", "i'm") and words[index - 1].endswith(",") and not is_finite(low[:index]):
            return True
    return False


def is_noun_with_relative(low):
    """*a tool that was new*: finite, and yet no sentence."""
    for index in range(len(low)):
        if low[index] in ("that", "which", "who") and index:
            return not is_finite(low[:index]) and not _verb_after_relative(low[index + 1:])
        if low[index] in AUXILIARIES:
            return False
    return False


def _verb_after_relative(low):
    """Whether a second finite verb follows the relative clause's own."""
    verbs = 0
    for index in range(len(low)):
        if is_finite([low[index - 1] if index else "it", low[index]]):
            verbs += 1
    return verbs > 1


def _without_lead(sentence, element):
    """*For example* and *at the moment* are what the joins say."""
    low = lower_ascii(sentence)
    if element == "context":
        for lead in ("for example", "for instance", "as an example", "example"):
            if low.startswith(lead + " ") or low.startswith((lead + ",", lead + ":")):
                sentence = sentence[len(lead):].strip(" ,:") or sentence
                break
    if element == "action":
        for tail in (" at the moment", " right now", " currently"):
            if low.endswith(tail):
                sentence = sentence[:-len(tail)].strip(" ,") or sentence
    return sentence


def _without_fillers(words, element, first):
    kept = words
    while len(kept) > 1 and plain_word(kept[0]) in _FILLERS and not (len(kept) == 2 and plain_word(kept[1]) in ADVERBS):
        head = plain_word(kept[0])
        if head in ("so", "and", "but", "then", "also", "like", "actually") and (not first or element == "current_state"):
            if head in ("and", "so", "then", "like") and not first and element == "context":
                break
            if head in ("but", "also"):
                break
        kept = kept[1:]
    return kept


def _without_announcement(words):
    """*My biggest weakness would probably be that …* is what the opening says already."""
    text = " ".join(words)
    changed = True
    while changed:
        changed = False
        low = lower_ascii(text)
        for said in _SAID_BEFORE:
            if low.startswith(said + " ") or low.startswith(said + ","):
                rest = text[len(said):].strip(" ,:")
                if said in ("it's", "it is") and plain_word(rest.split(" ")[0]) in ("hard", "difficult", "tough", "easy", "not", "challenging"):
                    continue
                if plain_word(rest.split(" ")[0]) in PREPOSITIONS:
                    continue
                if said == "that" and plain_word(rest.split(" ")[0]) in ("is", "was", "would"):
                    continue
                if rest:
                    text = rest
                    changed = True
                    break
        parts = text.split(" ")
        heads = [plain_word(part) for part in parts[:8]]
        for name in ("weakness", "weaknesses", "flaw", "shortcoming", "shortcomings", "weak", "area"):
            if name in heads and (heads[0] in _OWN or heads[0] == name or heads[0] in ("biggest", "greatest", "main", "real", "as", "personal")):
                at = heads.index(name) + 1
                if parts[at - 1].endswith((":", "=")) and at < len(parts):
                    text = " ".join(parts[at:])
                    changed = True
                    break
                while at < len(parts) and plain_word(parts[at]) in ("spot", "point", "side", "of", "mine", "for", "me", "improvement", "development", "growth", "to", "improve"):
                    at += 1
                    if parts[at - 1].endswith((":", "=")):
                        break
                if [plain_word(part) for part in parts[at:at + 1]] in (["i"], ["that"], ["i'd"], ["which"]) and "is" in [plain_word(part) for part in parts[at:at + 6]]:
                    while plain_word(parts[at]) != "is":
                        at += 1
                began = at
                if parts[at - 1].endswith((":", "=")):
                    began = at - 1
                while at < len(parts) and plain_word(parts[at]) in ("is", "was", "would", "be", "are", "has", "been", "probably", "might", "could", "definitely", "likely", "always", "that", "the", "fact", "=", "") and not (
                        plain_word(parts[at]) == "the" and plain_word(" ".join(parts[at + 1:at + 2])) != "fact"):
                    at += 1
                if at > began and at < len(parts):
                    text = " ".join(parts[at:])
                    changed = True
                break
    return text.split(" ")


def _first_person(words, element, first, somebody_else):
    """*We*, *you* and a third person as the subject become *I* where the field is about the speaker alone."""
    low = [plain_word(word) for word in words]
    if element == "current_state" and low[0] in _OF_IT:
        return ["it", lower_ascii(words[0])] + words[1:]
    about_me = element in ("weakness", "action") or element == "current_state" and first
    head = low[0]
    if head in ("we", "we're", "we've", "we'd", "we'll") and element in ("weakness", "action"):
        fixed = {"we": "I", "we're": "I'm", "we've": "I've", "we'd": "I'd", "we'll": "I'll"}[head]
        words = [fixed] + words[1:]
        if low[1:2] == ["are"] or low[1:2] == ["were"]:
            words[1] = {"are": "am", "were": "was"}[low[1]]
    elif head in ("you", "you're") and element == "weakness" and len(words) > 1:
        words = (["I"] if head == "you" else ["I'm"]) + [{"your": "my", "yourself": "myself", "you": "I"}.get(plain_word(word), word) for word in words[1:]]
        if low[1] == "are":
            words[1] = "am"
    elif len(words) > 1 and not (somebody_else and head in ("he", "she")) and _is_third_person(words, low, element):
        start = 2 if head in ("the", "this", "our") else 1
        rest = _own_pronouns(words[start:])
        words = ["I"] + rest
    elif head in ("he's", "she's") and about_me:
        words = ["I'm"] + _own_pronouns(words[1:])
    elif head in ADVERBS and len(words) > 1 and low[1] not in AUXILIARIES and kind_of(low[1]) == "third" and element != "context" and not is_finite(low[2:3]):
        words = ["I", lower_first(words[0]), base_of_third(low[1])] + _own_pronouns(words[2:])
    elif kind_of(head) == "third" and base_of_third(head) and element != "context" and not is_finite(low[1:2]) and (len(words) == 1 or low[1] not in AUXILIARIES) and head not in (
            "tests", "estimates", "reviews", "documents", "plans", "reports", "notes", "checks", "lists", "comments", "deadlines", "questions", "designs", "models", "drafts"):
        words = ["I", base_of_third(head)] + _own_pronouns(words[1:])
    return _agreeing(words)


def _is_third_person(words, low, element):
    head, second = low[0], low[1]
    if "i" in low or "i'm" in low or "my" in low or "me" in low:
        return False
    if head in ("he", "she"):
        return True
    if head == "they":
        return element == "weakness"
    if head in ("the", "this") and second in _THIRD_PERSONS:
        return element in ("weakness", "action", "current_state")
    if element != "weakness":
        return False
    if head in _THIRD_PERSONS:
        return True
    return "A" <= words[0][:1] <= "Z" and not is_acronym(words[0]) and kind_of(head) == "noun" and head not in DETERMINERS and head not in SUBJECTS and (
        second in ("tends", "struggles", "has", "finds", "takes", "needs", "avoids", "keeps", "gets", "often", "sometimes"))


def _own_pronouns(words):
    own = {"his": "my", "her": "my", "their": "my", "himself": "myself", "herself": "myself", "themselves": "myself", "him": "me", "he": "I", "she": "I", "they": "I", "he's": "I'm", "she's": "I'm"}
    return [word.replace(plain_word(word), own[plain_word(word)], 1) if plain_word(word) in own and lower_ascii(word[:1]) == word[:1] else word for word in words]


def _agreeing(words):
    """*I has*, *I tends*, *I is* and *we was* put right."""
    out = [words[0]]
    for index in range(1, len(words)):
        word = words[index]
        before = plain_word(out[index - 1])
        if before in ADVERBS and index > 1 and plain_word(out[index - 2]) in ("i", "we", "they"):
            before = plain_word(out[index - 2])
        low = plain_word(word)
        if before == "i":
            fixed = {"is": "am", "are": "am", "has": "have", "does": "do", "doesn't": "don't", "isn't": "am not", "hasn't": "haven't", "were": "was"}.get(low)
            if not fixed and kind_of(low) == "third":
                fixed = base_of_third(low)
            if fixed:
                word = lower_ascii(word).replace(low, fixed, 1)
        elif before in ("we", "they", "you") and low == "was":
            word = lower_ascii(word).replace("was", "were", 1)
        elif low == "me" and before == "and" and index + 1 < len(words) and plain_word(words[index + 1]) in ("have", "had", "are", "were", "do", "agreed", "meet", "decided", "look", "sit", "use", "review"):
            word = "I"
        elif before in ("it", "he", "she") and low in ("have", "are", "were") and index == 1:
            word = {"have": "has", "are": "is", "were": "was"}[low]
        out.append(word)
    return out


def _in_its_tense(words, low, element):
    """A story is told in the past: *I spend three weeks* becomes *I spent three weeks*, unless it tells a habit."""
    if element == "context" and low[0] == "i" and len(low) > 1:
        at = 2 if low[1] in ADVERBS and len(low) > 2 else 1
        if low[at] in BASES and low[at] not in ("am", "are", "have", "do", "put", "cut", "set", "let", "read", "hit", "tend") and kind_of(low[at]) == "base" and not _habitual(low):
            words = words[:at] + [lower_ascii(words[at]).replace(low[at], past_of(low[at]), 1)] + words[at + 1:]
        elif low[at] == "am" and not _habitual(low):
            words = words[:at] + ["was"] + words[at + 1:]
    return " ".join(words)


def _habitual(low):
    for word in low:
        if word in _HABITUAL:
            return True
    return False


def _bare_predicate(words, low, element):
    """The whole sentence with *I* in front where it begins with a verb, an adverb and a verb, or an adjective; else ``""``."""
    head = low[0]
    at = 0
    while at < len(low) - 1 and low[at] in ADVERBS:
        at += 1
    kind = kind_of(low[at])
    following = low[at + 1] if at + 1 < len(low) else ""
    text = lower_first(" ".join(words))
    if low[at] in AUXILIARIES and head not in ("that's", "it's", "there's") and head not in SUBJECTS:
        if low[at] in ("is", "are", "has", "does", "doesn't", "isn't") and at == 0:
            return " ".join(_agreeing(["I"] + words))
        if low[at] == "been":
            return "I have " + text
        return "I " + text if low[at] not in ("be",) else ""
    if kind == "adjective" and (low[at] in ("hard", "difficult") or low[at] in _ABOUT_IT and following not in ("at", "in", "with")) and (
            element == "current_state" or low[at] in ("hard", "difficult")) and (following == "" or following in _AFTER_ADJECTIVE or following in ("but", "now", "than", "yet")
                                                                               or following in PREPOSITIONS):
        return "it is " + text
    if kind == "adjective" and (following == "" or following in _AFTER_ADJECTIVE or following in ("better", "worse", "now", "than") or kind_of(following) == "gerund" and head != "bad"):
        return "I am " + text
    if head in ("hard", "difficult", "challenging") and following in ("for", "to"):
        return "it is " + text
    if head == "not" and kind == "past":
        return "I have " + text
    if at and low[at] == "improved":
        return "it is " + text
    if head == "still" and low[1:2] and low[1] in DETERMINERS:
        return "it is " + text
    if head == "too" and len(low) > 1 and low[1] not in _TOO_MUCH:
        return "I am " + text
    if head == "no" and following in ("experience", "background", "training", "routine", "practice", "patience", "overview", "idea"):
        return "I have " + text
    if head in _HAVE_NOUNS and following in ("with", "of", "to", "saying", "asking", "time", "patience", "") or head in _HAVE_NOUNS and kind_of(following) == "gerund":
        article = "a " if head in ("tendency", "habit", "hard") else ""
        return "I have " + article + lower_noun(text)
    if head in ("a", "the", "my") and following in ("tendency", "habit"):
        return "I have " + text
    if element == "action" and kind_of(head) == "gerund":
        return ""
    if head == "getting" or head in ("improving", "learning", "working", "trying", "looking", "taking", "using", "reading", "attending", "seeing", "following", "practising", "practicing", "doing", "keeping") and (
            element in ("current_state", "forward", "action")):
        return "I am " + text
    if kind == "base" and not _is_noun_use(low, at, element):
        if element == "context":
            return "I " + " ".join(words[:at] + [past_of(low[at])] + words[at + 1:]) if low[at] not in ("am", "are") else ""
        if element == "forward" and low[at] not in _WISHES and not at:
            return "I would like to " + text
        return "I " + text
    if head in _PERFECTS and (following in PREPOSITIONS or following in DETERMINERS or following in ("down", "up", "out", "part")):
        return "I have " + text
    if kind == "past" and low[at] in _PARTICIPLES_TOO and kind_of(following) in ("noun", "gerund", "base", "third", "adjective") and following not in DETERMINERS and (
            following not in PREPOSITIONS and following not in _OBJECTS and following):
        return ""
    if kind == "past" and element == "forward" and following not in DETERMINERS:
        return ""
    if kind == "past" and (is_known_past(low[at]) or following in DETERMINERS or following in PREPOSITIONS or following in _OBJECTS or following in ADVERBS or following == ""):
        return "I " + text
    if at and low[at - 1] == "not" and kind == "noun" and element != "forward":
        return "" if low[at] in DETERMINERS or kind_of(low[at]) == "gerund" else "I am " + text
    return ""


def _is_noun_use(low, at, element):
    """*Time management* and *estimates of effort* begin with words that could be verbs."""
    word = low[at]
    following = low[at + 1] if at + 1 < len(low) else ""
    if following == "of":
        return True
    if following == "to":
        return False
    if following in AUXILIARIES or kind_of(following) == "past" and is_known_past(following):
        return True
    if word not in ALSO_NOUNS:
        return False
    if following in DETERMINERS or following in ("too", "everything", "everyone", "people", "it", "them", "myself", "things", "more", "less") or following in SUBJECTS:
        return False
    if following in PREPOSITIONS or following == "":
        return True
    if word in ("stop", "start") and kind_of(following) == "gerund":
        return False
    return kind_of(following) in ("noun", "gerund") or element in ("weakness", "forward")


def _after_its_place(words, low):
    """*On a churn model spent three weeks*: the *I* that is missing before the verb; ``""`` where nothing is missing or nothing found."""
    for word in ("i", "i'm", "i've", "i'd", "i'll"):
        if word in low:
            return " ".join(words)
    for index in range(1, len(low)):
        if low[index] in SUBJECTS and low[index] not in ("this", "that", "these", "those"):
            return " ".join(words) if is_finite(low[index:]) else ""
        kind = kind_of(low[index])
        before = low[index - 1]
        if (kind == "past" or low[index] in AUXILIARIES) and (before in _COUNTS or "0" <= before[:1] <= "9" or words[index - 1].endswith("}")):
            return " ".join(words)
        if (kind == "past" or PAST.get(low[index]) == low[index] and low[index + 1:index + 2] and low[index + 1] in DETERMINERS) and before not in DETERMINERS and before not in ("was", "were", "been", "is", "and") and (words[index - 1].endswith(",") or before not in PREPOSITIONS):
            subject = _subject_before(low, index)
            if subject:
                return " ".join(words)
            return " ".join(words[:index] + ["I"] + words[index:])
        if low[index] in AUXILIARIES:
            if before in DETERMINERS or low[index] in ("had", "was", "were") and words[index - 1].endswith(","):
                return " ".join(words[:index] + ["I"] + words[index:])
            return " ".join(words)
    return ""


def _subject_before(low, index):
    """Whether a noun phrase of its own stands right before the verb: *on Monday the team waited*, *at work people waited*."""
    phrases = placed = 0
    for at in range(index):
        if low[at] in DETERMINERS and low[at] not in ("last", "this") and not (at and low[at - 1] in DETERMINERS):
            phrases += 1
            if at and low[at - 1] in PREPOSITIONS:
                placed += 1
    return phrases > placed or low[index - 1] in _OBJECTS


def _with_article(words, low):
    """A bare singular head gets its article: *checklist before launch* is *a checklist before launch*."""
    text = lower_noun(" ".join(words))
    head = low[0]
    counted = False
    for size in range(1, min(4, len(low) + 1)):
        word = low[size - 1]
        if word in DETERMINERS or word in PREPOSITIONS or word in ("and", "or") or kind_of(word) == "gerund" or words[size - 1].startswith("("):
            break
        if size < len(low) and words[size - 1].endswith((",", ":", ";")) and word not in _COUNTABLE:
            break
        if word in _COUNTABLE and (size == len(low) or low[size] in PREPOSITIONS or low[size] in ("and", "or", "every", "that", "who", "which") or words[size - 1].endswith(",")):
            counted = True
            break
    if head == "same":
        return "the " + text
    if head == "lack" and low[1:2] == ["of"]:
        counted = True
    if not counted:
        return text
    return ("an " if head[:1] in "aeio" and head != "one-page" else "a ") + text
