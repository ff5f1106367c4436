"""Five fields become one spoken answer.

Nothing is added but joins, and nothing is dropped but for a 30-second version, where every sentence left out is named. What only the
visitor can know stays open, in braces, and is listed.
"""

from ..records import Advice, Answer, Part, Placeholder
from ..speaking import LONG_PAUSE, speaking_seconds, spoken_load
from ..text import lower_ascii, split_words
from .elements import ELEMENTS, Piece, is_residue, pieces_of
from .joins import build_joins, choose, mix, seed_of
from .registers import MOST_GLOSSES, build_spelling, build_terms, in_register, in_spelling, with_articles
from .words import upper_first

DEFAULT_PACE = 140
_WINDOWS = {30: (24, 36), 60: (45, 60), 90: (75, 92)}
"""The seconds that count as kept, for each version."""
_BEST = {30: 29000, 60: 51430, 90: 84000}
"""What suits paces of 120, 140 and 160 words a minute alike, in milliseconds at 140: for a minute, about 120 words."""
_SHARES = {"weakness": 13, "context": 27, "action": 26, "current_state": 20, "forward": 14}
_BALANCE = {"weakness": 14, "context": 26, "action": 19, "current_state": 24, "forward": 17}
"""Per cent of the time that elements really take with our suggestions in them, which is what their joins make up for."""
_MARGIN = 7000
_BRIEF_JOIN = 700
"""What a join may take in the short version, in milliseconds at 100 words a minute."""
_ROOM = 100
"""Up to so many per cent of its share, an element has room for asides."""


def compose_answer(catalog, draft):
    """Compose a spoken answer from a ``records.Draft``; returns ``records.Answer``.

    The same draft gives the same answer. ``draft.variant`` picks openings and joins, ``draft.register`` the words for the listeners,
    ``draft.spelling`` British or American, ``draft.seconds`` the 30-, 60- or 90-second version at ``draft.words_per_minute``. Fields may
    hold anything people type; an empty field, a missing date and every ``{…}`` become ``open_placeholders``. Unknown ids are passed over; nothing that people type raises.

    >>> from generator.catalog import load
    >>> from site_rules.records import Draft, DraftPart
    >>> parts = [DraftPart("weakness", "i put off writing things down", "visitor")]
    >>> answer = compose_answer(load(), Draft(
    ...     weakness="", role="", seniority="", parts=parts, register="plain", variant=0, spelling="british", seconds=60, words_per_minute=140, job=None))
    >>> "I put off writing things down." in answer.text, len(answer.open_placeholders) > 0
    (True, True)
    """
    register = draft.register if draft.register in ("plain", "technical", "mixed") else "plain"
    pace = draft.words_per_minute if draft.words_per_minute and draft.words_per_minute > 0 else DEFAULT_PACE
    wanted = draft.seconds if draft.seconds in _WINDOWS else 60
    fields, notes = _read_fields(catalog, draft)
    if wanted == 30:
        fields, left_out = _shortened(fields, pace)
        notes = notes + left_out
    texts, changes = _said(catalog, draft, fields, register, wanted, pace)
    text, parts = _laid_out(texts, pace)
    advice = _advice(catalog, draft, parts, notes, changes, wanted, pace)
    return Answer(text, parts, _placeholders(parts), advice, _seconds(parts), sum([len(part.text.split()) for part in parts]))


# --- reading the fields ---------------------------------------------------------------------------------------------

def _read_fields(catalog, draft):
    """``([(element, pieces, source)], [(element, message id, words)])`` for all five elements; an empty one gets its prompt."""
    say_when = catalog.say("composition_when")
    fields = []
    notes = []
    for element in ELEMENTS:
        text, source = _text_of(draft, element)
        pieces, told = _pieces(catalog, element, text, say_when)
        if not pieces:
            notes.append((element, "composition_missing_part", ""))
            source = "open"
        fields.append((element, pieces, source))
        for message, words in told:
            notes.append((element, message, words))
        notes += [(element, message, "") for message in _thin(element, pieces)]
    return fields, notes


_MOST_KEPT = 60


def _pieces(catalog, element, text, say_when):
    """As ``pieces_of``; what was understood once is kept, since people type in one field at a time."""
    return _once(catalog.keep("composition.pieces", _nothing), (element, text), lambda: pieces_of(element, text, say_when))


def _once(kept, key, make):
    """What ``make`` gave for ``key`` the last time, out of a few dozen."""
    known = kept.get(key)
    if known is None:
        if len(kept) > _MOST_KEPT:
            kept.clear()
        known = kept[key] = make()
    return known


def _nothing(_catalog):
    return {}


