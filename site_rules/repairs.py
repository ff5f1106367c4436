"""What can be proposed for a finding of the checker: other words in its place, with everything that only the speaker knows left open.

Which way goes with which rule, and the words that are put in, are content (``content/repairs.yml``). A proposal invents nothing: what
it adds stands in ``{…}``, or claims less than what it replaces. Where no wording would be honest, it asks.
"""

from .composition.words import gerund_of, is_known_base, upper_first
from .records import Repair
from .review.elements import parts_of
from .review.hearing import listen
from .text import lower_ascii, spaced

_KEPT_JOINERS = ("and", "but", "so", "yet", "or", "though", "although", "that")
_LOST_JOINERS = ("because", "which", "who", "while", "whereas", "when", "whenever", "if", "unless", "until", "since", "where", "then")
_UNDER = ("when", "whenever", "if", "because", "since", "while", "although", "though", "as", "in", "on", "at", "during", "after", "before", "last", "for", "with", "to", "until", "once")
_CAPITAL = "\x01"
"""Stands before a letter that opens a sentence now."""
_NOW = ("now", "nowadays", "today", "currently", "recently", "lately")
_NOW_PAIRS = (("these", "days"), ("since", "then"), ("by", "now"), ("right", "now"), ("at", "present"))
_COUNTED = ("a", "this", "that", "what", "any", "the", "one", "some", "every", "which", "another")
_ENDS = ".!?…"
_STEPS = {"started": "started", "begun": "began", "joined": "joined", "taken": "took", "signed": "signed", "bought": "bought", "switched": "switched", "introduced": "introduced",
          "asked": "asked", "agreed": "agreed", "moved": "moved", "set": "set", "enrolled": "enrolled", "hired": "hired", "adopted": "adopted", "installed": "installed"}
"""Steps that are told in the perfect, and their past: *I've joined* happened once, *I've kept* goes on."""
_AUXILIARIES = set("am is are was were be been have has had do does did can could will would shall should may might must".split())


def propose_repair(catalog, text, finding):
    """A ``records.Repair`` for one ``Finding`` in ``text``.

    Parameters: ``catalog``, with its answers part; ``text``, the text that was reviewed; ``finding``, one of its findings. Where nothing
    honest can be put in, or the catalog has no way for the rule, the repair only asks. Never raises.

    >>> from generator.catalog import load
    >>> from site_rules.review import review_answer
    >>> catalog, text = load(), "I used to miss dates. I took a course and I've completely fixed it."
    >>> finding = [each for each in review_answer(catalog, text).findings if each.rule == "overclaim"][0]
    >>> propose_repair(catalog, text, finding).after
    'I took a course and it goes better now, and I still {what remains of it}.'
    """
    record = _record(catalog, finding.rule)
    rule = catalog.rule(finding.rule)
    question = rule["question"] if rule else ""
    nothing = Repair(finding.rule, "ask", finding.start, finding.end, text[finding.start:finding.end], "", [], question)
    if record is None or record["way"] == "ask":
        return nothing
    place = _Place(catalog, text, finding, record)
    if place.first < 0:
        return nothing
    edits = _WAYS[record["way"]](place)
    return _proposal(place, edits, question) if edits else nothing


def apply_repair(text, repair):
    """``text`` with a proposal put in; as it was where the proposal only asks.

    >>> apply_repair("I care. Always.", Repair("absolutes", "cut", 7, 15, " Always.", "", [], "Really?"))
    'I care.'
    """
    if repair.kind == "ask":
        return text
    return text[:repair.start] + repair.after + text[repair.end:]


def _record(catalog, rule):
    for record in catalog.repairs:
        if record["id"] == rule:
            return record
    return None


