"""What is proposed for a finding mends it once its open places are filled, and invents nothing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import link, load
from generator.library import read_library
from site_rules.records import Finding
from site_rules.repairs import apply_repair, propose_repair
from site_rules.review import review_answer
from tests.benchmarks.composition import faults
from tests.site_rules.test_review import example

CATALOG = load()
FILLED = {
    "month or quarter": "May", "month": "March", "the project": "the billing project", "what you did": "changed the format and told nobody", "who": "the sales team",
    "what it cost them": "waited four days", "what remains": "slip with new vendors", "what remains of it": "slip with new vendors", "what": "launches", "went how": "went out on time",
    "how many": "five", "done what differently": "kept a checklist", "the tool, course or person": "a colleague from sales", "the moment in which it shows": "a manager asks for a decision",
    "what a colleague sees you do": "answer with four pages", "something this job does": "two-week releases", "the habit you would bring": "start with that checklist", "how often": "often",
    "how rarely": "rarely", "how long": "six months", "how much time, money or trust": "a week", "the habit at work, without its cause": "plan fewer things for a day",
    "what you do too much of, as a colleague would see it": "answer every customer in the same night", "what you yourself did, or did not say": "waited too long to ask",
    "what you do, or leave undone, in words a colleague would use": "start before the question is clear",
}
"""What a visitor might fill in for each prompt of content/repairs.yml and of the elements."""


def filled(text):
    def fill(match):
        words = FILLED[match.group(1)[:1].lower() + match.group(1)[1:]]
        return words[:1].upper() + words[1:] if match.group(1)[:1].isupper() else words
    return re.sub(r"\{([^}]*)\}", fill, text)


def proposals(text, rule=None):
    return [propose_repair(CATALOG, text, finding) for finding in review_answer(CATALOG, text).findings if rule in (None, finding.rule)]


def rules_heard(text):
    return [finding.rule for finding in review_answer(CATALOG, text).findings]


def bad_examples():
    return [pytest.param(entry.id, example(text), id=f"{entry.id}-{number}") for entry in read_library().of("rules") for number, text in enumerate(entry.data["bad"])]


def weak_answers():
    return sorted({weakness["weak_answer"]["text"] for pack in link(read_library()).packs for weakness in pack.weaknesses})


def test_every_rule_has_a_way():
    assert sorted(record["id"] for record in CATALOG.repairs) == sorted(record["id"] for record in CATALOG.rules)


@pytest.mark.parametrize("rule, text", bad_examples())
def test_a_proposal_once_filled_in_silences_its_rule_or_asks(rule, text):
    for repair in proposals(text, rule):
        if repair.kind == "ask":
            assert repair.question == CATALOG.rule(rule)["question"]
            assert apply_repair(text, repair) == text
        else:
            assert rule not in rules_heard(filled(apply_repair(text, repair)))


def test_proposals_for_weak_answers_silence_their_rules():
    """Judged by weights, a few answers stay on the wrong side of the line even when they are mended."""
    mended = kept = 0
    for text in weak_answers():
        for repair in proposals(text):
            if repair.kind != "ask" and repair.rule != "open_placeholder":
                mended += 1
                kept += repair.rule in rules_heard(filled(apply_repair(text, repair)))
    assert mended > 400
    assert kept <= mended * 0.01


def test_proposals_for_weak_answers_are_grammatical_and_say_what_is_open():
    for text in weak_answers():
        for repair in proposals(text):
            assert text[repair.start:repair.end] == repair.before
            assert repair.open == [prompt for prompt in re.findall(r"\{([^}]*)\}", repair.after) if "{" + prompt + "}" not in repair.before]
            assert {"rewrite": repair.before != repair.after != "", "cut": not repair.after.strip(), "add": repair.before == "", "ask": repair.after == ""}[repair.kind]
            assert faults(filled(repair.after).strip()) == [] or repair.kind in ("ask", "cut"), (text, repair.after)


def test_a_proposal_adds_no_word_that_is_not_open_or_in_the_list():
    """A name, a number or a deed of its own would be an invention."""
    listed = set(re.findall(r"[a-z']+", " ".join([record["says"] + " " + " ".join(record["words"]) for record in CATALOG.repairs] + [element["prompt"] for element in CATALOG.elements]).lower()))
    for text in weak_answers():
        own = set(re.findall(r"[a-z']+", text.lower()))
        for repair in proposals(text):
            new = set(re.findall(r"[a-z']+", re.sub(r"\{[^}]*\}", "", repair.after).lower())) - own - listed - {"and", "have", "been", "i"}
            assert not [word for word in new if not word.endswith("ing")], (repair.rule, new)


@pytest.mark.parametrize("text, rule, words, after", [
    ("I used to miss dates. I took a course and I've completely fixed it.", "overclaim", "completely fixed", "I took a course and it goes better now, and I still {what remains of it}."),
    ("I struggled with estimates; these days it is one of my strengths.", "overclaim", "one of my strengths", "I struggled with estimates; it goes better now, and I still {what remains of it}."),
    ("I'm a perfectionist, and I'm learning to find a balance.", "cliche", "perfectionist", "I {what a colleague sees you do}, and {who} {what it cost them}. I'm learning to find a balance."),
    ("Um, I guess I'm kind of slow to ask for help, you know?", "hedging", "Um", "I'm slow to ask for help."),
    ("I think I'm, you know, a bit late with reviews, and I guess it's the kind of task I dislike.", "hedging", "I think", "I'm late with reviews, and it's the kind of task I dislike."),
    ("You sit there and you forget your notes, and then you're late and nobody waits for you.", "second_person", "You sit there", "I sit there and I forget my notes, and then I'm late and nobody waits for me."),
    ("I always forget the notes, everybody knows that, and I never find the time.", "absolutes", "always", "I {how often} forget the notes, {who} knows that, and I {how rarely} find the time."),
    ("I postpone documentation. Another weakness is that I interrupt people.", "several_weaknesses", "Another weakness", ""),
    ("I skip tests, and in May that broke our checkout. I write them first now with my reviewer.", "undated_action", "I write them first now with my reviewer", "Since {month} I have been writing them first with my reviewer."),
    ("I skip tests, and in May that broke our checkout. Now my reviewer rejects any branch without them.", "undated_action", "Now my reviewer rejects any branch without them", "Since {month} my reviewer rejects any branch without them."),
    ("I skip tests, and in May that broke our checkout. So now a colleague and I keep a checklist, and it holds.", "undated_action", "So now a colleague and I keep a checklist", "So since {month} a colleague and I have been keeping a checklist, and it holds."),
    ("Public speaking is my weak point. I've joined a club.", "undated_action", "I've joined a club", "{How long} ago I joined a club."),
    ("I take too long to ask for help, and last month it cost us two days, but I'm working on it.", "vague_action", "working on it",
     "I take too long to ask for help, and last month it cost us two days, but since {month} I have {done what differently}, with {the tool, course or person}."),
])
def test_what_is_proposed(text, rule, words, after):
    start = text.index(words)
    repair = propose_repair(CATALOG, text, Finding(rule, "advice", start, start + len(words), "", "", "", ""))
    assert repair.after.strip() == after


def test_a_claim_is_only_ever_made_smaller():
    for text in ("That problem is entirely behind me.", "I used to miss deadlines, but all of that is behind me now.", "I over-tune models. I fixed it once and for all."):
        repair = proposals(text, "overclaim")[0]
        assert "overclaim" not in rules_heard(filled(apply_repair(text, repair)))
        assert "behind" not in repair.after and "fixed" not in repair.after


@pytest.mark.parametrize("rule", ["no_weakness_named", "deal_breaker", "template_echo", "too_long", "confidential_detail", "open_placeholder"])
def test_what_only_the_speaker_knows_is_asked(rule):
    text = next(text for each, text in [(entry.id, example(entry.data["bad"][0])) for entry in read_library().of("rules")] if each == rule)
    assert [repair.kind for repair in proposals(text, rule)] == ["ask"]


_ODD = st.one_of(st.text(max_size=150), st.lists(st.sampled_from(
    "I you we always never um i guess perfectionist now , . ; and but so which took a course behind me working on it {x} Another weakness is that since then \n \"".split(" ")), max_size=40).map(" ".join))


@settings(max_examples=60, deadline=None)
@given(_ODD, st.integers(0, 60), st.integers(0, 60))
def test_any_text_and_any_span_gives_a_proposal_that_fits(text, start, length):
    for record in CATALOG.repairs:
        finding = Finding(record["id"], "advice", min(start, len(text)), min(start + length, len(text)), "", "", "", "")
        repair = propose_repair(CATALOG, text, finding)
        assert repair.kind in ("rewrite", "cut", "add", "ask")
        assert text[repair.start:repair.end] == repair.before or repair.kind == "ask"
        apply_repair(text, repair)


def test_an_unknown_rule_only_asks():
    finding = Finding("nothing", "advice", 0, 3, "", "", "", "")
    assert propose_repair(CATALOG, "I am", finding).kind == "ask"
