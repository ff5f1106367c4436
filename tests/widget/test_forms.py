"""The contributors' forms without a page: what is written becomes an entry, the preview tells what the built page tells, and addresses carry what they say."""

import doctest
import json
from importlib import import_module
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from generator.bundle import FORMS
from generator.catalog import DEFAULT_PROFESSION, in_two, link
from generator.fields import KINDS
from generator.forms import form_data
from generator.library import CONTENT, read_library
from generator.pages import Guide
from generator.pages.guide import load_package, widget
from generator.table import fields_of_kind

widget()
load_package("forms", FORMS)
collecting, fields_view, judging, preview, sending = (import_module("forms." + name) for name in ("collecting", "fields_view", "judging", "preview", "sending"))
LIBRARY = read_library(CONTENT)
GUIDE = Guide(link(LIBRARY))
PACK = GUIDE.linked.pack(DEFAULT_PROFESSION)


def controls(fields, data, prefix=""):
    """What stands in the controls when somebody has written this entry: control → text, or a list of ids."""
    found = {}
    for field in fields:
        value, name = data.get(field["name"]), prefix + field["name"]
        if value is None:
            continue
        if collecting.is_ticked(field):
            found[name] = value
        elif field["list"]:
            for row, item in enumerate(value):
                found |= controls(field["fields"], item, f"{name}.{row}.") if field["type"] == "record" else {f"{name}.{row}": item}
        else:
            found |= controls(field["fields"], value, name + ".") if field["type"] == "record" else {name: value}
    return found


@pytest.mark.parametrize("kind", ["weakness", "role", "cases"])
def test_every_entry_of_the_guide_could_have_been_written_in_a_form(kind):
    fields = fields_of_kind(kind)
    for entry in LIBRARY.of(kind):
        data, places = collecting.collect(fields, controls(fields, entry.data))
        assert data == {key: value for key, value in entry.data.items() if value not in ([], "")}, entry.id
        assert all(control for control in places.values())


def test_rows_left_empty_do_not_count_and_findings_lead_to_the_row_that_is_meant():
    fields = fields_of_kind("weakness")
    data, places = collecting.collect(fields, {"situations.0.happened": "", "situations.2.happened": "I waited", "says.1": "\n", "says.4": "I wait"})
    assert data == {"situations": [{"happened": "I waited"}], "says": ["I wait"]}
    assert collecting.control_of(("situations", 0, "cost"), places) == "situations.2.cost"
    assert collecting.control_of(("says", 0), places) == "says.4"
    assert collecting.control_of(("cues",), places) == "cues"


@pytest.mark.parametrize("kind", ["weakness", "role", "cases"])
def test_a_form_has_a_control_for_every_field_of_the_table(kind):
    """Each labelled, with the table's own help, as many rows as the table wants at least."""
    fields = fields_of_kind(kind)
    markup = fields_view.form(fields, GUIDE.say).markup
    for field in fields:
        assert preview.escape(field["description"]) in markup
        assert f'id="wf-{field["name"]}' in markup
        if field["list"] and not collecting.is_ticked(field):
            assert f'id="wf-{field["name"]}-{max(1, field["least"]) - 1}' in markup
    assert markup.count("<label") + markup.count("<legend") >= markup.count("data-set")


def test_every_kind_with_a_form_is_a_kind_of_file():
    assert set(form_data(GUIDE.linked)["fields"]) <= {kind.name for kind in KINDS}


def in_page(kind, identifier, record):
    """The catalogue as the page makes it of what it has fetched."""
    early, _ = in_two(GUIDE.data["packs"][DEFAULT_PROFESSION])
    core = json.loads(json.dumps(GUIDE.data["core"]))
    core["messages"].update(form_data(GUIDE.linked)["messages"])
    return judging.with_entry(core, json.loads(json.dumps(early)), kind, identifier, record)


@pytest.mark.parametrize("kind", ["weakness", "role"])
def test_the_verdicts_shown_are_those_of_the_built_page(kind):
    """An entry of the guide, written anew in the form, gets the verdicts that its page has."""
    fields, entries = fields_of_kind(kind), PACK.weaknesses if kind == "weakness" else PACK.roles
    known = GUIDE.fits(PACK)
    for entry in entries[::5]:
        catalog = in_page(kind, entry["id"], preview.complete(fields, entry))
        rows = judging.rows_for_weakness(catalog, entry["id"]) if kind == "weakness" else judging.rows_for_role(catalog, entry["id"])
        pairs = {(entry["id"], row[0]["id"]) if kind == "weakness" else (row[0]["id"], entry["id"]): row[1:] for row in rows}
        assert pairs == {pair: (fit.verdict, fit.reasons[0].message if fit.reasons else "") for pair, fit in known.items() if entry["id"] in pair and pair in pairs}
        assert len(pairs) == len(PACK.roles if kind == "weakness" else PACK.weaknesses)


