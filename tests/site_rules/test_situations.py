"""A visitor's situations end to end, in wordings that nobody wrote the rules for: posting line → verdict."""

import pytest

from generator.catalog import load
from site_rules import check_role_fit, read_job_description

CATALOG = load()
POSTING = """Machine Learning Engineer

We deliver groceries in nine cities, and 400 people work on it.

What you will do
- Train, test and ship the models that decide what each depot orders
- Watch our models in production and answer the pager one week in six

What you bring
- Three years of Python and SQL
- {line}

What we offer
- Thirty days of holiday
"""


@pytest.mark.parametrize("line", [
    "Experience explaining results to business people is a plus.",
    "Experience with stakeholder alignment would be an advantage.",
    "Ideally you have explained models to business users before.",
    "Bonus: you have presented results to non-technical stakeholders.",
])
def test_a_wish_among_the_requirements_breaks_no_deal(line):
    job = read_job_description(POSTING.format(line=line), CATALOG)
    wished = [demand for demand in job.demands if demand.competency == "stakeholder_communication"]
    assert [demand.level for demand in wished] == ["mentioned"]
    assert check_role_fit(CATALOG, "stakeholder-communication", job=job).verdict == "manageable"


@pytest.mark.parametrize("line", [
    "You explain model results to business people in every review.",
    "Proven experience with stakeholder alignment.",
])
def test_the_same_words_as_a_requirement_do(line):
    job = read_job_description(POSTING.format(line=line), CATALOG)
    assert check_role_fit(CATALOG, "stakeholder-communication", job=job).verdict == "deal_breaker_risk"
