"""What the rules know: the shared vocabulary and one profession's pack, as the builder wrote them.

Records are the plain dictionaries of that data (``weakness["says"][0]``); lists keep the order in which people wrote them.
"""


def load_catalog(core, pack, reading=None, answers=None, details=None):
    """Make a ``Catalog`` of the builder's data.

    Parameters: ``core``, the shared vocabulary; ``pack``, one profession; ``reading``, ``answers`` and ``details``, the parts that a page
    loads late (``Catalog.add_reading``, ``add_answers`` and ``add_details`` take them later). Raises ``ValueError``, with a message for a person, where a part is not
    the builder's or belongs to another version.

    >>> load_catalog({"version": "1"}, {"version": "2"})
    Traceback (most recent call last):
    ValueError: the vocabulary (version 1) and the pack (version 2) do not belong together
    """
    catalog = Catalog(core, pack)
    if reading:
        catalog.add_reading(reading)
    if answers:
        catalog.add_answers(answers)
    if details:
        catalog.add_details(details)
    return catalog


_WITH_ANSWERS = ("signals", "rules", "sources", "wording", "terms", "spelling", "joins", "repairs")
_DETAILS = {"roles": {"posting_words": [], "forward_connections": []},
            "weaknesses": {"says": [], "situations": [], "actions": [], "progress": [], "residues": [], "follow_ups": [], "cues": []}}
"""What stands in a record until its details arrive, and in a weakness of which the profession tells nothing."""


class Catalog:
    """Look-ups by id, sentences by id, and a place to keep what a rule prepared once.

    ``version``, ``profession`` (a record), ``roles``, ``weaknesses``; ``competencies``, ``contexts``, ``families``, ``signals``, ``elements``,
    ``rules``, ``sources``, ``professions``, ``shared_weaknesses`` (lists of records); ``seniorities`` (ids); ``messages`` (id -> text);
    ``fit`` (the fit rules' record); ``wording``, ``terms``, ``spelling``, ``joins``, ``repairs`` (lists for review and composition); ``echoes`` (marks of
    samples); ``hearing`` (words that tell of this pack's own weaknesses); ``reading``, ``answers`` (``None`` until loaded). In a page,
    ``shared_weaknesses`` come with the reading part, what only the checker of answers needs with the answers
    part, and what only composing needs of roles and weaknesses with the details; until then those are empty.
    """

    def __init__(self, core, pack):
        self.version = _version(core, "the vocabulary")
        _same_version(self.version, pack, "the pack")
        for name in ("competencies", "contexts", "families", "elements", "professions", "seniorities"):
            setattr(self, name, _part(core, name, list, "the vocabulary"))
        for name in ("messages", "fit"):
            setattr(self, name, core.get(name) or {})
        for name in ("shared_weaknesses",) + _WITH_ANSWERS:
            setattr(self, name, core.get(name) or [])
        self.profession = _part(pack, "profession", dict, "the pack")
        for name in ("roles", "weaknesses"):
            setattr(self, name, [_joined(_DETAILS[name], record) for record in _part(pack, name, list, "the pack")])
        self.echoes = pack.get("echoes") or []
        self.hearing = pack.get("hearing") or {}
        self.reading = self.answers = None
        self._by_id = {}
        self._kept = {}

    def add_reading(self, reading):
        """Take what reading postings and own words needs. Raises ``ValueError`` for another version."""
        _same_version(self.version, reading, "the reading data")
        self.reading = reading
        self.shared_weaknesses = [_joined(_DETAILS["weaknesses"], record) for record in _part(reading, "shared_weaknesses", list, "the reading data")]
        self.fit = _joined(self.fit, reading.get("fit") or {})
        self._forget()

    def add_answers(self, answers):
        """Take what the review of answers needs besides. Raises ``ValueError`` for another version."""
        _same_version(self.version, answers, "the review data")
        self.answers = answers
        for name in _WITH_ANSWERS:
            if answers.get(name):
                setattr(self, name, answers[name])
        self._forget()

    def add_details(self, details):
        """Take what composing needs of roles and weaknesses. Raises ``ValueError`` for another version."""
        _same_version(self.version, details, "the pack's details")
        for part in ("roles", "weaknesses"):
            for late in _part(details, part, list, "the pack's details"):
                _lay_over(self._find(part, late["id"]), late)
        self.echoes = details.get("echoes") or []
        self.hearing = details.get("hearing") or {}
        self._forget()

    def say(self, message_id, **values):
        """The sentence of this id with ``values`` in its ``{places}``.

        Values are put in as they are: braces in a visitor's own words stay braces. Raises ``ValueError`` where there is no
        such sentence or a place has no value.
        """
        text = self.messages.get(message_id)
        if text is None:
            raise ValueError("no message has the id " + message_id)
        return fill(text, values)

    def weakness(self, weakness_id):
        """The record of a weakness of this pack, or else of the shared ones; ``None`` where there is none."""
        return self._find("weaknesses", weakness_id) or self._find("shared_weaknesses", weakness_id)

    def role(self, role_id):
        """The record of a role, or ``None``."""
        return self._find("roles", role_id)

    def competency(self, competency_id):
        """The record of a competency, or ``None``."""
        return self._find("competencies", competency_id)

    def context(self, context_id):
        """The record of a kind of organisation, or ``None``."""
        return self._find("contexts", context_id)

    def family(self, family_id):
        """The record of a family of weaknesses, or ``None``."""
        return self._find("families", family_id)

    def signal(self, signal_id):
        """The record of a signal, or ``None``."""
        return self._find("signals", signal_id)

    def element(self, element_id):
        """The record of an element of the answer, or ``None``."""
        return self._find("elements", element_id)

    def rule(self, rule_id):
        """The record of a review rule, or ``None``."""
        return self._find("rules", rule_id)

    def source(self, source_id):
        """The record of a source, or ``None``."""
        return self._find("sources", source_id)

    def facet_name(self, facet_id):
        """How a facet is said inside a sentence; ``""`` where there is none of this id."""
        for competency in self.competencies:
            for facet in competency["facets"]:
                if facet["id"] == facet_id:
                    return facet["name"]
        return ""

    def keep(self, name, make):
        """What ``make(self)`` gave the first time, for preparations that cost time (phrase books, indexes).

        ``name`` says whose it is: ``catalog.keep("fit.cues", build_cues)``. When a late part arrives, everything is made anew.
        """
        if name not in self._kept:
            self._kept[name] = make(self)
        return self._kept[name]

    def _forget(self):
        self._by_id = {}
        self._kept = {}

    def _find(self, part, record_id):
        index = self._by_id.get(part)
        if index is None:
            index = self._by_id[part] = {record["id"]: record for record in getattr(self, part)}
        return index.get(record_id)


