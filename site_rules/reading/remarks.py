"""What is to be said about a reading itself: that it rests on little, or on a text that is no posting."""

from ..records import Note
from .layout import in_original

_SHORT = 40
_FEW_WORDS = 12
_LOOKED_AT = 400
_FIRM = 3
_SIGNS_OF_A_POSTING = 4


def notes_of(sheet, demands, english, say):
    """Notes on a reading, what weighs most first.

    Parameters: ``sheet``; ``demands``, what was read; ``english``, stems that no English text does without; ``say(message_id, **values)``,
    which gives the sentences.
    """
    words = len(sheet.words)
    signs = _count(sheet)
    if words >= _FEW_WORDS and not _is_english(sheet.words.stems[:_LOOKED_AT], english):
        return [Note("not_english", say("reading_not_english"), -1, -1)]
    if words >= _FEW_WORDS and not _is_posting(sheet, signs, words):
        return [Note("not_a_posting", say("reading_not_a_posting"), -1, -1)]
    notes = []
    firm = 0
    for demand in demands:
        if demand.level == "core":
            firm += 1
    if words < _SHORT:
        notes.append(Note("too_short", say("reading_too_short", words=words), -1, -1))
    elif firm == 0:
        notes.append(Note("little_to_go_on", say("reading_nothing"), -1, -1))
    elif firm < _FIRM:
        notes.append(Note("little_to_go_on", say("reading_little", count=firm), -1, -1))
    second = _second_posting(sheet)
    if second >= 0:
        place = sheet.words.starts[sheet.segments[second].first]
        end = sheet.words.ends[sheet.segments[second].end - 1]
        notes.append(Note("two_postings", say("reading_two_postings"), in_original(sheet, place), in_original(sheet, end)))
    return notes


def _is_english(stems, english):
    count = 0
    for stem in stems:
        if stem in english:
            count += 1
    return 14 * count >= len(stems)


def _count(sheet):
    """``{list: (how many words of it, how many different ones)}``."""
    counts = {"posting": [0, set()], "first_person": [0, set()]}
    for (name, _), first, _ in sheet.heard["note"]:
        counts[name][0] += 1
        counts[name][1].add(sheet.words.stems[first])
    return counts


def _is_posting(sheet, signs, words):
    if 25 * signs["first_person"][0] > words:
        return False
    for segment in sheet.segments:
        if segment.heading and segment.section in ("duties", "requirements", "preferred"):
            return True
    return len(signs["posting"][1]) >= _SIGNS_OF_A_POSTING or words < _SHORT and len(signs["posting"][1]) >= 1


def _second_posting(sheet):
    """The segment at which another posting begins, or -1: duties and requirements begin again after one has been closed."""
    seen = set()
    closed = False
    for index, segment in enumerate(sheet.segments):
        if not segment.heading:
            continue
        if segment.section in ("equal", "apply", "benefits"):
            closed = closed or "requirements" in seen and "duties" in seen and segment.section != "apply"
        elif closed and segment.section in ("duties", "role") and _has_both(sheet, index):
            return index
        else:
            seen.add(segment.section)
    return -1


def _has_both(sheet, first):
    later = set()
    for segment in sheet.segments[first:]:
        if segment.heading:
            later.add(segment.section)
    return "duties" in later and "requirements" in later
