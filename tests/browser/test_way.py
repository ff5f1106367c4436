"""A visitor's whole way, from the posting to the copied answer, in each browser: by mouse, by keyboard alone, on a phone."""

import pytest

from tests.browser.visitor import at_rest, ready, see, wait_for, wait_to_see
from tests.browser.words import CLICHE, FIELDS, OWN_WORDS, PRODUCT_POSTING

pytestmark = pytest.mark.browser


def fill_in_the_answer(visitor):
    for element, words in FIELDS.items():
        visitor.fill(f"#wg-f-{element}", words)
    wait_to_see(visitor, "#wg-text", "Dana from sales")
    at_rest(visitor)


def test_from_a_pasted_posting_to_a_copied_answer(engine, arrive):
    """Explaining results is a deal-breaker risk where the posting lists stakeholder alignment, and manageable in a research lab."""
    visitor = arrive(engine)
    ready(visitor)
    loaded = len(visitor.requests)
    visitor.fill("#wg-posting", PRODUCT_POSTING)
    visitor.fill("#wg-own", OWN_WORDS)
    wait_to_see(visitor, "#wg-verdict", "Deal-breaker risk")
    wait_to_see(visitor, "#wg-heard", "business")
    at_rest(visitor)
    quoted = visitor.evaluate("document.querySelector('#wg-verdict .wg-quote q').textContent")
    assert len(quoted) > 10 and quoted in " ".join(PRODUCT_POSTING.split())
    assert "document" in see(visitor, "#wg-verdict-more .wg-alternatives").lower()
    assert "stakeholder alignment" in visitor.evaluate("[...document.querySelectorAll('#wg-marked mark.wg-mark--core')].map((mark) => mark.textContent).join(' ')")

    visitor.fill("#wg-posting", "")
    visitor.select("#wg-role", "research-lab")
    wait_to_see(visitor, "#wg-verdict", "Manageable")

    fill_in_the_answer(visitor)
    seconds = int(see(visitor, "#wg-time strong").split()[0])
    assert 45 <= seconds <= 60, see(visitor, "#wg-text")
    assert visitor.evaluate("document.querySelectorAll('#wg-speech .wg-part').length") == 5
    assert see(visitor, "#wg-speech .wg-open") == ""
    assert visitor.evaluate("document.querySelectorAll('#wg-signals .wg-is-there').length") == 5, see(visitor, "#wg-signals")
    visitor.click("#wg-copy")
    wait_for(visitor, "document.querySelector('#wg-said').textContent", "a word about the copying")
    assert see(visitor, "#wg-said").startswith(("Copied.", "The browser did not allow copying"))
    assert visitor.requests[loaded:] == [], "nothing is asked for after loading"
    assert visitor.errors == []


def test_an_alternative_is_tried_and_taken_back(engine, arrive):
    visitor = arrive(engine)
    ready(visitor)
    visitor.fill("#wg-posting", PRODUCT_POSTING)
    visitor.click("#wg-c-stakeholder-communication")
    wait_to_see(visitor, "#wg-verdict", "Deal-breaker risk")
    visitor.click("#wg-verdict-more [data-act=try]")
    wait_for(visitor, "document.querySelector('#wg-back')", "the way back")
    assert "Deal-breaker risk" not in see(visitor, "#wg-verdict .wg-verdict")
    visitor.click("#wg-back")
    wait_to_see(visitor, "#wg-verdict", "Deal-breaker risk")
    assert visitor.evaluate("document.querySelector('#wg-c-stakeholder-communication').checked")


@pytest.mark.xdist_group("chromium")
def test_a_click_is_heard_though_a_posting_is_read_meanwhile(arrive):
    """The cards are sorted anew when the posting has been read; the one under a pressed button stays where it is until the button is let go."""
    visitor = arrive("chromium")
    ready(visitor)
    mouse, card = visitor.page.mouse, visitor.page.locator("#wg-c-stakeholder-communication")
    visitor.fill("#wg-posting", PRODUCT_POSTING)
    at_rest(visitor)
    card.scroll_into_view_if_needed()
    box = card.bounding_box()
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visitor.evaluate("document.querySelector('#wg-posting').dispatchEvent(new Event('input', {bubbles: true}))")
    mouse.down()
    visitor.page.wait_for_timeout(600)  # longer than the page waits before it reads what was typed
    assert visitor.evaluate("document.querySelector('#wg').dataset.settled") == "no", "the page was drawn under a pressed button"
    mouse.up()
    wait_to_see(visitor, "#wg-verdict", "Deal-breaker risk")
    assert visitor.evaluate("document.querySelector('#wg-c-stakeholder-communication').checked")


