"""Words, stems and sentences of a text, with their places in it.

The one module that looks at characters. Everything else works on ``Words``, so
that an offset always means a place in the text as the visitor pasted it, and so
that what MicroPython lacks (``\\b``, ``isalnum``, ``lower`` beyond ASCII) is
worked round once.

>>> words = split_words("We don't ship half-finished models.")
>>> words.words
['we', "don't", 'ship', 'half', 'finished', 'models']
>>> words.starts[3], words.ends[3], words.after[5]
(14, 18, '.')
"""

# One character for one character, so that offsets stay true.
_ODD_SPACES = "\x0b\x0c\x1c\x1d\x1e\x1f"
_WIDE_SPACES = "\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_TO_SPACE = "\r-/\t|" + _ODD_SPACES
_WIDE_TO_SPACE = "–—‐‑\u200b\u2022\u25cf\u25aa\u00b7" + _WIDE_SPACES
_PLAIN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("…", "."))
# ASCII only: MicroPython strips bytes, and would leave half a letter where a sign of several bytes is among them (see ``trim``).
_STRIP = ".,;:!?()[]{}<>\"'`*_~=&"
_SENTENCE_END = (".", "!", "?")
_NOT_AN_END = ("e.g", "i.e", "etc", "vs", "approx", "dr", "mr", "ms", "mrs", "inc", "ltd", "st", "p.a")


class Words:
    """The words of a text in parallel lists: quicker to fill and to read than a record for each word.

    ``words`` lower case without punctuation, ``stems`` their stems, ``starts`` and ``ends`` offsets in
    characters, ``after`` the punctuation that followed each word (``''`` where none did), with a line break where a line ended.
    """

    def __init__(self, text):
        self.text = text
        self.words = []
        self.stems = []
        self.starts = []
        self.ends = []
        self.after = []
        self._stretches = self._sentences = None

    def stretches(self):
        """``(first, end, text)`` of what stands between the ends of sentences, whatever lines it is broken into.

        >>> [text for _, _, text in split_words("One (two). Three\\nfour!").stretches()]
        ['One (two', 'Three\\nfour']
        """
        if self._stretches is None:
            found, first, last = [], 0, len(self.words) - 1
            for index in range(len(self.words)):
                if index == last or self.after[index] and ends_sentence(self, index):
                    found.append((first, index + 1, self.text[self.starts[first]:self.ends[index]]))
                    first = index + 1
            self._stretches = found
        return self._stretches

    def sentences(self):
        """As ``sentence_spans``, looked for once."""
        if self._sentences is None:
            self._sentences = sentence_spans(self)
        return self._sentences

    def __len__(self):
        return len(self.words)


def split_words(text, start=0, end=None):
    """Split ``text[start:end]`` into words; offsets count from the start of ``text``.

    >>> split_words("CI/CD and A/B tests").words
    ['ci', 'cd', 'and', 'a', 'b', 'tests']
    >>> split_words("Used C++ (and C#).").words
    ['used', 'c++', 'and', 'c#']
    """
    if end is None:
        end = len(text)
    found = Words(text)
    flat = text[start:end]
    for character in _TO_SPACE:
        if character in flat:
            flat = flat.replace(character, " ")
    if not is_ascii(flat):
        for character in _WIDE_TO_SPACE:
            if character in flat:
                flat = flat.replace(character, " ")
        for curly, straight in _PLAIN:
            if curly in flat:
                flat = flat.replace(curly, straight)
    known = _chunks
    words, stems, starts, ends, after = found.words, found.stems, found.starts, found.ends, found.after
    position = start
    # Cut at single spaces and counted along: looking a word up in a long text costs MicroPython the whole way to it.
    for line in lower_ascii(flat).split("\n"):
        if after and position > start:
            after[-1] += "\n"
        for chunk in line.split(" "):
            if chunk:
                word, word_stem, first, last, length, behind = known.get(chunk) or _parted(chunk)
                if word:
                    words.append(word)
                    stems.append(word_stem)
                    starts.append(position + first)
                    ends.append(position + last)
                    after.append(behind)
                elif after:
                    after[-1] += chunk
                position += length
            position += 1
    return found


