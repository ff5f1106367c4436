"""What the visitor has said so far, in one place. Changes go through ``State``; everything shown is derived from it.

Plain values only, so that a draft is this and nothing else: it can be kept, shared in a link and read back.
"""

ELEMENTS = ("weakness", "context", "action", "current_state", "forward")
QUESTIONS = ("review", "put_off", "waits", "confirm")
FORMAT = 1
_UNDO_DEPTH = 100


def empty(profession="", role="", seniority=""):
    """A first state: a job chosen, nothing said yet.

    ``taken``: element -> the suggestion that went into its field; ``stories``: elements whose suggestion tells what happened to somebody else; ``edited``: element -> [what the composer made of the field, what
    the visitor wrote over it]; ``others``: postings to hold the weakness against; ``present``: elements that the visitor says are there.
    """
    return {
        "format": FORMAT,
        "profession": profession,
        "role": role,
        "seniority": seniority,
        "posting": "",
        "corrections": {},
        "weakness": "",
        "own_words": "",
        "guide": {question: "" for question in QUESTIONS},
        "fields": {element: "" for element in ELEMENTS},
        "taken": {},
        "stories": [],
        "edited": {},
        "register": "plain",
        "spelling": "british",
        "variant": 0,
        "length": 60,
        "pace": 140,
        "overruled": [],
        "present": [],
        "others": ["", "", ""],
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
        """Set ``key`` (or its ``part``) to ``value``; a value that is there already changes nothing. ``None`` takes a part away."""
        current = self.values[key]
        if part is not None:
            current = current[part] if isinstance(current, list) else current.get(part)
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

    def change(self, changes, typing=None):
        """Several values at once as one step: ``changes`` are (key, value, part or None). Going on with the same ``typing`` is the same step."""
        if typing is None or self._last != typing:
            self._remember()
        self._last = typing
        for key, value, part in changes:
            if part is None:
                self.values[key] = value
            elif value is not None:
                self.values[key][part] = value
            elif part in self.values[key]:
                del self.values[key][part]

    def replace(self, values):
        """Everything at once: an example taken, all forgotten. Can be undone like any change."""
        self._remember()
        self.values = copy(values)

    def begin(self, values):
        """Another draft, with a history of its own: going back in it must never write what another draft says over its words."""
        self._back, self._forward, self._last = [], [], None
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
        if len(self._back) > _UNDO_DEPTH:
            self._back.pop(0)
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
    if isinstance(values, dict):
        return {key: copy(values[key]) for key in values}
    if isinstance(values, list):
        return [copy(value) for value in values]
    return values


def says_anything(values):
    """Whether the visitor has given anything of their own: then it is worth keeping and worth a warning."""
    if values["own_words"] or values["posting"] or values["weakness"] or values["pasted"]:
        return True
    return any(values["others"]) or any([values["fields"][element] for element in ELEMENTS]) or any([values["guide"][question] for question in QUESTIONS])


def whose(field, taken):
    """Whose words stand in a field: ``""`` (nobody's), ``visitor``, ``suggestion`` (ours) or ``mixed`` (ours, changed here and there).

    >>> whose("I log runs in MLflow", "I log runs in MLflow"), whose("I file each run on a Friday", "I log runs in MLflow")
    ('suggestion', 'visitor')
    >>> whose("Since May I log runs in MLflow", "I log runs in MLflow")
    'mixed'
    """
    field = field.strip()
    if not field:
        return ""
    if not taken:
        return "visitor"
    if field == taken.strip():
        return "suggestion"
    own, ours = field.lower().split(), taken.lower().split()
    kept = len([word for word in own if word in ours])
    return "mixed" if kept * 2 > len(own) else "visitor"


def checked(found):
    """A draft read from somewhere else, made whole: known keys of the right kind are taken, everything else falls away.

    Raises ``ValueError`` (with the id of a message) where it is not a draft of ours at all.

    >>> checked({"format": 1, "role": "research-lab", "pace": "fast", "fields": {"action": 7}})["pace"]
    140
    """
    fresh = empty()
    if not isinstance(found, dict) or not isinstance(found.get("format"), int):
        raise ValueError("draft_not_ours")
    if found["format"] > FORMAT:
        raise ValueError("draft_too_new")
    for key in fresh:
        if key in found and key != "format":
            fresh[key] = _fitting(fresh[key], found[key], key)
    return fresh


_LONGEST = 200000
_WITHIN = {"pace": (80, 220), "length": (30, 90), "variant": (0, 1000)}


def _fitting(standard, value, key):
    """``value`` where it is of the standard's kind, part by part; else the standard."""
    if isinstance(standard, bool) or isinstance(value, bool):
        return standard
    if isinstance(standard, int):
        low, high = _WITHIN[key]
        return value if isinstance(value, int) and low <= value <= high else standard
    if isinstance(standard, str):
        return value[:_LONGEST] if isinstance(value, str) else standard
    if isinstance(standard, list):
        if not isinstance(value, list):
            return standard
        texts = [item[:_LONGEST] for item in value if isinstance(item, str)][:100]
        return (texts + standard)[:3] if key == "others" else texts
    if not isinstance(value, dict):
        return standard
    if key == "edited":
        return {element: value[element] for element in ELEMENTS if _is_pair(value.get(element))}
    if key in ("fields", "guide"):
        return {part: value[part][:_LONGEST] if isinstance(value.get(part), str) else "" for part in standard}
    return {str(part): value[part][:_LONGEST] for part in value if isinstance(value[part], str)}


def _is_pair(value):
    return isinstance(value, list) and len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], str)
