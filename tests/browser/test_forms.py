"""A contributor without an editor: from the form to a file that passes the check and shows on the built site; nothing leaves before a button that says what it sends."""

import json
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from generator import site
from generator.bundle import NODE_MODULES
from generator.checking import check_content
from generator.library import CONTENT
from generator.reader import read_bytes
from generator.starting import EXAMPLES
from generator.table import fields_of_kind
from tests.browser.test_axe import _RUN
from tests.browser.test_budgets import BUDGETS, downloaded, kib
from tests.browser.visitor import PlaywrightVisitor, at_rest, ready, see, wait_for, wait_to_see
from tests.widget.test_forms import collecting, controls, fields_view

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

PROFESSION = "machine-learning-engineer"
FORM_PAGES = ("propose-weakness", "propose-role", "wrong-verdict")


def example(name):
    return read_bytes((EXAMPLES / f"{name}.yml").read_bytes(), name).data


def write(visitor, kind, data):
    """Write an entry into the form as its writer would: rows added where they are missing, boxes ticked."""
    for name, value in controls(fields_of_kind(kind), data).items():
        place = "#" + fields_view.identifier(name)
        if isinstance(value, list):
            for one in value:
                visitor.page.check(f"{place}-{one}")
            continue
        while visitor.page.query_selector(place) is None:
            add = name.rsplit(".", 2)[0] if name.rsplit(".", 1)[-1].isdigit() is False else name.rsplit(".", 1)[0]
            visitor.page.click(f"[data-act=add][data-value='{add}']")
        if visitor.page.eval_on_selector(place, "(control) => control.tagName") == "SELECT":
            visitor.page.select_option(place, value)
        else:
            visitor.page.fill(place, value)
    at_rest(visitor)


def yaml_in(visitor):
    return visitor.evaluate("document.querySelector('#wf-yaml').textContent")


@pytest.fixture
def contributor(chromium, site_address):
    """``contributor(page, repository="", **context)``: somebody who opens a form for the first time, in a copy of the guide that may know its repository."""
    contexts = []

    def visit(path, repository="", fragment="", **options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, "service_workers": "block", **options})
        contexts.append(context)
        page = context.new_page()
        if repository:
            page.route("**/contributing/*/", lambda route: route.fulfill(response=(answer := route.fetch()), body=answer.text().replace('data-repository=""', f'data-repository="{repository}"')))
        visitor = PlaywrightVisitor(page)
        visitor.open(f"{site_address}contributing/{path}/{fragment}")
        ready(visitor)
        at_rest(visitor)
        return visitor

    yield visit
    for context in contexts:
        context.close()


def test_a_weakness_goes_from_the_form_to_a_file_that_passes_and_shows(contributor, tmp_path):
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    visitor = contributor("propose-weakness")
    loaded = len(visitor.requests)
    weakness = example("weakness")
    for sample, role in zip(weakness["samples"], ("research-lab", "product-company"), strict=True):
        sample["role"] = role
    weakness["situations"][0]["cost"] = "the reviewer said: “c'est la vie – 100 %” and moved on without my reply"
    weakness["why_credible"] += "\nA second line, with a colon: so that quoting matters."
    write(visitor, "weakness", weakness)
    assert "no case of this pack" not in see(visitor, "#wf-findings")
    visitor.click("#wf-show-missing")
    wait_to_see(visitor, "#wf-findings", "no case of this pack is about the weakness")
    verdict = visitor.evaluate("[...document.querySelectorAll('#wf-preview .wg-roles tbody tr')][0].querySelector('.wg-badge').className").rpartition("--")[2]
    role = visitor.evaluate("document.querySelector('#wf-cases-0-role').options[1].value")
    visitor.select("#wf-cases-0-role", role)
    other = "safe" if verdict != "safe" else "manageable"
    visitor.select("#wf-cases-0-verdict", other)
    visitor.fill("#wf-cases-0-because", "Whoever waits for a reply here loses a day at most.")
    wait_to_see(visitor, "#wf-findings", f"the case says {other}, and the rules give {verdict}")
    visitor.select("#wf-cases-0-verdict", verdict)
    wait_to_see(visitor, "#wf-findings", "Nothing is wrong or missing")
    weakness["cases"] = [{"role": role, "verdict": verdict, "because": "Whoever waits for a reply here loses a day at most."}]

    with visitor.page.expect_download() as download:
        visitor.click("[data-act=download]")
    target = content / see(visitor, "#wf-path").removeprefix("content/")
    assert download.value.suggested_filename == target.name == "answering-review-comments-late.yml"
    download.value.save_as(target)
    assert yaml.safe_load(target.read_text(encoding="utf-8")) == weakness
    assert check_content(content).report() == ""
    shown = site.render(content).files[f"professions/{PROFESSION}/weaknesses/{target.stem}.md"]
    assert "Answering review comments late" in shown and "A second line, with a colon: so that quoting matters." in shown
    assert [address for address in visitor.requests[loaded:] if not address.startswith("data:")] == [], "nothing is asked for while writing"
    assert visitor.errors == []


