"""How long a text takes to say, from what the mouth does rather than from a count of words.

Words alone mislead: *"We cut MTTR by 45 % in Q3 2024"* is eight words on paper and twenty-two syllables aloud. So numbers,
signs and abbreviations are first put as they are said, then syllables, consonants and pauses are counted. Their weights
were fitted to espeak-ng (``tests/benchmarks/speaking.py``), and scaled so that ordinary prose lasts words / pace.

>>> round(speaking_seconds("I go on tuning a model that is already good enough to use.", 140))
5
>>> speaking_seconds("", 140)
0.0
"""

from .text import lower_ascii, spaced

# Milliseconds at 100 words a minute; only their proportions matter. Fitted, see tests/benchmarks/speaking.py.
_SYLLABLE = 93
_WORD = 54
_STRESSED = 36
_SHORT_STRESSED = 24
_SWALLOWED = -72
_BREATH = 134
SHORT_PAUSE = 546
LONG_PAUSE = 886
_PACE = 100
# What a sound adds to its syllable, by its spelling, longest spelling first: long vowels and hissed consonants cost most.
_SOUNDS = {}
for _entry in ("tion327 sion227 eigh49 igh62 tch51 dge31 th117 sh145 ch209 ph203 wh114 ck173 ng133 qu242 kn107 wr131 ee78 ea89 oo66 "
               "ou78 ow152 ai111 oy58 au152 ie26 ew59 ue36 ar105 er35 or129 ir127 ur114 oa45 a43 b124 c144 d120 f136 g127 h93 i30 j127 "
               "k135 l84 m111 n95 o39 p134 q193 r73 s151 t126 u27 v161 w138 x290 z220").split():
    _spelling = _entry.rstrip("0123456789")
    _SOUNDS[_spelling] = int(_entry[len(_spelling):])
_ARTICLES = ("the", "a", "of")
_BREATH_BEFORE = ("and", "or", "but", "which", "while", "who")

_ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((1000000000, "billion"), (1000000, "million"), (1000, "thousand"))
_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros"}
_UNITS = {
    "k": "thousand", "m": "million", "bn": "billion", "x": "ex", "ms": "milliseconds", "s": "seconds", "min": "minutes",
    "h": "hours", "gb": "gigabytes", "mb": "megabytes", "tb": "terabytes", "kb": "kilobytes", "km": "kilometres", "cm": "centimetres",
    "mm": "millimetres", "kg": "kilos", "st": "st", "nd": "nd", "rd": "rd", "th": "th", "am": "ay em", "pm": "pee em",
}
_LARGE = {"K": "k", "M": "m", "B": "bn"}
"""Capitals behind a number, *10M*, as the units they stand for."""
_SIGNS = {"%": "percent", "&": "and", "+": "plus", "=": "equals", "@": "at", "#": "hash", "°": "degrees", "×": "times", "±": "plus or minus", "−": "minus", "~": "about"}
_SAID_AS = {
    "vs": "versus", "e.g": "for example", "i.e": "that is", "etc": "etcetera", "dr": "doctor", "mr": "mister", "mrs": "misses",
    "approx": "approximately", "w/": "with", "c++": "see plus plus", "c#": "see sharp", "hr": "aitch are", "hrs": "hours",
    "saas": "sass", "k8s": "kubernetes", "km/h": "kilometres an hour",
}
# Capitals that are said as a word; every other run of capitals is spelt out.
_SAID_AS_WORD = ("AUC-ROC NASA SAAS JSON YAML RAM ROC BERT SHAP LIME GAN REST AGILE SCRUM STAR LASSO CUDA YAGNI FIDO COBOL "
                 "SMART SLAM ROS LAN WAN PIN OKAY MICE BLEU ROUGE SMOTE").split()
_LETTERS = {"w": "doubleyou", "h": "aitch", "x": "ex", "y": "why", "z": "zed"}
_PAUSES = {",": 1, ";": 1, ":": 1, "(": 1, ")": 1, "—": 1, ".": 2, "!": 2, "?": 2, "…": 2, "\n": 2}
_VOWELS = "aeiouyàáâäåæèéêëìíîïòóôöøùúûü"
# Words that are said without weight; every other word of one syllable is drawn out a little.
_LIGHT = set("a an the and or but of to in on at for from by with as is am are was were be been has have had do does did i me my we us "
             "our you your he him his she her it its they them their this that than then so if not no can could would should will "
             "i'm i've i'd i'll it's that's who which when what there".split())
