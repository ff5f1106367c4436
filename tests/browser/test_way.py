"""A visitor's whole way, from the posting to the copied answer, in each browser: by mouse, by keyboard alone, on a phone."""

import pytest

from tests.browser.states import bring_about
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
    assert visitor.evaluate("document.querySelectorAll('#wg-elements .wg-is-there').length") == 5, see(visitor, "#wg-elements")
    visitor.click("#wg-copy")
    wait_for(visitor, "document.querySelector('#wg-said').textContent", "a word about the copying")
    assert see(visitor, "#wg-said").startswith(("Copied.", "The browser did not allow copying"))
    assert visitor.requests[loaded:] == [], "nothing is asked for after loading"
    assert visitor.errors == []


def test_a_mark_leads_to_what_it_means_and_can_be_set_right(engine_of_the_day, arrive):
    """By mouse: the verdict follows the correction, and the way back is there."""
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    visitor.fill("#wg-posting", PRODUCT_POSTING)
    visitor.click("#wg-c-stakeholder-communication")
    wait_to_see(visitor, "#wg-verdict", "Deal-breaker risk")
    at_rest(visitor)
    mark = visitor.evaluate("document.querySelector('#wg-marked .wg-mark--strained').id")
    visitor.click("#" + mark)
    wait_to_see(visitor, "#wg-meaning", "this decides")
    assert "Explaining to stakeholders" in see(visitor, "#wg-meaning h2") and "a duty" in see(visitor, "#wg-meaning")
    visitor.click("#wg-mc-0")
    wait_for(visitor, "document.querySelector('#wg-meaning .wg-mark--mentioned')", "the card to follow the correction")
    wait_for(visitor, "!document.querySelector('#wg-verdict').innerText.includes('Deal-breaker risk')", "the verdict to follow the correction")
    wait_for(visitor, f"!document.querySelector('#{mark}').classList.contains('wg-mark--core')", "the mark in the text to follow too")
    visitor.click("#wg-mc-0")
    wait_to_see(visitor, "#wg-verdict", "Deal-breaker risk")
    visitor.click("#wg-close-meaning")
    wait_for(visitor, "!document.querySelector('#wg-meaning').matches(':popover-open')", "the card to close")
    assert visitor.errors == []


