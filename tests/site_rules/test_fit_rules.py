"""Each fit rule fires where it should and stays silent on a job that differs in one thing."""

import json
from pathlib import Path

import pytest

from generator.catalog import load
from site_rules.fit import check_role_fit
from site_rules.recognition import recognise_weakness
from site_rules.records import Demand, Evidence, Job, Note

CASES = json.loads((Path(__file__).parent.parent / "cases" / "fit.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def catalog():
    return load()


def demand_of(competency, level, kind, facets, audiences, lines):
    return Demand(competency, level, kind, audiences, facets, [Evidence(0, 0, "cue", "duties")] * lines)


def job_of(case):
    """The posting of a case as read, or ``None`` where the case is about a profile only."""
    if "demands" not in case and "posting" not in case:
        return None
    notes = [Note("little_to_go_on", "", -1, -1)] if case.get("thin") else []
    return Job(case.get("posting", ""), [demand_of(*demand) for demand in case.get("demands", [])], [], "ml_engineer", case.get("seniority", ""), [], notes)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_rule_decides(case, catalog):
    weakness = case.get("weakness") or recognise_weakness(case["words"], catalog)
    fit = check_role_fit(catalog, weakness, role=case.get("role"), job=job_of(case))
    assert (fit.reasons[0].rule, fit.verdict) == (case["rule"], case["verdict"])
    assert fit.reasons[0].message


def weakness_of(case):
    return case.get("weakness") or case["words"]


def test_no_rule_lacks_an_example_that_fires_and_a_silent_one_of_the_same_weakness(catalog):
    rules = {rule["id"] for rule in catalog.fit["rules"]}
    for rule in sorted(rules - {"fatal_by_nature"}):
        fires_for = {weakness_of(case) for case in CASES if case["rule"] == rule}
        silent_for = {weakness_of(case) for case in CASES if case["rule"] != rule}
        assert fires_for & silent_for, rule
    assert {case["rule"] for case in CASES} == rules


def test_every_rule_says_its_verdict_and_its_sentence(catalog):
    for rule in catalog.fit["rules"]:
        assert rule["verdict"] in ("safe", "manageable", "deal_breaker_risk")
        assert rule["why"]
        assert catalog.messages[rule["message"]]
