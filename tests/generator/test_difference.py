"""Comparing two versions of the content by what they would tell a visitor."""

import shutil

import pytest

from generator import difference
from generator.bundle import ROOT
from generator.difference import Difference, Flip, NoSuchVersion, as_table, compare


def test_the_same_content_differs_in_nothing(tmp_path, monkeypatch):
    copy = tmp_path / "content"
    shutil.copytree(ROOT / "content", copy)
    monkeypatch.setattr(difference, "_unpack", lambda base, folder: shutil.copytree(copy, folder / "content"))
    assert compare("any", copy) == Difference([], [])


def test_a_heavier_demand_shows_as_a_flip_with_the_case_that_covers_it(tmp_path, monkeypatch):
    before, after = tmp_path / "before", tmp_path / "after"
    for folder in (before, after):
        shutil.copytree(ROOT / "content", folder)
    role = after / "professions/machine-learning-engineer/roles/research-lab.yml"
    text = role.read_text(encoding="utf-8")
    competency = text.index("competency: stakeholder_communication")
    role.write_text(text[:competency] + text[competency:].replace("level: useful", "level: core", 1), encoding="utf-8")
    monkeypatch.setattr(difference, "_unpack", lambda base, folder: shutil.copytree(before, folder / "content"))
    flips = [flip for flip in compare("any", after).flips if flip.weakness == "stakeholder-communication"]
    assert [(flip.role, flip.before, flip.after) for flip in flips] == [("research-lab", "manageable", "deal_breaker_risk")]
    assert flips[0].case


def test_a_version_that_git_does_not_know_is_refused_with_a_way_out():
    with pytest.raises(NoSuchVersion, match="fix: name a commit, branch or tag"):
        compare("no-such-version")


def test_the_table_reads_in_a_terminal_and_in_a_pull_request():
    flips = [Flip("nurse", "late-notes", "ward", "safe", "manageable", "")]
    assert as_table(Difference(flips, [])).splitlines()[-1] == "| nurse | late-notes | ward | safe | manageable | – |"
    assert as_table(Difference([], [])) == "No verdict changes."
