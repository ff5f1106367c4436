"""Who acts, when, and whether it is meant: one claim in each test."""

import pytest

from site_rules.clauses import understand


def clause(text):
    """Subject and tense of the first clause."""
    first = understand(text).clauses[0]
    return first.subject, first.tense


def word(said, form):
    return said.words.words.index(form)


@pytest.mark.parametrize("text, subject, tense", [
    ("I keep a list", "i", "present"),
    ("I kept a list", "i", "past"),
    ("I used to keep a list", "i", "habit"),
    ("I have kept a list", "i", "perfect"),
    ("I have trouble with lists", "i", "present"),
    ("I've been keeping a list", "i", "perfect"),
    ("I will keep a list", "i", "future"),
    ("I'd like to keep a list", "i", "conditional"),
    ("We lost the client", "we", "past"),
    ("My reviewer now rejects it", "other", "present"),
    ("The team waited", "other", "past"),
    ("My greatest weakness is planning", "topic", "present"),
    ("You forget the time", "you", "present"),
    ("This spring I started a list", "i", "past"),
    ("This helps", "other", "present"),
])
def test_who_acts_and_when(text, subject, tense):
    assert clause(text) == (subject, tense)


@pytest.mark.parametrize("text, form, denied", [
    ("I wouldn't say I have overcome it", "overcome", True),
    ("I have overcome it", "overcome", False),
    ("It is no longer a problem", "problem", False),
    ("It is not a problem", "problem", True),
    ("I never finish reports", "reports", True),
])
def test_what_is_denied(text, form, denied):
    said = understand(text)
    assert said.negated(word(said, form)) is denied


@pytest.mark.parametrize("text, form, aim", [
    ("I joined a club to overcome it", "overcome", True),
    ("I managed to overcome it", "overcome", False),
    ("I made progress in overcoming it", "overcoming", True),
    ("I overcame it", "overcame", False),
    ("I would say I have cured it", "cured", False),
    ("I would like to cure it", "cure", True),
])
def test_what_is_only_aimed_at(text, form, aim):
    said = understand(text)
    assert said.meant_as_aim(word(said, form)) is aim


@pytest.mark.parametrize("text, kind", [
    ("Since March I keep a list", "start"),
    ("Ever since I joined the group I keep a list", "start"),
    ("Three months ago I began a list", "start"),
    ("Two winters back I began a list", "start"),
    ("For the last two quarters I have kept a list", "duration"),
    ("Over the past year I have kept a list", "duration"),
    ("In spring we lost a client", "moment"),
    ("Last year we lost a client", "moment"),
    ("Every Friday I read the list", "frequency"),
    ("On Mondays I read the list", "frequency"),
    ("These days I read the list", "now"),
    ("Since then I read the list", "empty"),
    ("Recently I read a list", "empty"),
])
def test_which_kind_of_time(text, kind):
    assert [time.kind for time in understand(text).times] == [kind]


def test_words_in_quotation_marks_are_quoted():
    said = understand('He asked "is it done" and I said no.')
    assert [form for form, quoted in zip(said.words.words, said.quoted, strict=True) if quoted] == ["is", "it", "done"]


def test_an_empty_text_has_no_clauses():
    assert understand("").clauses == [] and understand(" \n ").times == []


def test_a_sentence_may_end_in_no():
    assert len(understand("I find it hard to say no. A client waited.").sentences) == 2