# Words whose spelling hides or invents a syllable.
_SYLLABLES = {}
for _entry in ("business2 everyone3 idea3 area3 something2 sometimes2 someone2 somewhere2 therefore2 different2 difference2 several2 family2 "
               "science2 scientist3 scientists3 quiet2 carefully3 engagement3 agreement3 improvement3 homework2 baseline2 pipeline2 pipelines2 "
               "timeline2 guideline2 guidelines2 notebook2 notebooks2 codebase2 entirely4 safety2 immediately5 absolutely4 actually4 usually4 "
               "eventually5 reality4 theory2 user2 users2 rhythm2 algorithm4 algorithms4 mechanism4 hour2 hours2 fire2 tired2 hired2 "
               "stakeholder3 stakeholders3 temperature3 colleague2 colleagues2 technique2 techniques2 vague1 catalogue3 argued2 argue2 issue2 "
               "issues2 fluent2 influence3 ruin2 fluid2 usual3 actual3 annual3 individual5 equal2 epoch2 recipe3 cafe2 maybe2 anyone3 anything3 "
               "anybody4 ourselves3 coordinate4 audio3 ratio3 ratios3 portfolio5 obvious3 hourly3 weren't1 didn't2 couldn't2 wouldn't2 shouldn't2 "
               "hasn't2 hadn't2 isn't2 wasn't2 doesn't2").split():
    _SYLLABLES[_entry[:-1]] = int(_entry[-1])


def speaking_seconds(text, words_per_minute):
    """Seconds that ``text`` takes at a pace at which ordinary prose runs at ``words_per_minute``.

    Raises ``ValueError`` for a pace that is not above zero.

    >>> speaking_seconds("2024–34", 120) > 2 * speaking_seconds("lately", 120)
    True
    """
    if words_per_minute <= 0:
        raise ValueError("words_per_minute must be above zero")
    return _load(text) * _PACE / words_per_minute / 1000


def spoken_load(text):
    """The work of saying a piece of a text, in milliseconds at 100 words a minute, with the pauses that are written in it and no other."""
    total = _load(text)
    if not total:
        return 0
    last = spaced(text).rstrip()[-1:]
    return total - LONG_PAUSE + (0, SHORT_PAUSE, LONG_PAUSE)[_PAUSES.get(last, 0)]


_texts = {}
_MOST_TEXTS = 1000
_LONG_TEXT = 400


def _load(text):
    """As ``spoken_load``, for a whole text: it ends in a pause as a sentence does, so that parts add up.

    Sentences are remembered: while somebody types in one field, the others stay.
    """
    if len(text) > _LONG_TEXT:
        return _work(text)
    known = _texts.get(text)
    if known is None:
        if len(_texts) > _MOST_TEXTS:
            _texts.clear()
        known = _texts[text] = _work(text)
    return known


def _work(text):
    total = 0
    pending = 2
    for chunk in _loosen(spaced(text)).split(" "):
        if not chunk:
            continue
        if len(chunk) > _LONGEST_CHUNK:
            chunk = " ".join([chunk[start:start + _LONGEST_CHUNK] for start in range(0, len(chunk), _LONGEST_CHUNK)])
        before, load, breath, after = _chunks.get(chunk) or _measure(chunk)
        pending = max(pending, before)
        if load:
            if total:
                total += (0, SHORT_PAUSE, LONG_PAUSE)[pending]
            total += load + (breath if not pending else 0)
            pending = 0
        pending = max(pending, after)
    return total + LONG_PAUSE if total else 0


_chunks = {}
"""What was measured once: while somebody types, nearly every word is one of these."""
_MOST_CHUNKS = 4000
_LONGEST_CHUNK = 100
"""No word is longer. What is, is measured in pieces, because finding a place in a string costs MicroPython the whole way to it."""


def _measure(chunk):
    """``(pause before, load of the words, breath before the first of them, pause after)`` of what stands between two spaces."""
    if len(_chunks) > _MOST_CHUNKS:
        _chunks.clear()
    before = after = load = breath = 0
    for token in _tokens(chunk):
        pause = _PAUSES.get(token)
        if pause:
            if load:
                after = max(after, pause)
            else:
                before = max(before, pause)
            continue
        for word in token.split():
            if word in _BREATH_BEFORE:
                if load:
                    load += _BREATH
                else:
                    breath = _BREATH
            load += _weigh(word)
    _chunks[chunk] = (before, load, breath, after)
    return _chunks[chunk]


def _weigh(word):
    beats = syllables(word)
    weight = _WORD + _SYLLABLE * beats + _sounds(word)
    if word in _ARTICLES:
        return weight + _SWALLOWED
    if word in _LIGHT:
        return weight
    return weight + _STRESSED + (_SHORT_STRESSED if beats == 1 else 0)


