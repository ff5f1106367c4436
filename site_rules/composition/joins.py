"""Openings and connecting words: which one this draft gets.

Chosen by the draft's variant, so that the same input gives the same text. Among a few dozen draws for that variant the one wins whose length suits the wanted time: joins are where an answer
can breathe without a word of content added or cut.
"""

from ..speaking import LONG_PAUSE, SHORT_PAUSE, spoken_load
from ..text import lower_ascii
from .words import PREPOSITIONS

DRAWS = 40
_NEAR = 400
"""A draw this near to the wanted length (milliseconds at 100 words a minute, about a word) is near enough."""
_SHORTER = (("I have ", "I've "), ("I am ", "I'm "), ("It is ", "It's "), ("That is ", "That's "), ("There is ", "There's "), ("it is ", "it's "), ("I would ", "I'd "))


_PLACES = 5
_NEARLY = 45
_STRETCH = 120
"""An element that says less than so many per cent of its share gets joins a little longer than usual and no more: words that only join are no content."""


class Join:
    """One connecting phrase: ``says`` with ``{words}``, ``{when}`` and ``{When}``; ``load``, what saying it costs; ``last``, its last word before
    the clause."""

    __slots__ = ("says", "load", "last", "first", "seed", "behind", "before_place", "now", "job", "colon")

    def __init__(self, says):
        self.says = says
        bare = says.replace("{words}", "").replace("{when}", "").replace("{When}", "")
        self.load = spoken_load(bare) + _pauses(says)
        before = says.partition("{words}")[0]
        words = lower_ascii(before.replace(":", "").replace(",", "")).split()
        self.last = words[-1] if words else ""
        self.first = words[0] if words else ""
        self.seed = seed_of(self.first)
        self.behind = says.startswith("{words}") and says != "{words}"
        self.before_place = says.endswith(", {words}") or self.last == "end"
        self.now = self.first == "now" or " now" in says
        self.colon = says.endswith((": {words}", ". {words}")) and says != ". {words}"
        self.job = " role" in says or " job" in says or " here" in says


def _pauses(says):
    """What its signs add to the full stop with which every clause is reckoned."""
    if says[:2] in (", ", "; "):
        return SHORT_PAUSE - LONG_PAUSE
    if says.startswith("{words}. "):
        return LONG_PAUSE
    return SHORT_PAUSE if says.startswith(("{words}, ", "{words}; ")) else 0


def build_joins(catalog):
    """``{slot: {register: [Join]}}``; a register's own joins stand in twice, so that registers differ."""
    table = {}
    for record in catalog.joins:
        row = {}
        for register in ("plain", "technical", "mixed"):
            neutral = record["says"]
            if register == "plain":
                neutral = [_contracted(says) for says in neutral if not _runs_on(says)] or neutral
            own = record.get(register) or []
            own = list(own)
            if register == "plain" and "noun" not in record["id"]:
                neutral, own = [_in_two(says) for says in neutral], [_in_two(says) for says in own]
            row[register] = [Join(says) for says in neutral + own + own]
        table[record["id"]] = row
    return table


def _bare(slot):
    """The plainest join there is, for as long as the catalog's own have not arrived."""
    if slot.startswith("remedy") and slot != "remedy_dated":
        return [Join("{When}: {words}")]
    return [Join(", {words}" if slot == "link_part" else ". {words}" if slot.startswith("price") else "{words}")]


def _runs_on(says):
    """Whether a join makes one long sentence of two."""
    return says.startswith((", ", "; ", "{words}, ", "{words}; "))


def _in_two(says):
    """Two short sentences where a whole one leads to the clause: *It had a price. {words}*

    >>> _in_two(". It had a price: {words}"), _in_two("For this job: {words}"), _in_two("{When} I've tried this: {words}")
    ('. It had a price. {words}', 'For this job: {words}', "{When} I've tried this. {words}")
    """
    lead, _place, _rest = says.partition(": {words}")
    head = lead[2:] if lead[:2] == ". " else lead
    if says.endswith(": {words}") and head.startswith(_WHOLE) and not head.startswith("{words}"):
        return lead + ". {words}"
    return says


_WHOLE = ("The clearest case is this", "It ", "It's ", "I ", "I'm ", "I've ", "I'd ", "I can ", "Here is ", "That ", "There's ", "There is ", "Mine is ", "One bit is ", "This is ", "{When} I", "So {when} I", "And it ", "The thing I'm ", "Not all of it ", "One example will")


