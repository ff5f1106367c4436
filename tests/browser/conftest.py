"""One built site, one server and one of each browser for all tests that a worker runs.

``GUIDE_ADDRESS`` sends the visitors to a site that is served elsewhere already, a published one for instance.
"""

import functools
import http.server
import os
import threading
from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import sync_playwright

from generator.bundle import ROOT
from tests.browser.browsers import available, launch
from tests.browser.visitor import PlaywrightVisitor, WebKitVisitor, webkit_driver

SUB_PATH = "/a/fork/"
ENGINES = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("chromium", "firefox", "webkit")]
"""Tests of one browser run in one worker, so that each browser is started once."""
OFTEN_IN_CHROMIUM = [pytest.param(name, marks=[pytest.mark.xdist_group(name)] + ([pytest.mark.slow] if name != "chromium" else [])) for name in ("chromium", "firefox", "webkit")]
"""For long tests: in Chromium every time, in the others in the long run. ``@pytest.mark.parametrize("engine", OFTEN_IN_CHROMIUM)``"""


class _Handler(http.server.SimpleHTTPRequestHandler):
    """A static host that serves the site under a sub-path, as a fork's host does."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".wasm": "application/wasm", ".gz": "application/gzip"}

    def translate_path(self, path):
        if not path.startswith(SUB_PATH):
            return str(ROOT / ".cache" / "nothing-here")
        return super().translate_path(path[len(SUB_PATH) - 1:])

    def copyfile(self, source, outputfile):
        # A browser that goes on to another page hangs up in the middle.
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def site_address(request):
    """The address at which the built site answers, ending in a slash."""
    if os.environ.get("GUIDE_ADDRESS"):
        yield os.environ["GUIDE_ADDRESS"]
        return
    with served(request.getfixturevalue("built_site")) as address:
        yield address


@contextmanager
def served(folder, handler=_Handler):
    """Serve ``folder`` under the sub-path; gives the address, ending in a slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    finally:
        server.shutdown()


@pytest.fixture(scope="session")
def playwright_session():
    # Asked first: finding the browsers starts Playwright too, and only one can run at a time.
    available()
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def started(request, playwright_session):
    """Browsers by name, each started when it is first asked for and shared from then on."""
    browsers = {}

    def start(name):
        if name not in available():
            pytest.skip(f"{name} is not on this machine")
        if name not in browsers and name == "webkit":
            opened = webkit_driver()
            browsers[name] = opened.__enter__()
            request.addfinalizer(lambda: opened.__exit__(None, None, None))
        elif name not in browsers:
            browsers[name] = launch(playwright_session, name)
            request.addfinalizer(browsers[name].close)
        return browsers[name]

    return start


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def browser(request, started):
    """Each browser that Playwright drives here."""
    return started(request.param)


@pytest.fixture(scope="session")
def chromium(started):
    return started("chromium")


@pytest.fixture
def page(browser):
    """A fresh visitor."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def arrive(started, site_address):
    """``arrive(engine, width=1440, **context options)``: a visitor of the generator who has never been here."""
    contexts, left_open = [], []

    def visit(engine, width=1440, height=900, path="generator/", **options):
        browser = started(engine)
        if engine == "webkit":
            visitor = WebKitVisitor(browser)
            visitor.arrive(site_address + path, width, height)
            left_open.append(browser)
            return visitor
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        visitor = PlaywrightVisitor(context.new_page())
        visitor.open(site_address + path)
        return visitor

    yield visit
    for context in contexts:
        context.close()
    for driver in left_open[:1]:
        driver.get("about:blank")  # a page that stays open goes on working beside the next tests


@pytest.fixture(params=ENGINES)
def engine(request):
    """The name of each browser in turn."""
    return request.param


@pytest.fixture(params=OFTEN_IN_CHROMIUM)
def engine_of_the_day(request):
    """Chromium on every change, the other browsers in `make test-all`: for what differs little between browsers."""
    return request.param
