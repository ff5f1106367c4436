"""Checks of how a text is written: whether clauses fit where they are put, and whether the guide keeps its own advice.

All but the last have their functions in ``site_rules.contributing.wording``, because the forms on the site run them too.
"""

from ..fields import Form
from ..shape import leaves
from .record import Check

CLAUSE_START = Check(
    "clause-start", "a clause that begins with a capital",
    "Clauses are put in the middle of a sentence.",
    "Begin with a small letter; I and names keep theirs.",
    "happened: On a churn model I spent three weeks", "happened: on a churn model I spent three weeks")
CLAUSE_END = Check(
    "clause-end", "a clause or title that ends with a stop",
    "Other words follow it in the same sentence.",
    "Leave the stop out.",
    "happened: I spent three weeks on it.", "happened: I spent three weeks on it")
SENTENCE_END = Check(
    "sentence-end", "a sentence without its stop",
    "It is printed as it stands, beside others that end properly.",
    "End the sentence with a full stop.",
    "summary: Work piles up on one desk", "summary: Work piles up on one desk.")
NOT_FIRST_PERSON = Check(
    "not-first-person", "a clause in which nobody says I",
    "A visitor will say it aloud of themselves.",
    "Say it with I, me or my.",
    "says: [keeps tuning a model for too long]", "says: [I keep tuning a model for too long]")
NO_QUESTION_MARK = Check(
    "no-question-mark", "a question without its mark",
    "Visitors rehearse it as it stands.",
    "End it with a question mark; a request such as “Tell me about …” may end with a full stop.",
    "question: Who notices", "question: Who notices?")
PHRASE = Check(
    "phrase", "a cue that cannot be matched",
    "A phrase that could begin or end with anything would be heard everywhere.",
    "Begin and end with a word that must be there; write alternatives as one|two, without hyphen or slash.",
    "cues: [... tuning]", "cues: [keep tuning]")
SAMPLE_LENGTH = Check(
    "sample-length", "a sample that cannot be said in 45 to 60 seconds",
    "At the pace of conversation 100 to 140 words fill that time, and the guide asks the same of its visitors.",
    "Cut what does not name, cost, date or measure; or add what is missing of these.",
    "", "")
CLICHE = Check(
    "cliche", "wording that the guide itself warns of",
    "A guide that writes what it advises against is not believed.",
    "Say what happened, in words that could stand for nothing else.",
    "says: [I am a perfectionist]", "says: [I hold a report back for one more proof-reading]")
AMERICAN = Check(
    "american-spelling", "an American spelling",
    "What people read is in British spelling throughout; visitors can switch the composer to American.",
    "Use the British spelling.",
    "title: Optimizing for its own sake", "title: Optimising for its own sake")
REPEATED_TEXT = Check(
    "repeated-text", "the same sentence in two places",
    "Who reads both pages learns nothing from the second.",
    "Say what is true of this one only.",
    "", "")

CHECKS = (CLAUSE_START, CLAUSE_END, SENTENCE_END, NOT_FIRST_PERSON, NO_QUESTION_MARK, PHRASE, SAMPLE_LENGTH, CLICHE, AMERICAN, REPEATED_TEXT)


def check_library(library, known):
    """Sentences that stand in two entries; two files that share many are told once."""
    first, pairs = {}, {}
    for entry, leaf in _told(library):
        sentence = " ".join(leaf.text.lower().split())
        other, other_leaf = first.setdefault(sentence, (entry, leaf))
        if other is not entry:
            place, other_place = entry.place(*leaf.path), other.place(*other_leaf.path)
            pairs.setdefault((entry.document.path, other.document.path), []).append((place, other_place))
    for (path, other), places in pairs.items():
        place, other_place = min(places)
        more = f", and {len(places) - 1} more of its sentences" if len(places) > 1 else ""
        yield REPEATED_TEXT(path, place, f"the same sentence stands in {other}:{other_place.line}{more}")


def _told(library):
    """Every text that is written to be read once."""
    for entry in library.entries:
        if entry.kind.model is not None:
            for leaf in leaves(entry.kind.model, entry.data):
                if isinstance(leaf.form, Form) and leaf.form.name in _TOLD_ONCE and len(leaf.text.split()) >= 7:
                    yield entry, leaf


_TOLD_ONCE = ("prose", "clause", "first_person", "spoken")
