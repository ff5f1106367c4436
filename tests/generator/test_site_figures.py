"""The drawn figures show what the content says, fit the site's policy and can be had without seeing them."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.catalog import link
from generator.figures import FIGURES
from generator.library import CONTENT, read_library
from generator.pages.guide import Guide
from site_rules.fit import check_role_fit
from site_rules.speaking import speaking_seconds

STYLES = (Path(__file__).resolve().parents[2] / "docs" / "assets" / "guide.css").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def guide():
    return Guide(link(read_library(CONTENT)))


@pytest.fixture(scope="module")
def drawn(guide):
    return {name: ElementTree.fromstring(make(guide)) for name, make in FIGURES.items()}


def with_sources(guide, sources):
    return Guide(guide.linked._replace(shared={**guide.linked.shared, "sources": sources}))


def shapes(figure, kind):
    """How many marks of a kind a drawing holds: each begins with a move."""
    return sum(path.get("d").count("M") for path in figure.findall("./div/svg/path") if path.get("class") == f"wg-mark wg-mark--{kind}")


@pytest.mark.parametrize("name", FIGURES)
class TestEveryFigure:
    def test_stands_on_one_line_because_markdown_ends_html_at_an_empty_one(self, guide, name):
        assert "\n" not in FIGURES[name](guide)

    def test_has_no_style_attribute_because_the_policy_blocks_it(self, drawn, name):
        assert not [element for element in drawn[name].iter() if "style" in element.attrib]

    def test_names_and_describes_its_drawing(self, drawn, name):
        drawing = next(element for element in drawn[name].iter("svg") if element.get("role") == "img")
        named = {element.get("id"): element.text for element in drawing if element.tag in ("title", "desc")}
        assert drawing.get("aria-labelledby").split() == list(named)
        assert all(text.strip() for text in named.values())

    def test_leaves_every_colour_to_a_class_that_has_a_style(self, drawn, name):
        painted = [element for element in drawn[name].iter() if element.tag in ("path", "rect")]
        assert painted
        for element in painted:
            assert not {"fill", "stroke"} & set(element.attrib)
            assert any(f".{word} " in STYLES or f".{word}," in STYLES for word in element.get("class").split()), element.get("class")

    def test_is_drawn_alike_each_time(self, guide, name):
        assert FIGURES[name](guide) == FIGURES[name](guide)


def test_the_matrix_draws_each_verdict_once_and_says_it_in_words(guide, drawn):
    pack = guide.packs[0]
    catalog = guide.catalogs[pack.profession["id"]]
    verdicts = [check_role_fit(catalog, weakness["id"], role=role["id"]).verdict for weakness in pack.weaknesses for role in pack.roles]
    for verdict in ("safe", "manageable", "deal_breaker_risk"):
        assert shapes(drawn["fit-matrix"], verdict) == verdicts.count(verdict) > 0
    words = {item.find("strong").text: "".join(item.itertext()) for item in drawn["fit-matrix"].iter("li")}
    first, role = pack.weaknesses[0], pack.roles[0]
    said = guide.say("verdict_" + check_role_fit(catalog, first["id"], role=role["id"]).verdict).lower()
    assert re.search(rf"{said} for [^;]*{role['short']}", words[first["title"]])
    assert len(words) == len(pack.weaknesses)


def test_the_strains_are_those_of_the_weaknesses(guide, drawn):
    weights = [strain["weight"] for weakness in guide.packs[0].weaknesses for strain in weakness["strains"]]
    for weight in ("strong", "moderate", "slight"):
        assert shapes(drawn["strains"], weight) == weights.count(weight) > 0


def test_the_anatomy_adds_up_to_an_answer_of_45_to_60_seconds(guide, drawn):
    seconds = [int(element.text) for element in drawn["anatomy"].iter("text") if element.get("class") == "wg-segment-seconds"]
    said = " ".join(element.text for element in drawn["anatomy"].iter("span") if element.get("class") == "wg-anatomy-words")
    assert len(seconds) == 5
    assert sum(seconds) == round(speaking_seconds(said, 140))
    assert 45 <= sum(seconds) <= 60
    assert f"of {sum(seconds)} seconds" in drawn["anatomy"].find("figcaption").text


def test_of_the_three_lengths_only_120_words_fit_at_every_pace(drawn):
    told = drawn["pace"].find("svg/desc").text
    found = re.findall(r"(\d+) words at (\d+): (\d+) s, ([a-z ]+)\.", told)
    assert len(found) == 9
    for words, pace, seconds, verdict in found:
        exact = int(words) * 60 / int(pace)
        assert abs(int(seconds) - exact) <= 0.5
        assert verdict == ("too short" if exact < 45 else "too long" if exact > 60 else "fits")
    assert {words for words in ("90", "120", "150") if all(row[3] == "fits" for row in found if row[0] == words)} == {"120"}


def test_employment_shows_every_projection_with_its_edition(guide, drawn):
    projections = [source for source in guide.linked.shared["sources"] if source["id"].startswith("bls-") and re.match(r"[+−-]\d", source["figure"])]
    told = ["".join(item.itertext()) for item in drawn["employment"].iter("li")]
    assert len(told) == len(projections) > 3
    for source in projections:
        assert any(source["figure"] in line and source["edition"] in line for line in told)


def test_a_shrinking_occupation_is_drawn_to_the_left_of_nought(guide):
    grows = next(source for source in guide.linked.shared["sources"] if source["id"] == "bls-data-scientists-2024-34")
    shrinks = {**grows, "id": "bls-clerks-2024-34", "title": "Occupational Outlook Handbook: Clerks", "figure": "−17%; fewer openings"}
    figure = ElementTree.fromstring(FIGURES["employment"](with_sources(guide, [grows, shrinks])))
    right, left = [(float(bar.get("x")), float(bar.get("width"))) for bar in figure.findall("svg/rect")]
    assert left[0] + left[1] == pytest.approx(right[0], abs=0.2)
    assert right[1] == pytest.approx(2 * left[1], abs=0.2)