def _contracted(says):
    for long, short in _SHORTER:
        if not says.startswith(("It is that", "Not all of it is")):
            says = says.replace(long, short)
    return says


def choose(slots, table, register, seed, said, wanted, place):
    """One ``Join`` for each of one element's ``slots`` (``(slot, text, when)``), together as near as can be to ``wanted`` load.

    ``seed``: an integer that stands for draft and variant; ``said``: the load of the clauses themselves; ``place``: the element's number. Nothing else counts, so that the joins of
    one element stay while somebody writes in another. A word that would open two elements alike (*What …, what …*) is left to one of them.
    """
    pools = [_own_openings(_fitting(table[slot][register] if slot in table else _bare(slot), text), seed, place) for slot, text, _when in slots]
    usual = sum([sum([join.load for join in pool]) // len(pool) for pool in pools])
    if wanted > usual * _STRETCH // 100 and said * 100 < (said + wanted) * _NEARLY:
        wanted = usual * _STRETCH // 100
    pools = [_by_length(pool, wanted * 100 // max(usual, 1)) for pool in pools]
    best = None
    best_gap = 0
    for draw in range(DRAWS):
        picked = []
        total = 0
        number = mix(seed, draw, place)
        for pool in pools:
            number = (number * 1021 + 641) % 1048573
            join = pool[number // 7 % len(pool)]
            picked.append(join)
            total += join.load
        gap = abs(total - wanted)
        if best is None or gap < best_gap:
            best, best_gap = picked, gap
            if gap <= _NEAR:
                break
    return _shorter(best or [], pools, seed, wanted)


def _own_openings(pool, seed, place):
    """The joins of ``pool`` without those whose first word another element has for itself in this draft."""
    kept = [join for join in pool if not join.first or mix(seed, join.seed) % _PLACES == place]
    return kept if len(kept) > len(pool) // 5 else pool


def _by_length(pool, percent):
    """The longer half of the joins for a draft with time to fill, the shorter half for one with none to spare."""
    if 80 <= percent <= 125 or len(pool) < 4:
        return pool
    loads = sorted([join.load for join in pool])
    middle = loads[len(pool) * 7 // 10 if percent > 150 else len(pool) // 2]
    if percent < 80:
        return [join for join in pool if join.load <= middle]
    return [join for join in pool if join.load >= middle]


def _shorter(picked, pools, seed, wanted):
    """``picked`` with single joins exchanged for shorter ones while the whole is too long."""
    total = sum([join.load for join in picked])
    order = list(range(len(picked)))
    order.sort(key=lambda index: mix(seed, index))
    for index in order:
        if total - wanted <= _NEAR:
            break
        start = mix(seed, index, 7) % len(pools[index])
        for step in range(len(pools[index])):
            join = pools[index][(start + step) % len(pools[index])]
            changed = total - picked[index].load + join.load
            if abs(changed - wanted) + _NEAR // 2 < abs(total - wanted):
                picked[index], total = join, changed
    return picked


def _fitting(pool, text):
    """The joins that go with this clause: none that says its first word again, two sentences take none behind them, and a clause that opens
    with a time or a place of its own takes none that does."""
    words = [lower_ascii(word.strip(",.;:")) for word in text.split(" ", 6)[:6]]
    head = words[0]
    two = ". " in text
    placed = head in PREPOSITIONS or head in _TIMES
    now = "now" in words
    job = "role" in words or "job" in words or " here" in text
    colon = ": " in text
    if head in _COMMON_HEADS and not (two or now or job or colon):
        return pool
    kept = []
    for join in pool:
        if not (two and join.behind or placed and join.before_place or now and join.now or job and join.job or colon and join.colon or head in (join.last, join.first) and head not in _COMMON_HEADS):
            kept.append(join)
    return kept or pool


_COMMON_HEADS = ("i", "the", "my", "our", "we", "a")
_TIMES = ("last", "this", "six", "two", "three", "one", "later", "today", "now", "early")


def mix(*numbers):
    """A number from 0 to 2**30 that scatters its arguments; the same in every runtime (only small integers are used).

    >>> mix(1, 2) == mix(1, 2), mix(1, 2) == mix(2, 1)
    (True, False)
    """
    value = 40503
    for number in numbers:
        value = (value * 31 + number % 1048573 + 7) % 1048573
        value = value * (value % 1021 + 3) % 1048573
    return value


def seed_of(*texts):
    """A number that stands for some ids."""
    value = 5
    for text in texts:
        for character in text or "-":
            value = (value * 33 + ord(character)) % 1048573
    return value
