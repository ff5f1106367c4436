"""``weakness-guide finish DIR``: what must be done to a built site, whichever builder made it.

Its words are indexed for search (Pagefind, in small pieces that load when somebody searches). Files that browsers may keep get names for keeping
(generator/naming.py). The templates' indentation goes. Every page gets a content security policy as strict as PyScript permits, with its inline scripts
named by hash; ``_headers`` says what pages cannot say of themselves (generator/headers.py). A service worker keeps everything for aeroplane mode.
"""

import base64
import hashlib
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

from generator.bundle import NODE, NODE_MODULES, RuntimeMissing
from generator.headers import NAME, headers
from generator.mend import mended
from generator.naming import LASTING, name_by_content, with_new_names

_MARK = '<meta http-equiv="Content-Security-Policy"'

# PyScript evaluates strings as JavaScript, so its page needs 'unsafe-eval'; no other page gets it.
_EVERYWHERE = {
    "default-src": ("'none'",),
    "base-uri": ("'self'",),
    "form-action": ("'none'",),
    "connect-src": ("'self'",),
    "font-src": ("'self'",),
    "img-src": ("'self'", "data:"),
    "manifest-src": ("'self'",),
    "style-src": ("'self'",),
    "worker-src": ("'self'",),
}
_WITH_PYTHON = {"media-src": ("blob:",)}