def _sounds(word):
    total = 0
    index = 0
    while index < len(word):
        letter = word[index]
        for size in (4, 3, 2, 1):
            spelling = word[index:index + size]
            if len(spelling) == size and spelling in _SOUNDS:
                break
        if size > 1 or letter in _VOWELS or index == 0 or word[index - 1] != letter:
            total += _SOUNDS.get(spelling, 0)
        index += size
    return total


def syllables(word):
    """Syllables of one lower-case word, by its spelling; never less than one.

    >>> [syllables(w) for w in ("model", "tuned", "reviewed", "business", "stakeholders", "prioritise")]
    [2, 1, 2, 2, 3, 4]
    """
    known = _SYLLABLES.get(word)
    if known:
        return known
    if word.endswith("'s"):
        word = word[:-2]
    count = 0
    previous = "-"
    for letter in word:
        if letter in _VOWELS and previous not in _VOWELS or letter == "i" and previous == "y" or letter in "ëï" and previous in _VOWELS:
            count += 1
        previous = letter
    return max(1, count + _hidden(word) - _silent(word))


def _hidden(word):
    """Neighbouring vowels that are two syllables: *cre-ate*, *vari-ous*, *sci-ence*."""
    more = 0
    for pair in ("ia", "io", "iu", "eo", "ua", "uou", "ying", "iet", "ien", "uit", "oing", "eing", "uing", "creat", "react"):
        if pair in word:
            more += 1
    for together in ("cia", "tia", "gia", "sio", "tio", "xio", "cio", "gio", "qua", "qui", "gua", "guit", "suit", "quie", "cien", "tien", "shio", "fruit", "circuit",
                     "eop", "eous", "geo", "people", "cian", "friend", "chien", "built", "build", "argui"):
        if together in word:
            more -= 1
    return max(more, 0)


def _silent(word):
    """A final *e*, *-es* or *-ed* that is written and not said."""
    if len(word) < 3:
        return 0
    if word.endswith("e"):
        before = word[-2]
        if before in _VOWELS:
            return 0
        return 0 if before == "l" and word[-3] not in _VOWELS and len(word) > 3 else 1
    if word.endswith("ed"):
        return 0 if word[-3] in "td" + _VOWELS or word[-3] == "l" and word[-4:-3] not in _VOWELS else 1
    if word.endswith("es"):
        before = word[-3]
        if before in _VOWELS or word.endswith(("ches", "shes")):
            return 0
        return 0 if before in "sxzcg" or before == "l" and word[-4:-3] not in _VOWELS else 1
    for ending in ("ely", "eful", "eless", "ement", "ements", "eness"):
        if word.endswith(ending) and len(word) > len(ending) + 2 and word[-len(ending) - 1] not in "l" + _VOWELS:
            return 1
    return 0


def _tokens(text):
    """Spoken pieces and pauses of a text, in order: each piece one or more words as they are said."""
    for chunk in text.split(" "):
        inner = chunk.lstrip("([{\"'")
        for _ in range(chunk[:len(chunk) - len(inner)].count("(")):
            yield ","
        chunk = inner
        pauses = []
        while chunk and chunk[-1] in ".,;:!?…)]}\"'—\n":
            pauses.append(chunk[-1])
            chunk = chunk[:-1]
        said = _said(chunk) if chunk else ""
        if said:
            yield said
        for pause in pauses:
            if pause in _PAUSES:
                if not (pause == "." and lower_ascii(chunk) in _SAID_AS):
                    yield pause


def _loosen(text):
    """The text with single spaces, one kind of apostrophe and dash, and room round the signs that are said."""
    for old, new in (("’", "'"), ("‘", "'"), ("“", ""), ("”", ""), ("\"", ""), ("…", ". "), ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("\t", " "),
                     ("\r", ""), ("—", " , "), (" – ", " , "), (" - ", " , "), ("\n", " \n "), ("•", " "), (" = ", " , equals , ")):
        text = text.replace(old, new)
    return text


def _said(chunk):
    """One written chunk as it is said, in lower-case words.

    >>> [_said(w) for w in ("CI/CD", "45%", "$140,910", "2024–34", "MLflow", "10x", "well-known", "2005")]
    ['see i see dee', 'forty five percent', 'one hundred and forty thousand nine hundred and ten dollars', 'two thousand and twenty four to thirty four', 'em el flow', 'ten ex', 'well known', 'two thousand and five']
    """
    low = lower_ascii(chunk)
    if low in _SAID_AS:
        return _SAID_AS[low]
    if chunk[-1:] in _LARGE and "0" <= chunk[-2:-1] <= "9":
        chunk = chunk[:-1] + _LARGE[chunk[-1]]
    pieces = []
    run = ""
    kind = ""
    for index in range(len(chunk)):
        character = chunk[index]
        digit = "0" <= character <= "9"
        if digit or run and kind == "9" and character in ".,:" and ("0" <= chunk[index + 1:index + 2] <= "9"):
            new = "9"
        elif character in "-–‐‑/_|\\.,;:{}[]()<>*`^\n":
            new = ""
            if character in "-–/" and kind == "9" and ("0" <= chunk[index + 1:index + 2] <= "9"):
                pieces.append(_put(run, kind))
                pieces.append("out of" if character == "/" else "to")
                run = kind = ""
                continue
        elif character in _SIGNS:
            new = "%"
        elif character in _CURRENCIES:
            new = "$"
        else:
            new = "a"
        if new != kind or new == "%":
            pieces.append(_put(run, kind))
            run = ""
            kind = new
        run += character
    pieces.append(_put(run, kind))
    return _order_currency([piece for piece in pieces if piece], chunk)


