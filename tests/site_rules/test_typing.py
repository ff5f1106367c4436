"""While somebody types, what was worked out before is kept; nobody may ever notice but by the speed: each key gets what a first reading would give."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import load
from site_rules import compose_answer, read_job_description, recognise_weakness, review_answer
from site_rules.phrases import PhraseBook, compile_phrase
from site_rules.reading.tables import tables_of
from site_rules.records import Draft, DraftPart
from site_rules.text import split_words
from tests.browser.words import FIELDS, PRODUCT_POSTING

SENTENCE = "In March, I lost three weeks on it - e.g. half a point of AUC! Nobody had asked. See no. 7: the A/B test waited."
WORDS = ("we", "ship", "models", "weekly", "no", "7", "it", "e.g.", "(never)", "-", "\n", "ship.", "weekly!", "no.", "models?", "We", "it's", "…")
BOOK = ("ship ... weekly", "ship", "we|it ship the? models", "=models weekly?", "no ... it", "never", "weekly|ship it")


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), min_size=1, max_size=12))
def test_sentences_looked_through_before_give_the_same_matches(texts):
    book = PhraseBook([(compile_phrase(phrase), phrase) for phrase in BOOK])
    for text in texts:
        words = split_words(text)
        assert book.find_again(words) == book.find(words), text


@pytest.fixture(scope="module")
def typing_catalog():
    """A catalogue for typing in, apart from the one that others read with."""
    return load()


def cold(catalog, *kept):
    """Without what was kept under these names, and without any book's sentences."""
    for name in list(catalog._kept):
        if name.startswith(kept):
            del catalog._kept[name]
    for made in catalog._kept.values():
        for book in made if isinstance(made, tuple) else (made, getattr(made, "cues", None)):
            if isinstance(book, PhraseBook):
                book._sentences.clear()


def states(chance):
    """Fields as they stand from one key to the next: typed on, deleted, changed elsewhere, brought back."""
    fields = dict(FIELDS)
    for end in range(0, len(SENTENCE), 3):
        fields["context"] = SENTENCE[:end]
        if chance.random() < 0.3:
            element = chance.choice(sorted(FIELDS))
            at = chance.randrange(len(FIELDS[element]))
            fields[element] = FIELDS[element][:at] + chance.choice(("", ".", " not ", " RAG ", ", and I ", "{how many}")) + FIELDS[element][at:]
        yield dict(fields)


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 1000))
def test_an_answer_typed_is_composed_reviewed_and_heard_as_one_read_at_once(typing_catalog, seed):
    chance = random.Random(seed)
    catalog = typing_catalog
    for fields in states(chance):
        draft = Draft(
            weakness="over-optimization", role="product-company", seniority=None, parts=[DraftPart(element, text, "visitor") for element, text in fields.items()], variant=seed,
            register=chance.choice(("plain", "technical", "mixed")), spelling=chance.choice(("british", "american")), seconds=chance.choice((30, 60, 90)), words_per_minute=140, job=None)

        def told():
            text = compose_answer(catalog, draft)
            return text, review_answer(catalog, text.text, role="product-company"), recognise_weakness(fields["context"], catalog)

        typed = told()
        cold(catalog, "composition.pieces", "composition.said", "review.fit", "review.heard")
        assert typed == told()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10 ** 6))
def test_a_posting_changed_is_read_as_one_read_at_once(typing_catalog, seed):
    chance = random.Random(seed)
    posting = PRODUCT_POSTING
    for _ in range(4):
        at, end = sorted(chance.sample(range(len(posting)), 2))
        posting = posting[:at] + chance.choice(("", ".", "\n- ", " not ", "Requirements\n", posting[at:end] + ". " + posting[at:end])) + posting[min(end, at + chance.randrange(40)):]
        changed = read_job_description(posting, typing_catalog)
        sentences = tables_of(typing_catalog).finder._phrases._sentences
        kept = dict(sentences)
        sentences.clear()
        assert changed == read_job_description(posting, typing_catalog)
        sentences.update(kept)


def test_a_posting_read_again_is_not_looked_through_again(typing_catalog, monkeypatch):
    read_job_description(PRODUCT_POSTING, typing_catalog)
    looked = []
    monkeypatch.setattr(PhraseBook, "finding", lambda book, words, found, first=0, end=None: looked.append(words.text[words.starts[first]:words.ends[end - 1]]) or iter(()))
    read_job_description(PRODUCT_POSTING + "\nWe like tea.", typing_catalog)
    assert len(set(looked)) == 1 and looked[0].endswith(b"tea")
