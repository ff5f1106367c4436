"""The same questions get the same answers in CPython, MicroPython and Pyodide: every rule, on the guide's own content and worse."""

import random

import pytest

from generator.catalog import DEFAULT_PROFESSION, link
from generator.library import read_library
from tests.runtimes.ask import ask

ODD_TEXTS = (
    "", " ", "\n\n\n", "I", "¿Qué?", "É" * 50, "\u202eabc\u202c", "a" * 5000, "I " * 700, "\x00\x01", "𝒲𝑒𝒶𝓀", "1,000,000 % of £5.50 on 2024-01-31",
    "I'm… well — “fine”; (mostly).", "don't can't won't", "https://example.org/?q=1&x=<script>", "- a\n- b\n* c\n1) d", "{how many} of {x", "WE MUST SHIP!!! ASAP?!",
)


def pack():
    return link(read_library()).pack(DEFAULT_PROFESSION)


def questions():
    """Every weakness, role, sample, worked case and odd text of the first pack, asked of the rule it concerns."""
    pack_ = pack()
    asked = []
    for case in pack_.cases:
        asked.append({"ask": "fit", "weakness": case["weakness"], "role": case["role"] or None, "posting": case["posting"], "seniority": case["seniority"] or None})
        if case["posting"]:
            asked.append({"ask": "read", "text": case["posting"]})
    for index, weakness in enumerate(pack_.weaknesses):
        role = pack_.roles[index % len(pack_.roles)]["id"]
        asked += [{"ask": "recognise", "text": line} for line in weakness["says"]]
        asked += [{"ask": "fit", "weakness_text": line, "role": role} for line in weakness["says"][:1]]
        asked += [{"ask": kind, "text": weakness["weak_answer"]["text"]} for kind in ("review", "repair")]
        for sample in weakness["samples"]:
            text = " ".join(sample["parts"].values())
            asked += [{"ask": "review", "text": text, "role": sample["role"]}, {"ask": "seconds", "text": text, "pace": 140}]
        asked.append(composition(weakness, role, index))
    for text in ODD_TEXTS:
        asked += [{"ask": "read", "text": text}, {"ask": "recognise", "text": text}, {"ask": "review", "text": text}, {"ask": "repair", "text": text}, {"ask": "seconds", "text": text, "pace": 120}]
    return asked


def composition(weakness, role, variant):
    texts = {
        "weakness": weakness["says"][0], "context": weakness["situations"][0]["happened"] + ". " + weakness["situations"][0]["cost"],
        "action": "since March " + weakness["actions"][0]["does"], "current_state": weakness["progress"][0]["shows"] + ". " + weakness["residues"][0], "forward": "",
    }
    return {
        "ask": "compose", "weakness": weakness["id"], "role": role, "parts": [{"element": element, "text": text, "source": "visitor"} for element, text in texts.items()],
        "register": ("plain", "technical", "mixed")[variant % 3], "variant": variant, "spelling": ("british", "american")[variant % 2], "seconds": (30, 60, 90)[variant % 3], "pace": 140}


@pytest.fixture(scope="module")
def in_cpython():
    asked = questions()
    return asked, ask("cpython", asked)


@pytest.mark.parametrize("runtime", ["micropython", "pyodide"])
def test_every_rule_answers_as_it_does_in_cpython(runtime, in_cpython):
    asked, expected = in_cpython
    answers = ask(runtime, asked)
    assert len(answers) == len(asked) == len(expected)
    different = [(question, answer, wanted) for question, answer, wanted in zip(asked, answers, expected, strict=True) if answer != wanted]
    assert not different, f"{len(different)} of {len(asked)} differ; the first: {different[0]}"


def test_no_rule_raises_on_the_guides_own_content_or_on_odd_texts(in_cpython):
    asked, answers = in_cpython
    raised = [(question, answer) for question, answer in zip(asked, answers, strict=True) if isinstance(answer, list) and answer[:1] == ["raised"]]
    assert not raised


@pytest.mark.slow
@pytest.mark.parametrize("runtime", ["micropython", "pyodide"])
def test_ten_thousand_made_up_texts_get_the_same_answers(runtime):
    asked = made_up(10_000)
    assert ask(runtime, asked) == ask("cpython", asked)


def made_up(count, seed=20261123):
    """Texts of the guide's own words, punctuation and odd signs in random order; the same for the same seed."""
    chance = random.Random(seed)
    words = sorted({word for weakness in pack().weaknesses for sample in weakness["samples"] for text in sample["parts"].values() for word in text.split()})
    words += ["\n", "\n- ", "•", "Requirements:", "must", "not", "never", "we", "You", "É", "…", "—", "{slot}", "\u202e", "5", "%", "since", "March", "12,5", "don’t", "\t"]
    asked = []
    for index in range(count):
        text = " ".join(chance.choice(words) for _ in range(chance.choice((3, 12, 40))))
        kind = ("read", "recognise", "review", "seconds")[index % 4]
        asked.append({"ask": kind, "text": text, "pace": 140})
    return asked
