"""What can be wrong with a file before anybody asks what it means: signs that nobody sees, tabs, lines left over from a merge."""

import bisect
import re

from ..checks import reading as checks
from ..problems import Place

MOST_PROBLEMS = 50
"""Of one file; nobody reads more at once."""

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
                     "\ud800-\udfff\U000e0000-\U000e007f]")


def without_hidden(text, name, problems):
    """The text with a blank for every invisible character, each reported at its place."""
    found = list(HIDDEN.finditer(text))
    if not found:
        return text
    starts = _line_starts(text)
    for match in found[:MOST_PROBLEMS]:
        line = bisect.bisect_right(starts, match.start())
        place = Place(line, match.start() - starts[line - 1] + 1)
        problems.append(checks.CONTROL_CHARACTER(name, place, f"invisible character U+{ord(match.group()):04X}"))
    return HIDDEN.sub(" ", text)


def _line_starts(text):
    starts, position = [0], text.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = text.find("\n", position + 1)
    return starts


_CONFLICT = re.compile(r"(<{7}|>{7})( |$)|={7}$")


def line_problems(lines, name):
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
