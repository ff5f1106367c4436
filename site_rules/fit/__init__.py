"""The Role Fit Check: does this weakness fit this job, why, what would change it, and what stands better.

The verdict says nothing about how well the answer is told. It is the worst that any strain of the weakness gives on any
demand of the job, so a further core demand never improves it.
"""

from ..records import Fit, Reason, Recognised
from ..recognition import SURE, strains_of_record
from .asked import take_seat, with_corrections
from .outlook import alternatives, carry, confidence, flips, not_assessed
from .tools import tool_reasons
from .weighing import rank, weigh

__all__ = ["check_role_fit", "with_corrections", "quick_verdict", "verdicts"]


def check_role_fit(catalog, weakness, role=None, seniority=None, context=None, job=None):
    """Judge a weakness for a job.

    Parameters: ``catalog``, from ``load_catalog``; ``weakness``, an id of the catalog or what ``recognise_weakness`` gave;
    ``role``, ``seniority`` and ``context``, ids or ``None``; ``job``, from ``read_job_description``, or ``None``.
    Returns ``Fit``. Its verdict is ``""`` where nothing may or can be judged (a private matter, a denial); ``not_assessed``
    then says why. Raises ``ValueError``, with a message for a person, for an id that the catalog does not have.

    >>> from generator.catalog import load
    >>> check_role_fit(load(), "over-optimisation", role="research-lab")
    Traceback (most recent call last):
    ValueError: there is no weakness over-optimisation
    """
    seat = take_seat(catalog, role, seniority, context, job)
    record, strains = _strains(catalog, weakness)
    if record is None and not strains:
        return _not_judged(catalog, weakness)
    reasons = _reasons(catalog, seat, record, strains)
    if isinstance(weakness, Recognised):
        reasons = _sorted(reasons + tool_reasons(catalog, seat, weakness))
    verdict = reasons[0].verdict

    def verdict_in(other_seat):
        return _verdict(catalog, other_seat, record, strains)

    return Fit(
        weakness=record["id"] if record else "", verdict=verdict, reasons=reasons,
        flips=flips(catalog, seat, verdict, reasons, strains, verdict_in),
        alternatives=alternatives(catalog, verdict, record, lambda other: quick_verdict(catalog, other, seat), lambda other: _rests_on(catalog, seat, other)),
        not_assessed=not_assessed(catalog, seat, weakness), confidence=confidence(seat, weakness),
        carry=carry(catalog, verdict, reasons, record))


def verdicts(catalog, role=None, seniority=None, context=None, job=None):
    """The bare verdict on every weakness of the pack: ``(weakness id, verdict)`` in the pack's order, for lists and tables.

    Parameters and errors as for ``check_role_fit``; far quicker than asking for each weakness's reasons.

    >>> from generator.catalog import load
    >>> dict(verdicts(load(), role="research-lab"))["stakeholder-communication"]
    'manageable'
    """
    seat = take_seat(catalog, role, seniority, context, job)
    return [(record["id"], quick_verdict(catalog, record, seat)) for record in catalog.weaknesses]


def quick_verdict(catalog, record, seat):
    """The bare verdict on a weakness's record in a ``Seat``; those of the last job are kept, since cards and alternatives ask alike."""
    last = catalog.keep("fit.quick", lambda catalog: {"seat": None, "verdicts": {}})
    if last["seat"] is not seat:
        if last["seat"] != seat:
            last["verdicts"] = {}
        last["seat"] = seat
    found = last["verdicts"].get(record["id"])
    if found is None:
        found = last["verdicts"][record["id"]] = _verdict(catalog, seat, record, strains_of_record(catalog, record))
    return found


def _strains(catalog, weakness):
    """The catalog's record (``None`` where own words fit none) and the strains to judge."""
    if isinstance(weakness, Recognised):
        record = catalog.weakness(weakness.weaknesses[0].weakness) if weakness.weaknesses else None
        if record and record.get("fatal_by_nature") and weakness.weaknesses[0].score < SURE:
            record = None  # nobody is told that their weakness is fatal on a guess
        return record, weakness.strains
    record = catalog.weakness(weakness)
    if record is None:
        raise ValueError("there is no weakness " + str(weakness))
    return record, strains_of_record(catalog, record)


