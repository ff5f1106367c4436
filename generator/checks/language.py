"""Checks of how a text is written: whether clauses fit where they are put, and whether the guide keeps its own advice."""

import re

from site_rules.phrases import compile_phrase

from ..fields import Form
from ..shape import leaves
from .record import Check, TextCheck, all_but

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

SHORTEST_SAMPLE, LONGEST_SAMPLE = 100, 140
_FIRST_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_I = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our)\b", re.I)
_END = re.compile(r"[.!?…][\"'”’)]*$")


def clause_start(text, form):
    found = _FIRST_WORD.match(text)
    if found and found.group() in _COMMON:
        yield found.group(), f"begins with “{found.group()}”"


_COMMON = frozenset(word.capitalize() for word in (
    "a after although an and as at because before but by during each every everyone for from he her his how if in instead it its last my "
    "near nobody none not now of on once one only our out over people since so some somebody that the their then there they this those "
    "three to two under until we what when where which while who whoever with within without you your").split())
"""Words that are never names: a capital on one of these is the capital of a sentence."""


def clause_end(text, form):
    if text.rstrip()[-1:] in (".", ";", ","):
        yield "", f"ends with “{text.rstrip()[-1]}”"


def sentence_end(text, form):
    if len(text.split()) > 7 and not _END.search(text.strip()):
        yield "", "has no full stop at its end"


def not_first_person(text, form):
    if not _I.search(text):
        yield "", "nobody says I in it"


def no_question_mark(text, form):
    if text.strip()[-1:] not in ("?", ".", "…"):
        yield "", "has no question mark"


def phrase(text, form):
    try:
        compile_phrase(text)
    except ValueError as error:
        yield text, str(error).partition(":")[0]


TEXT_CHECKS = (
    TextCheck(CLAUSE_START, clause_start, ("clause", "first_person")),
    TextCheck(CLAUSE_END, clause_end, ("clause", "first_person", "title")),
    TextCheck(SENTENCE_END, sentence_end, ("prose",)),
    TextCheck(NOT_FIRST_PERSON, not_first_person, ("first_person",)),
    TextCheck(NO_QUESTION_MARK, no_question_mark, ("question",)),
    TextCheck(PHRASE, phrase, ("phrase", "kept_phrase")),
)


def check_entry(entry, known):
    """Samples, and the word lists of the guide."""
    if entry.kind.name == "weakness" and isinstance(entry.data, dict):
        yield from _samples(entry)


def check_word_lists(entry, leaf, known):
    """What the guide keeps out of its own text: ``(check, words, message)``."""
    if leaf.form.name not in _OURS or entry.kind.name in ("style", "rules", "wording"):
        return
    for word in _WORD.findall(leaf.text):
        british = known.american.get(word.lower()) or _from_ize(word)
        if british:
            yield AMERICAN, word, f"“{word}” is “{british}” in British spelling"
    if isinstance(entry.data, dict) and entry.data.get("cliche"):
        return  # the cliché is what this entry is about
    for found in known.cliches.finditer(leaf.text) if known.cliches else ():
        yield CLICHE, found.group(), f"“{found.group()}”: {known.cliche_reasons[found.group().lower()]}"


_WORD = re.compile(r"[A-Za-z]+")
_OURS = all_but("example", "answer", "posting", "phrase", "kept_phrase", "words", "link", "kebab_id", "word_id")
"""Texts in the guide's own voice; the others quote, or are there to be matched."""
_IZE = re.compile(r"([a-z]+(?:i|y))z(e|es|ed|er|ers|ing|ation|ations)$", re.I)
_KEEPS_Z = ("size", "sizes", "sized", "sizing", "prize", "prizes", "seize", "seized", "seizes", "capsize", "resize", "resized", "resizing", "oversized",
            "undersized", "downsized", "citizen", "horizon", "bulldozer")


def _from_ize(word):
    """The British spelling of a word in -ize, or ``""``.

    >>> _from_ize("prioritized"), _from_ize("size")
    ('prioritised', '')
    """
    if "z" not in word or word.lower() in _KEEPS_Z:
        return ""
    found = _IZE.match(word)
    return f"{found.group(1)}s{found.group(2)}" if found else ""


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


def _samples(entry):
    samples = entry.data.get("samples")
    for index, sample in enumerate(samples if isinstance(samples, list) else []):
        parts = sample.get("parts") if isinstance(sample, dict) else None
        if not isinstance(parts, dict):
            continue
        count = sum(len(part.split()) for part in parts.values() if isinstance(part, str))
        if not SHORTEST_SAMPLE <= count <= LONGEST_SAMPLE:
            yield SAMPLE_LENGTH(entry.document.path, entry.key_place("samples", index, "parts"),
                                f"{count} words, and {SHORTEST_SAMPLE} to {LONGEST_SAMPLE} are wanted")
