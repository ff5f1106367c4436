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


_AGAIN = 700
"""What it counts against a draw that two of its joins open with the same word (*What …, what …*)."""
_REACH = 190
_STRETCH = 120
"""What joins may take, in per cent of what they usually do, where that fills the time; a draft too short for it gets joins a little
longer than usual and no more: words that only join are no content."""


class Join:
    """One connecting phrase: ``says`` with ``{words}``, ``{when}`` and ``{When}``; ``load``, what saying it costs; ``last``, its last word before
    the clause."""

    __slots__ = ("says", "load", "last", "first", "behind", "before_place", "now", "job", "colon")

    def __init__(self, says):
        self.says = says
        bare = says.replace("{words}", "").replace("{when}", "").replace("{When}", "")
        self.load = spoken_load(bare) + _pauses(says)
        before = says.partition("{words}")[0]
        words = lower_ascii(before.replace(":", "").replace(",", "")).split()
        self.last = words[-1] if words else ""
        self.first = words[0] if words else ""
        self.behind = says.startswith("{words}") and says != "{words}"
        self.before_place = says.endswith(", {words}") or self.last == "end"
        self.now = self.first == "now" or " now" in says
        self.colon = says.endswith(": {words}")
        self.job = " role" in says or " job" in says


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
            row[register] = [Join(says) for says in neutral + list(own) + list(own)]
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


def _contracted(says):
    for long, short in _SHORTER:
        if not says.startswith(("It is that", "Not all of it is")):
            says = says.replace(long, short)
    return says


def choose(slots, table, register, seed, wanted):
    """One ``Join`` for each of ``slots`` (``(slot, text, when)``), together as near as can be to ``wanted`` load.

    ``seed``: an integer that stands for draft and variant.
    """
    pools = [_fitting(table[slot][register] if slot in table else _bare(slot), text) for slot, text, _when in slots]
    usual = sum([sum([join.load for join in pool]) // len(pool) for pool in pools])
    if wanted > usual * _REACH // 100:
        wanted = usual * _STRETCH // 100
    pools = [_by_length(pool, wanted * 100 // max(usual, 1)) for pool in pools]
    best = None
    best_gap = 0
    for draw in range(DRAWS):
        picked = []
        total = again = 0
        openings = set()
        number = mix(seed, draw)
        for pool in pools:
            number = (number * 1021 + 641) % 1048573
            join = pool[number // 7 % len(pool)]
            picked.append(join)
            total += join.load
            if join.first:
                again += join.first in openings
                openings.add(join.first)
        gap = abs(total - wanted) + again * _AGAIN
        if best is None or gap < best_gap:
            best, best_gap = picked, gap
            if gap <= _NEAR:
                break
    return _shorter(best or [], pools, seed, wanted)


def _by_length(pool, percent):
    """The longer half of the joins for a draft with time to fill, the shorter half for one with none to spare."""
    if 80 <= percent <= 125 or len(pool) < 4:
        return pool
    middle = sorted([join.load for join in pool])[len(pool) // 2]
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
    job = "role" in words or "job" in words
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