class _Place:
    """The words of a finding in the answer as it is heard. ``first`` and ``last``: word indexes, -1 where there are none."""

    def __init__(self, catalog, text, finding, record):
        self.catalog = catalog
        self.text = text
        self.record = record
        element = catalog.element(record["prompt"]) if record["prompt"] else None
        self.says = element["prompt"].rstrip(".") if element else record["says"]
        self.hearing = listen(catalog, text)
        self.said = self.hearing.said
        self.words = self.said.words
        inside = [index for index in range(len(self.words)) if finding.start <= self.words.starts[index] < finding.end]
        self.first = inside[0] if inside else -1
        self.last = inside[-1] if inside else -1

    def hits(self):
        """Word spans of the finding and of whatever else its lists heard, in the order of the text."""
        found = [(self.first, self.last)]
        for list_id in self.record["lists"]:
            for first, last in self.hearing.of(list_id):
                if not self.said.negated(first) and not self.said.meant_as_aim(first):
                    found.append((first, last))
        found.sort()
        return found

    def sentence_of(self, index):
        return self.said.clause(index).sentence

    def span_of_sentence(self, number):
        """Characters from the sentence's first letter to behind its stop."""
        first, end = self.said.sentences[number]
        stop = self.words.ends[end - 1]
        while stop < len(self.text) and self.text[stop] in _ENDS + "\"')”’":
            stop += 1
        start = self.words.starts[first]
        while start and self.text[start - 1] in "\"'(“‘":
            start -= 1
        return start, stop


# --- the ways ----------------------------------------------------------------------------------------------------------

def _sentences(place):
    """All sentences from the first that is meant to the last become one."""
    numbers = [place.sentence_of(first) for first, _last in place.hits()]
    start, _stop = place.span_of_sentence(min(numbers))
    _start, stop = place.span_of_sentence(max(numbers))
    return [(start, stop, _sentence(place.says))]


def _all(place):
    """Nothing of the answer answers the question; one sentence takes its place."""
    return [(0, len(place.text), _sentence(place.says))]


def _clauses(place):
    """The clause of the finding is said otherwise; other clauses of the same kind go."""
    said = place.said
    own = said.clause_of[place.first]
    others = set([said.clause_of[first] for first, _last in place.hits()])
    for number in range(said.clause_of[place.first], said.clause_of[place.last] + 1):
        others.add(number)
    others.discard(own)
    edits = [_instead_of_clause(place, own)]
    sentences = [clause.sentence for clause in said.clauses]
    for number in sorted(others):
        whole = [index for index in range(len(sentences)) if sentences[index] == sentences[number]]
        if own not in whole and set(whole) <= others:
            if number == whole[0]:
                edits.append(_cut_sentence(place, sentences[number]))
        else:
            edits.append(_cut_clause(place, number, whole))
    return edits


def _instead_of_clause(place, number):
    said, words = place.said, place.words
    clause = said.clauses[number]
    first = clause.first
    start = words.starts[first]
    opens = first == said.sentences[clause.sentence][0]
    joiner = ""
    while first < clause.end - 1 and words.words[first] in _KEPT_JOINERS + _LOST_JOINERS:
        if not joiner and not opens:
            joiner = words.words[first] if words.words[first] in _KEPT_JOINERS else "and"
        first += 1
    says = place.says
    if not joiner and not opens and "," in words.after[clause.first - 1] and words.words[said.sentences[clause.sentence][0]] not in _UNDER:
        joiner = "and"
    if joiner:
        says = joiner + " " + (says if says[:2] in ("I ", "I'") else lower_ascii(says[:1]) + says[1:])
    stop = words.ends[clause.end - 1]
    following = words.words[clause.end:clause.end + 2]
    if ", and " in says and following[:1] == ["and"] and len(following) > 1 and said.clauses[number + 1].sentence == clause.sentence:
        says, stop = says + ". " + _CAPITAL, words.starts[clause.end + 1]
    return start, stop, _capital(says) if opens else says


def _cut_clause(place, number, whole):
    said, words = place.said, place.words
    clause = said.clauses[number]
    if number != whole[0]:
        return words.ends[clause.first - 1], words.ends[clause.end - 1], ""
    following = said.clauses[number + 1].first
    while following < said.clauses[number + 1].end - 1 and words.words[following] in _KEPT_JOINERS:
        following += 1
    return words.starts[clause.first], words.starts[following], _CAPITAL


