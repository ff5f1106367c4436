"""The guide's chapters keep their form and the guide's own advice: question, answer in one sentence, explanation, figures by mark."""

import re
from collections import Counter
from posixpath import dirname, join, normpath

import pytest
import yaml

from generator.catalog import DEFAULT_PROFESSION, link
from generator.checks.known import words_kept_out
from generator.figures import FIGURES
from generator.library import CONTENT, read_library
from generator.pages import render_pages
from generator.pages.chapters import CHAPTERS, DOCS
from generator.pages.guide import Guide
from site_rules import check_role_fit, read_job_description, review_answer, speaking_seconds

TEXTS = {path: (DOCS / path).read_text(encoding="utf-8") for _, path in CHAPTERS}
FRONT = re.compile(r"\A---\n(.*?)\n---\n\n", re.S)
HEADING = re.compile(r"^(#+) (.+)$", re.M)
MARK = re.compile(r"^<!-- (fact|figure): (\S+) -->$", re.M)
LINK = re.compile(r"\]\(([^)\s]+)\)")
every_chapter = pytest.mark.parametrize("path", TEXTS)


def body(path):
    return FRONT.sub("", TEXTS[path], count=1)


def running_words(path):
    """The words somebody reads: without marks, table rules and the addresses of links."""
    return LINK.sub("]", MARK.sub("", body(path))).replace("|", " ").replace("---", " ").split()


@pytest.fixture(scope="module")
def library():
    return read_library(CONTENT)


@pytest.fixture(scope="module")
def guide(library):
    return Guide(link(library))


@pytest.fixture(scope="module")
def catalog(guide):
    return guide.catalogs[DEFAULT_PROFESSION]


@pytest.fixture(scope="module")
def made(guide):
    return render_pages(guide)


def test_the_folder_holds_the_chapters_that_the_navigation_names_and_no_others():
    assert {path.relative_to(DOCS).as_posix() for path in (DOCS / "guide").glob("*.md")} == set(TEXTS)


@pytest.mark.parametrize("title, path", CHAPTERS)
def test_title_heading_and_navigation_agree(title, path):
    front = yaml.safe_load(FRONT.match(TEXTS[path]).group(1))
    assert front["title"] == title
    assert body(path).startswith(f"# {title}\n")
    assert 60 <= len(front["description"]) <= 200


@every_chapter
def test_a_chapter_is_read_in_one_sitting(path):
    assert 600 <= len(running_words(path)) <= 1200


@every_chapter
def test_headings_nest(path):
    levels = [len(hashes) for hashes, _ in HEADING.findall(body(path))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))


@every_chapter
def test_each_question_is_answered_at_once_in_one_sentence(path):
    for section in re.split(r"^## ", body(path), flags=re.M)[1:]:
        heading, _, rest = section.partition("\n\n")
        assert re.search(r"[?”…]$", heading), f"{heading!r} is no question"
        first = rest.partition("\n")[0]
        assert re.fullmatch(r"\*\*[^*]+[.?!]\*\*", first), f"{heading!r} is not answered at once"
        assert len(re.findall(r"[.?!](?:\s|$)", first.strip("*"))) <= 2


def test_no_heading_stands_twice_in_the_guide():
    counted = Counter(words for path in TEXTS for _, words in HEADING.findall(body(path)))
    assert [words for words, times in counted.items() if times > 1] == []


def test_no_sentence_stands_twice_in_the_guide():
    # The five-elements chapter tells its example twice on purpose: in pieces, then whole.
    told = [re.sub(r"^> .*$", "", body(path), flags=re.M) for path in TEXTS]
    sentences = [" ".join(sentence.split()) for text in told for sentence in re.split(r"(?<=[.?!])\s+", text)]
    counted = Counter(sentence for sentence in sentences if len(sentence.split()) >= 7)
    assert [sentence for sentence, times in counted.items() if times > 1] == []


@every_chapter
def test_it_keeps_clear_of_the_wording_it_warns_of(path, library):
    assert words_kept_out(library).cliches(TEXTS[path]) == []


