"""The Role Fit Check as a whole: the worked cases, the properties that always hold, and what stands round the verdict."""

import collections

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import link, load
from generator.library import CONTENT, read_library
from site_rules.fit import check_role_fit, quick_verdict, with_corrections
from site_rules.fit.asked import plus, take_seat
from site_rules.fit.marks import marks_of
from site_rules.fit.weighing import VERDICTS, rank
from site_rules.reading import read_job_description
from site_rules.recognition import recognise_weakness
from site_rules.records import Demand, Evidence, Job

PACKS = link(read_library(CONTENT)).packs
CATALOGS = {pack.profession["id"]: load(pack.profession["id"]) for pack in PACKS}
CASES = [(pack.profession["id"], case) for pack in PACKS for case in pack.cases]
EVERY_PROFESSION = sorted(CATALOGS)
LEVELS = ("core", "mentioned", "absent", "unwanted")
KINDS = ("duty", "requirement", "soft_line", "visitor")


def seat_of(catalog, case):
    job = read_job_description(case["posting"], catalog) if case.get("posting") else None
    return {"role": case.get("role") or None, "seniority": case.get("seniority") or None, "job": job}


# --- worked cases -----------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("profession, case", CASES, ids=lambda value: value["id"] if isinstance(value, dict) else value)
def test_a_hiring_manager_would_say_the_same(profession, case):
    catalog = CATALOGS[profession]
    fit = check_role_fit(catalog, case["weakness"], **seat_of(catalog, case))
    assert fit.verdict == case["verdict"], [(reason.rule, reason.competency, reason.quote) for reason in fit.reasons[:3]]


# --- properties -------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("profession", EVERY_PROFESSION)
def test_a_further_core_demand_never_improves_a_verdict(profession):
    catalog = CATALOGS[profession]
    competencies = [competency["id"] for competency in catalog.competencies]
    for role in catalog.roles:
        seat = take_seat(catalog, role["id"])
        for weakness in catalog.weaknesses:
            before = rank(quick_verdict(catalog, weakness, seat))
            for competency in competencies:
                assert rank(quick_verdict(catalog, weakness, plus(seat, competency))) >= before, (role["id"], weakness["id"], competency)


def facets_of(catalog):
    return {competency["id"]: [facet["id"] for facet in competency["facets"]] for competency in catalog.competencies}


@st.composite
def demands(draw):
    facets = facets_of(CATALOGS["machine-learning-engineer"])
    competency = draw(st.sampled_from(sorted(facets)))
    return Demand(
        competency, draw(st.sampled_from(LEVELS)), draw(st.sampled_from(KINDS)), draw(st.lists(st.sampled_from(("business", "technical", "customers")), max_size=2)),
        draw(st.lists(st.sampled_from(facets[competency]), max_size=2)), [Evidence(0, 0, "cue", "duties")] * draw(st.integers(0, 3)))


@settings(max_examples=150, deadline=None)
@given(said=st.lists(demands(), max_size=6), more=demands(), data=st.data())
def test_nor_does_it_in_any_posting(said, more, data):
    catalog = CATALOGS["machine-learning-engineer"]
    weakness = data.draw(st.sampled_from([weakness["id"] for weakness in catalog.weaknesses]))
    role = data.draw(st.sampled_from([None] + [role["id"] for role in catalog.roles]))
    core = Demand(more.competency, "core", more.kind, more.audiences, more.facets, more.evidence)
    before, after = (check_role_fit(catalog, weakness, role=role, job=Job("", listed, [], "", "mid", [], [])) for listed in (said, said + [core]))
    assert rank(after.verdict) >= rank(before.verdict)


@pytest.mark.parametrize("profession", EVERY_PROFESSION)
def test_verdicts_vary_over_roles_and_over_weaknesses(profession):
    catalog = CATALOGS[profession]
    table = {weakness["id"]: [quick_verdict(catalog, weakness, take_seat(catalog, role["id"])) for role in catalog.roles] for weakness in catalog.weaknesses}
    for weakness in catalog.weaknesses:
        assert len(set(table[weakness["id"]])) >= 2 or weakness["fatal_by_nature"], weakness["id"]
    for column, role in enumerate(catalog.roles):
        most = collections.Counter(row[column] for row in table.values()).most_common(1)[0][1]
        assert most <= 0.6 * len(table), role["id"]


# --- round the verdict --------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("profession", EVERY_PROFESSION)
def test_a_flip_is_what_the_check_says_of_the_other_job(profession):
    catalog = CATALOGS[profession]
    for role in catalog.roles:
        for weakness in catalog.weaknesses:
            fit = check_role_fit(catalog, weakness["id"], role=role["id"])
            for flip in fit.flips:
                assert flip.verdict != fit.verdict
                if flip.change == "role":
                    assert check_role_fit(catalog, weakness["id"], role=flip.value).verdict == flip.verdict
                elif flip.change in ("seniority", "context"):
                    assert check_role_fit(catalog, weakness["id"], role=role["id"], **{flip.change: flip.value}).verdict == flip.verdict


