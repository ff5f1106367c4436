"""A fork changes content, not code: packs can go, and the name, the address and the repository come from the environment."""

import shutil
from pathlib import Path

import pytest

from generator import site
from generator.checking import check_content
from generator.library import CONTENT, read_library
from generator.place import here

PROFESSIONS = read_library(CONTENT).professions()


def without(profession, folder):
    """A copy of the content without one pack."""
    content = Path(shutil.copytree(CONTENT, folder / "content"))
    shutil.rmtree(content / "professions" / profession)
    return content


@pytest.mark.parametrize("profession", [PROFESSIONS[0], *(pytest.param(name, marks=pytest.mark.slow) for name in PROFESSIONS[1:])])
def test_a_pack_can_be_deleted_and_everything_still_passes(profession, tmp_path):
    content = without(profession, tmp_path)
    assert check_content(content).report() == ""
    rendered = site.render(content)
    assert not [path for path in rendered.files if f"professions/{profession}" in path]
    pages = [text for path, text in rendered.files.items() if path.endswith(".md")]
    assert not [text for text in pages if f"professions/{profession}/" in text], "links to pages that are gone"


def test_a_role_can_be_deleted_and_the_chapters_no_longer_link_to_it(tmp_path):
    """Its cases, samples and links in the pack are told by the check; the chapters' links become plain words."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    (content / "professions/machine-learning-engineer/roles/ml-platform.yml").unlink()
    report = check_content(content).report()
    assert "no role has the id “ml-platform”" in report
    assert {line.partition(":")[0].split("/")[2] for line in report.splitlines() if line.startswith("content/professions")} == {"machine-learning-engineer"}


def test_a_slip_in_the_name_of_a_profession_is_still_told(tmp_path):
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    sources = content / "sources.yml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("professions: [data-analyst]", "professions: [data-analist]", 1), encoding="utf-8")
    assert "no profession has the id “data-analist”; did you mean “data-analyst”?" in check_content(content).report()


def test_a_fork_on_a_code_host_knows_where_it_is():
    place = here({"GITHUB_REPOSITORY": "ada/answers", "GITHUB_SERVER_URL": "https://github.com", "SITE_NAME": "Ada's answers"})
    assert (place.name, place.url, place.repo_url, place.edit_uri, place.prefills) == (
        "Ada's answers", "https://ada.github.io/answers/", "https://github.com/ada/answers", "edit/main/docs/", True)


def test_elsewhere_nothing_is_filled_in_that_the_host_would_not_read():
    assert not here({"REPO_URL": "https://codeberg.org/ada/answers"}).prefills
    assert not here({}).prefills
