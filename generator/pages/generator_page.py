"""The page of the Weakness Answer Generator, with its first state worked out beforehand by the widget's own views."""

from importlib import import_module

from markupsafe import Markup

from .guide import Page, widget

PATH = "generator/index.md"


def pages(guide):
    """The one page, showing the first profession's default role as the script will find it."""
    pack = guide.packs[0]
    catalog = guide.catalogs[pack.profession["id"]]
    role = catalog.role(pack.profession["default_role"])
    widget()
    state, work, job, weakness = (import_module("widget." + name) for name in ("state", "work", "views.job", "views.weakness"))
    first = work.Work(catalog)
    values = state.empty(pack.profession["id"], role["id"])
    text = guide.render(
        "generator.md.j2",
        profession=pack.profession, role=role, questions=state.QUESTIONS, verdicts=weakness.ORDER, elements=guide.linked.shared["elements"],
        professions=[(item.profession["id"], item.profession["title"], item is pack) for item in guide.packs],
        roles=[(item["id"], item["short"], item is role) for item in catalog.roles],
        seniorities=[("", guide.say("static_seniority_usual"), True), *((item, guide.say("static_seniority_" + item), False) for item in catalog.seniorities)],
        registers=_options(guide, "register", ("plain", "technical", "mixed"), values),
        lengths=_options(guide, "length", (30, 60, 90), values),
        spellings=_options(guide, "spelling", ("british", "american"), values),
        about=Markup(job.about(catalog, role).markup),
        cards=Markup(weakness.cards(catalog, first.verdicts(values)).markup))
    yield PATH, Page(text)


def _options(guide, name, options, values):
    return [(option, guide.say(f"static_{name}_{option}"), values[name] == option) for option in options]
