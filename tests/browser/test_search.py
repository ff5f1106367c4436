"""Search finds a weakness by how people say it, and costs nothing before somebody searches."""

from pathlib import Path

import pytest
import yaml

CASES = yaml.safe_load((Path(__file__).resolve().parent.parent / "cases" / "search.yml").read_text(encoding="utf-8"))
_ASK = """async (words) => {
  const search = await import(document.querySelector('script[src*="assets/search."]').src);
  const index = await import(new URL(document.querySelector("#wg-search-open").dataset.index, document.baseURI).href);
  const found = await search.find(index, words);
  return Promise.all(found.slice(0, 3).map(async (result) => (await result.data()).url));
}"""


@pytest.fixture(scope="module")
def searching(chromium, site_address):
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.goto(site_address)
    yield page
    context.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["words"].replace(" ", "-"))
def test_the_right_page_is_among_the_first_three(case, searching):
    found = searching.evaluate(_ASK, case["words"])
    assert any(address.rstrip("/").endswith(f"/weaknesses/{case['weakness']}") for address in found), found


def test_nothing_of_the_index_loads_before_somebody_searches(chromium, site_address):
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_address, wait_until="networkidle")
    assert not [address for address in asked if "/pagefind/" in address]
    page.keyboard.press("/")
    page.fill("#wg-search-words", "delegation")
    page.wait_for_selector("#wg-search-found a")
    assert [address for address in asked if "/pagefind/" in address]
    context.close()
