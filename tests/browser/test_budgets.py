"""What a visitor downloads stays within tests/budgets.yml: counted in a real browser, gzipped as a static host sends it."""

import gzip
from pathlib import Path

import pytest
import yaml

from generator.bundle import ROOT
from generator.catalog import DEFAULT_PROFESSION
from generator.naming import place_of
from tests.browser.visitor import PlaywrightVisitor, ready, wait_for

BUDGETS = yaml.safe_load((Path(__file__).resolve().parent.parent / "budgets.yml").read_text(encoding="utf-8"))
PAGES = ("", "guide/five-elements/", f"professions/{DEFAULT_PROFESSION}/", f"professions/{DEFAULT_PROFESSION}/weaknesses/over-optimization/", "rules/overclaim/", "sources/", "reference/fields/")


def kib(folder, paths):
    return sum(len(gzip.compress((folder / path).read_bytes(), 9)) for path in paths) / 1024


def downloaded(visitor, site_address, built_site):
    """Site paths of everything asked for so far, each once."""
    paths = {address.split("#")[0].split("?")[0].removeprefix(site_address) for address in visitor.requests if address.startswith(site_address)}
    return {path + "index.html" if path == "" or path.endswith("/") else path for path in paths if (built_site / path).exists() or path.endswith("/")}


@pytest.fixture
def first_visit(chromium):
    context = chromium.new_context(service_workers="block")
    yield PlaywrightVisitor(context.new_page())
    context.close()


def test_the_generator_is_ready_within_its_budget(first_visit, site_address, built_site):
    first_visit.open(site_address + "generator/")
    wait_for(first_visit, "document.querySelector('#wg').hasAttribute('data-ready')", "the generator")
    ready(first_visit)
    def data(*names):
        return {place_of(built_site, "assets/app/" + name).relative_to(built_site).as_posix() for name in names}

    late = data("late.json", "page.json", "reading.json", "answers.json", f"{DEFAULT_PROFESSION}-details.json")
    early = downloaded(first_visit, site_address, built_site) - late
    groups = {"code": data("app.tar.gz"), "core": data("core.json"), "pack": data(f"{DEFAULT_PROFESSION}.json"), "page": {"generator/index.html"}}
    groups["theme_and_runtime"] = early - set().union(*groups.values())
    groups["all"] = early
    sizes = {name: round(kib(built_site, paths), 1) for name, paths in groups.items()}
    assert {name: size for name, size in sizes.items() if size > BUDGETS["generator"][name]} == {}, sizes


@pytest.mark.parametrize("path", PAGES)
def test_any_other_page_stays_small(path, first_visit, site_address, built_site):
    first_visit.open(site_address + path)
    first_visit.page.wait_for_load_state("networkidle")
    size = kib(built_site, downloaded(first_visit, site_address, built_site))
    assert size <= BUDGETS["other_page"], f"{size:.1f} KiB"


def test_the_first_search_stays_small(first_visit, site_address, built_site):
    first_visit.open(site_address)
    first_visit.page.wait_for_load_state("networkidle")
    before = downloaded(first_visit, site_address, built_site)
    first_visit.press("/")
    first_visit.fill("#wg-search-words", "I take work back")
    first_visit.page.wait_for_selector("#wg-search-found a")
    first_visit.page.wait_for_load_state("networkidle")
    size = kib(built_site, downloaded(first_visit, site_address, built_site) - before)
    assert 0 < size <= BUDGETS["search"], f"{size:.1f} KiB"


def test_trained_weights_stay_within_their_budget():
    weights = sorted((ROOT / "generator" / "models").glob("*.json"))
    assert weights
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in weights) / 1024 <= BUDGETS["weights"]