def _cut_sentence(place, number):
    start, stop = place.span_of_sentence(number)
    while start and place.text[start - 1] in " \n":
        start -= 1
    return start, stop, ""


def _clauses_or_after(place):
    """An intention that ends its sentence is said otherwise; any other words stay, and a sentence follows them."""
    own = place.said.clause_of[place.first]
    clause = place.said.clauses[own]
    closes = clause.end == place.said.sentences[clause.sentence][1]
    intends = parts_of(place.hearing)[own].role == "intent"
    return [_instead_of_clause(place, own)] if own and closes and intends else _after(place)


def _after(place):
    """A sentence more, behind the one that the finding ends in."""
    _start, stop = place.span_of_sentence(place.sentence_of(place.last))
    return [(stop, stop, _stop_before(place, stop) + " " + _sentence(place.says))]


def _after_deed(place):
    """As ``_after``, where something was done at all: before that, there is no progress to count."""
    return _after(place) if "deed" in [part.role for part in parts_of(place.hearing)] else []


def _end(place):
    stop = len(spaced(place.text).rstrip())
    return [(stop, stop, _stop_before(place, stop) + " " + _sentence(place.says))]


def _stop_before(place, at):
    while at and place.text[at - 1] in "\"')”’":
        at -= 1
    return "" if place.text[at - 1:at] in _ENDS else "."


def _missing(place):
    """The prompts of what a short answer leaves out."""
    from .review import review_answer
    present = [each.id for each in review_answer(place.catalog, place.text).elements if each.present]
    prompts = [place.catalog.element(element)["prompt"] for element in ("weakness", "context", "action") if element not in present]
    if not prompts:
        prompts = [place.catalog.element("current_state")["prompt"]]
    stop = len(spaced(place.text).rstrip())
    return [(stop, stop, _stop_before(place, stop) + " " + " ".join(prompts))]


def _cut(place):
    """The sentence goes, unless it is the first: what opens an answer cannot go without the rest."""
    number = place.sentence_of(place.first)
    return [_cut_sentence(place, number)] if number else []


def _without(place):
    """Words that fill go, with their commas."""
    words = place.words.words
    runs = []
    for first, last in place.hits():
        if first and words[first - 1] in _COUNTED and words[first:last + 1] in (["kind", "of"], ["sort", "of"]):
            continue
        if runs and first <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return [_taken_out(place, first, last, words[last + 1:last + 2] == ["that"]) for first, last in runs]


def _taken_out(place, first, last, and_that=False):
    """The edit that takes words out, with a comma that hung on them and a capital for what comes first now."""
    text, words = place.text, place.words
    if and_that:
        last += 1
    start, stop = words.starts[first], words.ends[last]
    sentence = place.said.sentences[place.sentence_of(first)]
    if first == sentence[0] and last + 1 < sentence[1]:
        return start, words.starts[last + 1], _CAPITAL
    before = words.ends[first - 1] if first else start
    if last + 1 >= sentence[1]:
        return (before, stop + 1, ".") if text[stop:stop + 1] == "?" else (before, stop, "")
    if spaced(text[before:start]).strip() == "," and "," in text[start:stop + 1]:
        return before, stop + (text[stop:stop + 1] == ","), ""
    return start, words.starts[last + 1], ""


def _instead(place):
    """One word for another, by the repair's list."""
    table = _table(place.record)
    edits = []
    for first, last in place.hits():
        put_in = table.get(" ".join(place.words.words[first:last + 1]))
        if put_in is None:
            continue
        edit = (place.words.starts[first], place.words.ends[last], put_in) if put_in else _taken_out(place, first, last)
        if edit not in edits:
            edits.append(edit if not put_in or not _opens(place, first) else (edit[0], edit[1], upper_first(put_in)))
    return edits


