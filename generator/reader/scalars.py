"""What a bare word means to YAML, and whether that is what it says: ``no``, ``012`` and ``1:30`` are not."""

import datetime
import re
from typing import NamedTuple

import yaml

from ..checks import reading as checks


class Trap(NamedTuple):
    """A bare word that YAML reads as something else than what it says."""

    check: object
    reading: str


_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)$")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+$")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})$")
_resolver = yaml.resolver.Resolver()


def read(text):
    """What a plain scalar means to YAML, the very ``text`` where it means itself.

    >>> read("12"), read("2025-03-01"), read("0.5"), read("word")
    (12, datetime.date(2025, 3, 1), 0.5, 'word')
    """
    tag = _resolver.resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]
    if tag == "str":
        return text
    if tag in ("merge", "value"):  # << and =
        return Trap(checks.SPECIAL_START, "a sign of its own")
    if tag == "null":
        return None
    if tag == "bool":
        return _truth(text)
    if len(text) < 16 and _WHOLE.match(text):
        return int(text)
    if tag == "float" and len(text) < 16 and _DECIMAL.match(text):
        return float(text)
    return _date(text) if tag == "timestamp" else Trap(checks.ODD_NUMBER, _meaning(tag, text))


def _truth(text):
    if text in ("true", "false"):
        return text == "true"
    return Trap(checks.BARE_YES_NO, "true" if text.lower() in ("yes", "on", "true") else "false")


def _date(text):
    match = _DATE.match(text)
    if match:
        try:
            return datetime.date(*(int(part) for part in match.groups()))
        except ValueError:
            return Trap(checks.ODD_NUMBER, "a date that the calendar does not have")
    return Trap(checks.ODD_NUMBER, "a date with a time")


def _meaning(tag, text):
    if len(text) < 16:
        node = yaml.ScalarNode("tag:yaml.org,2002:" + tag, text)
        constructor = yaml.constructor.SafeConstructor()
        read = constructor.construct_yaml_int(node) if tag == "int" else constructor.construct_yaml_float(node)
        return f"the number {read}"
    return "a number"
