"""Where and as whom: the kind of organisation, the profession and the seniority that a posting speaks of."""

from .layout import is_capital, by_segment
from .voice import ASKING

_TITLE = 5
"""Points from which a profession's phrase is a job title and not a word of the trade."""
_EARLY = 60
_HEADLINE = 12
_MOST = 8

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15}


def contexts_of(sheet, voices, tables):
    """Ids of the kinds of organisation, the clearest first: all that are likelier than not, or else the likeliest;
    ``other`` where nothing is heard of any."""
    heard, points = context_cues(sheet, voices)
    scored = []
    for scale in tables.context_scales:
        score = scale.offset
        for phrase in heard.get(scale.context, ()):
            score += scale.weight(phrase, heard[scale.context][phrase])
        for other in scale.others:
            score += scale.others[other] * min(_MOST, max(0, points.get(other, 0)))
        scored.append((-score, scale.context))
    scored.sort()
    if not heard:
        return ["other"]
    return [name for score, name in scored if score <= 0] or [scored[0][1]]


def context_cues(sheet, voices):
    """What is heard of each kind of organisation: ``{context: {phrase: points}}`` and ``{context: sum of points}``.

    Benefits and equal-opportunity lines are passed over: every employer speaks of health insurance and of the law there.
    """
    heard = {}
    sums = {}
    for place, found in enumerate(by_segment(sheet, "context")):
        if voices[place].standing in ("none", "perk"):
            continue
        for (name, points, phrase), _, _ in found:
            own = heard.setdefault(name, {})
            if phrase not in own:
                own[phrase] = points
                sums[name] = sums.get(name, 0) + points
    return heard, sums


def profession_of(sheet, voices):
    """Id of the profession that a posting is for; ``other`` where no title and no word of a trade is heard.

    A title counts most where it is announced; a general engineer's title gives way to the kind of engineer that the duties speak of.
    """
    sums = {}
    trades = {}
    seen = {}
    for (name, points), first, last in _outside_notices(sheet, voices, "profession"):
        key = (name, points, sheet.words.stems[first], sheet.words.stems[last])
        seen[key] = seen.get(key, 0) + 1
        if points >= _TITLE and seen[key] <= 2:
            worth = points
            if first < _HEADLINE or _announces(sheet.words, first):
                worth = 4 * points
            elif first < _EARLY:
                worth = 2 * points
            sums[name] = sums.get(name, 0) + worth
        elif points < _TITLE and seen[key] == 1:
            sums[name] = sums.get(name, 0) + points
            trades[name] = trades.get(name, 0) + points
    best = sorted([(-sums[name], name) for name in sums])
    if not best or -best[0][0] < _HEARD:
        return "other"
    if best[0][1] == _GENERAL:
        special = sorted([(-trades.get(name, 0), name) for name in _SPECIAL])
        if -special[0][0] >= _SPECIAL_FROM:
            return special[0][1]
    return best[0][1]


_HEARD = 3
_GENERAL = "software_engineer"
_SPECIAL = ("ai_engineer", "mlops_platform_engineer", "ml_engineer", "research_scientist_engineer")
_SPECIAL_FROM = 7


def _outside_notices(sheet, voices, book):
    """What was found of a book, without how to apply and other notices: the names there are of people one writes to."""
    found = []
    for place, hits in enumerate(by_segment(sheet, book)):
        if voices[place].standing != "none":
            found.extend(hits)
    return found


def _announces(words, first):
    """Whether the words before a job title announce it as the one on offer: *as a*, *looking for a senior*, *title:*."""
    for back in range(1, 5):
        if first - back < 0:
            return True
        if words.words[first - back] in ("as", "for", "title", "role", "position", "hiring", "seeking"):
            return True
    return False


def _answers_to(words, first):
    """Whether somebody else's title stands here: *reports to the director*, *work with the head of data*."""
    for back in range(1, 4):
        if first - back >= 0 and words.words[first - back] in ("to", "with", "under", "our", "from", "by", "and", "between", "supervision"):
            return True
    return False


def seniority_of(sheet, voices):
    """Id of the seniority: by the title, by the people led, and by the years asked for."""
    sums = {}
    for (name, points), first, _ in _outside_notices(sheet, voices, "seniority"):
        if name == "manager" and points == _NEAR_TITLE and _answers_to(sheet.words, first):
            continue
        worth = points
        if points >= _WORD_OF_TITLE and (first < _HEADLINE or _announces(sheet.words, first)):
            worth = 3 * points
        elif points == _NEAR_TITLE and name in ("lead", "senior") and is_capital(sheet.words, first):
            worth = 2 * points
        sums[name] = max(sums.get(name, 0), worth)
    years = years_of(sheet, voices)
    if sums.get("manager", 0) >= _TOLD:
        return "manager"
    for name in ("lead", "senior", "junior"):
        if sums.get(name, 0) >= _TOLD:
            return name
    if years >= _SENIOR_YEARS:
        return "senior"
    return "junior" if sums.get("junior", 0) >= _NEAR_TITLE and years < 2 else "mid"


_WORD_OF_TITLE, _NEAR_TITLE = 6, 7
"""Points of a single word that titles hold, and of a whole title."""
_TOLD = 14
_SENIOR_YEARS = 5


def years_of(sheet, voices):
    """The most years of experience that a line asks for at least; -1 where none is named."""
    words = sheet.words
    most = -1
    for place, segment in enumerate(sheet.segments):
        if voices[place].standing not in ASKING:
            continue
        for index in range(segment.first, segment.end):
            if words.stems[index] not in ("year", "yr"):
                continue
            number = _number_before(words, index, segment.first)
            if 0 <= number <= 20 and _about_experience(words, index, segment.end):
                most = max(most, number)
    return most


def _number_before(words, index, first):
    found = -1
    for back in range(index - 1, max(first, index - 5) - 1, -1):
        number = _as_number(words.words[back])
        if number < 0 and words.words[back] not in ("to", "or", "more", "least", "plus", "than", "of"):
            break
        if number >= 0:
            found = number if found < 0 else min(found, number)
    return found


def _as_number(word):
    if word in _NUMBERS:
        return _NUMBERS[word]
    digits = ""
    for sign in word:
        if "0" <= sign <= "9":
            digits += sign
        elif sign != "+":
            return -1
    return int(digits) if digits and len(digits) < 3 else -1


def _about_experience(words, index, end):
    for later in range(index + 1, min(end, index + 9)):
        if words.stems[later] in ("experienc", "work", "build", "develop", "hand", "professional", "industry", "relevant", "practic", "of", "in", "as", "softwar", "with"):
            return True
    return index > 0 and "experienc" in words.stems[max(0, index - 6):index]
