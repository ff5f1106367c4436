"""What each field becomes: a list of pieces, each one clause with the slot of its join and, for actions, its date.

A ``Piece`` whose slot is ``""`` follows the one before it as a sentence of its own.
"""

from collections import namedtuple

from ..text import lower_ascii
from .clean import sentences, split_label
from .dates import find_date
from .shape import shape
from .words import PREPOSITIONS, is_finite, kind_of, plain_word

ELEMENTS = ("weakness", "context", "action", "current_state", "forward")

Piece = namedtuple("Piece", ("slot", "text", "when", "role"))
"""role: main | cost | residue | more, what the piece is to its element; when: the date of an action, else ``""``."""

_REST = set("still yet sometimes occasionally harder hard difficult slip slips tempted remains struggle struggling".split())
_COST_LABELS = ("cost", "costs", "impact", "result", "results", "what it cost", "outcome", "consequence", "r")
_JOINED_ALREADY = ("so", "and", "because", "as", "in the end", "that", "which", "therefore", "consequently", "this", "it", "eventually", "but", "then", "meanwhile")
_OPEN_ACTION = "I {…}"
_DATE_LABELS = ("when", "since when", "date", "since", "start", "started")


def pieces_of(element, text, say_when):
    """``(pieces, notes)`` for one field; ``notes`` are ``(message id, words)`` about what had to be changed or could not be.

    ``say_when``: the prompt for a missing date. Nothing said gives no pieces.
    """
    found = []
    for sentence in sentences(text):
        label, rest = split_label(sentence)
        found.append((label, rest))
    found = [(label, _with_comma(rest)) for label, rest in found if lower_ascii(rest) not in ("honestly", "well", "okay", "ok", "hmm", "definitely", "to be honest", "good question", "my weakness", "my main weakness", "my biggest weakness", "my greatest weakness", "weakness", "none", "n/a", "na", "-")]
    if not found:
        return [], []
    return _BUILD[element](found, say_when)


def _with_comma(sentence):
    """*For your team: I'd write it down* is one clause with its place in front."""
    before, colon, after = sentence.partition(": ")
    if colon and plain_word(after.split(" ")[0]) in ("i", "i'd", "i'll", "i've", "i'm") and plain_word(before.split(" ")[0]) in PREPOSITIONS and not is_finite([plain_word(word) for word in before.split(" ")]):
        return before + ", " + after
    return sentence


def _weakness(found, _say_when):
    notes = []
    pieces = []
    for label, sentence in found:
        kind, text = _shaped(sentence, "weakness", not pieces, notes)
        if text:
            pieces.append(_joined(kind, text, "opening", not pieces))
            _note_if_noun(kind, text, not pieces[1:], notes)
    return pieces, notes


def _context(found, _say_when):
    notes = []
    pieces = []
    if any([label in _COST_LABELS for label, _sentence in found]):
        found = [each for each in found if each[0] not in _COST_LABELS] + [each for each in found if each[0] in _COST_LABELS]
    for label, sentence in found:
        is_cost = label in _COST_LABELS
        kind, text = _shaped(sentence, "context", not pieces and not is_cost, notes)
        if not text:
            continue
        if not pieces:
            slot = {"clause": "story", "under": "story_under", "attached": "story_noun"}.get(kind, "story_noun")
            pieces.append(Piece(slot, text, "", "main"))
        elif kind in ("attached", "under"):
            pieces.append(Piece("link_part", text, "", "cost"))
        elif kind == "noun":
            slot = "" if ":" in text else "link_part" if pieces[1:] else "price_noun"
            pieces.append(Piece(slot, text, "", "cost"))
        else:
            first_cost = len(pieces) == 1 and not _starts(text, _JOINED_ALREADY) and (is_cost or len(found) == 2)
            pieces.append(Piece("price" if first_cost else "", text, "", "cost"))
        if kind == "noun":
            notes.append(("composition_notes", text))
    return pieces, notes


def _action(found, say_when):
    notes = []
    when = kind_of_date = ""
    kept = []
    for label, sentence in found:
        if label in _DATE_LABELS and not find_date(sentence.split(" ")):
            sentence = "since " + sentence
        words = sentence.split(" ")
        date = find_date(words)
        if date and date[0] == 0 and date[2] == "span" and plain_word(words[0]) == "from":
            words = ["since"] + words[1:]
            sentence = " ".join(words)
        if date and not when:
            alone, rest = _apart_from_date(words, date)
            if alone:
                when, kind_of_date = _date_text(words, date), date[2]
                sentence = rest
                if not rest:
                    continue
        kept.append(sentence)
    pieces = []
    dated = bool(when)
    for sentence in kept:
        kind, text = _shaped(sentence, "action", not pieces, notes)
        if not text:
            continue
        if pieces:
            more = _sentence_of(kind, text)
            pieces.append(Piece("link_part" if kind == "noun" and ":" not in text else "", more, "", "more"))
            continue
        inside = find_date(sentence.split(" "))
        if not when and not dated and any([find_date(other.split(" ")) for other in kept]):
            inside = inside or (0, 0, "span")
        pieces.append(_remedy(kind, text, when, kind_of_date, bool(inside) and not when, say_when))
        if kind == "noun":
            notes.append(("composition_notes", text))
    if not pieces and when:
        pieces.append(Piece("remedy_" + kind_of_date, _OPEN_ACTION, when, "main"))
    if pieces and "{" + say_when + "}" in " ".join([piece.text + piece.when for piece in pieces]):
        notes.append(("composition_missing_date", ""))
    return pieces, notes


