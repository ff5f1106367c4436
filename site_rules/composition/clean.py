"""From what people type and paste to plain sentences, without a word changed that says something.

Bullets, emoji, capitals, labels, shorthand and stray signs go; the words stay, and so does every open place, in one form: ``{…}``.

>>> sentences("- TRAINED FOR 3 WEEKS!!\\n- cost: the team waited...")
['trained for 3 weeks', 'cost: the team waited']
>>> sentences("since [month] i agree a stop line w/ the PM 🙂")
['since {month} I agree a stop line with the PM']
"""

from ..text import lower_ascii, trim
from .words import PROPER, is_acronym

_SIGNS = (
    ("\r", "\n"), ("\u2028", "\n"), ("\u2029", "\n"), ("\u0085", "\n"), ("\u00a0", " "), ("\u2009", " "), ("\u202f", " "), ("\u2003", " "), ("\u2002", " "),
    ("\u3000", " "), ("\u200b", ""), ("\u200c", ""), ("\u200d", ""), ("\ufeff", ""), ("\u00ad", ""), ("’", "'"), ("‘", "'"), ("´", "'"), ("“", "\""), ("”", "\""),
    ("„", "\""), ("«", "\""), ("»", "\""), ("…", "..."), ("=>", ", so "), ("->", ", so "), ("→", ", so "), ("⇒", ", so "), (":-)", ""), (":)", ""),
    (";)", ""), (":(", ""), (":D", ""), ("—", " – "), (" - ", " – "), (" / ", " or "), (" -- ", " – "), ("**", ""), (" = ", ": "), ("`", ""),
)
_BULLETS = "-*•●▪‣◦·–—+>✓✔☑□#\u2022"
_LABELS = ("weakness", "situation", "task", "context", "cost", "costs", "impact", "result", "results", "action", "actions", "current state", "now", "today",
           "state", "progress", "forward", "next", "goal", "example", "what it cost", "outcome", "consequence", "date", "when", "since when", "what i do now", "what i do", "what i did", "what happened", "what it means", "what i would bring", "what i'd bring", "since", "start", "started", "s", "t", "a", "r")
SHORTHAND = {
    "i": "I", "i'm": "I'm", "i've": "I've", "i'd": "I'd", "i'll": "I'll", "im": "I'm", "ive": "I've", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't",
    "cant": "can't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't",
    "werent": "weren't", "hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't", "thats": "that's", "w/": "with", "w/o": "without", "b/c": "because",
    "bc": "because", "cos": "because", "cuz": "because", "&": "and", "+": "and", "u": "you", "ur": "your", "ppl": "people", "abt": "about", "esp": "especially",
    "e.g.": "for example", "eg": "for example", "i.e.": "that is", "vs": "versus", "vs.": "versus", "approx": "about", "approx.": "about", "thru": "through",
    "gonna": "going to", "wanna": "want to", "gotta": "have to", "kinda": "rather", "mgr": "manager", "mgmt": "management", "mins": "minutes", "hrs": "hours", "yrs": "years",
    "wks": "weeks", "a.m.": "am", "p.m.": "pm", "incl.": "including", "incl": "including", "infront": "in front", "teh": "the", "alot": "a lot", "definately": "definitely", "recieve": "receive", "seperate": "separate", "untill": "until",
}
_NOT_AN_END = ("e.g i.e a.m p.m incl vs approx dr mr ms mrs no st inc ltd etc esp corp co jan feb mar apr aug sept sep oct nov dec est min max hrs").split()
_MONTHS_THAT_ARE_WORDS = ("may", "march")
_SHORT_NAMES = {"jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July", "aug": "August", "sep": "September", "sept": "September", "oct": "October",
                "nov": "November", "dec": "December", "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday", "fri": "Friday"}
_BEFORE_A_SHORT_NAME = ("since", "in", "from", "until", "till", "last", "early", "late", "mid", "by", "around", "every", "each", "on")
_SHORT_UNITS = {"min": "minutes", "hr": "hours", "wk": "weeks", "yr": "years", "sec": "seconds"}
_BEFORE_A_MONTH = ("since", "in", "from", "until", "till", "last", "this", "early", "late", "mid", "by", "of", "around", "next", "during")
_DOUBLED = set("i a an the and or of to in on at for with is was my we it that's by as be from our are so".split())


def sentences(text):
    """The sentences of a field: no bullet, no closing stop, single spaces; ``[]`` where nothing was said.

    A label (*Cost:*, *Action:*) stays at the head of its sentence, small, for whoever can use it.
    """
    text = _open_places(_plain_signs(_without_addresses(text)))
    found = []
    for line in text.split("\n"):
        for sentence in _split(_without_bullet(line)):
            sentence = _tidy(sentence)
            if sentence.startswith("(") and sentence.endswith(")") and found:
                found[-1] += " " + sentence
            elif sentence:
                found.append(sentence)
    return found