_chunks = {}
"""What stands between two spaces, taken apart: most of it is met again and again."""
_MOST_CHUNKS = 5000


def _parted(chunk):
    """``(word, stem, start, end, length, signs behind it)`` of a chunk, kept; the word is ``""`` where there are only signs."""
    right = chunk.rstrip(_STRIP)
    word = right.lstrip(_STRIP)
    if len(_chunks) > _MOST_CHUNKS:
        _chunks.clear()
    end = len(right)
    found = _chunks[chunk] = (word, stem(word) if word else "", end - len(word), end, len(chunk), chunk[end:])
    return found


_LOWERS_ASCII = "É".lower() == "É"


def trim(text, signs):
    """``text.strip(signs)`` for signs of any alphabet, in every runtime.

    >>> trim("– Since March …", " –…")
    'Since March'
    """
    first, end = 0, len(text)
    while first < end and text[first] in signs:
        first += 1
    while end > first and text[end - 1] in signs:
        end -= 1
    return text[first:end]


def spaced(text):
    """``text`` with every white space that only some runtimes take for one as a plain space, sign for sign: then ``split`` and ``strip``
    without arguments do the same everywhere.

    >>> spaced("six\u2003weeks\u00a0").split()
    ['six', 'weeks']
    """
    for sign in _ODD_SPACES + _WIDE_SPACES:
        if sign in text:
            text = text.replace(sign, " ")
    return text


def is_ascii(text):
    """Whether every sign is ASCII. Half a pair of signs (JSON's ``\\ud800``) is not, and raises nowhere.

    >>> is_ascii("Cafe"), is_ascii("Café"), is_ascii("\\ud800")
    (True, False, False)
    """
    return len(text.encode()) == len(text) if _LOWERS_ASCII else text.isascii()


def lower_ascii(text):
    """``text`` with A to Z in small letters and every other letter as it is: what ``lower`` does in MicroPython, in every runtime.

    >>> lower_ascii("ÉTAT Final")
    'État final'
    """
    if _LOWERS_ASCII or is_ascii(text):
        return text.lower()
    return "".join([character.lower() if "A" <= character <= "Z" else character for character in text])


def ends_sentence(words, index):
    """Whether a sentence ends after word ``index``.

    >>> w = split_words("I use tools, e.g. a timer. It helps")
    >>> [w.words[i] for i in range(len(w)) if ends_sentence(w, i)]
    ['timer']
    """
    after = words.after[index]
    if not after:
        return False
    for mark in _SENTENCE_END:
        if mark in after:
            return words.words[index] not in _NOT_AN_END and not _is_number_sign(words, index)
    return False


def _is_number_sign(words, index):
    """*no. 7* goes on; *I never say no.* ends."""
    following = words.words[index + 1] if words.words[index] == "no" and index + 1 < len(words) else ""
    return "0" <= following[:1] <= "9"


def sentence_spans(words):
    """Word-index spans ``(first, end)`` of the sentences, ``end`` exclusive; a line break ends one too.

    >>> sentence_spans(split_words("One two. Three!"))
    [(0, 2), (2, 3)]
    """
    spans = []
    first = 0
    after = words.after
    last = len(words) - 1
    for index in range(len(words)):
        if index == last or after[index] and ("\n" in after[index] or ends_sentence(words, index)):
            spans.append((first, index + 1))
            first = index + 1
    return spans


