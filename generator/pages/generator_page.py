"""The page of the Weakness Answer Generator, with its first state worked out beforehand by the widget's own views.

The page itself holds what is seen or typed into before Python runs; what shows only when somebody opens it comes later, as a file of its own.
"""

from importlib import import_module

from markupsafe import Markup

from .guide import Page, environment, widget

PATH = "generator/index.md"
_TOLD = 4
"""Cards that say their sentence in the page itself, the most that a first screen shows; the others give title and verdict until Python adds it."""


_LATER = (
    ("wg-later-symbols", "symbols"), ("wg-notice", "notice"), ("wg-later-guide", "guide"), ("wg-later-jobs", "jobs"), ("wg-tp-check", "check"), ("wg-whole-row", "whole"),
    ("wg-later-settings", "settings"), ("wg-tp-rehearse", "rehearse"), ("wg-tp-take", "take"), ("wg-later-trust", "trust"))
"""Region of the page -> the macro of ``generator_later.html.j2`` that fills it."""


def pages(guide):
    """The one page, showing the first profession's default role as the script will find it."""
    pack = guide.packs[0]
    catalog = guide.catalogs[pack.profession["id"]]
    role = catalog.role(pack.profession["default_role"])
    state, work, job, weakness = _widget("state", "work", "views.job", "views.weakness")
    verdicts = work.Work(catalog).verdicts(state.empty(pack.profession["id"], role["id"]))
    text = guide.render(
        "generator.md.j2",
        profession=pack.profession, role=role, verdicts=weakness.ORDER, elements=guide.linked.shared["elements"],
        professions=[(item.profession["id"], item.profession["title"], item is pack) for item in guide.packs],
        roles=[(item["id"], item["short"], item is role) for item in catalog.roles],
        seniorities=[("", guide.say("static_seniority_usual"), True), *((item, guide.say("static_seniority_" + item), False) for item in catalog.seniorities)],
        about=Markup(job.about(catalog, role).markup),
        cards=Markup(weakness.cards(catalog, verdicts[:_TOLD]).markup + weakness.cards(catalog, verdicts[_TOLD:], brief=True).markup))
    yield PATH, Page(text)


def later(guide):
    """Region of the page -> what stands there once the page is usable: whatever shows only when somebody opens it."""
    (state,) = _widget("state")
    made = environment().get_template("generator_later.html.j2").make_module({
        "say": guide.say, "questions": state.QUESTIONS,
        "registers": _options(guide, "register", ("plain", "technical", "mixed")),
        "lengths": _options(guide, "length", (30, 60, 90)),
        "spellings": _options(guide, "spelling", ("british", "american"))})
    return {region: getattr(made, macro)() for region, macro in _LATER}


def _widget(*names):
    widget()
    return [import_module("widget." + name) for name in names]


def _options(guide, name, options):
    first = _widget("state")[0].empty("", "")[name]
    return [(option, guide.say(f"static_{name}_{option}"), option == first) for option in options]
