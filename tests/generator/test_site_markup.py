"""Every page is valid HTML, by the judgement of a validator that is not ours (html-validate, from npm)."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from generator.bundle import NODE, NODE_MODULES
from generator.mend import FAULTS, mended

RULES = Path(__file__).with_name("markup.json")
"""The validator's own standard. Of its rules one is off, hashes for scripts of another origin: no page has any. PyScript's element is declared, so that its place is judged too."""

ONE_OF_EACH_KIND = (
    "index.html", "404.html", "generator/index.html", "guide/index.html", "guide/choosing/index.html", "guide/length-and-pace/index.html", "sources/index.html", "changes/index.html",
    "professions/data-engineer/index.html", "professions/data-engineer/roles/*/index.html", "professions/product-manager/weaknesses/*/index.html",
    "rules/index.html", "rules/overclaim/index.html", "rules/fit/index.html", "rules/fit/named-duty/index.html",
    "reference/api/index.html", "reference/fields/index.html", "reference/checks/index.html", "reference/commands/index.html", "reference/competencies/index.html", "reference/contexts/index.html",
    "contributing/index.html", "contributing/architecture/index.html",
)

def faults(pages, folder):
    """(page, line, rule, message) of everything the validator objects to. Its report goes through a file: it ends before a pipe has taken a long one."""
    report = folder / "markup-report.json"
    done = subprocess.run([NODE, str(NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs"), "--config", str(RULES), "--formatter", f"json={report}", *map(str, pages)],
                          capture_output=True, text=True)
    assert report.exists(), done.stderr
    results = json.loads(report.read_text(encoding="utf-8"))
    return [(Path(result["filePath"]).as_posix(), found["line"], found["ruleId"], found["message"]) for result in results for found in result["messages"]]


def test_one_page_of_each_kind_is_valid(built_site, tmp_path):
    pages = [next(iter(sorted(built_site.glob(pattern))), built_site / pattern) for pattern in ONE_OF_EACH_KIND]
    assert [page for page in pages if not page.is_file()] == []
    assert faults(pages, tmp_path) == []


@pytest.mark.slow
def test_every_page_is_valid(built_site, tmp_path):
    assert faults(sorted(built_site.rglob("*.html")), tmp_path) == []


@pytest.mark.slow
def test_every_page_of_the_other_builder_is_valid_once_finished(zensical_site, tmp_path):
    pages = []
    for number, page in enumerate(sorted(zensical_site.rglob("*.html"))):
        pages.append(tmp_path / f"{number}.html")
        pages[-1].write_text(mended(page.read_text(encoding="utf-8")), encoding="utf-8")
    assert faults(pages, tmp_path) == []


@pytest.mark.parametrize(("body", "rule"), [
    ("<p>one<div>two</div></p>", "close-order"),
    ('<a id="x" href="a">a</a><a id="x" href="b">b</a>', "no-dup-id"),
    ('<label for="nothing">A field</label>', "no-missing-references"),
    ("<h1>One</h1><h3>Three</h3>", "heading-level"),
    ('<ul><p>no item</p></ul>', "element-permitted-content"),
])
def test_the_validator_hears_what_is_wrong(body, rule, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(f'<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body>{body}</body></html>', encoding="utf-8")
    assert rule in {found[2] for found in faults([page], tmp_path)}


def test_pyscripts_settings_do_not_stand_in_the_head(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<!DOCTYPE html><html lang="en"><head><title>A page</title><py-config hidden>{}</py-config></head><body><p>Text</p></body></html>', encoding="utf-8")
    assert "element-permitted-content" in {found[2] for found in faults([page], tmp_path)}


def test_no_page_keeps_a_fault_of_the_theme(built_site):
    left = [(page.name, fault.why) for page in built_site.rglob("*.html") for fault in FAULTS if re.search(fault.found, page.read_text(encoding="utf-8"))]
    assert left == []


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.found[:24])
def test_the_theme_still_has_each_fault(fault, unfinished):
    """When this fails, the theme has mended it, and the entry can go."""
    assert any(re.search(fault.found, page) for page in unfinished)


@pytest.fixture(scope="module")
def unfinished(zensical_site):
    return [page.read_text(encoding="utf-8") for page in zensical_site.rglob("*.html")]


def test_putting_right_twice_changes_nothing_more(built_site):
    html = (built_site / "rules" / "index.html").read_text(encoding="utf-8")
    assert mended(html) == html
