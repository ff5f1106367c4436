"""Names that change with what a file holds, so that a browser may keep each of our files for good and never runs an old one.

Every script and style of ours gets the hash of its content into its name. What starts Python in the page keeps its file names, in folders that carry the hash of
everything they hold: files that belong together come together, and the programs that load them by name need no list. The theme names its own files like this already.
"""

import hashlib
import re
import shutil

FOLDERS = ("assets/runtime", "assets/app")
"""Folders that are named as a whole. The later holds addresses of the earlier."""
FILES = ("assets/*.js", "assets/*.css")

_LENGTH = 8
_HASH = rf"[0-9a-f]{{{_LENGTH}}}"
LASTING = re.compile(rf"(?:^|/)assets/(?:runtime|app)-{_HASH}/|\.{_HASH}\.(?:min\.)?(?:js|css)$|^pagefind/.*_[0-9a-f]{{7,}}\.pf_\w+$")
"""Matches the site path of a file that never changes under its name: ours, the theme's, and the pieces of the search index."""

_ADDRESS = re.compile(r'((?:src|href|config|data-data)="?)((?:\.\./)*|/(?:[^"\s>]*/)?)(assets/[^"\s>]+)')


def name_by_content(folder):
    """Give the files of the built site in ``folder`` their lasting names; returns old site path -> new one, folders ending in a slash.

    What is named already keeps its name; what an earlier build left under an older name is taken away.
    """
    renamed = {}
    for path in FOLDERS:
        old = folder / path
        if not old.is_dir():
            continue
        for stale in folder.glob(path + "-" + "[0-9a-f]" * _LENGTH):
            shutil.rmtree(stale)
        for config in old.rglob("pyscript.json"):
            config.write_text(_readdressed(config.read_text(encoding="utf-8"), renamed), encoding="utf-8")
        new = f"{path}-{_digest(old)}"
        old.rename(folder / new)
        renamed[path + "/"] = new + "/"
    for file in sorted(found for pattern in FILES for found in folder.glob(pattern)):
        path = file.relative_to(folder).as_posix()
        if LASTING.search(path):
            continue
        for stale in file.parent.glob(f"{file.stem}.{'[0-9a-f]' * _LENGTH}{file.suffix}"):
            stale.unlink()
        file.write_text(without_comments(file.read_text(encoding="utf-8"), file.suffix), encoding="utf-8")
        new = file.with_name(f"{file.stem}.{hashlib.sha256(file.read_bytes()).hexdigest()[:_LENGTH]}{file.suffix}")
        file.rename(new)
        renamed[path] = new.relative_to(folder).as_posix()
    return renamed


def with_new_names(html, renamed):
    """A page with the lasting addresses of what it loads.

    >>> with_new_names('<link href="../assets/a.css"><p>assets/a.css</p><div data-data="../../assets/app/">', {"assets/a.css": "assets/a.12.css", "assets/app/": "assets/app-34/"})
    '<link href="../assets/a.12.css"><p>assets/a.css</p><div data-data="../../assets/app-34/">'
    """
    def renew(found):
        path = found[3]
        top = next((old for old in renamed if path.startswith(old) and (old == path or old.endswith("/"))), None)
        return found[0] if top is None else found[1] + found[2] + renamed[top] + path[len(top):]

    return _ADDRESS.sub(renew, html)


_COMMENTS = {".js": re.compile(r"^[ \t]*//.*\n", re.MULTILINE), ".css": re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)}


def without_comments(text, suffix):
    """A script or style of ours as it is shipped: comments on lines of their own are for whoever edits it.

    >>> without_comments("// Why.\\nlet a = 1; // one\\n", ".js")
    'let a = 1; // one\\n'
    """
    return _COMMENTS[suffix].sub("", text)


def place_of(folder, path):
    """The file that a site path of the unfinished site has in ``folder``, finished or not. Raises FileNotFoundError where there is none."""
    top, _, rest = path.removeprefix("assets/").partition("/")
    patterns = [path, f"assets/{top}-{'[0-9a-f]' * _LENGTH}/{rest}"] if rest else [path, f"{path.rpartition('.')[0]}.{'[0-9a-f]' * _LENGTH}.{path.rpartition('.')[2]}"]
    for pattern in patterns:
        for found in folder.glob(pattern):
            return found
    raise FileNotFoundError(f"{folder}/{path}")


def _digest(folder):
    total = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(file.relative_to(folder).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:_LENGTH]


def _readdressed(text, renamed):
    for old, new in renamed.items():
        text = text.replace(old, new)
    return text
