"""The claims. Each takes an input nobody has looked at and raises ``AssertionError`` where the guide does not do what it promises.

No exception but the documented ones, no span that points elsewhere than it says, the same result for the same input, and no markup in
the page but ours.
"""

import json
import shutil
import tempfile
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import yaml

from generator.catalog import load
from generator.checks.run import find_problems
from generator.library import read_library
from generator.pages.guide import widget
from generator.problems import as_text
from generator.reader import MOST_PROBLEMS, read_bytes
from site_rules import check_role_fit, compose_answer, read_job_description, recognise_weakness, review_answer, speaking_seconds
from site_rules.composition import cue_lines
from site_rules.records import Draft, DraftPart
from site_rules.repairs import apply_repair, propose_repair
from site_rules.review import take_apart

widget()
from widget.late.files import draft_file, link_text, markdown, read_draft_file  # noqa: E402  the package must be importable first
from widget.late.views import answer as answer_view  # noqa: E402
from widget.late.views import apart as apart_view  # noqa: E402
from widget.late.views import heard as heard_view  # noqa: E402
from widget.late.views import reading as reading_view  # noqa: E402
from widget.late.views import review as review_view  # noqa: E402
from widget.late.work import LateWork  # noqa: E402
from widget.state import ELEMENTS, State, checked, copy, empty  # noqa: E402
from widget.views import fit as fit_view  # noqa: E402

ROLE = "product-company"
WEAKNESS = "stakeholder-communication"
TINY = Path(__file__).resolve().parent.parent / "generator" / "tiny" / "content"
_DAY = date(2026, 11, 23)


@lru_cache
def catalog():
    return load()


# --- what visitors type or paste ----------------------------------------------------------------------------------------

def posting(text):
    """Any text can be read as a posting; every span lies in it, every quotation stands there, every mark is put round its own words."""
    job = read_job_description(text, catalog())
    assert job.text == text
    for demand in job.demands:
        assert catalog().competency(demand.competency) and demand.level in ("core", "mentioned")
        assert 1 <= len(demand.evidence) <= 3
        for evidence in demand.evidence:
            _span(evidence, text)
    for note in job.notes:
        _span_or_none(note, text)
    for match in job.role_matches:
        assert catalog().role(match.role) and 0 <= match.score <= 100
    fit = check_role_fit(catalog(), WEAKNESS, role=ROLE, job=job)
    _reasons(fit, text)
    _harmless(reading_view.reading(catalog(), job, {}, catalog().role(ROLE)), within=text)
    _harmless(fit_view.verdict(catalog(), fit))
    _harmless(fit_view.more(catalog(), fit))
    assert read_job_description(text, catalog()) == job


def own_words(text):
    """Any text can be taken for a weakness in own words, and what was heard can be judged."""
    heard = recognise_weakness(text, catalog())
    assert heard.text == text
    for match in heard.weaknesses:
        assert catalog().weakness(match.weakness) and match.score > 0
        for start, end in match.evidence:
            assert 0 <= start < end <= len(text), (start, end)
    for note in heard.notes:
        _span_or_none(note, text)
    fit = check_role_fit(catalog(), heard, role=ROLE)
    _harmless(heard_view.heard(catalog(), heard, ""))
    _harmless(fit_view.verdict(catalog(), fit))
    assert recognise_weakness(text, catalog()) == heard


def answer(text):
    """Any text can be reviewed as an answer, taken apart without losing a word, and timed."""
    review = review_answer(catalog(), text, role=ROLE)
    assert review.text == text
    for finding in review.findings:
        _span(finding, text)
        repair = propose_repair(catalog(), text, finding)
        assert text[repair.start:repair.end] == repair.before, repair
        assert repair.kind == "ask" or apply_repair(text, repair) != text, repair
    for heard in (*review.elements, *review.signals):
        _span_or_none(heard, text)
        assert heard.present or heard.start == -1
    assert review.seconds == speaking_seconds(text, 135) >= 0
    parts = take_apart(catalog(), text)
    _in_order(parts, text)
    _harmless(apart_view.heard_as(review, review.findings, parts), within=text)
    _harmless(review_view.findings(catalog(), review, review.findings, True, None))
    own_words(text)
    assert review_answer(catalog(), text, role=ROLE) == review


