"""Own words are heard: in everyday language, of any profession, without judging what is nobody's business."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import load
from site_rules.named_gaps import missing_names
from site_rules.recognition import hear_weaknesses, recognise_weakness
from site_rules.text import split_words
from site_rules.weakness_index import weakness_index

CASES = Path(__file__).parent.parent / "cases"
SAID = json.loads((CASES / "recognition.json").read_text(encoding="utf-8"))
NOTED = json.loads((CASES / "recognition_notes.json").read_text(encoding="utf-8"))
CATALOG = load()
FIRST = 3


def share_heard(said):
    """The share of sayings whose weakness is among the first three heard, and the sayings missed."""
    missed = []
    for one in said:
        heard = [match.weakness for match in recognise_weakness(one["text"], CATALOG).weaknesses[:FIRST]]
        if one["weakness"] not in heard:
            missed.append((one["id"], heard))
    return 1 - len(missed) / len(said), missed


def test_strangers_words_are_heard():
    share, missed = share_heard([one for one in SAID if not one["kept_aside"]])
    assert share >= 0.95, missed


def test_words_that_nobody_tuned_for_are_heard():
    share, missed = share_heard([one for one in SAID if one["kept_aside"]])
    assert share >= 0.85, missed


def test_every_weakness_is_said_at_least_twice():
    for weakness in [record["id"] for record in CATALOG.weaknesses + CATALOG.shared_weaknesses]:
        assert len([one for one in SAID if one["weakness"] == weakness]) >= 2, weakness


@pytest.mark.parametrize("record", CATALOG.weaknesses + CATALOG.shared_weaknesses, ids=lambda record: record["id"])
def test_every_weakness_hears_itself(record):
    for sentence in record["says"]:
        assert record["id"] in [match.weakness for match in recognise_weakness(sentence, CATALOG).weaknesses[:FIRST]], sentence


@pytest.mark.parametrize("case", NOTED, ids=lambda case: case["id"])
def test_what_is_said_about_the_words(case):
    heard = recognise_weakness(case["text"], CATALOG)
    assert [match.weakness for match in heard.weaknesses[:len(case["weaknesses"])]] == case["weaknesses"]
    assert [note.id for note in heard.notes] == case["notes"]
    if not case["weaknesses"]:
        assert not heard.weaknesses and not heard.strains


@pytest.mark.parametrize("text, weakness", [
    ("My strength is that I delegate well and prioritise my list. My weakness is that I am late.", "lateness"),
    ("I interrupt people. To deal with this, I have started to delegate, to plan my day and to document what was said.", "impatience"),
])
def test_the_statement_of_the_weakness_outweighs_praise_and_remedy(text, weakness):
    assert recognise_weakness(text, CATALOG).weaknesses[0].weakness == weakness


def test_what_few_people_name_has_to_be_said_clearly():
    assert recognise_weakness("I have no patience when customers, tests and tools keep me waiting.", CATALOG).weaknesses[0].weakness == "impatience"
    assert recognise_weakness("I avoid calling customers.", CATALOG).weaknesses[0].weakness == "customer-contact"


def test_not_is_no_note():
    assert weakness_index(CATALOG).tells("not") == (0, [])


def test_a_later_sentence_counts_less():
    text = "My runbooks are always late. " + "We talked about the project. " * 12 + "My estimates are too low."
    words = split_words(text)
    assert hear_weaknesses(CATALOG, words)[0].weakness == "documentation-avoidance"
    assert hear_weaknesses(CATALOG, words, len(words) - 5)[0].weakness == "estimation"


@pytest.mark.parametrize("text, names", [
    ("I have never worked with Kubernetes.", ["kubernetes"]),
    ("My SQL stops at joins.", ["sql"]),
    ("I have worked with Kubernetes for years.", []),
])
def test_a_gap_has_a_name(text, names):
    assert [name for name in missing_names(CATALOG, text) if name in ("kubernetes", "sql")] == names


def test_words_that_only_postings_use_strain_what_they_ask_for_there():
    heard = recognise_weakness("Safeguarding bewilders me somewhat.", CATALOG)
    assert [note.id for note in heard.notes] == ["not_in_catalog"]
    assert [(strain.competency, strain.weight) for strain in heard.strains] == [("compliance_safety", "moderate")]


def test_crumbs_of_a_weakness_in_several_words_do_not_name_it_where_no_word_can_be_shown():
    index, crumbs = weakness_index(CATALOG), {}
    for word in {word for one in SAID for word in split_words(one["text"]).words}:
        for number, worth in index.tells(split_words(word).stems[0])[1]:
            if 12 <= worth < 20:
                crumbs.setdefault(number, {})[index.idea(split_words(word).stems[0])] = word
    texts = [" ".join(sorted(words.values())[:4]) for words in crumbs.values() if len(words) > 3]
    assert len(texts) > 20
    assert [(text, match.weakness) for text in texts for match in recognise_weakness(text, CATALOG).weaknesses if not match.evidence] == []


WORDS = [word for one in SAID[::7] for word in one["text"].split()]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_whatever_is_heard_is_in_the_catalog_and_stands_in_the_words(text):
    heard = recognise_weakness(text, CATALOG)
    assert heard.text == text
    assert [match.score for match in heard.weaknesses] == sorted((match.score for match in heard.weaknesses), reverse=True)
    assert len({match.weakness for match in heard.weaknesses}) == len(heard.weaknesses) <= 5
    words = split_words(text)
    for match in heard.weaknesses:
        assert CATALOG.weakness(match.weakness)["id"] == match.weakness and match.score > 0 and match.evidence
        for start, end in match.evidence:
            assert start in words.starts and end in words.ends and start < end
    for strain in heard.strains:
        assert CATALOG.competency(strain.competency) is not None and strain.weight in ("slight", "moderate", "strong")
    assert all(-1 <= note.start <= note.end <= len(text) for note in heard.notes)
    assert text.strip() or not (heard.weaknesses or heard.strains or heard.notes)
    assert recognise_weakness(text, CATALOG) == heard
