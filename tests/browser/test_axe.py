"""axe-core finds nothing to say, in any state and both colour schemes."""

import pytest

from generator.bundle import NODE_MODULES
from tests.browser.states import STATES, bring_about
from tests.browser.visitor import ready

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

_RUN = """async () => {
  const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
  return found.violations.map((violation) => violation.id + ': ' + violation.nodes.map((node) => node.html.slice(0, 160) + ' — ' + node.failureSummary.slice(0, 300)).join(' | '));
}"""


_ALWAYS = ("empty", "folds", "answer", "take")


@pytest.mark.parametrize("state", [state if state in _ALWAYS else pytest.param(state, marks=pytest.mark.slow) for state in STATES])
def test_axe_finds_nothing(state, arrive):
    visitor = arrive("chromium", reduced_motion="reduce", bypass_csp=True)
    ready(visitor)
    bring_about(visitor, state)
    visitor.page.add_script_tag(path=str(NODE_MODULES / "axe-core" / "axe.min.js"))
    for scheme, material in (("light", "default"), ("dark", "slate")):
        visitor.page.emulate_media(color_scheme=scheme)
        visitor.evaluate(f"document.body.setAttribute('data-md-color-scheme', '{material}')")  # Material follows the system only at the start
        visitor.page.wait_for_timeout(300)
        assert visitor.evaluate(_RUN) == [], scheme


def test_axe_finds_nothing_on_a_phone(arrive):
    visitor = arrive("chromium", width=375, height=760, bypass_csp=True)
    ready(visitor)
    bring_about(visitor, "answer")
    visitor.page.add_script_tag(path=str(NODE_MODULES / "axe-core" / "axe.min.js"))
    assert visitor.evaluate(_RUN) == []
