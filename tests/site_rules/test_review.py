"""Every rule of the review fires once and stays silent once, on the same words; the rest is what a visitor relies on."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import DEFAULT_PROFESSION, link, load
from generator.library import read_library
from site_rules.review import review_answer, take_apart
from site_rules.review.judging import FIELDS
from site_rules.review.rules import RULES
from site_rules.text import spaced

CATALOG = load()
PACK = link(read_library()).pack(DEFAULT_PROFESSION)
ELEMENTS = ["weakness", "context", "action", "current_state", "forward"]
SHORT = "I say yes to everybody. In June that cost our team a week, so requests go on a board now, and my lead and I choose two each Monday."
LONG = " ".join([SHORT] * 9)


def sample():
    """One of the pack's full samples as it would be spoken."""
    parts = PACK.weaknesses[0]["samples"][0]["parts"]
    return " ".join(parts[element] for element in ELEMENTS)


def example(text):
    """An example of a rule; four of them cannot be written down, because they are our samples or a matter of length."""
    half = sample().split()
    return {"{sample}": sample(), "{half a sample}": " ".join(half[:len(half) // 4]) + " " + SHORT + " " + SHORT, "{long}": LONG, "{short}": SHORT}.get(text, text)


def heard(text, **options):
    return [finding.rule for finding in review_answer(CATALOG, text, **options).findings]


def examples(kind):
    return [pytest.param(entry.id, text, id=f"{entry.id}-{number}")
            for entry in read_library().of("rules") for number, text in enumerate(entry.data[kind])]


@pytest.mark.parametrize("rule, text", examples("bad"))
def test_a_bad_example_sets_its_rule_off(rule, text):
    assert rule in heard(example(text))


@pytest.mark.parametrize("rule, text", examples("good"))
def test_a_good_example_with_the_same_words_does_not(rule, text):
    assert rule not in heard(example(text))


def test_every_rule_has_a_record_and_every_record_a_rule():
    assert sorted(rule for rule, find in RULES) == sorted(record["id"] for record in CATALOG.rules)


def test_every_rule_that_is_only_about_tone_or_length_is_advice():
    for rule in ("hedging", "absolutes", "second_person", "too_short", "too_long", "undated_action", "no_forward_link"):
        assert CATALOG.rule(rule)["severity"] == "advice"


@pytest.mark.parametrize("text", ["My greatest weakness is that I test models late.", "My main weakness is over-tuning.", "My weakness: I put off model cards."])
def test_one_weakness_named_as_such_is_one(text):
    assert "several_weaknesses" not in heard(text)


# --- the mission's own situations -----------------------------------------------------------------------------------

@pytest.mark.parametrize("text", [
    "I get lost in technical detail at times.",
    "Sometimes I lose myself in the technical details.",
    "I'd say that I can get too technical now and then.",
    "At times I go too deep into detail.",
    "My weakness is that I get caught up in details.",
    "I can get caught up in the technical side of things.",
    "I tend to disappear into the details now and then.",
    "Every so often the technical minutiae swallow me up.",
    "I get too deep in the weeds sometimes. I am working on it and it is getting better.",
])
def test_a_vague_word_about_detail_is_a_generality(text):
    assert "generality" in heard(text)


@pytest.mark.parametrize("text", [
    "That problem is entirely behind me.",
    "I used to miss deadlines, but all of that is behind me now.",
    "I took a course last year and I have completely overcome it.",
    "I used to be bad at delegating. It's no longer an issue.",
    "I struggled with estimates; these days it is one of my strengths.",
    "I used to interrupt people, but that's history.",
    "My stage fright is a thing of the past.",
    "I over-tune models. It simply isn't a problem any more.",
    "I over-tune models. I no longer struggle with it at all.",
    "I over-tune models. These days it never happens.",
    "I over-tune models. I fixed it once and for all.",
    "I over-tune models. I got rid of that habit entirely.",
    "I over-tune models. I don't have that weakness any longer.",
])
def test_a_weakness_said_to_be_gone_is_an_overclaim(text):
    assert "overclaim" in heard(text)


@pytest.mark.parametrize("text", [
    "I used to over-tune models. I would say I have cured myself of it.",
    "I was bad at delegating. I'd say that chapter is closed.",
])
def test_a_cure_is_claimed_also_when_it_is_said_politely(text):
    assert "overclaim" in heard(text)


@pytest.mark.parametrize("text, dated", [
    ("In February I took a course in technical writing, since nobody could follow my notes.", True),
    ("My notes lose people. I joined a writing club last September and an editor reads each note.", True),
    ("My notes lose people. This spring I started a checklist, and my lead reads each note with it.", True),
    ("I write notes that nobody can follow, and last September it lost us a customer. Now my lead reads each note with a checklist before I send it.", False),
    ("I skip the second look. In February I sent a wrong invoice, and the client waited. I now check each one with a colleague before it goes out.", False),
])
def test_a_date_may_stand_before_or_after_the_step(text, dated):
    attributes = review_answer(CATALOG, text).attributes
    assert attributes["e3_action"] and attributes["e3_dated"] is dated


def test_a_link_to_this_job_may_begin_with_what_the_listener_does():
    text = "I hand models over late. I write a page about each with the people who get it. Your models go to teams in every building, so I would send them that page first."
    assert review_answer(CATALOG, text).attributes["e5_forward"]
    assert not review_answer(CATALOG, text.replace("Your models go to teams in every building, so I would send them that page first.", "They ring me less.")).attributes["e5_forward"]


@pytest.mark.parametrize("text", [
    "It is not a problem any customer sees, but I forget to write logs, and in May nobody could tell why a run failed. I write them before I merge.",
    "I wouldn't say that it is entirely behind me, but the last three releases were on time.",
    "I joined a speaking club to overcome my stage fright, and I still get nervous.",
    "I haven't missed a deadline since we began to plan in half days, though I still forget the data.",
    "We solved the bug the same night. I still forget to check the logs first.",
    "I over-tune models. It never happens that I open the notebook without the written stop line; I still argue with myself about the last half point.",
    "I over-tune models. I no longer tune alone, and one run in six still goes over.",
])
def test_a_denied_or_aimed_at_cure_is_none(text):
    assert "overclaim" not in heard(text)


@pytest.mark.parametrize("text", [
    "I let experiments run on. Every experiment now runs inside a written time-box, and a cycle that took three weeks takes ten days.",
    "I never stopped an experiment in time, and a launch waited three weeks for me. Each run now has a written time-box that my lead signs; "
    "a cycle used to take three weeks and now takes ten days.",
])
def test_a_time_box_with_its_effect_is_a_measured_state_and_nothing_weighs_on_that_part(text):
    review = review_answer(CATALOG, text)
    assert review.attributes["e3_action"] and review.attributes["e4_current_state"] and review.attributes["e4_measured"]
    state = next(element for element in review.elements if element.id == "current_state")
    assert state.present
    assert not [finding for finding in review.findings if finding.severity != "advice" and finding.start < state.end and finding.end > state.start]


# --- what makes it hard -----------------------------------------------------------------------------------------------

def test_fillers_do_not_hide_a_good_answer():
    text = ("Um, so, I wait too long to ask. Last month I was, uh, two days on a permissions thing and, you know, my colleague saw it in a minute. "
            "So now I have this rule, like, thirty minutes and I post it in the channel. It's better now, people tease me less.")
    review = review_answer(CATALOG, text)
    assert review.attributes["hedging"] and review.attributes["e3_action"]
    assert not [finding for finding in review.findings if finding.severity == "blocker"]


def test_only_a_date_on_the_action_counts():
    assert not review_answer(CATALOG, "I skip tests. In March that broke our checkout. My reviewer rejects any branch without them now.").attributes["e3_dated"]
    assert review_answer(CATALOG, "I skip tests, and that broke our checkout. Since March my reviewer rejects any branch without them.").attributes["e3_dated"]


def test_a_cliche_set_aside_is_none():
    assert "cliche" not in heard("I could say perfectionism, but the real one is that I don't share my notebooks. In May a colleague had to rebuild one.")


@pytest.mark.parametrize("text", ["I have ADHD.", "I was diagnosed with depression, and that makes me slow."])
def test_a_health_condition_gets_one_kind_word_and_no_judgement(text):
    assert [finding.rule for finding in review_answer(CATALOG, text).findings] == ["private_matter"]


def test_the_role_decides_what_only_this_job_cannot_take():
    text = "I've never run a service. My models were handed to an engineering group, and I have not carried a pager."
    roles = {role["id"]: [finding.rule for finding in review_answer(CATALOG, text, role=role["id"]).findings] for role in CATALOG.roles}
    assert any("deal_breaker" in rules for rules in roles.values())
    assert any("deal_breaker" not in rules for rules in roles.values())
    assert "deal_breaker" not in heard(text)


# --- what everything rests on -----------------------------------------------------------------------------------------

def test_attributes_hold_every_field_of_the_guide():
    attributes = review_answer(CATALOG, SHORT).attributes
    assert set(attributes) == set(FIELDS) | {"overall", "catalog_weakness", "word_count"}
    assert all(isinstance(attributes[field], bool) for field in FIELDS)
    assert attributes["word_count"] == len(SHORT.split())
    json.dumps(attributes)


def test_findings_come_worst_first():
    order = ["blocker", "warning", "advice"]
    severities = [order.index(finding.severity) for finding in review_answer(CATALOG, "I'm just a perfectionist, always. I can't help it.").findings]
    assert severities == sorted(severities) and len(severities) > 2


# Words that set rules off, so that an answer drawn from them has findings to look at.
SPOKEN = SHORT.split() + ["perfectionist.", "I", "always", "never", "{month}", "and", "now,", "since", "March", "“quoted”", "it's", "entirely", "behind", "me.", "um,",
                          "Another", "weakness", "is", "that", "you", "they", "don't", "care.", "chocolate.", "works", "É", "–", "can't", "help", "it."]
ANSWERS = st.one_of(st.text(max_size=400), st.lists(st.sampled_from(SPOKEN), max_size=60).map(" ".join))


@settings(max_examples=80, deadline=None)
@given(ANSWERS)
def test_whatever_is_found_stands_on_the_words_it_names(text):
    review = review_answer(CATALOG, text)
    words = spaced(text).split()
    for finding in review.findings:
        record = CATALOG.rule(finding.rule)
        assert (finding.severity, finding.why, finding.fix, finding.source) == tuple(record[key] for key in ("severity", "why", "fix", "source"))
        assert 0 <= finding.start < finding.end <= len(text)
        said = text[finding.start:finding.end]
        assert said == said.strip() and said[0] not in ".,;:!?", said
        assert "{words}" not in record["message"] or " ".join(spaced(said).split()) in finding.message
    for part in review.elements + review.signals:
        assert part.present == (part.start >= 0), part
        assert not part.present or 0 <= part.start < part.end <= len(text)
    assert review.words == review.attributes["word_count"] == len(words)


@settings(max_examples=40, deadline=None)
@given(ANSWERS)
def test_a_review_is_the_same_twice_and_after_another(text):
    first = review_answer(CATALOG, text)
    review_answer(CATALOG, LONG)
    assert review_answer(CATALOG, text) == first
    places = [(["blocker", "warning", "advice"].index(finding.severity), [rule for rule, find in RULES].index(finding.rule), finding.start, finding.end)
              for finding in first.findings]
    assert places == sorted(set(places))


@settings(max_examples=40, deadline=None)
@given(ANSWERS)
def test_the_judgements_of_one_answer_do_not_contradict_each_other(text):
    judged = review_answer(CATALOG, text).attributes
    assert not (judged["generality"] and not judged["no_weakness"] and (judged["e2_context"] or judged["weakness_specific"]) and judged["word_count"] > 1)
    assert 1 <= judged["overall"] <= 5
    assert not judged["hedging"] or judged["word_count"] > 1


@pytest.mark.parametrize("space", ["\n", "  ", " \u00a0"])
def test_line_breaks_and_wide_spaces_between_words_change_nothing_that_is_judged(space):
    text = "I say yes to everybody, and in June that cost our team a week. Requests go on a board now."
    one, other = review_answer(CATALOG, text), review_answer(CATALOG, "  " + text.replace(" that ", space + "that "))
    if space != "\n":
        assert one.attributes == other.attributes
        assert [finding.rule for finding in one.findings] == [finding.rule for finding in other.findings]
    assert one.attributes["overall"] == other.attributes["overall"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SHORT.split() + ["perfectionist.", "I", "never", "{month}", "and", "now,", "since", "March", "“quoted”", "it's", "gone."]), max_size=60))
def test_an_answer_taken_apart_keeps_every_word_in_order(words):
    text = " ".join(words)
    parts = take_apart(CATALOG, text)
    assert "".join(part.text for part in parts).split() == text.split() or "".join(" " + part.text for part in parts).split() == text.split()
    for before, after in zip(parts, parts[1:], strict=False):
        assert before.end <= after.start and before.element != after.element
    for part in parts:
        assert text[part.start:part.end] == part.text and part.element in ELEMENTS


def test_an_answer_is_split_into_the_five_elements():
    text = ("I say yes to every request. Last June our release slipped a week because I was fixing other teams' scripts. Since July every request "
            "goes on a board and my lead picks two on Mondays. Four of our last five releases were on time, though I still fix things for friends. "
            "In this role I'd like to bring that board to your intake.")
    assert [part.element for part in take_apart(CATALOG, text)] == ELEMENTS
    assert all(element.present for element in review_answer(CATALOG, text).elements)


def test_our_own_samples_hold_all_five_elements():
    """What the guide shows as a good answer is heard as one; its only serious fault is that it is ours."""
    short = []
    for weakness in PACK.weaknesses:
        for shown in weakness["samples"]:
            text = " ".join(shown["parts"][element] for element in ELEMENTS)
            review = review_answer(CATALOG, text)
            missing = [element.id for element in review.elements if not element.present]
            serious = [finding.rule for finding in review.findings if finding.severity != "advice" and finding.rule != "template_echo"]
            if missing or serious:
                short.append((weakness["id"], shown["role"], missing, serious))
    total = sum(len(weakness["samples"]) for weakness in PACK.weaknesses)
    assert len(short) <= total * 0.1, short


def test_a_role_that_the_pack_does_not_have_leaves_the_fit_open():
    text = "I keep tuning a model that is good enough to use."
    assert review_answer(CATALOG, text, role="product-company").fit is not None
    review = review_answer(CATALOG, text, role="no-such-role")
    assert review.fit is None and review.weaknesses
