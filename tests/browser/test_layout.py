"""The page from 320 to 2560 px, zoomed, printed, in forced colours, from right to left; and it never jumps."""

import pytest

from tests.browser.states import bring_about
from tests.browser.visitor import at_rest, ready, see, wait_for

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]


@pytest.mark.parametrize("width", [320, *(pytest.param(width, marks=pytest.mark.slow) for width in (375, 768, 1024, 2560)), 1440])
def test_nothing_is_wider_than_the_window(width, arrive):
    visitor = arrive("chromium", width=width)
    ready(visitor)
    bring_about(visitor, "folds")
    wide = visitor.evaluate("""[...document.querySelectorAll('#wg *')].filter((one) => one.checkVisibility() && !one.closest('.wg-scroll, svg, .wg-visually-hidden')
        && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => one.outerHTML.slice(0, 90))""")
    assert wide == []
    assert visitor.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth")


def test_zoomed_to_200_per_cent_everything_is_still_there(arrive):
    visitor = arrive("chromium", width=720, height=450, device_scale_factor=2)
    ready(visitor)
    bring_about(visitor, "answer")
    assert visitor.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("state", ["folds", "answer", "check", "rehearse", "take"])
def test_targets_are_large_enough(state, arrive):
    """24 px, inline links apart (WCAG 2.2, 2.5.8)."""
    visitor = arrive("chromium", width=375, height=760)
    ready(visitor)
    bring_about(visitor, state)
    small = visitor.evaluate("""[...document.querySelectorAll('#wg button, #wg select, #wg textarea, #wg input, #wg summary, #wg .wg-card, #wg nav a')].filter((one) => {
        const box = (one.closest('label') || one).getBoundingClientRect();
        return one.checkVisibility() && (box.height < 24 || box.width < 24) }).map((one) => one.outerHTML.slice(0, 110) + ' ' + JSON.stringify(one.getBoundingClientRect()))""")
    assert small == []


def test_all_five_steps_are_in_sight_on_a_desktop(arrive):
    visitor = arrive("chromium", width=1440, height=900)
    ready(visitor)
    bring_about(visitor, "answer")
    visitor.evaluate("scrollTo(0, 0)")
    tops = visitor.evaluate("['wg-h-job', 'wg-h-weakness', 'wg-h-fit', 'wg-h-answer', 'wg-h-spoken', 'wg-tab-review'].map((id) => { const column = document.getElementById(id).closest('.wg-column'); column.scrollTop = 0; return document.getElementById(id).getBoundingClientRect().top })")
    assert all(0 < top < 900 for top in tops), tops


def test_the_layout_never_jumps(arrive):
    """Nothing that was there moves while the page becomes ready."""
    visitor = arrive("chromium", path="assets/favicon.svg")
    visitor.page.add_init_script("globalThis.jumped = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.jumped += entry.value }).observe({type: 'layout-shift', buffered: true})")
    visitor.open(visitor.page.url.replace("assets/favicon.svg", "generator/"))
    ready(visitor)
    at_rest(visitor)
    assert visitor.evaluate("globalThis.jumped") < 0.01


def test_the_cue_card_fits_one_page(arrive):
    visitor = arrive("chromium")
    ready(visitor)
    bring_about(visitor, "take")
    visitor.evaluate("(() => { globalThis.print = () => {} })()")
    visitor.click("#wg-print-card")
    pdf = visitor.page.pdf(format="A4")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type/Page/") in (1,), "the card does not fit on one page"
    assert "Dana" in visitor.evaluate("document.querySelector('#wg-print').textContent")


def test_forced_colours_and_reduced_motion(arrive):
    visitor = arrive("chromium", forced_colors="active", reduced_motion="reduce")
    ready(visitor)
    bring_about(visitor, "answer")
    assert visitor.evaluate("getComputedStyle(document.querySelector('.wg-card:has(:checked)')).outlineStyle") == "solid"
    assert visitor.evaluate("getComputedStyle(document.querySelector('.wg summary'), '::before').transitionDuration") in ("0s", "0.1s")


def test_text_from_right_to_left_keeps_its_direction(arrive):
    visitor = arrive("chromium")
    ready(visitor)
    visitor.fill("#wg-f-weakness", "אני דוחה כתיבת תיעוד")
    wait_for(visitor, "document.querySelector('#wg-speech')", "the text")
    assert visitor.evaluate("getComputedStyle(document.querySelector('#wg-f-weakness')).direction") == "rtl"
    assert "אני" in see(visitor, "#wg-speech")
