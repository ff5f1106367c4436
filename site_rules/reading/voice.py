"""Whose sentence it is, and how firm: what tells a demand on the candidate from what an employer says about itself."""

from collections import namedtuple

from .layout import by_segment

Voice = namedtuple("Voice", ("standing", "negations", "against"))
"""How a segment speaks. standing: one of ``STANDINGS``; negations: indexes of the words that deny what follows them; against:
whether it says whom the job would not suit, so that what it names is asked for by its opposite."""

STANDINGS = ("duty", "requirement", "you", "plain", "we", "plus", "perk", "none")
"""From what the holder does and must bring, through sentences about you, about nobody and about us, down to wishes, benefits and
what says nothing of the job."""

ASKING = ("duty", "requirement", "you", "plain")
_OPENING = 4


def voices_of(sheet):
    """The voice of every segment of a sheet, in order."""
    found = by_segment(sheet, "voice")
    return [_voice(segment, found[place]) for place, segment in enumerate(sheet.segments)]


def _voice(segment, hits):
    heard = {}
    negations = []
    for (kind, _), first, last in hits:
        if kind == "not":
            negations.append(last)
        elif kind not in heard:
            heard[kind] = first - segment.first
    return Voice(_standing(segment.section, heard), negations, "against" in heard)


def _standing(section, heard):
    if section in ("equal", "apply") or "aside" in heard:
        return "none"
    if "plus" in heard or section == "preferred":
        return "requirement" if section == "preferred" and "must" in heard and "plus" not in heard else "plus"
    ours = "we" in heard and "seek" not in heard and ("you" not in heard or heard["we"] < heard["you"])
    if section in ("benefits", "values"):
        return "perk"
    if section in ("duties", "requirements"):
        if ours and heard["we"] < _OPENING:
            return "we"
        return "duty" if section == "duties" else "requirement"
    if "perk" in heard and "seek" not in heard:
        return "perk"
    if "seek" in heard or "against" in heard:
        return "you"
    if ours:
        return "we"
    if "you" in heard:
        return "you"
    return "plain"
