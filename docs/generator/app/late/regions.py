"""The regions that come with the late part: what each shows, and what that depends on."""

from site_rules.composition import cue_lines
from site_rules.review import take_apart

from .. import page
from ..html import NOTHING
from ..regions import Panel
from ..state import ELEMENTS
from ..views import fit as fit_view
from .questions import invited
from .views import answer as answer_view
from .views import apart as apart_view
from .views import compare as compare_view
from .views import heard as heard_view
from .views import meaning as meaning_view
from .views import reading as reading_view
from .views import rehearse as rehearse_view
from .views import review as review_view
from .views import take as take_view


# --- what regions depend on -------------------------------------------------------------------------------------------

def _job(desk):
    return desk.work.job_key(desk.state.values)


def _named(desk):
    return desk.work.weakness_key(desk.state.values)


def _judged(desk):
    """What the verdict depends on."""
    return (_job(desk), _named(desk), desk.view["mode"], desk.state["pasted"] if desk.view["mode"] == "check" else "")


def _answered(desk):
    return desk.work.answer_key(desk.state.values)


def _checking(desk):
    """What the check depends on."""
    values = desk.state.values
    text = values["pasted"] if desk.view["mode"] == "check" else _answered(desk)
    return (desk.view["mode"], text, _job(desk), list(values["overruled"]), list(values["present"]), desk.view["all_findings"], desk.view["proposed"])


def _side(name, key):
    """A region behind a tab depends on nothing while the tab is closed."""
    return lambda desk: (desk.view["side"] == name, key(desk) if desk.view["side"] == name else None)


def _when_open(identifier, key):
    """A region in a fold depends on nothing while the fold is closed."""
    return lambda desk: key(desk) if _is_open(identifier) else None


def _is_open(identifier):
    found = page.element(identifier)
    return bool(found) and found.open


# --- job and weakness -------------------------------------------------------------------------------------------------

def fit_shown(desk):
    """The Role Fit Check of the chosen or described weakness; without one, of what a pasted answer names."""
    values = desk.state.values
    if desk.work.weakness(values) is None and desk.view["mode"] == "check":
        review = desk.work.review(values, "check")
        return review.fit if review else None
    return desk.work.fit(values)


def named_weakness(desk):
    """The record of the weakness that the answer is about, or ``None``."""
    named = desk.work.named(desk.state.values)
    return desk.catalog.weakness(named) if named else None


def _verdict(desk):
    return fit_view.verdict(desk.catalog, fit_shown(desk), desk.view["tried_from"], bool(desk.state["posting"].strip()))


def _reading(desk):
    values = desk.state.values
    return reading_view.reading(desk.catalog, desk.work.job(values), values["corrections"], desk.catalog.role(values["role"]), fit_shown(desk))


def _meaning(desk):
    values, fit = desk.state.values, fit_shown(desk)
    return meaning_view.meaning(desk.catalog, desk.work.job(values), desk.view["meaning"], values["corrections"], fit, desk.catalog.weakness(fit.weakness) if fit and fit.weakness else None)


def _heard(desk):
    return heard_view.heard(desk.catalog, desk.work.recognised(desk.state.values), desk.state["weakness"])


def _guided(desk):
    values = desk.state.values
    return heard_view.guided(desk.catalog, desk.work.guided(values), desk.work.verdicts(values), values["guide"]["confirm"])


def _compared(desk):
    values = desk.state.values
    others = [(number + 1,) + found for number, found in enumerate([desk.work.other(values, number) for number in range(3)]) if found]
    return compare_view.jobs(desk.catalog, desk.work.fit(values) if desk.work.job(values) else None, others, desk.work.elsewhere(values), values["role"])


# --- the answer -------------------------------------------------------------------------------------------------------

def _whose(desk, element):
    """Whose words stand in a field, and whether they tell somebody else's story."""
    return (desk.work.kind(desk.state.values, element), desk.work.is_story(desk.state.values, element))


def _source_panel(element):
    return Panel("wg-o-" + element, lambda desk: _whose(desk, element), lambda desk: answer_view.source(desk.catalog, *_whose(desk, element)))


def _help_panel(element):
    fold = "wg-d-s-" + element
    when_open = _when_open(fold, lambda desk: (_job(desk), desk.work.named(desk.state.values), desk.state["length"]))
    return Panel("wg-s-" + element, lambda desk: (desk.work.has_offers(desk.state.values, element), when_open(desk), _whose(desk, element)),
                 lambda desk: answer_view.suggestions(desk.catalog, element, _offers(desk, element, _is_open(fold)), *_whose(desk, element)))


def _offers(desk, element, is_open):
    """The suggestions for one field; ``None`` where there are some and nobody looks."""
    if not is_open and desk.work.has_offers(desk.state.values, element):
        return None
    return desk.work.offers(desk.state.values, element)


def _spoken(desk):
    """The spoken text. Until the check has caught up with it no words are marked, for they may have moved."""
    answer = desk.work.answer(desk.state.values)
    current = answer is not None and desk.view["mode"] == "build" and desk.work.reviewed_text() == answer.text
    standing = desk.work.standing(desk.state.values, "build")[:review_view.AT_A_TIME] if current else []
    return answer_view.spoken(desk.catalog, answer, standing)


def _below(desk):
    values, work = desk.state.values, desk.work
    return answer_view.below(desk.catalog, work.answer(values), [work.kind(values, element) for element in ELEMENTS], [element for element in ELEMENTS if work.is_story(values, element)])


# --- the check --------------------------------------------------------------------------------------------------------

