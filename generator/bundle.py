"""What the browser needs besides pages: the rules and the widget as one archive, and the runtime from npm.

PyScript unpacks one ``.tar.gz`` named under ``files``; comments and docstrings stay behind. The archive is the same,
byte for byte, for the same sources: sorted names, no times, no owners.
"""

import ast
import gzip
import hashlib
import io
import json
import os
import shutil
import sys
import tarfile
from functools import lru_cache
from importlib import metadata
from pathlib import Path

import python_minifier

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "site_rules"
WIDGET = ROOT / "docs" / "generator" / "app"
FORMS = ROOT / "docs" / "contributing" / "app"
NODE_MODULES = ROOT / "node_modules"
CACHE = ROOT / ".cache" / "stripped"
NODE = shutil.which("node") or str(Path(sys.executable).with_name("node"))
"""The system's node, or the one that a wheel brought."""

BUNDLE = "assets/app/app.tar.gz"
LATE = "assets/app/late.json"
LATER = "assets/app/page.json"
CONFIG = "assets/app/pyscript.json"
FORMS_BUNDLE = "assets/app/forms/app.tar.gz"
FORMS_CONFIG = "assets/app/forms/pyscript.json"
RUNTIME = "assets/runtime/"

# What PyScript loads for a MicroPython script on the main thread; its editor, terminal and game are never asked for.
_RUNTIME_FILES = (
    ("@pyscript/core/dist", ("core.js", "core-*.js", "error-*.js")),
    ("@micropython/micropython-webassembly-pyscript", ("micropython.mjs", "micropython.wasm")),
)
UNUSED_PLUGINS = ("deprecations-manager", "donkey", "py-editor", "py-game", "py-terminal")


class RuntimeMissing(Exception):
    """The files that npm installs are not there."""


def runtime_files(node_modules=NODE_MODULES):
    """Site path -> installed file, for every runtime file the page loads.

    Raises RuntimeMissing where ``node_modules`` lacks one.
    """
    found = {}
    for package, patterns in _RUNTIME_FILES:
        for pattern in patterns:
            matches = sorted((node_modules / package).glob(pattern))
            if not matches:
                raise RuntimeMissing(f"{package}/{pattern} is not in {node_modules.name}/.\nfix: run `npm ci`, or `make build`, which does.\nwhy: the generator's Python runs on files that npm installs; nothing is loaded from elsewhere.")
            for match in matches:
                found[RUNTIME + match.name] = match
    return found


def pyscript_config(up="../"):
    """A page's PyScript configuration: ``interpreter`` resolves against the page, which is ``up`` from the site's top; ``files`` against this file."""
    return json.dumps({"interpreter": up + RUNTIME + "micropython.mjs", "files": {"./" + BUNDLE.rsplit("/", 1)[1]: "./*"}, "plugins": ["!" + name for name in UNUSED_PLUGINS]})


def application(rules=RULES, widget=WIDGET):
    """The bytes of the archive that the generator starts with: stripped modules that ``widget.start`` imports when it is loaded."""
    return _archive(_sources(rules, widget), "widget/start.py")


def forms_application(rules=RULES, widget=WIDGET, forms=FORMS):
    """The same for the forms of contributors, which are made of some of the generator's modules and of their own."""
    return _archive(_sources(rules, widget) | _modules(forms, "forms"), "forms/start.py")


def _archive(sources, start):
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name in sorted(imported_at_start(sources, start)):
            code = stripped(sources[name]).encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(code)
            archive.addfile(entry, io.BytesIO(code))
    return gzip.compress(raw.getvalue(), compresslevel=9, mtime=0)


def late_application(rules=RULES, widget=WIDGET):
    """Path -> stripped source of the other modules, which the generator fetches when it is usable already; none that only forms need."""
    sources = _sources(rules, widget)
    early = imported_at_start(sources)
    return {name: stripped(sources[name]) for name in sorted(sources) if name not in early and not name.startswith("site_rules/contributing/")}


def _sources(rules, widget):
    return _modules(rules, "site_rules") | _modules(widget, "widget")


def _modules(folder, package):
    return {package + "/" + path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py"))}


def imported_at_start(sources, start="widget/start.py"):
    """The modules that ``start`` needs to be imported, itself among them: what its and their top-level imports name.

    ``sources``: path -> source. An import inside a function is for later, so it does not count.

    >>> sorted(imported_at_start({"widget/__init__.py": "", "widget/start.py": "from . import page", "widget/page.py": "", "widget/late.py": ""}))
    ['widget/__init__.py', 'widget/page.py', 'widget/start.py']
    """
    found, waiting = set(), [start]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        parts = path.removesuffix(".py").split("/")
        package = parts[:-1]
        waiting += [name for name in ("/".join(package[:depth]) + "/__init__.py" for depth in range(1, len(package) + 1)) if name in sources]
        for node in ast.parse(sources[path]).body:
            for module in _imported(node, package):
                waiting += [name for name in (module + ".py", module + "/__init__.py") if name in sources]
    return found


def _imported(node, package):
    """Paths, without ending, of every module that an import statement may name."""
    if isinstance(node, ast.Import):
        return [alias.name.replace(".", "/") for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    base = package[:len(package) - node.level + 1] if node.level else []
    module = base + (node.module.split(".") if node.module else [])
    return ["/".join(module)] + ["/".join(module + [alias.name]) for alias in node.names]


@lru_cache(maxsize=None)
def stripped(source):
    """Python without comments, docstrings and spare space; names stay as they are, so that an error in the page can be read.

    >>> print(stripped('def f(a):\\n    "Why."\\n    return a  # because'))
    def f(a):return a
    """
    # Stripping is most of a build's work, and few modules change between two builds.
    kept = CACHE / hashlib.sha256((metadata.version("python-minifier") + source).encode()).hexdigest()
    if kept.exists():
        return kept.read_text(encoding="utf-8")
    code = python_minifier.minify(
        source, remove_literal_statements=True, combine_imports=False, hoist_literals=False, rename_locals=False, rename_globals=False,
        remove_annotations=True, remove_object_base=False, constant_folding=False, convert_posargs_to_args=False, remove_explicit_return_none=False,
        remove_builtin_exception_brackets=False, preserve_shebang=False)
    CACHE.mkdir(parents=True, exist_ok=True)
    part = kept.with_name(f"{kept.name}.{os.getpid()}")  # complete before it has its name: two builds may run at once
    part.write_text(code, encoding="utf-8")
    part.replace(kept)
    return code
