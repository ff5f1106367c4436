"""What fits on a cue card: for each element the few words that bring the rest back."""

from .words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, plain_word

_MOST = 7
_WEAK_END = PREPOSITIONS | DETERMINERS | AUXILIARIES | set("and or but to that which who".split())


def cue_lines(answer):
    """``[(element, cue)]`` for a composed ``records.Answer``: at most seven words each, in the order of the answer.

    A cue is the beginning of what the part says, without its join; an open place stays open.
    """
    return [(part.element, _cue(part.text)) for part in answer.parts]


def _cue(text):
    sentence = text.split(". ")[0].strip(" .")
    lead, colon, rest = sentence.partition(": ")
    if colon and "{" not in lead and len(lead.split()) < 10:
        sentence = rest
    words = sentence.split(" ")
    while len(words) > 3 and plain_word(words[0]) in SUBJECTS | AUXILIARIES | ADVERBS:
        words = words[1:]
    open_place = False
    kept = []
    for word in words:
        if len(kept) >= _MOST and not open_place:
            break
        kept.append(word)
        open_place = "{" in word and "}" not in word or open_place and "}" not in word
        if word.endswith((",", ";")) and len(kept) > 3:
            break
    while len(kept) > 2 and plain_word(kept[-1]) in _WEAK_END and "}" not in kept[-1]:
        kept.pop()
    return " ".join(kept).strip(" ,;.:")
