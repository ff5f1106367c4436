"""A gap in something that has a name: does the posting name it too, and how firmly?"""

from ..named_gaps import competency_of, is_experience, missing_names
from ..records import Reason
from ..text import split_words

_WISHES = ("plus", "nice", "preferred", "bonus", "desirable", "desired", "ideally", "optional", "advantage", "advantageous", "beneficial", "asset")
_AROUND = 90  # characters before a name in which a heading's or a line's wish may stand


def tool_reasons(catalog, seat, recognised):
    """Reasons that rest on a named tool or skill of the visitor's words which the posting names as well."""
    names = [name for name in missing_names(catalog, recognised.text) if not is_experience(catalog, name)] if seat.has_posting else []
    if not names:
        return []
    posting = split_words(seat.text)
    reasons = []
    for name in names:
        places = [position for position in range(len(posting)) if posting.words[position] == name]
        if places:
            reasons.append(_reason(catalog, seat, posting, name, places))
    return reasons


def _reason(catalog, seat, posting, name, places):
    firm = [place for place in places if not _is_wish(seat.text, posting.starts[place], posting.ends[place])]
    place = (firm or places)[0]
    rule_id = "tool_required" if firm and (len(firm) > 1 or _is_demanded(posting, firm[0])) else "tool_named"
    rule = [rule for rule in catalog.fit["rules"] if rule["id"] == rule_id][0]
    start, end = posting.starts[place], posting.ends[place]
    return Reason(
        competency=competency_of(catalog, name) or "adaptability_learning", weight="strong", level="core" if firm else "mentioned", kind="requirement", origin="posting",
        quote=seat.text[start:end], start=start, end=end, rule=rule_id, verdict=rule["verdict"],
        message=catalog.say(rule["message"], tool=seat.text[start:end]))


def _is_wish(text, start, end):
    line_end = text.find("\n", end)
    around = split_words(text, max(0, text.rfind("\n", 0, start), start - _AROUND), line_end if 0 <= line_end < end + _AROUND else min(len(text), end + _AROUND))
    return any(word in _WISHES for word in around.words)


_DEMANDING = ("must", "required", "require", "strong", "expert", "expertise", "proficiency", "proficient", "advanced", "deep", "solid", "years", "mastery", "fluent", "hands")


def _is_demanded(posting, place):
    return any(word in _DEMANDING for word in posting.words[max(0, place - 8):place + 5])