def _lay_over(record, late):
    """Put the keys of ``late`` into ``record``; records in lists are matched by their place."""
    for key in late:
        value = late[key]
        present = record.get(key)
        if isinstance(value, list) and isinstance(present, list) and present and isinstance(present[0], dict):
            for index in range(len(value)):
                _lay_over(present[index], value[index])
        else:
            record[key] = value


def fill(text, values):
    """``text`` with every ``{name}`` replaced by its value, in one pass.

    >>> fill("{who} waited {days} days", {"who": "{the team}", "days": 3})
    '{the team} waited 3 days'
    """
    pieces = text.split("{")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        name, closed, rest = piece.partition("}")
        if not closed or name not in values:
            raise ValueError("no value for {" + name + "} in: " + text)
        filled.append(str(values[name]))
        filled.append(rest)
    return "".join(filled)


def _joined(first, second):
    """One record of two, the second's keys first."""
    joined = dict(first)
    joined.update(second)
    return joined


def _version(part, name):
    if not isinstance(part, dict) or not part.get("version"):
        raise ValueError(name + " is not a file of this guide")
    return part["version"]


def _same_version(version, part, name):
    other = _version(part, name)
    if other != version:
        raise ValueError("the vocabulary (version " + version + ") and " + name + " (version " + other + ") do not belong together")


def _part(data, key, kind, name):
    found = data.get(key)
    if not isinstance(found, kind):
        raise ValueError(name + " lacks its " + key)
    return found
