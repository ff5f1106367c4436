"""A profession is a folder of YAML: put it beside the others, and pages, navigation, generator and API have it. No code is touched."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import site
from generator.bundle import ROOT
from generator.checking import check_content
from generator.library import CONTENT
from generator.naming import place_of
from site_rules import check_role_fit, compose_answer, load_catalog, read_job_description, recognise_weakness, review_answer
from site_rules.records import Draft

PACK = Path(__file__).parent / "tiny" / "content" / "professions" / "planner"
PAGES = ("index", "roles/hospital-trust", "roles/online-shop", "weaknesses/late-replies")
DOES = "I reply to every remark within one working day, if only with the day on which I will decide"


def with_the_pack(content):
    """A copy of the guide's content with one profession more."""
    shutil.copytree(CONTENT, content)
    shutil.copytree(PACK, content / "professions" / "planner")
    return content


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return with_the_pack(tmp_path_factory.mktemp("guide") / "content")


@pytest.fixture(scope="module")
def rendered(content):
    return site.render(content)


@pytest.fixture(scope="module")
def catalog(rendered):
    """What the page in the browser makes of the files that it fetches."""
    core, reading, answers, pack, details = (json.loads(rendered.files[f"{site.DATA}{name}.json"]) for name in ("core", "reading", "answers", "planner", "planner-details"))
    return load_catalog(core, pack, reading, answers, details)


def test_the_pack_passes_the_check_as_it_is(content):
    assert check_content(content).report() == check_content(CONTENT).report()


def test_it_gets_its_pages_each_with_its_file_to_edit(rendered):
    for name in PAGES:
        assert rendered.files[f"professions/planner/{name}.md"]
    assert rendered.edits["professions/planner/weaknesses/late-replies.md"] == "content/professions/planner/weaknesses/late-replies.yml"


def test_its_weakness_page_tells_what_the_file_says(rendered):
    assert DOES in rendered.files["professions/planner/weaknesses/late-replies.md"]


def test_it_stands_in_the_navigation_and_on_the_home_page(rendered):
    professions = next(item["Professions"] for item in rendered.nav if "Professions" in item)
    assert json.dumps([item["Town planner"] for item in professions if "Town planner" in item]).count(".md") == len(PAGES)
    assert 'href="professions/planner/"' in rendered.files["index.md"]


def test_the_generator_offers_it(rendered):
    page = rendered.files["generator/index.md"] if "generator/index.md" in rendered.files else rendered.files["generator.md"]
    assert '<option value="planner">Town planner</option>' in page


def test_its_data_is_fetched_only_for_whoever_chooses_it(rendered):
    others = [text for path, text in rendered.files.items() if path.startswith(site.DATA) and path.endswith(".json") and "planner" not in path]
    assert others and not any("late-replies" in text.replace('"default_weakness":"late-replies"', "") for text in others)


def test_the_public_api_lists_it(rendered):
    assert "planner" in rendered.files["api/v1/professions.json"]
    assert "late-replies" in rendered.files["api/v1/professions/planner.json"]


class TestTheRulesWorkOnIt:
    def test_fit(self, catalog):
        assert {check_role_fit(catalog, "late-replies", role=role["id"]).verdict for role in catalog.roles} <= {"safe", "manageable", "deal_breaker_risk"}
        assert [role["id"] for role in catalog.roles] == ["hospital-trust", "online-shop"]

    def test_a_posting_and_own_words(self, catalog):
        job = read_job_description("Requirements\n- You take feedback on your reports and act on it\n- Excellent communication skills", catalog)
        heard = recognise_weakness("I reply to review remarks far too late", catalog)
        assert heard.weaknesses[0].weakness == "late-replies"
        assert check_role_fit(catalog, heard, job=job).verdict

    def test_composition_and_review(self, catalog):
        answer = compose_answer(catalog, Draft(weakness="late-replies", role="online-shop", seniority="", parts=[], register="plain", variant=0, spelling="british", seconds=60, words_per_minute=135, job=None))
        assert [part.element for part in answer.parts] == ["weakness", "context", "action", "current_state", "forward"]
        said = review_answer(catalog, "I leave comments on my own work unanswered for days.", role="online-shop")
        assert said.weaknesses[0].weakness == "late-replies"


@pytest.mark.slow
def test_a_copy_of_the_guide_builds_with_it(tmp_path):
    """The finished site, by the very command that a fork would use."""
    for name in ("docs", "generator", "site_rules"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "package.json", "package-lock.json", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    with_the_pack(tmp_path / "content")
    done = subprocess.run([sys.executable, "-m", "generator", "build"], cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert done.returncode == 0, done.stdout + done.stderr
    for name in PAGES:
        page = (tmp_path / "site/professions/planner" / name.removesuffix("index") / "index.html").read_text(encoding="utf-8")
        assert "Town planner" in page
    assert re.search(r'<option value="?planner"?>Town planner</option>', (tmp_path / "site/generator/index.html").read_text(encoding="utf-8"))
    assert json.loads(place_of(tmp_path / "site", "assets/app/planner.json").read_text(encoding="utf-8"))["weaknesses"][0]["id"] == "late-replies"
    assert "/professions/planner/weaknesses/late-replies/" in (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