class _Scripts(HTMLParser):
    """Collects the inline scripts and styles of a page, and whether it starts Python."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.inline = {"script": [], "style": []}
        self.python = False
        self._open = None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.python = self.python or attributes.get("type") == "mpy"
        if tag in self.inline and "src" not in attributes and attributes.get("type", "text/javascript") in ("", "module", "text/javascript"):
            self._open = (tag, [])

    def handle_data(self, data):
        if self._open:
            self._open[1].append(data)

    def handle_endtag(self, tag):
        if self._open and self._open[0] == tag:
            self.inline[tag].append("".join(self._open[1]))
            self._open = None


def policy(html):
    """The content security policy for a page, as the text of its header.

    >>> policy("<script>let a</script>").split("; ")[-1].split(" 'sha256-")[0]
    "script-src 'self' 'wasm-unsafe-eval'"
    """
    found = _Scripts()
    found.feed(html)
    rules = dict(_EVERYWHERE)
    if found.python:
        rules |= _WITH_PYTHON
    rules["style-src"] = (*rules["style-src"], *_hashes(found.inline["style"]))
    # Search runs as WebAssembly; only the generator's page may evaluate strings, because PyScript does.
    rules["script-src"] = ("'self'", "'wasm-unsafe-eval'", *_hashes(found.inline["script"]), *(["'unsafe-eval'"] if found.python else []))
    return "; ".join(name + " " + " ".join(values) for name, values in rules.items())


def _hashes(texts):
    return sorted({"'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode() + "'" for text in texts})


def index(folder, node_modules=NODE_MODULES):
    """Make the search index of the built site in ``folder``. Raises RuntimeMissing where npm has not installed Pagefind."""
    program = node_modules / ".bin" / "pagefind"
    if not program.exists():
        raise RuntimeMissing("pagefind is not in node_modules/.\nfix: run `npm ci`, or `make build`, which does.\nwhy: search runs on an index made at build time.")
    subprocess.run(
        [str(program), "--site", str(folder), "--root-selector", "article", "--exclude-selectors", ".headerlink, .md-content__button, #wg", "--quiet"],
        check=True, stdout=subprocess.DEVNULL)
    for pattern in ("*-ui.*", "pagefind-highlight.js"):  # its ready-made interfaces; ours is docs/assets/search.js
        for file in (folder / "pagefind").glob(pattern):
            file.unlink()


def finish(folder):
    """Finish the built site in ``folder``; doing it again changes nothing. Returns the number of pages.

    Raises FileNotFoundError where there is no site.
    """
    folder = Path(folder)
    pages = sorted(folder.rglob("*.html"))
    if not pages:
        raise FileNotFoundError(f"{folder} holds no built site; run `weakness-guide build` first")
    index(folder)
    for unused in ("lunr", "workers"):  # of the theme's own search, which no page has
        shutil.rmtree(folder / "assets" / "javascripts" / unused, ignore_errors=True)
    renamed = name_by_content(folder)
    policies = [_finish_page(folder, page, renamed) for page in pages]
    precache(folder)
    (folder / NAME).write_text(headers(folder, policies), encoding="utf-8")
    return len(pages)


# What keeps its spaces: text that shows them, code that is known by its hash, and tags, whose attributes may hold lines.
_KEPT = re.compile(r"""(<(pre|code|kbd|textarea|script|style)\b.*?</\2>|<!--.*?-->|<[A-Za-z/!](?:[^>"']|"[^"]*"|'[^']*')*>)|[ \t\r\n]+""", re.DOTALL)


def without_indentation(html):
    """The page with every run of spaces and line ends between its tags as one, which is how a browser shows them anyway.

    >>> without_indentation('<p title="a\\n  b">\\n   one  two</p>\\n\\n<pre>\\n  x</pre>')
    '<p title="a\\n  b">\\none two</p>\\n<pre>\\n  x</pre>'
    """
    return _KEPT.sub(lambda found: found[1] or ("\n" if "\n" in found[0] else " "), html)


def _finish_page(folder, page, renamed):
    """Write the policy, the worker's address and the lasting addresses of what it loads into a page; returns the policy."""
    html = without_indentation(page.read_text(encoding="utf-8"))
    if _MARK in html:
        content = html.split(_MARK + ' content="', 1)[1].split('"', 1)[0]
    else:
        html = with_integrity(with_new_names(mended(html), renamed), folder, page)
        content = policy(html)
        up = "../" * (len(page.relative_to(folder).parts) - 1)
        page.write_text(html.replace("<head>", f'<head>{_MARK} content="{content}"><meta name="wg-worker" content="{up}sw.js">', 1), encoding="utf-8")
    return content


_SCRIPT = re.compile(r'<script\b[^>]*? src="([^"]+\.js)"')
_RUNTIME_ENTRY = re.compile(r'<script\b[^>]*? src="[^"]*assets/runtime[^"/]*/core\.js"')


def with_integrity(html, folder, page):
    """The page with the hash of each of its scripts in the script's tag, so that a browser runs that very file or none.

    ``page``: the page's own file in the built site ``folder``. On a page that starts Python only the runtime's entry carries one:
    a hash does not compress, and the generator's page has eight kilobytes; what its scripts are is compared with the installed packages in the tests.
    """
    starts_python = _RUNTIME_ENTRY.search(html)

    def sealed(found):
        # The page for what is not found is shown at any address, so its own addresses begin at the host's top.
        file = folder / found[1][found[1].index("assets/"):] if found[1].startswith("/") and "assets/" in found[1] else page.parent / found[1]
        if not file.is_file() or starts_python and not found[1].endswith("/core.js"):
            return found[0]
        return f'{found[0]} integrity="sha256-{base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()}"'

    return _SCRIPT.sub(sealed, html)


def precache(folder, node_modules=NODE_MODULES):
    """Write the service worker with the list of all files and their hashes. Raises RuntimeMissing where npm has not installed Workbox."""
    if not (node_modules / "workbox-build").exists():
        raise RuntimeMissing("workbox-build is not in node_modules/.\nfix: run `npm ci`, or `make build`, which does.\nwhy: the site works offline from a list made at build time.")
    (folder / "sw.js").unlink(missing_ok=True)
    subprocess.run([NODE, str(Path(__file__).with_name("precache.mjs")), str(folder.resolve()), str(node_modules), LASTING.pattern], check=True, stdout=subprocess.DEVNULL)
