"""The command line as people and programs meet it: exit codes, messages, one JSON object per line."""

import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.checks.run import CHECKS
from generator.progress import working

from .test_mistakes import TINY, make_mistake

POSTING = """Machine Learning Engineer, Returns

Responsibilities
- You will present model results to non-technical stakeholders and business leaders.
- You will ship models to production with the platform team.

Requirements
- 4+ years of experience building machine-learning systems
- You must document every model that goes live.

Nice to have
- Experience with robotics
"""
ANSWER = ("I explain models to business people in too much detail. In the spring our planners left a meeting without knowing which forecast to order by. "
          "Since June I write one page first, decision at the top, and our product manager reads it before anybody else. "
          "Five of the last six meetings ended with a decision. I still slip when somebody asks how it works. Your planners meet weekly, so I would bring that page.")
VERDICTS = {"safe", "manageable", "deal_breaker_risk"}


def run(*arguments, stdin=None, **environment):
    return CliRunner().invoke(cli.main, arguments, input=stdin, env={"GITHUB_ACTIONS": None, **environment})


def objects(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def lines(*items):
    return "\n".join(item if isinstance(item, str) else json.dumps(item) for item in items) + "\n"


@pytest.fixture
def wrong(tmp_path):
    """A small content folder with one mistake."""
    content = Path(shutil.copytree(TINY, tmp_path / "content"))
    make_mistake(content / "professions/planner/cases.yml", "verdict: safe", "verdict: sure")
    return content


# --- check, explain, schema, new -------------------------------------------------------------------------------------

def test_faultless_content_is_exit_code_0():
    result = run("check", "--content", str(TINY))
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "no problem in 15 files, 33 entries\n" in result.stderr


def test_a_problem_is_exit_code_1_and_told_in_full(wrong):
    result = run("check", "--content", str(wrong))
    assert result.exit_code == 1
    assert result.stdout == (
        "content/professions/planner/cases.yml:5:12: unknown-word “verdict” cannot be “sure”; did you mean “safe”?\n"
        "      verdict: sure\n"
        "               ^\n"
        "  fix: Use one of: safe, manageable, deal_breaker_risk.\n"
        "  why: Rules know these few words and no others.\n").replace("; did you mean “safe”?", "")
    assert result.stderr.startswith("1 problem in 15 files")


def test_in_a_workflow_the_line_of_the_pull_request_is_marked(wrong):
    result = run("check", "--content", str(wrong), GITHUB_ACTIONS="true")
    assert ("::error file=content/professions/planner/cases.yml,line=5,col=12,title=unknown-word::“verdict” cannot be “sure”"
            "%0Afix: Use one of: safe, manageable, deal_breaker_risk.%0Awhy: Rules know these few words and no others.\n") in result.stdout


def test_problems_as_json(wrong):
    result = run("check", "--content", str(wrong), "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [{
        "path": "content/professions/planner/cases.yml", "line": 5, "column": 12, "code": "unknown-word", "message": "“verdict” cannot be “sure”",
        "fix": "Use one of: safe, manageable, deal_breaker_risk.", "why": "Rules know these few words and no others."}]


def test_paths_choose_what_is_told(wrong):
    cases = wrong / "professions/planner/cases.yml"
    assert run("check", "--content", str(wrong), str(cases)).exit_code == 1
    assert run("check", "--content", str(wrong), str(wrong / "professions/planner/roles")).exit_code == 0
    assert run("check", "--content", str(wrong), str(wrong)).exit_code == 1


def test_a_path_outside_the_content_is_refused(wrong, tmp_path):
    (tmp_path / "else.yml").write_text("a: 1\n", encoding="utf-8")
    result = run("check", "--content", str(wrong), str(tmp_path / "else.yml"))
    assert result.exit_code == 1 and "is not inside content/, where the content is" in result.stderr


@pytest.fixture
def versioned(wrong):
    """The content with one mistake, under git, all of it committed."""
    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", *arguments], cwd=wrong, check=True, capture_output=True)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "all")
    return wrong


