"""The site as a whole: two builders, one result; a policy on every page; the same bytes for the same commit."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser

import jsonschema
import pytest

from generator import api, site
from generator.bundle import NODE_MODULES, ROOT, application, runtime_files
from generator.finish import policy
from generator.naming import place_of
from generator.pages import form_pages
from generator.pages.guide import as_text
from markupsafe import Markup


def html_pages(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")} - {"404.html"}


def test_zensical_builds_the_same_pages_from_the_exported_tree(built_site, zensical_site):
    assert html_pages(zensical_site) == html_pages(built_site)


def test_zensicals_generator_page_loads_the_same_scripts_and_data(built_site, zensical_site):
    wanted = ("assets/runtime/core.js", "assets/app/pyscript.json")
    page = (zensical_site / "generator" / "index.html").read_text(encoding="utf-8")
    assert all(f"../{address}" in page for address in wanted)
    data = place_of(built_site, "assets/app/core.json").parent
    for path in sorted(data.rglob("*.*")):
        wanted = re.sub(r"assets/runtime-[0-9a-f]{8}/", "assets/runtime/", path.read_text(encoding="utf-8")).encode() if path.name == "pyscript.json" else path.read_bytes()
        assert (zensical_site / "assets" / "app" / path.relative_to(data)).read_bytes() == wanted, path.name


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.styled, self.handlers, self.addresses, self.headings = [], [], [], []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "style":
                self.styled.append((tag, value))
            if name.startswith("on"):
                self.handlers.append((tag, name))
            if name in ("src", "href") and tag != "a" and value and re.match(r"(https?:)?//", value):
                self.addresses.append((tag, dict(attributes).get("rel"), value))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


def parsed(path):
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def test_every_page_carries_a_policy_that_its_own_markup_keeps(built_site):
    for path in sorted(built_site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        assert html.count('http-equiv="Content-Security-Policy"') == 1, path
        page = parsed(path)
        assert not page.styled, f"{path}: style= is blocked by the policy: {page.styled[:3]}"
        assert not page.handlers, f"{path}: inline handlers are blocked by the policy: {page.handlers[:3]}"


def test_only_pages_that_start_python_may_evaluate_strings(built_site):
    allowed = [path for path in html_pages(built_site) if "'unsafe-eval'" in (built_site / path).read_text(encoding="utf-8").split("</head>")[0].replace("'wasm-unsafe-eval'", "")]
    assert sorted(allowed) == sorted(["generator/index.html", *(path.replace(".md", ".html") for path in form_pages.PAGES.values())])


def test_no_page_asks_another_origin_for_anything(built_site):
    for path in sorted(built_site.rglob("*.html")):
        outside = [address for address in parsed(path).addresses if address[1] not in ("canonical", "next", "prev")]
        assert not outside, f"{path}: {outside}"


def test_headings_nest_and_every_page_has_one_title(built_site):
    for path in sorted(html_pages(built_site)):
        levels = parsed(built_site / path).headings
        assert levels.count(1) == 1, f"{path} has {levels.count(1)} first-level headings"
        skipped = [(before, after) for before, after in zip(levels, levels[1:], strict=False) if after > before + 1]
        assert not skipped, f"{path} skips heading levels: {skipped}"


def test_the_policy_names_inline_scripts_by_hash():
    found = policy("<script>let a = 1</script><script src='x.js'></script>")
    assert found.count("sha256-") == 1
    assert "'unsafe-eval'" not in found.replace("'wasm-unsafe-eval'", "")


def test_scripts_carry_the_hash_of_the_file_that_is_shipped(built_site):
    """A browser runs that very file or none: every script of every page, and on a page that starts Python at least the runtime's entry."""
    starts_python = {"generator/index.html", *(path.replace(".md", ".html") for path in form_pages.PAGES.values())}
    for path in sorted(html_pages(built_site) | {"404.html"}):
        page = built_site / path
        scripts = re.findall(r'<script\b[^>]*? src="([^"]+\.js)"(?: integrity="sha256-([^"]+)")?', page.read_text(encoding="utf-8"))
        for address, told in scripts:
            if told:
                assert base64.b64encode(hashlib.sha256((page.parent / address.lstrip("/")).read_bytes()).digest()).decode() == told, (path, address)
        sealed, unsealed = ({address for address, told in scripts if bool(told) is wanted} for wanted in (True, False))
        if path in starts_python:
            assert {address.rsplit("/", 1)[1] for address in sealed} == {"core.js"}, path
        else:
            assert len(sealed) >= 3 and not unsealed, (path, unsealed)


def test_shipped_runtime_files_are_those_of_the_installed_packages(built_site):
    for address, source in runtime_files().items():
        assert hashlib.sha256(place_of(built_site, address).read_bytes()).digest() == hashlib.sha256(source.read_bytes()).digest(), address


@pytest.mark.slow  # every run builds two whole sites that must agree, see test_reproducible.py
def test_rendering_twice_gives_the_same_bytes():
    first, second = (subprocess.run([sys.executable, "-m", "generator.site"], cwd=ROOT, capture_output=True, env=environment).stdout for environment in ({"PYTHONHASHSEED": "1", "PATH": "/usr/bin:/bin"}, {"PYTHONHASHSEED": "2", "PATH": "/usr/bin:/bin"}))
    assert first and hashlib.sha256(first).hexdigest() == hashlib.sha256(second).hexdigest()


def test_the_archive_for_the_browser_does_not_depend_on_when_it_is_made():
    assert application() == application()


def test_every_file_of_the_json_api_satisfies_its_schema(built_site):
    schema = json.loads((built_site / api.BASE / "schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    checked = [path for path in (built_site / api.BASE).rglob("*.json") if path.name != "schema.json"]
    assert len(checked) > 8
    for path in checked:
        problems = [error.message[:200] for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))]
        assert not problems, f"{path.name}: {problems[:3]}"


HOSTILE = "<script>alert(1)</script> {{ 7*7 }} {% raw %} [x](javascript:alert(1)) ![i](https://example.org/x.png) `code` *bold* <img src=x onerror=alert(1)>"


def test_content_shows_as_text_whatever_it_holds():
    shown = as_text(HOSTILE)
    assert isinstance(shown, Markup)
    assert not set("<>[]*`{}") & set(shown)


def test_content_problems_become_one_readable_page_instead_of_a_site(tmp_path, monkeypatch):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "families.yml").write_text("- id: [broken\n", encoding="utf-8")
    rendered = site.render(content)
    assert list(rendered.files) == ["index.md"]
    assert "content/families.yml:" in rendered.problems
    assert "fix:" in rendered.files["index.md"]


def test_pagefind_and_workbox_come_from_npm_and_not_from_elsewhere():
    assert (NODE_MODULES / "pagefind").exists() and (NODE_MODULES / "workbox-build").exists()
