"""What ``jd``, ``fit``, ``compose`` and ``review`` take and give as JSON: one place for the shapes that others rely on.

Each function takes one object and gives one object. Whatever is wrong with an object is a ``Refused`` with a sentence for a person.
"""

from functools import cache

from site_rules.contributing.near import did_you_mean
from site_rules.records import Draft, DraftPart

from . import catalog as catalogs
from .fields import POSTING_PROFESSIONS, SENIORITIES
from .library import CONTENT, read_library

MOST_SPANS, LONGEST_SPAN = 3, 120
ELEMENTS = ("weakness", "context", "action", "current_state", "forward")


class Refused(ValueError):
    """An input that cannot be answered; the message says what to change."""


@cache
def _data(content):
    return catalogs.catalog_data(catalogs.link(read_library(content)))


@cache
def _catalog(profession, content):
    data = _data(content)
    return catalogs.load_catalog(data["core"], data["packs"][profession], data["reading"], data["answers"])


def catalog_for(profession="", content=CONTENT):
    """The catalog of a profession, by the id of its pack or of a profession of postings; without one, the first pack.

    Raises ``Refused`` for a profession that nobody knows.
    """
    packs = _data(content)["packs"]
    if not packs:
        raise Refused("there is no profession in the content yet; `weakness-guide new profession` begins one")
    default = catalogs.DEFAULT_PROFESSION if catalogs.DEFAULT_PROFESSION in packs else min(packs)
    if not profession or profession in packs:
        return _catalog(profession or default, content)
    for pack_id, pack in packs.items():
        if profession in pack["profession"]["posting_professions"]:
            return _catalog(pack_id, content)
    if profession in POSTING_PROFESSIONS:
        return _catalog(default, content)  # no pack of its own: what professions share is known all the same
    raise Refused(f"no profession has the id “{profession}”{did_you_mean(profession, list(packs))}")


# --- jd -------------------------------------------------------------------------------------------------------------

def read_posting(item, content=CONTENT):
    """``{"text", "profession"?}`` → demands, contexts, profession, seniority, notes."""
    from site_rules.reading import read_job_description
    text = _text(item, "text")
    return job_record(read_job_description(text, catalog_for(_optional(item, "profession"), content)))


def job_record(job):
    """A ``Job`` as JSON data."""
    demands = {demand.competency: {"level": demand.level, "kind": demand.kind, "audience": list(demand.audiences),
                                   "evidence": [[span.start, min(span.end, span.start + LONGEST_SPAN)] for span in demand.evidence[:MOST_SPANS]]}
               for demand in job.demands}
    return {"demands": demands, "contexts": list(job.contexts), "profession": job.profession, "seniority": job.seniority,
            "notes": [{"id": note.id, "message": note.message} for note in job.notes],
            "role_matches": [{"role": match.role, "score": match.score} for match in job.role_matches]}


# --- fit ------------------------------------------------------------------------------------------------------------

def judge_fit(item, content=CONTENT):
    """``{"weakness" or "weakness_text", "profession"?, "role" or "posting", "seniority"?, "context"?}`` → the verdict and its reasons."""
    from site_rules.fit import check_role_fit
    catalog = catalog_for(_optional(item, "profession"), content)
    role, job = _job_of(catalog, item)
    if not role and job is None:
        raise Refused("give a role or a posting: a verdict is about a weakness and a job")
    seniority = _one_of(item, "seniority", SENIORITIES)
    context = _one_of(item, "context", [record["id"] for record in catalog.contexts])
    weakness = _weakness_of(catalog, item)
    return fit_record(check_role_fit(catalog, weakness, role=role or None, seniority=seniority or None, context=context or None, job=job))


def fit_record(fit):
    """A ``Fit`` as JSON data."""
    return {"verdict": fit.verdict, "weakness": fit.weakness,
            "reasons": [_fields(reason, ("rule", "competency", "weight", "level", "kind", "origin", "quote", "start", "end", "verdict", "message"))
                        for reason in fit.reasons],
            "flips": [_fields(flip, ("change", "value", "verdict", "message")) for flip in fit.flips],
            "alternatives": [_fields(other, ("weakness", "verdict", "same_family", "message")) for other in fit.alternatives],
            "not_assessed": list(fit.not_assessed), "confidence": fit.confidence, "carry": list(fit.carry)}


def _weakness_of(catalog, item):
    """A weakness id, or own words recognised."""
    wanted, words = _optional(item, "weakness"), _optional(item, "weakness_text")
    if not wanted and not words:
        raise Refused("give a weakness (an id) or weakness_text (own words)")
    if wanted:
        return _known(catalog, wanted, catalog.weakness, [*_ids(catalog.weaknesses), *_ids(catalog.shared_weaknesses)], "weakness")
    from site_rules.recognition import recognise_weakness
    return recognise_weakness(words, catalog)


