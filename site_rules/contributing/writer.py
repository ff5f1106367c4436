"""Plain data as YAML that reads back as exactly the same data, and that people like to edit.

A text stays bare only where it cannot be read as anything else; several lines stand as a block; everything else goes into double
quotation marks. Writing is all that the page needs: it never reads YAML.
"""

from .patterns import END, Pattern
from .texts import hidden

_SIGNS = "A-Za-z0-9,.;'()/%&+=!?_£\\u00ae-\\u024f’“”…–—€-"
_BARE = Pattern("^[A-Za-z](?:[ " + _SIGNS + "]*[" + _SIGNS + "])?" + END)
_TAKEN = ("yes", "no", "true", "false", "on", "off", "null", "y", "n")
_ID = Pattern("^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*" + END)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def scalar(value):
    """One value as YAML on one line.

    >>> scalar("no"), scalar("a plain text"), scalar("one: two"), scalar(12)
    ('"no"', 'a plain text', '"one: two"', '12')
    """
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    return value if _is_bare(value) else '"' + "".join([_escaped(sign) for sign in value]) + '"'


def entry_text(fields, data):
    """A record as the lines of a file, in the order of the field table."""
    return "\n".join(value_lines(data, 0, fields)) + "\n"


def list_item_text(fields, data):
    """A record as one item of a file that is a list."""
    return "\n".join(_item(data, 0, fields)) + "\n"


def value_lines(data, indent=0, fields=None):
    """Any plain data as YAML lines. Keys come in the order of ``fields``, where these are given, and otherwise as they stand."""
    if isinstance(data, dict) and data:
        found = []
        for key, inside in _keys(data, fields):
            found += keyed_lines(key, data[key], indent, inside)
        return found
    if isinstance(data, list) and data:
        return [line for item in data for line in _item(item, indent, fields)]
    return [" " * indent + ("{}" if isinstance(data, dict) else "[]" if isinstance(data, list) else scalar(data))]


def keyed_lines(key, data, indent=0, fields=None):
    """A key with its value, ids in a row.

    >>> keyed_lines("contexts", ["big_tech", "other"]), keyed_lines("says", ["I wait"])
    (['contexts: [big_tech, other]'], ['says:', '  - I wait'])
    """
    start = " " * indent + scalar(key) + ":"
    if isinstance(data, (dict, list)) and data:
        if isinstance(data, list) and all([isinstance(item, str) and _is_short_id(item) for item in data]):
            return [start + " [" + ", ".join(data) + "]"]
        return [start] + value_lines(data, indent + 2, fields)
    if isinstance(data, str) and _is_block(data):
        return [start + (" |" if data.endswith("\n") else " |-")] + [" " * (indent + 2) + line if line else "" for line in data.rstrip("\n").split("\n")]
    return [start + " " + value_lines(data)[0]]


def _keys(data, fields):
    """``(key, the lines of the table inside it)`` for every key."""
    if fields:
        return [(field["name"], field["fields"]) for field in fields if field["name"] in data]
    return [(key, None) for key in data]


def _item(item, indent, fields):
    lines = value_lines(item, indent + 2, fields)
    return [" " * indent + "- " + lines[0][indent + 2:]] + lines[1:]


def _is_bare(text):
    return bool(_BARE.find(text)) and text.lower() not in _TAKEN


def _is_short_id(text):
    return bool(_ID.find(text)) and _is_bare(text)


def _is_block(text):
    """Whether a text can stand as a block of lines and read back as it is."""
    lines = text.split("\n")
    if lines[-1] == "":
        lines = lines[:-1]
    if len(lines) < 2 or hidden(text) or "\t" in text or not lines[0] or not lines[-1]:
        return False
    return all([not line.startswith(" ") and not line.endswith(" ") for line in lines])


def _escaped(sign):
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if not hidden(sign):
        return sign
    return "\\U%08X" % ord(sign) if ord(sign) > 0xFFFF else "\\u%04X" % ord(sign)