@pytest.mark.parametrize("profession", EVERY_PROFESSION)
def test_an_alternative_stands_better_in_the_same_job_and_the_same_family_comes_first(profession):
    catalog = CATALOGS[profession]
    for role in catalog.roles:
        for weakness in catalog.weaknesses:
            fit = check_role_fit(catalog, weakness["id"], role=role["id"])
            same = [alternative.same_family for alternative in fit.alternatives]
            assert same == sorted(same, reverse=True)
            for alternative in fit.alternatives:
                found = check_role_fit(catalog, alternative.weakness, role=role["id"]).verdict
                assert found == alternative.verdict and rank(found) < rank(fit.verdict)
            assert fit.verdict == "safe" or fit.carry


@pytest.mark.parametrize("profession", EVERY_PROFESSION)
def test_no_two_reasons_of_a_verdict_are_told_in_the_same_words(profession):
    """Told once in a rule's first words, and from then on in its second ones, where it has them."""
    catalog = CATALOGS[profession]
    first_words = {rule["id"]: catalog.messages[rule["message"]].partition("{because}")[2] or catalog.messages[rule["message"]] for rule in catalog.fit["rules"] if rule.get("message_again")}
    assert len(first_words) > 4
    told_again = 0
    for role in catalog.roles:
        for weakness in catalog.weaknesses:
            reasons = check_role_fit(catalog, weakness["id"], role=role["id"]).reasons
            assert len({reason.message for reason in reasons}) == len(reasons)
            for rule, words in first_words.items():
                of_rule = [reason.message for reason in reasons if reason.rule == rule]
                told_again += len(of_rule) > 1
                assert [words.split("{")[0] in message for message in of_rule[:2]] == [True, False][:len(of_rule)], (weakness["id"], of_rule)
    assert told_again > 20


@pytest.mark.parametrize("profession", EVERY_PROFESSION)
def test_an_alternative_says_what_its_verdict_rests_on(profession):
    catalog = CATALOGS[profession]
    said = collections.Counter()
    for role in catalog.roles:
        for weakness in catalog.weaknesses:
            for alternative in check_role_fit(catalog, weakness["id"], role=role["id"]).alternatives:
                hardest = catalog.weakness(alternative.weakness)["strains"][0]
                rules = [reason.rule for reason in check_role_fit(catalog, alternative.weakness, role=role["id"]).reasons if reason.competency == hardest["competency"]]
                assert alternative.because in alternative.message
                kind = "nothing" if alternative.because.startswith("nothing here asks") else "hardly" if "hardly turns on" in alternative.because else "room"
                said[kind] += 1
                assert (kind == "room") == (alternative.verdict == "manageable")
                assert kind != "nothing" or "brushed" not in rules
                assert kind != "hardly" or "brushed" in rules
    assert said["nothing"] and said["hardly"] and said["room"]


def test_of_alternatives_that_stand_alike_those_come_first_that_strain_the_same():
    catalog = CATALOGS["machine-learning-engineer"]
    fit = check_role_fit(catalog, "monitoring-after-launch", role="ml-lead")
    strained = {strain["competency"] for strain in catalog.weakness("monitoring-after-launch")["strains"]}
    shared = [len([strain for strain in catalog.weakness(other.weakness)["strains"] if strain["competency"] in strained]) for other in fit.alternatives if not other.same_family]
    assert shared == sorted(shared, reverse=True) and shared[0] > shared[-1]


# --- the mission's own situation ----------------------------------------------------------------------------------------

ALIGNING = """Machine learning engineer, subscriptions

What you will do
- Keep stakeholders in finance, marketing and support aligned on what our churn models can and cannot say
- Explain results to business people in every fortnightly review, so that they can decide
- Train and deploy gradient-boosted models

What you bring
- Three years of Python
"""
BUILDING = """Machine learning engineer, subscriptions

What you will do
- Train and deploy gradient-boosted models
- Keep the feature pipelines running and answer the pager one week in five

What you bring
- Three years of Python
"""


NAMING = (
    ALIGNING,
    "ML Engineer\n\nCore expectations\n- Stakeholder alignment\n- Train and deploy models\n- Python",
    "ML Engineer at a start-up.\nRequirements:\n- Cross-functional communication is a must\n- 3 years of Python\n- Models in production",
    "ML Engineer. You need strong cross-functional communication and Python.",
    "In this role you will keep stakeholders aligned and explain model results to business people. You will also ship models with PyTorch.",
)
SAYING = (
    "stakeholder-communication",
    "When I present to business people I lose myself in details of the method and nobody learns what it means for them.",
    "I have trouble explaining a model's behaviour to business people.",
    "I struggle to translate model output for non-technical stakeholders.",
    "I can't put machine learning results in plain words.",
    "My presentations to product and marketing are full of ROC curves.",
)


