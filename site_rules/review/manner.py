"""Rules about how it is said, what should not be said at all, and what was left standing.

None of the rules about tone weighs more than advice: fillers and a foreign accent sit on some of the best answers.
"""

from .echo import echoed

_SHORT = 25
_LONG_SECONDS = 75
_PLACEHOLDER_MARKS = (("{", "}"), ("[", "]"), ("<", ">"))
_PLACEHOLDER_WORDS = ("xxx", "xx", "todo", "tbd", "lorem", "___", "____")


def hedging(case):
    """Many fillers and hedges."""
    return case.hearing.of("filler")[:1] if case.judged["hedging"] else []


def absolutes(case):
    """Always, never, everybody, more than once."""
    places = [(first, last) for first, last in case.hearing.of("absolute") if not case.hearing.said.negated(first)]
    return places[:1] if len(places) >= 2 else []


def second_person(case):
    """*You* where *I* is meant."""
    said = case.hearing.said
    yours = [clause for clause in said.clauses if clause.subject == "you"]
    mine = [clause for clause in said.clauses if clause.subject == "i"]
    if len(yours) < 2 or len(yours) <= len(mine):
        return []
    return [(yours[0].first, yours[0].end - 1)]


def too_short(case):
    """Less than can hold a weakness and what is done about it."""
    return [case.all_words()] if 0 < case.count < _SHORT else []


def too_long(case):
    """Longer than people listen to one answer."""
    return [case.closing()] if case.seconds > _LONG_SECONDS else []


def private_matter(case):
    """Health, family or belief; kindly, and without a judgement."""
    return case.first_of(("private",))


def confidential_detail(case):
    """Somebody else's secret."""
    return case.first_of(("confidential",))


def open_placeholder(case):
    """A gap that was to be filled."""
    words = case.hearing.words
    text = words.text
    bracketed = "{" in text or "[" in text or "<" in text
    for index in range(len(words)):
        if words.words[index] in _PLACEHOLDER_WORDS:
            return [(index, index)]
        for opening, closing in _PLACEHOLDER_MARKS if bracketed else ():
            before = text[words.starts[index] - 1:words.starts[index]]
            if before == opening:
                end = text.find(closing, words.starts[index], words.starts[index] + 80)
                if end > 0:
                    last = index
                    while last + 1 < len(words) and words.starts[last + 1] < end:
                        last += 1
                    return [(index, last)]
    return []


def template_echo(case):
    """Much of it stands in one of our own full samples."""
    return echoed(case.catalog, case.hearing.words)
