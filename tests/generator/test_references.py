"""References are made, not kept: nothing that somebody can write, run or read is missing from them, and their examples hold."""

import json
import re

import click
import pytest

from generator import api
from generator.bundle import ROOT
from generator.catalog import link
from generator.checks import reading
from generator.checks.run import CHECKS
from generator.cli import main
from generator.fields import KINDS, SHARED_REQUIRED
from generator.library import read_library
from generator.pages import Guide, reference_pages
from generator.reader import read_bytes
from generator.table import fields_of
from site_rules.contributing.shape import find_in_shape

GUIDE = Guide(link(read_library()))
PAGES = {path: page.text for path, page in reference_pages.pages(GUIDE)}
MODELS = [kind for kind in KINDS if kind.model]


def plain(markup):
    """The page's text as a reader sees it."""
    for sign, entity in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("&", "&amp;")):
        markup = markup.replace(entity, sign)
    return re.sub(r"&#(\d+);", lambda found: chr(int(found.group(1))), markup)


def all_fields(fields, inside=""):
    for field in fields:
        yield inside + field["name"], field
        yield from all_fields(field["fields"], inside + field["name"] + ".")


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.name)
def test_every_field_stands_in_the_reference_with_what_and_why(kind):
    text = plain(PAGES["reference/fields.md"])
    assert "content/" + kind.pattern in text
    for name, field in all_fields(fields_of(kind.model)):
        assert field["description"] in text, name
    for info in kind.model.model_fields.values():
        assert (info.json_schema_extra or {}).get("why") and info.examples, info


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.name)
def test_every_example_of_a_field_has_the_fields_form(kind):
    """Of the right type and from the closed list; a list in an example may be shorter, and its records may leave something out."""
    for name, field in all_fields(fields_of(kind.model)):
        found = [one for one in find_in_shape([field], {field["name"]: field["example"]}) if one.code not in ("too-few", "missing-field")]
        optional_and_empty = field["example"] in ("", []) and not field["required"]
        assert not found or optional_and_empty, (name, found)


def test_every_check_stands_in_the_reference():
    text = plain(PAGES["reference/checks.md"])
    assert not [check.code for check in CHECKS if not all(part in text for part in (check.code, check.title[:1].upper() + check.title[1:], check.why, check.fix))]


@pytest.mark.parametrize("check", [check for check in reading.CHECKS if check.wrong and "\\" not in check.wrong], ids=lambda check: check.code)
def test_what_a_check_of_reading_calls_wrong_is_found_and_what_it_calls_right_is_not(check):
    assert check.code in {problem.code for problem in read_bytes(check.wrong.encode(), "x.yml").problems}
    assert check.code not in {problem.code for problem in read_bytes(check.right.encode(), "x.yml").problems}


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_stands_in_the_reference(name):
    text = plain(PAGES["reference/commands.md"])
    command = main.commands[name]
    assert f"weakness-guide {name}" in text and command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help and max(option.opts, key=len) in text, option.name


def test_every_file_of_the_api_stands_in_the_reference():
    text = plain(PAGES["reference/api.md"])
    first = GUIDE.packs[0].profession["id"]
    for path, data in api.files(GUIDE).items():
        if "/professions/" not in path or first in path:
            assert path.replace(first, first) in text, path
            assert all(key in text for key in data if key not in ("$defs", "$schema")), path


def test_every_competency_and_context_has_its_entry():
    from generator.pages import knowledge_pages
    made = {path: plain(page.text) for path, page in knowledge_pages.pages(GUIDE)}
    for kind, path in (("competencies", "reference/competencies.md"), ("contexts", "reference/contexts.md")):
        for record in GUIDE.linked.shared[kind]:
            assert record["name"] in made[path] and record["meaning"] in made[path], record["id"]


@pytest.mark.parametrize("path", ["CONTRIBUTING.md", "README.md", "docs/contributing/index.md", "docs/contributing/architecture.md", "docs/contributing/tests.md"])
def test_commands_and_targets_that_documents_name_exist(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    asked = set(re.findall(r"weakness-guide ([a-z]+)", text))
    assert asked <= set(main.commands), asked
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", text)) | set(re.findall(r"^make ([a-z-]+)", text, re.MULTILINE)) <= targets


def test_every_module_that_the_architecture_names_exists():
    text = (ROOT / "docs/contributing/architecture.md").read_text(encoding="utf-8")
    named = {name for name in re.findall(r"`((?:generator|site_rules|docs|tests|content)/[A-Za-z0-9_./-]*)`", text) if "<" not in name}
    assert len(named) > 10
    assert not [name for name in named if not (ROOT / name).exists()]


def test_the_schema_for_editors_knows_what_a_shared_weakness_must_have():
    schema = json.loads((ROOT / "generator/schema/shared-weakness.schema.json").read_text(encoding="utf-8"))
    assert schema["required"] == list(SHARED_REQUIRED)