@pytest.mark.parametrize("weakness", SAYING)
def test_explaining_is_a_risk_where_alignment_is_named_and_documentation_stands_better(weakness):
    catalog = CATALOGS["machine-learning-engineer"]
    heard = weakness if catalog.weakness(weakness) else recognise_weakness(weakness, catalog)
    for posting in NAMING:
        fit = check_role_fit(catalog, heard, job=read_job_description(posting, catalog))
        assert fit.verdict == "deal_breaker_risk", posting
        assert fit.reasons[0].quote and fit.reasons[0].quote in posting
        assert "documentation-avoidance" in [alternative.weakness for alternative in fit.alternatives]
    assert check_role_fit(catalog, heard, role="research-lab").verdict == "manageable"
    assert check_role_fit(catalog, heard, job=read_job_description(BUILDING, catalog)).verdict == "safe"


@pytest.mark.parametrize("words, weakness", [
    ("I over-tune models.", "over-optimization"), ("I spend too long squeezing accuracy out of models.", "over-optimization"),
    ("I avoid writing documentation.", "documentation-avoidance"), ("My documentation is always late.", "documentation-avoidance"),
    ("I let scope grow.", "scope-expansion"), ("My projects get bigger and bigger.", "scope-expansion"), ("I keep adding features to experiments.", "scope-expansion"),
])
def test_what_engineers_name_most_is_heard(words, weakness):
    assert recognise_weakness(words, CATALOGS["machine-learning-engineer"]).weaknesses[0].weakness == weakness


def test_the_visitor_outranks_the_reading():
    catalog = CATALOGS["machine-learning-engineer"]
    job = read_job_description(ALIGNING, catalog)
    spoken_of = ("stakeholder_communication", "cross_functional_collaboration", "customer_facing", "public_presentation")
    corrected = with_corrections(job, [(competency, "absent") for competency in spoken_of])
    assert check_role_fit(catalog, "stakeholder-communication", job=corrected).verdict == "safe"
    assert check_role_fit(catalog, "stakeholder-communication", job=with_corrections(read_job_description(BUILDING, catalog), [("stakeholder_communication", "core")])).verdict == "deal_breaker_risk"


# --- what is not judged -------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("words", ["I have ADHD and lose track of things.", "I have no weaknesses.", "Chocolate."])
def test_what_is_private_or_no_weakness_gets_no_verdict_but_a_word(words):
    catalog = CATALOGS["machine-learning-engineer"]
    fit = check_role_fit(catalog, recognise_weakness(words, catalog), role="research-lab")
    assert fit.verdict == "" and fit.not_assessed and not fit.reasons


def test_nobody_is_told_that_a_weakness_is_fatal_on_a_guess():
    catalog = CATALOGS["machine-learning-engineer"]
    guessed = recognise_weakness("Inspection rounds bewilder me.", catalog)
    assert catalog.weakness(guessed.weaknesses[0].weakness)["fatal_by_nature"]
    assert check_role_fit(catalog, guessed, job=read_job_description(BUILDING, catalog)).verdict != "deal_breaker_risk"
    sure = recognise_weakness("I have signed for checks that I never made.", catalog)
    assert check_role_fit(catalog, sure, job=read_job_description(BUILDING, catalog)).verdict == "deal_breaker_risk"


@pytest.mark.parametrize("wrong, message", [
    ({"weakness": "tuning"}, "there is no weakness tuning"),
    ({"role": "wizard"}, "there is no role wizard"),
    ({"seniority": "emperor"}, "there is no level emperor"),
    ({"context": "circus"}, "there is no kind of organisation circus"),
])
def test_an_unknown_id_is_told_plainly(wrong, message):
    with pytest.raises(ValueError, match=message):
        check_role_fit(CATALOGS["machine-learning-engineer"], **{"weakness": "testing", **wrong})


def test_verdicts_are_ordered_from_best_to_worst():
    assert [rank(verdict) for verdict in VERDICTS] == [0, 1, 2]


def test_marks_lead_from_the_postings_words_to_what_they_mean_for_a_weakness():
    catalog = load()
    text = "Responsibilities\n- Explain model results to business stakeholders\n- Keep runbooks up to date\n\nNice to have\n- Conference talks"
    job = read_job_description(text, catalog)
    marks = marks_of(catalog, job, recognise_weakness("My boss never follows what I say about our models, I answer with maths", catalog))
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    told = {mark.competency: (text[mark.start:mark.end], mark.level, mark.weight) for mark in marks}
    assert told["stakeholder_communication"][1:] == ("core", "strong") and "business stakeholders" in told["stakeholder_communication"][0]
    assert told["documentation"][2] == "" and told["public_presentation"][1] == "mentioned"
    assert all(not mark.weight for mark in marks_of(catalog, job))
    with pytest.raises(ValueError, match="no weakness tidiness"):
        marks_of(catalog, job, "tidiness")
