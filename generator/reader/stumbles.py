"""What the parser stumbled over, in a contributor's words."""

import yaml

from ..checks import reading as checks
from ..problems import START, Place

_PARSER = yaml.SafeLoader
"""The slow one, asked only when there is something wrong: it says better what."""


def place_of(event):
    """Where an event or token of the parser begins."""
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def syntax_problem(name, text, lines, error):
    """The parser's complaint in a contributor's words."""
    try:
        for _ in yaml.parse(text, Loader=_PARSER):
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
        for token in yaml.scan(text, Loader=_PARSER):
            if token.start_mark.line >= place.line:
                break
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') and token.start_mark.line < token.end_mark.line == place.line - 1:
                found = place_of(token)
    except yaml.YAMLError:
        pass  # the same stumble again
    return found


def _first(lines, place):
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return line[place.column - 1:place.column] or "sign"