def _text_of(draft, element):
    texts = [part.text for part in draft.parts or () if part.element == element and part.text]
    sources = [part.source for part in draft.parts or () if part.element == element]
    return "\n".join(texts), sources[0] if sources else "visitor"


def _thin(element, pieces):
    """Message ids of what is missing inside an element that is there."""
    if not pieces:
        return []
    roles = [piece.role for piece in pieces]
    words = lower_ascii(" ".join([piece.text for piece in pieces]))
    if element == "context" and "cost" not in roles and not _tells_a_cost(words):
        return ["composition_no_cost"]
    if element == "current_state":
        missing = []
        if "residue" not in roles and not is_residue(words):
            missing.append("composition_no_residue")
        if "main" not in roles and "more" not in roles:
            missing.append("composition_no_evidence")
        return missing
    return []


def _tells_a_cost(words):
    for said in (" waited", " slipped", " late", " lost", " missed", " cost", " delay", " twice", " again", " redo", " had to ", " complain", " blocked", " wrong", ", so ", ", and ", " which ", " weeks ", " days ", " hours "):
        if said in words:
            return True
    return False


# --- wording --------------------------------------------------------------------------------------------------------

def _said(catalog, draft, fields, register, wanted, pace):
    """``([(element, text, source)], changes)``: every element as it is said, with the words that were exchanged.

    What an element says hangs on nothing but itself and the terms met before it, so it is kept: people type in one field at a time.
    """
    kept = catalog.keep("composition.said", _nothing)
    seed = mix(seed_of(draft.weakness, draft.role), draft.variant or 0, ("plain", "technical", "mixed").index(register))
    met, changes, texts = (), [], []
    for number in range(len(fields)):
        element, pieces, source = fields[number]
        key = (number, tuple(pieces), met, seed, register, draft.spelling, wanted, pace)
        text, changed, met = _once(kept, key, lambda: _element_said(catalog, number, element, pieces, met, seed, register, draft.spelling, wanted, pace))
        changes += changed
        texts.append((element, text, source))
    return texts, changes


def _element_said(catalog, number, element, pieces, met, seed, register, spelling, wanted, pace):
    """``(text, changes, terms met up to its end)`` of one element."""
    pieces, changes, met = _reworded(catalog, element, pieces, list(met), register, wanted, pace)
    text = _joined(catalog, number, element, pieces, seed, register, wanted, pace)
    table = catalog.keep("composition.spelling", build_spelling).get(spelling)
    return in_spelling(text, table) if table else with_articles(text), changes, tuple(met)


def _reworded(catalog, element, pieces, met, register, wanted, pace):
    """The pieces in the words of their listeners; asides and a breath between main clauses only where an element has time for them."""
    terms = catalog.keep("composition.terms", build_terms)
    changes = []
    room = _share(element, wanted, pace) * _ROOM // 100 - _load_of(pieces)
    known = met if room > 0 else met + ["gloss:"] * MOST_GLOSSES
    new = []
    for piece in pieces:
        text, changed = in_register(piece.text, register, terms, known)
        new.append(Piece(piece.slot, _broken_up(text) if register == "plain" and wanted != 30 else text, piece.when, piece.role))
        changes += [(element,) + change for change in changed]
    if known is not met:
        met = met + [entry for entry in known[len(met):] if entry != "gloss:"]
    return new, changes, met


def _broken_up(text):
    """In plain speech a second main clause is a sentence of its own."""
    for joint in (", and ", ", but ", ", so "):
        for subject in ("I ", "we ", "it ", "she ", "he ", "they "):
            text = text.replace(joint + subject, ". " + upper_first(joint[2:] if joint != ", and " else "") + (subject if joint != ", and " else upper_first(subject)))
    return text


def _joined(catalog, number, element, pieces, seed, register, wanted, pace):
    """An element's text, with joins chosen for it by itself, so that it is about as long as its share."""
    table = catalog.keep("composition.joins", build_joins)
    small = catalog.keep("composition.small", _small_heads)
    slots = [(piece.slot, piece.text, piece.when) for piece in pieces if piece.slot]
    said = _load_of(pieces)
    room = _share(element, wanted, pace) - said
    joins = choose(slots, table, register, seed, said, min(room, _BRIEF_JOIN * len(slots)) if wanted == 30 else room, number) if slots else []
    used = 0
    text = "" if pieces else _finished(upper_first(_prompt(catalog, element)))
    for piece in pieces:
        piece = Piece(piece.slot, _small(piece.text, small), piece.when, piece.role)
        join = None
        if piece.slot:
            join = joins[used]
            used += 1
        text = _with(text, piece, join)
    return text


