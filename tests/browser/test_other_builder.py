"""The generator answers on the site that the other builder makes, and programs can use the JSON files as the documentation says."""

import re

import pytest

from generator.bundle import ROOT
from tests.browser.conftest import served
from tests.browser.visitor import PlaywrightVisitor, ready, see, wait_for


@pytest.fixture
def arrive(chromium, zensical_site):
    """``arrive(path)``: a visitor of a page of the site that Zensical builds, once its Python is there; no error may have been met."""
    context = chromium.new_context()
    visitor = PlaywrightVisitor(context.new_page())
    with served(zensical_site) as address:
        def visit(path):
            visitor.open(address + path)
            ready(visitor)
            return visitor

        yield visit
        context.close()
    assert visitor.errors == []


def test_the_generator_judges_on_the_site_that_zensical_builds(arrive):
    visitor = arrive("generator/#role=research-lab&weakness=stakeholder-communication")
    wait_for(visitor, "document.querySelector('#wg-verdict').innerText.includes('Manageable')", "the verdict")
    assert "Explaining" in see(visitor, "#wg-verdict")


def test_a_form_checks_on_the_site_that_zensical_builds(arrive):
    visitor = arrive("contributing/propose-weakness/")
    visitor.fill("#wf-title", "Answering <b>late</b>.")
    wait_for(visitor, "document.querySelector('#wf-findings').innerText.includes('would be HTML')", "what the check says")


def test_the_documented_example_of_the_api_runs_against_the_site(built_site):
    documented = (ROOT / "generator" / "templates" / "api.md.j2").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", documented, re.DOTALL)[1]
    names = {}
    exec(code, names)  # our own documentation
    with served(built_site) as address:
        roles = names["forgiving_roles"](address, "machine-learning-engineer", "documentation-avoidance")
    assert roles
