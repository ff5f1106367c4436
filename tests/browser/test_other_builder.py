"""The generator answers on the site that the other builder makes, and programs can use the JSON files as the documentation says."""

import re

from generator.bundle import ROOT
from tests.browser.conftest import served
from tests.browser.visitor import PlaywrightVisitor, ready, see, wait_for


def test_the_generator_judges_on_the_site_that_zensical_builds(chromium, zensical_site):
    context = chromium.new_context()
    with served(zensical_site) as address:
        visitor = PlaywrightVisitor(context.new_page())
        visitor.open(address + "generator/#role=research-lab&weakness=stakeholder-communication")
        ready(visitor)
        wait_for(visitor, "document.querySelector('#wg-verdict').innerText.includes('Manageable')", "the verdict")
        assert "Explaining" in see(visitor, "#wg-verdict")
        assert visitor.errors == []
    context.close()


def test_a_form_checks_on_the_site_that_zensical_builds(chromium, zensical_site):
    context = chromium.new_context()
    with served(zensical_site) as address:
        visitor = PlaywrightVisitor(context.new_page())
        visitor.open(address + "contributing/propose-weakness/")
        ready(visitor)
        visitor.fill("#wf-title", "Answering <b>late</b>.")
        wait_for(visitor, "document.querySelector('#wf-findings').innerText.includes('would be HTML')", "what the check says")
        assert visitor.errors == []
    context.close()


def test_the_documented_example_of_the_api_runs_against_the_site(built_site):
    documented = (ROOT / "generator" / "templates" / "api.md.j2").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", documented, re.DOTALL)[1]
    names = {}
    exec(code, names)  # our own documentation
    with served(built_site) as address:
        roles = names["forgiving_roles"](address, "machine-learning-engineer", "documentation-avoidance")
    assert roles
