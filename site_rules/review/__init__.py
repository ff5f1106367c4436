"""The checker: any answer to the weakness question, ours or one pasted from elsewhere.

``review_answer`` hears it clause by clause, judges what is there, and names what a listener would trip over, on the very words.
``take_apart`` splits it into the five elements, so that each can be mended where it stands.
"""

from ..fit import check_role_fit
from ..recognition import hear_weaknesses
from ..records import Review
from ..speaking import speaking_seconds
from .apart import side_by_side, take_apart
from .case import Case
from .elements import heard_elements
from .rules import findings_of
from .signals import heard_signals

_PACE = 135
"""Words a minute; the page gives seconds at the visitor's own pace beside it."""

_ELEMENT_FIELDS = (("weakness", "e1_weakness_named"), ("context", "e2_context"), ("action", "e3_action"), ("current_state", "e4_current_state"),
                   ("forward", "e5_forward"))


def review_answer(catalog, text, role=None, job=None):
    """Review an answer as a candidate would say or write it.

    Parameters: ``catalog``, with its answers part; ``text``; ``role``, a role id of the pack, or ``job``, a ``Job``, where the fit of the weakness
    named shall count too. Returns ``Review``: elements and signals heard, findings worst first, the weaknesses described, attributes
    (every field of the annotation guide; no page shows ``overall``), words, seconds, and the fit or ``None``. Never raises: a role that
    the pack does not have leaves the fit open.
    Rests on the practitioners and studies that each rule names as its source.

    >>> from generator.catalog import load
    >>> review = review_answer(load(), "I'd say I'm a bit of a perfectionist.")
    >>> [finding.rule for finding in review.findings if finding.severity != "advice"][:2]
    ['cliche', 'generality']
    """
    case, weaknesses = _heard(catalog, text)
    case.fit = _fit_or_none(catalog, weaknesses[0].weakness, role, job) if weaknesses and (role or job) else None
    present = {element: case.judged[field] for element, field in _ELEMENT_FIELDS}
    return Review(text=text, elements=heard_elements(case.hearing, case.parts, present), signals=heard_signals(case), findings=findings_of(case),
                  weaknesses=weaknesses, attributes=_attributes(case, weaknesses), words=case.count, seconds=case.seconds, fit=case.fit)


def _heard(catalog, text):
    """The ``Case`` of a text and the weaknesses heard in it; the last one is kept, since another job changes nothing of what is said."""
    last = catalog.keep("review.heard", lambda catalog: {"text": None})
    if last["text"] != text:
        case = Case(catalog, text, speaking_seconds(text, _PACE))
        last["heard"] = case, hear_weaknesses(catalog, case.hearing.words) if len(case.hearing.words) else []
        last["text"] = text
    return last["heard"]


def _fit_or_none(catalog, weakness, role, job):
    """The fit, or ``None`` where the catalog cannot judge it: an answer can be reviewed all the same.

    The last one is kept, since an answer's weakness and job are the same from one key to the next.
    """
    last = catalog.keep("review.fit", lambda catalog: {"asked": None, "fit": None})
    asked = (weakness, role)
    if last["asked"] != asked or last["job"] is not job:
        try:
            fit = check_role_fit(catalog, weakness, role=role, job=job)
        except ValueError:
            fit = None
        last["asked"], last["job"], last["fit"] = asked, job, fit
    return last["fit"]


def _attributes(case, weaknesses):
    attributes = dict(case.judged)
    attributes["catalog_weakness"] = _catalog_weakness(case, weaknesses)
    attributes["word_count"] = case.count
    return attributes


def _catalog_weakness(case, weaknesses):
    if case.judged["no_weakness"]:
        return "joke" if case.hearing.has("joke") and not case.hearing.has("denial") else "none"
    return weaknesses[0].weakness.replace("-", "_") if weaknesses else "none"
