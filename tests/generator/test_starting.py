"""`weakness-guide new`: files that pass the check before the first word is changed, and refusals that say what would do."""

import re
import shutil
from pathlib import Path

import pytest

from generator.checking import check_content
from generator.library import CONTENT, read_library
from generator.starting import CannotBegin, begin, leftovers

TINY = Path(__file__).parent / "tiny" / "content"
OURS = ("competencies.yml", "contexts.yml", "families.yml", "elements.yml", "fit.yml")
SMALL = ("signals.yml", "style.yml")


@pytest.fixture
def content(tmp_path):
    """The guide's own vocabulary and fit rules, without any profession."""
    folder = tmp_path / "content"
    folder.mkdir()
    for source, names in ((CONTENT, OURS), (TINY, SMALL)):
        for name in names:
            shutil.copy(source / name, folder / name)
    shutil.copytree(CONTENT / "messages", folder / "messages")
    shutil.copytree(CONTENT / "shared", folder / "shared")  # the fit rules name some of them
    sources = (CONTENT / "sources.yml").read_text(encoding="utf-8")  # the fit rules cite some of them
    (folder / "sources.yml").write_text(re.sub(r"professions: \[.*\]", "professions: [all]", sources), encoding="utf-8")
    return folder


def problems(content):
    return check_content(content).report()


def test_a_new_profession_passes(content):
    paths = begin("profession", "town-planner", content=content)
    assert problems(content) == ""
    assert sorted(path.relative_to(content / "professions/town-planner").as_posix() for path in paths) == [
        "cases.yml", "profession.yml", "roles/hospital-trust.yml", "roles/online-shop.yml", "weaknesses/late-replies.yml"]


@pytest.mark.parametrize("kind", ["weakness", "role"])
def test_a_new_weakness_or_role_passes_in_the_guide_itself(tmp_path, kind):
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    before = problems(content)
    begin(kind, "something-new", content=content)
    assert problems(content) == before


def test_a_shared_weakness_is_begun_with_only_what_it_adds(tmp_path):
    content = Path(shutil.copytree(TINY, tmp_path / "content"))
    (content / "professions/planner/weaknesses/late-replies.yml").rename(tmp_path / "away.yml")
    (content / "retired.yml").unlink()
    shutil.copy(CONTENT / "fit.yml", content)
    shutil.copytree(CONTENT / "messages", content / "messages", dirs_exist_ok=True)
    path, _ = begin("weakness", "delegation", "planner", content)
    written = read_library(content).documents["content/professions/planner/weaknesses/delegation.yml"]
    assert "title" not in written.data and "situations" in written.data
    assert "come from content/shared/weaknesses" in path.read_text(encoding="utf-8")


def test_every_field_has_its_comment(content):
    begin("profession", "town-planner", content=content)
    text = (content / "professions/town-planner/weaknesses/late-replies.yml").read_text(encoding="utf-8")
    assert "# Three or more moments in which it showed.\n# Why: Suggestions for the second element of an answer.\n" in text
    assert "#   cost: What it cost and whom, in the past tense.\n" in text
    assert "\n# cliche: " in text, "optional fields stand there as comments"


def test_what_is_left_of_the_example_is_named(content):
    begin("profession", "town-planner", content=content)
    assert "content/professions/town-planner/weaknesses/late-replies.yml" in leftovers(read_library(content))
    assert leftovers(read_library(CONTENT)) == []


@pytest.mark.parametrize(("kind", "name", "profession", "message"), [
    ("weakness", "Late Handover!", "planner", "“Late Handover!” is not an id: small letters a to z, digits and hyphens; did you mean “late-handover”?"),
    ("weakness", "../../etc/passwd", "planner", "“../../etc/passwd” is not an id: small letters a to z, digits and hyphens; did you mean “etc-passwd”?"),
    ("weakness", "слабость", "planner", "“слабость” is not an id: small letters a to z, digits and hyphens"),
    ("weakness", "late-replies", "planner", "content/professions/planner/weaknesses/late-replies.yml exists already"),
    ("weakness", "slow-replies", "planner", "the id “slow-replies” was retired; choose one that was never given out"),
    ("role", "council", "planers", "no profession has the id “planers”; did you mean “planner”?"),
    ("profession", "planner", "", "content/professions/planner exists already"),
])
def test_what_cannot_be_begun_is_refused_and_nothing_written(tmp_path, kind, name, profession, message):
    content = Path(shutil.copytree(TINY, tmp_path / "content"))
    before = sorted((path, path.stat().st_size) for path in content.rglob("*"))
    with pytest.raises(CannotBegin) as refused:
        begin(kind, name, profession, content)
    assert str(refused.value) == message
    assert sorted((path, path.stat().st_size) for path in content.rglob("*")) == before