def test_a_role_goes_from_the_form_to_a_file_that_passes(contributor, tmp_path):
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    visitor = contributor("propose-role", fragment="#profession=data-analyst")
    assert visitor.evaluate("document.querySelector('#wf-profession').value") == "data-analyst"
    role = example("role")
    write(visitor, "role", role)
    weakness = visitor.evaluate("document.querySelector('#wf-cases-0-weakness').options[1].value")
    visitor.select("#wf-cases-0-weakness", weakness)
    visitor.fill("#wf-cases-0-because", "Nobody here would notice it within the first year.")
    for verdict in ("safe", "manageable", "deal_breaker_risk"):
        visitor.select("#wf-cases-0-verdict", verdict)
        at_rest(visitor)
        wait_for(visitor, f"document.querySelector('#wf-yaml').textContent.includes('verdict: {verdict}')", "the YAML")
        if "the case says" not in see(visitor, "#wf-findings"):
            break
    wait_to_see(visitor, "#wf-findings", "Nothing is wrong or missing")
    target = content / see(visitor, "#wf-path").removeprefix("content/")
    target.write_text(yaml_in(visitor), encoding="utf-8")
    assert check_content(content).report() == ""


@pytest.mark.slow
def test_the_messages_are_those_of_the_check(contributor, tmp_path):
    """The same faults in a file and in the form are told in the same words, with the same repair and reason."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    visitor = contributor("propose-weakness")
    weakness = example("weakness") | {"title": "Replying **late** to reviewers.", "summary": "TODO"}
    weakness["says"][0] = "keeps reviewers waiting"
    weakness["strains"][1] = {"competency": "delivery_pace", "weight": "slight", "because": "I am a perfectionist about organizing it."}
    weakness["samples"] = weakness["samples"][:1]
    weakness["samples"][0]["role"] = "research-lab"
    weakness["cues"] = weakness["cues"][:5] + ["... waiting"]
    del weakness["weak_answer"]["repair"]
    write(visitor, "weakness", weakness)
    visitor.click("#wf-show-missing")
    at_rest(visitor)
    target = content / see(visitor, "#wf-path").removeprefix("content/")
    target.write_text(yaml_in(visitor), encoding="utf-8")
    problems = [problem for problem in check_content(content).problems if problem.path.endswith(target.name)]
    told = set(visitor.evaluate("[...document.querySelectorAll('#wf-findings li')].map((one) => one.textContent)"))
    expected = {(problem.code, problem.message, problem.fix, problem.why) for problem in problems}
    assert len(expected) >= 9
    assert not [problem for problem in expected if not any(all(part in one for part in problem) for one in told)]
    assert len(told) == len(expected)


def test_a_text_of_any_kind_comes_out_as_it_went_in(contributor):
    visitor = contributor("wrong-verdict")
    odd = "no\n- a: 'b' \"c\" # d\n\n  {x}: |\nünïcode „quotes“ 100 % \\ 日本"
    visitor.fill("#wf-posting", odd)
    visitor.fill("#wf-because", "1:30")
    wait_for(visitor, "document.querySelector('#wf-yaml').textContent.includes('1:30')", "the YAML")
    assert [{key: case[key] for key in ("posting", "because")} for case in yaml.safe_load(yaml_in(visitor))] == [{"posting": odd, "because": "1:30"}]


def test_a_wrong_verdict_becomes_an_issue_only_after_it_is_shown(contributor):
    visitor = contributor("wrong-verdict", repository="https://github.com/ada/guide", fragment=f"#profession={PROFESSION}&weakness=documentation-avoidance")
    visitor.select("#wf-role", "founding-engineer")
    wait_to_see(visitor, "#wf-preview", "The rules say")
    visitor.select("#wf-verdict", "deal_breaker_risk")
    visitor.fill("#wf-because", "Four people in one room: “notes” & all.")
    at_rest(visitor)
    assert visitor.evaluate("document.querySelector('#wf-go').getAttribute('href')") is None
    visitor.click("#wf-issue")
    wait_for(visitor, "document.querySelector('#wf-send').open", "the dialogue")
    assert "https://github.com/ada/guide/issues/new" in see(visitor, "#wf-send-where")
    said, address = see(visitor, "#wf-send-text"), visitor.evaluate("document.querySelector('#wf-go').href")
    carried = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    assert carried.pop("template") == "verdict.yml"
    assert carried == {"title": "Verdict: documentation-avoidance-at-founding-engineer", "weakness": "documentation-avoidance", "role": "founding-engineer",
                       "verdict": "deal_breaker_risk", "because": "Four people in one room: “notes” & all."}
    assert all(value in said for value in carried.values()), "everything that goes is shown"
    asked = []
    visitor.page.context.route("https://github.com/**", lambda route: (asked.append(route.request.url), route.fulfill(body="there")))
    with visitor.page.context.expect_page() as tab:
        visitor.click("#wf-go")
    tab.value.wait_for_load_state()
    assert asked == [address] and tab.value.evaluate("opener") is None
    visitor.click("#wf-send-nothing")
    assert visitor.evaluate("document.querySelector('#wf-go').getAttribute('href')") is None


@pytest.mark.slow
def test_what_is_too_long_for_an_address_is_copied_instead(contributor):
    visitor = contributor("propose-weakness", repository="https://github.com/ada/guide", permissions=["clipboard-read", "clipboard-write"])
    weakness = example("weakness")
    for sample, role in zip(weakness["samples"], ("research-lab", "product-company"), strict=True):
        sample["role"] = role
    weakness["follow_ups"] += [{"question": f"What would reviewer number {number} say about it, and what would you reply?", "needs": "A name, a day and what was decided. " * 9} for number in range(8)]
    write(visitor, "weakness", weakness)
    visitor.click("#wf-file")
    wait_for(visitor, "document.querySelector('#wf-send').open", "the dialogue")
    address = visitor.evaluate("document.querySelector('#wf-go').href")
    assert parse_qs(urlsplit(address).query) == {"filename": [see(visitor, "#wf-path")]} and len(address) < 300
    assert see(visitor, "#wf-send-text") == ""
    visitor.click("#wf-send-copy")
    wait_to_see(visitor, "#wf-sent", "Copied")
    assert yaml.safe_load(visitor.evaluate("navigator.clipboard.readText()")) == weakness


def test_what_was_written_is_there_again_and_can_be_forgotten(contributor):
    visitor = contributor("propose-weakness")
    write(visitor, "weakness", {"title": "Waiting", "says": ["I wait", "I still wait"], "strains": [{"competency": "documentation", "weight": "strong", "facets": ["record_keeping"]}]})
    before = yaml_in(visitor)
    visitor.reload()
    ready(visitor)
    at_rest(visitor)
    assert yaml_in(visitor) == before and "I still wait" in before and "record_keeping" in before
    visitor.click("[data-act=forget]")
    visitor.page.wait_for_load_state()
    ready(visitor)
    at_rest(visitor)
    assert "I wait" not in yaml_in(visitor)
    assert visitor.evaluate("Object.keys(localStorage).filter((key) => key.includes('form')).length") == 0


def test_nothing_of_the_generator_comes_in_unasked(contributor):
    visitor = contributor("wrong-verdict")
    draft = {"values": {"profession": PROFESSION, "weakness": "delegation", "role": "research-lab", "seniority": "", "posting": "We at Secret Ltd want a person who delegates."}}
    visitor.evaluate("(() => { localStorage.setItem('weakness-answer-guide.drafts', '[{\"id\": \"1\", \"name\": \"\", \"at\": \"\"}]');"
                     f"localStorage.setItem('weakness-answer-guide.draft.1', {json.dumps(json.dumps(draft))}); }})()")
    visitor.reload()
    ready(visitor)
    at_rest(visitor)
    assert "Secret" not in visitor.page.content() and "Secret" not in visitor.evaluate("[...document.querySelectorAll('textarea')].map((one) => one.value).join()")
    visitor.click("[data-act=from-generator]")
    wait_for(visitor, "document.querySelector('#wf-posting').value.includes('Secret Ltd')", "the posting")
    assert visitor.evaluate("document.querySelector('#wf-weakness').value") == "delegation"
    wait_to_see(visitor, "#wf-preview", "The rules say")


def test_the_form_can_be_filled_in_by_keyboard_alone(contributor):
    visitor = contributor("wrong-verdict")
    visitor.evaluate("document.querySelector('#wf-profession').focus()")
    met = []
    for _ in range(30):
        visitor.press("Tab")
        met.append(visitor.evaluate("document.activeElement.id || document.activeElement.dataset.act"))
        if met[-1] == "wf-because":
            visitor.type("Nobody would mind.")
    assert {"wf-weakness", "wf-role", "wf-posting", "wf-verdict", "wf-because", "copy", "download", "forget"} <= set(met)
    wait_for(visitor, "document.querySelector('#wf-yaml').textContent.includes('Nobody would mind.')", "the YAML")


@pytest.mark.parametrize("path", FORM_PAGES)
@pytest.mark.parametrize("width", [360, pytest.param(1280, marks=pytest.mark.slow)])
def test_axe_finds_nothing_on_a_form(path, width, contributor):
    visitor = contributor(path, repository="https://github.com/ada/guide", viewport={"width": width, "height": 800}, bypass_csp=True, reduced_motion="reduce")
    visitor.evaluate("document.querySelector('#wf-show-missing').click()")
    at_rest(visitor)
    visitor.page.add_script_tag(path=str(NODE_MODULES / "axe-core" / "axe.min.js"))
    assert visitor.evaluate("document.documentElement.scrollWidth") <= width
    for scheme, material in (("light", "default"), ("dark", "slate")):
        visitor.page.emulate_media(color_scheme=scheme)
        visitor.evaluate(f"document.body.setAttribute('data-md-color-scheme', '{material}')")
        visitor.page.wait_for_timeout(300)
        assert visitor.evaluate(_RUN) == [], scheme
    visitor.evaluate("document.querySelector('#wf-issue').click()")
    assert visitor.evaluate(_RUN) == [], "the dialogue"


@pytest.mark.parametrize("path", FORM_PAGES)
def test_a_form_is_ready_within_its_budget(path, contributor, site_address, built_site):
    visitor = contributor(path)
    size = kib(built_site, downloaded(visitor, site_address, built_site))
    assert size <= BUDGETS["form"], f"{size:.1f} KiB"


@pytest.mark.parametrize("engine", [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("firefox", "webkit")])
def test_other_browsers_check_and_write_the_same(engine, arrive):
    visitor = arrive(engine, path="contributing/propose-weakness/")
    ready(visitor)
    visitor.fill("#wf-title", "Replying <b>late</b>")
    visitor.fill("#wf-says-0", "Since a year I optimize it")
    wait_to_see(visitor, "#wf-findings", "“<b>” would be HTML")
    wait_to_see(visitor, "#wf-findings", "“optimize” is “optimise” in British spelling")
    wait_to_see(visitor, "#wf-findings", "begins with “Since”")
    wait_for(visitor, "document.querySelector('#wf-yaml').textContent.includes('title: \"Replying <b>late</b>\"')", "the YAML")


def test_without_scripts_the_page_says_what_to_do(chromium, site_address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + "contributing/propose-weakness/")
    assert "This form needs scripts" in page.inner_text("main")
    assert not page.is_visible("#wf-title")
    context.close()


def test_every_control_of_a_form_is_named_as_the_page_finds_it():
    assert fields_view.identifier("situations.0.cost") == "wf-situations-0-cost" and collecting.rows_of({"says.3": "x"}, "says") == 4
