"""What a first visit costs: bytes and requests of each kind of page, and the seconds until it can be used.

The slow phone is Lighthouse's: 1.6 Mbit/s, 150 ms, processor four times slower. Ours, the same widget on Pyodide and the bare
page without Python take turns in one run, because machines are noisy.
"""

import statistics
import time

from playwright.sync_api import sync_playwright

from tests.benchmarks.speed import host
from tests.browser.browsers import available, launch

SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
SLOWER = 4
TURNS = 3
_READY = "Boolean(document.querySelector('#wg')?.hasAttribute('data-ready'))"
_LOADED = "document.readyState === 'complete'"
_RIVALS = {"generator": ("generator/", _READY), "bare page": ("bare/generator/", _LOADED), "on Pyodide": ("pyodide/generator/", _READY)}
_NOTE = """(() => {
  const note = () => { if (!globalThis.early && (%s)) globalThis.early = performance.getEntriesByType('resource').map((entry) => entry.name) };
  new MutationObserver(note).observe(document, {subtree: true, attributes: true, childList: true});
  addEventListener('load', note);
})()"""
"""The page itself notes what it has asked for when it is ready: looked at from outside, what comes next has begun already."""
_LONGEST = 300  # seconds; Pyodide on the slow phone needs most of a minute


def measure():
    """``{"pages": {kind: bytes and requests}, "ready": {which: seconds}}``."""
    available()
    with host.served() as top, sync_playwright() as playwright:
        browser = launch(playwright, "chromium")
        pages = {kind: _weigh(browser, top, path, _READY if kind == "generator" else _LOADED) for kind, path in host.PAGES.items()}
        seconds = {name: {"seconds": [], "slow": []} for name in _RIVALS}
        for turn in range(TURNS):
            for name, (path, ready) in _RIVALS.items():
                for column in ("seconds", "slow"):
                    if turn and name == "on Pyodide" and column == "slow":
                        continue  # once is long enough
                    seconds[name][column].append(_seconds(browser, top + path, ready, column == "slow"))
        browser.close()
    return {"pages": pages, "ready": {name: {column: round(statistics.median(values), 2) for column, values in columns.items()} for name, columns in seconds.items()}}


def _weigh(browser, top, path, ready):
    """Requests and KiB of one page, until it is ready and until nothing more comes."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(_path(request.url, top)))
    page.add_init_script(_NOTE % ready)
    page.goto(top + path, wait_until="commit")
    _wait(page, ready)
    early = [path, *(_path(address, top) for address in page.evaluate("early"))]
    page.wait_for_load_state("networkidle")
    while ready == _READY and not page.evaluate("document.querySelector('#wg').hasAttribute('data-complete')"):
        time.sleep(0.05)
    result = {"until_ready": _sizes(early), "until_idle": _sizes(asked)}
    context.close()
    return result


def _path(address, top):
    return address.removeprefix(top).split("?")[0].split("#")[0]


def _sizes(paths):
    files = {host.file_of(path) for path in paths}
    files = [file for file in files if file.is_file()]
    return {"requests": len(paths), "gzip_kib": round(sum(map(host.gzip_bytes, files)) / 1024, 1), "brotli_kib": round(sum(map(host.brotli_bytes, files)) / 1024, 1)}


def _seconds(browser, address, ready, slow):
    """Seconds from navigation until the page can be used, on a first visit."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW_LINE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    started = time.monotonic()
    page.goto(address, wait_until="commit")
    _wait(page, ready)
    seconds = time.monotonic() - started
    context.close()
    return seconds


def _wait(page, ready):
    deadline = time.monotonic() + _LONGEST
    while not page.evaluate(ready):  # polled: the policy forbids waiting inside the page
        if time.monotonic() > deadline:
            raise TimeoutError(f"{page.url} was not ready within {_LONGEST} seconds")
        time.sleep(0.02)
