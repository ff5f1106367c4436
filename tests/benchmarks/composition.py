"""What the composer makes of suggestions and of messy input: faults of grammar, open places, elements heard, length, variety.

Run ``python -m tests.benchmarks.composition``; ``--show 40`` prints composed answers to be read aloud, ``--faults`` every fault.
"""

import re
import sys
from collections import Counter
from pathlib import Path

import yaml

from generator.catalog import link, load
from generator.library import read_library
from site_rules import records
from site_rules.composition import compose_answer, suggest
from site_rules.composition.elements import ELEMENTS

TABLE = Path(__file__).parent.parent / "cases" / "composition_inputs.yml"
PACES = (120, 140, 160)
REGISTERS = ("plain", "technical", "mixed")
DATES = ("Since March.", "For two quarters.", "Six months ago.", "In May 2024.", "Over the past year.", "Since last autumn.", "since january", "started in spring")
"""As visitors fill in the date that an action's suggestion leaves open."""

# --- the table -------------------------------------------------------------------------------------------------------

DISGUISES = (
    ("as it stands", lambda text: text),
    ("full stops", lambda text: text + "..."),
    ("bullet", lambda text: "\n".join("• " + line for line in text.split("\n"))),
    ("shouted", lambda text: text.upper() if "{" not in text and "[" not in text else text),
    ("small, double spaces, emoji", lambda text: text.lower().replace(" ", "  ") + " 🙂"),
)


def table():
    """Element → inputs, each as it stands and in every disguise, without repetitions."""
    rows = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return {element: list(dict.fromkeys(disguise(text) for text in rows[element] for _name, disguise in DISGUISES)) for element in ELEMENTS}


# --- drafts ----------------------------------------------------------------------------------------------------------

def filled(text, number=0):
    """A suggestion with its open places filled in, as a visitor might."""
    counts = ("four", "five", "two", "nine")

    def fill(match):
        prompt = match.group(1).lower()
        if prompt.startswith("the month you began"):
            return "March"
        if prompt.startswith(("who", "which expert")):
            return "our product manager"
        if "share" in prompt or "per cent" in prompt:
            return "80 per cent"
        if "long" in prompt:
            return "three days"
        if "when" in prompt:
            return "March"
        if prompt.startswith(("which", "what")):
            return "the churn model"
        return counts[(number + match.start()) % len(counts)]

    return re.sub(r"\{([^}]*)\}", fill, text)


def suggested(catalog, weakness, role, number, pace=140, register=None):
    """A complete draft from the catalog's suggestions, the open places filled in; ``number`` picks among them and is the variant."""
    parts = []
    for element in ELEMENTS:
        offers = suggest(catalog, weakness, role, element)
        text = offers[number % min(3, len(offers))].text
        text = text.replace("Since {" + catalog.say("composition_when") + "}.", DATES[number % len(DATES)])
        parts.append(records.DraftPart(element, filled(text, number), "suggestion"))
    return draft(weakness, role, parts, number, register or REGISTERS[number % 3], pace=pace)


def draft(weakness, role, parts, variant=0, register="plain", spelling="british", seconds=60, pace=140, job=None):
    return records.Draft(weakness, role, "mid", parts, register, variant, spelling, seconds, pace, job)


def messy(rows, number):
    """A draft of five inputs of the table, no two drafts alike until every input was used."""
    parts = [records.DraftPart(element, rows[element][(number * (7 + 2 * place) + place) % len(rows[element])], "visitor")
             for place, element in enumerate(ELEMENTS)]
    return draft("", "", parts, number, REGISTERS[number % 3], ("british", "american")[number % 2])


# --- faults ----------------------------------------------------------------------------------------------------------

_FAULTS = (
    ("doubled word", r"\b(?!that that\b|had had\b|Xy\b)(\w+) \1\b"),
    ("I I", r"\bI (?:I|I'm|I've|I'd|I'll)\b"),
    ("small i", r"(?<![\w.])i(?![\w.])"),
    ("double punctuation", r"[.,;:!?]\s*[.,;:!?]"),
    ("space before a sign", r"\s[.,;:!?]"),
    ("two spaces", r"  "),
    ("agreement", r"(?<!-)\b(?:[Ii] (?:is|are|has|does|were|tends|keeps|struggles|avoids|needs|puts|uses|takes|writes|waits|asks)|(?:we|they|you) (?:was|has|is))\b|(?:^|[.:,;] )(?:[Hh]e|[Ss]he|[Ii]t) (?:have|are|am)\b"),
    ("two verbs", r"\b(?:I am (?:am|is|keep|tend|have|struggle|avoid|need|use|take|write|wait|ask|was|had|can|would)|I have (?:am|is|keep|tend|take|write|use|was|I)|am am|is is|have have|been been)\b"),
    ("an before a consonant", r"\b[Aa]n (?:[bcdfgjklmnpqrstvwyz]|use|uni(?!n|m)|one\b)[a-z]*"),
    ("a before a vowel", r"\ba (?!one|use|uni|eu|usu)[aeiou][a-z]+"),
    ("been without its verb", r"\bI(?:'ve| have) been (?!\w+ing\b|\w+ed\b|at\b|on\b|in\b|to\b|able\b|there\b|too\b|more\b|part\b|so\b|told\b|\w+ly\b)\w+"),
    ("sentence begins small", r"(?:^|[.?] )(?!scikit|pandas|numpy|pytest|cleanlab)[a-z]"),
    ("hanging joint", r"\b(?:and|but|or|the|a|an|of|because)[.?;:]"),
    ("to and a noun", r"\bto to\b|\bof of\b|\bfor for\b"),
    ("bullet", r"[•*\u2022]|(?:^|\s)-\s"),
    ("emoji", r"[\U0001F300-\U0001FAFF\u2600-\u27BF]"),
    ("announced twice", r"weakness is (?:that )?(?:my|one of my|the) [a-z ]*weakness"),
    ("colon twice in a sentence", r":[^.?]*: [^.?]*: "),
)


