"""From content to the rules' catalog: what is shared is taken over, what is late is put back, and the version follows the content."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import catalog_data, in_two, link, load
from generator.checks.run import find_problems
from generator.fields import KINDS
from generator.json_schema import schemas, stale
from generator.library import CONTENT, read_library
from generator.reference import checks, kinds
from generator.shape import slots
from site_rules.catalog import Catalog, fill, load_catalog
from site_rules.phrases import compile_phrase

from .test_mistakes import DAY, TINY, make_mistake

WEAKNESS = "professions/planner/weaknesses/late-replies.yml"


@pytest.fixture
def content(tmp_path):
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def data_of(content):
    return catalog_data(link(read_library(content)))


def test_a_pack_takes_from_the_shared_file_what_it_does_not_state(content):
    (content / "professions/planner/weaknesses/delegation.yml").write_text("title: Drawing every street myself\n", encoding="utf-8")
    pack = data_of(content)["packs"]["planner"]
    weakness = next(weakness for weakness in pack["weaknesses"] if weakness["id"] == "delegation")
    assert weakness["title"] == "Drawing every street myself"
    assert weakness["says"][0] == "I take tasks back that I had given away"
    assert weakness["situations"] == []


def test_phrases_are_stored_compiled(content):
    weakness = data_of(content)["packs"]["planner"]["weaknesses"][0]
    assert compile_phrase("review comments pile up") in weakness["cues"]


def test_pages_only_fields_are_not_downloaded(content):
    weakness = data_of(content)["packs"]["planner"]["weaknesses"][0]
    assert not {"samples", "weak_answer", "why_credible", "sources"} & set(weakness)


def test_records_are_lists_and_json_holds_them(content):
    data = data_of(content)
    assert json.loads(json.dumps(data)) == data
    assert all(isinstance(data["core"][name], list) for name in ("competencies", "contexts", "families", "elements", "professions"))


def test_the_version_follows_the_content_and_not_its_comments(content):
    before = data_of(content)["core"]["version"]
    file = content / WEAKNESS
    file.write_text(file.read_text(encoding="utf-8") + "# a comment\n", encoding="utf-8")
    assert data_of(content)["core"]["version"] == before
    make_mistake(file, "Answering review comments late", "Answering remarks late")
    assert data_of(content)["core"]["version"] != before


def test_a_pack_in_two_is_the_same_pack_again():
    data = data_of(CONTENT)
    for profession, pack in data["packs"].items():
        whole = load_catalog(data["core"], pack, data["reading"], data["answers"])
        early, late = in_two(pack)
        cut = load_catalog(data["core"], early, data["reading"], data["answers"], late)
        assert (cut.roles, cut.weaknesses) == (whole.roles, whole.weaknesses), profession


def test_parts_of_two_versions_are_refused(content):
    data = data_of(content)
    with pytest.raises(ValueError, match=r"the vocabulary \(version .*\) and the reading data \(version 0\) do not belong together"):
        load_catalog(data["core"], data["packs"]["planner"], {**data["reading"], "version": "0"})


@pytest.mark.parametrize("wrong", [None, [], {}, {"version": ""}, "text", 3])
def test_a_wrong_file_is_a_plain_message(wrong):
    with pytest.raises(ValueError, match="the vocabulary is not a file of this guide"):
        Catalog(wrong, {"version": "1"})


def test_sentences_take_values_as_they_are(content):
    data = data_of(content)
    catalog = load_catalog(data["core"], data["packs"]["planner"])
    assert catalog.say("verdict_safe", role="{heading}") == "Safe to name for {heading}."
    with pytest.raises(ValueError, match="no message has the id verdict_sure"):
        catalog.say("verdict_sure")
    with pytest.raises(ValueError, match="no value for {role}"):
        catalog.say("verdict_safe")


@given(st.text(), st.text())
def test_filling_a_place_never_fills_what_was_put_in(before, value):
    if "{" not in before:
        assert fill(before + "{x}", {"x": value}) == before + value


def test_half_written_content_still_links(content):
    make_mistake(content / WEAKNESS, "says:\n", "say:\n")
    make_mistake(content / "professions/planner/roles/online-shop.yml", "demands:", "demands: [")
    linked = link(read_library(content))
    assert linked.left_out == ["content/professions/planner/roles/online-shop.yml"]
    assert [weakness["says"] for weakness in linked.pack("planner").weaknesses] == [[]]


def test_the_guide_itself_loads_for_every_profession():
    data = catalog_data(link(read_library(CONTENT)))
    for profession, pack in data["packs"].items():
        assert load_catalog(data["core"], pack, data["reading"], data["answers"]).profession["id"] == profession


PLAIN = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.dates(),
                     lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
                         [slot.name for kind in KINDS if kind.model for slot in slots(kind.model)]), inner, max_size=4), max_leaves=8)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_data_in_an_entry_gives_problems_and_never_a_traceback(data):
    library = read_library(TINY)
    entry = data.draw(st.sampled_from([entry for entry in library.entries if entry.kind.model]))
    changed = dict(entry.data)
    for key in data.draw(st.lists(st.sampled_from([slot.name for slot in slots(entry.kind.model)]), min_size=1, max_size=3)):
        changed[key] = data.draw(PLAIN)
    library.entries[library.entries.index(entry)] = entry._replace(data=changed)
    find_problems(library, DAY)
    catalog_data(link(library))


def test_the_schemas_are_fresh():
    assert stale() == [], "run `weakness-guide schema`"


def test_the_schemas_accept_what_the_check_accepts():
    from jsonschema import Draft202012Validator

    from generator.catalog import plain
    from generator.fields import kind_of
    made = schemas(read_library(TINY))
    for document in read_library(TINY).documents.values():
        kind = kind_of(document.path.partition("/")[2])
        if kind.model:
            schema = made[f"{kind.name}.schema.json"]
            Draft202012Validator.check_schema(schema)
            assert [error.message for error in Draft202012Validator(schema).iter_errors(plain(document.data))] == [], document.path


@pytest.mark.parametrize(("key", "value"), [("family", "finnishing"), ("title", 3), ("says", []), ("sumary", "x"), ("strains", [{"weight": "heavy"}])])
def test_the_schemas_refuse_what_the_check_refuses(key, value):
    from jsonschema import Draft202012Validator
    entry = dict(next(entry.data for entry in read_library(TINY).entries if entry.kind.name == "weakness"))
    assert not Draft202012Validator(schemas(read_library(TINY))["weakness.schema.json"]).is_valid({**entry, key: value})


def test_every_field_says_what_it_is_for():
    """The reference page, the templates and the editors all print these."""
    def walk(fields):
        for field in fields:
            assert field["description"] and field["why"] and field["wants"], field["name"]
            walk(field["fields"])
    for kind in kinds():
        assert kind["about"].endswith("."), kind["name"]
        walk(kind["fields"])
    assert len(checks()) > 60
