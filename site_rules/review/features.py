"""What a judgement rests on: named observations about an answer, each of which a person could check.

A feature is a string that says what it stands for (``has:cost``, ``past:cost``, ``time:start``, ``many:cost:2``); single words are features
too (``w:spreadsheet``), each as it was written: they tell what no list of ``content/wording.yml`` was made for yet. Either a feature holds or not,
so that its weight can be read as it stands.
"""

from ..clauses import DAYS, MONTHS, NUMBERS
from .elements import STEPS
from .frames import doings, kind
from .zones import AFTER, CORE, REASON, zones_of

# Lists whose place in the answer matters: said first, they name the weakness; said later, they do not.
_OPENING = ("perfection", "overwork", "overcare", "too_nice", "brag", "denial", "joke", "weakness_frame", "confession", "trait", "skill", "condition")
_COUNTED = ("filler", "cost", "setting", "action", "doing", "tool", "artefact", "person", "state", "evidence", "vague_action", "brag", "condition", "confession", "residue", "trait",
            "perfection", "overwork", "blame", "denial")
# Lists that say the opposite when they are denied, or nothing yet when they are aimed at.
_DENIABLE = ("state", "overclaim", "gone", "action", "perfection", "overcare", "trait", "skill")
# A good quality means nothing by itself: only that nothing else was told does.
_SUMMED = ("virtue",)
_LENGTHS = (1, 3, 8, 14, 22, 35, 50, 70, 100, 150)
_OPENING_WORDS = 22


def features_of(hearing, parts):
    """The set of features of an answer; ``parts`` from ``elements.parts_of``."""
    found = set()
    zones = zones_of(hearing, parts)
    _zones(hearing, zones, found)
    _parts(hearing, parts, found)
    _sums(hearing, parts, zones, found)
    _lengths(hearing, found)
    _lists(hearing, found)
    _times(hearing, found)
    _pairs(hearing, found)
    _numbers(hearing, found)
    _frames(hearing, parts, zones, found)
    _words(hearing, found)
    return found


# Lists that say nothing about where the weakness is told.
_UNPLACED = ("filler", "aside", "absolute", "several", "second_hand")
_WHEN = frozenset("when whenever if while before after until once unless during under whilst".split())
_TELLING_LENGTHS = (3, 6, 9, 13, 18, 25, 40)


def _zones(hearing, zones, found):
    """What is heard where the weakness is told, what in its reasons, and what after it; and how much it is told with."""
    said = hearing.said
    words, clause_of = said.words.words, said.clause_of
    for list_id in hearing.hits:
        if list_id in _UNPLACED:
            continue
        for first, last in hearing.hits[list_id]:
            zone = zones[clause_of[first]]
            denied = zone == CORE and list_id in _DENIABLE and said.negated(first)
            found.add(zone + ("_not:" if denied else ":") + list_id)
    told = whens = 0
    for number in range(len(zones)):
        if zones[number] != CORE:
            continue
        clause = said.clauses[number]
        told += clause.end - clause.first
        if clause.tense:
            found.add("core:" + clause.tense)
        for index in range(clause.first, clause.end):
            if words[index] in _WHEN and (words[index] not in ("if", "while") or index == clause.first):
                whens += 1
                found.add("core:when:" + ("own" if clause.subject == "i" else "other" if clause.subject else "none"))
    if whens:
        found.add("core:when")
    if REASON in zones:
        found.add("core:reasoned")
    _named_place(hearing, zones, found)
    for length in _TELLING_LENGTHS:
        if told > length:
            found.add("core:longer:" + str(length))


_AT = frozenset("at in on with during for from".split())
_NO_PLACES = frozenset("english german french spanish dutch italian chinese hindi japanese python java excel sql react toastmasters jira trello slack notion linux".split())


def _named_place(hearing, zones, found):
    """A company, project or town by its name (*on the Atlas migration*, *at Krail*): what happened there can be asked about."""
    said = hearing.said
    words, text = said.words, hearing.words.text
    forms = words.words
    for index in range(1, len(forms)):
        before = forms[index - 1]
        if before in ("the", "our", "my") and index > 1:
            before = forms[index - 2]
        if before not in _AT or words.after[index - 1]:
            continue
        # The sign itself comes last: to find it, MicroPython counts through the text.
        name = forms[index]
        if name in MONTHS or name in DAYS or name in _NO_PLACES or name[0] == "i" and len(name) < 5 or not "A" <= text[words.starts[index]] <= "Z":
            continue
        found.add("place:named")
        found.add("place:" + (said.clause(index).tense or zones[said.clause_of[index]]))