def _small_heads(catalog):
    """Words that open a clause of the pack in small letters: with a capital they only began a sentence."""
    found = set()
    for weakness in catalog.weaknesses:
        clauses = [each[key] for each in weakness["situations"] for key in ("happened", "cost")] + [each["shows"] for each in weakness["progress"]]
        for clause in clauses:
            head = clause.split(" ")[0]
            if "a" <= head[:1] <= "z":
                found.add(head)
    return found


def _small(text, heads):
    head = text.split(" ")[0]
    low = lower_ascii(head[:1]) + head[1:]
    return low + text[len(head):] if low != head and low in heads else text


def _aim(wanted, pace):
    """The wanted load in milliseconds at 100 words a minute: what suits all paces, moved inside the visitor's own window."""
    low, high = _WINDOWS[wanted]
    best = _BEST[wanted] * 140 // 100
    lowest = (low * 1000 + _MARGIN) * pace // 100
    highest = (high * 1000 - _MARGIN) * pace // 100
    return max(lowest, min(best, highest))


def _share(element, wanted, pace):
    """What an element should take, in milliseconds at 100 words a minute."""
    return _aim(wanted, pace) * _BALANCE[element] // 100


def _with(text, piece, join):
    """``text`` with one more piece: a new sentence, or hung on the last one where the join opens with a comma."""
    if join is None:
        return (text + " " if text else "") + _finished(upper_first(piece.text))
    says = join.says
    words = piece.text
    if says[:2] in (", ", ". ", "; "):
        text = text.rstrip(".")
        if text.endswith(("?", "!")):
            text, says = text, " " + says[2:]
        if says.startswith(". "):
            rest = says[2:]
            return text + ". " + _finished(upper_first(_fill(rest, words, piece.when)))
        return text + _finished(_fill(says, words, piece.when))
    return (text + " " if text else "") + _finished(upper_first(_fill(says, words, piece.when)))


def _fill(says, words, when):
    before, _place, after = says.partition("{words}")
    if after.startswith((".", ";", ",")) and words.endswith((".", "?")):
        words = words[:-1]
    if before.endswith(". "):
        words = upper_first(words)
    text = before + words + after
    return text.replace("{when}", when).replace("{When}", upper_first(when), 1)


def _finished(text):
    text = text.strip()
    return text if text.endswith((".", "?")) else text.rstrip(",;:") + "."


def _prompt(catalog, element):
    record = catalog.element(element)
    return record["prompt"] if record else "{" + catalog.say("composition_name_" + element) + "}"


# --- laying out -----------------------------------------------------------------------------------------------------

def _laid_out(texts, pace):
    parts = []
    whole = ""
    for element, text, source in texts:
        if whole:
            whole += " "
        parts.append(Part(element, text, len(whole), len(whole) + len(text), speaking_seconds(text, pace), source))
        whole += text
    return whole, parts


def _placeholders(parts):
    found = []
    for part in parts:
        at = part.text.find("{")
        while at >= 0:
            end = part.text.find("}", at)
            if end < 0:
                break
            found.append(Placeholder(part.element, part.start + at, part.start + end + 1, part.text[at + 1:end]))
            at = part.text.find("{", end)
    return found


# --- the short version ----------------------------------------------------------------------------------------------

_EXPENDABLE = (("forward", "more"), ("weakness", "more"), ("action", "more"), ("context", "more"), ("current_state", "more"), ("context", "cost"), ("current_state", "main"))


def _shortened(fields, pace):
    """The fields without what a 30-second version can spare, one sentence at a time until it fits, and notes that name each of them."""
    notes = []
    for element, role in _EXPENDABLE:
        for index in range(len(fields)):
            name, pieces, source = fields[index]
            while name == element and len(pieces) > 1 and sum([_load_of(own) for _element, own, _source in fields]) > _aim(30, pace):
                at = _last_of(pieces, role)
                if at < 0 or _only_part(pieces, at):
                    break
                notes.append((element, "composition_left_out", pieces[at].text))
                pieces = pieces[:at] + pieces[at + 1:]
                fields = fields[:index] + [(name, pieces, source)] + fields[index + 1:]
    return [(element, [Piece(_brief(piece), piece.text, piece.when, piece.role) for piece in pieces], source) for element, pieces, source in fields], notes


def _brief(piece):
    if piece.slot == "remedy_span":
        return "remedy_brief" if piece.when.startswith("since") else "remedy_brief_length"
    return "link_own" if piece.slot == "link" else piece.slot


def _load_of(pieces):
    return sum([spoken_load(piece.text + " " + piece.when) + LONG_PAUSE for piece in pieces])