def _order_currency(pieces, chunk):
    """*$5* is written before and said after."""
    if chunk[:1] in _CURRENCIES or chunk[:2] in ("+$", "-$"):
        name = _CURRENCIES.get(chunk[0]) or "dollars"
        pieces = [piece for piece in pieces if piece != name] + [name]
    return " ".join(pieces)


def _put(run, kind):
    if not run or not kind:
        return ""
    if kind == "9":
        return _number(run)
    if kind == "%":
        return _SIGNS[run]
    if kind == "$":
        return _CURRENCIES[run[0]]
    return _letters(run)


def _letters(run):
    """Letters as said: capitals spelt out, humps parted, units in full."""
    low = lower_ascii(run)
    if low in _UNITS and (low == run or low in ("gb", "mb", "tb", "kb")):
        return _UNITS[low]
    if low in _SAID_AS:
        return _SAID_AS[low]
    if len(run) == 1 and run not in ("a", "A", "I"):
        return _LETTERS.get(low, low)
    capitals = 0
    for letter in run:
        if "A" <= letter <= "Z":
            capitals += 1
        else:
            break
    if capitals == len(run) and 1 < capitals <= 5 and run not in _SAID_AS_WORD:
        return _spell(low)
    if capitals >= 2 and run[capitals:] == "s" and capitals <= 5:
        return _spell(low[:-1]) + "s"
    if capitals >= 2 and capitals < len(run) and len(run) - capitals > 2:
        return _spell(low[:capitals]) + " " + low[capitals:]
    return _part_humps(run)


_NAMES = {
    "b": "bee", "c": "see", "d": "dee", "f": "ef", "g": "gee", "j": "jay", "k": "kay", "l": "el", "m": "em", "n": "en", "p": "pee", "q": "queue",
    "r": "are", "s": "ess", "t": "tee", "v": "vee", "w": "doubleyou", "h": "aitch", "x": "ex", "y": "why", "z": "zed", "e": "ee", "u": "you", "o": "oh",
}


def _spell(letters):
    return " ".join([_NAMES.get(letter, letter) for letter in letters])


def _part_humps(run):
    parts = ""
    previous = ""
    for letter in run:
        if "A" <= letter <= "Z" and "a" <= previous <= "z":
            parts += " "
        parts += letter
        previous = letter
    return lower_ascii(parts)


def _number(run):
    """A number in digits as words, years the way years are said."""
    if ":" in run:
        hours, minutes = run.split(":")[:2]
        return _number(hours) + " " + _number(minutes)
    whole, dot, rest = run.replace(",", "").partition(".")
    if dot:
        if "." in rest:
            return " point ".join([_number(part) for part in run.replace(",", "").split(".")])
        digits = [_ONES[int(digit)] for digit in rest if "0" <= digit <= "9"]
        return _cardinal(int(whole or "0")) + " point " + " ".join(digits)
    if not whole:
        return ""
    if len(whole) > 12 or len(whole) > 1 and whole[0] == "0":
        return " ".join([_ONES[int(digit)] for digit in whole if "0" <= digit <= "9"])
    number = int(whole)
    if len(whole) == 4 and "," not in run and 1100 <= number <= 1999:
        tail = number % 100
        head = _cardinal(number // 100)
        if tail == 0:
            return head + " hundred"
        return head + (" oh " if tail < 10 else " ") + _cardinal(tail)
    return _cardinal(number)


def _cardinal(number):
    if number < 20:
        return _ONES[number]
    if number < 100:
        rest = number % 10
        return _TENS[number // 10] + (" " + _ONES[rest] if rest else "")
    if number < 1000:
        rest = number % 100
        return _ONES[number // 100] + " hundred" + (" and " + _cardinal(rest) if rest else "")
    for size, name in _SCALES:
        if number >= size:
            rest = number % size
            joint = " and " if rest and rest < 100 else " "
            return _cardinal(number // size) + " " + name + (joint + _cardinal(rest) if rest else "")
    return str(number)
