"""What visitors type becomes the same answer in the browser's Python as in ours."""

from site_rules.composition.elements import ELEMENTS
from tests.benchmarks.composition import REGISTERS, messy, table
from tests.runtimes.ask import ask

ODD = ("", "É É é", "I…I", "{", "}{", "{a}{b}", "[x]<y>", "²½¾", "١٢٣ days ago", "a\u0085b\u2028c", "\x1c\x1d", "ﬁnally I", "→→", "İstanbul", "K8S & CI/CD", "an {x}", "since since March",
       "I's", "''", "\"", "(", "1. 2. 3.", "A", "we", "she", "the", "...and then", "I\u2019m", "😬", "MAY", "since may", "TBD TBD", "ÀÉÎ ÕÜ ÀÉÎ ÕÜ ÀÉÎ")


def test_messy_input_composes_alike_in_micropython():
    rows = table()
    asked = [question(messy(rows, number)) for number in range(0, 300)]
    for number, text in enumerate(ODD):
        for element in ELEMENTS:
            row = messy(rows, number)
            asked.append(question(row._replace(parts=[part._replace(text=text) if part.element == element else part for part in row.parts])))
    expected = ask("cpython", asked)
    answers = ask("micropython", asked)
    different = [(row, answer, wanted) for row, answer, wanted in zip(asked, answers, expected, strict=True) if answer != wanted]
    assert not different, f"{len(different)} of {len(asked)} differ; the first: {different[0]}"
    assert not [answer for answer in answers if isinstance(answer, list) and answer[:1] == ["raised"]]


def question(row):
    number = row.variant
    return {"ask": "compose", "weakness": ("over-optimization", "")[number % 2], "role": ("product-company", "")[number % 2],
            "parts": [{"element": part.element, "text": part.text, "source": part.source} for part in row.parts],
            "register": REGISTERS[number % 3], "variant": number, "spelling": row.spelling, "seconds": (60, 30, 90)[number % 3], "pace": 140}