def test_changed_tells_only_what_differs(versioned):
    """The committed mistake is not told; one in a changed file and one in a new file are."""
    result = run("check", "--content", str(versioned), "--changed")
    assert (result.exit_code, result.stdout) == (0, "") and "nothing differs from HEAD" in result.stderr
    make_mistake(versioned / "professions/planner/weaknesses/late-replies.yml", "family: working_together", "family: working")
    (versioned / "professions/planner/weaknesses/new-one.yml").write_text("title: <b>\n", encoding="utf-8")
    result = run("check", "--content", str(versioned), "--changed=main")
    assert result.exit_code == 1
    told = {line.partition(":")[0] for line in result.stdout.splitlines() if line.startswith("content/")}
    assert told == {"content/professions/planner/weaknesses/late-replies.yml", "content/professions/planner/weaknesses/new-one.yml"}


def test_where_a_file_is_gone_everything_is_told(versioned):
    (versioned / "professions/planner/roles/online-shop.yml").unlink()
    result = run("check", "--content", str(versioned), "--changed", "HEAD")
    assert result.exit_code == 1
    assert "no role has the id “online-shop”" in result.stdout and "“verdict” cannot be “sure”" in result.stdout


def test_an_unknown_version_is_refused_with_a_way_out(versioned):
    result = run("check", "--content", str(versioned), "--changed=nowhere")
    assert result.exit_code == 1 and "fix: name a commit, branch or tag" in result.stderr


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_long_work_is_told_on_a_terminal_and_nowhere_else():
    screen, pipe = Terminal(), io.StringIO()
    for stream in (screen, pipe):
        with working(stream) as at:
            at("Reading …")
            at("Done")
    assert screen.getvalue() == "\rReading …\rDone     \r    \r"
    assert pipe.getvalue() == ""


@pytest.mark.parametrize(("words", "wanted"), [
    ("weakness-guide expl", "explain"), ("weakness-guide explain stale", "stale-fact"), ("weakness-guide fit --role research", "research-lab"),
    ("weakness-guide jd --profession data-e", "data-engineer"), ("weakness-guide fit --weakness over-opt", "over-optimization")])
def test_a_shell_completes_commands_options_and_ids(words, wanted):
    from click.shell_completion import BashComplete

    completer = BashComplete(cli.main, {}, "weakness-guide", "_WEAKNESS_GUIDE_COMPLETE")
    *before, beginning = words.split()
    assert wanted in [item.value for item in completer.get_completions(before[1:], beginning)]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_what_the_shell_sources(shell):
    result = run("completion", shell)
    assert result.exit_code == 0 and "_WEAKNESS_GUIDE_COMPLETE" in result.stdout


def test_facts_are_judged_by_the_commit_or_by_the_calendar(tmp_path, monkeypatch):
    content = Path(shutil.copytree(TINY, tmp_path / "content"))
    make_mistake(content / "sources.yml", "verified: 2026-11-23", "verified: 2021-11-23")
    make_mistake(content / "sources.yml", "review_by: 2028-11-23", "review_by: 2022-11-23")
    day = "1640995200"  # the first day of 2022
    assert run("check", "--content", str(content), SOURCE_DATE_EPOCH=day).exit_code == 0
    late = run("check", "--content", str(content), "--today", SOURCE_DATE_EPOCH=day)
    assert late.exit_code == 1 and "stale-fact was due on 2022-11-23" in late.stdout


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_explains_itself(check):
    result = run("explain", check.code)
    assert result.exit_code == 0
    assert check.why in result.stdout and check.fix in result.stdout


def test_a_misspelt_check_or_command_is_told_the_right_one():
    assert "no check is called “stale-facts”; did you mean “stale-fact”?" in run("explain", "stale-facts").stderr
    result = run("chekc")
    assert result.exit_code == 2 and "there is no command “chekc”; did you mean “check”?" in result.stderr


def test_new_says_what_it_wrote(tmp_path):
    content = Path(shutil.copytree(TINY, tmp_path / "content"))
    result = run("new", "profession", "Town Planner", "--content", str(content))
    assert result.exit_code == 1 and "did you mean “town-planner”?" in result.stderr


def test_schemas_are_checked_without_writing():
    assert run("schema", "--check").exit_code == 0


def test_every_command_says_what_it_is_for():
    for name, command in cli.main.commands.items():
        assert (command.help or "").strip().partition("\n")[0].endswith("."), name


# --- jd ------------------------------------------------------------------------------------------------------------------

def test_a_posting_from_standard_input_as_json():
    result = run("jd", "--json", stdin=POSTING)
    answer = json.loads(result.stdout)
    assert set(answer) >= {"demands", "contexts", "profession", "seniority", "notes"}
    assert answer["demands"]["stakeholder_communication"]["level"] == "core"
    assert answer["profession"] == "ml_engineer"


