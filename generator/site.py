"""The site as data: every generated page and file, rendered from the checked content; and the commands that build with it.

Rendering is a pure function from content to ``{path: text or bytes}``; who writes it down (MkDocs' hook, ``export``) is
none of its business.
"""

import json
import pickle
import subprocess
import sys
from collections import namedtuple

from generator import api, bundle, pages, supply
from generator.bundle import ROOT
from generator.catalog import link
from generator.changes import feed
from generator.checking import CONTENT, check_content
from generator.forms import form_data
from generator.memory import rarely_collected
from generator.place import here
from generator.sources import sources_digest

Rendered = namedtuple("Rendered", ("files", "edits", "copies", "nav", "unlisted", "problems"))
"""files: site path -> text or bytes; edits: page path -> the content file to edit, from the repository's top; copies: site
path -> installed file to take as it is; nav: MkDocs' navigation; unlisted: pages that are not in it; problems: text of what is wrong with the content, or ''. With problems, files hold one readable page instead of the site's."""

DATA = "assets/app/"
_LAST = ROOT / ".cache" / "rendered"
"""A digest of the sources, and what was rendered from them, pickled."""


@rarely_collected()
def render(content=CONTENT):
    """Everything that is made from the folder ``content``, from ``site_rules/`` and the widget."""
    checked = check_content(content)
    if checked.problems:
        return _problems(checked.report())
    guide = pages.Guide(link(checked.library))
    made = pages.render_pages(guide)
    files = {path: page.text for path, page in made.items()}
    edits = {path: page.edit for path, page in made.items() if page.edit}
    for name, value in guide.json_files().items():
        files[DATA + name + ".json"] = compact_json(value)
    files[bundle.LATER] = compact_json(pages.later(guide))
    for path, value in api.files(guide).items():
        files[path] = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    files[bundle.BUNDLE] = bundle.application()
    files[supply.BILL] = json.dumps(supply.bill_of_materials(), indent=1) + "\n"
    files["changes.xml"] = feed(guide, here().url)
    files[bundle.LATE] = compact_json(bundle.late_application())
    files[bundle.CONFIG] = bundle.pyscript_config()
    files[bundle.FORMS_BUNDLE] = bundle.forms_application()
    files[bundle.FORMS_CONFIG] = bundle.pyscript_config("../../")
    files[DATA + "forms.json"] = compact_json(form_data(guide.linked))
    return Rendered(files, edits, bundle.runtime_files(), pages.navigation(guide), {path for path, page in made.items() if not page.listed}, "")


def _problems(text):
    return Rendered({"index.md": pages.problems_page(text)}, {}, {}, [{"Home": "index.md"}], set(), text)


def compact_json(value):
    """JSON as small as it gets, ASCII escapes only where needed.

    >>> compact_json({"a": ["é", 1]})
    '{"a":["é",1]}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def render_in_fresh_process():
    """``render()`` with the modules as they are on disk now; used while serving, where this process keeps its own.

    The last one is kept, so that a second start does not wait for what did not change.
    """
    state = sources_digest().encode()
    if _LAST.exists() and (kept := _LAST.read_bytes()).startswith(state):
        return pickle.loads(kept[len(state):])
    answer = subprocess.run([sys.executable, "-m", "generator.site"], cwd=ROOT, capture_output=True)
    if answer.returncode:
        text = answer.stderr.decode("utf-8", "replace")
        return _problems(text)
    _LAST.parent.mkdir(exist_ok=True)
    _LAST.write_bytes(state + answer.stdout)
    return pickle.loads(answer.stdout)


def _print_pickled():
    from generator import site  # under its own name, so that the pickle can be read elsewhere

    sys.stdout.buffer.write(pickle.dumps(site.render()))


if __name__ == "__main__":
    _print_pickled()
