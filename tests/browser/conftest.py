"""One built site and one server for all browser tests, and the browsers that this machine has."""

import functools
import http.server
import threading

import pytest
from playwright.sync_api import sync_playwright

from generator.bundle import ROOT
from tests.browser.browsers import available, launch

SUB_PATH = "/a/fork/"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """A static host that serves the site under a sub-path, as a fork's host does."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".wasm": "application/wasm", ".gz": "application/gzip"}

    def translate_path(self, path):
        if not path.startswith(SUB_PATH):
            return str(ROOT / ".cache" / "nothing-here")
        return super().translate_path(path[len(SUB_PATH) - 1:])

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def site_address(built_site):
    """The address at which the built site answers, ending in a slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(built_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    server.shutdown()


@pytest.fixture(scope="session")
def playwright_session():
    # Asked first: finding the browsers starts Playwright too, and only one can run at a time.
    available()
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def browser(request, playwright_session):
    """Each browser that Playwright drives here."""
    if request.param not in available():
        pytest.skip(f"{request.param} is not on this machine")
    started = launch(playwright_session, request.param)
    yield started
    started.close()


@pytest.fixture(scope="session")
def chromium(playwright_session):
    if "chromium" not in available():
        pytest.skip("chromium is not on this machine")
    started = launch(playwright_session, "chromium")
    yield started
    started.close()


@pytest.fixture
def page(browser):
    """A fresh visitor."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()