def _not_judged(catalog, weakness):
    messages = [note.message for note in weakness.notes] or [catalog.say("fit_not_assessed_unheard")]
    return Fit(weakness="", verdict="", reasons=[], flips=[], alternatives=[], not_assessed=messages, confidence="low", carry=[])


# --- verdict and reasons ----------------------------------------------------------------------------------------------

def _verdict(catalog, seat, record, strains):
    """The worst verdict, without the words."""
    if record and record.get("fatal_by_nature"):
        return "deal_breaker_risk"
    worst = "safe"
    verdicts = _verdict_of_rules(catalog)
    for strain in strains:
        for asked in seat.asked:
            if asked.competency == strain.competency:
                verdict = verdicts[weigh(catalog.fit, seat, strain, asked)]
                if rank(verdict) > rank(worst):
                    worst = verdict
    return worst


def _rests_on(catalog, seat, record):
    """What a record's verdict rests on: the rule that decides and the strain, the hardest where several weigh the same."""
    verdicts = _verdict_of_rules(catalog)
    decisive = None
    for strain in strains_of_record(catalog, record):
        rules = [weigh(catalog.fit, seat, strain, asked) for asked in seat.asked if asked.competency == strain.competency] or ["not_asked"]
        for rule in rules:
            if decisive is None or rank(verdicts[rule]) > rank(verdicts[decisive[0]]):
                decisive = (rule, strain)
    return decisive


def _reasons(catalog, seat, record, strains):
    """Every strain with what the job makes of it, decisive first; a rule that is told again is told in its other words."""
    found = []
    if record and record.get("fatal_by_nature"):
        found.append((strains[0], None, "fatal_by_nature", record["fatal_by_nature"]))
    for strain in strains:
        for asked in [asked for asked in seat.asked if asked.competency == strain.competency] or [None]:
            found.append((strain, asked, weigh(catalog.fit, seat, strain, asked) if asked else "not_asked", ""))
    told = [_reason(catalog, seat, *facts) for facts in found]
    rules, reasons = [], []
    for place in _order(told):
        is_again = told[place].rule in rules
        rules.append(told[place].rule)
        reasons.append(_reason(catalog, seat, *found[place], is_again=True) if is_again else told[place])
    return reasons


_WEIGHT_ORDER = ("strong", "moderate", "slight")
_ORIGIN_ORDER = ("nature", "visitor", "posting", "profile", "")


def _sorted(reasons):
    return [reasons[place] for place in _order(reasons)]


def _order(reasons):
    """The places of reasons, decisive first."""
    keyed = [(-rank(reason.verdict), _ORIGIN_ORDER.index(reason.origin), _WEIGHT_ORDER.index(reason.weight), place) for place, reason in enumerate(reasons)]
    return [key[-1] for key in sorted(keyed)]


def _reason(catalog, seat, strain, asked, rule_id, nature="", is_again=False):
    rule = _rules(catalog)[rule_id]
    name = catalog.competency(strain.competency)["name"]
    message = catalog.say(
        is_again and rule.get("message_again") or rule["message"], because=strain.because, competency=name[0].lower() + name[1:], nature=nature,
        role=seat.role["title"] if seat.role else "", demand=asked.because if asked else "")
    is_quoted = asked and rule_id != "not_asked"
    return Reason(
        competency=strain.competency, weight=strain.weight, level=asked.level if asked else "absent", kind=asked.kind if asked else "",
        origin="nature" if nature else asked.origin if asked else "", quote=asked.quote if is_quoted else "",
        start=asked.start if is_quoted else -1, end=asked.end if is_quoted else -1, rule=rule_id, verdict=rule["verdict"],
        message=" ".join(message.split()))


def _rules(catalog):
    return catalog.keep("fit.rules", lambda catalog: {rule["id"]: rule for rule in catalog.fit["rules"]})


def _verdict_of_rules(catalog):
    return catalog.keep("fit.verdicts", lambda catalog: {rule["id"]: rule["verdict"] for rule in catalog.fit["rules"]})
