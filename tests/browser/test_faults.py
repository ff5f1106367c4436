"""Whatever is missing or breaks: the visitor is told in words, the advice stays, nothing typed is lost."""

import pytest

from tests.browser.visitor import at_rest, ready, see, wait_for, wait_to_see

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]


def routed(arrive, pattern, answer):
    """A visitor for whom one of the site's files does not come as it should."""
    visitor = arrive("chromium", path="assets/favicon.svg", service_workers="block")
    visitor.page.route(pattern, answer)
    # Not until everything is loaded: with a file that is held back that would be never.
    visitor.page.goto(visitor.page.url.replace("assets/favicon.svg", "generator/"), wait_until="commit")
    wait_for(visitor, "document.querySelector('#wg')", "the page")
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


def truncated(route):
    found = route.fetch()
    route.fulfill(status=200, content_type=found.headers.get("content-type"), body=found.body()[:len(found.body()) // 2])


def wrong(route):
    """A host that answers with its start page whatever it is asked for."""
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Welcome</title><p>Welcome")


EARLY = ["**/runtime*/core.js", "**/runtime*/core-*.js", "**/micropython.mjs", "**/micropython.wasm", "**/app.tar.gz", "**/core.json", "**/machine-learning-engineer.json"]
LATE = ["**/late.json", "**/reading.json", "**/answers.json", "**/machine-learning-engineer-details.json"]


@pytest.mark.parametrize("file", EARLY)
@pytest.mark.parametrize("answer", [gone, pytest.param(garbled, marks=pytest.mark.slow), pytest.param(truncated, marks=pytest.mark.slow), pytest.param(wrong, marks=pytest.mark.slow)])
def test_a_file_that_is_missing_or_broken(file, answer, arrive):
    visitor = routed(arrive, file, answer)
    wait_to_see(visitor, "#wg-status", "could not start")
    stays_usable(visitor)


@pytest.mark.slow
@pytest.mark.parametrize("file", LATE)
@pytest.mark.parametrize("answer", [truncated, wrong])
def test_a_late_file_that_is_truncated_or_wrong(file, answer, arrive):
    visitor = routed(arrive, file, answer)
    wait_for(visitor, "!document.querySelector('#wg-trouble').hidden", "a word about what is wrong")
    visitor.click("#wg-c-over-optimization")
    wait_to_see(visitor, "#wg-verdict", "Over-optimising")
    stays_usable(visitor)


@pytest.mark.parametrize("file", LATE)
def test_a_late_file_that_is_missing(file, arrive):
    """Role, weakness and verdict go on without it, and the page says what does not."""
    visitor = routed(arrive, file, gone)
    wait_for(visitor, "document.querySelector('#wg').hasAttribute('data-ready')", "the first verdicts")
    wait_for(visitor, "!document.querySelector('#wg-trouble').hidden", "a word about what is missing")
    assert file.split("/")[-1] in see(visitor, "#wg-trouble")
    visitor.click("#wg-c-over-optimization")
    wait_to_see(visitor, "#wg-verdict", "Over-optimising")
    stays_usable(visitor)


@pytest.mark.parametrize("file", [file if file in ("**/core.json", "**/machine-learning-engineer.json") else pytest.param(file, marks=pytest.mark.slow) for file in EARLY])
def test_typing_while_a_file_is_slow_is_not_lost(file, arrive):
    held = []
    visitor = routed(arrive, file, lambda route: held.append(route))
    wait_for(visitor, "document.querySelector('#wg-own')", "the page")
    visitor.fill("#wg-own", "I put off writing documentation")
    visitor.fill("#wg-f-action", "Since May I write it first")
    visitor.select("#wg-role", "research-lab")
    assert visitor.evaluate("document.querySelector('#wg-progress').getBoundingClientRect().width > 0"), "that something is under way is shown"
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


def test_a_pack_of_another_version_is_named_and_not_mixed(arrive):
    """A host in the middle of an upload gives files of two releases: never a verdict made of both."""
    visitor = routed(arrive, "**/machine-learning-engineer.json", lambda route: route.fulfill(json=route.fetch().json() | {"version": "f00d"}))
    wait_to_see(visitor, "#wg-status", "do not belong together")
    stays_usable(visitor)


def test_a_device_without_room_is_told_of_once_it_is_full(arrive):
    """The store itself refuses, not a stand-in for it."""
    visitor = arrive("chromium")
    ready(visitor)
    visitor.evaluate("(() => { let piece = 'x'.repeat(1 << 20); let number = 0; while (piece) { try { localStorage.setItem('filler' + number, piece); number += 1 } catch { piece = piece.slice(0, piece.length >> 1) } } })()")
    visitor.fill("#wg-f-action", "Since May I write it first, and Dana from sales reads it a day ahead")
    wait_for(visitor, "!document.querySelector('#wg-storage').hidden", "the warning")
    wait_to_see(visitor, "#wg-text", "Dana")
    assert see(visitor, "#wg-kept") == "" and visitor.errors == []


@pytest.mark.parametrize("year", [1970, 2106])
def test_a_wrong_clock_changes_nothing(year, arrive):
    """Neither verdict nor draft hangs on the device's day, and no date is made of it."""
    visitor = arrive("chromium", path="assets/favicon.svg")
    visitor.page.add_init_script(f"(() => {{ const Real = Date; const off = Real.UTC({year}, 0, 1) - Real.now(); globalThis.Date = class extends Real {{ constructor(...given) {{ given.length ? super(...given) : super(Real.now() + off) }} static now() {{ return Real.now() + off }} }} }})()")
    visitor.open(visitor.page.url.replace("assets/favicon.svg", "generator/"))
    ready(visitor)
    assert visitor.evaluate("new Date().getUTCFullYear()") == year
    visitor.select("#wg-role", "research-lab")
    visitor.click("#wg-c-stakeholder-communication")
    wait_to_see(visitor, "#wg-verdict", "Manageable")
    visitor.fill("#wg-f-action", "Since May I write it first")
    wait_to_see(visitor, "#wg-text", "May")
    wait_to_see(visitor, "#wg-kept", "Kept")
    assert str(year) not in see(visitor, "#wg-text")
    visitor.reload()
    ready(visitor)
    assert visitor.evaluate("document.querySelector('#wg-f-action').value") == "Since May I write it first"
    assert visitor.errors == []


def test_a_tab_that_is_closed_in_mid_typing_keeps_what_was_typed(arrive):
    visitor = arrive("chromium")
    ready(visitor)
    visitor.fill("#wg-f-weakness", "I write notes lat")
    visitor.page.press("#wg-f-weakness", "End")
    visitor.type("e")
    context, address = visitor.page.context, visitor.page.url
    visitor.page.close(run_before_unload=True)
    again = type(visitor)(context.new_page())
    again.open(address)
    ready(again)
    assert again.evaluate("document.querySelector('#wg-f-weakness').value") == "I write notes late"