def _frames(hearing, parts, zones, found):
    """What the verbs say through the frames around them: how the weakness is named, and whether the remedy is a step or only meant."""
    said = hearing.said
    acted = len(hearing.words)
    for part in parts:
        if part.role in ("deed", "intent"):
            acted = part.clause.first
            break
    kinds = set()
    for doing in doings(said):
        naming = doing.index < acted and doing.frame in ("do", "hard", "named")
        where = "name:" if naming else "act:"
        sort = kind(said, doing)
        zone = zones[said.clause_of[doing.index]]
        found.add(zone + ":" + doing.frame + sort)
        if zone == CORE and sort != "-":
            found.add("core:does")
            for length in (2, 4, 7):
                if doing.length >= length:
                    found.add("core:does:longer:" + str(length))
        elif zone == AFTER:
            found.add("after:does" + sort)
        found.add(where + doing.frame + sort)
        found.add(where + sort)
        if not naming:
            kinds.add(sort)
        for length in (3, 5):
            if doing.length >= length:
                found.add(where + doing.frame + ":longer:" + str(length))
    if kinds:
        found.add("acts:" + "".join(sorted(kinds)))
        if "+" not in kinds:
            found.add("acts:none")


# Lists whose meaning hangs on the part of the answer they stand in: a list in an action is a tool, in an episode it is not.
_PLACED = ("tool", "artefact", "person", "cost", "setting", "evidence", "state", "residue", "action", "doing", "vague_action", "condition", "skill", "trait",
           "brag")
_CLICHES = ("perfection", "overwork", "overcare", "too_nice")
_STOPPERS = ("lateness", "laziness", "anger", "dishonesty", "refusal", "carelessness")
_SOON = 30  # words after the weakness has begun to be told: later ones belong to the story
_AT_ONCE, _ANSWERED = 3, 15  # a joke that is the answer stands in its first words, and little else does
_SOMEBODY_ELSE = ("they", "he", "she", "people", "others", "customers", "clients", "colleagues")


def _sums(hearing, parts, zones, found):
    """What several observations say together; the nearest a rule comes to a judgement of its own."""
    roles = {part.role for part in parts}
    remedy = "deed" in roles or "intent" in roles
    story = hearing.has("cost") and (hearing.has("setting") or "episode" in roles)
    cliche = any(_offered(hearing, zones, list_id) for list_id in _CLICHES)
    named = hearing.has("weakness_frame") or hearing.has("confession")
    if cliche:
        found.add("sum:cliche")
        found.add("sum:cliche_with_cost" if hearing.has("cost") else "sum:cliche_without_cost")
        found.add("sum:cliche_with_remedy" if remedy else "sum:cliche_without_remedy")
        if story:
            found.add("sum:cliche_with_story")
        if not story and not remedy:
            found.add("sum:cliche_alone")
        virtue = any(_offered(hearing, zones, list_id) for list_id in _CLICHES[1:])
        found.add("sum:virtue" if virtue else "sum:perfection_only")
        if not story and not remedy:
            found.add("sum:virtue_alone" if virtue else "sum:perfection_alone")
    if hearing.has("brag"):
        found.add("sum:brag_without_remedy" if not remedy else "sum:brag_with_remedy")
        if cliche:
            found.add("sum:brag_and_cliche")
        if not hearing.has("cost"):
            found.add("sum:brag_without_cost")
    if named and not cliche:
        found.add("sum:named")
    if not named:
        found.add("sum:not_named")
    if story:
        found.add("sum:story")
    if hearing.has("virtue") and not (hearing.has("weakness_frame") or cliche or hearing.has("trait") or hearing.has("cost") or hearing.has("tool") or "deed" in roles):
        found.add("sum:only_virtues" if _nothing_lacking(hearing) else "sum:virtues")
    tellable = hearing.has("skill") or hearing.has("condition") or story
    if hearing.has("trait") and not tellable:
        found.add("sum:trait_alone")
    if tellable and not cliche:
        found.add("sum:tellable")
    if not tellable:
        found.add("sum:untellable")
    if not named and not cliche and _nothing_lacking(hearing) and not remedy:
        found.add("sum:no_lack")
    _remedy(hearing, parts, roles, found)
    _dated(hearing, parts, found)
    _stands(hearing, zones, found)
    _compared(hearing, found)
    _ahead(hearing, found)
    if any(hearing.has(list_id) for list_id in _STOPPERS):
        found.add("sum:stopper" if not remedy else "sum:stopper_with_remedy")
    if (hearing.has("denial") or hearing.has("joke")) and (not remedy or "deed" not in roles and len(hearing.of("denial")) > 1):
        found.add("sum:evades")
        if not cliche and hearing.of("joke") and hearing.of("joke")[0][0] < _AT_ONCE and len(hearing.words) < _ANSWERED and not (hearing.has("cost") or hearing.has("setting") or hearing.has("trait")):
            found.add("sum:only_joke")


