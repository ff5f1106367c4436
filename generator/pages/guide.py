"""What page makers work with: the linked content, the same catalogs the browser gets, and the templates.

Content is data. Whatever a template prints is escaped for HTML and for Markdown, so that text shows as text; only markup
made by our own code (``Markup``) goes through.
"""

import json
import re
import sys
from functools import cached_property, lru_cache
from importlib import util
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator import catalog
from generator.bundle import WIDGET
from site_rules import check_role_fit
from site_rules.catalog import fill, load_catalog

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


class Page(NamedTuple):
    """A generated page. ``text``: Markdown; ``edit``: the content file it came from, from the repository's top, or ``""``;
    ``listed``: whether the navigation has it.
    """

    text: str
    edit: str = ""
    listed: bool = True


class Guide:
    """The whole guide as data.

    ``linked``: a ``catalog.Linked``; ``data``: the JSON parts made of it; ``catalogs``: profession id -> the rules' Catalog.
    """

    def __init__(self, linked):
        self.linked = linked
        self.data = catalog.catalog_data(linked)
        self._kept = {}

    def keep(self, name, make):
        """What ``make()`` gave the first time: pages and the API ask for the same verdicts."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def fits(self, pack):
        """(weakness id, role id) -> Fit for every pair of a pack, from the profile alone; each is judged once for all pages."""
        catalog = self.catalogs[pack.profession["id"]]
        return self.keep(("fits", pack.profession["id"]), lambda: {
            (weakness["id"], role["id"]): check_role_fit(catalog, weakness["id"], role=role["id"]) for weakness in pack.weaknesses for role in pack.roles})

    @cached_property
    def catalogs(self):
        return {name: load_catalog(self.data["core"], pack, self.data["reading"], self.data["answers"]) for name, pack in self.data["packs"].items()}

    @cached_property
    def packs(self):
        """The packs, the one a visitor sees first in front."""
        return sorted(self.linked.packs, key=lambda pack: (pack.profession["id"] != catalog.DEFAULT_PROFESSION, pack.profession["title"]))

    @property
    def version(self):
        return self.linked.version

    def json_files(self):
        """What the browser fetches, by file name without ending: the vocabulary, the late parts, a pack and its details for each profession."""
        parts = {name: self.data[name] for name in ("core", "reading", "answers")}
        for profession, pack in self.data["packs"].items():
            parts[profession], parts[profession + "-details"] = catalog.in_two(pack)
        return parts

    def say(self, message_id, **values):
        """A message of ``content/messages``; the same words in pages and in the generator."""
        return fill(self.messages[message_id], values)

    @cached_property
    def messages(self):
        """Message id -> its text with {places} still open."""
        return {record["id"]: record["text"] for record in self.linked.shared["messages"]}

    def render(self, template, **values):
        """A template's text with this guide's messages at hand."""
        return environment().get_template(template).render(guide=self, say=self.say, version=self.version, **values)


@lru_cache(maxsize=1)
def environment():
    """Jinja2 with our escaping; a name that is not there is an error, never an empty place."""
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, finalize=as_text, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    made.filters["sentence"] = sentence
    made.filters["slots"] = slots
    made.filters["front"] = lambda value: Markup(json.dumps(value, ensure_ascii=False))
    return made




def sentence(clause):
    """A clause as a sentence: capital letter, full stop.

    >>> sentence("on a churn model I spent three weeks")
    'On a churn model I spent three weeks.'
    """
    clause = clause.strip()
    return clause[:1].upper() + clause[1:] + ("" if clause.endswith((".", "?", "!")) else ".") if clause else ""


def slots(clause):
    """A clause whose {prompts} show as what the visitor alone can know.

    >>> slots("{how many} of my last models")
    Markup('<em class="wg-slot">how many</em> of my last models.')
    """
    pieces = sentence(clause).replace("}", "{").split("{")
    return Markup("").join(Markup('<em class="wg-slot">') + as_text(piece) + Markup("</em>") if index % 2 else as_text(piece) for index, piece in enumerate(pieces))


def as_text(value):
    """``value`` so that Markdown shows it as it is written.

    >>> as_text("<b>*5*</b>")
    Markup('&lt;b&gt;&#42;5&#42;&lt;/b&gt;')
    >>> as_text(Markup("<b>"))
    Markup('<b>')
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    # An underscore inside a word is no sign to Markdown, and ids and addresses have many.
    return Markup(_INSIDE_WORD.sub("_", value.translate(_ESCAPED)))


_INSIDE_WORD = re.compile(r"(?<=[A-Za-z0-9])&#95;(?=[A-Za-z0-9])")
# Entities rather than backslashes: they hold inside raw HTML blocks and attributes too.
_ESCAPED = str.maketrans({character: f"&#{ord(character)};" for character in "\\`*_{}[]#|~^"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


@lru_cache(maxsize=1)
def widget():
    """The widget's own package, for the views that both the page and the builder use."""
    return load_package("widget", WIDGET)


def load_package(name, folder):
    """The package in ``folder`` under the name that it has in the page."""
    if name not in sys.modules:
        spec = util.spec_from_file_location(name, folder / "__init__.py", submodule_search_locations=[str(folder)])
        module = util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]
