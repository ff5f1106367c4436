"""What the site is made of that others wrote: a licence for everything shipped, and a bill of materials of everything that builds it.

Both come from the installed packages and the lock files, so that neither can name what is not there. No address of any registry is in either.
"""

import base64
import json
import re
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from generator.bundle import NODE_MODULES, ROOT, RuntimeMissing

BILL = "sbom.json"


class Shipped(NamedTuple):
    """A part of the published site that others wrote. ``what``: what of it is shipped; ``licence``: its short name; ``text``: its licence and notice."""

    name: str
    version: str
    what: str
    licence: str
    text: str


_MICROPYTHON = """The MIT License (MIT)

Copyright (c) 2013-2025 Damien P. George and contributors

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
"""MicroPython's npm package brings no licence file; this is the one of its sources."""

_FROM_NPM = (
    ("@pyscript/core", "starts Python in the page: core.js and its chunks below assets/"),
    ("polyscript", "inside PyScript's core"),
    ("coincident", "inside PyScript's core"),
    ("basic-devtools", "inside PyScript's core"),
    ("sticky-module", "inside PyScript's core"),
    ("type-checked-collections", "inside PyScript's core"),
    ("add-promise-listener", "inside PyScript's core"),
    ("@webreflection/idb-map", "inside PyScript's core"),
    ("@webreflection/utils", "inside PyScript's core"),
    ("@micropython/micropython-webassembly-pyscript", "runs Python in the page: micropython.* below assets/"),
    ("pagefind", "search: pagefind/"),
    ("workbox-core", "keeps the site for use without network: sw.js"),
    ("workbox-precaching", "keeps the site for use without network: sw.js"),
    ("workbox-routing", "keeps the site for use without network: sw.js"),
    ("workbox-strategies", "keeps the site for use without network: sw.js"),
)
_ICONS = (("Pictogrammers' Material Design Icons", "material", "Apache-2.0", "the symbols of the header"), ("Font Awesome's brand icons", "fontawesome", "CC-BY-4.0", "the mark beside the repository's name, where there is one"))


def shipped():
    """Everything of others' that the published site holds, the largest part first. Raises RuntimeMissing where npm has not installed a part."""
    theme = metadata.distribution("mkdocs-material")
    found = [Shipped("Material for MkDocs", theme.version, "the theme: templates, assets/stylesheets and assets/javascripts", "MIT", _text(Path(theme.locate_file(f"mkdocs_material-{theme.version}.dist-info/licenses/LICENSE"))))]
    found += [_from_npm(name, what) for name, what in _FROM_NPM]
    icons = Path(theme.locate_file("material/templates/.icons"))
    return found + [Shipped(name, theme.version, what + "; comes with the theme", licence, _text(next(iter(sorted((icons / folder).glob("LICENSE*")))))) for name, folder, licence, what in _ICONS]


def _from_npm(name, what):
    folder = NODE_MODULES / name
    if not (folder / "package.json").exists():
        raise RuntimeMissing(f"{name} is not in node_modules/.\nfix: run `npm ci`, or `make build`, which does.\nwhy: the page of licences is made from what is installed.")
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    file = next(iter(sorted(folder.glob("LICENSE*"))), None)
    return Shipped(name, package["version"], what, _licence(package["license"]), _text(file) if file else _MICROPYTHON)


def _licence(name):
    return "Apache-2.0" if name.upper() == "APACHE-2.0" else name


def _text(file):
    if file.is_dir():
        return "\n".join(_text(part) for part in sorted(file.iterdir()) if part.is_file())
    return file.read_text(encoding="utf-8").strip() + "\n"


@lru_cache(maxsize=1)
def bill_of_materials():
    """All packages that build the site, as a CycloneDX 1.6 document: the same for the same lock files."""
    components = sorted(_python_packages() + _npm_packages(), key=lambda component: component["purl"])
    project = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)[1]
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
            "metadata": {"component": {"type": "application", "bom-ref": "weakness-answer-guide", "name": "weakness-answer-guide", "version": project, "licenses": [{"license": {"id": "MIT"}}]}},
            "components": components, "dependencies": [{"ref": "weakness-answer-guide", "dependsOn": [component["bom-ref"] for component in components]}]}


def _python_packages():
    text = (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    found = []
    for line in text.splitlines():
        pinned = re.match(r"([A-Za-z0-9._-]+)==(\S+)", line)
        if pinned:
            name = re.sub(r"[-_.]+", "-", pinned[1]).lower()
            found.append(_component(f"pkg:pypi/{name}@{pinned[2]}", name, pinned[2], []))
    return found


def _npm_packages():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    found = {}
    for path, package in lock["packages"].items():
        if path and not package.get("dev"):
            name = path.rsplit("node_modules/", 1)[1]
            purl = f"pkg:npm/{name.replace('@', '%40')}@{package['version']}"
            hashes = [{"alg": "SHA-512", "content": base64.b64decode(package["integrity"].removeprefix("sha512-")).hex()}] if package.get("integrity", "").startswith("sha512-") else []
            found[purl] = _component(purl, name, package["version"], hashes)
    return list(found.values())


def _component(purl, name, version, hashes):
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl, **({"hashes": hashes} if hashes else {})}
