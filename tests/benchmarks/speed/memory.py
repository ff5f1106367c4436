"""What the page holds after long use: as many actions as a busy visitor does in ten minutes, done as quickly as the page follows."""

import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.benchmarks.speed import host
from tests.browser.browsers import available, launch
from tests.browser.visitor import PlaywrightVisitor, at_rest, ready
from tests.browser.words import CLICHE, FIELDS, PRODUCT_POSTING

ACTIONS = 300  # one every two seconds for ten minutes
_ROLES = ("research-lab", "product-company", "ml-platform", "regulated-health")


def measure():
    """MiB of the page's process and of its JavaScript heap, and elements in the document, at rest before and after."""
    available()
    with host.served() as top, sync_playwright() as playwright:
        browser = launch(playwright, "chromium")
        context = browser.new_context(viewport={"width": 1440, "height": 900}, service_workers="block")
        visitor = PlaywrightVisitor(context.new_page())
        visitor.open(top + "generator/")
        ready(visitor)
        at_rest(visitor)
        control, session = browser.new_browser_cdp_session(), context.new_cdp_session(visitor.page)
        session.send("Performance.enable")
        before = _held(control, session)
        for number in range(ACTIONS):
            _act(visitor, number)
            at_rest(visitor)
        after = _held(control, session)
        errors = visitor.errors + [visitor.evaluate("document.querySelector('#wg-trouble').textContent")]
        browser.close()
    return {"actions": ACTIONS, "before": before, "after": after, "errors": [error for error in errors if error]}


def _act(visitor, number):
    """What a visitor does in turn: types, pastes, looks at another role, checks another answer, comes back."""
    kind, turn = number % 6, number // 6
    if kind == 0:
        visitor.fill("#wg-f-context", f"{FIELDS['context']} That was {turn} times too often.")
    elif kind == 1:
        visitor.select("#wg-role", _ROLES[turn % len(_ROLES)])
    elif kind == 2:
        visitor.fill("#wg-posting", PRODUCT_POSTING * (1 + turn % 8))
    elif kind == 3:
        visitor.fill("#wg-own", f"I struggle with explaining results to {turn} business people")
    elif kind == 4:
        visitor.click("#wg-tab-check")
        visitor.fill("#wg-pasted", CLICHE + f" It cost us {turn} days.")
    else:
        visitor.click("#wg-tab-build")
        visitor.fill("#wg-f-action", FIELDS["action"])


def _held(control, session):
    session.send("HeapProfiler.collectGarbage")
    time.sleep(1)
    metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
    renderers = [process["id"] for process in control.send("SystemInfo.getProcessInfo")["processInfo"] if process["type"] == "renderer"]
    return {"process_mib": max(map(_resident, renderers), default=0), "heap_mib": round(metrics["JSHeapUsedSize"] / 2**20, 1), "elements": int(metrics["Nodes"])}


def _resident(process):
    """MiB in memory of a process of this machine; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return next((round(int(line.split()[1]) / 1024) for line in status.splitlines() if line.startswith("VmRSS")), 0)