def fields(text):
    """Whatever stands in the five fields becomes an answer whose parts are where they say they are."""
    pieces = (text.split("\n\n", 4) + [""] * 5)[:5]
    seed = len(text)
    drafted = Draft(
        weakness=WEAKNESS, role=ROLE, seniority=None, parts=[DraftPart(element, piece, "visitor") for element, piece in zip(ELEMENTS, pieces, strict=True)],
        register=("plain", "technical", "mixed")[seed % 3], variant=seed, spelling=("british", "american")[seed % 2], seconds=(30, 60, 90)[seed % 3], words_per_minute=140, job=None)
    composed = compose_answer(catalog(), drafted)
    _in_order(composed.parts, composed.text)
    for place in composed.open_placeholders:
        _span(place, composed.text)
    assert composed.seconds >= 0 and composed.words == sum(len(part.text.split()) for part in composed.parts)
    _harmless(answer_view.spoken(catalog(), composed, []), within=composed.text)
    cues = [cue for _, cue in cue_lines(composed)]
    markdown(catalog(), composed, None, catalog().role(ROLE), None, cues, 140)
    assert compose_answer(catalog(), drafted) == composed


# --- what comes from elsewhere ------------------------------------------------------------------------------------------

def draft(text):
    """A share link's fragment or an uploaded file: refused with a message's id, or a whole draft that can be worked with."""
    for read in (json.loads, lambda text: read_draft_file(text)[0]):
        try:
            values = checked(read(text))
        except (ValueError, RecursionError) as error:  # json's own depth; MicroPython's has none
            if read is not json.loads:
                assert str(error) in ("draft_not_ours", "draft_too_new") or isinstance(error, RecursionError)
            continue
        _draft(values)


def _draft(values):
    fresh = empty()
    assert sorted(values) == sorted(fresh)
    for key, standard in fresh.items():
        assert type(values[key]) is type(standard), key
    assert checked(json.loads(json.dumps(values))) == values
    assert checked(read_draft_file(draft_file(values, "v"))[0]) == values
    assert checked(json.loads(link_text(values, True))) == values
    state = State(copy(values))
    state.set("own_words", "I rush")
    state.undo()
    assert state.values == values
    # What the pack does not know falls back to its defaults, as in the page.
    values = copy(values)
    values["role"] = values["role"] if catalog().role(values["role"]) else ROLE
    values["seniority"] = values["seniority"] if values["seniority"] in catalog().seniorities else ""
    values["weakness"] = values["weakness"] if catalog().weakness(values["weakness"]) else ""
    values["corrections"] = {name: level for name, level in values["corrections"].items() if catalog().competency(name) and level in ("core", "mentioned", "absent")}
    for key in ("posting", "own_words", "pasted"):
        values[key] = values[key][:2000]
    work = LateWork(catalog())
    _harmless(reading_view.reading(catalog(), work.job(values), values["corrections"], catalog().role(values["role"])))
    _harmless(heard_view.heard(catalog(), work.recognised(values), ""))
    _harmless(fit_view.verdict(catalog(), work.fit(values)))
    _harmless(answer_view.spoken(catalog(), work.answer(values), []))
    for mode in ("build", "check"):
        review = work.review(values, mode)
        if review:
            _harmless(review_view.findings(catalog(), review, work.standing(values, mode), True, None))


# --- content from strangers ---------------------------------------------------------------------------------------------

def yaml_file(raw):
    """Any bytes give data or problems with places in the file, never a traceback; what passes means the same to every YAML reader."""
    document = read_bytes(raw, "x.yml")
    assert len(document.problems) <= MOST_PROBLEMS + 2 * len(document.lines)
    for problem in document.problems:
        assert 1 <= problem.place.line <= len(document.lines) + 1 and problem.place.column >= 1, problem
        assert problem.fix and problem.why and as_text(problem, document.lines)
    if not document.problems:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        assert document.data == yaml.load(text, Loader=yaml.CSafeLoader)


