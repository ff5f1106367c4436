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
        profession=pack.profession, professions=[item.profession for item in guide.packs], role=role, roles=catalog.roles,
        seniorities=[{"id": item, "name": guide.say("seniority_" + item)} for item in catalog.seniorities],
        elements=guide.linked.shared["elements"],
        about=Markup(job.about(catalog, role).markup),
        cards=Markup(weakness.cards(catalog, first.verdicts(values), "", "").markup))
    yield PATH, Page(text)
