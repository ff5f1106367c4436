"""Taking the finished entry along: copied, as a file, or to the repository's site once its sender has seen what would be sent."""

import asyncio

from widget import page
from widget.late import browser

from . import dom, file, sending


def do_copy(desk, _):
    asyncio.create_task(_copy(desk, "wf-said"))


def do_copy_sent(desk, _):
    asyncio.create_task(_copy(desk, "wf-sent"))


async def _copy(desk, said):
    if await browser.copy(file.yaml(desk)):
        page.say(said, desk.say("form_copied"))
    else:
        page.select_text("wf-yaml")
        page.say(said, desk.say("form_not_copied"))


def do_download(desk, _):
    browser.download(file.path(desk).split("/")[-1], file.whole(desk), "application/yaml")


# --- to the repository ------------------------------------------------------------------------------------------------

def offer(desk):
    """The ways to the repository, where it is known."""
    for way in ("wf-file", "wf-issue"):
        page.set_hidden(way, not _repository())
    page.set_hidden("wf-no-repository", bool(_repository()))


def _repository():
    return page.attribute_of("wg", "data-repository")


def do_new_file(desk, _):
    _show(desk, sending.new_file(_repository(), page.attribute_of("wg", "data-branch"), file.path(desk), file.whole(desk), page.encode))


def do_edit_file(desk, _):
    _show(desk, sending.edit_file(_repository(), page.attribute_of("wg", "data-branch"), file.path(desk)))


def do_issue(desk, _):
    if desk.kind == "cases":
        template, title = "verdict.yml", "Verdict: " + desk.identifier
        fields = [(name, desk.data.get(name) or "") for name in ("weakness", "role", "verdict", "because", "posting")]
    else:
        template, title = desk.kind + ".yml", desk.data.get("title") or desk.identifier
        fields = [("profession", desk.profession), ("yaml", file.yaml(desk))]
    _show(desk, sending.issue(_repository(), template, title, fields, page.encode))


def _show(desk, way):
    """What would be sent, and where; the link in the dialogue is followed by its reader or not at all."""
    host = way.address.split("//")[1].split("/")[0]
    page.say("wf-send-where", desk.say("form_send_where", host=host, address=way.address.split("?")[0]))
    page.say("wf-send-how", desk.say("form_send_whole" if way.is_whole else "form_send_paste"))
    page.say("wf-send-text", way.carried)
    page.set_hidden("wf-send-text", not way.carried)
    page.set_hidden("wf-send-copy", way.is_whole)
    page.say("wf-sent", "")
    dom.set_link("wf-go", way.address)
    dom.open_dialogue("wf-send")


def do_close(desk, _):
    dom.set_link("wf-go", "")
    dom.close_dialogue("wf-send")
