"""The checks, told by mistakes: each wrong file gives exactly one message, and each check has a wrong file."""

import datetime
import shutil
from pathlib import Path

import pytest

from generator.checks.cases import AT_ODDS
from generator.checks.reading import NOT_READABLE
from generator.checks.run import CHECKS, find_problems
from generator.library import CONTENT, read_library
from generator.problems import as_text
from generator.reader import read_file

from .mistakes import CASES, MISTAKES, WEAKNESS

TINY = Path(__file__).parent / "tiny" / "content"
DAY = datetime.date(2026, 11, 25)


@pytest.fixture
def content(tmp_path):
    """A copy of a small, faultless content folder."""
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def messages(content):
    library = read_library(content)
    return [as_text(problem, library.documents[problem.path].lines if problem.path in library.documents else ())
            for problem in find_problems(library, DAY)]


def make_mistake(file, was, now):
    if was is None and now is None:
        file.unlink()
        return
    now = now.encode() if isinstance(now, str) else now
    if was is None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(now)
        return
    was = was.encode() if isinstance(was, str) else was
    before = file.read_bytes()
    assert was in before, "the mistake no longer fits its file"
    count = -1 if was == b"weakness: late-replies" else 1
    file.write_bytes(before.replace(was, now, count))


def test_the_faultless_content_has_no_problem(content):
    assert messages(content) == []


@pytest.mark.parametrize(("name", "file", "was", "now", "message"), MISTAKES, ids=[mistake[0] for mistake in MISTAKES])
def test_a_mistake_gives_one_message(content, name, file, was, now, message):
    make_mistake(content / file, was, now)
    assert messages(content) == [message.rstrip("\n")]


def test_every_check_has_a_mistake():
    shown = {message.split(" ")[1] for *_, message in MISTAKES}
    unshown = {check.code for check in CHECKS} - shown
    assert unshown == {NOT_READABLE.code, AT_ODDS.code}, "these two have tests of their own below"


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path):
    document = read_file(tmp_path / "gone.yml", "content/gone.yml")
    assert as_text(document.problems[0]) == (
        "content/gone.yml:1:1: not-readable cannot be opened: No such file or directory\n"
        "  fix: Check the file's name and rights, and that it is a file and not a link to one elsewhere.\n"
        "  why: What cannot be read cannot be published.")


AT_ODDS_TOLD = """\
content/{place}: case-at-odds the case says deal_breaker_risk, and the rules give safe: Nothing here asks for pace of delivery, so nobody turns you down for it.
    {line}
    {caret}^
  fix: Read the reason: either the weakness strains something else than its file says, or the role asks for something else, or a rule is wrong. Mend that, or the case.
  why: A case is what somebody who hires would say; where the rules say something else, one of the two is wrong."""


@pytest.mark.parametrize("path", [CASES, WEAKNESS])
def test_a_case_that_the_rules_contradict_is_a_problem(content, path):
    """The tiny guide with the fit rules of the real one; the case stands in cases.yml or in the weakness's own file."""
    shutil.copy(CONTENT / "fit.yml", content)
    for folder in ("messages", "shared"):
        shutil.copytree(CONTENT / folder, content / folder, dirs_exist_ok=True)
    for name in ("contexts", "competencies", "families", "sources"):
        shutil.copy(CONTENT / f"{name}.yml", content)
    before = messages(content)
    if path == CASES:
        make_mistake(content / path, "verdict: safe", "verdict: deal_breaker_risk")
        place, line = "professions/planner/cases.yml:5:12", "  verdict: deal_breaker_risk"
    else:
        place, line = "professions/planner/weaknesses/late-replies.yml:79:37", "  - {role: hospital-trust, verdict: deal_breaker_risk, because: Nobody here would hire for that.}"
        with (content / path).open("a", encoding="utf-8") as file:
            file.write("cases:\n  - {role: hospital-trust, verdict: deal_breaker_risk, because: Nobody here would hire for that.}\n")
    told = [message for message in messages(content) if message not in before]
    assert told == [AT_ODDS_TOLD.format(place=place, line=line, caret=" " * (int(place.rpartition(":")[2]) - 1))]


def test_all_mistakes_are_told_in_one_run(content):
    """Two mistakes in each of two files are four messages, in the order of files and lines."""
    cases, weakness = content / "professions/planner/cases.yml", content / "professions/planner/weaknesses/late-replies.yml"
    make_mistake(cases, "verdict: safe", "verdict: sure")
    make_mistake(cases, "verdict: manageable", "verdict: perhaps")
    make_mistake(weakness, "family: working_together", "family: working")
    make_mistake(weakness, "weight: slight", "weight: none")
    told = [message.partition(": ")[0] for message in messages(content)]
    assert told[:2] == ["content/professions/planner/cases.yml:5:12", "content/professions/planner/cases.yml:11:12"]
    assert told[2:] == [f"content/professions/planner/weaknesses/late-replies.yml:{place}" for place in ("8:9", "15:13")]


def test_codes_are_given_once():
    codes = [check.code for check in CHECKS]
    assert len(codes) == len(set(codes))


def test_every_check_says_why_and_how_to_mend():
    for check in CHECKS:
        assert check.why.endswith(".") and check.fix.endswith("."), check.code
        assert len(check.title.split()) >= 3, check.code