FILES = ("professions/planner/weaknesses/late-replies.yml", "professions/planner/roles/online-shop.yml", "professions/planner/cases.yml",
          "professions/planner/profession.yml", "competencies.yml", "sources.yml", "elements.yml", "shared/weaknesses/delegation.yml")


@lru_cache
def _content():
    return Path(shutil.copytree(TINY, Path(tempfile.mkdtemp()) / "content"))


def content(raw):
    """A whole content folder with one file of these bytes: problems, never a traceback. The first byte says which file."""
    if not raw:
        return
    file = _content() / FILES[raw[0] % len(FILES)]
    kept = file.read_bytes()
    file.write_bytes(raw[1:])
    try:
        library = read_library(_content())
        found = find_problems(library, _DAY)
    finally:
        file.write_bytes(kept)
    for problem in found:
        document = library.documents.get(problem.path)
        assert as_text(problem, document.lines if document else ()) and problem.fix and problem.why, problem


# --- the same question asked often --------------------------------------------------------------------------------------

def _span(record, text):
    assert 0 <= record.start < record.end <= len(text), (record, len(text))
    assert text[record.start:record.end].strip(), record


def _span_or_none(record, text):
    assert (record.start, record.end) == (-1, -1) or 0 <= record.start <= record.end <= len(text), (record, len(text))


def _reasons(fit, text):
    for reason in fit.reasons:
        if reason.start >= 0:
            _span(reason, text)
            assert reason.quote == text[reason.start:reason.end], reason


def _in_order(parts, text):
    position = 0
    for part in parts:
        assert not text[position:part.start].strip(), "words between two parts"
        assert position <= part.start <= part.end <= len(text) and part.text == text[part.start:part.end], part
        position = part.end
    assert not text[position:].strip() or not parts, "words after the last part"


_OURS = {"a", "b", "br", "button", "code", "dd", "details", "div", "dl", "dt", "em", "h2", "h3", "h4", "i", "input", "label", "li", "mark", "ol", "option", "p", "path", "q", "rect",
         "select", "small", "span", "strong", "sub", "summary", "svg", "table", "tbody", "td", "textarea", "th", "thead", "tr", "ul", "use"}


class _Markup(HTMLParser):
    """The words of the markup; raises where something stands in it that is not ours."""

    def __init__(self):
        super().__init__()
        self.words = []

    def handle_starttag(self, tag, attributes):
        assert tag in _OURS, tag
        names = [name for name, _ in attributes]
        assert len(names) == len(set(names)) and not [name for name in names if name.startswith("on") or name in ("style", "src", "srcdoc", "formaction")], attributes
        for name, value in attributes:
            assert name != "href" or value.startswith(("#wg-i-", "../", "https://")), value

    def handle_decl(self, declaration):
        raise AssertionError(declaration)

    def handle_pi(self, instruction):
        raise AssertionError(instruction)

    def handle_comment(self, comment):
        raise AssertionError(comment)

    def handle_data(self, words):
        self.words.append(words)


def _harmless(html, within=None):
    """The markup holds our elements only; where it shows a whole text, every letter of ``within`` is shown, in order."""
    parser = _Markup()
    parser.feed(html.markup)
    parser.close()
    if within is not None:
        shown = iter("".join(parser.words))
        assert all(letter in shown for letter in "".join(within.split())), "a letter of the text is not shown"


CLAIMS = {"posting": posting, "own_words": own_words, "answer": answer, "fields": fields, "draft": draft, "yaml_file": yaml_file, "content": content}
"""Name -> claim. ``yaml_file`` and ``content`` take bytes, the others text."""
OF_BYTES = ("yaml_file", "content")


def claim(name, raw):
    """Ask the claim ``name`` of these bytes."""
    CLAIMS[name](raw if name in OF_BYTES else raw.decode("utf-8", "replace"))
