"""What a key costs: milliseconds of Python until everything that follows from it stands in the page, and how long the key itself waits."""

import statistics
import time

from playwright.sync_api import sync_playwright

from generator.catalog import link
from generator.library import read_library
from tests.benchmarks.speed import host
from tests.benchmarks.speed.visits import SLOWER
from tests.browser.browsers import available, launch
from tests.browser.visitor import PlaywrightVisitor, at_rest, ready
from tests.browser.words import FIELDS

_SENTENCE = "In March I spent three weeks on half a point of accuracy that nobody had asked for."
_POSTINGS, _LONG = 4, 10_000
_OWN = "I find it hard to explain results to people outside my team."
_WATCH = """() => {
  window.seen = {long: [], waits: []};
  new PerformanceObserver((list) => list.getEntries().forEach((task) => seen.long.push(task.duration))).observe({type: 'longtask'});
  new PerformanceObserver((list) => list.getEntries().forEach((event) => seen.waits.push(event.processingStart - event.startTime))).observe({type: 'event', durationThreshold: 16});
}"""


def measure():
    """``{"desktop": …, "slow phone": …}``: per key and per posting, in milliseconds."""
    available()
    with host.served() as top, sync_playwright() as playwright:
        browser = launch(playwright, "chromium")
        found = {name: _typing(browser, top, rate) for name, rate in (("desktop", 1), ("slow phone", SLOWER))}
        browser.close()
    return found


def _typing(browser, top, rate):
    context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    visitor = PlaywrightVisitor(page)
    visitor.open(top + "generator/")
    ready(visitor)
    at_rest(visitor)
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    page.evaluate(_WATCH)
    time.sleep(3)  # the reading of postings prepares itself in idle moments
    for element, words in FIELDS.items():
        if element != "context":
            visitor.fill(f"#wg-f-{element}", words)
    at_rest(visitor)
    result = {"answer_key": _keys(visitor, session, "#wg-f-context", _SENTENCE), "own_words_key": _keys(visitor, session, "#wg-own", _OWN)}
    result["typed_at_speed"] = _at_speed(visitor, page)
    result |= _posting(visitor, session, page)
    context.close()
    return result


def _script_ms(session):
    return next(metric["value"] for metric in session.send("Performance.getMetrics")["metrics"] if metric["name"] == "ScriptDuration") * 1000


def _keys(visitor, session, selector, text):
    """Each key of a text typed into an empty control."""
    visitor.fill(selector, "")
    at_rest(visitor)
    return _keys_on(visitor, session, selector, text)


def _keys_on(visitor, session, selector, text):
    """Each key on its own, everything that follows waited for: all time in scripts, which is Python's."""
    visitor.page.focus(selector)
    costs = []
    for letter in text:
        before = _script_ms(session)
        visitor.type(letter)
        at_rest(visitor)
        costs.append(_script_ms(session) - before)
    return _percentiles(costs)


def _at_speed(visitor, page):
    """A sentence typed without a pause: how long keys wait before the page hears them, and tasks that hold the page up."""
    page.evaluate("seen.long = [], seen.waits = []")
    page.focus("#wg-f-context")
    page.keyboard.type(" " + _SENTENCE, delay=60)
    at_rest(visitor)
    seen = page.evaluate("seen")
    return {"longest_wait": round(max(seen["waits"], default=0), 1), "tasks_over_50": len(seen["long"]), "longest_task": round(max(seen["long"], default=0))}


def _posting(visitor, session, page):
    """Pasting 10,000 characters, each time others; as a person does, for a driver's own filling in sends an event for every line."""
    text = "\n".join(["- " + demand["posting_line"] for pack in link(read_library()).packs for role in pack.roles for demand in role["demands"]])
    costs = []
    page.evaluate("seen.long = []")
    for turn in range(_POSTINGS):
        visitor.fill("#wg-posting", "")
        at_rest(visitor)
        before = _script_ms(session)
        page.evaluate("text => navigator.clipboard.writeText(text)", text[turn * _LONG:(turn + 1) * _LONG])
        page.focus("#wg-posting")
        page.keyboard.press("Control+V")
        at_rest(visitor)
        costs.append(_script_ms(session) - before)
        if len(page.input_value("#wg-posting")) != _LONG:
            raise RuntimeError("the posting was not pasted")
    seen = page.evaluate("seen")
    return {"posting": {**_percentiles(costs), "tasks_over_50": len(seen["long"]), "longest_task": round(max(seen["long"], default=0))},
            "posting_key": _keys_on(visitor, session, "#wg-posting", " We like tea.")}


def _percentiles(costs):
    ordered = sorted(costs)
    return {"median": round(statistics.median(ordered), 1), "p95": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 1), "worst": round(ordered[-1], 1), "keys": len(ordered)}