def faults(text):
    """``[(name, the words)]`` of what no listener should hear; open places count as one word."""
    bare = re.sub(r"\{[^}]*\}", "Xy", text)
    found = [(name, bare[max(0, match.start() - 25):match.end() + 25]) for name, pattern in _FAULTS for match in re.finditer(pattern, bare)]
    if bare.count("(") != bare.count(")") or bare.count('"') % 2:
        found.append(("unbalanced", bare))
    if text and not text.endswith((".", "?")):
        found.append(("no full stop", bare[-30:]))
    return found


# --- report ----------------------------------------------------------------------------------------------------------

def every_pair():
    """``(catalog, pace, answer)`` for every weakness × role of every pack, composed from suggestions, at three paces in turn."""
    for pack in link(read_library()).packs:
        catalog = load(pack.profession["id"])
        for index, (weakness, role) in enumerate((weakness, role) for weakness in catalog.weaknesses for role in catalog.roles):
            pace = PACES[index % len(PACES)]
            yield catalog, pace, compose_answer(catalog, suggested(catalog, weakness["id"], role["id"], index, pace))


def report(show_faults=False):
    """Print the figures of `make benchmark` and return them."""
    catalog = load()
    rows = table()
    figures = {}
    answers = [(pace, answer) for _catalog, pace, answer in every_pair()]
    figures["composed_from_suggestions"] = len(answers)
    figures["with_faults"] = sum(bool(faults(answer.text)) for _pace, answer in answers)
    for pace in PACES:
        times = [answer.seconds for row_pace, answer in answers if row_pace == pace]
        figures[f"between_45_and_60_seconds_at_{pace}"] = sum(45 <= seconds <= 60 for seconds in times) / len(times)
    figures["elements_heard"] = elements_heard(catalog, [answer for _pace, answer in answers][::5])
    mess = [compose_answer(catalog, messy(rows, number)) for number in range(max(len(inputs) for inputs in rows.values()) * 3)]
    figures["messy_inputs"] = {element: len(inputs) for element, inputs in rows.items()}
    figures["composed_from_messy_input"] = len(mess)
    figures["messy_with_faults"] = sum(bool(faults(answer.text)) for answer in mess)
    figures["commonest_six_connecting_words"] = commonest_connection(catalog)
    for name, value in figures.items():
        print(f"{name}: {value}")
    if show_faults:
        for answer in [answer for _pace, answer in answers] + mess:
            for fault in faults(answer.text):
                print("  ", *fault, sep=" | ")
    return figures


def commonest_connection(catalog, drafts=1000):
    """``(six connecting words in a row, share of the drafts that hold them)``, the commonest over many drafts."""
    runs = Counter()
    for number in range(drafts):
        weakness = catalog.weaknesses[number * 5 % len(catalog.weaknesses)]["id"]
        role = catalog.roles[number * 7 % len(catalog.roles)]["id"]
        row = suggested(catalog, weakness, role, number)
        given = set()
        for part in row.parts:
            given |= six_in_a_row(part.text)
        runs.update(six_in_a_row(compose_answer(catalog, row).text) - given)
    words, count = runs.most_common(1)[0]
    return words, count / drafts


def six_in_a_row(text):
    words = re.findall(r"[a-z0-9']+", text.lower())
    return {" ".join(words[index:index + 6]) for index in range(len(words) - 5)}


def elements_heard(catalog, answers):
    """Element → share of answers in which the checker hears it."""
    from site_rules.review import review_answer
    heard = {element: 0 for element in ELEMENTS}
    for answer in answers:
        for each in review_answer(catalog, answer.text).elements:
            heard[each.id] += each.present
    return {element: round(count / len(answers), 3) for element, count in heard.items()}


def show(count):
    """Print composed answers, half from suggestions and half from messy input."""
    catalog = load()
    rows = table()
    for number in range(count):
        weakness = catalog.weaknesses[number * 5 % len(catalog.weaknesses)]["id"]
        role = catalog.roles[number * 7 % len(catalog.roles)]["id"]
        row = suggested(catalog, weakness, role, number) if number % 2 == 0 else messy(rows, number)
        answer = compose_answer(catalog, row)
        print(f"--- {number} {row.weakness} {row.role} {row.register} {answer.words} words {answer.seconds:.0f} s")
        print(answer.text)


if __name__ == "__main__":
    if "--show" in sys.argv:
        show(int(sys.argv[sys.argv.index("--show") + 1]))
    else:
        report("--faults" in sys.argv)
