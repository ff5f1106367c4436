"""How pages are found and kept findable: structured data, the feed, redirects of renamed ids."""

import json
import re
import shutil
from xml.etree import ElementTree

import pytest

from generator import pages
from generator.bundle import ROOT
from generator.catalog import link
from generator.changes import feed
from generator.library import read_library

_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.mark.parametrize(("path", "kind"), [
    ("guide/five-elements/index.html", "FAQPage"),
    ("professions/machine-learning-engineer/weaknesses/delegation/index.html", "Article"),
    ("rules/overclaim/index.html", "Article"),
])
def test_structured_data_says_what_a_page_truly_is(path, kind, built_site):
    assert [json.loads(found)["@type"] for found in _LD.findall((built_site / path).read_text(encoding="utf-8"))] == [kind]


def test_every_question_of_the_structured_data_stands_on_its_page(built_site):
    html = (built_site / "guide/five-elements/index.html").read_text(encoding="utf-8")
    questions = [item["name"] for item in json.loads(_LD.search(html)[1])["mainEntity"]]
    assert len(questions) >= 5
    assert all(question in html.split("</head>")[1] for question in questions)


def test_every_page_has_a_title_and_a_description_of_its_own(built_site):
    seen = {}
    for path in sorted(built_site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        head = re.search(r"<title>(.*?)</title>", html)[1], re.search(r'<meta name="description" content="(.*?)"', html)[1]
        assert head not in seen, f"{path} and {seen.get(head)} have the same title and description"
        seen[head] = path
        assert '<link rel="canonical"' in html


def test_the_feed_is_atom_with_the_newest_change_first():
    guide = pages.Guide(link(read_library()))
    root = ElementTree.fromstring(feed(guide, "https://example.org/guide/").split("\n", 1)[1])
    atom = "{http://www.w3.org/2005/Atom}"
    updated = [entry.find(atom + "updated").text for entry in root.findall(atom + "entry")]
    assert updated and updated == sorted(updated, reverse=True)
    assert root.find(atom + "link").get("href") == "https://example.org/guide/changes/"


def test_a_renamed_weakness_leaves_a_page_that_leads_on(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "retired.yml").write_text("- kind: weakness\n  id: over-tuning\n  replaced_by: over-optimization\n  because: Renamed.\n", encoding="utf-8")
    made = pages.render_pages(pages.Guide(link(read_library(content))))
    page = made["professions/machine-learning-engineer/weaknesses/over-tuning.md"]
    assert 'moved_to: "../over-optimization/"' in page.text
    assert not page.listed
