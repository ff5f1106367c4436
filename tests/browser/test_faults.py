"""Whatever is missing or breaks: the visitor is told in words, the advice stays, nothing typed is lost."""

import pytest

from tests.browser.visitor import at_rest, ready, see, wait_for, wait_to_see

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]


def routed(arrive, pattern, answer):
    """A visitor for whom one of the site's files does not come as it should."""
    visitor = arrive("chromium", path="assets/favicon.svg", service_workers="block")
    visitor.page.route(pattern, answer)
    visitor.open(visitor.page.url.replace("assets/favicon.svg", "generator/"))
    return visitor


def gone(route):
    route.fulfill(status=404, body="")


def garbled(route):
    route.fulfill(status=200, body="{\"version\": ")


def stays_usable(visitor):
    """The pre-rendered verdicts are readable, and what is typed is still there."""
    assert visitor.evaluate("document.querySelectorAll('.wg-card .wg-badge').length") >= 20
    visitor.fill("#wg-own", "I put off the notes")
    assert visitor.evaluate("document.querySelector('#wg-own').value") == "I put off the notes"


@pytest.mark.parametrize("file", ["**/runtime/core.js", "**/micropython.mjs", "**/micropython.wasm", "**/app.tar.gz", "**/core.json", "**/machine-learning-engineer.json"])
@pytest.mark.parametrize("answer", [gone, pytest.param(garbled, marks=pytest.mark.slow)])
def test_a_file_that_is_missing_or_broken(file, answer, arrive):
    visitor = routed(arrive, file, answer)
    wait_to_see(visitor, "#wg-status", "could not start")
    stays_usable(visitor)


@pytest.mark.parametrize("file", ["**/late.json", "**/reading.json", "**/answers.json", "**/machine-learning-engineer-details.json"])
def test_a_late_file_that_is_missing(file, arrive):
    """Role, weakness and verdict go on without it, and the page says what does not."""
    visitor = routed(arrive, file, gone)
    wait_for(visitor, "document.querySelector('#wg').hasAttribute('data-ready')", "the first verdicts")
    wait_for(visitor, "!document.querySelector('#wg-trouble').hidden", "a word about what is missing")
    assert file.split("/")[-1] in see(visitor, "#wg-trouble")
    visitor.click("#wg-c-over-optimization")
    wait_to_see(visitor, "#wg-verdict", "Over-optimising")
    stays_usable(visitor)


def test_typing_before_python_is_there_is_not_lost(arrive):
    held = []
    visitor = routed(arrive, "**/core.json", lambda route: held.append(route))
    wait_for(visitor, "document.querySelector('#wg-own')", "the page")
    visitor.fill("#wg-own", "I put off writing documentation")
    visitor.fill("#wg-f-action", "Since May I write it first")
    visitor.select("#wg-role", "research-lab")
    wait_for(visitor, "document.querySelector('#wg-progress').value > 0", "some progress")
    for _ in range(100):
        if held:
            break
        visitor.page.wait_for_timeout(100)
    for route in held:
        route.continue_()
    ready(visitor)
    wait_to_see(visitor, "#wg-heard", "documentation")
    assert visitor.evaluate("[document.querySelector('#wg-role').value, document.querySelector('#wg-f-action').value]") == ["research-lab", "Since May I write it first"]
    wait_to_see(visitor, "#wg-text", "May")


def test_without_scripts(arrive):
    visitor = arrive("chromium", java_script_enabled=False)
    text = visitor.page.inner_text("#wg")
    assert "Scripts are off here" in text and "Over-optimising" in text and "Deal-breaker risk" in text
    assert not visitor.page.is_visible("#wg-own") and not visitor.page.is_visible("#wg-f-action"), "nothing to type into where nothing can be used"


def test_without_webassembly(arrive):
    visitor = arrive("chromium", path="assets/favicon.svg")
    visitor.page.add_init_script("delete globalThis.WebAssembly")
    visitor.open(visitor.page.url.replace("assets/favicon.svg", "generator/"))
    wait_to_see(visitor, "#wg-status", "WebAssembly")
    assert not visitor.page.is_visible("#wg-own")
    assert "Over-optimising" in see(visitor, "#wg-cards")


_NO_STORAGE = "Object.defineProperty(globalThis, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError') }})"


def test_without_storage_the_page_warns_before_anything_is_typed(arrive):
    visitor = arrive("chromium", path="assets/favicon.svg")
    visitor.page.add_init_script(_NO_STORAGE)
    visitor.open(visitor.page.url.replace("assets/favicon.svg", "generator/"))
    assert visitor.page.is_visible("#wg-storage")
    ready(visitor)
    visitor.fill("#wg-f-action", "Since May I write it first")
    wait_to_see(visitor, "#wg-text", "May")
    assert visitor.page.is_visible("#wg-storage") and see(visitor, "#wg-kept") == ""


def test_a_full_storage_is_said_when_it_fills(arrive):
    visitor = arrive("chromium")
    ready(visitor)
    visitor.evaluate("(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } })()")
    visitor.fill("#wg-f-action", "Since May I write it first")
    wait_for(visitor, "!document.querySelector('#wg-storage').hidden", "the warning")
    assert visitor.evaluate("document.querySelector('#wg-f-action').value") == "Since May I write it first"


def test_a_rule_that_raises_takes_nothing_along(arrive):
    """The data of one rule is broken; the other results stand, and a sentence says which failed."""
    visitor = routed(arrive, "**/answers.json", lambda route: route.fulfill(body=_without_rules(route.fetch().json())))
    ready(visitor)
    visitor.fill("#wg-f-weakness", "I put off writing documentation")
    visitor.click("#wg-c-documentation-avoidance")
    wait_to_see(visitor, "#wg-verdict", "documentation")
    wait_for(visitor, "!document.querySelector('#wg-trouble').hidden", "a word about the failure")
    assert "Your text is untouched" in see(visitor, "#wg-trouble")
    assert visitor.evaluate("document.querySelector('#wg-f-weakness').value") == "I put off writing documentation"
    at_rest(visitor)


def _without_rules(answers):
    import json

    return json.dumps(answers | {"rules": [{"id": "broken"}], "wording": [{"id": "broken"}]})


def test_offline_after_loading_everything_goes_on(arrive):
    visitor = arrive("chromium")
    ready(visitor)
    visitor.page.context.set_offline(True)
    visitor.fill("#wg-own", "I put off writing documentation")
    wait_to_see(visitor, "#wg-heard", "documentation")
    visitor.fill("#wg-f-action", "Since May I write it first")
    wait_to_see(visitor, "#wg-text", "May")
    assert visitor.errors == []