def test_jd_lines_keep_their_pairs_and_their_promises():
    given = lines({"id": "a", "text": POSTING}, "{not json", {"id": "b"}, {"id": 3, "text": ["x"]}, "[1]", {"id": "d", "text": ""}, {"id": "e", "text": "x" * 50})
    answers = objects(run("jd", "--jsonl", stdin=given))
    assert [answer["id"] for answer in answers] == ["a", None, "b", 3, None, "d", "e"]
    assert [("error" in answer) for answer in answers] == [False, True, True, True, True, False, False]
    assert answers[2] == {"id": "b", "error": "text is missing"}
    assert answers[3] == {"id": 3, "error": "text must be text"}
    assert answers[4]["error"] == "line 5: a JSON object is wanted: { … }"
    for demand in answers[0]["demands"].values():
        assert set(demand) == {"level", "kind", "audience", "evidence"}
        assert demand["level"] in ("core", "mentioned") and demand["kind"] in ("duty", "requirement", "soft_line")
        assert len(demand["evidence"]) <= 3
        for start, end in demand["evidence"]:
            assert 0 <= start < end <= len(POSTING) and end - start <= 120


def test_a_line_that_is_not_utf_8_gets_an_error_object(tmp_path):
    file = tmp_path / "in.jsonl"
    file.write_bytes(b'{"id": "\xff"}\n' + json.dumps({"id": "b", "text": POSTING}).encode() + b"\n")
    answers = objects(run("jd", "--jsonl", str(file)))
    assert answers[0] == {"id": None, "error": "line 1 is not UTF-8"}
    assert answers[1]["id"] == "b" and "demands" in answers[1]


def test_jd_for_people_quotes_the_posting():
    result = run("jd", stdin=POSTING)
    assert result.exit_code == 0
    assert "Explaining to stakeholders (core, duty)" in result.stdout
    assert "non-technical stakeholders" in result.stdout


def test_an_empty_posting_is_a_sentence():
    result = run("jd", stdin="  \n")
    assert result.exit_code == 1 and "the job description is empty" in result.stderr


# --- fit -----------------------------------------------------------------------------------------------------------------

def test_a_verdict_for_a_role():
    result = run("fit", "--profession", "machine-learning-engineer", "--role", "research-lab", "--weakness", "stakeholder-communication", "--json")
    answer = json.loads(result.stdout)
    assert answer["verdict"] == "manageable"
    assert set(answer) >= {"verdict", "weakness", "reasons", "flips", "alternatives"}


def test_a_verdict_for_own_words_and_a_posting(tmp_path):
    file = tmp_path / "posting.txt"
    file.write_text(POSTING, encoding="utf-8")
    answer = json.loads(run("fit", "--weakness-text", "I struggle to explain model results to business people", "--posting", str(file), "--json").stdout)
    assert answer["weakness"] == "stakeholder-communication"
    assert answer["verdict"] == "deal_breaker_risk"
    reason = answer["reasons"][0]
    assert reason["origin"] == "posting" and POSTING[reason["start"]:reason["end"]] == reason["quote"]


def test_what_is_not_judged_gets_no_empty_verdict_and_is_not_repeated():
    said = run("fit", "--weakness-text", "I have ADHD", "--role", "big-tech").stdout
    assert said.startswith("No verdict.\n") and "ADHD" not in said
    assert "not judged here" in said


def test_fit_lines():
    answers = objects(run("fit", "--jsonl", stdin=lines(
        {"id": 1, "weakness": "estimation", "profession": "machine-learning-engineer", "role": "research-lab", "seniority": "junior"},
        {"id": 2, "weakness_text": "I put off writing documentation", "posting": POSTING, "profession": "ml_engineer"},
        {"id": 3, "weakness": "estimatoin", "role": "research-lab"},
        {"id": 4, "weakness": "estimation"},
        {"id": 5, "role": "research-lab"},
        {"id": 6, "weakness": "estimation", "role": "research-lap"},
        {"id": 7, "weakness": "estimation", "role": "research-lab", "seniority": "seniour"},
        {"id": 8, "weakness": "estimation", "role": "research-lab", "profession": "machine-learning-enginer"})))
    assert [answer["id"] for answer in answers] == list(range(1, 9))
    for answer in answers[:2]:
        assert answer["verdict"] in VERDICTS and answer["reasons"]
    assert answers[1]["weakness"] == "documentation-avoidance"
    assert [answer["error"] for answer in answers[2:]] == [
        "no weakness of machine-learning-engineer has the id “estimatoin”; did you mean “estimation”?",
        "give a role or a posting: a verdict is about a weakness and a job",
        "give a weakness (an id) or weakness_text (own words)",
        "no role of machine-learning-engineer has the id “research-lap”; did you mean “research-lab”?",
        "seniority cannot be “seniour”; did you mean “senior”? (one of: junior, mid, senior, lead, manager)",
        "no profession has the id “machine-learning-enginer”; did you mean “machine-learning-engineer”?"]