def test_marks_are_reached_and_read_by_keyboard(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    visitor.fill("#wg-posting", PRODUCT_POSTING)
    visitor.click("#wg-c-stakeholder-communication")
    wait_for(visitor, "document.querySelector('#wg-marked .wg-mark--strained')", "the marks")
    at_rest(visitor)
    visitor.evaluate("document.querySelector('#wg-posting').focus()")
    reach(visitor, ".wg-mark--strained")
    mark = visitor.evaluate("document.activeElement.id")
    for key in ("Enter", "Space"):
        visitor.press(key)
        wait_for(visitor, "document.querySelector('#wg-meaning').matches(':popover-open')", "the card")
        assert visitor.evaluate("document.activeElement.id") == "wg-meaning"
        reach(visitor, "#wg-mc-0", at_most=8)
        visitor.press("Escape")
        wait_for(visitor, "!document.querySelector('#wg-meaning').matches(':popover-open')", "the card to close")
        wait_for(visitor, f"document.activeElement.id === '{mark}'", "the focus to go back to the mark")


def test_a_mark_on_a_phone_opens_inside_the_window(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day, width=375, height=760)
    ready(visitor)
    bring_about(visitor, "meaning")
    box = visitor.evaluate("(() => { const box = document.querySelector('#wg-meaning').getBoundingClientRect(); return [box.left, box.top, innerWidth - box.right, innerHeight - box.bottom] })()")
    assert min(box) >= 0, box


def test_what_would_change_the_verdict_is_looked_at_and_taken_back(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    visitor.select("#wg-role", "product-company")
    visitor.click("#wg-c-stakeholder-communication")
    wait_for(visitor, "document.querySelector('[data-act=look]')", "what would change it")
    at_rest(visitor)
    before = see(visitor, "#wg-verdict .wg-verdict")
    promised = visitor.evaluate("document.querySelector('#wg-flips li').textContent")
    visitor.evaluate("document.querySelector('#wg-flips summary').click()")
    visitor.click("#wg-flips [data-act=look]")
    wait_for(visitor, f"document.querySelector('#wg-verdict .wg-verdict').innerText !== {before!r}", "another verdict")
    at_rest(visitor)
    assert see(visitor, "#wg-verdict .wg-verdict strong").lower() in promised.lower()
    visitor.click("#wg-undo")
    wait_for(visitor, f"document.querySelector('#wg-verdict .wg-verdict').innerText === {before!r}", "the verdict as it was")


def test_one_weakness_is_held_against_several_jobs_side_by_side(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    visitor.click("#wg-c-stakeholder-communication")
    visitor.evaluate("document.querySelector('#wg-more-jobs summary').click()")
    wait_for(visitor, "document.querySelectorAll('#wg-compare tbody tr').length === document.querySelectorAll('#wg-role option').length", "a row for each role")
    visitor.fill("#wg-other-0", PRODUCT_POSTING)
    visitor.fill("#wg-other-2", "Research Scientist. You publish papers on new methods. You design novel architectures and prove what they can do.")
    wait_to_see(visitor, "#wg-compare", "Advert 3")
    at_rest(visitor)
    rows = visitor.evaluate("[...document.querySelectorAll('#wg-compare tbody tr')].slice(0, 2).map((row) => row.innerText)")
    assert "Advert 1" in rows[0] and "Deal-breaker risk" in rows[0] and "Advert 3" in rows[1] and "Deal-breaker risk" not in rows[1]
    visitor.click("#wg-cmp-research-lab")
    wait_for(visitor, "document.querySelector('#wg-role').value === 'research-lab'", "the role looked at")
    wait_to_see(visitor, "#wg-verdict", "Manageable")
    visitor.reload()
    ready(visitor)
    assert visitor.evaluate("document.querySelector('#wg-other-0').value") == PRODUCT_POSTING, "what was pasted to compare is kept"


def test_somebody_elses_story_asks_for_ones_own(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    bring_about(visitor, "story")
    assert "somebody else's story" in see(visitor, "#wg-o-context") and "tells somebody else's story" in see(visitor, "#wg-below")
    assert visitor.evaluate("(() => { const field = document.querySelector('#wg-f-context'); return document.activeElement === field && field.selectionStart === 0 && field.selectionEnd === field.value.length })()"), "ready to be written over"
    assert visitor.evaluate("document.querySelectorAll('#wg-speech .wg-part--context.wg-part--ours').length") == 1
    visitor.click("#wg-fr-context")
    wait_for(visitor, "document.querySelector('#wg-f-context').value.startsWith('In {')", "a frame of one's own")
    at_rest(visitor)
    assert see(visitor, "#wg-o-context") == "" and visitor.evaluate("document.querySelector('#wg-s-context .wg-ask')") is None
    visitor.fill("#wg-f-context", FIELDS["context"])
    wait_to_see(visitor, "#wg-text", "residual plots")
    at_rest(visitor)
    assert visitor.evaluate("document.querySelectorAll('#wg-speech .wg-part--ours').length") == 0


def test_an_open_place_in_the_text_leads_to_its_field(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    visitor.click("#wg-take-example")
    wait_for(visitor, "document.querySelector('#wg-speech .wg-open[data-part=current_state]')", "an open place")
    at_rest(visitor)
    prompt = visitor.evaluate("document.querySelector('#wg-speech .wg-open[data-part=current_state]').dataset.value")
    visitor.evaluate("document.querySelector('#wg-speech .wg-open[data-part=current_state]').focus()")
    visitor.press("Enter")
    selected = visitor.evaluate("(() => { const field = document.activeElement; return field.id + ' ' + field.value.slice(field.selectionStart, field.selectionEnd) })()")
    assert selected == "wg-f-current_state {" + prompt + "}"


def test_listener_length_and_spelling_change_what_is_said(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    visitor.click("#wg-take-example")
    wait_to_see(visitor, "#wg-text", "ranking accuracy")
    at_rest(visitor)
    visitor.evaluate("document.querySelector('#wg-settings summary').click()")
    visitor.select("#wg-register", "technical")
    wait_to_see(visitor, "#wg-text", "AUC")
    at_rest(visitor)
    whole = int(see(visitor, "#wg-time strong").split()[0])
    visitor.select("#wg-length", "30")
    wait_for(visitor, f"parseInt(document.querySelector('#wg-time strong').innerText) < {whole - 10}", "a shorter answer")
    visitor.select("#wg-length", "60")
    visitor.fill("#wg-f-weakness", "I organise my colour-coded notes badly")
    wait_to_see(visitor, "#wg-text", "organise my colour-coded")
    visitor.select("#wg-spelling", "american")
    wait_to_see(visitor, "#wg-text", "organize my color-coded")
    assert visitor.evaluate("document.querySelector('#wg-f-weakness').value") == "I organise my colour-coded notes badly", "the field keeps what was typed"


def test_an_alternative_is_tried_and_taken_back(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
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


def test_a_pasted_answer_is_checked_and_taken_apart(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    visitor.click("#wg-tab-check")
    visitor.fill("#wg-pasted", CLICHE)
    wait_to_see(visitor, "#wg-findings", "perfectionist")
    at_rest(visitor)
    assert see(visitor, "#wg-verdict .wg-verdict"), "the fit of what the pasted answer names"
    rules = visitor.evaluate("[...document.querySelectorAll('[data-act=overrule]')].map((one) => one.dataset.value)")
    assert rules, see(visitor, "#wg-findings")
    assert visitor.evaluate("document.querySelectorAll('#wg-pasted-read mark.wg-found').length") > 0
    visitor.click("[data-act=overrule]")
    wait_to_see(visitor, "#wg-findings", "set aside")
    visitor.click("#wg-take-apart")
    wait_for(visitor, "document.querySelector('#wg-f-weakness').value", "the answer in its fields")
    assert visitor.evaluate("document.querySelector('#wg-tp-check').hidden && !document.querySelector('#wg-tp-build').hidden")
    wait_for(visitor, "document.querySelector('#wg-gap-action')", "the gaps, named")
    at_rest(visitor)
    assert "perfectionist" in see(visitor, "#wg-apart .wg-beside section") and "perfectionist" in see(visitor, "#wg-after")
    visitor.click("#wg-gap-action")
    assert visitor.evaluate("document.activeElement.id") == "wg-f-action"
    visitor.fill("#wg-f-action", FIELDS["action"])
    wait_to_see(visitor, "#wg-after", "Dana from sales")
    wait_for(visitor, "!document.querySelector('#wg-gap-action')", "the gap to close")
    visitor.click("#wg-close-apart")
    wait_for(visitor, "document.querySelector('#wg-apart').hidden", "the comparison to close")


def test_a_repair_is_seen_before_and_after_put_in_and_taken_back(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    visitor.click("#wg-tab-check")
    visitor.fill("#wg-pasted", CLICHE)
    wait_to_see(visitor, "#wg-findings", "perfectionist")
    at_rest(visitor)
    visitor.click("#wg-more-findings")
    wait_for(visitor, "document.querySelector('[data-act=propose][data-value^=overclaim]')", "the overclaim")
    at_rest(visitor)
    visitor.click("[data-act=propose][data-value^=overclaim]")
    wait_for(visitor, "document.querySelector('#wg-proposal del')", "before and after")
    assert "entirely behind me" in see(visitor, "#wg-proposal del") and "entirely behind me" not in see(visitor, "#wg-proposal section + section")
    visitor.click("#wg-repair")
    wait_for(visitor, "!document.querySelector('#wg-pasted').value.includes('entirely behind me')", "the repair in the text")
    selected = visitor.evaluate("(() => { const field = document.activeElement; return field.id === 'wg-pasted' && field.value.slice(field.selectionStart, field.selectionEnd) })()")
    assert selected.startswith("{") and selected.endswith("}"), "what only the speaker knows is next"
    at_rest(visitor)
    visitor.click("#wg-undo")
    wait_for(visitor, f"document.querySelector('#wg-pasted').value === {CLICHE!r}", "the text as it was")
    assert visitor.errors == []


def test_a_repair_in_an_answer_of_five_fields_lands_in_its_field(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    for element, words in (FIELDS | {"current_state": "Of my last six briefs four came back without a question, and the whole thing is completely behind me now."}).items():
        visitor.fill(f"#wg-f-{element}", words)
    wait_for(visitor, "document.querySelector('[data-act=propose][data-value^=overclaim]')", "the overclaim")
    at_rest(visitor)
    visitor.click("[data-act=propose][data-value^=overclaim]")
    wait_for(visitor, "document.querySelector('#wg-proposal')", "before and after")
    visitor.click("#wg-repair")
    wait_for(visitor, "!document.querySelector('#wg-text').innerText.includes('completely behind me')", "the repair in the answer")
    at_rest(visitor)
    values = visitor.evaluate("[...document.querySelectorAll('.wg-element textarea')].map((field) => field.value)")
    assert "completely" not in values[3] and [values[number] for number in (0, 1, 2, 4)] == [FIELDS[name] for name in ("weakness", "context", "action", "forward")]
    visitor.click("#wg-undo")
    wait_to_see(visitor, "#wg-text", "completely behind me")


def reach(visitor, selector, at_most=90, back=False):
    """Press Tab until the focus stands on ``selector``."""
    for _ in range(at_most):
        if visitor.evaluate(f"document.activeElement.matches({selector!r})"):
            return
        visitor.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"the keyboard does not reach {selector}; it stands on {visitor.evaluate('document.activeElement.outerHTML.slice(0, 120)')}")


def test_the_way_by_keyboard_alone(engine_of_the_day, arrive):
    visitor = arrive(engine_of_the_day)
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
    visitor.press("ArrowRight")
    assert visitor.evaluate("document.activeElement.id") == "wg-tab-rehearse"
    reach(visitor, "#wg-rehearse")
    visitor.press("Enter")
    wait_for(visitor, "'321'.includes(document.querySelector('#wg-clock').textContent || 'x')", "the countdown")
    assert visitor.evaluate("document.activeElement.id") == "wg-rehearse", "the same key stops"
    visitor.press("Enter")
    wait_for(visitor, "document.querySelector('#wg-measured').textContent", "a word about the pace")
    reach(visitor, ".wg-questions summary")
    visitor.press("Enter")
    wait_for(visitor, "document.querySelector('.wg-questions details').open", "what a good reply needs")
    reach(visitor, "#wg-tab-rehearse", back=True)
    visitor.press("ArrowRight")
    assert visitor.evaluate("document.activeElement.id") == "wg-tab-take"
    reach(visitor, "#wg-make-link")
    visitor.press("Enter")
    wait_for(visitor, "document.querySelector('#wg-taken').textContent", "a word about the link")
    reach(visitor, "#wg-draft-name")
    visitor.type("Thursday")
    wait_to_see(visitor, "#wg-drafts", "Thursday")
    reach(visitor, "#wg-tab-take", back=True)
    visitor.press("Home")
    assert visitor.evaluate("document.activeElement.id") == "wg-tab-review"
    reach(visitor, "#wg-own", back=True)
    assert visitor.errors == []


def test_the_way_on_a_phone(engine_of_the_day, arrive):
    """Every step, one panel after the other, nothing wider than the screen, and the summary in sight."""
    visitor = arrive(engine_of_the_day, width=375, height=760)
    ready(visitor)

    def fits(step):
        at_rest(visitor)
        assert visitor.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), f"{step} is wider than the phone"
        assert visitor.evaluate("(() => { const box = document.querySelector('.wg-summary').getBoundingClientRect(); return box.bottom <= innerHeight + 1 && box.top > 0 })()"), step

    visitor.fill("#wg-posting", PRODUCT_POSTING)
    wait_for(visitor, "document.querySelector('#wg-marked .wg-mark--core')", "the posting to be marked")
    fits("the posting")
    visitor.click("#wg-c-over-optimization")
    wait_for(visitor, "['Safe', 'Manageable', 'Deal-breaker risk'].includes(document.querySelector('#wg-sum-verdict').textContent)", "the verdict in the summary")
    fits("the verdict")
    fill_in_the_answer(visitor)
    assert " s" in see(visitor, "#wg-sum-time")
    fits("the answer")
    order = visitor.evaluate("['wg-p-job', 'wg-p-weakness', 'wg-p-fit', 'wg-tp-build', 'wg-p-spoken', 'wg-p-side'].map((id) => document.getElementById(id).getBoundingClientRect().top)")
    assert order == sorted(order)
    visitor.click("#wg-tab-rehearse")
    wait_for(visitor, "document.querySelector('.wg-prompter')", "the prompter")
    fits("the rehearsal")
    visitor.click("#wg-tab-take")
    wait_for(visitor, "document.querySelector('#wg-drafts li')", "the drafts")
    fits("taking along")
    visitor.click("#wg-tab-check")
    visitor.fill("#wg-pasted", CLICHE)
    visitor.click("#wg-tab-review")
    wait_to_see(visitor, "#wg-findings", "perfectionist")
    fits("the check")
    visitor.click("#wg-take-apart")
    wait_for(visitor, "document.querySelector('#wg-apart .wg-gaps')", "before and after")
    fits("before and after")
    assert visitor.errors == []
