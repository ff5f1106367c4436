"""The built site as a static host sends it, gzipped, and two variants of it to compare with.

``/pyodide/…`` is the same site with Pyodide in MicroPython's place, ``/bare/…`` the same without any Python.
"""

import functools
import gzip
import http.server
import json
import re
import subprocess
import threading
from contextlib import contextmanager, suppress

from generator.bundle import NODE, NODE_MODULES, ROOT

SITE = ROOT / "site"
TOP = "professions/machine-learning-engineer/"
PAGES = {
    "home": "", "chapter": "guide/five-elements/", "profession": TOP, "role": TOP + "roles/product-company/", "weakness": TOP + "weaknesses/delegation/",
    "rule": "rules/overclaim/", "sources": "sources/", "reference": "reference/fields/", "generator": "generator/"}
"""One page of each kind -> its address."""

_KINDS = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html; charset=utf-8", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
_PYTHON = re.compile(rb'<script type="module" src="[^"]*assets/runtime[^"/]*/core\.js"[^>]*></script>|<script type="mpy".*?</script>')


@contextmanager
def served():
    """Serve the built site; gives its address, ending in a slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def file_of(path):
    """The built file behind a path of the host."""
    return SITE / (path + ("index.html" if path == "" or path.endswith("/") else ""))


@functools.cache
def brotli_bytes(file):
    """The length of a file as Brotli packs it best; Node has it, Python has not."""
    script = "const z=require('zlib'),f=require('fs').readFileSync(process.argv[1]);console.log(z.brotliCompressSync(f,{params:{[z.constants.BROTLI_PARAM_QUALITY]:11}}).length)"
    return int(subprocess.run([NODE, "-e", script, str(file)], capture_output=True, text=True, check=True).stdout)


@functools.cache
def gzip_bytes(file):
    return len(gzip.compress(file.read_bytes(), 9))


class _Host(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.path.split("?")[0].split("#")[0].lstrip("/")
        variant = next((name for name in ("pyodide", "bare") if path.startswith(name + "/")), "")
        path = path.removeprefix(variant + "/") if variant else path
        file = NODE_MODULES / "pyodide" / path.rsplit("/", 1)[1] if "pyodide-files/" in path else file_of(path)
        if not file.is_file():
            return self.send_error(404)
        body = _packed(file, variant)
        self.send_response(200)
        self.send_header("Content-Type", _KINDS.get(file.suffix, "application/octet-stream"))
        if file.suffix != ".gz":
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):  # the visitor left
            self.wfile.write(body)
        return None

    def log_message(self, *arguments):
        pass


@functools.cache
def _packed(file, variant):
    body = file.read_bytes()
    if variant == "pyodide" and file.name == "index.html":
        body = body.replace(b'type="mpy"', b'type="py"').replace(b'<py-config type="json" hidden>', b"<template>").replace(b"</py-config>", b"</template>")
    if variant == "pyodide" and file.name == "pyscript.json":
        body = json.dumps(json.loads(body) | {"interpreter": "../pyodide-files/pyodide.mjs"}).encode()
    if variant == "bare" and file.name == "index.html":
        body = _PYTHON.sub(b"", body)
    return body if file.suffix == ".gz" else gzip.compress(body, 9)