def _without_addresses(text):
    """Nobody says the address of a page."""
    if "://" not in text and "www." not in text:
        return text
    lines = []
    for line in text.split("\n"):
        lines.append(" ".join([word for word in line.split(" ") if "://" not in word and not word.startswith("www.")]))
    return "\n".join(lines)


def _plain_signs(text):
    for old, new in _SIGNS:
        text = text.replace(old, new)
    kept = []
    for character in text:
        code = ord(character)
        if character == "\n" or 32 <= code < 127 or 160 < code < 0x2000 or 0x2010 <= code <= 0x205E or 0x20A0 <= code <= 0x20CF or 0x3040 <= code < 0xD800 or code == 0x2212:
            kept.append(character)
        else:
            kept.append(" ")
    return "".join(kept)


def _open_places(text):
    """Every way of leaving a gap (``[month]``, ``<name>``, ``___``, ``XX``, ``TBD``, ``???``) as ``{…}``; braces that hold nothing go."""
    for opening, closing in (("[", "]"), ("<", ">")):
        text = _as_braces(text, opening, closing)
    text = _balanced(text)
    words = []
    for line in text.split("\n"):
        row = []
        for word in line.split(" "):
            bare = word.strip(".,;:!()\"'")
            is_gap = len(bare) > 1 and (not bare.strip("_") or not bare.strip("X") or bare == "TBD" or bare == "TODO" or not bare.strip("?") and len(bare) > 2)
            row.append(word.replace(bare, "{…}", 1) if is_gap else word)
        words.append(" ".join(row))
    return "\n".join(words)


def _as_braces(text, opening, closing):
    pieces = text.split(opening)
    out = pieces[0]
    for piece in pieces[1:]:
        inside, closed, rest = piece.partition(closing)
        if closed and 0 < len(inside.strip()) <= 60 and "\n" not in inside and _has_letter(inside):
            out += "{" + inside.strip() + "}" + rest
        else:
            out += " " + piece.replace(closing, " ")
    return out.replace(closing, " ") if closing != ">" else out.replace(">", " more than ")


def _balanced(text):
    """Braces only as pairs with something in between."""
    out = ""
    pieces = text.split("{")
    out = pieces[0].replace("}", " ")
    for piece in pieces[1:]:
        inside, closed, rest = piece.partition("}")
        inside = " ".join(inside.replace("\n", " ").strip(" .:").split())
        if closed and inside:
            out += "{" + inside[:80] + "}" + rest.replace("}", " ")
        else:
            out += " " + piece.replace("}", " ")
    return out


def _without_bullet(line):
    line = line.strip()
    while line and line[0] in _BULLETS and not ("0" <= line[1:2] <= "9"):
        line = line[1:].strip()
    head, _space, rest = line.partition(" ")
    if rest and len(head) <= 3 and head[-1] in ".)" and (head[:-1].strip("0123456789") == "" or len(head) == 2) and head[:-1]:
        line = rest.strip()
    return line


def _split(line):
    """Cut a line at its full stops, exclamation and question marks and semicolons, never inside ``{…}``."""
    found = []
    start = 0
    depth = 0
    for index in range(len(line)):
        character = line[index]
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
        elif depth == 0 and character in ".!?;":
            following = line[index + 1:index + 2]
            if character in "!?" and following in ("\"", "'") and "a" <= line[index + 3:index + 4] <= "z":
                continue
            if following in ("", " ", "\"", "'", ")", ".", "!", "?") or character in "!?;":
                last_word = lower_ascii(line[start:index].split(" ")[-1]).strip("(\"'")
                if not (character == "." and (last_word in _NOT_AN_END or following == " " and len(last_word) == 1 and last_word != "i" and _is_letter(last_word))):
                    found.append(line[start:index])
                    start = index + 1
    found.append(line[start:])
    return found


def _tidy(sentence):
    sentence = sentence.replace("(", " (").replace(")", ") ") if "(" in sentence else sentence.replace(")", " ")
    if sentence.count("(") != sentence.count(")"):
        sentence = sentence.replace("(", " ").replace(")", " ")
    if sentence.count("\"") % 2:
        sentence = sentence.replace("\"", " ")
    for mark in (",", ":", ";"):
        while " " + mark in sentence:
            sentence = sentence.replace(" " + mark, mark)
        while mark + mark in sentence:
            sentence = sentence.replace(mark + mark, mark)
    sentence = sentence.replace(",", ", ") if "," in sentence and not _has_number_comma(sentence) else sentence
    while "  " in sentence:
        sentence = sentence.replace("  ", " ")
    sentence = sentence.replace(" – ", ", ").replace(", ,", ",").replace(",,", ",").replace(":,", ":").replace("( ", "(").replace(" )", ")").replace("()", "")
    words = _known_words(_small(sentence.split()))
    text = trim(" ".join(words), " ,;:–-_/\\|*=~^.").replace(" ,", ",").replace(",,", ",")
    while "  " in text:
        text = text.replace("  ", " ")
    if text.count("'") == 1 and (text.startswith("'") or text.endswith("'") and not text.endswith("s'")):
        text = text.strip("'").strip()
    if not _has_letter(text.replace("{", "").replace("}", "")) and "{" not in text and not _has_digit(text):
        return ""
    return text