@every_chapter
def test_it_is_spelt_as_in_britain(path, library):
    kept_out = words_kept_out(library)
    words = re.findall(r"[A-Za-z]+", LINK.sub("]", TEXTS[path]))
    assert [word for word in words if kept_out.british(word)] == []
    assert re.findall(r"\b\w+i(?:z|Z)(?:e[ds]?|ing|ation)s?\b", " ".join(words)) in ([], ["size"], ["prize"])


def prose_sentences(path):
    prose = re.sub(r"^(?:[|>#].*)$", "", LINK.sub("]", MARK.sub("", body(path))), flags=re.M)
    return [sentence for sentence in re.split(r"(?<=[.?!:])[”*]*\s+", prose) if re.search(r"[a-z]", sentence)]


@every_chapter
def test_sentences_are_short_enough_to_be_read_once(path):
    counts = [len(sentence.split()) for sentence in prose_sentences(path)]
    assert sum(counts) / len(counts) <= 16
    assert max(counts) <= 45


@every_chapter
def test_a_fourteen_year_old_could_follow_the_wording(path):
    """Flesch and Kincaid's grade: sentence length and syllables to a word. Ninth grade is about fourteen years."""
    sentences = prose_sentences(path)
    words = re.findall(r"[A-Za-z’']+", " ".join(sentences))
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))) for word in words)
    assert 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59 <= 9


@every_chapter
def test_marks_name_facts_and_figures_that_exist(path, guide):
    known = {"fact": {source["id"] for source in guide.linked.shared["sources"]}, "figure": set(FIGURES)}
    for kind, name in MARK.findall(TEXTS[path]):
        assert name in known[kind]


@every_chapter
def test_a_source_is_named_by_its_own_anchor(path, guide):
    known = {source["id"] for source in guide.linked.shared["sources"]}
    assert set(re.findall(r"\.\./sources\.md#([a-z0-9-]+)", TEXTS[path])) <= known


def test_every_figure_stands_on_a_page():
    assert {name for path in DOCS.rglob("*.md") for kind, name in MARK.findall(path.read_text(encoding="utf-8")) if kind == "figure"} == set(FIGURES)


