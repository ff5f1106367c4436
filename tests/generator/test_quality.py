"""What the guide promises of its own text: samples that its checker would pass, sentences that stand once, links that lead somewhere, valid HTML.

Worked cases hold in tests/site_rules/test_fit.py; the chapters' form, spelling and wording in test_site_chapters.py; single fields in the content check.
"""

import json
import re
from collections import Counter, defaultdict
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

from generator.bundle import LATER, ROOT
from generator.catalog import link
from generator.fields import Form
from generator.library import CONTENT, read_library
from generator.naming import place_of
from generator.pages import Guide
from generator.shape import leaves
from site_rules import review_answer

LIBRARY = read_library(CONTENT)
GUIDE = Guide(link(LIBRARY))
PROFESSIONS = [pack.profession["id"] for pack in GUIDE.packs]
DOCS = ROOT / "docs"
TEMPLATES = sorted((ROOT / "generator" / "templates").glob("*.j2")) + sorted((DOCS / "overrides").rglob("*.html"))
COMING = f'<p class="wg-quiet">{GUIDE.say("static_coming")}</p>'
"""What stands in a region until its part has come."""


# --- what is told -------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("profession", PROFESSIONS)
def test_every_sample_passes_the_checker_with_nothing_worse_than_advice(profession):
    catalog = GUIDE.catalogs[profession]
    found = []
    for weakness in GUIDE.linked.pack(profession).weaknesses:
        for sample in weakness["samples"]:
            said = " ".join(sample["parts"].values())
            # A sample echoes itself, of course: that rule is there for visitors who take it whole.
            found += [(weakness["id"], sample["role"], finding.rule, said[finding.start:finding.end])
                      for finding in review_answer(catalog, said, role=sample["role"]).findings if finding.severity != "advice" and finding.rule != "template_echo"]
    assert found == []


@pytest.mark.parametrize("profession", PROFESSIONS)
def test_every_sample_holds_all_five_elements_as_the_checker_hears_them(profession):
    catalog = GUIDE.catalogs[profession]
    missing = [(weakness["id"], sample["role"], element.id)
               for weakness in GUIDE.linked.pack(profession).weaknesses for sample in weakness["samples"]
               for element in review_answer(catalog, " ".join(sample["parts"].values()), role=sample["role"]).elements if not element.present]
    assert missing == []


SINCE_WITH_THE_PRESENT = re.compile(r"\b[Ss]ince (?:(?:(?:last|this|early|late) \w+|spring|summer|autumn|winter|then|that \w+|the \w+|January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4}| last year| of \w+ year)?) (?:I|we) (?:have (?:an?|somebody|someone)\b|(?!have\b|['’]ve\b|had\b)\w+)")


def test_what_has_gone_on_since_a_month_is_told_in_the_perfect():
    """“Since May I stop” is how people say it whose first language is another one; the samples are to be read aloud."""
    texts = [(entry.id, leaf.text) for entry in LIBRARY.entries if entry.kind.name in ("weakness", "shared-weakness", "role") for leaf in leaves(entry.kind.model, entry.data)]
    texts += [(path.name, running_text(path)) for path in DOCS.rglob("*.md")]
    assert [(where, found.group()) for where, text in texts for found in SINCE_WITH_THE_PRESENT.finditer(text)] == []
    assert SINCE_WITH_THE_PRESENT.search("Since May 2024 I keep a list") and not SINCE_WITH_THE_PRESENT.search("Since May 2024 I have kept a list")
    assert SINCE_WITH_THE_PRESENT.search("Since then we have a list") and not SINCE_WITH_THE_PRESENT.search("Since then we have had a list")


def sentences(text):
    """The sentences of eight words or more, told apart by their words alone."""
    for sentence in re.split(r"(?<=[.?!…])[”\")]*\s+|\n", text):
        words = re.findall(r"[a-z0-9’']+", sentence.lower())
        if len(words) >= 8:
            yield " ".join(words)


def running_text(path):
    """A hand-written page without marks and addresses."""
    return re.sub(r"[*_`#|>]|<!--.*?-->", " ", re.sub(r"\]\([^)]*\)", "]", path.read_text(encoding="utf-8")))


def fixed_text(path):
    """What a template says itself, whatever is filled in: its own sentences, each block on a line of its own."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "\n", path.read_text(encoding="utf-8"), flags=re.S)
    text = re.sub(r"</?(?:p|li|t[hdr]|h\d|d[dt]|div|summary|desc|title|button|label|option)\b[^>]*>", "\n", re.sub(r"\{\{.*?\}\}", " … ", text, flags=re.S))
    return re.sub(r"[*_`#|>]|<[^>]*>", " ", re.sub(r"\]\([^)]*\)", "]", text))


def places_of_sentences():
    """Sentence -> where it is written. What describes a source goes with every figure from it; how clauses are joined is no sentence yet."""
    places = defaultdict(set)
    for entry in LIBRARY.entries:
        if entry.kind.model is None or entry.kind.name in ("sources", "joins"):
            continue
        for leaf in leaves(entry.kind.model, entry.data):
            if isinstance(leaf.form, Form):
                for sentence in sentences(leaf.text):
                    places[sentence].add((entry.document.path, entry.id))
    for path in DOCS.rglob("*.md"):
        for sentence in sentences(running_text(path)):
            places[sentence].add((path.relative_to(ROOT).as_posix(), ""))
    for path in TEMPLATES:
        for sentence in sentences(fixed_text(path)):
            places[sentence].add((path.relative_to(ROOT).as_posix(), ""))
    return places


def test_no_sentence_is_written_twice():
    places = places_of_sentences()
    assert len(places) > 2000
    assert {sentence: sorted(where) for sentence, where in places.items() if len(where) > 1} == {}


def test_a_template_is_heard_in_its_own_sentences_alone(tmp_path):
    page = tmp_path / "page.md.j2"
    page.write_text("<p>These verdicts come from the role profile alone.</p>{% if x %}<p>{{ say('a message that somebody else has written down') }}</p>{% endif %}{# a remark that no visitor will ever come to read #}")
    assert list(sentences(fixed_text(page))) == ["these verdicts come from the role profile alone"]


def prose(entry):
    """What a record tells in whole sentences."""
    return [leaf.text for leaf in leaves(entry.kind.model, entry.data) if isinstance(leaf.form, Form) and leaf.form.name == "prose"]


def read_once(texts):
    """(Flesch and Kincaid's grade, the longest sentence): the two by which the chapters are judged."""
    told = [sentence.split() for text in texts for sentence in re.split(r"(?<=[.?!:])[”\"]*\s+", text) if sentence]
    words = re.findall(r"[A-Za-z’']+", " ".join(texts))
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))) for word in words)
    return 0.39 * len(words) / len(told) + 11.8 * syllables / len(words) - 15.59, max(told, key=len)