def test_options_are_the_defaults_of_every_line():
    answers = objects(run("fit", "--jsonl", "--role", "research-lab", stdin=lines({"id": 1, "weakness": "estimation"}, {"id": 2, "weakness": "estimation", "role": "product-company"})))
    assert all(answer["verdict"] in VERDICTS for answer in answers)


def test_a_refusal_is_one_sentence():
    result = run("fit", "--weakness", "estimatoin", "--role", "research-lab")
    assert result.exit_code == 1
    assert result.stderr == "Error: no weakness of machine-learning-engineer has the id “estimatoin”; did you mean “estimation”?\n"


# --- review, compose ------------------------------------------------------------------------------------------------------

ATTRIBUTES = {"e1_weakness_named", "weakness_specific", "cliche", "humblebrag", "no_weakness", "e2_context", "e3_action", "e3_named_tool_or_course",
              "e3_dated", "e4_current_state", "e4_measured", "e4_overclaim", "e5_forward", "generality", "hedging", "blames_others", "dealbreaker", "overall"}


def test_review_lines():
    answers = objects(run("review", "--jsonl", stdin=lines({"id": "a", "text": ANSWER}, {"id": "b", "text": ANSWER, "role": "research-lab"}, {"id": "c", "text": ""}, {"id": "d"})))
    first = answers[0]
    assert set(first) >= {"id", "elements", "findings", "weaknesses", "attributes", "words", "seconds", "fit"}
    assert set(first["elements"]) == {"weakness", "context", "action", "current_state", "forward"}
    assert ATTRIBUTES <= set(first["attributes"]) and 1 <= first["attributes"]["overall"] <= 5
    for finding in first["findings"]:
        assert {"rule", "severity", "start", "end", "message", "fix"} <= set(finding)
        assert finding["severity"] in ("blocker", "warning", "advice")
    assert first["weaknesses"][0] == "stakeholder-communication"
    assert first["fit"] is None and answers[1]["fit"]["verdict"] in VERDICTS
    assert answers[3] == {"id": "d", "error": "text is missing"}


def test_review_for_people_names_the_elements():
    result = run("review", stdin="I used to put off documentation, but that problem is entirely behind me.")
    assert result.exit_code == 0
    assert "overclaim" in result.stdout and "fix: " in result.stdout and "why: " in result.stdout


def test_a_draft_becomes_an_answer():
    parts = {"weakness": "I go on tuning a model that is already good enough to use", "action": "since March I write a stop line into the ticket"}
    result = run("compose", "--json", stdin=json.dumps({"role": "product-company", "parts": parts}))
    answer = json.loads(result.stdout)
    assert "stop line" in answer["text"] and answer["seconds"] > 0
    assert {place["element"] for place in answer["open_placeholders"]} == {"context", "current_state", "forward"}


@pytest.mark.parametrize(("draft", "message"), [
    ("no json", "not JSON: Expecting value: line 1 column 1 (char 0)"),
    ('{"parts": {"contxt": "x"}}', "no element is called “contxt”; did you mean “context”?"),
    ('{"parts": {"context": "x"}, "seconds": 0}', "seconds must be a whole number from 10 to 600"),
    ('{"parts": 3}', "parts must be an object of texts"),
])
def test_a_draft_that_cannot_be_composed_is_told_why(draft, message):
    result = run("compose", stdin=draft)
    assert result.exit_code == 1 and message in result.stderr


# --- what others do is only asked for --------------------------------------------------------------------------------------

def test_finish_wants_a_built_site(tmp_path):
    assert run("finish", str(tmp_path / "nowhere")).exit_code == 2