def _findings(desk):
    values, mode = desk.state.values, desk.view["mode"]
    return review_view.findings(desk.catalog, desk.work.review(values, mode), desk.work.standing(values, mode), desk.view["all_findings"], _proposed(desk))


def _proposed(desk):
    """The repair that was asked for, as long as the text is the one that it was made for."""
    proposed = desk.view["proposed"]
    if proposed and desk.work.checked_text(desk.state.values, desk.view["mode"])[proposed[1].start:proposed[1].end] != proposed[1].before:
        return None
    return proposed


def _elements_key(desk):
    review = desk.work.review(desk.state.values, desk.view["mode"])
    return [heard.present for heard in review.elements] if review else None, list(desk.state["present"])


def _elements(desk):
    return review_view.elements(desk.catalog, desk.work.review(desk.state.values, desk.view["mode"]), desk.state["present"])


def _signals(desk):
    return review_view.signals(desk.catalog, desk.work.review(desk.state.values, desk.view["mode"]))


def _heard_as(desk):
    """The pasted text: its review, the findings that stand, and its sentences by element."""
    review = desk.work.pasted_review(desk.state.values)
    standing = [finding for finding in review.findings if finding.rule not in desk.state["overruled"]] if review else []
    return review, standing, take_apart(desk.catalog, review.text) if review else []


def _pasted(desk):
    if desk.view["mode"] != "check":
        return NOTHING
    review, standing, parts = _heard_as(desk)
    return review_view.pasted(desk.catalog, review, apart_view.heard_as(review, standing, parts) if review else NOTHING)


def _apart(desk):
    if not desk.view["apart"]:
        return NOTHING
    values = desk.state.values
    after = desk.work.review(values, "build")
    heard = [heard.id for heard in after.elements if heard.present] if after else []
    # An open frame may sound like the element; nobody has told it yet.
    missing = [element for element in ELEMENTS if element not in values["present"] and (element not in heard or not values["fields"][element].strip())]
    return apart_view.apart(desk.catalog, *_heard_as(desk), desk.work.answer(values), missing)


# --- rehearsing and taking along --------------------------------------------------------------------------------------

def cues(desk):
    """The answer's cue lines as (element, words); none without an answer."""
    answer = desk.work.answer(desk.state.values)
    return cue_lines(answer) if answer else []


def _invited(desk):
    return invited(desk.catalog, desk.work.standing(desk.state.values, desk.view["mode"]), named_weakness(desk))


def _prompter(desk):
    return rehearse_view.prompter(desk.catalog, desk.work.answer(desk.state.values), cues(desk), desk.view["level"])


def _drafts(desk):
    return take_view.drafts(desk.catalog, desk.drafts.listed(), desk.drafts.current, desk.later.gone is not None)


def card(desk):
    """The cue card to be printed."""
    values = desk.state.values
    return take_view.card(desk.catalog, desk.work.answer(values), cues(desk), desk.work.fit(values), desk.catalog.role(values["role"]), named_weakness(desk), _invited(desk), values["pace"])


QUICK_PANELS = tuple([_source_panel(element) for element in ELEMENTS]) + (
    Panel("wg-text", lambda desk: (_answered(desk), _checking(desk) if desk.view["mode"] == "build" else 0, desk.work.reviewed_text()), _spoken),
    Panel("wg-time", _answered, lambda desk: answer_view.time_bar(desk.catalog, desk.work.answer(desk.state.values), desk.state["pace"])))
"""What follows every key."""

PANELS = (
    Panel("wg-verdict", lambda desk: (_judged(desk), desk.view["tried_from"]), _verdict),
    Panel("wg-verdict-more", _judged, lambda desk: fit_view.more(desk.catalog, fit_shown(desk))),
    Panel("wg-reading", _judged, _reading),
    Panel("wg-meaning", lambda desk: (desk.view["meaning"], _judged(desk) if desk.view["meaning"] >= 0 else None), _meaning),
    Panel("wg-apart", lambda desk: (desk.view["apart"], _checking(desk) if desk.view["apart"] else None), _apart),
    Panel("wg-heard", lambda desk: (desk.work.heard_key(desk.state.values), desk.state["weakness"]), _heard),
    Panel("wg-guided", _when_open("wg-guide", lambda desk: (_job(desk), sorted(desk.state["guide"].items()))), _guided),
) + tuple([_help_panel(element) for element in ELEMENTS]) + (
    Panel("wg-below", lambda desk: (_answered(desk), desk.state["pace"]), _below),
    Panel("wg-findings", _side("review", _checking), _findings),
    Panel("wg-elements", _side("review", _elements_key), _elements),
    Panel("wg-signals", _side("review", _checking), _signals),
    Panel("wg-pasted-read", lambda desk: (desk.view["mode"], desk.state["pasted"], _checking(desk)), _pasted),
    Panel("wg-compare", _when_open("wg-more-jobs", lambda desk: (_named(desk), _job(desk), list(desk.state["others"]))), _compared),
    Panel("wg-prompter", _side("rehearse", lambda desk: (_answered(desk), desk.view["level"])), _prompter),
    Panel("wg-questions", _side("rehearse", lambda desk: (_checking(desk), _named(desk))), lambda desk: rehearse_view.questions(desk.catalog, _invited(desk))),
    Panel("wg-drafts", _side("take", lambda desk: (desk.drafts.listed(), desk.drafts.current, desk.later.gone is None)), _drafts),
    Panel("wg-print", _side("take", lambda desk: (_answered(desk), _checking(desk), _named(desk))), card),
)
