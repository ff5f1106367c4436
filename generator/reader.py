"""Reads YAML; nothing else in the house does.

Content comes from strangers and goes onto the web, so only plain data is let through: mappings, lists and scalars. What
could build, repeat, hide or grow (tags, aliases, invisible characters, depth) is refused, and so is what YAML reads
otherwise than a person does (a bare ``no``, ``012``, ``1:30``). Every key and value keeps its place, so that whoever checks
what the data *means* can point at it.

The parser's events are used rather than its objects: they arrive one by one, so that a bomb is noticed while it is still small.
"""

import bisect
import datetime
import re
from pathlib import Path
from typing import NamedTuple

import yaml

from .checks import reading as checks
from .problems import START, Place

MOST_BYTES = 1_000_000
MOST_LEVELS = 12
MOST_PROBLEMS = 50

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SPOKEN_PARSER = yaml.SafeLoader
"""The slow one, asked only when there is something wrong: it says better what."""


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


def read_file(file, name=None):
    """Read one file. ``name`` is the path to say in messages. Never raises for anything a file can hold.

    >>> read_file("no/such/file.yml").problems[0].code
    'not-readable'
    """
    name = str(name or file)
    file = Path(file)
    if file.is_symlink() or file.exists() and not file.is_file():
        # A link could show a file of the machine that checks; a pipe would wait for ever.
        return _nothing(name, [], [checks.NOT_READABLE(name, START, "is a link or a device, not a file")])
    try:
        with file.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except OSError as error:
        return _nothing(name, [], [checks.NOT_READABLE(name, START, f"cannot be opened: {error.strerror or error}")])
    return read_bytes(raw, name)


def read_bytes(raw, name):
    """Read the bytes of one file.

    >>> document = read_bytes(b"says:\\n  - I delegate late\\n", "late.yml")
    >>> document.data, document.place(("says", 0))
    ({'says': ['I delegate late']}, Place(line=2, column=5))
    >>> read_bytes(b"needs: no", "late.yml").problems[0].message
    '“no” without quotation marks is read by YAML as false'
    """
    if len(raw) > MOST_BYTES:
        return _nothing(name, [], [checks.TOO_LARGE(name, START, f"the file is larger than {MOST_BYTES // 1000} kB")])
    problems = []
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(checks.BYTE_ORDER_MARK(name, START, "the file begins with a byte order mark"))
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[:error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        return _nothing(name, raw.decode("utf-8", "replace").split("\n"), problems + [checks.NOT_UTF_8(name, Place(line, column), message)])
    text = text.replace("\r\n", "\n")
    lines = text.split("\n")
    text = _without_hidden(text, name, problems)
    found, readable = _line_problems(lines, name)
    problems += found
    if not readable:
        return _nothing(name, lines, problems)
    return _Builder(name, text, lines, problems).build()


def _nothing(name, lines, problems):
    return Document(name, None, {}, {}, {}, {}, set(), lines, problems)


# --- characters and lines -------------------------------------------------------------------------------------

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
                     "\ud800-\udfff\U000e0000-\U000e007f]")


def _without_hidden(text, name, problems):
    """The text with a blank for every invisible character, each reported at its place."""
    found = list(_HIDDEN.finditer(text))
    if not found:
        return text
    starts = _line_starts(text)
    for match in found[:MOST_PROBLEMS]:
        line = bisect.bisect_right(starts, match.start())
        place = Place(line, match.start() - starts[line - 1] + 1)
        problems.append(checks.CONTROL_CHARACTER(name, place, f"invisible character U+{ord(match.group()):04X}"))
    return _HIDDEN.sub(" ", text)


def _line_starts(text):
    starts, position = [0], text.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = text.find("\n", position + 1)
    return starts


_CONFLICT = re.compile(r"(<{7}|>{7})( |$)|={7}$")


def _line_problems(lines, name):
    """Tabs and merge marks, and whether the file can be read in spite of them."""
    found, readable = [], True
    for number, line in enumerate(lines, 1):
        if len(found) >= MOST_PROBLEMS:
            break
        if "\t" in line:
            column = line.index("\t")
            indents = not line[:column].strip()
            where = "the indentation" if indents else "the line"
            found.append(checks.TAB(name, Place(number, column + 1), f"a tab stands in {where}"))
            readable = readable and not indents
        elif line[:1] in "<=>" and _CONFLICT.match(line):
            return [*found, checks.MERGE_CONFLICT(name, Place(number, 1), "a line left over from merging two versions")], False
    return found, readable