def _last_of(pieces, role):
    for index in range(len(pieces) - 1, -1, -1):
        if pieces[index].role == role:
            return index
    return -1


def _only_part(pieces, at):
    """Whether what would be left hangs in the air: a joint without the sentence that it hangs on."""
    return at == 0 and len(pieces) > 1 and pieces[1].slot == "link_part"


# --- advice ---------------------------------------------------------------------------------------------------------

def _advice(catalog, draft, parts, notes, changes, wanted, pace):
    advice = []
    for element, message, words in notes:
        advice.append(Advice(message, element, _told(catalog, element, message, words, wanted)))
    for part in parts:
        if part.source == "open":
            continue
        for place in _placeholders([part]):
            if place.prompt != catalog.say("composition_when"):
                advice.append(Advice("composition_open_place", part.element, catalog.say("composition_open_place", prompt=place.prompt)))
    for element, message, term, plain in changes:
        advice.append(Advice(message, element, catalog.say(message, term=term, plain=plain)))
    advice += _about_link(catalog, draft, parts)
    return advice + _about_length(catalog, parts, wanted, pace)


def _told(catalog, element, message, words, wanted):
    if message == "composition_missing_part":
        return catalog.say(message, element=_name(catalog, element), hint=_hint(catalog, element))
    if message == "composition_left_out":
        return catalog.say(message, seconds=wanted, words=words)
    if message in ("composition_said_as_i", "composition_notes"):
        return catalog.say(message, words=words)
    return catalog.say(message)


def _about_link(catalog, draft, parts):
    """Advice where neither posting nor last part meet."""
    job = draft.job
    if not job or parts[4].source == "open":
        return []
    core = [demand.competency for demand in job.demands if demand.level == "core"]
    role = catalog.role(draft.role)
    if not core or _speaks_to(role, parts[4].text, core, job):
        return []
    names = [catalog.competency(competency)["name"] for competency in core[:3] if catalog.competency(competency)]
    return [Advice("composition_no_link", "forward", catalog.say("composition_no_link", demands=", ".join(names)))] if names else []


def _speaks_to(role, text, core, job):
    """Whether the last part holds a forward connection of a core demand, or words with which the posting asks for it."""
    own = set([stem for stem in split_words(text).stems if len(stem) > 3])
    for connection in role["forward_connections"] if role else ():
        if connection["competency"] in core and len(own & set(split_words(connection["says"]).stems)) > 5:
            return True
    for demand in job.demands:
        if demand.competency in core:
            for evidence in demand.evidence:
                if own & set([stem for stem in split_words(job.text[evidence.start:evidence.end]).stems if len(stem) > 3]):
                    return True
    return False


def _about_length(catalog, parts, wanted, pace):
    """What to add or cut, element by element, where the whole is outside its window."""
    low, high = _WINDOWS[wanted]
    seconds = _seconds(parts)
    words = sum([len(part.text.split()) for part in parts])
    if low <= seconds <= high:
        return []
    short = seconds < low
    gap = low - seconds if short else seconds - high
    message = "composition_too_short" if short else "composition_too_long"
    advice = [Advice(message, "", catalog.say(message, seconds=_whole(gap), words=words, now=_whole(seconds)))]
    middle = (low + high) / 2
    off = []
    for index in range(len(parts)):
        part = parts[index]
        record = catalog.element(part.element)
        share = record["share"] if record else _SHARES[part.element]
        missing = middle * share / 100 - part.seconds
        if part.source != "open" and (missing > 1 if short else missing < -1):
            off.append((-missing if short else missing, index, missing, middle * share / 100))
    off.sort(key=lambda entry: (entry[0], entry[1]))
    for _order, index, missing, target in off[:3]:
        part = parts[index]
        count = _whole(abs(missing) * pace / 60)
        if short:
            text = catalog.say("composition_add", element=_name(catalog, part.element), words=count, hint=_hint(catalog, part.element))
        else:
            text = catalog.say("composition_cut", element=_name(catalog, part.element), words=count, now=_whole(part.seconds), wanted=_whole(target))
        advice.append(Advice("composition_add" if short else "composition_cut", part.element, text))
    return advice


def _seconds(parts):
    # Added one by one: from Python 3.12 on, ``sum`` rounds fractions otherwise than MicroPython and older Pythons do.
    total = 0
    for part in parts:
        total += part.seconds
    return total


def _name(catalog, element):
    record = catalog.element(element)
    return record["name"] if record else catalog.say("composition_name_" + element)


def _hint(catalog, element):
    record = catalog.element(element)
    return record["hint"] if record else ""


def _whole(number):
    return max(1, int(number + 0.5))
