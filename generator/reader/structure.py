"""Plain data from the parser's events, with the place of every key and value.

The parser's events are used rather than its objects: they arrive one by one, so that a bomb is noticed while it is still small.
"""

from typing import NamedTuple

import yaml

from ..checks import reading as checks
from ..problems import START, Place
from .characters import HIDDEN, MOST_PROBLEMS
from .scalars import Trap, read
from .stumbles import place_of, syntax_problem

MOST_LEVELS = 12

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Document(NamedTuple):
    """A file as read. Paths inside it are tuples of keys and list positions; ``()`` is the whole.

    ``data``: plain data, ``None`` where the file could not be read. ``values`` and ``keys``: the place of every value and of every
    key. ``bare``: what was written, for each value that YAML did not read as text. ``cut``: values that a ``#`` cut short. ``faulty``: paths
    of values that have their problem already, so that nobody reports a second one.
    """

    path: str
    data: object
    values: dict
    keys: dict
    bare: dict
    cut: dict
    faulty: set
    lines: list
    problems: list

    def place(self, path):
        """Where the value at ``path`` stands, or the nearest thing round it that does stand in the file."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, START)

    def key_place(self, path):
        """Where the key of ``path`` stands; for a list entry, the entry itself."""
        return self.keys.get(path) or self.place(path)


def nothing(name, lines, problems):
    """The document of a file that could not be read."""
    return Document(name, None, {}, {}, {}, {}, set(), lines, problems)


def build(name, text, lines, problems):
    """The document that ``text`` makes; ``problems`` are those that were found already."""
    return _Builder(name, text, lines, problems).build()


class _TooMuch(Exception):
    """Raised to stop reading once a problem makes the rest meaningless."""


class _Builder:
    """Builds plain data from the parser's events, noting places and problems as it goes."""

    def __init__(self, name, text, lines, problems):
        self.name, self.text, self.lines, self.problems = name, text, lines, problems
        self.values, self.keys, self.bare, self.cut, self.faulty = {}, {}, {}, {}, set()

    def build(self):
        try:
            data = self._document()
        except _TooMuch:
            return nothing(self.name, self.lines, self.problems)
        except yaml.YAMLError as error:
            self.problems.append(syntax_problem(self.name, self.text, self.lines, error))
            return nothing(self.name, self.lines, self.problems)
        return Document(self.name, data, self.values, self.keys, self.bare, self.cut, self.faulty, self.lines, self.problems)

    def _document(self):
        self.events = yaml.parse(self.text, Loader=_PARSER)
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            self._stop(checks.EMPTY_FILE, START, "nothing is in the file")
        if start.version or start.tags:
            self._note(checks.TAG, place_of(start), "a directive stands before the entry")
        data = self._value((), next(self.events))
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._stop(checks.SEVERAL_DOCUMENTS, place_of(after), "a second document begins here")
        return data

    def _note(self, check, place, message):
        self.problems.append(check(self.name, place, message))
        if len(self.problems) > MOST_PROBLEMS:
            raise _TooMuch

    def _stop(self, check, place, message):
        self._note(check, place, message)
        raise _TooMuch

    def _value(self, path, event):
        place = self.values[path] = place_of(event)
        if isinstance(event, yaml.AliasEvent):
            self._stop(checks.ANCHOR, place, f"the alias *{event.anchor}")
        if event.anchor:
            self._note(checks.ANCHOR, place, f"the anchor &{event.anchor}")
        if event.tag:
            self._note(checks.TAG, place, f"the tag {_short_tag(event.tag)}")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(path, event, place)
        if len(path) >= MOST_LEVELS:
            self._stop(checks.TOO_DEEP, place, f"more than {MOST_LEVELS} levels")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _list(self, path):
        entries = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            entries.append(self._value((*path, len(entries)), event))
        return entries

    def _mapping(self, path):
        entry = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(path, event)
            here = (*path, key)
            if key in entry:
                first = self.keys[here].line
                self._note(checks.DUPLICATE_KEY, place_of(event), f"the key {key} stands already in line {first}")
                here = (*path, f"{key} (again)")
            self.keys[here] = place_of(event)
            value = self._value(here, next(self.events))
            if key is not None:
                entry.setdefault(key, value)
        return entry

    def _key(self, path, event):
        """The key, or ``None`` for one that is reported already."""
        place = place_of(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(checks.KEY_NOT_TEXT, place, "a list, mapping or alias stands where a key belongs")
        if event.anchor or event.tag:
            self._stop(checks.ANCHOR if event.anchor else checks.TAG, place, "a key with an anchor or a tag")
        if event.value == "<<" and event.implicit[0] and not event.style:
            self._note(checks.MERGE_KEY, place, "the merge key <<")
            return None
        if event.implicit[0] and not event.style and read(event.value) is not event.value:
            self._note(checks.KEY_NOT_TEXT, place, f"“{_short(event.value)}” stands where a key belongs")
            return None
        return event.value

    def _scalar(self, path, event, place):
        text = event.value
        hidden = HIDDEN.search(text)
        if hidden:
            self._note(checks.CONTROL_CHARACTER, place, f"an escape that stands for the invisible character U+{ord(hidden.group()):04X}")
            text = HIDDEN.sub(" ", text)
            self.faulty.add(path)
        if not event.implicit[0] or event.style:
            return text
        self._look_behind(path, event)
        if text[:1] in "“”„«" and text[-1:] in "”“»" and len(text) > 1:
            self._note(checks.SMART_QUOTES, place, "typographic quotation marks round the value")
            self.faulty.add(path)
        value = read(text)
        if isinstance(value, Trap):
            self._note(value.check, place, f"“{_short(text)}” without quotation marks is read by YAML as {value.reading}")
            self.faulty.add(path)
            return text
        if value is not text:
            self.bare[path] = text
        return value

    def _look_behind(self, path, event):
        """Remember the place of a ``#`` that follows a plain text on its line: what comes after it is lost."""
        line = self.lines[event.end_mark.line] if event.end_mark.line < len(self.lines) else ""
        rest = line[event.end_mark.column:]
        if rest.lstrip().startswith("#"):
            self.cut[path] = Place(event.end_mark.line + 1, event.end_mark.column + 1 + rest.index("#"))


def _short(text, longest=40):
    return text if len(text) <= longest else text[:longest - 1] + "…"


def _short_tag(tag):
    return _short(tag.replace("tag:yaml.org,2002:", "!!"))