# Words of a want: where one of them stands, something is confessed.
_WANTS = frozenset("too forget late slow hard difficult struggl lack worry nervous afraid scar wrong mis lat lazy shy bad poor weak troubl problem "
                   "tend sometim often easily stubborn impatient never hat avoid wait lose los panic rush".split())


def _nothing_lacking(hearing):
    """Whether nothing tells of a want: no word for one, no denial of one's own doing, nothing one used to do."""
    said = hearing.said
    if not _WANTS.isdisjoint(said.words.stems):
        return False
    for clause in said.clauses:
        if clause.tense == "habit" or clause.negated and clause.subject == "i" and "never" not in said.words.words[clause.first:clause.end]:
            return False
    return True


# Who passes over details is no perfectionist, and who loses himself in the technical side is something else.
_TOO_LITTLE = frozenset("careles overlook mis forget ignor lack technical deep".split())


def _offered(hearing, zones, list_id):
    """Whether a worn answer is offered: where the weakness is told and not as the reason of another one, of the speaker, and not denied."""
    said = hearing.said
    words = hearing.words.words
    told_from = said.clauses[zones.index(CORE)].first if CORE in zones else 0
    for first, last in hearing.of(list_id):
        number = said.clause_of[first]
        begun = said.clauses[number].first
        if zones[number] != CORE or first >= told_from + _SOON or list_id == "perfection" and (said.negated(first) or not _TOO_LITTLE.isdisjoint(hearing.words.stems[max(begun, first - 4):last + 1])):
            continue
        if not any(word in _SOMEBODY_ELSE for word in words[begun:min(first, begun + 3)]):
            return True
    return False


def _remedy(hearing, parts, roles, found):
    """Whether what is done is more than meant, and whether it has a name."""
    doers = {part.clause.sentence for part in parts if part.role in ("deed", "intent") or "done_now" in part.marks or "person_does" in part.marks}
    told = {}
    for list_id in ("action", "doing", "tool", "artefact", "person"):
        told[list_id] = any(hearing.said.clause(first).sentence in doers for first, last in hearing.of(list_id))
    if told["tool"]:
        found.add("sum:tool_in_deed")
    if told["artefact"] and (told["action"] or told["doing"]):
        found.add("sum:artefact_in_deed")
    if told["person"] and (told["action"] or told["doing"]):
        found.add("sum:person_in_deed")
    if (told["tool"] or told["artefact"] or told["person"]) and "deed" in roles:
        found.add("sum:named_step")
    if told["action"]:
        found.add("sum:step")
    if "intent" in roles and "deed" not in roles and not told["action"] and not told["tool"]:
        found.add("sum:only_meant")
    if not told["action"] and not told["doing"] and not told["tool"]:
        found.add("sum:nothing_done")


def _still_runs(words, time):
    """*Since March*, *six months ago*, *for the past year*; not *than a year ago*, *within two days*, *for an hour*."""
    if time.kind == "start":
        return words[max(0, time.first - 4):time.first].count("than") == 0
    return words[time.first] in ("for", "over", "these") and ("past" in words[time.first:time.last] or "last" in words[time.first:time.last])


# *Still working on it*, *I keep improving*: not yet where things stand.
_UNDER_WAY = frozenset("stil continu keep continuously constantly actively currently".split())
_AT_WORK = frozenset("work learn improv develop practic try enhanc grow striv".split())
_NOT_YET = frozenset("when whenever if once to until".split())


def _stands(hearing, zones, found):
    """Whether it is told where things stand: after the weakness, as a fact, and as more than work that goes on."""
    said = hearing.said
    words, stems = said.words.words, said.words.stems
    told = meant = False
    for list_id in ("state", "evidence", "residue"):
        for first, last in hearing.of(list_id):
            number = said.clause_of[first]
            clause = said.clauses[number]
            here = stems[clause.first:clause.end]
            if zones[number] != AFTER or words[clause.first] in _NOT_YET or said.meant_as_aim(first):
                continue
            if not _UNDER_WAY.isdisjoint(here) and not _AT_WORK.isdisjoint(here) or clause.tense == "present" and "help" in here:
                meant = True
                continue
            told = True
            found.add("sum:stands_" + list_id)
            if clause.tense:
                found.add("sum:stands:" + clause.tense)
    found.add("sum:stands" if told else "sum:only_under_way" if meant else "sum:stands_nowhere")