def _small(words):
    """Shouted words, and Words That All Begin With A Capital, in small letters; what is a name by its own look stays."""
    letters = capitals = headed = long_words = 0
    for word in words:
        if "{" in word:
            continue
        for letter in word:
            if "A" <= letter <= "Z":
                capitals += 1
                letters += 1
            elif "a" <= letter <= "z":
                letters += 1
        if len(word) > 3:
            long_words += 1
            if "A" <= word[0] <= "Z" and not is_acronym(word):
                headed += 1
    shouted = letters > 7 and capitals * 10 > letters * 7
    titled = long_words >= 4 and headed == long_words
    if not shouted and not titled:
        return words
    if shouted:
        return [word if "{" in word or word.strip(".,:") in _SHOUTED_NAMES else lower_ascii(word) for word in words]
    return [word if is_acronym(word) or "{" in word or lower_ascii(word.strip(".,:")) in PROPER else lower_ascii(word) for word in words]


_SHOUTED_NAMES = set("AUC ML AI API APIs SQL GPU CI/CD PM QA AWS GCP NLP LLM LLMs KPI OKR OKRs UX UI CPU RAM PR PRs A/B F1 ROC MLOps JSON CSV ETL SLA SLO".split())


def _known_words(words):
    """Shorthand in full, small *i* large, months and names with their capital, a word said twice said once."""
    out = []
    for word in words:
        if "{" in word or "}" in word:
            out.append(word)
            continue
        low = lower_ascii(word)
        bare = low.strip(".,;:!?()\"")
        if low in SHORTHAND:
            word = SHORTHAND[low]
        elif bare in SHORTHAND and bare != low:
            word = low.replace(bare + "." if bare + "." in low else bare, SHORTHAND[bare], 1)
        elif bare in PROPER and word == low or bare in _MONTHS_THAT_ARE_WORDS and word == low and out and lower_ascii(out[-1]) in _BEFORE_A_MONTH:
            at = low.find(bare)
            word = low[:at] + low[at:at + 1].upper() + low[at + 1:]
        elif word[:1] == "~" and _has_digit(word):
            word = "about " + word[1:]
        elif word[:1] == "@" and len(word) > 2:
            word = word[1:]
        before = lower_ascii(out[-1]) if out else ""
        if bare in _SHORT_NAMES and before in _BEFORE_A_SHORT_NAME:
            word = _SHORT_NAMES[bare] + word[len(word.rstrip(",;:)")):]
        elif bare in _SHORT_UNITS and _has_digit(before) and before != "1":
            word = low.replace(bare + "." if bare + "." in low else bare, _SHORT_UNITS[bare], 1)
        if out and low in _DOUBLED and lower_ascii(out[-1]) == low:
            continue
        for part in word.split(" "):
            out.append(part.strip("*_~^|\\<>=#") if part not in ("C#", "F#") and not part.endswith("#") else part)
    return [word for word in out if word and word not in ("–", "-", ",", ":", ".", "/", "'", "\"", "=")]


def split_label(sentence):
    """``(label, rest)`` of a sentence that begins with one of the labels people copy from forms; ``("", sentence)`` else.

    >>> split_label("Cost: two weeks"), split_label("I had one idea: wait")
    (('cost', 'two weeks'), ('', 'I had one idea: wait'))
    """
    head, colon, rest = sentence.partition(":")
    if colon and rest.strip() and lower_ascii(head.strip()) in _LABELS:
        return lower_ascii(head.strip()), rest.strip()
    return "", sentence


def _has_number_comma(text):
    for index in range(1, len(text) - 1):
        if text[index] == "," and "0" <= text[index - 1] <= "9" and "0" <= text[index + 1] <= "9":
            return True
    return False


def _has_letter(text):
    for character in text:
        if _is_letter(character):
            return True
    return False


def _is_letter(character):
    return "a" <= character <= "z" or "A" <= character <= "Z" or ord(character or " ") > 191


def _has_digit(text):
    for character in text:
        if "0" <= character <= "9":
            return True
    return False
