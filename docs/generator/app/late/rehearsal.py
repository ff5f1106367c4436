"""A rehearsal as a function of time: three, two, one; then which element should be under way; at the end, how fast it went."""

COUNTDOWN = 3000  # milliseconds
SLOWEST, FASTEST = 60, 240  # words a minute outside which nothing was measured: the answer was not said, or not said whole
LEVELS = ("text", "cues", "elements", "nothing")
"""How much stands on the screen while speaking, most help first."""


class Run:
    """One rehearsal of an answer begun at ``began`` (milliseconds on any clock).

    >>> from site_rules.records import Part
    >>> run = Run([Part("weakness", "", 0, 0, 10, ""), Part("context", "", 0, 0, 20, "")], 1000)
    >>> run.at(2500), run.at(4000), run.at(15000)
    (('count', 2, 0), ('speak', 0, 0), ('speak', 1, 366))
    >>> run.at(50000)
    ('over', 1, 1000)
    """

    def __init__(self, parts, began):
        self.began = began
        self._ends = []
        total = 0
        for part in parts:
            total += part.seconds * 1000
            self._ends.append(total)

    def at(self, now):
        """``("count", 3 | 2 | 1, 0)``, ``("speak", part, thousandths of the whole)`` or ``("over", last part, 1000)``."""
        passed = now - self.began
        if passed < COUNTDOWN:
            return ("count", int((COUNTDOWN - passed + 999) // 1000), 0)
        passed -= COUNTDOWN
        whole = self._ends[-1]
        for index in range(len(self._ends)):
            if passed < self._ends[index]:
                return ("speak", index, int(passed * 1000 // whole))
        return ("over", len(self._ends) - 1, 1000)

    def spoken(self, now):
        """Seconds since the speaking began."""
        return max(0, now - self.began - COUNTDOWN) / 1000.0


def measured_pace(planned_seconds, planned_pace, took_seconds):
    """Words a minute, from the time an answer took against the time it was planned for; ``None`` where it cannot have been said whole.

    Measured against the planned seconds rather than a count of words, so that numbers and abbreviations count as they are said.

    >>> measured_pace(52, 140, 60), measured_pace(52, 140, 4)
    (121, None)
    """
    if took_seconds <= 0:
        return None
    pace = int(planned_pace * planned_seconds / took_seconds + 0.5)
    return pace if SLOWEST <= pace <= FASTEST else None
