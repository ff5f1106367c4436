"""How a text is written: whether clauses fit where they are put, and whether the guide keeps its own advice. See ``texts`` for the form."""

from ..phrases import compile_phrase
from .finding import Finding
from .patterns import END, Pattern
from .texts import all_but

SHORTEST_SAMPLE, LONGEST_SAMPLE = 100, 140
_FIRST_WORD = Pattern("^[A-Za-z][A-Za-z'’-]*")
_I = Pattern("\\b(?:I|me|my|mine|myself|we|us|our)\\b", "i")
_ENDED = Pattern("[.!?…][\"'”’)]*" + END)
_WORD = Pattern("[A-Za-z]+")
_IZE = Pattern("^([a-z]+(?:i|y))z(e|es|ed|er|ers|ing|ation|ations)" + END, "i")
_KEEPS_Z = ("size", "sizes", "sized", "sizing", "prize", "prizes", "seize", "seized", "seizes", "capsize", "resize", "resized", "resizing", "oversized",
            "undersized", "downsized", "citizen", "horizon", "bulldozer")
_COMMON = (
    "A After Although An And As At Because Before But By During Each Every Everyone For From He Her His How If In Instead It Its Last My "
    "Near Nobody None Not Now Of On Once One Only Our Out Over People Since So Some Somebody That The Their Then There They This Those "
    "Three To Two Under Until We What When Where Which While Who Whoever With Within Without You Your").split()
"""Words that are never names: a capital on one of these is the capital of a sentence."""
_OURS = all_but("example", "answer", "posting", "phrase", "kept_phrase", "words", "link", "kebab_id", "word_id")
"""Texts in the guide's own voice; the others quote, or are there to be matched."""


def clause_start(text, form):
    found = _FIRST_WORD.find(text)
    return [(found[0], f"begins with “{found[0]}”")] if found and found[0] in _COMMON else []


def clause_end(text, form):
    last = text.rstrip()[-1:]
    return [("", f"ends with “{last}”")] if last in (".", ";", ",") else []


def sentence_end(text, form):
    return [("", "has no full stop at its end")] if len(text.split()) > 7 and not _ENDED.find(text.strip()) else []


def not_first_person(text, form):
    return [] if _I.find(text) else [("", "nobody says I in it")]


def no_question_mark(text, form):
    return [] if text.strip()[-1:] in ("?", ".", "…") else [("", "has no question mark")]


def phrase(text, form):
    try:
        compile_phrase(text)
    except ValueError as error:
        return [(text, str(error).partition(":")[0])]
    return []


TEXT_CHECKS = (
    ("clause-start", clause_start, ("clause", "first_person")),
    ("clause-end", clause_end, ("clause", "first_person", "title")),
    ("sentence-end", sentence_end, ("prose",)),
    ("not-first-person", not_first_person, ("first_person",)),
    ("no-question-mark", no_question_mark, ("question",)),
    ("phrase", phrase, ("phrase", "kept_phrase")),
)


def find_in_word_lists(text, form, known, about_a_cliche):
    """What the guide keeps out of its own text: ``(code, words, message)`` for each. ``about_a_cliche``: whether the entry is about one."""
    if form.name not in _OURS:
        return []
    found = []
    for (word,) in _WORD.find_all(text):
        british = known.british(word) or from_ize(word)
        if british:
            found.append(("american-spelling", word, f"“{word}” is “{british}” in British spelling"))
    if not about_a_cliche:
        found += [("cliche", worn, f"“{worn}”: {why}") for worn, why in known.cliches(text)]
    return found


def from_ize(word):
    """The British spelling of a word in -ize, or ``""``.

    >>> from_ize("prioritized"), from_ize("size")
    ('prioritised', '')
    """
    if "z" not in word or word.lower() in _KEEPS_Z:
        return ""
    found = _IZE.find(word)
    return f"{found[1]}s{found[2]}" if found else ""


def find_in_samples(samples):
    """Samples that cannot be said in the time that the guide gives its visitors."""
    found = []
    for index, sample in enumerate(samples if isinstance(samples, list) else []):
        parts = sample.get("parts") if isinstance(sample, dict) else None
        if not isinstance(parts, dict):
            continue
        count = sum([len(parts[name].split()) for name in parts if isinstance(parts[name], str)])
        if not SHORTEST_SAMPLE <= count <= LONGEST_SAMPLE:
            found.append(Finding("sample-length", ("samples", index, "parts"), "key", "",
                                 f"{count} words, and {SHORTEST_SAMPLE} to {LONGEST_SAMPLE} are wanted", ""))
    return found
