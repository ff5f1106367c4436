"""What a visit costs: bytes, requests and seconds, ours beside the same widget on Pyodide and a page without Python, in turn in one run.

``python -m tests.benchmarks.speed`` prints a table and stores it as .cache/benchmarks/speed.json. The slow phone is Lighthouse's:
1.6 Mbit/s, 150 ms, processor four times slower. Machines are noisy: compare the columns of one run, not two runs.
"""

import functools
import gzip
import http.server
import json
import statistics
import threading
import time

from playwright.sync_api import sync_playwright

from generator.build import build
from generator.bundle import NODE_MODULES, ROOT
from tests.browser.browsers import available, launch

SLOW_PHONE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
SLOWER = 4
TURNS = 3
_PAGES = {"home": "", "chapter": "guide/five-elements/", "profession": "professions/machine-learning-engineer/", "weakness": "professions/machine-learning-engineer/weaknesses/delegation/", "generator": "generator/"}
_READY = {"generator": "Boolean(document.querySelector('#wg')?.hasAttribute('data-ready'))", "on Pyodide": "Boolean(document.querySelector('#wg')?.hasAttribute('data-ready'))"}


class _Host(http.server.SimpleHTTPRequestHandler):
    """The built site, gzipped as static hosts send it; ``/pyodide/…`` is the same site with Pyodide in MicroPython's place."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.path.split("?")[0].split("#")[0]
        pyodide = path.startswith("/pyodide/")
        path = path.removeprefix("/pyodide")
        file = NODE_MODULES / "pyodide" / path.rsplit("/", 1)[1] if "/pyodide-files/" in path else ROOT / "site" / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        if not file.is_file():
            return self.send_error(404)
        body = _packed(file, pyodide and file.name in ("index.html", "pyscript.json"))
        self.send_response(200)
        kinds = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html; charset=utf-8", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
        self.send_header("Content-Type", kinds.get(file.suffix, "application/octet-stream"))
        if file.suffix != ".gz":
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, *arguments):
        pass


@functools.lru_cache(maxsize=None)
def _packed(file, pyodide):
    body = file.read_bytes()
    if pyodide and file.name == "index.html":
        body = body.replace(b'type="mpy"', b'type="py"').replace(b'<py-config type="json" hidden>', b'<template>').replace(b"</py-config>", b"</template>")
    if pyodide and file.name == "pyscript.json":
        body = json.dumps(json.loads(body) | {"interpreter": "../pyodide-files/pyodide.mjs"}).encode()
    return body if file.suffix == ".gz" else gzip.compress(body, 9)


def _visit(browser, address, ready, slow):
    """One first visit: (seconds until ready, KiB until then, requests until then, KiB when idle)."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW_PHONE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    sizes = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    started = time.monotonic()
    page.goto(address, wait_until="commit")
    while not page.evaluate(ready or "document.readyState === 'complete'"):  # polled: the policy forbids waiting inside the page
        time.sleep(0.02)
        if time.monotonic() - started > 240:
            raise TimeoutError(f"{address} was not ready within four minutes")
    seconds, until, requests = time.monotonic() - started, sum(sizes), len(sizes)
    page.wait_for_load_state("networkidle")
    result = (seconds, until / 1024, requests, sum(sizes) / 1024)
    context.close()
    return result


def main():
    build()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    top = f"http://127.0.0.1:{server.server_port}/"
    visits = {name: top + path for name, path in _PAGES.items()} | {"on Pyodide": top + "pyodide/generator/"}
    found = {name: {"quick": [], "slow": []} for name in visits}
    available()
    with sync_playwright() as playwright:
        browser = launch(playwright, "chromium")
        for _ in range(TURNS):
            for name, address in visits.items():
                for speed in ("quick", "slow"):
                    if not (name == "on Pyodide" and speed == "slow" and found[name]["slow"]):  # once is long enough
                        found[name][speed].append(_visit(browser, address, _READY.get(name), speed == "slow"))
        browser.close()
    server.shutdown()
    _tell(found)


def _tell(found):
    rows = {}
    for name, speeds in found.items():
        quick = [statistics.median(column) for column in zip(*speeds["quick"], strict=True)]
        slow = statistics.median(visit[0] for visit in speeds["slow"])
        rows[name] = {"seconds": round(quick[0], 2), "seconds_slow_phone": round(slow, 2), "KiB_until_ready": round(quick[1], 1), "requests_until_ready": int(quick[2]), "KiB_idle": round(quick[3], 1)}
    print(f"{'':12} {'ready s':>8} {'slow phone s':>13} {'KiB':>8} {'requests':>9} {'KiB idle':>9}")
    for name, row in rows.items():
        print(f"{name:12} {row['seconds']:8.2f} {row['seconds_slow_phone']:13.2f} {row['KiB_until_ready']:8.1f} {row['requests_until_ready']:9} {row['KiB_idle']:9.1f}")
    target = ROOT / ".cache" / "benchmarks" / "speed.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(rows, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
