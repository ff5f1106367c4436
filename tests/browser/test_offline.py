"""After one visit everything works with the server gone; a new version is offered whole, never mixed with the old one, never half."""

import functools
import http.server
import json
import shutil
import threading
import time

import pytest
from playwright.sync_api import Error as PlaywrightError
from selenium.common.exceptions import WebDriverException

from generator.finish import precache
from generator.naming import place_of
from tests.browser.conftest import OFTEN_IN_CHROMIUM, SUB_PATH, _Handler
from tests.browser.visitor import ready, see, wait_for, wait_to_see

pytestmark = pytest.mark.browser
NEXT = "0a0b0c0d"
"""What the next release calls its catalogue and its files."""


class _Host(_Handler):
    """Serves whatever folder its host shows now, but for the files that it has lost."""

    def __init__(self, host, *arguments):
        self.host = host
        super().__init__(*arguments, directory=str(host.folder))

    def translate_path(self, path):
        if path.split("?")[0].endswith(tuple(self.host.lost)):
            return str(self.host.folder / "nothing-here")
        return super().translate_path(path)

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class Host:
    """A static host that can change what it serves and can go away. ``lost``: endings of the files it does not find."""

    def __init__(self, folder):
        self.folder, self.lost = folder, []
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Host, self))
        self.address = f"http://127.0.0.1:{self.server.server_port}{SUB_PATH}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.there = True

    def go(self):
        if self.there:
            self.server.shutdown()
            self.server.server_close()
            self.there = False


@pytest.fixture
def host(built_site):
    """A host of its own for each test, so that no worker of another test answers for it."""
    found = Host(built_site)
    yield found
    found.go()


@pytest.fixture(scope="module")
def next_version(built_site, tmp_path_factory):
    """The site a release later: other words on the generator's page, another style and another catalogue, each under a new name, as a build would make them."""
    folder = tmp_path_factory.mktemp("next") / "site"
    shutil.copytree(built_site, folder)
    style, core = place_of(folder, "assets/generator.css"), place_of(folder, "assets/app/core.json")
    with style.open("a", encoding="utf-8") as text:
        text.write(":root{--release:next}")
    version = json.loads(core.read_text(encoding="utf-8"))["version"]
    for data in core.parent.rglob("*.json"):
        data.write_text(data.read_text(encoding="utf-8").replace(version, NEXT), encoding="utf-8")
    renamed = {style.name: f"generator.{NEXT}.css", core.parent.name: f"app-{NEXT}"}
    for page in folder.rglob("*.html"):
        page.write_text(functools.reduce(lambda html, name: html.replace(name, renamed[name]), renamed, page.read_text(encoding="utf-8").replace(version, NEXT)), encoding="utf-8")
    style.rename(style.with_name(renamed[style.name]))
    core.parent.rename(core.parent.with_name(renamed[core.parent.name]))
    precache(folder)
    return folder


_KEPT = "(async () => { const registration = await navigator.serviceWorker.getRegistration(); return Boolean(registration && registration.active && registration.active.state === 'activated' && !registration.installing && navigator.serviceWorker.controller) })()"


def first_visit(arrive, engine, host):
    visitor = arrive(engine)
    visitor.open(host.address + "generator/")
    ready(visitor)
    wait_until(visitor, _KEPT, "the worker to keep the site")
    return visitor


def wait_until(visitor, promise, what):
    """As ``wait_for``, for an expression that gives a promise."""
    wait_for(visitor, "(window.waitedFor = window.waitedFor || {}) && (" + promise + ".then((found) => { window.waitedFor[" + repr(what) + "] = found }), window.waitedFor[" + repr(what) + "] === true)", what)


def wait_for_the_next(visitor):
    """Wait until the page has given way to the next release's; while one document goes and the other comes, none can be asked."""
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        try:
            if visitor.evaluate("(document.querySelector('#wg') || { dataset: {} }).dataset.version") == NEXT:
                return
        except (PlaywrightError, WebDriverException):
            pass
        time.sleep(0.05)
    raise AssertionError("waited in vain for the newer version")


def release(visitor):
    """Which release the page is of, which its style and which the data that it judges by."""
    version, style, data = visitor.evaluate("[document.querySelector('#wg').dataset.version, getComputedStyle(document.documentElement).getPropertyValue('--release').trim(), performance.getEntriesByType('resource').map((one) => one.name).filter((name) => name.endsWith('/core.json')).join()]")
    return ["next" if found else "first" for found in (version == NEXT, style == "next", NEXT in data)]


ALL_FIRST, ALL_NEXT = ["first"] * 3, ["next"] * 3