# --- structure --------------------------------------------------------------------------------------------------

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
            return _nothing(self.name, self.lines, self.problems)
        except yaml.YAMLError as error:
            self.problems.append(_syntax_problem(self.name, self.text, self.lines, error))
            return _nothing(self.name, self.lines, self.problems)
        return Document(self.name, data, self.values, self.keys, self.bare, self.cut, self.faulty, self.lines, self.problems)

    def _document(self):
        self.events = yaml.parse(self.text, Loader=_PARSER)
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            self._stop(checks.EMPTY_FILE, START, "nothing is in the file")
        if start.version or start.tags:
            self._note(checks.TAG, _place(start), "a directive stands before the entry")
        data = self._value((), next(self.events))
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._stop(checks.SEVERAL_DOCUMENTS, _place(after), "a second document begins here")
        return data

    def _note(self, check, place, message):
        self.problems.append(check(self.name, place, message))
        if len(self.problems) > MOST_PROBLEMS:
            raise _TooMuch

    def _stop(self, check, place, message):
        self._note(check, place, message)
        raise _TooMuch

    def _value(self, path, event):
        place = self.values[path] = _place(event)
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
                self._note(checks.DUPLICATE_KEY, _place(event), f"the key {key} stands already in line {first}")
                here = (*path, f"{key} (again)")
            self.keys[here] = _place(event)
            value = self._value(here, next(self.events))
            if key is not None:
                entry.setdefault(key, value)
        return entry

    def _key(self, path, event):
        """The key, or ``None`` for one that is reported already."""
        place = _place(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(checks.KEY_NOT_TEXT, place, "a list, mapping or alias stands where a key belongs")
        if event.anchor or event.tag:
            self._stop(checks.ANCHOR if event.anchor else checks.TAG, place, "a key with an anchor or a tag")
        if event.value == "<<" and event.implicit[0] and not event.style:
            self._note(checks.MERGE_KEY, place, "the merge key <<")
            return None
        if event.implicit[0] and not event.style and _read(event.value) is not event.value:
            self._note(checks.KEY_NOT_TEXT, place, f"“{_short(event.value)}” stands where a key belongs")
            return None
        return event.value

    def _scalar(self, path, event, place):
        text = event.value
        hidden = _HIDDEN.search(text)
        if hidden:
            self._note(checks.CONTROL_CHARACTER, place, f"an escape that stands for the invisible character U+{ord(hidden.group()):04X}")
            text = _HIDDEN.sub(" ", text)
            self.faulty.add(path)
        if not event.implicit[0] or event.style:
            return text
        self._look_behind(path, event)
        if text[:1] in "“”„«" and text[-1:] in "”“»" and len(text) > 1:
            self._note(checks.SMART_QUOTES, place, "typographic quotation marks round the value")
            self.faulty.add(path)
        value = _read(text)
        if isinstance(value, _Trap):
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


def _place(event):
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _short(text, longest=40):
    return text if len(text) <= longest else text[:longest - 1] + "…"


def _short_tag(tag):
    return _short(tag.replace("tag:yaml.org,2002:", "!!"))


# --- scalars ----------------------------------------------------------------------------------------------------

class _Trap(NamedTuple):
    """A bare word that YAML reads as something else than what it says."""

    check: object
    reading: str


_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)$")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+$")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})$")
_resolver = yaml.resolver.Resolver()


def _read(text):
    """What a plain scalar means to YAML, the very ``text`` where it means itself.

    >>> _read("12"), _read("2025-03-01"), _read("0.5"), _read("word")
    (12, datetime.date(2025, 3, 1), 0.5, 'word')
    """
    tag = _resolver.resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]
    if tag == "str":
        return text
    if tag in ("merge", "value"):  # << and =
        return _Trap(checks.SPECIAL_START, "a sign of its own")
    if tag == "null":
        return None
    if tag == "bool":
        return _truth(text)
    if len(text) < 16 and _WHOLE.match(text):
        return int(text)
    if tag == "float" and len(text) < 16 and _DECIMAL.match(text):
        return float(text)
    return _date(text) if tag == "timestamp" else _Trap(checks.ODD_NUMBER, _meaning(tag, text))