def _compared(hearing, found):
    """Two amounts of one thing, then and now: *what took three weeks takes ten days*."""
    said = hearing.said
    words = said.words.words
    amounts, tenses = {}, {}
    for index in range(len(words) - 1):
        word = words[index]
        if (word in NUMBERS or "0" <= word < ":") and word not in ("some", "many"):
            clause = said.clause(index)
            amounts.setdefault(clause.sentence, []).append(index)
    for clause in said.clauses:
        tenses.setdefault(clause.sentence, set()).add(clause.tense)
    for sentence in amounts:
        first, end = said.sentences[sentence]
        here = words[first:end]
        now = "now" in here or "takes" in here or "waits" in here or "down" in here or "these" in here or ("to" in here and "from" in here)
        if len(amounts[sentence]) > 1 and now and (tenses[sentence] & {"past", "habit"} or "from" in here or "down" in here):
            found.add("sum:compared")


def _ahead(hearing, found):
    """Whether the answer ends on this job: words for it in the last sentence, with what the speaker would do there."""
    said = hearing.said
    last = len(said.sentences) - 1
    if last > 0 and any(clause.sentence == last and clause.subject in ("i", "other") and clause.tense == "conditional" and not clause.negated for clause in said.clauses):
        found.add("sum:would_last")
    if last > 0 and _for_you(said, last):
        found.add("sum:ahead_yours")
    looks = [first for first, end in hearing.of("ahead") if said.clause(first).sentence == last]
    if not looks:
        return
    found.add("sum:ahead_last")
    if len(looks) > 1:
        found.add("sum:ahead_last_twice")
    for clause in said.clauses:
        if clause.sentence == last and clause.tense in ("conditional", "future"):
            found.add("sum:ahead_would")
    if not any(clause.sentence == last and clause.tense in ("past", "habit") for clause in said.clauses):
        found.add("sum:ahead_not_past")


def _for_you(said, sentence):
    """Whether a sentence says what *I* would do and speaks of *your* work: *your models go to teams all over the house, so I would …*."""
    first, end = said.sentences[sentence]
    yours = [word for word in said.words.words[first:end] if word in ("your", "yours")]
    would = [clause for clause in said.clauses if clause.sentence == sentence and clause.subject in ("i", "we") and clause.tense in ("conditional", "future")]
    return bool(yours and would)


def _dated(hearing, parts, found):
    """Whether a date stands on the action rather than on the incident."""
    said = hearing.said
    doing = {part.clause.sentence for part in parts if part.role in ("deed", "intent")}
    for time in said.times:
        if time.kind not in ("start", "duration"):
            continue
        part = parts[said.clause_of[time.first]]
        if part.role != "episode" and part.clause.sentence in doing and part.clause.tense != "habit":
            found.add("sum:dated_" + time.kind)
            found.add("sum:dated")
            if _still_runs(said.words.words, time):
                found.add("sum:dated_since")
        else:
            found.add("sum:incident_dated")
    moments = {said.clause(time.first).sentence for time in said.times if time.kind == "moment"}
    if moments and not moments.isdisjoint(_stepped(hearing, parts)):
        found.add("sum:dated")
        found.add("sum:dated_since")


def _stepped(hearing, parts):
    """The sentences in which the speaker took a step with a name: *In February I took a writing course*, wherever the date stands."""
    said = hearing.said
    named = {said.clause(first).sentence for list_id in ("tool", "artefact", "person") for first, last in hearing.of(list_id)}
    stepped = set()
    for part in parts:
        clause = part.clause
        if clause.subject == "i" and clause.tense in ("past", "perfect") and not clause.negated and (clause.sentence in named or part.role == "deed"):
            if not STEPS.isdisjoint(said.words.stems[clause.first:clause.end]):
                stepped.add(clause.sentence)
    return stepped


