"""Own words, understood: which of the catalog's weaknesses somebody describes, and what it strains.

The words may be anybody's, of any profession. So two ways of hearing work together: cues, the phrases that contributors
wrote, and all the words of a weakness, weighed by how few weaknesses use them. A clause that says what is *not* hard is
not heard. A health condition, a disability, a family matter or a belief is never graded.
"""

from .named_gaps import strains_of_gaps
from .phrases import PhraseBook
from .records import Note, Recognised, Strain, WeaknessMatch
from .text import spaced, split_words
from .weakness_index import phrase_book, weakness_index

MATCHES = 5
_HEARD = 35        # points from which a weakness counts as heard
SURE = 110         # points from which the best match alone decides what is strained
_KNOWLEDGE = "knowledge"  # the family whose weaknesses are gaps that have a name
_CLEAR = 33        # per cent of the best match that a second one needs to count as said as well
_CUE_WORD = 40     # points for each word of a cue, however common
_SHARES = (100, 55, 30, 15)  # what the best, second, … cue of one weakness count, in per cent
_LATER = (100, 100, 60, 40, 25)  # what a sentence counts by its place in a long text, in per cent
_STATED, _PRAISED, _MENDED = 150, 25, 45  # what words count in the statement of the weakness, in praise, and in what is done about it
_BEFORE_IT = 60    # what sentences before that statement count, in per cent
_SELDOM = 70       # what a weakness counts that few people name: it has to be said more clearly than one that many name, in per cent
_EARLY = 8         # among so many first words nothing is a remedy yet
_FIRST_PERSON = ("i", "i'm", "i've", "my", "me")
_OWN_WORDS = 60    # up to so many words a text is a weakness in own words and every sentence counts in full


