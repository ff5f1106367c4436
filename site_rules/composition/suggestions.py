"""What the catalog has to offer for each field of a draft.

How the widget uses it: a field holds one or two sentences, as the visitor would type them. ``suggest`` gives such texts ready to put in;
where a suggestion holds a fact that only the visitor can know, ``needs`` lists the prompts, and the text holds them in braces.

- ``weakness``: one clause, *I keep tuning …*
- ``context``: two sentences, what happened and what it cost. Another person's story: ``own_story`` is true, and the page should ask for the
  visitor's own before it is used.
- ``action``: what is done, then the date as a second sentence, *Since {the month you began}.* The composer works the date in wherever it
  stands: in front, at the end, alone, or behind *Started:*.
- ``current_state``: what shows it, with prompts, then what is left (*I still …*).
- ``forward``: one clause that ties a habit to this job; what the posting, or else the role, makes core comes first.
"""

from collections import namedtuple

from ..records import Answer, Part
from ..speaking import speaking_seconds, spoken_load
from .compose import DEFAULT_PACE
from .elements import ELEMENTS
from .words import upper_first

Suggestion = namedtuple("Suggestion", ("element", "text", "needs", "own_story"))
"""needs: prompts that only the visitor can fill, as they stand in ``text`` between braces."""


_ROOM = {"weakness": 8400, "context": 16200, "action": 14500, "current_state": 13900, "forward": 11600}
"""What an element may take (milliseconds at 100 words a minute) so that even a slow speaker's minute holds all five; longer ones come last."""


def suggest(catalog, weakness, role, element, job=None, seniority=None, seconds=60):
    """Ready suggestions for one field, best first, those too long for a slow speaker's minute last; ``[]`` for an unknown weakness, role or element.

    ``weakness`` and ``role``: ids; ``job``: a ``records.Job`` whose core demands come before the role's; ``seniority``: an id, for roles
    whose demands shift with it; ``seconds``: 90 for fuller suggestions, two actions and two signs of progress in one.
    """
    found = _all(catalog, catalog.weakness(weakness), catalog.role(role), element, job, seniority)
    if seconds == 90 and element in ("context", "action", "current_state"):
        return _longest_first([_fuller(found[index], found[(index + 1) % len(found)]) for index in range(len(found))])
    room = _ROOM.get(element, 0)
    rows = []
    for index in range(len(found)):
        load = spoken_load(found[index].text)
        rows.append((0 if job and element == "forward" else max(0, load - room), index))
    rows.sort()
    return [found[index] for _over, index in rows]


def has_suggestions(catalog, weakness, role, element):
    """Whether ``suggest`` has any for this field, without working them out."""
    if element == "forward":
        return bool((catalog.role(role) or {}).get("forward_connections"))
    return bool((catalog.weakness(weakness) or {}).get(_TOLD_IN.get(element)))


_TOLD_IN = {"weakness": "says", "context": "situations", "action": "actions", "current_state": "progress"}
"""The part of a weakness's record that a field's suggestions are made of."""


def _fuller(first, second):
    """Two suggestions in one, for actions and for what shows progress; of the others the first."""
    if first.element == "action":
        more = second.text.split(". ")[0] + "."
        return _suggestion("action", first.text + (" I also " + more[2:] if more.startswith("I ") else " " + more))
    if first.element == "current_state" and first != second:
        shown, rest = first.text.split(". ", 1)
        also, more = second.text.split(". ", 1)
        return _suggestion("current_state", shown + ". " + also + ". " + rest + (" And " + more if more != rest else ""))
    return first


def _longest_first(found):
    rows = [(-spoken_load(found[index].text), index) for index in range(len(found))]
    rows.sort()
    return [found[index] for _load, index in rows]


def _all(catalog, record, role, element, job, seniority):
    if element == "forward":
        return [_suggestion("forward", _sentence(says)) for says in _connections(record, role, job, seniority)]
    if not record:
        return []
    if element == "weakness":
        return [_suggestion(element, _sentence(says)) for says in record["says"]]
    if element == "context":
        return [_suggestion(element, _sentence(each["happened"]) + " " + _sentence(each["cost"]), True) for each in record["situations"]]
    if element == "action":
        since = "Since {" + catalog.say("composition_when") + "}."
        return [_suggestion(element, _sentence(each["does"]) + " " + since) for each in record["actions"]]
    if element == "current_state":
        return _states(record)
    return []


def sample_answer(catalog, weakness, role):
    """A sample of a weakness as one spoken answer (``records.Answer``), or ``None`` where the pack has none for this role.

    ``weakness``: an id, or the record itself where the catalog in the page leaves samples out.
    """
    record = catalog.weakness(weakness) if isinstance(weakness, str) else weakness
    for sample in (record or {}).get("samples") or ():
        if sample["role"] == role:
            parts = []
            text = ""
            for element in ELEMENTS:
                said = sample["parts"][element].strip()
                start = len(text) + 1 if text else 0
                text = text + " " + said if text else said
                parts.append(Part(element, said, start, len(text), speaking_seconds(said, DEFAULT_PACE), "sample"))
            return Answer(text, parts, [], [], speaking_seconds(text, DEFAULT_PACE), len(text.split()))
    return None


def _states(record):
    """Every way to show progress with every leftover, each leftover first met with another progress."""
    shows = record["progress"]
    rests = record["residues"]
    found = []
    for shift in range(len(rests)):
        for index in range(len(shows)):
            rest = rests[(index + shift) % len(rests)]
            found.append(_suggestion("current_state", _sentence(shows[index]["shows"]) + " " + _sentence(rest)))
    return found


def _connections(weakness, role, job, seniority):
    """The role's forward connections: what the posting makes core, then what the role does, then what the weakness strains, in this order."""
    if not role:
        return []
    asked = [demand.competency for demand in job.demands if demand.level == "core"] if job else []
    core = [demand["competency"] for demand in role["demands"] if demand["level"] == "core"]
    for shift in role["seniority_shifts"]:
        if seniority and shift["seniority"] == seniority:
            core = [competency for competency in core if competency != shift["competency"]]
            if shift["level"] == "core":
                core.append(shift["competency"])
    strained = [strain["competency"] for strain in weakness["strains"]] if weakness else []
    rows = []
    for index in range(len(role["forward_connections"])):
        connection = role["forward_connections"][index]
        about = connection["competency"]
        rank = strained.index(about) if about in strained else len(strained)
        rows.append((about not in asked, rank, about not in core, index, connection["says"]))
    rows.sort()
    return [row[4] for row in rows]


def _suggestion(element, text, own_story=False):
    needs = []
    for piece in text.split("{")[1:]:
        needs.append(piece.partition("}")[0])
    return Suggestion(element, text, needs, own_story)


def _sentence(clause):
    return upper_first(clause) + "."
