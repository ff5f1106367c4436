"""Content from strangers: what could run, hide or grow is refused by the check, wherever it stands."""

import os
import shutil
import time
from pathlib import Path

import pytest

from generator.bundle import ROOT
from generator.checks.run import find_problems
from generator.library import read_library
from generator.pages.guide import as_text

from .test_mistakes import DAY, TINY

PAYLOADS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "</title><script>", "<!-- -->", "<a href=x>", "&lt;script&gt;", "&#60;b&#62;",
    "<iframe srcdoc=x>", "<details open ontoggle=alert(1)>", "<b", "[x](javascript:alert(1))", "![x](y)", "[x][y]", "**bold**", "`code`", "# heading", "> quote", "- list",
    "1. list", "***", "---\tx", "!!! note", "::: x", "[[x]]", "{: onclick=alert(1)}", "~~x~~", "{{ config }}", "{{7*7}}", "{% include 'x' %}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{# x #}",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "https://evil.example/x", "http://evil.example", "www.evil.example", "file:///etc/passwd",
    "mailto:a@b.example", "tit\u202ele", "ti\u200btle", "ti\u2066tle\u2069", "ti\x1b[31mtle", "tit\u0131l\u0435", "p\u0430ypal", "\u03bfne",
)
LINKS = ("javascript:alert(1)", "data:text/html,<script>", "http://example.org", "//example.org", "https://", "https://exa mple.org", "https://user:pw@example.org", "https://example.org/<x>",
         'https://example.org/"onclick="x', "https://ex\u0430mple.org", "https://-a.example", "ftp://example.org", "https:\\\\example.org", " https://example.org", "https://example.org/{{x}}")
NAMES = ("a b", "A", "-a", "a_b", "a.b", "con\u0441ept", "a'b", "x" * 61)


def problems_with(content):
    return find_problems(read_library(content), DAY)


@pytest.fixture
def content(tmp_path):
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def put(content, file, was, now):
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert was in text
    quoted = "'" + now.replace("'", "''") + "'"
    path.write_text(text.replace(was, quoted, 1), encoding="utf-8")


PLACES = {"professions/planner/weaknesses/late-replies.yml": "Answering review comments late",
          "professions/planner/roles/online-shop.yml": "Last season's analyses are seldom opened again.",
          "messages/page.yml": "Build an answer"}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_a_text_is_refused(content, payload):
    for file, was in PLACES.items():
        put(content, file, was, payload)
    assert {problem.path for problem in problems_with(content)} >= {f"content/{file}" for file in PLACES}


@pytest.mark.parametrize("payload", (ROOT / "tests" / "cases" / "payloads.txt").read_text(encoding="utf-8").splitlines())
def test_an_injection_in_a_text_is_refused_or_shown_as_text(content, payload):
    """The forms that tests/browser/test_hostile_visitor.py types into the page, here as content: in title, sentence and message."""
    for file, was in PLACES.items():
        put(content, file, was, payload)
    refused = {problem.path for problem in problems_with(content)}
    shown = as_text(payload)
    assert refused >= {f"content/{file}" for file in PLACES} or not set("<>[]*`{}\"") & set(shown.replace("&quot;", "")), (refused, shown)


@pytest.mark.parametrize("link", LINKS)
def test_a_link_that_is_not_plain_https_is_refused(content, link):
    url = next(line for line in (content / "sources.yml").read_text(encoding="utf-8").splitlines() if "url: " in line).partition("url: ")[2]
    put(content, "sources.yml", url, link)
    assert "not-https" in {problem.code for problem in problems_with(content)}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_name_that_is_no_id_is_refused(content, name):
    folder = content / "professions/planner/roles"
    shutil.copy(folder / "online-shop.yml", folder / f"{name}.yml")
    assert {"bad-id", "repeated-text"} <= {problem.code for problem in problems_with(content)}


@pytest.mark.parametrize("name", [".yml", "..yml", ".hidden.yml", "late.yaml", "late.YML", "late.json", "README.md"])
def test_a_file_that_nothing_reads_is_told(content, name):
    (content / "professions/planner/roles" / name).write_text("title: x\n", encoding="utf-8")
    found = [(problem.code, problem.path) for problem in problems_with(content)]
    assert found == ([] if name == ".yml" else [("unexpected-file", f"content/professions/planner/roles/{name}")])


@pytest.mark.parametrize("ident", ["../x", "a/b", "a b", "\u0430bc", "a" * 61, "<b>", "-", "con\u200bcept", "constructor()", "a\\b"])
def test_an_id_that_could_lead_elsewhere_is_refused(content, ident):
    put(content, "professions/planner/cases.yml", "late-replies-at-online-shop", ident)
    assert problems_with(content)


def test_a_link_to_a_file_elsewhere_is_not_followed(content, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("token: abc\n", encoding="utf-8")
    os.symlink(secret, content / "professions/planner/roles/stolen.yml")
    found = [problem for problem in problems_with(content) if problem.path.endswith("stolen.yml")]
    assert [problem.code for problem in found] == ["no-case", "not-readable"]
    assert not any("abc" in problem.message for problem in found)


def test_a_pipe_does_not_make_the_check_wait(content):
    os.mkfifo(content / "professions/planner/roles/pipe.yml")
    assert "not-readable" in {problem.code for problem in problems_with(content)}


@pytest.mark.parametrize("bomb", [
    "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)),
    "[" * 400_000, "{a: " * 200_000, "? " * 400_000, "- " * 400_000, "!x " * 300_000, "a: " + "b " * 450_000, "'" * 900_000, '"' + "\\x41" * 200_000, "a: |\n" + " " * 900_000,
    "#" * 900_000, "\n" * 900_000, "a: 1\n" * 150_000, "k: {" + "a: 1, " * 120_000 + "}", "&a " * 300_000, "%" * 900_000, "\u202e" * 300_000, "\t" * 900_000, "a:\n" + " " * 400_000 + "b: c",
], ids=lambda bomb: ascii(bomb[:12]))
def test_a_bomb_is_refused_in_good_time(content, bomb):
    (content / "professions/planner/roles/online-shop.yml").write_text(bomb, encoding="utf-8")
    begun = time.process_time()
    found = problems_with(content)
    assert found
    assert time.process_time() - begun < 20, "linear in a file that is at most a megabyte"
    assert len(found) < 200
