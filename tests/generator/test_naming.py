"""What a browser may keep for good has a name that its content gives it; everything else is asked for again."""

import hashlib
import re
import shutil

import pytest

from generator.finish import finish
from generator.naming import LASTING, name_by_content, place_of, with_new_names

PAGE = '<link href="assets/look.css"><script src="assets/do.js"></script><div data-data="assets/app/"></div><script src="assets/runtime/core.js"></script>'


@pytest.fixture
def small(tmp_path):
    """A site as a builder leaves it, before it is finished."""
    return made(tmp_path / "site")


def made(folder, **other):
    for path, text in ({"look.css": "a{}", "do.js": "let a", "icon.svg": "<svg/>", "runtime/core.js": "start", "app/core.json": "{}", "app/forms/pyscript.json": '{"interpreter":"../../assets/runtime/core.js"}'} | other).items():
        (folder / "assets" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "assets" / path).write_text(text, encoding="utf-8")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    return folder


def test_everything_that_a_page_loads_is_found_under_its_new_name(small):
    renamed = name_by_content(small)
    addresses = re.findall('(?:href|src|data-data)="([^"]+)"', with_new_names(PAGE, renamed))
    assert len(addresses) == 4 and all(LASTING.search(address) and (small / address).exists() for address in addresses)
    runtime = place_of(small, "assets/runtime/core.js").parent.name
    assert f"assets/{runtime}/core.js" in place_of(small, "assets/app/forms/pyscript.json").read_text(encoding="utf-8")
    assert (small / "assets" / "icon.svg").exists(), "what has another address elsewhere keeps its name"


@pytest.mark.parametrize(("changed", "renamed"), [
    ("look.css", {"assets/look.css"}), ("do.js", {"assets/do.js"}), ("app/core.json", {"assets/app/"}),
    ("runtime/core.js", {"assets/runtime/", "assets/app/"})])  # the settings of the latter name the former
def test_a_change_renames_what_changed_and_nothing_else(changed, renamed, tmp_path):
    before = name_by_content(made(tmp_path / "one"))
    after = name_by_content(made(tmp_path / "two", **{changed: "something else"}))
    assert {old for old in before if before[old] != after[old]} == renamed


def test_naming_again_changes_nothing_and_an_older_build_leaves_nothing(small):
    old = name_by_content(small)
    assert name_by_content(small) == {}
    new = name_by_content(made(small, **{"look.css": "b{}", "app/core.json": "[]"}))
    assert old["assets/app/"] != new["assets/app/"] and not (small / old["assets/app/"]).exists() and not (small / old["assets/look.css"]).exists()
    assert len(list((small / "assets").iterdir())) == 5


def test_the_pages_for_anywhere_and_of_forks_are_renewed_too():
    assert with_new_names('<script src="/fork/of/it/assets/do.js"></script>', {"assets/do.js": "assets/do.12345678.js"}) == '<script src="/fork/of/it/assets/do.12345678.js"></script>'
    elsewhere = '<meta content="https://a.example.org/assets/do.js"><a href="https://a.example.org/assets/do.js">it</a>'
    assert with_new_names(elsewhere, {"assets/do.js": "assets/do.12345678.js"}) == elsewhere


def test_every_name_of_the_site_is_that_of_its_content(built_site):
    for pattern in ("assets/*.js", "assets/*.css"):
        for file in built_site.glob(pattern):
            assert file.name.split(".")[1] == hashlib.sha256(file.read_bytes()).hexdigest()[:8], file
    for name in ("runtime", "app"):
        folder, = built_site.glob(f"assets/{name}*")
        total = hashlib.sha256(b"".join(file.relative_to(folder).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest() for file in sorted(folder.rglob("*.*"))))
        assert folder.name == f"{name}-{total.hexdigest()[:8]}"


def test_no_page_loads_a_file_that_is_not_there(built_site):
    for page in built_site.rglob("*.html"):
        for address in re.findall(r'<(?:script|link|img)\b[^>]*? (?:src|href|config)="?([^"\s>]*assets/[^"\s>]+)', page.read_text(encoding="utf-8")):
            path = built_site / address[address.index("assets/"):] if address.startswith("/") else page.parent / address
            assert path.is_file(), (page, address)


@pytest.mark.slow
def test_the_other_builders_site_is_finished_alike(built_site, zensical_site, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(zensical_site, site)
    finish(site)
    ours = {path.relative_to(built_site).as_posix() for name in ("runtime", "app") for path in built_site.glob(f"assets/{name}-*/**/*.*")}
    assert ours and all((site / path).is_file() for path in ours)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file() and "pagefind" not in path.parts}
    finish(site)
    assert before == {path: path.read_bytes() for path in site.rglob("*") if path.is_file() and "pagefind" not in path.parts}