def _truth(text):
    if text in ("true", "false"):
        return text == "true"
    return _Trap(checks.BARE_YES_NO, "true" if text.lower() in ("yes", "on", "true") else "false")


def _date(text):
    match = _DATE.match(text)
    if match:
        try:
            return datetime.date(*(int(part) for part in match.groups()))
        except ValueError:
            return _Trap(checks.ODD_NUMBER, "a date that the calendar does not have")
    return _Trap(checks.ODD_NUMBER, "a date with a time")


def _meaning(tag, text):
    if len(text) < 16:
        node = yaml.ScalarNode("tag:yaml.org,2002:" + tag, text)
        constructor = yaml.constructor.SafeConstructor()
        read = constructor.construct_yaml_int(node) if tag == "int" else constructor.construct_yaml_float(node)
        return f"the number {read}"
    return "a number"


# --- what the parser stumbled over ------------------------------------------------------------------------------

def _syntax_problem(name, text, lines, error):
    """The parser's complaint in a contributor's words."""
    try:
        for _ in yaml.parse(text, Loader=_SPOKEN_PARSER):
            pass
    except yaml.YAMLError as spoken:
        error = spoken
    complaint = getattr(error, "problem", None) or str(error)
    context = getattr(error, "context", None) or ""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    place = Place(mark.line + 1, mark.column + 1) if mark else START
    begun = Place(opened.line + 1, opened.column + 1) if opened else place
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    before = line[:place.column - 1]

    if "quoted scalar" in context and "end of stream" in complaint:
        return checks.MISSING_QUOTE(name, begun, "this quotation mark is never closed")
    runaway = _runaway_quote(text, place)
    if runaway:
        return checks.MISSING_QUOTE(name, runaway, f"this quotation mark is closed only in line {place.line}")
    if "mapping values are not allowed" in complaint:
        if ": " in before:
            return checks.COLON_IN_TEXT(name, place, "a second colon in this line")
        return checks.INDENTATION(name, Place(place.line, len(line) - len(line.lstrip()) + 1),
                                  "this line does not stand under the one it belongs to")
    if "cannot start any token" in complaint:
        return checks.SPECIAL_START(name, place, f"a text cannot begin with {line[place.column - 1:place.column] or 'this'}")
    if "unknown escape" in complaint:
        return checks.SYNTAX(name, place, "a backslash inside double quotation marks",
                             "Use single quotation marks round the text, or write the backslash twice.")
    if "scanning an anchor" in context or "scanning an alias" in context:
        return checks.SPECIAL_START(name, begun, f"a text cannot begin with {_first(lines, begun)}")
    if "flow" in context:
        return checks.SYNTAX(name, begun, f"this {_first(lines, begun)} is never closed",
                             "Close the bracket, or put the text in quotation marks if it begins with one.")
    if "but found '<scalar>'" in complaint and before.rstrip()[-1:] in "\"'":
        return checks.SYNTAX(name, place, "text follows a closing quotation mark",
                             "Put the whole text between double quotation marks, and single ones inside it.")
    if "parsing a block" in context and not before.strip(" -"):
        return checks.INDENTATION(name, place, "this line does not stand under the one it belongs to")
    if "simple key" in context or "could not find expected ':'" in complaint:
        return checks.SYNTAX(name, begun, "a key without a colon, or a text that goes on in the wrong column",
                             "Write the key, a colon and a space; indent every further line of its text.")
    return checks.SYNTAX(name, place, "not YAML: " + " ".join(complaint.split()))


def _runaway_quote(text, place):
    """Where a quotation begins that swallowed lines and ended in the one where the parser stumbled; ``None`` if there is none."""
    found = None
    try:
        for token in yaml.scan(text, Loader=_SPOKEN_PARSER):
            if token.start_mark.line >= place.line:
                break
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') and token.start_mark.line < token.end_mark.line == place.line - 1:
                found = _place(token)
    except yaml.YAMLError:
        pass  # the same stumble again
    return found


def _first(lines, place):
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return line[place.column - 1:place.column] or "sign"