def _own(place):
    """*You* becomes *I*, but for the listener who is spoken to."""
    table = _table(place.record)
    words = place.words.words
    edits = []
    index = 0
    while index < len(words):
        size = min(5, len(words) - index)
        while size and " ".join(words[index:index + size]) not in table:
            size -= 1
        if not size or place.said.quoted[index]:
            index += 1
            continue
        put_in = table[" ".join(words[index:index + size])]
        last = index + size - 1
        if not put_in:
            edits.append(_taken_out(place, index, last))
        else:
            if put_in == "I" and index and (last + 1 == len(words) or place.words.after[last]):
                put_in = "me"
            edits.append((place.words.starts[index], place.words.ends[last], upper_first(put_in) if _opens(place, index) else put_in))
        index += size
    return edits


def _date(place):
    """An open date with the verb that says what is done: *since when* for what goes on, *how long ago* for a step."""
    words = place.words.words
    number = _deed(place)
    if number < 0:
        return []
    clause = place.said.clauses[number]
    says = place.says
    for time in place.said.times:
        if time.kind == "empty" and words[time.first] == "since" and clause.first <= time.first < clause.end:
            return [(place.words.starts[time.first], place.words.ends[min(time.last, clause.end - 1)], says)]
    first = _front(place, number)
    subject = first
    if words[first] in _NOW:
        subject = first + 1
    elif tuple(words[first:first + 2]) in _NOW_PAIRS:
        subject = first + 2
    actor = max(min(subject, clause.end - 1), clause.first + (words[clause.first] in _KEPT_JOINERS))
    step = _step(words, actor, clause)
    verb = None if step else _going_on(words, actor, clause)
    when = _table(place.record).get(says, says) if step else says
    said, last = (step if step and clause.tense == "perfect" else None) or verb or (_as_inside(place, actor), actor)
    if subject >= actor:
        head, begin = when + " " + said, first
        edits = []
    else:
        head, begin = when + " " + _as_inside(place, subject), first
        edits = [(place.words.starts[actor], place.words.ends[last], said)]
    stop = place.words.ends[last] if not edits else place.words.ends[subject]
    edits.append((place.words.starts[begin], stop, _capital(head) if _opens(place, begin) else head))
    return edits + _without_now(place, last + 1, clause)


def _front(place, number):
    """The word before which a date belongs: the clause's first that is no joiner, or that of *a colleague and* before *and I*."""
    words = place.words.words
    clause = place.said.clauses[number]
    before = place.said.clauses[number - 1] if number else None
    if before and before.sentence == clause.sentence and not before.tense and words[clause.first:clause.first + 2] == ["and", "i"] and not place.words.after[clause.first - 1]:
        clause = before
    first = clause.first
    while first < clause.end - 1 and words[first] in _KEPT_JOINERS + ("then",):
        first += 1
    return first


def _deed(place):
    """The number of the clause that does something: one of the finding's before others, one about today before one about a step; -1 where none does."""
    said, words = place.said, place.words.words
    incidents = [said.clause(time.first).sentence for time in said.times if time.kind == "moment"]
    parts = parts_of(place.hearing)
    rows = []
    for number in range(len(parts)):
        clause, does = parts[number].clause, parts[number].role == "deed"
        inside = clause.first <= place.last and clause.end > place.first
        today = clause.tense in ("present", "perfect")
        if _denies(words[clause.first:clause.end]) or words[clause.first] in _LOST_JOINERS + ("before", "after", "that") or clause.end - clause.first < 2:
            continue
        if today and (does and (inside or clause.first > place.first) or inside and parts[number].role == "intent"):
            rows.append((0 if inside and does else 1 if inside else 3, number))
        elif clause.tense == "past" and inside and clause.sentence not in incidents:
            rows.append((2, number))
    return min(rows)[1] if rows else -1


def _denies(words):
    """Whether a clause says what is not done; *without them* only says how."""
    for word in words:
        if word in ("not", "never", "cannot") or word.endswith("n't"):
            return True
    return False