@pytest.mark.parametrize("kind", ["weakness", "role"])
def test_the_preview_has_the_headings_and_texts_of_the_built_page(kind):
    """Every heading of the preview is one of the built page, in its order; every text that was written is there."""
    fields = fields_of_kind(kind)
    entry = (PACK.weaknesses if kind == "weakness" else PACK.roles)[0]
    catalog = in_page(kind, entry["id"], preview.complete(fields, entry))
    rows = judging.rows_for_weakness(catalog, entry["id"]) if kind == "weakness" else judging.rows_for_role(catalog, entry["id"])
    shown = (preview.weakness if kind == "weakness" else preview.role)(catalog, preview.complete(fields, entry), rows).markup
    folder = "weaknesses" if kind == "weakness" else "roles"
    built = render_page(f"professions/{DEFAULT_PROFESSION}/{folder}/{entry['id']}.md")
    headings = [part.partition("</h4>")[0] for part in shown.split("<h4>")[1:]]
    places = [built.find("## " + heading) for heading in headings]
    assert len(headings) >= 5 and -1 not in places and places == sorted(places)
    texts = [entry["summary"], *(item["because"] for item in entry["strains" if kind == "weakness" else "demands"])]
    assert all(preview.escape(text) in shown for text in texts)


def render_page(path):
    from generator.pages import profession_pages
    pages = profession_pages._Pack(GUIDE, PACK).pages()
    return next(page.text for name, page in pages if name == path)


def test_a_case_against_the_rules_is_told_as_the_check_tells_it():
    record = preview.complete(fields_of_kind("weakness"), PACK.weaknesses[0])
    catalog = in_page("weakness", "new-one", record)
    role, verdict, _ = judging.rows_for_weakness(catalog, "new-one")[0]
    other = "safe" if verdict != "safe" else "manageable"
    found = judging.cases_at_odds(catalog, "weakness", "new-one", [{"role": role["id"], "verdict": other}, {"role": role["id"], "verdict": verdict}])
    assert [(finding.code, finding.path) for finding in found] == [("case-at-odds", ("cases", 0, "verdict"))]
    assert found[0].message.startswith(f"the case says {other}, and the rules give {verdict}: ")


def test_what_is_half_written_is_judged_without_a_stumble():
    for data in ({}, {"strains": [{"weight": "strong"}]}, {"strains": [{"competency": "nothing"}]}, {"cues": ["..."], "strains": [{"competency": "documentation", "weight": "strong", "because": ""}]}):
        record = preview.complete(fields_of_kind("weakness"), data)
        catalog = in_page("weakness", "new", record)
        preview.weakness(catalog, record, judging.rows_for_weakness(catalog, "new"))
    for data in ({}, {"demands": [{"competency": "documentation"}]}, {"demands": [{"competency": "documentation", "level": "core"}], "seniority_shifts": [{"seniority": "lead"}]}):
        record = preview.complete(fields_of_kind("role"), data)
        catalog = in_page("role", "new", record)
        preview.role(catalog, record, judging.rows_for_role(catalog, "new"))


# --- addresses ------------------------------------------------------------------------------------------------------------

def encode(text):
    return quote(text, safe="")


def test_a_new_file_carries_exactly_its_text():
    text = 'title: "a & b = c"\nsays: „ü“ # 100 %\n'
    way = sending.new_file("https://github.com/ada/guide", "main", "content/professions/x/weaknesses/y.yml", text, encode)
    assert way.is_whole and way.carried == text
    assert urlsplit(way.address)[:3] == ("https", "github.com", "/ada/guide/new/main")
    assert parse_qs(urlsplit(way.address).query) == {"filename": ["content/professions/x/weaknesses/y.yml"], "value": [text]}


def test_what_is_too_long_for_an_address_is_not_in_it():
    way = sending.new_file("https://github.com/ada/guide", "main", "content/a.yml", "ü" * 4000, encode)
    assert (way.is_whole, way.carried) == (False, "") and "value" not in way.address
    way = sending.issue("https://github.com/ada/guide", "weakness.yml", "T", [("profession", "nurse"), ("yaml", "x" * 9000)], encode)
    assert not way.is_whole and parse_qs(urlsplit(way.address).query) == {"template": ["weakness.yml"], "title": ["T"], "profession": ["nurse"]}


def test_an_issue_names_fields_that_its_form_has():
    import yaml

    from generator.bundle import ROOT
    for template, names in (("verdict.yml", ("weakness", "role", "verdict", "because", "posting")), ("weakness.yml", ("profession", "yaml")), ("role.yml", ("profession", "yaml"))):
        form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / template).read_text(encoding="utf-8"))
        assert set(names) <= {field["id"] for field in form["body"]}


@pytest.mark.parametrize("module", [collecting, fields_view, judging, preview, sending], ids=lambda module: module.__name__)
def test_examples_in_docstrings_run(module):
    assert doctest.testmod(module).failed == 0


def test_a_title_suggests_a_file_name_that_the_check_takes():
    from site_rules.contributing.ids import is_kebab
    for title in ("Über-Optimierung!", "3 things at once", "a" * 200, "Saying no – late"):
        assert is_kebab(collecting.id_from(title)), title
    assert collecting.id_from("…") == ""
