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


RUNTIMES = pytest.mark.parametrize("runtime", ["micropython", "pyodide"])


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


@RUNTIMES
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


@pytest.fixture(scope="module")
def made_up_in_cpython(request):
    """Made-up questions and what CPython answers, asked once for both other runtimes."""
    asked = made_up(request.param)
    return asked, ask("cpython", asked)


@pytest.mark.parametrize("made_up_in_cpython", [280], indirect=True)
def test_made_up_texts_get_the_same_answers_in_the_browsers_python(made_up_in_cpython):
    same_answers("micropython", *made_up_in_cpython)


@pytest.mark.slow
@pytest.mark.parametrize("made_up_in_cpython", [10_500], indirect=True)
@RUNTIMES
def test_ten_thousand_made_up_texts_get_the_same_answers(runtime, made_up_in_cpython):
    same_answers(runtime, *made_up_in_cpython)


def same_answers(runtime, asked, expected):
    """No question raises, and each gets in ``runtime`` what it got in CPython."""
    answers = ask(runtime, asked)
    assert len(answers) == len(asked) == len(expected)
    raised = [(question, answer) for question, answer in zip(asked, answers, strict=True) if isinstance(answer, list) and answer[:1] == ["raised"]]
    assert not raised, f"{len(raised)} of {len(asked)} raise; the first: {raised[0]}"
    different = [(question, answer, wanted) for question, answer, wanted in zip(asked, answers, expected, strict=True) if answer != wanted]
    assert not different, f"{len(different)} of {len(asked)} differ; the first: {different[0]}"


_SIGNS = ("\n", "\n- ", "•", "Requirements:", "must", "not", "never", "we", "You", "É", "…", "—", "{slot}", "\u202e", "5", "%", "since", "March", "12,5", "don’t", "\t", "\u00a0", "\u2003",
          "\u0085", "\x1c", "\u200b", "\ufeff", "İ", "ß", "ﬁ", "ſ", "K", "٣", "²", "½", "１２", "Ⅳ", "e\u0301", "👩‍👩‍👧", "\U0001f1e9\U0001f1ea", "中文", "שלום", "“fine”", "‹so›", "№", "O’Brien’s", "…?!", "\r\n")


def made_up(count, seed=20261123):
    """Questions to every public function, about texts that nobody wrote: the guide's own words, postings and samples shuffled, cut, doubled and strewn
    with odd signs of many alphabets. The same for the same seed.
    """
    chance = random.Random(seed)
    pack_ = pack()
    samples = [text for weakness in pack_.weaknesses for sample in weakness["samples"] for text in sample["parts"].values()]
    postings = [case["posting"] for case in pack_.cases if case["posting"]]
    words = sorted({word for text in samples + postings for word in text.split()})

    def text():
        if chance.random() < 0.5:
            return " ".join(chance.choice(words if chance.random() < 0.8 else _SIGNS) for _ in range(chance.choice((3, 12, 40))))
        made = chance.choice(samples + postings)
        for _ in range(chance.randrange(6)):
            place = chance.randrange(len(made) + 1)
            sign = chance.choice((chance.choice(_SIGNS), chr(chance.choice((chance.randrange(0xd800), chance.randrange(0xe000, 0x110000)))), made[place:place + 20], ""))
            made = made[:place] + sign + made[place + chance.choice((0, 0, 1, 15)):]
        return made

    kinds = ("read", "recognise", "review", "repair", "apart", "seconds", "fit", "compose")
    asked = []
    for index in range(count):
        kind = kinds[index % len(kinds)]
        if kind == "fit":
            asked.append({"ask": "fit", "weakness_text": text(), "role": pack_.roles[index % len(pack_.roles)]["id"], "posting": text() if index % 2 else None})
        elif kind == "compose":
            made = composition(pack_.weaknesses[index % len(pack_.weaknesses)], pack_.roles[index % len(pack_.roles)]["id"], index)
            asked.append(made | {"parts": [part | {"text": text()} if chance.random() < 0.8 else part for part in made["parts"]]})
        else:
            asked.append({"ask": kind, "text": text(), "pace": 80 + index % 140})
    return asked
