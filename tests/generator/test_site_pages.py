"""Every page of a kind has the parts that its kind promises, made from its record."""

import re

import pytest

from generator.catalog import link
from generator.library import read_library
from generator.pages import Guide, render_pages

GUIDE = Guide(link(read_library()))
MADE = {path: page.text for path, page in render_pages(GUIDE).items()}
WEAKNESSES = [(pack, weakness) for pack in GUIDE.packs for weakness in pack.weaknesses]
ROLES = [(pack, role) for pack in GUIDE.packs for role in pack.roles]


def anchors(text):
    return set(re.findall(r"\{ #([\w-]+) \}", text))


def test_every_weakness_page_has_all_its_parts():
    wanted = {"who", "sounds", "credible", "strains", "costs", "actions", "progress", "answers", "weak", "follow-ups", "sources"}
    for pack, weakness in WEAKNESSES:
        text = MADE[f"professions/{pack.profession['id']}/weaknesses/{weakness['id']}.md"]
        assert wanted <= anchors(text), (weakness["id"], wanted - anchors(text))
        assert text.count('<tr><th scope="row">') == len(pack.roles)
        assert len([anchor for anchor in anchors(text) if anchor.startswith("answer-")]) >= 2
        assert f"generator/#profession={pack.profession['id']}&amp;weakness={weakness['id']}" in text
        assert "Propose a change" in text


def test_every_role_page_has_all_its_parts():
    wanted = {"demands", "core", "fit", "seniority", "forward", "interviewers"}
    for pack, role in ROLES:
        text = MADE[f"professions/{pack.profession['id']}/roles/{role['id']}.md"]
        assert wanted <= anchors(text), (role["id"], wanted - anchors(text))
        assert text.count("Its postings say:") == len(role["demands"])
        assert text.count('<tr><th scope="row">') == len(pack.weaknesses)
        assert f"generator/#profession={pack.profession['id']}&amp;role={role['id']}" in text
        assert "Propose a change" in text


@pytest.mark.parametrize("pack", GUIDE.packs, ids=lambda pack: pack.profession["id"])
def test_a_profession_shows_the_figures_of_its_sources_with_edition(pack):
    text = MADE[f"professions/{pack.profession['id']}/index.md"]
    sources = {source["id"]: source for source in GUIDE.linked.shared["sources"]}
    assert pack.profession["sources"]
    for name in pack.profession["sources"]:
        assert f"sources/#{name}" in text
        assert str(sources[name]["edition"] or sources[name]["year"]) in text.replace("&#45;", "-")


@pytest.mark.parametrize(("rules", "folder"), [(GUIDE.linked.shared["rules"], "rules/"), (GUIDE.linked.shared["fit"]["rules"], "rules/fit/")], ids=["checker", "fit"])
def test_every_rule_has_a_page_that_says_when_why_and_when_to_overrule_it(rules, folder):
    for rule in rules:
        text = MADE[f"{folder}{rule['id'].replace('_', '-')}.md"]
        assert "{ #why }" in text and "{ #ignore }" in text
        assert f"({rule['id'].replace('_', '-')}.md)" in MADE[folder + "index.md"]


def test_the_fit_rules_pages_show_the_worked_cases_that_they_decide():
    shown = {rule["id"]: MADE[f"rules/fit/{rule['id'].replace('_', '-')}.md"].count("/weaknesses/") for rule in GUIDE.linked.shared["fit"]["rules"]}
    assert shown["profile_core"] == shown["named_duty"] == 3
    assert sum(count > 0 for count in shown.values()) >= 10


def test_the_home_page_draws_every_verdict_of_every_profession_once():
    drawn = re.findall(r'<svg class="wg-pattern".*?</svg>', MADE["index.md"])
    assert len(drawn) == len(GUIDE.packs)
    for pack, pattern in zip(GUIDE.packs, drawn, strict=True):
        told = [fit.verdict for fit in GUIDE.fits(pack).values()]
        squares = {kind: path.count("M") for kind, path in re.findall(r'class="wg-mark--(\w+)" d="([^"]+)"', pattern)}
        assert squares == {verdict: told.count(verdict) for verdict in set(told)}


def test_the_wave_on_the_home_page_has_a_bar_for_each_word():
    wave = re.search(r'<svg class="wg-voice".*?</svg>', MADE["index.md"])[0]
    words = " ".join(re.findall(r'wg-anatomy-words">([^<]+)<', MADE["index.md"])).split()
    assert wave.count("M") == len(words) > 90


def test_the_figure_over_the_professions_counts_their_kinds_of_job():
    text = MADE["guide/across-professions.md"]
    rows = re.findall(r"<li><strong>(.+?)</strong>: (.+?)\.</li>", text)
    assert len(rows) == 3
    sizes = {pack.profession["short"]: len(pack.roles) for pack in GUIDE.packs}
    for _, told in rows:
        for part in told.split("; "):
            name = next(name for name in sizes if part.startswith(name))
            assert sum(map(int, re.findall(r"\d+", part.removeprefix(name)))) == sizes[name]