def _step(words, subject, clause):
    """Where a clause tells one step: ``(its beginning in the past, the last word of it)``, or ``None``."""
    if clause.tense == "past":
        return words[subject], subject
    if clause.tense != "perfect":
        return None
    at = subject + (2 if words[subject] == "i" and words[subject + 1:subject + 2] == ["have"] else 1)
    while at < clause.end and words[at] in ("also", "now", "already", "recently", "since", "just"):
        at += 1
    if at < clause.end and words[at] in _STEPS:
        return "I " + _STEPS[words[at]], at
    return None


def _going_on(words, actor, clause):
    """``(*I have been writing*, the last word it stands for)`` for *I write* and *I'm writing*; ``None`` where the verb is not known."""
    at = actor + 1
    if at < clause.end and words[at] in _NOW:
        at += 1
    if at >= clause.end:
        return None
    if words[actor] == "i'm" and words[at].endswith("ing"):
        return "I have been " + words[at], at
    if words[actor] == "i" and is_known_base(words[at]) and words[at] not in _AUXILIARIES and words[at] not in ("try", "want", "need", "know", "like", "own"):
        return "I have been " + gerund_of(words[at]), at
    return None


def _without_now(place, start, clause):
    """*I write it down now, since March*: the *now* goes that the date has made idle."""
    words = place.words.words
    for index in range(start, clause.end):
        if words[index] == "now" and words[index + 1:index + 3] != ["and", "then"] and words[index - 1] not in ("by", "until", "right", "every", "from"):
            return [(place.words.ends[index - 1], place.words.ends[index], "")]
    return []


def _as_inside(place, index):
    """A word as it is written inside a sentence."""
    word = place.text[place.words.starts[index]:place.words.ends[index]]
    if word[:2] in ("I", "I'", "I’") or not _opens(place, index) or word[1:] != lower_ascii(word[1:]):
        return word
    return lower_ascii(word[:1]) + word[1:]


def _opens(place, index):
    return index == place.said.sentences[place.sentence_of(index)][0]


def _table(record):
    table = {}
    for entry in record["words"]:
        said, _is, put_in = entry.partition("=")
        table[said.strip()] = put_in.strip()
    return table


def _sentence(says):
    return _capital(says) + "."


def _capital(says):
    return "{" + upper_first(says[1:]) if says[:1] == "{" else upper_first(says)


_WAYS = {"all": _all, "sentences": _sentences, "clauses": _clauses, "clauses_or_after": _clauses_or_after, "after": _after, "after_deed": _after_deed, "end": _end, "missing": _missing, "cut": _cut, "without": _without,
         "instead": _instead, "own": _own, "date": _date}


# --- one proposal of single changes -----------------------------------------------------------------------------------

def _proposal(place, edits, question):
    """The changes as one: whole sentences before and after, so that they can be read side by side."""
    edits = _apart(edits)
    text = place.text
    start, stop = edits[0][0], edits[-1][1]
    if start != stop:
        for number in range(len(place.said.sentences)):
            opens, closes = place.span_of_sentence(number)
            if opens <= start < closes:
                start = opens
            if opens < stop <= closes:
                stop = closes
    after = ""
    at = start
    for first, last, new in edits:
        after += text[at:first] + new
        at = last
    after = _with_capitals(after + text[at:stop])
    before = text[start:stop]
    if before == after:
        return Repair(place.record["id"], "ask", start, stop, before, "", [], question)
    kind = "add" if start == stop else "rewrite" if spaced(after).strip() else "cut"
    return Repair(place.record["id"], kind, start, stop, before, after, _open(after, before), question)


def _with_capitals(text):
    pieces = text.split(_CAPITAL)
    return pieces[0] + "".join([upper_first(piece) for piece in pieces[1:]])


def _apart(edits):
    """In the order of the text, those left out that lie inside another."""
    kept = []
    for edit in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def _open(after, before):
    """Prompts of the open places that were not there before."""
    found = []
    for piece in after.split("{")[1:]:
        prompt = piece.partition("}")[0]
        if "{" + prompt + "}" not in before:
            found.append(prompt)
    return found