def recognise_weakness(text, catalog):
    """Hear which weaknesses ``text`` describes.

    Parameters: ``text``, somebody's own words, a phrase or a few sentences; ``catalog``, from ``load_catalog``.
    Returns ``Recognised``: catalog weaknesses best first (none where the words say something private or nothing of the
    kind), the competencies they strain, and notes: ``too_bare``, ``denial``, ``private_matter``, ``off_topic``,
    ``not_in_catalog``, ``several``. Never raises for a text.

    >>> recognise_weakness("", None).weaknesses
    []
    """
    if not spaced(text).strip():
        return Recognised(text=text, weaknesses=[], strains=[], notes=[])
    words = split_words(text)
    private = _private(catalog, words)
    if private:
        return _only_note(catalog, text, "private_matter", private)
    matches = hear_weaknesses(catalog, words)
    if not matches or (matches[0].score < SURE and _says_none(catalog, words)):
        return _nothing_heard(catalog, text, words)
    said = _apart(text, [match for match in matches if match is matches[0] or match.score >= max(SURE, matches[0].score * _CLEAR // 100)])
    notes = []
    if _is_bare(catalog, words):
        notes.append(_note(catalog, "too_bare", 0, len(text)))
    elif len(said) > 1:
        notes.append(_note(catalog, "several", said[1].evidence[0][0], said[1].evidence[0][1]))
    return Recognised(text=text, weaknesses=matches, strains=_strains(catalog, text, matches, said), notes=notes)


_OTHERS = ("patient", "pupil", "student", "client", "resident", "customer", "guest", "user", "learner", "people", "ward", "nursing")
_NEAR = 4


def _private(catalog, words):
    """The span of a private matter, or ``None``; the condition of patients or pupils is a matter of work."""
    for _, first, last in phrase_book(catalog, "private", (("private", 0),)).find_again(words):
        around = words.stems[max(0, first - _NEAR):last + 1 + _NEAR]
        if words.words[first] in _FIRST_PERSON or not any(word in _OTHERS for word in around):
            return words.starts[first], words.ends[last]
    return None


def hear_weaknesses(catalog, words, first=0, end=None):
    """The weaknesses heard in ``words[first:end]``, best first, at most ``MATCHES``.

    For whole answers too: the sentence that names the weakness comes early, later ones speak of the cure and its tools,
    so later sentences count less. Returns ``WeaknessMatch`` records whose evidence are spans of characters.
    """
    index = weakness_index(catalog)
    counts = counts_of_words(catalog, words, first, len(words) if end is None else end)
    points, evidence = _cue_points(index, words, counts)
    _add_word_points(index, words, counts, points, evidence)
    _add_ideas_together(catalog, words, counts, points, evidence)
    seldom = catalog.keep("recognition.seldom", _seldom)
    ranked = sorted((-(points[number] * _SELDOM // 100 if number in seldom else points[number]), number)
                    for number in points if points[number] >= _HEARD and evidence[number])
    return [WeaknessMatch(weakness=index.weaknesses[number]["id"], score=-minus, evidence=sorted(evidence[number])[:3])
            for minus, number in ranked[:MATCHES]]


def _seldom(catalog):
    """Numbers of the weaknesses that few people name when they are asked for theirs."""
    seldom = (catalog.fit.get("recognition") or {}).get("seldom") or []
    return frozenset(number for number, record in enumerate(weakness_index(catalog).weaknesses) if record["id"] in seldom)


def _strains(catalog, text, matches, said):
    """What these words strain: the gaps they name, and the weaknesses they say; where none is clear, what the likely ones share."""
    found = strains_of(catalog, said) if matches[0].score >= SURE else _shared_strains(catalog, matches)
    named = strains_of_gaps(catalog, text) if catalog.weakness(matches[0].weakness)["family"] == _KNOWLEDGE else []
    known = set(strain.competency for strain in named)
    return named + [strain for strain in found if strain.competency not in known]


def _shared_strains(catalog, matches):
    """The strains of weaknesses that were only half heard: each competency counts by how likely and how hard it is strained."""
    points = {}
    kept = {}
    for match in matches:
        for strain in strains_of_record(catalog, catalog.weakness(match.weakness)):
            points[strain.competency] = points.get(strain.competency, 0) + match.score * (WEIGHTS.index(strain.weight) + 1)
            kept.setdefault(strain.competency, strain)
    ranked = sorted((-points[competency], competency) for competency in points)
    return [kept[competency] for minus, competency in ranked if -minus * 2 >= -ranked[0][0]]


def strains_of(catalog, matches):
    """What these weaknesses strain together: the first one's strains, and of the others what is new or harder."""
    strains = []
    for match in matches:
        hardest = {}
        for strain in strains:
            hardest[strain.competency] = max(hardest.get(strain.competency, 0), WEIGHTS.index(strain.weight) + 1)
        for strain in strains_of_record(catalog, catalog.weakness(match.weakness)):
            if WEIGHTS.index(strain.weight) + 1 > hardest.get(strain.competency, 0) or not hardest:
                strains.append(strain)
    return strains


def strains_of_record(catalog, record):
    """The strains of one weakness's record, made once."""
    return catalog.keep("strains." + record["id"], lambda catalog: [as_strain(strain) for strain in record["strains"]])


WEIGHTS = ("slight", "moderate", "strong")


def as_strain(record):
    """A strain of the content as a record.

    >>> as_strain({"competency": "delivery_pace", "weight": "strong", "because": "It waits."}).facets
    []
    """
    return Strain(competency=record["competency"], weight=record["weight"], facets=record.get("facets") or [],
                  audiences=record.get("audiences") or [], because=record.get("because") or "")


# --- what counts ----------------------------------------------------------------------------------------------------

def counts_of_words(catalog, words, first, end):
    """Per cent that each word counts: less in later sentences of a long text, nothing in a clause that denies."""
    counts = [0] * len(words)
    turns = _turns(catalog, words)
    stated = [place for place in sorted(turns) if turns[place] == _STATED and first <= place < end]
    fade = end - first > _OWN_WORDS
    sentence = 0
    for start, stop in words.sentences():
        start, stop = max(start, first), min(stop, end)
        if start < stop:
            before = bool(stated) and stop <= stated[0]
            share = _BEFORE_IT if before else _LATER[min(sentence, len(_LATER) - 1)] if fade else 100
            part = 100
            for position in range(start, stop):
                if position in turns:
                    part = turns[position]
                counts[position] = share * part // 100
            sentence += not before
    for position, share in _denied(catalog, words):
        counts[position] = counts[position] * share // 100
    return counts


def _turns(catalog, words):
    """What part of an answer begins where, with what its words count for in per cent: see the lists in ``content/fit.yml``."""
    book = phrase_book(catalog, "turns", (("states", _STATED), ("praises", _PRAISED), ("mends", _MENDED)))
    turns = {}
    confessed = False
    for part, first, last in book.find_again(words):
        if part == _MENDED and not ((confessed or first > _EARLY or _ends_before(words, first)) and _opens(words, first)):
            continue
        confessed = confessed or part == _STATED
        if turns.get(first) != _STATED:
            turns[first] = part
    return turns


def _ends_before(words, position):
    return position > 0 and words.after[position - 1].strip()[:1] in (".", "!", "?")


def _opens(words, position):
    """Whether a clause begins here: *to deal with it, I …* is a remedy, *hard to deal with* is none."""
    return position == 0 or words.after[position - 1].strip() != "" or words.words[position - 1] in ("and", "but", "so", "that", "which")


def _denied(catalog, words):
    """Positions of words in clauses that say what is not hard, with what is left of them in per cent."""
    for _, first, last in phrase_book(catalog, "denied_before", (("denied_before", 0),)).find_again(words):
        position = first
        while position > 0 and not _closes(words, position - 1):
            position -= 1
            yield position, 0
    book = phrase_book(catalog, "denials", (("denies", 0), ("concedes", 30)))
    turns = set((catalog.fit.get("recognition") or {}).get("turns") or [])
    reached = -1
    for share, first, last in book.find_again(words):
        if first <= reached or (share and _is_negated(words, first)):
            continue
        position = first
        while position < len(words):
            if position > last and words.words[position] in turns:
                break
            yield position, share
            reached = position
            if words.after[position] and (position > last or not share) and words.after[position][0] in ".!?;":
                break
            if share and position > last and words.after[position] == ",":
                break
            position += 1


def _closes(words, position):
    return bool(words.after[position]) and words.after[position][0] in ".!?;,"


def _is_negated(words, first):
    for position in range(max(0, first - 3), first):
        if words.words[position] in ("not", "never", "less", "hardly") or words.words[position].endswith("n't"):
            return True
    return False


# --- points ---------------------------------------------------------------------------------------------------------

def _cue_points(index, words, counts):
    """Points by weakness number for the cues found, and the spans that carry them."""
    found = {}
    for (number, stems), first, last in index.cues.find_again(words):
        worth = _worth(index, words, counts, stems, first, last)
        if worth:
            found.setdefault(number, []).append((-worth, first, last))
    points = {}
    evidence = {}
    for number in found:
        kept = _without_overlaps(sorted(found[number]))
        points[number] = sum(-kept[place][0] * _SHARES[min(place, len(_SHARES) - 1)] // 100 for place in range(len(kept)))
        evidence[number] = [(words.starts[first], words.ends[last]) for _, first, last in kept]
    return points, evidence


def _worth(index, words, counts, stems, first, last):
    """What a cue is worth: its own words count, not those in its gaps; half of it where it reaches over a comma."""
    total = 0
    share = 1
    for position in range(first, last + 1):
        if words.stems[position] not in stems and words.words[position] not in stems:
            continue
        total += (_CUE_WORD + index.tells(words.stems[position])[0]) * counts[position] // 100
    for position in range(first, last):
        if words.after[position] and words.after[position][0] in ",;:":
            share = 2
    return min(total, 260) // share


def _without_overlaps(matches):
    kept = []
    taken = set()
    for match in matches:
        places = range(match[1], match[2] + 1)
        if taken.isdisjoint(places):
            kept.append(match)
            taken.update(places)
    return kept


def _add_word_points(index, words, counts, points, evidence):
    """Add what single words say, each idea once, at the place where it counts most."""
    best = {}
    stems = words.stems
    for position in range(len(stems)):
        count = counts[position]
        if count and index.tells(stems[position])[1]:
            idea = index.idea(stems[position])
            if idea not in best or count > counts[best[idea]]:
                best[idea] = position
    for position in sorted(best.values()):
        count = counts[position]
        span = (words.starts[position], words.ends[position])
        for number, worth in index.tells(words.stems[position])[1]:
            gain = worth * count // 100
            points[number] = points.get(number, 0) + gain
            if gain >= 20:
                own = evidence.get(number)
                if own is None:
                    evidence[number] = [span]
                elif len(own) < 3 and all([span[1] <= other[0] or span[0] >= other[1] for other in own]):
                    own.append(span)
    for number in points:
        evidence.setdefault(number, [])


def _add_ideas_together(catalog, words, counts, points, evidence):
    """Add what ideas say together where one sentence has them all: whom one speaks to and that one loses them, in any order."""
    ideas, pairs = catalog.keep("recognition.ideas", _ideas)
    places = {}
    for idea, first, last in ideas.find_again(words):
        if counts[first]:
            places.setdefault(idea, []).append((first, last))
    for wanted, number, worth in pairs:
        if all([idea in places for idea in wanted]):
            best = max([_together(words, counts, [places[idea] for idea in wanted], start, end) for start, end in words.sentences()], key=lambda found: found[0])
            if best[0]:
                points[number] = points.get(number, 0) + worth * best[0] // 100
                own = evidence.setdefault(number, [])
                own.extend([span for span in best[1] if len(own) < 2 and all([span[1] <= other[0] or span[0] >= other[1] for other in own])])


def _together(words, counts, places, start, end):
    """How much a sentence counts that has all these ideas, and the spans that carry them; ``(0, [])`` for one that lacks any."""
    spans = []
    count = 100
    for found in places:
        inside = [place for place in found if start <= place[0] < end]
        if not inside:
            return 0, []
        spans.append((words.starts[inside[0][0]], words.ends[inside[0][1]]))
        count = min(count, counts[inside[0][0]])
    return count, spans


def _ideas(catalog):
    """The ideas as a book, and ``(ideas, number of the weakness, points)`` of those that speak for one together."""
    vocabulary = catalog.fit.get("recognition") or {}
    numbers = {record["id"]: number for number, record in enumerate(weakness_index(catalog).weaknesses)}
    book = PhraseBook([(phrase, idea["id"]) for idea in vocabulary.get("ideas") or [] for phrase in idea["phrases"]])
    return book, [(pair["ideas"], numbers[pair["weakness"]], pair["points"]) for pair in vocabulary.get("together") or [] if pair["weakness"] in numbers]


# --- notes ----------------------------------------------------------------------------------------------------------

def _apart(text, matches):
    """The matches that the speaker tells apart with a word of joining: two readings of one thought are not two weaknesses."""
    kept = []
    for match in matches:
        if not kept or (match.evidence and all(_is_apart(text, match, other) for other in kept)):
            kept.append(match)
    return kept


_JOINING = (" and i ", " and with ", " also ", " as well as ", " second ", " secondly ", " another ")


def _is_apart(text, match, other):
    for start, end in match.evidence:
        for other_start, other_end in other.evidence:
            between = (text[end:other_start] if end <= other_start else text[other_end:start]).lower()
            if not any(sign in between for sign in _JOINING):
                return False
    return True


def _is_bare(catalog, words):
    limit = int((catalog.fit.get("recognition") or {}).get("bare_words") or 0)
    return len(words) <= limit and not any(word in _FIRST_PERSON for word in words.words)


def _says_none(catalog, words):
    return bool(phrase_book(catalog, "nothing", (("no_weakness", 0), ("off_topic", 0))).find(words))


def _nothing_heard(catalog, text, words):
    for name in ("no_weakness", "denies", "denied_before", "off_topic"):
        found = _first(phrase_book(catalog, name, ((name, name),)).find(words), words)
        if found:
            return _only_note(catalog, text, "denial" if name != "off_topic" else name, found)
    if _is_bare(catalog, words):
        return _only_note(catalog, text, "too_bare", (0, len(text)))
    return Recognised(text=text, weaknesses=[], strains=_as_demands_are_read(catalog, text), notes=[_note(catalog, "not_in_catalog", -1, -1)])


def _as_demands_are_read(catalog, text):
    """What unknown words strain, as far as postings ask for it in the same words: a last resort, so never more than moderately."""
    if not catalog.reading:
        return []
    # Here and not above: the page loads the reading of postings later than the rules that need this module.
    from .reading import read_job_description

    return [Strain(competency=demand.competency, weight="moderate", facets=demand.facets, audiences=[], because=catalog.say("recognition_same_words"))
            for demand in read_job_description(text, catalog).demands]


def _first(found, words):
    for _, first, last in found:
        return words.starts[first], words.ends[last]
    return None


def _only_note(catalog, text, note, span):
    return Recognised(text=text, weaknesses=[], strains=[], notes=[_note(catalog, note, span[0], span[1])])


def _note(catalog, name, start, end, **values):
    return Note(id=name, message=catalog.say("recognition_" + name, **values), start=start, end=end)
