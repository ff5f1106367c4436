"""What hosts are told to send with every file: little enough for hosts that read a hundred rules, nothing said twice of a file, no page let loose."""

import re
from fnmatch import fnmatchcase

import pytest

from generator.headers import headers
from generator.naming import LASTING

GREATEST_NUMBER, LONGEST_LINE = 100, 2000
"""What hosts read of such a file."""


def rules(text):
    """The file as hosts read it: (pattern of addresses, [(header, value)])."""
    found = []
    for line in text.splitlines():
        if line.startswith("/"):
            found.append((line, []))
        else:
            name, _, value = line.strip().partition(": ")
            found[-1][1].append((name, value))
    return found


def said_of(address, told):
    """Every header that a host sends with a file, by all rules that match."""
    return [header for pattern, fields in told if fnmatchcase(address, pattern) for header in fields]


def directives(policy):
    return {name: set(sources) for name, *sources in (directive.split(" ") for directive in policy.split("; "))}


@pytest.fixture(scope="module")
def told(built_site):
    return rules((built_site / "_headers").read_text(encoding="utf-8"))


def test_every_file_is_told_each_thing_once(built_site, told):
    kept = 0
    for file in built_site.rglob("*"):
        path = file.relative_to(built_site).as_posix()
        if not file.is_file() or path == "_headers":
            continue
        said = said_of("/" + path.removesuffix("index.html"), told)
        assert sorted(name for name, _ in said) == ["Cache-Control", "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"], path
        assert dict(said)["Cache-Control"] == ("public, max-age=31536000, immutable" if LASTING.search(path) else "no-cache"), path
        kept += "immutable" in dict(said)["Cache-Control"]
    assert kept > 300
    assert dict(said_of("/sw.js", told))["Cache-Control"] == dict(said_of("/generator/", told))["Cache-Control"] == "no-cache"


def test_the_policy_for_all_permits_what_some_page_does_and_nothing_else(built_site, told):
    """A page is held to what both permit, and its own policy is within this one: so it is held to its own."""
    everywhere = directives(dict(said_of("/", told))["Content-Security-Policy"])
    assert everywhere.pop("frame-ancestors") == {"'none'"}
    together = {}
    for page in built_site.rglob("*.html"):
        own = directives(re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', page.read_text(encoding="utf-8"))[1])
        for name, sources in own.items():
            together.setdefault(name, set()).update(sources)
    assert everywhere == together
    assert everywhere["default-src"] == everywhere["form-action"] == {"'none'"} and everywhere["connect-src"] == {"'self'"}


def test_hosts_that_read_little_read_all_of_it(built_site, told):
    assert 10 < len(told) <= GREATEST_NUMBER
    assert max(map(len, (built_site / "_headers").read_text(encoding="utf-8").splitlines())) <= LONGEST_LINE


def test_another_page_is_no_other_rule(tmp_path):
    def written(*paths):
        for path in paths:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text("", encoding="utf-8")
        return headers(tmp_path, ["default-src 'none'"])

    few = written("index.html", "guide/index.html", "guide/choosing/index.html", "assets/icon.svg", "assets/look.01234567.css", "assets/app-01234567/core.json")
    assert [pattern for pattern, _ in rules(few)] == ["/*", "/assets/app-01234567/*", "/assets/icon.svg", "/assets/look.01234567.css", "/guide/*", "/"]
    assert written(*(f"guide/{number}/index.html" for number in range(200))) == few
