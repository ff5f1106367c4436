"""Every claim about any input, asked of generated inputs, of what the fuzzer found, and of long ones."""

import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import claims
from tests.fuzz.__main__ import CLAIM_NAMES, seeds, vocabulary

CORPUS = Path(__file__).resolve().parent / "corpus"
SIGNS = ("\n", "\n\n", "\n- ", " ", ". ", "—", "…", "’", "{", "}", "<b>", "&lt;", "&", "É", "İ", "ß", "\u202e", "\u200b", "\x1c", "\x85", "\u2003", "\ud800", "😬", "\x00", "٣", "12,5", "%")


def texts(name):
    """Words that the claim's rules listen for, signs of all kinds and arbitrary letters, in any order; and the guide's own texts, cut and joined."""
    words = st.sampled_from(vocabulary(name))
    own = st.builds(lambda seed, start, end: seed.decode()[start:end], st.sampled_from(seeds(name)), st.integers(0, 200), st.integers(100, 700))
    return st.lists(words | words | st.sampled_from(SIGNS) | st.text(max_size=8) | own, max_size=25).map(" ".join)


def files(name):
    """Honest files with a stretch replaced, and any bytes."""
    def changed(seed, start, length, new):
        return seed[:start] + new + seed[start + length:]

    bits = st.binary(max_size=6) | st.sampled_from([word.encode() for word in vocabulary(name)])
    return st.binary(max_size=200) | st.builds(changed, st.sampled_from(seeds(name)), st.integers(0, 2500), st.integers(0, 60), bits)


def asked_often(name, examples, **options):
    inputs = files(name) if name in claims.OF_BYTES else texts(name)

    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck), **options)
    @given(inputs)
    def ask(made):
        claims.CLAIMS[name](made)

    ask()


@pytest.mark.parametrize("name", CLAIM_NAMES)
def test_a_claim_holds_for_generated_inputs(name):
    asked_often(name, 120, derandomize=True)


@pytest.mark.slow
@pytest.mark.parametrize("name", CLAIM_NAMES)
def test_a_claim_holds_for_other_inputs_every_night(name):
    asked_often(name, 2000)


@pytest.mark.parametrize("name", CLAIM_NAMES)
def test_a_claim_holds_for_what_once_broke_it(name):
    for found in sorted((CORPUS / name).glob("*")):
        claims.claim(name, found.read_bytes())


LONG = {"posting": "- Present results to business stakeholders; own the documentation, e.g. of É models\n", "own_words": "I put off writing documentation and explaining results. ",
        "answer": "I put off writing documentation. Last May it cost us a week. Since June I write it first. ", "glued": "teams.WhatYou will doRequirements:buildModels", "one word": "a",
        "many signs": "".join(chr(0x4E00 + number) for number in range(3000)), "lines": "\n- \n", "brackets": "({[<", "markup": "<p>x</p>&amp;", "quotes": "“I’m…” "}


RULES = {"posting": lambda text: claims.read_job_description(text, claims.catalog()), "own_words": lambda text: claims.recognise_weakness(text, claims.catalog()),
         "answer": lambda text: (claims.review_answer(claims.catalog(), text), claims.take_apart(claims.catalog(), text)),
         "fields": lambda text: claims.compose_answer(claims.catalog(), claims.Draft(
             weakness="", role="", seniority=None, parts=[claims.DraftPart(element, text[:len(text) // 5], "visitor") for element in claims.ELEMENTS], register="plain", variant=1,
             spelling="american", seconds=60, words_per_minute=140, job=None))}
each_rule_and_text = pytest.mark.parametrize(("name", "kind"), [(name, kind) for name in RULES for kind in LONG])


def of_length(kind, length):
    return (LONG[kind] * (length // len(LONG[kind]) + 1))[:length]


@each_rule_and_text
def test_work_grows_with_the_length_of_a_text_and_not_with_its_square(name, kind):
    """Counted in lines of Python that run, which no other load on the machine changes."""
    short, long = lines(name, of_length(kind, 2500)), lines(name, of_length(kind, 10_000))
    assert long < 5.5 * short + 3000, (short, long)


@pytest.mark.slow
@each_rule_and_text
def test_time_grows_with_the_length_of_a_text_and_not_with_its_square(name, kind):
    """Sixty-four times the text would take the square four thousand times as long."""
    short, long = of_length(kind, 2500), of_length(kind, 160_000)
    quick = min(seconds(name, short) for _ in range(5))
    assert seconds(name, long) < 500 * quick + 0.05, quick


def unread(name):
    """As on the first text: what was read is forgotten, which is remembered sentence by sentence, and what is prepared once is there."""
    catalog = claims.catalog()
    catalog.add_answers(catalog.answers)
    RULES[name]("a")


def lines(name, text):
    unread(name)
    count = 0

    def trace(frame, event, argument):
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        RULES[name](text)
    finally:
        sys.settrace(before)
    return count


def seconds(name, text):
    unread(name)
    begun = time.process_time()
    RULES[name](text)
    return time.process_time() - begun