def test_a_pasted_answer_is_checked_and_taken_apart(engine, arrive):
    visitor = arrive(engine)
    ready(visitor)
    visitor.click("#wg-tab-check")
    visitor.fill("#wg-pasted", CLICHE)
    wait_to_see(visitor, "#wg-findings", "perfectionist")
    at_rest(visitor)
    rules = visitor.evaluate("[...document.querySelectorAll('[data-act=overrule]')].map((one) => one.dataset.value)")
    assert rules, see(visitor, "#wg-findings")
    assert visitor.evaluate("document.querySelectorAll('#wg-pasted-read mark.wg-found').length") > 0
    visitor.click("[data-act=overrule]")
    wait_to_see(visitor, "#wg-findings", "set aside")
    visitor.click("#wg-take-apart")
    wait_for(visitor, "document.querySelector('#wg-f-weakness').value", "the answer in its fields")
    assert visitor.evaluate("document.querySelector('#wg-tp-check').hidden && !document.querySelector('#wg-tp-build').hidden")


def reach(visitor, selector, at_most=90, back=False):
    """Press Tab until the focus stands on ``selector``."""
    for _ in range(at_most):
        if visitor.evaluate(f"document.activeElement.matches({selector!r})"):
            return
        visitor.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"the keyboard does not reach {selector}; it stands on {visitor.evaluate('document.activeElement.outerHTML.slice(0, 120)')}")


def test_the_way_by_keyboard_alone(engine, arrive):
    visitor = arrive(engine)
    ready(visitor)
    reach(visitor, "#wg-tab-build")
    visitor.press("ArrowRight")
    assert visitor.evaluate("document.activeElement.id") == "wg-tab-check"
    visitor.press("ArrowLeft")
    reach(visitor, "#wg-own")
    visitor.type("I put off writing the documentation")
    wait_to_see(visitor, "#wg-heard", "Is that it?")
    at_rest(visitor)
    reach(visitor, "#wg-heard button")
    visitor.press("Enter")
    wait_for(visitor, "document.querySelector('#wg-heard [aria-pressed=true]')", "the weakness to be chosen")
    assert visitor.evaluate("document.activeElement.closest('#wg-heard') !== null"), "the focus stays where it was"
    reach(visitor, "#wg-f-weakness")
    visitor.type("I write the notes for my models weeks too late")
    wait_to_see(visitor, "#wg-text", "weeks too late")
    reach(visitor, "#wg-copy")
    reach(visitor, "#wg-tab-review")
    for name in ("rehearse", "take"):
        visitor.press("ArrowRight")
        assert visitor.evaluate("document.activeElement.id") == "wg-tab-" + name
    visitor.press("Home")
    assert visitor.evaluate("document.activeElement.id") == "wg-tab-review"
    reach(visitor, "#wg-own", back=True)
    assert visitor.errors == []


def test_the_way_on_a_phone(engine, arrive):
    """One panel after the other, nothing wider than the screen, and the summary in sight."""
    visitor = arrive(engine, width=375, height=760)
    ready(visitor)
    visitor.click("#wg-c-over-optimization")
    fill_in_the_answer(visitor)
    assert visitor.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), "the page is wider than the phone"
    assert visitor.evaluate("(() => { const box = document.querySelector('.wg-summary').getBoundingClientRect(); return box.bottom <= innerHeight + 1 && box.top > 0 })()")
    assert " s" in see(visitor, "#wg-sum-time")
    order = visitor.evaluate("['wg-p-job', 'wg-p-weakness', 'wg-p-fit', 'wg-tp-build', 'wg-p-spoken', 'wg-p-side'].map((id) => document.getElementById(id).getBoundingClientRect().top)")
    assert order == sorted(order)
