"""Round the verdict: what would change it, what stands better, how to carry it, how sure it is, what was left out.

Nothing here is guessed: a flip is the same check run again on a job that differs in one thing.
"""

from ..recognition import SURE
from ..records import Alternative, Flip, Recognised
from ..text import spaced
from .asked import plus, relaxed, take_seat
from .weighing import VERDICTS, rank

_ALTERNATIVES = 5


def flips(catalog, seat, verdict, reasons, strains, verdict_in):
    """One ``Flip`` for each verdict that another demand, level, kind of organisation or role would lead to.

    ``verdict_in`` judges the same weakness in another ``Seat``.
    """
    return (_by_demand(catalog, seat, verdict, reasons, strains, verdict_in) + _by_seniority(catalog, seat, verdict, verdict_in)
            + _by_context(catalog, seat, verdict, verdict_in) + _by_role(catalog, seat, verdict, verdict_in))


def _by_demand(catalog, seat, verdict, reasons, strains, verdict_in):
    if reasons[0].origin == "nature":
        return []
    found = []
    if verdict != "safe":
        without = verdict_in(relaxed(seat, reasons[0].competency))
        if without != verdict:
            found.append(_flip(catalog, "demand", reasons[0].competency, without, "fit_flip_less", competency=_name(catalog, reasons[0].competency)))
    if verdict != "deal_breaker_risk" and strains:
        hardest = strains[0]
        added = verdict_in(plus(seat, hardest.competency, facets=hardest.facets, audiences=hardest.audiences))
        if added != verdict:
            found.append(_flip(catalog, "demand", hardest.competency, added, "fit_flip_more", side=_side(catalog, hardest)))
    return found


def _by_seniority(catalog, seat, verdict, verdict_in):
    if not seat.role or seat.has_posting:
        return []
    others = [(level, take_seat(catalog, seat.role["id"], level)) for level in catalog.seniorities if level != seat.seniority]
    return _first_of_each(catalog, "seniority", others, verdict, verdict_in, "fit_flip_seniority", lambda level: catalog.say("fit_level_" + level))


def _by_context(catalog, seat, verdict, verdict_in):
    if not seat.role or seat.has_posting:
        return []
    others = [(context["id"], take_seat(catalog, seat.role["id"], seat.seniority or None, context["id"]))
              for context in catalog.contexts if context["id"] not in seat.role["contexts"] and context["id"] != "other"]
    return _first_of_each(catalog, "context", others, verdict, verdict_in, "fit_flip_context", lambda context: catalog.context(context)["name"])


def _by_role(catalog, seat, verdict, verdict_in):
    own = seat.role["id"] if seat.role else ""
    others = [(role["id"], take_seat(catalog, role["id"])) for role in catalog.roles if role["id"] != own]
    return _first_of_each(catalog, "role", others, verdict, verdict_in, "fit_flip_role", lambda role: catalog.role(role)["short"])


def _first_of_each(catalog, change, others, verdict, verdict_in, message, name):
    """For each other verdict the first job that leads to it, best verdict first."""
    first = {}
    for value, seat in others:
        first.setdefault(verdict_in(seat), value)
    return [_flip(catalog, change, first[other], other, message, name=name(first[other])) for other in VERDICTS if other != verdict and other in first]


def _flip(catalog, change, value, verdict, message, **values):
    return Flip(change=change, value=value, verdict=verdict, message=catalog.say(message, verdict=catalog.say("fit_word_" + verdict), **values))


# --- alternatives ---------------------------------------------------------------------------------------------------

def alternatives(catalog, verdict, record, verdict_on, rests_on):
    """Weaknesses of the pack with a better verdict for this very job, nearest first; none where the verdict is safe.

    Near are those of the same family, then the better placed, then those that strain the same: they are likelier to be true of the same person.
    ``verdict_on`` judges another record in the same ``Seat``; ``rests_on`` says by which rule and for which strain.
    """
    if verdict == "safe":
        return []
    family = record["family"] if record else ""
    own = record["id"] if record else ""
    strained = [strain["competency"] for strain in record["strains"]] if record else []
    ranked = []
    for place, other in enumerate(catalog.weaknesses):
        if other["id"] == own or other.get("cliche") or other.get("fatal_by_nature"):
            continue
        found = verdict_on(other)
        if rank(found) < rank(verdict):
            apart = len([strain for strain in other["strains"] if strain["competency"] not in strained]) - len(other["strains"])
            ranked.append((other["family"] != family, rank(found), apart, place))
    chosen = [(other_family, VERDICTS[grade], catalog.weaknesses[place]) for other_family, grade, _, place in sorted(ranked)[:_ALTERNATIVES]]
    return [_alternative(catalog, other_family, found, other, rests_on(other)) for other_family, found, other in chosen]


def _alternative(catalog, other_family, verdict, record, rests_on):
    rule, strain = rests_on
    since = "room" if verdict != "safe" else "brushed" if rule == "brushed" else "not_asked"
    because = catalog.say("fit_since_" + since, side=_side(catalog, strain))
    message = catalog.say(
        "fit_alternative_other" if other_family else "fit_alternative_family", weakness=record["title"], verdict=catalog.say("fit_word_" + verdict), because=because)
    return Alternative(weakness=record["id"], verdict=verdict, same_family=not other_family, because=because, message=message)


# --- carrying, confidence, what was left out --------------------------------------------------------------------------

def carry(catalog, verdict, reasons, record):
    """What the answer must hold if the weakness is named all the same."""
    if reasons[0].origin == "nature":
        return [catalog.say("fit_carry_fatal")]
    messages = [catalog.say("fit_carry_" + verdict, competency=_name(catalog, reasons[0].competency))]
    if verdict != "safe" and reasons[0].quote:
        messages.append(catalog.say("fit_carry_quote", quote=" ".join(spaced(reasons[0].quote).split()).rstrip(".")))
    if record and record.get("cliche"):
        messages.append(record["cliche"])
    actions = record.get("actions") if record else None
    if actions and verdict != "safe":
        seen_by = [action for action in actions if action.get("seen_by")]
        if seen_by:
            messages.append(catalog.say("fit_carry_witness", named=seen_by[0]["named"], seen_by=seen_by[0]["seen_by"]))
    return messages


def confidence(seat, weakness):
    """high: a posting with something to go on and a weakness that is clear; medium: a profile; low: little of either."""
    unclear = isinstance(weakness, Recognised) and not (weakness.weaknesses and weakness.weaknesses[0].score >= SURE)
    if unclear or (not seat.role and not seat.has_posting) or (seat.is_thin and not seat.role):
        return "low"
    return "high" if seat.has_posting and not seat.is_thin else "medium"


def not_assessed(catalog, seat, weakness):
    """What the verdict does not cover."""
    messages = []
    if isinstance(weakness, Recognised) and not weakness.weaknesses:
        messages.append(catalog.say("fit_not_assessed_unheard"))
    if not seat.has_posting:
        messages.append(catalog.say("fit_not_assessed_posting" if seat.role else "fit_not_assessed_job"))
    elif seat.is_thin:
        messages.append(catalog.say("fit_not_assessed_thin"))
    else:
        messages.append(catalog.say("fit_not_assessed_unsaid"))
    messages.append(catalog.say("fit_not_assessed_telling"))
    return messages


def _side(catalog, strain):
    """The side of a competency that a strain is about, in words."""
    return catalog.facet_name(strain.facets[0]) if strain.facets else _name(catalog, strain.competency)


def _name(catalog, competency):
    name = catalog.competency(competency)["name"]
    return name[0].lower() + name[1:]