def _remedy(kind, text, when, kind_of_date, has_own_date, say_when):
    """The first piece of an action, in the frame that its verb and its date ask for."""
    if kind == "under":
        kind = "clause"
    if has_own_date:
        if kind == "gerund":
            return Piece("remedy_dated", "I have been " + text, "", "main")
        for now in ("I am ", "I'm "):
            if kind == "clause" and text.startswith(now) and " since " in text and kind_of(text[len(now):].split(" ")[0]) == "gerund":
                text = "I have been " + text[len(now):]
        return Piece("remedy_dated" if kind == "clause" else "remedy_noun_dated", text, "", "main")
    verb = _verb_of(text) if kind == "clause" else ""
    open_date = not when
    if open_date:
        when, kind_of_date = "since {" + say_when + "}", "span"
        if verb == "past":
            when, kind_of_date = "in {" + say_when + "}", "point"
    if kind == "gerund":
        done = "I have been " + text if kind_of_date == "span" else "I started " + text
        return Piece("remedy_dated", when + " " + done, "", "main")
    if verb in ("past", "perfect"):
        return Piece("remedy_dated", when + " " + text, "", "main")
    slot = "remedy_" if kind == "clause" else "remedy_noun_"
    return Piece(slot + kind_of_date, text, when, "main")


def _verb_of(text):
    """past | perfect | present: how an action beginning with I tells its time."""
    words = text.split(" ")
    low = [plain_word(word) for word in words[:4]]
    if low[0] in ("i've",):
        return "perfect"
    if low[0] != "i" or len(low) < 2:
        return "present"
    at = 2 if len(low) > 2 and kind_of(low[1]) == "noun" and low[1] in ("also", "now", "then", "even", "always", "usually", "just", "already") else 1
    if low[at] in ("have", "had") and len(low) > at + 1 and (kind_of(low[at + 1]) == "past" or low[at + 1] in ("been", "begun", "taken", "written", "given", "done", "made", "also", "now", "since", "already")):
        return "perfect"
    if kind_of(low[at]) == "past" or low[at] in ("was", "had", "did"):
        return "past"
    return "present"


def _apart_from_date(words, date):
    """``(True, the rest)`` where the date can be lifted out of its sentence: it stands alone, in front or at the end of a present clause."""
    start, end, kind = date
    before, after = words[:start], words[end:]
    low = [plain_word(word) for word in words]
    if not after and _only_a_beginning(low[:start]):
        return True, ""
    if not before and not after:
        return True, ""
    rest = before + after
    if before and before[-1] in ("(", "–"):
        before = before[:-1]
    joined = " ".join(rest).replace("()", "").strip(" ,:")
    if "(" in " ".join(before) and ")" not in " ".join(before):
        return False, ""
    if before and not after:
        comma = _last_comma(before)
        if comma and _only_a_beginning(low[comma:start]):
            return True, " ".join(before[:comma]).strip(" ,")
    if before and after:
        if words[start].startswith("(") and words[end - 1].endswith((")", "),", ")")):
            return True, joined
        return False, ""
    rest_low = [plain_word(word) for word in joined.split(" ")]
    verb = _verb_of(shape(joined, "action")[1]) if shape(joined, "action")[0] == "clause" else "noun"
    if kind == "span" and verb in ("present", "noun") and not ("been" in rest_low or "have" in rest_low[:3]):
        return True, joined
    if kind == "point" and verb == "noun" and shape(joined, "action")[0] == "noun":
        return True, joined
    return False, ""


def _last_comma(words):
    """Index behind the last word that ends in a comma, or 0."""
    for index in range(len(words) - 1, 0, -1):
        if words[index - 1].endswith(","):
            return index
    return 0


def _only_a_beginning(low):
    """*I started this*, *began*, *started in*: words that only carry a date."""
    if not low:
        return True
    known = ("i", "i've", "have", "started", "began", "begun", "start", "this", "it", "that", "doing", "with", "we", "in", "place", "running", "so", "been", "did", "do", "all", "began", "done", "that's", "it's", "is", "was", "has")
    for word in low:
        if word not in known:
            return False
    return True


