"""A gap in something that has a name: does the posting name it too, and how firmly?

>>> named_after(["never", "used", "salesforce"], 2, set(["never", "used"]))
['salesforce']
"""

from ..records import Reason
from ..text import split_words, stem
from ..weakness_index import phrase_book, weakness_index

_REACH = 6  # how many words after "never worked with" may still name what it was
_WISHES = ("plus", "nice", "preferred", "bonus", "desirable", "desired", "ideally", "optional", "advantage", "advantageous", "beneficial", "asset")
_AROUND = 90  # characters before a name in which a heading's or a line's wish may stand


def tool_reasons(catalog, seat, recognised):
    """Reasons that rest on a named tool or skill of the visitor's words which the posting names as well."""
    if not seat.has_posting:
        return []
    names = missing_tools(catalog, recognised.text)
    posting = split_words(seat.text)
    reasons = []
    for name in names:
        places = [position for position in range(len(posting)) if posting.words[position] == name]
        if places:
            reasons.append(_reason(catalog, seat, posting, name, places))
    return reasons


def missing_tools(catalog, text):
    """The names, in lower case, of what somebody says that he or she lacks."""
    words = split_words(text)
    plain = _plain_words(catalog)
    names = []
    for _, first, last in phrase_book(catalog, "gap", (("gap", "gap"),)).find(words):
        for name in named_after(words.words, last + 1, plain) + named_before(words.words, first, plain):
            if name not in names:
                names.append(name)
    return names


def named_after(words, first, plain):
    """The words from ``first`` on that are nobody's everyday words."""
    return [word for word in words[first:first + _REACH] if stem(word) not in plain and len(word) > 1]


def named_before(words, first, plain):
    """The one or two words before a phrase such as "stops at", where they name something."""
    return [word for word in words[max(0, first - 2):first] if stem(word) not in plain and len(word) > 1]


def _plain_words(catalog):
    """Stems that cannot be the name of a tool: the common words and those that weaknesses are described with, less the known tools."""
    def build(catalog):
        index = weakness_index(catalog)
        plain = set(index.common)
        plain.update(index.bags)
        plain.update(index.concepts)
        for line in catalog.fit["recognition"]["tools"]:
            plain.difference_update(stem(name) for name in line["names"].split())
        return plain
    return catalog.keep("fit.plain_words", build)


def _reason(catalog, seat, posting, name, places):
    firm = [place for place in places if not _is_wish(seat.text, posting.starts[place], posting.ends[place])]
    place = (firm or places)[0]
    rule_id = "tool_required" if firm and (len(firm) > 1 or _is_demanded(posting, firm[0])) else "tool_named"
    rule = [rule for rule in catalog.fit["rules"] if rule["id"] == rule_id][0]
    start, end = posting.starts[place], posting.ends[place]
    return Reason(
        competency=_competency(catalog, name), weight="strong", level="core" if firm else "mentioned", kind="requirement", origin="posting",
        quote=seat.text[start:end], start=start, end=end, rule=rule_id, verdict=rule["verdict"],
        message=catalog.say(rule["message"], tool=seat.text[start:end]))


def _competency(catalog, name):
    for line in catalog.fit["recognition"]["tools"]:
        if name in line["names"].split():
            return line["competency"]
    return "adaptability_learning"


def _is_wish(text, start, end):
    line_end = text.find("\n", end)
    around = split_words(text, max(0, text.rfind("\n", 0, start), start - _AROUND), line_end if 0 <= line_end < end + _AROUND else min(len(text), end + _AROUND))
    return any(word in _WISHES for word in around.words)


_DEMANDING = ("must", "required", "require", "strong", "expert", "expertise", "proficiency", "proficient", "advanced", "deep", "solid", "years", "mastery", "fluent", "hands")


def _is_demanded(posting, place):
    return any(word in _DEMANDING for word in posting.words[max(0, place - 8):place + 5])