def _job_of(catalog, item):
    """The role id or ``""``, and the posting as read or ``None``."""
    role, posting = _optional(item, "role"), _optional(item, "posting")
    if role:
        _known(catalog, role, catalog.role, _ids(catalog.roles), "role")
    job = None
    if posting:
        from site_rules.reading import read_job_description
        job = read_job_description(posting, catalog)
    return role, job


# --- compose ----------------------------------------------------------------------------------------------------------

def compose(item, content=CONTENT):
    """``{"parts": {element: text}, "weakness"?, "role"?, "profession"?, "posting"?, "seniority"?, "register"?, "variant"?, "spelling"?,
    "seconds"?, "words_per_minute"?}`` → the composed answer."""
    from site_rules.composition import compose_answer
    catalog = catalog_for(_optional(item, "profession"), content)
    role, job = _job_of(catalog, item)
    weakness = _optional(item, "weakness")
    if weakness:
        _known(catalog, weakness, catalog.weakness, [*_ids(catalog.weaknesses), *_ids(catalog.shared_weaknesses)], "weakness")
    answer = compose_answer(catalog, Draft(
        weakness=weakness, role=role, seniority=_one_of(item, "seniority", SENIORITIES), parts=_parts(item),
        register=_one_of(item, "register", ("plain", "technical", "mixed")) or "technical", variant=_number(item, "variant", 0, 0, 10_000),
        spelling=_one_of(item, "spelling", ("british", "american")) or "british", seconds=_number(item, "seconds", 60, 10, 600),
        words_per_minute=_number(item, "words_per_minute", 135, 40, 400), job=job))
    return {"text": answer.text, "parts": [_fields(part, ("element", "text", "start", "end", "seconds", "source")) for part in answer.parts],
            "open_placeholders": [_fields(place, ("element", "start", "end", "prompt")) for place in answer.open_placeholders],
            "advice": [_fields(advice, ("id", "element", "message")) for advice in answer.advice],
            "seconds": answer.seconds, "words": answer.words}


def _parts(item):
    parts = item.get("parts")
    if not isinstance(parts, dict) or not all(isinstance(text, str) for text in parts.values()):
        raise Refused('parts must be an object of texts: {"weakness": "…", "context": "…", "action": "…", "current_state": "…", "forward": "…"}')
    for element in parts:
        if element not in ELEMENTS:
            raise Refused(f"no element is called “{element}”{did_you_mean(element, ELEMENTS)}")
    return [DraftPart(element, parts[element], "visitor") for element in ELEMENTS if parts.get(element)]


# --- review -----------------------------------------------------------------------------------------------------------

def review(item, content=CONTENT):
    """``{"text", "profession"?, "role"? or "posting"?}`` → elements, findings, weaknesses, attributes, words, seconds, fit."""
    from site_rules.review import review_answer
    catalog = catalog_for(_optional(item, "profession"), content)
    text = _text(item, "text")
    role, job = _job_of(catalog, item)
    return review_record(review_answer(catalog, text, role=role or None, job=job))


def review_record(found):
    """A ``Review`` as JSON data."""
    return {"elements": {element.id: element.present for element in found.elements},
            "signals": {signal.id: signal.present for signal in found.signals},
            "findings": [_fields(finding, ("rule", "severity", "start", "end", "message", "why", "fix", "source")) for finding in found.findings],
            "weaknesses": [match.weakness for match in found.weaknesses], "attributes": dict(found.attributes),
            "words": found.words, "seconds": found.seconds, "fit": fit_record(found.fit) if found.fit else None}


# --- reading an object ------------------------------------------------------------------------------------------------

def _text(item, key):
    value = item.get(key)
    if not isinstance(value, str):
        raise Refused(f"{key} is missing" if value is None else f"{key} must be text")
    return value


def _optional(item, key):
    return "" if item.get(key) is None else _text(item, key)


def _one_of(item, key, options):
    value = _optional(item, key)
    if value and value not in options:
        raise Refused(f"{key} cannot be “{value}”{did_you_mean(value, options)} (one of: {', '.join(options)})")
    return value


def _number(item, key, default, least, most):
    value = item.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise Refused(f"{key} must be a whole number from {least} to {most}")
    return value


def _known(catalog, wanted, find, options, noun):
    if find(wanted) is None:
        pack = catalog.profession["id"]
        raise Refused(f"no {noun} of {pack} has the id “{wanted}”{did_you_mean(wanted, options)}")
    return wanted


def _ids(records):
    return [record["id"] for record in records]


def _fields(record, names):
    return {name: getattr(record, name) for name in names}
