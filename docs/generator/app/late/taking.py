"""Taking the answer along: copied, as a file, as a printed cue card, as a link."""

from .. import page
from . import browser
from .files import draft_file, link_text, markdown
from .regions import card, cues, named_weakness


def do_copy(desk, value, part):
    answer = desk.work.answer(desk.state.values)
    if answer is not None:
        desk.start(_copy_answer(desk, answer))


async def _copy_answer(desk, answer):
    if await browser.copy(answer.text):
        page.say("wg-said", _copied(desk.catalog.say, answer))
    else:
        page.select_text("wg-text")
        page.say("wg-said", desk.catalog.say("late_copy_failed"))


def _copied(say, answer):
    """What a visitor should know about the text that was copied."""
    count, ours = len(answer.open_placeholders), len([part for part in answer.parts if part.source in ("suggestion", "mixed")])
    lines = [say("late_copied")]
    if count:
        lines.append(say("late_copied_open", count=count))
    if ours:
        lines.append(say("late_ours_one" if ours == 1 else "late_ours", count=ours))
    return " ".join(lines)


def do_link(desk, value, part):
    link = page.address() + "#draft=" + page.encode(link_text(desk.state.values, not page.is_checked("wg-link-bare")))
    desk.start(_copy_link(desk, link))


async def _copy_link(desk, link):
    if await browser.copy(link):
        page.say("wg-taken", desk.catalog.say("late_link_copied", count=len(link)))
    else:
        page.set_hidden("wg-link-row", False)
        page.set_value("wg-link", link)
        page.focus("wg-link", 0, len(link))
        page.say("wg-taken", desk.catalog.say("late_copy_failed"))


def do_markdown(desk, value, part):
    values, catalog = desk.state.values, desk.catalog
    answer = desk.work.answer(values)
    if answer is None:
        page.say("wg-taken", catalog.say("late_nothing_yet"))
        return
    lines = [words for _, words in cues(desk)]
    text = markdown(catalog, answer, desk.work.fit(values), catalog.role(values["role"]), named_weakness(desk), lines, values["pace"])
    _save(desk, "weakness-answer.md", text, "text/markdown")


def do_json(desk, value, part):
    _save(desk, "weakness-answer.json", draft_file(desk.state.values, desk.catalog.version), "application/json")


def _save(desk, name, text, kind):
    browser.download(name, text, kind)
    page.say("wg-taken", desk.catalog.say("late_file_saved", name=name))


def do_print(desk, value, part):
    page.show("wg-print", card(desk))
    browser.print_page()