def test_every_link_of_a_hand_written_page_leads_to_a_page(made):
    written = {path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md")}
    pages = set(made) | set(written)
    lost = {(path, target) for path, text in written.items() for target in LINK.findall(text)
            if normpath(join(dirname(path), target.partition("#")[0])) not in pages}
    assert lost == set()


def test_a_fact_card_leads_to_its_source_from_wherever_the_page_lies(made):
    for path in TEXTS:
        for up in re.findall(r'href="((?:\.\./)*)sources/#', made[path].text if path in made else ""):
            address = path.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/"
            assert normpath(join(address, up)) == ".", path


class TestTheAnswerBuiltUpInTheElementsChapter:
    said = re.search(r"^> (.+)$", TEXTS["guide/five-elements.md"], re.M).group(1)

    def test_lasts_as_long_as_the_chapter_says(self):
        words, at_140, at_120 = map(int, re.search(r"this: (\d+) words, which last (\d+) seconds at 140 words a minute and (\d+) at a calm 120", TEXTS["guide/five-elements.md"]).groups())
        assert len(self.said.split()) == words
        assert (round(speaking_seconds(self.said, 140)), round(speaking_seconds(self.said, 120))) == (at_140, at_120)

    def test_is_put_together_from_the_good_versions(self):
        good = re.findall(r"^- \*\*Good:\*\* “(.+)”$", TEXTS["guide/five-elements.md"], re.M)
        assert " ".join(good) == self.said

    def test_draws_nothing_worse_than_advice_from_the_checker(self, catalog):
        review = review_answer(catalog, self.said, role="product-company")
        assert [finding.rule for finding in review.findings if finding.severity != "advice"] == []
        assert all(element.present for element in review.elements)


class TestWhatTheChaptersSayOfTheChecker:
    """A rule that a chapter names beside a sentence does object to that sentence."""

    @pytest.mark.parametrize("path, said, rule", [
        ("guide/why-it-is-hard.md", "I probably hold my models to higher standards than the business needs", "disguised_strength"),
        ("guide/choosing.md", "I sometimes struggle with deadlines and time management", "generality"),
        ("guide/what-interviewers-listen-for.md", "you know how it is, you get absorbed and you lose track", "second_person"),
        ("guide/five-elements.md", "That's completely behind me now.", "overclaim"),
        ("guide/five-elements.md", "I'm working on reaching out more.", "vague_action"),
        ("guide/where-experts-disagree.md", "I have overcome it", "overclaim"),
    ])
    def test_holds(self, catalog, path, said, rule):
        assert f"“{said}”" in TEXTS[path]
        assert f"../rules/{rule.replace('_', '-')}.md" in TEXTS[path]
        assert rule in [finding.rule for finding in review_answer(catalog, said).findings]

    def test_the_versions_of_the_elements_get_better(self, catalog):
        versions = [" ".join(re.findall(rf"^- \*\*{kind}:\*\* “(.+)”$", TEXTS["guide/five-elements.md"], re.M)) for kind in ("Weak", "Better", "Good")]
        serious = [sum(finding.severity != "advice" for finding in review_answer(catalog, version, role="product-company").findings) for version in versions]
        assert serious[0] > serious[1] > serious[2] == 0


class TestTheCommunicationChapterSaysWhatTheRulesSay:
    chapter = TEXTS["guide/communication.md"]

    def verdict(self, catalog, line, weakness="stakeholder-communication", role=None):
        duties = ["Train and evaluate ranking models.", "Deploy models behind an API and watch them for drift.", "Review the code of your team.", "Write tests for data and for code.", line]
        posting = "Machine Learning Engineer\n\nResponsibilities:\n" + "".join(f"- {duty}\n" for duty in duties) + "\nRequirements:\n- Solid Python and PyTorch.\n- A good command of SQL.\n"
        return check_role_fit(catalog, weakness, role=role, job=read_job_description(posting, catalog)).verdict

    def test_on_each_line_of_its_table(self, catalog):
        lines = re.findall(r"^\| “(.+)” \|", self.chapter, re.M)
        assert len(lines) == 4
        assert "deal_breaker_risk" not in [self.verdict(catalog, line) for line in lines[:3]]
        assert self.verdict(catalog, lines[2]) == "manageable"
        assert self.verdict(catalog, lines[3]) == "deal_breaker_risk"

    def test_on_the_two_ends(self, catalog):
        group, start_up = re.findall(r"^\*A [^*]+\.\* “(.+?)”", self.chapter, re.M)
        assert self.verdict(catalog, group, role="research-lab") == "manageable"
        assert self.verdict(catalog, start_up) == "deal_breaker_risk"
        assert self.verdict(catalog, start_up, "documentation-avoidance") == "safe"


def test_the_shares_of_time_are_those_of_the_elements(guide):
    told = re.findall(r"^\| ([A-Z][^|]+) \| (\d+)% \| (\d+) s \|$", TEXTS["guide/length-and-pace.md"], re.M)
    elements = guide.linked.shared["elements"]
    assert told == [(element["name"], str(element["share"]), str(round(element["share"] * 55 / 100))) for element in elements]


def test_the_page_says_how_long_the_short_answer_on_the_form_is():
    form = re.search(r"^> (.+)$", TEXTS["guide/other-formats.md"], re.M).group(1)
    about = int(re.search(r"about (\d+) characters", TEXTS["guide/other-formats.md"]).group(1))
    assert abs(len(form) - about) <= 5


class TestThePagesForContributors:
    texts = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "contributing").glob("*.md")}

    def test_name_only_files_and_folders_that_are_there(self):
        named = {name for text in self.texts.values() for name in re.findall(r"`((?:content|generator|site_rules|docs|tests)/[\w./-]*)`", text)}
        assert len(named) > 15
        assert [name for name in sorted(named) if not (DOCS.parent / name).exists()] == []

    def test_show_a_worked_case_that_is_one(self, guide):
        shown = yaml.safe_load(re.search(r"```yaml\n(.+?)```", self.texts["index.md"], re.S).group(1))
        cases = {case["id"]: case for case in guide.packs[0].cases}
        assert all(cases[case["id"]][key] == value for case in shown for key, value in case.items())

    def test_name_only_commands_that_exist(self):
        from generator.cli import main
        named = {name for text in self.texts.values() for name in re.findall(r"`weakness-guide (\w+)", text)}
        assert named and named <= set(main.commands)