TOLD = [entry for entry in LIBRARY.entries if entry.kind.name in ("weakness", "role", "profession")]


@pytest.mark.parametrize("entry", TOLD, ids=lambda entry: f"{entry.profession}-{entry.id}")
def test_what_a_page_tells_can_be_read_once(entry):
    """With the bounds that hold for the chapters, page by page, so that no page hides behind the others of its pack."""
    grade, longest = read_once(prose(entry))
    assert grade <= 9
    assert len(longest) <= 45, longest


@pytest.mark.parametrize("kind", ["rules", "fit", "competencies", "contexts", "signals", "elements", "families"])
def test_what_the_guide_says_of_its_own_rules_can_be_read_once(kind):
    grade, longest = read_once([text for entry in LIBRARY.entries if entry.kind.name == kind for text in prose(entry)])
    assert grade <= 9
    assert len(longest) <= 45, longest


def test_a_tangled_page_would_not_pass():
    grade, longest = read_once(["The operationalisation of organisational communication necessitates comprehensive documentation of interdepartmental responsibilities, irrespective of individual availability."])
    assert grade > 9
    assert len(read_once(["and so on " * 20])[1]) > 45


# --- the pages that come of it --------------------------------------------------------------------------------------------

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
ENDS_A_PARAGRAPH = frozenset("address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split())
REFERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "list")
THEMES = ("__toc",)
"""What the theme's own button names on pages without a table of contents."""


class Parsed(HTMLParser):
    """A page's ids, addresses and references, and where its markup is wrong."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses, self.refers, self.wrong, self.open = Counter(), [], [], [], []
        self.feed(text)
        self.wrong += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag, attributes):
        self._attributes(tag, attributes)
        if tag in ENDS_A_PARAGRAPH and "p" in self.open:
            self.wrong.append(f"<{tag}> inside <p>, line {self.getpos()[0]}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self._attributes(tag, attributes)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.wrong.append(f"</{tag}> closes {self.open[-1:]}, line {self.getpos()[0]}")

    def _attributes(self, tag, attributes):
        repeated = [name for name, count in Counter(name for name, _ in attributes).items() if count > 1]
        if repeated:
            self.wrong.append(f"<{tag}> says {repeated} twice, line {self.getpos()[0]}")
        for name, value in attributes:
            if name == "id":
                self.ids[value] += 1
            elif name in ("href", "src") and value:
                self.addresses.append(value)
            elif name in REFERS and value:
                self.refers += value.split()


@pytest.fixture(scope="module")
def parsed(built_site):
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(built_site.rglob("*.html"))}
    # What the generator's page shows only when somebody opens it comes after it, each part into a region that is there.
    generator = built_site / "generator" / "index.html"
    for region, markup in json.loads(place_of(built_site, LATER).read_text(encoding="utf-8")).items():
        before, opened, after = re.split(f'(<[^>]* id="{region}"[^>]*>)', pages[generator])
        pages[generator] = before + opened + markup + after.removeprefix(COMING)
    return {path: Parsed(text) for path, text in pages.items()}


def test_markup_is_well_formed_and_ids_stand_once(parsed):
    wrong = {path.as_posix(): page.wrong[:3] + [f"id {name} twice" for name, count in page.ids.items() if count > 1] for path, page in parsed.items()}
    assert {path: problems for path, problems in wrong.items() if problems} == {}


def test_labels_and_descriptions_name_what_is_on_the_page(parsed):
    lost = {(path.as_posix(), name) for path, page in parsed.items() for name in page.refers if name not in page.ids and name not in THEMES}
    assert lost == set()


def test_every_link_leads_to_a_page_and_every_anchor_to_its_place(parsed, built_site):
    lost = set()
    for path, page in parsed.items():
        if path.name == "404.html":
            continue  # its links are made for whatever address was missed
        for address in page.addresses:
            problem = _lost(path, urlsplit(address), parsed, built_site)
            if problem:
                lost.add((path.relative_to(built_site).as_posix(), address, problem))
    assert lost == set()


def _lost(path, address, parsed, site):
    if address.scheme or address.netloc:
        return ""
    target = path if not address.path else (site / address.path.lstrip("/") if address.path.startswith("/") else path.parent / unquote(address.path)).resolve()
    target = target / "index.html" if target.is_dir() else target
    if not target.is_file() or site.resolve() not in target.resolve().parents:
        return "no such page"
    fragment = unquote(address.fragment)
    is_state = "=" in fragment  # what the generator opens with
    if fragment and not is_state and target.suffix == ".html" and fragment not in parsed[target].ids:
        return "no such anchor"
    return ""