def _date_text(words, date):
    text = " ".join(words[date[0]:date[1]]).strip("(),.;: ")
    text += ")" if text.count("(") > text.count(")") else ""
    text = lower_ascii(text[:1]) + text[1:]
    for wrong, right in (("starting in ", "since "), ("starting ", "since "), ("as of ", "since "), ("from ", "since "), ("during ", "in "), ("since in ", "since ")):
        if text.startswith(wrong) and not (wrong == "during " and date[2] == "span"):
            text = right + text[len(wrong):]
    if text.startswith("since ") and text.split(" ")[-1].rstrip("s") in ("week", "month", "quarter", "year", "sprint") and text.split(" ")[1] not in ("last", "this", "early", "late", "new"):
        text = "for " + text[6:]
    for tail in (" onwards", " onward", " on", " now"):
        if text.endswith(tail):
            text = text[:-len(tail)]
    return text


def _current_state(found, _say_when):
    notes = []
    pieces = []
    for label, sentence in found:
        kind, text = _shaped(sentence, "current_state", not pieces, notes)
        if not text:
            continue
        rest = is_residue(text) and not _shows_first(text)
        if not pieces and not rest and _starts(text, ("but",)):
            text = text[4:].lstrip()  # it answered what stands in the field before, and a join comes between now
        if kind == "noun":
            pieces.append(Piece("state_noun" if not pieces else "", text, "", "residue" if rest else "main"))
            if not pieces[1:]:
                notes.append(("composition_notes", text))
        elif kind == "attached" and pieces:
            pieces.append(Piece("link_part", text, "", "more"))
        elif rest and not _starts(text, ("but", "though", "although", "and", "so", "yet", "that said", "however")):
            pieces.append(Piece("rest" if not _has(pieces, "residue") else "", text, "", "residue"))
        elif rest:
            pieces.append(Piece("", text, "", "residue"))
        else:
            pieces.append(Piece("state" if not pieces else "", text, "", "main"))
    return pieces, notes


def _shows_first(text):
    """Whether what is left comes only after what is better: *four of five went out on time, but I still argue*."""
    for joint in (", but ", ", though ", ", although ", ", yet ", "; "):
        before, _, after = text.partition(joint)
        if after and not is_residue(before):
            return True
    return False


def is_residue(text):
    """Whether a sentence says what is left: *I still …*, *not yet*, *harder than it should be*.

    >>> is_residue("I still argue with myself"), is_residue("four of five went out on time"), is_residue("it is not perfect")
    (True, False, True)
    """
    low = [plain_word(word) for word in text.split(" ")]
    for word in low:
        if word in _REST:
            return True
    flat = " ".join(low)
    for said in ("not perfect", "not there", "not gone", "not done", "not finished", "catch myself", "remind myself", "not where", "not always", "not comfortable", "not easy", "work in progress",
                 "not solved", "not every", "not fully", "not completely", "not natural", "from time to time", "at times", "long way", "a way to go"):
        if said in flat:
            return True
    return False


def _forward(found, _say_when):
    notes = []
    pieces = []
    for label, sentence in found:
        kind, text = _shaped(sentence, "forward", not pieces, notes)
        if not text:
            continue
        if pieces:
            pieces.append(Piece("link_part" if kind == "attached" else "", _sentence_of(kind, text), "", "more"))
            continue
        slot = {"clause": "link_own" if _names_the_job(text) else "link", "under": "link_under"}.get(kind, "link_noun")
        pieces.append(Piece(slot, text, "", "main"))
        if slot == "link_noun":
            notes.append(("composition_notes", text))
    return pieces, notes


def _names_the_job(text):
    low = " " + lower_ascii(text) + " "
    for said in (" role", " job", " position", " your team", " this team", " posting", " your company", " this company", " here "):
        if said in low:
            return True
    return False


def _shaped(sentence, element, first, notes):
    told_of_me = [note for note in notes if note[0] == "composition_said_as_i"]
    kind, text = shape(sentence, element, first, element == "context" and not first and not told_of_me)
    before = plain_word(sentence.split(" ")[0])
    if kind in ("clause", "gerund") and text[:2] in ("I ", "I'") and before in ("we", "we're", "we've", "we'd", "we'll", "you", "you're", "he", "she", "they", "he's", "she's", "the", "this"):
        if element != "context" or before in ("he", "she"):
            notes.append(("composition_said_as_i", sentence))
    return kind, text


def _joined(kind, text, slot, first):
    if first:
        return Piece(slot if kind in ("clause", "under") else slot + "_noun", text, "", "main")
    if kind == "attached" or kind == "noun" and ":" not in text:
        return Piece("link_part", text, "", "more")
    return Piece("", _sentence_of(kind, text), "", "more")


def _note_if_noun(kind, text, first, notes):
    if kind == "noun" and not first:
        notes.append(("composition_notes", text))


def _sentence_of(kind, text):
    if kind == "gerund":
        return "I have been " + text
    return text


def _starts(text, heads):
    low = lower_ascii(text)
    for head in heads:
        if low.startswith(head + " ") or low.startswith(head + ","):
            return True
    return False


def _has(pieces, role):
    for piece in pieces:
        if piece.role == role:
            return True
    return False


_BUILD = {"weakness": _weakness, "context": _context, "action": _action, "current_state": _current_state, "forward": _forward}
