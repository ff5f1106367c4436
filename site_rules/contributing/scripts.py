"""Which alphabet a letter belongs to, as far as letters of one are taken for letters of another."""

_ALPHABETS = (
    (0x41, 0x5A, "Latin"), (0x61, 0x7A, "Latin"), (0xAA, 0xAA, "Latin"), (0xBA, 0xBA, "Latin"), (0xC0, 0xD6, "Latin"), (0xD8, 0xF6, "Latin"),
    (0xF8, 0x2AF, "Latin"), (0x1E00, 0x1EFF, "Latin"), (0x370, 0x3FF, "Greek"), (0x1F00, 0x1FFF, "Greek"), (0x400, 0x52F, "Cyrillic"),
    (0x1C80, 0x1C8F, "Cyrillic"), (0x531, 0x58F, "Armenian"), (0x5D0, 0x5F4, "Hebrew"), (0x620, 0x6FF, "Arabic"), (0x900, 0x97F, "Devanagari"),
    (0xE00, 0xE7F, "Thai"), (0x10A0, 0x10FF, "Georgian"), (0x1100, 0x11FF, "Hangul"), (0x13A0, 0x13FF, "Cherokee"), (0x2100, 0x214F, "Letterlike"),
    (0x2C80, 0x2CFF, "Coptic"), (0x3040, 0x309F, "Hiragana"), (0x30A0, 0x30FF, "Katakana"), (0x4E00, 0x9FFF, "Cjk"), (0xA640, 0xA69F, "Cyrillic"),
    (0xA720, 0xA7FF, "Latin"), (0xAC00, 0xD7AF, "Hangul"), (0xFB00, 0xFB06, "Latin"), (0xFF21, 0xFF5A, "Fullwidth"), (0x1D400, 0x1D7FF, "Mathematical"))


def alphabet(letter):
    """The alphabet of a letter, ``""`` for what is none.

    >>> alphabet("a"), alphabet("\\u0430"), alphabet("1")
    ('Latin', 'Cyrillic', '')
    """
    code = ord(letter)
    for first, last, name in _ALPHABETS:
        if first <= code <= last:
            return name
    return ""


def mixed_words(text):
    """``(word, its alphabets)`` for every word with letters of more than one.

    >>> mixed_words("an \\u0430pple")
    [('аpple', ['Cyrillic', 'Latin'])]
    """
    if not text or max(text) < "\x80":
        return []
    found, word, met = [], [], set()
    for sign in text + " ":
        name = alphabet(sign)
        if name or sign == "_" or "0" <= sign <= "9":
            word.append(sign)
            if name:
                met.add(name)
            continue
        if len(met) > 1:
            found.append(("".join(word), sorted(met)))
        word, met = [], set()
    return found
