"""The pages beside the generator: axe-core finds nothing to say, in both colour schemes, wide and narrow, and none scrolls sideways."""

import pytest

from generator.bundle import NODE_MODULES
from tests.browser.test_axe import _RUN

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

PAGES = (
    "", "guide/across-professions/", "guide/choosing/", "guide/length-and-pace/", "professions/data-engineer/", "professions/software-engineer/roles/games/",
    "professions/product-manager/weaknesses/saying-no/", "rules/", "rules/overclaim/", "rules/fit/", "rules/fit/named-duty/", "sources/", "reference/api/", "reference/speed/", "contributing/trust/",
)


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), pytest.param(1440, "dark", marks=pytest.mark.slow), pytest.param(320, "light", marks=pytest.mark.slow), (320, "dark")])
def test_axe_finds_nothing_and_nothing_overflows(width, scheme, chromium, site_address):
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", service_workers="block", bypass_csp=True)
    page = context.new_page()
    found = []
    for path in PAGES:
        page.goto(site_address + path)
        page.add_script_tag(path=str(NODE_MODULES / "axe-core" / "axe.min.js"))
        found += [(path, problem) for problem in page.evaluate(_RUN)]
        beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if beyond > 0:
            found.append((path, f"{beyond} pixels wider than the screen"))
    context.close()
    assert found == []


def test_no_figure_and_no_name_is_broken_on_a_phone(chromium, site_address):
    """A table that is too tight hyphenates its words; a number on two lines is two numbers."""
    context = chromium.new_context(viewport={"width": 375, "height": 800}, service_workers="block")
    page = context.new_page()
    page.goto(site_address + "reference/speed/")
    cells = page.evaluate("""[...document.querySelectorAll('.md-typeset td')].filter((cell) => /^[\\d.,]+$/.test(cell.textContent.trim())).map((cell) => {
        const words = document.createRange(); words.selectNodeContents(cell);
        return [cell.textContent, words.getClientRects().length] })""")
    title = page.evaluate("(() => { const title = document.querySelector('.md-header__topic .md-ellipsis'); return [title.scrollWidth, title.clientWidth] })()")
    context.close()
    assert len(cells) > 20 and [cell for cell in cells if cell[1] > 1] == []
    assert title[0] <= title[1], "the guide's name is cut in the header"
