"""When an action began or how long it has run, found in the visitor's words.

A *span* reaches until now (``since March``, ``for two quarters``) and goes with *have done*; a *point* lies behind (``in March``, ``six months
ago``) and goes with *did*. What repeats (``weekly``, ``on Mondays``) and ``since then`` are no dates.
"""

from .words import plain_word

_MONTHS = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split())
_SEASONS = set("spring summer autumn fall winter christmas easter q1 q2 q3 q4 h1 h2".split())
_UNITS = set("day days week weeks month months quarter quarters year years semester semesters sprint sprints".split())
_LONG_UNITS = _UNITS - set(("day", "days"))
_NUMBERS = set("a an one two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty several some few couple half many".split())
_ABOUT = set("about almost nearly over roughly around more than just well the of past last now a good at least these".split())
_WHICH = set("last this early late mid the beginning start end middle of around about new year's".split())


def find_date(words):
    """``(first, end, kind)`` of the first time expression in ``words``, kind span | point; ``None`` where there is none.

    >>> [find_date(text.split()) for text in ("since March 2024 I test", "I have kept it for two quarters", "I did it six months ago", "I post weekly since then")]
    [(0, 3, 'span'), (4, 7, 'span'), (3, 6, 'point'), None]
    >>> find_date("In early 2024 I took a course".split()), find_date("I started last autumn".split())
    ((0, 3, 'point'), (2, 4, 'point'))
    >>> find_date("since I joined the group I send drafts".split())
    (0, 5, 'span')
    """
    low = [plain_word(word) for word in words]
    for index in range(len(low)):
        found = _date_at(words, low, index)
        if found:
            return found
    return None


def _date_at(words, low, index):
    word = low[index]
    if "{" in words[index]:
        return None
    if word in ("since", "from", "starting") or word == "as" and low[index + 1:index + 2] == ["of"]:
        start = index + (2 if word == "as" else 1)
        if low[start:start + 1] == ["in"]:
            start += 1
        if start < len(words) and words[start].startswith("{") and word == "since":
            return index, _end_of_place(words, start), "span"
        end = _moment(low, start)
        if end == start and word == "since":
            end = _length(words, low, start, needs_past=False) or start
        if end == start and word == "since" and low[start:start + 1] and low[start] in ("i", "my", "we", "our", "joining", "the", "a", "she", "he"):
            return index, _end_of_clause(words, start), "span"
        if end > start:
            if low[end:end + 1] and low[end] in ("on", "onwards", "onward"):
                end += 1
            return index, end, "span"
    if word in ("for", "over", "in", "during", "within", "these"):
        end = _length(words, low, index + 1, needs_past=word not in ("for", "over", "these"))
        if end and (word == "these" or end == len(low) or index == 0 or low[end] == "now" or "past" in low[index:end] or "last" in low[index:end]):
            if low[end:end + 1] == ["now"]:
                end += 1
            if low[end:end + 1] != ["ago"]:
                return index, end, "span"
    if word in ("in", "during", "at", "around"):
        if index + 1 < len(words) and words[index + 1].startswith("{") and word == "in" and ("month" in words[index + 1] or "when" in words[index + 1]):
            return index, _end_of_place(words, index + 1), "point"
        end = _moment(low, index + 1)
        if end > index + 1:
            return index, end, "point"
    if words[index].startswith("("):
        end = _moment(low, index)
        if end > index and words[end - 1].rstrip(".,;").endswith(")"):
            return index, end, "point"
    if word in ("last", "this", "earlier", "early", "late"):
        end = _moment(low, index)
        if end > index + 1:
            return index, end, "point"
    end = _ago(low, index)
    if end:
        return index, end, "point"
    return None


def _moment(low, index):
    """End of a month, season, quarter or year at ``index`` with what stands round it, or ``index``."""
    end = index
    hit = False
    while end < len(low):
        word = low[end]
        if word.partition("/")[0] in _MONTHS or word.partition("/")[0] in _SEASONS:
            word = word.partition("/")[0]
        if word in _MONTHS or word in _SEASONS or _is_year(word) or hit is False and end > index and word in ("year", "quarter", "month", "week", "half", "sprint", "term") and (
                low[end - 1] in ("last", "this", "previous", "year's")):
            hit = True
        elif hit and word == "year" and low[end - 1] in ("this", "last"):
            pass
        elif hit and len(word) == 2 and word.strip("0123456789") == "":
            pass
        elif hit and word in ("of", "this", "last") and end + 1 < len(low) and (_is_year(low[end + 1]) or low[end + 1] in ("year",) or word == "of" and low[end + 1] in ("this", "last")):
            pass
        elif not hit and word in _WHICH:
            if word == "new" and low[end + 1:end + 2] == ["year"]:
                return end + 2
        elif _is_day(word) and not hit and end + 1 < len(low) and low[end + 1] in _MONTHS:
            pass
        else:
            break
        end += 1
    return end if hit else index


def _length(words, low, index, needs_past):
    """End of a length of time at ``index`` (*the past six months*, *two quarters*), or 0."""
    end = index
    number = past = False
    while end < len(low) and end < index + 7:
        word = low[end]
        if words[end].startswith("{"):
            stop = _end_of_place(words, end)
            if stop < len(low) and low[stop] in _LONG_UNITS:
                return stop + 1
            return 0
        if word in _LONG_UNITS and (number or past):
            return end + 1 if past or not needs_past else 0
        if word in ("past", "last"):
            past = True
        elif word in _NUMBERS or ("0" <= word[:1] <= "9"):
            number = True
        elif word not in _ABOUT:
            return 0
        end += 1
    return 0


def _ago(low, index):
    """End of *six months ago*, *about a year ago*, *half a year back*, or 0; it must begin with its number."""
    if not (low[index] in _NUMBERS or ("0" <= low[index][:1] <= "9") or low[index] in ("about", "around", "roughly", "nearly", "almost", "over")):
        return 0
    for end in range(index + 1, min(index + 6, len(low))):
        if low[end] in ("ago", "back") and low[end - 1] in _UNITS:
            return end + 1
        if low[end] not in _NUMBERS and low[end] not in _UNITS and low[end] not in _ABOUT and not ("0" <= low[end][:1] <= "9"):
            return 0
    return 0


def _end_of_place(words, index):
    while index < len(words) and "}" not in words[index]:
        index += 1
    return min(index + 1, len(words))


def _end_of_clause(words, index):
    """End of a clause that begins at ``index``: behind its comma, or before the subject of the next one."""
    at = index + 1
    while at < len(words) and words[at - 1][-1] != ",":
        if plain_word(words[at]) in ("i", "i've", "i'm", "we") and at > index + 1:
            return at
        at += 1
    return at


def _is_year(word):
    word = word.lstrip("'")
    if len(word) > 5 and word.strip("0123456789/-.") == "":
        return word[:2] in ("19", "20") or word[-4:-2] in ("19", "20")
    return len(word) == 4 and word[:2] in ("19", "20") and word.strip("0123456789") == ""


def _is_day(word):
    return word.rstrip("stndrh").strip("0123456789") == "" and word[:1] in "0123456789" and word != ""