def _parts(hearing, parts, found):
    counts = {}
    clause_of = hearing.said.clause_of
    role_in = {}
    for part in parts:
        if part.role in ("deed", "intent", "state"):
            role_in.setdefault(part.clause.sentence, set()).add(part.role)
    for list_id in _PLACED:
        for number in {clause_of[first] for first, last in hearing.of(list_id)}:
            part = parts[number]
            found.add(list_id + "@" + part.role)
            for role in role_in.get(part.clause.sentence, ()):
                found.add(list_id + "@@" + role)
    for part in parts:
        counts[part.role] = counts.get(part.role, 0) + 1
        for mark in part.marks:
            found.add("mark:" + mark)
            found.add(part.role + ":" + mark)
    for role in counts:
        for number in (1, 2, 3):
            if counts[role] >= number:
                found.add("role:" + role + ":" + str(number))
    if "deed" not in counts:
        found.add("no_deed" + ("_but_intent" if "intent" in counts else ""))


def _lengths(hearing, found):
    count = len(hearing.words)
    for length in _LENGTHS:
        if count > length:
            found.add("longer:" + str(length))
    sentences = len(hearing.said.sentences)
    for number in (1, 2, 3, 5, 7):
        if sentences > number:
            found.add("sentences:" + str(number))


def _lists(hearing, found):
    said = hearing.said
    clauses, clause_of = said.clauses, said.clause_of
    for list_id in hearing.hits:
        if list_id in _SUMMED:
            continue
        hits = hearing.hits[list_id]
        found.add("has:" + list_id)
        if list_id in _COUNTED:
            places = _apart(hits)
            for number in (2, 3, 5):
                if places >= number:
                    found.add("many:" + list_id + ":" + str(number))
        if list_id in _OPENING and hits[0][0] < _OPENING_WORDS:
            found.add("first:" + list_id)
        for number in {clause_of[first] for first, last in hits}:
            clause = clauses[number]
            found.add(clause.tense + ":" + list_id)
            found.add(clause.subject + ":" + list_id)
        if list_id in _DENIABLE:
            for first, last in hits:
                if clauses[clause_of[first]].negated and said.negated(first):
                    found.add("not:" + list_id)
                if said.meant_as_aim(first):
                    found.add("aim:" + list_id)
    for list_id in hearing.quoted:
        found.add("quoted:" + list_id)
    if not [list_id for list_id in hearing.hits if list_id not in _SUMMED]:
        found.add("nothing_heard")


def _apart(hits):
    """How many of some hits stand apart: two phrases may have heard the same words."""
    count, end = 0, -1
    for first, last in hits:
        if first > end:
            count += 1
        end = max(end, last)
    return count


def _times(hearing, found):
    said = hearing.said
    for time in said.times:
        clause = said.clause(time.first)
        found.add("time:" + time.kind)
        if clause.tense:
            found.add("time:" + time.kind + ":" + clause.tense)
        if clause.subject:
            found.add("time:" + time.kind + ":" + clause.subject)


# What belongs together only in one sentence: a cost in the past at work, a tool in an action, a sign of progress after an action.
_TOGETHER = (("setting", "cost"), ("action", "tool"), ("action", "artefact"), ("action", "person"), ("doing", "tool"), ("doing", "artefact"), ("doing", "person"), ("action", "vague_action"), ("weakness_frame", "condition"), ("confession", "condition"),
             ("weakness_frame", "skill"), ("weakness_frame", "trait"), ("state", "residue"), ("perfection", "cost"), ("overwork", "brag"), ("weakness_frame", "perfection"),
             ("weakness_frame", "joke"), ("skill", "condition"), ("trait", "condition"))


def _pairs(hearing, found):
    said = hearing.said
    where = {}
    for list_id in hearing.hits:
        where[list_id] = {said.clause(first).sentence for first, last in hearing.hits[list_id]}
    for one, other in _TOGETHER:
        if one in where and other in where and where[one] & where[other]:
            found.add(one + "&" + other)
    acted = min(where["action"]) if "action" in where else -1
    if acted >= 0:
        for list_id in ("state", "evidence", "residue", "cost", "ahead"):
            if list_id in where and max(where[list_id]) > acted:
                found.add(list_id + "_after_action")
            if list_id in where and min(where[list_id]) < acted:
                found.add(list_id + "_before_action")
    last = len(said.sentences) - 1
    for list_id in ("state", "residue", "ahead", "overclaim", "evidence", "action", "vague_action", "brag", "denial"):
        if list_id in where and last in where[list_id]:
            found.add("last:" + list_id)


def _words(hearing, found):
    """The single words that are meant, each as it stands: what no list has been written for yet."""
    said = hearing.said
    words = said.words.words
    for index in range(len(words)):
        if not said.quoted[index]:
            found.add("w:" + words[index])


def _numbers(hearing, found):
    words = hearing.words.words
    half = len(words) // 2
    for index in range(len(words)):
        word = words[index]
        if "0" <= word < ":":
            found.add("number_late" if index > half else "number_early")
