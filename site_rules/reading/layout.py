"""The shape of a posting: its lines and sentences, and the kind of section each stands in, whatever is left of its formatting.

Postings arrive as lists with bullets, as hard-wrapped text, as one paragraph, or with all line breaks lost so that the end of
one line is glued to the start of the next. So lines are found in three ways: by breaks and bullets, by glued words, and, in long
stretches without either, by words that usually begin an item.
"""

from collections import namedtuple

from ..text import Words, ends_sentence, is_ascii, split_words, stem

Segment = namedtuple("Segment", ("first", "end", "section", "heading"))
"""Words ``first`` to ``end`` (exclusive) of a posting: one line or one sentence. heading: whether it is one."""

Sheet = namedtuple("Sheet", ("words", "segments", "shifts", "heard"))
"""A posting laid out. words: of the mended text; shifts: where breaks were put in, see ``in_original``; heard: every phrase found
in it, by book (see ``finder``)."""

_BLOCK_TAGS = ("br", "p", "/p", "li", "/li", "ul", "/ul", "ol", "/ol", "div", "/div", "h1", "h2", "h3", "h4", "/h1", "/h2", "/h3", "/h4", "tr", "td", "hr")
_ENTITIES = (("&nbsp;", " "), ("&amp;", "&"), ("&bull;", "\n"), ("&middot;", "\n"), ("&#39;", "'"), ("&rsquo;", "'"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"))
_LONG = 15
"""Words without a break from which on capitalised item starters are taken for breaks."""
_MUCH_GLUED = 6
_SPACE = 32


def lay_out(text, finder, starters):
    """Lay out a posting.

    Parameters: ``text`` as pasted; ``finder``, a Finder whose book ``section`` gives ``(section, points)``; ``starters``, the set of
    stems that begin items. Returns a ``Sheet``.
    """
    for sheet in laying_out(text, finder, starters):
        pass
    return sheet


def laying_out(text, finder, starters):
    """The same step by step: a generator that yields ``None`` until it yields the ``Sheet``."""
    mended, shifts = _part_glued(_without_markup(plain_signs(text)), starters)
    yield
    words = _SignedWords(mended)
    yield
    breaks = _breaks(words, starters)
    for heard in finder.finding(words):
        yield
    yield Sheet(words, _segments(words, breaks, _headings(words, breaks, heard["section"], starters)), shifts, heard)


def by_segment(sheet, book):
    """For each segment what was found of a book wholly inside it, in the order of the text."""
    found = [[] for _ in sheet.segments]
    place = 0
    segments = sheet.segments
    for hit in sheet.heard[book]:
        while segments[place].end <= hit[1]:
            place += 1
        if hit[2] < segments[place].end:
            found[place].append(hit)
    return found


def in_original(sheet, offset):
    """The place in the text as pasted of a place in the mended text."""
    before = 0
    for shift in sheet.shifts:
        if shift >= offset:
            break
        before += 1
    return offset - before


class _SignedWords(Words):
    """The words of a text whose signs are kept as bytes: there a place is found at once, in MicroPython's strings only by counting."""

    def __init__(self, text):
        self.signs = text.encode()
        Words.__init__(self, self.signs)
        found = split_words(text)
        self.words, self.stems, self.starts, self.ends, self.after = found.words, found.stems, found.starts, found.ends, found.after


# --- mending ---------------------------------------------------------------------------------------------------------

_PLAIN = (
    ("-", "‐‑‒–—―−"), ("'", "’‘‛´"), ('"', "“”„«»"), ("*", "•●▪◦‣⁃∙·■□➢➤►▶✓✔★☆◆◇➔→"), ("\n", "\u2028\u2029\u0085"),
    ("a", "àáâãäåā"), ("A", "ÀÁÂÃÄÅ"), ("e", "èéêëē"), ("E", "ÈÉÊË"), ("i", "ìíîï"), ("I", "ÌÍÎÏ"), ("o", "òóôõöø"), ("O", "ÒÓÔÕÖØ"),
    ("u", "ùúûü"), ("U", "ÙÚÛÜ"), ("c", "ç"), ("C", "Ç"), ("n", "ñ"), ("N", "Ñ"), ("y", "ýÿ"), ("s", "ß"))


def plain_signs(text):
    """The text in ASCII, one sign for one: accents dropped, every kind of dash, quotation mark and bullet made one, the rest blank.

    >>> plain_signs("• Café – “naïve” 漢")
    '* Cafe - "naive"  '
    """
    text = text.replace(" + ", " * ").replace("\n+ ", "\n* ")
    if is_ascii(text):
        return text
    for plain, signs in _PLAIN:
        for sign in signs:
            if sign in text:
                text = text.replace(sign, plain)
    odd = [] if is_ascii(text) else [sign for sign in set(text) if ord(sign) > 126]
    if len(odd) > _MANY_ODD:  # looking through the text for each would take as long as the square of it
        return "".join([sign if ord(sign) < 127 else " " for sign in text])
    for sign in odd:
        text = text.replace(sign, " ")
    return text


_MANY_ODD = 60


def _without_markup(text):
    """The text with tags and entities blanked out, every character still in its place."""
    if "&" in text and ";" in text:
        for entity, sign in _ENTITIES:
            if entity in text:
                text = text.replace(entity, sign + " " * (len(entity) - 1))
    if "</" not in text and "<br" not in text and "<li" not in text and "<p" not in text:
        return text
    pieces = []
    at = 0
    while True:
        start = text.find("<", at)
        end = text.find(">", start) if start >= 0 else -1
        if start < 0 or end < 0 or end - start > 300:
            break
        name = text[start + 1:end].split(" ")[0].lower().rstrip("/")
        pieces.append(text[at:start])
        pieces.append(("\n" if name in _BLOCK_TAGS else " ") + " " * (end - start))
        at = end + 1
    pieces.append(text[at:])
    return "".join(pieces)


def _part_glued(text, starters):
    """The text with a line break put in wherever two lines were glued, and the places (in the new text) of those breaks.

    Where much is glued, a capital inside a word is taken for a lost break more readily than where it may be a name's.
    """
    cuts = _cuts(text, starters, False)
    if len(cuts) >= _MUCH_GLUED:
        cuts = _cuts(text, starters, True)
    if not cuts:
        return text, cuts
    pieces = []
    at = 0
    shifts = []
    for cut in cuts:
        pieces.append(text[at:cut])
        shifts.append(cut + len(shifts))
        at = cut
    pieces.append(text[at:])
    return "\n".join(pieces), shifts


def _cuts(text, starters, boldly):
    cuts = []
    signs = text.encode()
    position = 0
    # Small letters of the whole text at once: nearly no word has a capital inside, and each must be looked at.
    lows = text.lower().split()
    for number, chunk in enumerate(text.split()):
        if lows[number] != chunk and lows[number][1:] != chunk[1:]:
            position = signs.find(chunk.encode(), position)
            for cut in _glue(chunk, starters, boldly):
                cuts.append(position + cut)
            position += len(chunk)
    return cuts


def _glue(chunk, starters, boldly):
    """Where in a chunk without spaces one line ends and the next begins: *scaleRequirements*, *teams.What*, *Do:Build*.

    Names that are written with a capital inside (*GitHub*, *PyTorch*) stay whole: their left part does not begin lower case, or
    their right part does not begin a line.
    """
    cuts = []
    start = 0
    for index in range(1, len(chunk) - 1):
        right = chunk[index]
        if not ("A" <= right <= "Z") or not ("a" <= chunk[index + 1] <= "z" or chunk[index + 1] in "'’"):
            continue
        left = chunk[index - 1]
        if left in ".!?:;)":
            glued = index - start >= 4 and "." not in chunk[start:index - 1] or boldly and index - start >= 2 and stem(_word_at(chunk, index)) in starters
        elif "a" <= left <= "z":
            glued = (index - start >= 3 and "a" <= _first_letter(chunk, start, index) <= "z") or stem(_word_at(chunk, index)) in starters
            glued = glued or boldly and index - start >= 4 and len(_word_at(chunk, index)) >= 4
        elif left in "0123456789%+" or "A" <= left <= "Z":
            glued = len(chunk) - index >= 4 and stem(_word_at(chunk, index)) in starters
        else:
            glued = False
        if glued:
            cuts.append(index)
            start = index
    return cuts


def _first_letter(chunk, start, end):
    for index in range(start, end):
        if chunk[index] not in "([\"'-/,“‘":
            if chunk[index] != chunk[index].lower() or "/" in chunk[index:end] or "." in chunk[index:end] or "@" in chunk[index:end]:
                return "A"
            return chunk[index]
    return "A"


def _word_at(chunk, index):
    end = index
    while end < len(chunk) and ("a" <= chunk[end].lower() <= "z" or chunk[end] in "'’"):
        end += 1
    return chunk[index:end].lower().replace("’", "'")


# --- breaks ----------------------------------------------------------------------------------------------------------

def _breaks(words, starters):
    """For each word the kind of break before it: 0 none, 1 sentence, 2 lost bullet, 3 line, 4 bullet."""
    signs, starts, ends, after = words.signs, words.starts, words.ends, words.after
    kinds = [0] * len(words)
    if not kinds:
        return kinds
    kinds[0] = 3
    line = 0
    for index in range(1, len(kinds)):
        if starts[index] - ends[index - 1] == 1 and signs[ends[index - 1]] == _SPACE:
            continue
        between = signs[ends[index - 1]:starts[index]]
        if b"\n" in between:
            if not _is_wrapped(words, index, line, between):
                kinds[index] = 4 if b"*" in between or between.strip() == b"-" else 3
            line = index
        elif b"*" in between:
            kinds[index] = 4
        elif b" - " in between and is_capital(words, index) and index - line >= 8:
            kinds[index] = 2
        elif after[index - 1] and (ends_sentence(words, index - 1) or ";" in after[index - 1]):
            kinds[index] = 1
    _find_lost_bullets(words, kinds, starters)
    return kinds


def _is_wrapped(words, index, line, between):
    """Whether a line break only wraps a sentence: what follows begins lower case, what precedes began with a capital or is long."""
    if is_capital(words, index) or not "a" <= words.words[index][0] <= "z" or between.count(b"\n") > 1:
        return False
    for sign in between:
        if sign in b".!?:;-*":
            return False
    return is_capital(words, line) or index - line >= 8


def _find_lost_bullets(words, kinds, starters):
    """Mark item starts inside stretches that are too long to be one sentence and hold no break."""
    first = 0
    for index in range(1, len(kinds) + 1):
        if index == len(kinds) or kinds[index]:
            if index - first >= _LONG:
                _mark_starts(words, kinds, first, index, starters)
            first = index


def _mark_starts(words, kinds, first, end, starters):
    stems, forms, after = words.stems, words.words, words.after
    for index in range(first + 1, end):
        if stems[index] not in starters or not is_capital(words, index):
            continue
        if after[index - 1] and after[index - 1] not in (")", ":", "),"):
            continue
        if forms[index - 1] in _OPEN or words.signs[words.ends[index - 1]:words.starts[index]].strip(b" ):") != b"":
            continue
        if not is_capital(words, index - 1) or after[index - 1]:
            kinds[index] = 2
        elif index + 1 < end and not is_capital(words, index + 1) and index - first >= 3 and not forms[index].endswith("s"):
            kinds[index] = 2


_OPEN = ("and", "or", "of", "the", "a", "an", "in", "with", "to", "for", "on", "at", "by", "as", "from", "our", "your", "their", "its", "using", "like",
         "both", "is", "are", "senior", "junior", "lead", "be")


# --- headings --------------------------------------------------------------------------------------------------------

def _headings(words, breaks, phrases, starters):
    """``{first word: (end, section, opens)}`` of the headings, longest first where two begin together; ``opens`` is false for a label
    such as *Location:* whose section ends with its own line."""
    found = {}
    for (section, points), first, last in phrases:
        if first in found and found[first][0] > last + 1:
            continue
        if _is_heading(words, breaks, first, last, points, starters):
            label = points < 3 and section in _LABELS and not _on_own_line(words, breaks, first, last, points)
            found[first] = (last + 1, section, not label)
    return found


def _is_heading(words, breaks, first, last, points, starters):
    """Whether the heading's words at ``first`` to ``last`` stand there as a heading and not as part of a sentence."""
    if _on_own_line(words, breaks, first, last, points):
        return True
    if not is_capital(words, first) or words.after[last] not in ("", ":", "?", "…", ":-"):
        return False
    count = len(breaks)
    if ":" in words.after[last] and (last + 1 == count or breaks[last + 1] or is_capital(words, last + 1)):
        return True
    return points >= 3 and last + 1 < count and _inside_text(words, breaks, first, last, starters)


def _on_own_line(words, breaks, first, last, points):
    count = len(breaks)
    start = first
    while start > 0 and not breaks[start] and first - start < 6:
        start -= 1
    end = last + 1
    while end < count and not breaks[end] and end - last < 7:
        end += 1
    colon = ":" in words.after[end - 1]
    if breaks[start] < 3 or breaks[start] == 4 and not colon or end < count and breaks[end] < 3 and not colon:
        return False
    if "." in words.after[end - 1] or "," in words.after[end - 1]:
        return False
    length = end - start
    covered = last + 1 - first
    if covered == length:
        return True
    if points < 3:
        return False
    if first == start:
        return 2 * covered >= length or length <= 8 and _all_capital(words, start, end)
    return end == last + 1 and length <= 7 and _all_capital(words, start, first)


def _inside_text(words, breaks, first, last, starters):
    """A heading whose line break was lost: a new line seems to begin at it and another one after it."""
    following = last + 1
    if breaks[following] >= 3 or not is_capital(words, following):
        return False
    if not breaks[first]:
        before = words.words[first - 1]
        if before in _OPEN or is_capital(words, first - 1) and (last > first or len(words.words[first]) < 12):
            return False
    if breaks[first] and breaks[following] or _all_capital(words, first, following):
        return True
    return last > first and words.stems[following] in starters


def _all_capital(words, first, end):
    for index in range(first, end):
        if not is_capital(words, index) and len(words.words[index]) > 3:
            return False
    return True


def is_capital(words, index):
    return 65 <= words.signs[words.starts[index]] <= 90


# --- segments --------------------------------------------------------------------------------------------------------

def _segments(words, breaks, headings):
    segments = []
    section = "intro"
    first = 0
    index = 0
    count = len(breaks)
    while index < count:
        heading = headings.get(index)
        if heading:
            if index > first:
                segments.append(Segment(first, index, section, False))
            end, named, opens = heading
            while end < count and not breaks[end] and end - index < 12 and ":" not in words.after[end - 1] and _rest_is_heading(breaks, index, end):
                end += 1
            segments.append(Segment(index, end, named, True))
            if opens:
                section = named
            first = index = end
            continue
        if breaks[index] and index > first:
            segments.append(Segment(first, index, section, False))
            first = index
        if section in _CLOSING and breaks[index] == 3 and _looks_like_heading(words, breaks, index):
            section = "intro"
        index += 1
    if first < count:
        segments.append(Segment(first, count, section, False))
    return segments


_CLOSING = ("apply", "equal")
_LABELS = ("apply", "benefits", "equal", "about", "role")


def _looks_like_heading(words, breaks, index):
    """Whether a short capitalised line stands here by itself: a part of its own begins, whatever it is called."""
    end = index + 1
    while end < len(breaks) and not breaks[end] and end - index < 7:
        end += 1
    return end < len(breaks) and breaks[end] >= 3 and end - index < 7 and words.after[end - 1] == "" and _all_capital(words, index, end)


def _rest_is_heading(breaks, first, end):
    """Whether what follows a heading's words up to the line's end still belongs to it (*Requirements for this role*)."""
    if breaks[first] < 3:
        return False
    last = end
    while last < len(breaks) and not breaks[last]:
        last += 1
        if last - first > 8:
            return False
    return last == len(breaks) or breaks[last] >= 3
