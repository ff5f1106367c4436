"""Hand-written pages, with the marks in them replaced by what content knows.

A chapter says ``<!-- fact: liq-fail-46 -->`` or ``<!-- figure: pace -->`` on a line of its own and gets the figure card or
the drawing, so that a number stands in one place and every page shows its edition.
"""

import re

from markupsafe import Markup

from generator.bundle import ROOT
from generator.calendar_day import commit_day
from generator.figures import FIGURES

from . import structured
from .guide import Page

DOCS = ROOT / "docs"
_MARK = re.compile(r"^<!-- (fact|figure): ([a-z0-9_-]+) -->$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]\n]*)\]\((?:\.\./)+(professions/[^)#\n]*)(?:#[^)\n]*)?\)")

CHAPTERS = (
    ("How to use this guide", "guide/index.md"),
    ("Why the question is hard for engineers", "guide/why-it-is-hard.md"),
    ("What interviewers listen for", "guide/what-interviewers-listen-for.md"),
    ("Choosing a weakness", "guide/choosing.md"),
    ("From one profession to the next", "guide/across-professions.md"),
    ("When communication is a safe weakness", "guide/communication.md"),
    ("The five elements", "guide/five-elements.md"),
    ("45 to 60 seconds", "guide/length-and-pace.md"),
    ("Rehearsing", "guide/rehearsing.md"),
    ("Follow-up questions", "guide/follow-ups.md"),
    ("Other formats", "guide/other-formats.md"),
    ("Where experts disagree", "guide/where-experts-disagree.md"),
    ("Private matters", "guide/private-matters.md"),
    ("For interviewers", "guide/for-interviewers.md"),
)
"""The guide's hand-written chapters, (title, path) in reading order."""


class UnknownMark(Exception):
    """A chapter asks for a fact or a figure that is not there."""


def pages(guide):
    """Every hand-written page that holds a mark, asks questions or links to a page that this copy of the guide does not have."""
    there = _pack_pages(guide)
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(DOCS).as_posix()
        asked = structured.faq(text)
        linked = _LINK.sub(lambda link: link.group() if link.group(2) in there else link.group(1), text)
        if asked or linked != text or _MARK.search(text):
            text = linked
            text = _MARK.sub(lambda mark: _replacement(guide, name, mark), text)
            yield name, Page(structured.with_data(text, asked) if asked else text, "docs/" + name)


def _pack_pages(guide):
    """The pages that packs have, as chapters link to them: a fork may have left a pack, a role or a weakness out."""
    pages_there = set()
    for pack in guide.packs:
        top = f"professions/{pack.profession['id']}/"
        pages_there |= {top + "index.md", *(f"{top}roles/{role['id']}.md" for role in pack.roles), *(f"{top}weaknesses/{weakness['id']}.md" for weakness in pack.weaknesses)}
    return pages_there


def _replacement(guide, page, mark):
    kind, name = mark.groups()
    if kind == "fact":
        sources = {source["id"]: source for source in guide.linked.shared["sources"]}
        if name not in sources:
            raise UnknownMark(f"docs/{page}: there is no source with the id {name}.\nfix: use an id of content/sources.yml.\nwhy: every figure comes with its source and edition.")
        return fact_card(guide, sources[name], _up(page))
    if name not in FIGURES:
        raise UnknownMark(f"docs/{page}: there is no figure called {name}.\nfix: use one of {', '.join(sorted(FIGURES))}.\nwhy: figures are drawn from data, so that they change with it.")
    return FIGURES[name](guide)


def _up(page):
    """The way from a page's address to the site's top: every page but an index has a folder of its own.

    >>> _up("guide/choosing.md"), _up("guide/index.md")
    ('../../', '../')
    """
    return "../" * (page.count("/") + (not page.endswith("index.md")))


def fact_card(guide, source, up):
    """A fact as every page shows it: figure, claim, caution, source with edition. ``up``: the way to the site's top."""
    day = commit_day(ROOT) or source["verified"]
    return Markup(guide.render("fact.html.j2", source={**source, "due": source["review_by"] < day}, up=Markup(up)))
