"""The contributors' forms, made of the field table: one page for each kind of entry that can be proposed without an editor."""

from importlib import import_module

from markupsafe import Markup

from generator.bundle import FORMS
from generator.checks.references import schema_line
from generator.forms import form_data
from generator.place import here

from .guide import Page, load_package, widget

PAGES = {"weakness": "contributing/propose-weakness/index.md", "role": "contributing/propose-role/index.md", "cases": "contributing/wrong-verdict/index.md"}
"""The page of each form, by the kind of entry that it makes."""

_FILES = {"weakness": "professions/x/weaknesses/x.yml", "role": "professions/x/roles/x.yml", "cases": "professions/x/cases.yml"}


def pages(guide):
    widget()
    load_package("forms", FORMS)
    view = import_module("forms.fields_view")
    data, place = form_data(guide.linked), here()
    for kind, path in PAGES.items():
        title, about = guide.say("static_form_title_" + kind), guide.say("static_form_about_" + kind)
        yield path, Page(guide.render(
            "form.md.j2", kind=kind, title=title, about=about, profession=guide.packs[0].profession["id"], schema_line=schema_line(_FILES[kind]),
            repository=place.repo_url if place.prefills else "", branch=place.branch, fields=Markup(view.form(data["fields"][kind], guide.say).markup),
            professions=[(pack.profession["id"], pack.profession["title"], pack is guide.packs[0]) for pack in guide.packs]))