# Spellings and irregular forms that no suffix rule reaches: form -> stem.
_IRREGULAR = {
    "wrote": "writ", "written": "writ", "led": "lead", "built": "build", "taught": "teach", "ran": "run",
    "gave": "giv", "given": "giv", "took": "tak", "taken": "tak", "made": "mak", "spoke": "speak",
    "spoken": "speak", "kept": "keep", "held": "hold", "told": "tell", "said": "say", "went": "go", "gone": "go",
    "got": "get", "gotten": "get", "found": "find", "felt": "feel", "left": "leav", "lost": "los", "met": "meet",
    "missed": "mis", "sent": "send", "spent": "spend", "thought": "think", "understood": "understand",
    "brought": "bring", "began": "begin", "begun": "begin", "chose": "choos", "chosen": "choos", "did": "do",
    "done": "do", "drew": "draw", "drawn": "draw", "drove": "driv", "driven": "driv", "fell": "fall",
    "fallen": "fall", "forgot": "forget", "forgotten": "forget", "grew": "grow", "grown": "grow", "heard": "hear",
    "knew": "know", "known": "know", "learnt": "learn", "learned": "learn", "let": "let", "paid": "pay", "saw": "see", "seen": "see",
    "showed": "show", "shown": "show", "slept": "sleep", "sold": "sell", "stood": "stand", "stuck": "stick",
    "overran": "overrun", "interrupting": "interrupt", "threw": "throw", "thrown": "throw", "won": "win", "broke": "break",
    "broken": "break", "hid": "hid", "hidden": "hid", "became": "becom", "came": "com", "caught": "catch",
    "dealt": "deal", "bought": "buy", "meant": "mean", "sat": "sit", "put": "put", "cut": "cut", "wore": "wear",
    "had": "hav", "has": "hav", "having": "hav", "was": "be", "were": "be", "is": "be", "are": "be", "am": "be", "been": "be", "being": "be",
    "centre": "center", "centred": "center", "defence": "defens", "licence": "licens", "practise": "practic",
    "analysis": "analysi", "analyses": "analysi", "this": "this", "bring": "bring", "during": "during", "something": "something", "nothing": "nothing",
    "anything": "anything", "everything": "everything", "hundred": "hundred", "need": "need", "speed": "speed",
    "feed": "feed", "indeed": "indeed", "people": "people", "news": "news", "always": "always", "perhaps": "perhaps",
    "whereas": "whereas", "less": "less", "unless": "unless", "across": "across", "does": "do", "goes": "go",
    "meeting": "meeting", "meetings": "meeting", "spring": "spring", "morning": "morning", "evening": "evening",
    "children": "child", "criteria": "criterion", "feedback": "feedback",
}
_VOWELS = ("a", "e", "i", "o", "u", "y")
_known = {}


def stem(word):
    """A crude common form of a word's inflections and of its British and American spellings.

    Never shown to anyone: both sides of every comparison go through it. Words met once are remembered.

    >>> [stem(w) for w in ("prioritise", "prioritizes", "prioritising", "behaviours", "modelling")]
    ['prioritis', 'prioritis', 'prioritis', 'behavior', 'model']
    >>> stem("stories") == stem("story"), stem("written") == stem("write"), stem("tries") == stem("tried")
    (True, True, True)
    """
    found = _known.get(word)
    if found is None:
        found = _known[word] = _IRREGULAR.get(word) or _cut(word)
    return found


def _cut(word):
    if word.endswith("'s"):
        word = word[:-2]
    if len(word) <= 3:
        return word
    if word.endswith(("ies", "ied")) and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ing") and len(word) > 5 and _has_vowel(word[:-3]):
        word = word[:-3]
    elif word.endswith("ed") and len(word) > 4 and _has_vowel(word[:-2]) and not word.endswith("eed"):
        word = word[:-2]
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    if word.endswith(("iz", "yz")):
        word = word[:-1] + "s"
    elif "ization" in word:
        word = word.replace("ization", "isation")
    elif len(word) > 5 and "our" in word[2:] and not word.endswith(("ourc", "ours", "ourt", "ourag", "ourn")):
        word = word[:2] + word[2:].replace("our", "or")
    return word


def _has_vowel(part):
    for vowel in _VOWELS:
        if vowel in part:
            return True
    return False
