"""What the visitor has said so far, in one place. Changes go through ``State``; everything shown is derived from it.

Plain values only, so that a draft is this and nothing else: it can be kept, shared in a link and read back.
"""

ELEMENTS = ("weakness", "context", "action", "current_state", "forward")
FORMAT = 1
_UNDO_DEPTH = 50


def empty(profession="", role="", seniority=""):
    """A first state: a job chosen, nothing said yet."""
    return {
        "format": FORMAT,
        "profession": profession,
        "role": role,
        "seniority": seniority,
        "posting": "",
        "corrections": {},
        "weakness": "",
        "own_words": "",
        "fields": {element: "" for element in ELEMENTS},
        "sources": {element: "" for element in ELEMENTS},
        "register": "plain",
        "spelling": "british",
        "variant": 0,
        "length": 60,
        "pace": 140,
        "overruled": [],
        "present": [],
        "pasted": "",
    }


class State:
    """The current values, with the way back.

    >>> state = State(empty("nurse"))
    >>> state.set("own_words", "I rush")
    >>> state.set("own_words", "I rush handovers")
    >>> state.undo(), state["own_words"]
    (True, '')
    >>> state.redo(), state["own_words"]
    (True, 'I rush handovers')
    """

    def __init__(self, values):
        self.values = values
        self._back = []
        self._forward = []
        self._last = None

    def __getitem__(self, key):
        return self.values[key]

    def set(self, key, value, part=None):
        """Set ``key`` (or its ``part``) to ``value``; a value that is there already changes nothing."""
        current = self.values[key] if part is None else self.values[key].get(part)
        if current == value:
            return
        # Typing on in one field is one change, not one per letter.
        if self._last != (key, part) or not isinstance(value, str):
            self._remember()
        self._last = (key, part)
        if part is None:
            self.values[key] = value
        elif value is None:
            del self.values[key][part]
        else:
            self.values[key][part] = value

    def replace(self, values):
        """Everything at once: a draft opened, an example taken, all forgotten. Can be undone like any change."""
        self._remember()
        self.values = copy(values)

    def undo(self):
        """Go one change back; whether there was one."""
        return self._step(self._back, self._forward)

    def redo(self):
        """Take the last undo back; whether there was one."""
        return self._step(self._forward, self._back)

    def can_undo(self):
        return bool(self._back)

    def can_redo(self):
        return bool(self._forward)

    def _remember(self):
        self._back.append(copy(self.values))
        del self._back[:-_UNDO_DEPTH]
        self._forward = []
        self._last = None

    def _step(self, source, target):
        if not source:
            return False
        target.append(copy(self.values))
        self.values = source.pop()
        self._last = None
        return True


def copy(values):
    """A copy that shares nothing that can change."""
    fresh = {}
    for key in values:
        value = values[key]
        if isinstance(value, dict):
            value = {part: value[part] for part in value}
        elif isinstance(value, list):
            value = list(value)
        fresh[key] = value
    return fresh