@pytest.mark.parametrize("engine", OFTEN_IN_CHROMIUM)
def test_everything_works_with_the_server_gone(engine, arrive, host):
    visitor = first_visit(arrive, engine, host)
    host.go()
    visitor.open(host.address + "generator/#role=research-lab&weakness=stakeholder-communication")
    ready(visitor)
    wait_to_see(visitor, "#wg-verdict", "Manageable")
    visitor.fill("#wg-own", "I put off writing documentation")
    wait_to_see(visitor, "#wg-heard", "documentation")
    visitor.fill("#wg-f-action", "Since May I write it first")
    wait_to_see(visitor, "#wg-text", "May")
    visitor.open(host.address + "guide/five-elements/")
    wait_to_see(visitor, "h1", "element")
    assert visitor.evaluate("document.styleSheets.length") >= 3
    visitor.click("#wg-search-open")
    visitor.fill("#wg-search-words", "delegation")
    wait_for(visitor, "document.querySelector('#wg-search-found li a')", "something to be found")
    visitor.open(host.address)
    wait_to_see(visitor, "h1", " ")


@pytest.mark.parametrize("engine", OFTEN_IN_CHROMIUM)
def test_a_new_version_is_offered_and_comes_whole(engine, arrive, host, next_version):
    visitor = first_visit(arrive, engine, host)
    visitor.fill("#wg-f-action", "Since May I write it first")
    wait_to_see(visitor, "#wg-kept", "Kept")
    host.folder = next_version
    visitor.reload()
    ready(visitor)
    assert release(visitor) == ALL_FIRST, "the old version, whole, until the visitor says so"
    wait_for(visitor, "document.querySelector('.wg-update button')", "the offer of a newer version")
    assert release(visitor) == ALL_FIRST
    visitor.click(".wg-update button")
    wait_for_the_next(visitor)
    ready(visitor)
    assert release(visitor) == ALL_NEXT
    assert visitor.evaluate("document.querySelector('#wg-f-action').value") == "Since May I write it first", "what was typed came along"
    host.go()
    visitor.reload()
    ready(visitor)
    assert release(visitor) == ALL_NEXT


_FAILED = "(async () => { const registration = await navigator.serviceWorker.getRegistration(); if (!window.updateAsked) { window.updateAsked = true; registration.update().then(() => { const fresh = registration.installing; if (!fresh) window.updateEnded = true; else fresh.addEventListener('statechange', () => { if (fresh.state === 'redundant') window.updateEnded = true }) }, () => { window.updateEnded = true }) } return window.updateEnded === true })()"


@pytest.mark.slow
def test_half_an_update_changes_nothing(engine, arrive, host, next_version):
    """A host loses a file in the middle of an update: the old version goes on, whole, also with the host gone; the next try succeeds."""
    visitor = first_visit(arrive, engine, host)
    host.folder = next_version
    host.lost = [f"/assets/generator.{NEXT}.css", "/generator/index.html", "/late.json"]
    wait_until(visitor, _FAILED, "the update to fail")
    visitor.reload()
    ready(visitor)
    assert release(visitor) == ALL_FIRST
    assert visitor.evaluate("!document.querySelector('.wg-update')"), "half a version is not offered"
    visitor.click("#wg-c-over-optimization")
    wait_to_see(visitor, "#wg-verdict", "Over-optimising")
    host.lost = []
    visitor.reload()
    ready(visitor)
    wait_for(visitor, "document.querySelector('.wg-update button')", "the offer, once the update is whole")
    assert see(visitor, ".wg-update").startswith("A newer version")


def test_the_site_can_be_installed(built_site):
    """What browsers ask of an app: a name, a place to start within its scope, icons of two sizes, all there."""
    folder = built_site / "assets"
    manifest = json.loads((folder / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] and manifest["short_name"] and manifest["display"] == "standalone"
    assert (folder / manifest["start_url"] / "index.html").resolve().is_relative_to((folder / manifest["scope"]).resolve())
    assert (folder / manifest["start_url"] / "index.html").exists()
    sizes = {icon["sizes"]: (folder / icon["src"]).read_bytes() for icon in manifest["icons"]}
    for size in (192, 512):
        raw = sizes[f"{size}x{size}"]
        assert raw.startswith(b"\x89PNG") and [int.from_bytes(raw[16:20]), int.from_bytes(raw[20:24])] == [size, size]
    for page in built_site.rglob("*.html"):
        if page.name != "404.html":
            assert 'rel="manifest"' in page.read_text(encoding="utf-8"), page
