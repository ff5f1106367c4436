"""Speaking time follows what is said, not how it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_rules.speaking import _said, speaking_seconds, syllables
from tests.benchmarks.speaking import PACES, compare, texts


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("45%", "forty five percent"),
        ("$140,910", "one hundred and forty thousand nine hundred and ten dollars"),
        ("£3,400", "three thousand four hundred pounds"),
        ("3.5", "three point five"),
        ("0.81", "zero point eight one"),
        ("2024–34", "two thousand and twenty four to thirty four"),
        ("1998", "nineteen ninety eight"),
        ("10:30", "ten thirty"),
        ("AUC", "a you see"),
        ("APIs", "a pee is"),
        ("MLflow", "em el flow"),
        ("PyTorch", "py torch"),
        ("C++", "see plus plus"),
        ("10x", "ten ex"),
        ("5k", "five thousand"),
        ("10M", "ten million"),
        ("7B", "seven billion"),
        ("−40", "minus forty"),
        ("18", "eighteen"),
        ("km/h", "kilometres an hour"),
        ("k8s", "kubernetes"),
    ],
)
def test_numbers_and_abbreviations_are_put_as_they_are_said(written, said):
    assert _said(written) == said


def test_a_percent_sign_apart_from_its_number_is_said_too():
    assert speaking_seconds("45 %", 140) == speaking_seconds("forty five percent", 140)


@pytest.mark.parametrize(("word", "count"), [("model", 2), ("tuned", 1), ("business", 2), ("evaluation", 5), ("prioritise", 4), ("colleague", 2), ("the", 1), ("experiments", 4), ("naïve", 2), ("zoë", 2)])
def test_syllables(word, count):
    assert syllables(word) == count


def test_equal_counts_of_words_take_unequal_time():
    assert speaking_seconds("Institutional prioritisation notwithstanding everything", 140) > 2 * speaking_seconds("I am in it", 140)


def test_pauses_take_time():
    assert speaking_seconds("One. Two. Three.", 140) > speaking_seconds("One, two, three.", 140) > speaking_seconds("One two three.", 140)


def test_time_falls_in_proportion_to_the_pace():
    assert speaking_seconds("I wait too long to ask for help.", 80) == pytest.approx(2 * speaking_seconds("I wait too long to ask for help.", 160))


def test_sentences_add_up():
    first, second = "I wait too long to ask for help.", "Now I set a timer."
    assert speaking_seconds(first + " " + second, 140) == pytest.approx(speaking_seconds(first, 140) + speaking_seconds(second, 140))


@pytest.mark.parametrize("pace", [0, -1])
def test_a_pace_of_nothing_is_refused(pace):
    with pytest.raises(ValueError, match="above zero"):
        speaking_seconds("Hello", pace)


@given(st.text(), st.integers(60, 300))
def test_any_text_has_a_time(text, pace):
    seconds = speaking_seconds(text, pace)
    assert seconds >= 0
    assert seconds == speaking_seconds(text, pace)


def test_the_comparison_uses_a_varied_set():
    lengths = [len(text.split()) for text in texts()]
    assert len(lengths) >= 150
    assert min(lengths) < 8
    assert max(lengths) > 150


@pytest.mark.slow
def test_estimates_agree_with_a_speaking_machine():
    rows = compare()
    if rows is None:
        pytest.skip("espeak-ng is not installed: apt install espeak-ng")
    for pace in PACES:
        errors = [abs(error) for row_pace, _text, error in rows if row_pace == pace]
        assert sum(error <= 0.05 for error in errors) >= 0.9 * len(errors)
