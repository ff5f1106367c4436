"""Which draft lies open: where it came from, what has changed since, and the others on this device."""

from .. import page
from ..state import checked, empty
from . import browser
from .files import LONGEST, changed_since, read_draft_file


def notice(lines):
    """Tell the visitor something about the draft above everything else; without lines, no longer."""
    lines = [line for line in lines if line]
    page.say("wg-notice-words", " ".join(lines))
    page.set_hidden("wg-notice", not lines)


def do_dismiss(desk, value, part):
    page.set_hidden("wg-notice", True)
    page.focus("wg-tab-build")


def tell_origin(desk):
    """Say what the draft that the page began with is: one restored, from a link, or none because a link was refused."""
    kind, told = desk.came_with
    if kind == "restored":
        notice([desk.catalog.say("late_restored")] + _changed(desk, told))
    elif kind == "link":
        notice([desk.catalog.say("late_link_opened")])
    elif kind == "refused":
        notice([desk.catalog.say(told if told.startswith("late_") else "late_" + told)])


def on_storage(desk, event):
    """Another tab has written to the draft that is open here: this one goes on as a draft of its own, so that neither loses a word."""
    if event.key and desk.drafts.is_ours(str(event.key)) and event.newValue:
        desk.drafts.begin(desk.catalog.say("late_draft_second_tab"))
        notice([desk.catalog.say("late_two_tabs")])
        desk.keep()


def _changed(desk, record):
    """Sentences on what another version of the catalogue changes for the draft that was kept as ``record``."""
    fit = desk.work.fit(desk.state.values) if desk.state["weakness"] else None
    return changed_since(desk.catalog, record, fit.verdict if fit else "", desk.missing)


# --- opening one ------------------------------------------------------------------------------------------------------

async def _show(desk, values, record):
    desk.state.begin(values)
    await desk.load_pack()
    desk.fill_controls()
    desk.refresh()
    notice(_changed(desk, record))


def _open_record(desk, record):
    try:
        values = checked(record.get("values"))
    except ValueError as error:
        page.say("wg-taken", desk.catalog.say("late_" + str(error)))
        return
    desk.start(_show(desk, values, record))


def _nothing_written(desk):
    """The values of an empty draft for the job that is looked at."""
    return empty(desk.state["profession"], desk.state["role"], desk.state["seniority"])


def do_new_draft(desk, value, part):
    desk.keep()
    desk.drafts.begin()
    desk.start(_show(desk, _nothing_written(desk), {"version": desk.catalog.version}))


def do_open_draft(desk, value, part):
    desk.keep()
    record = desk.drafts.open(value)
    if record:
        _open_record(desk, record)


def do_duplicate_draft(desk, value, part):
    desk.keep()
    record = desk.drafts.read(value)
    if record:
        names = [entry["name"] for entry in desk.drafts.listed() if entry["id"] == value]
        desk.drafts.begin(desk.catalog.say("late_draft_copy", name=names[0] if names else "").strip())
        _open_record(desk, record)


def input_upload(desk, value, part):
    desk.start(_upload(desk))


async def _upload(desk):
    try:
        text = await browser.chosen_file("wg-upload", LONGEST)
        if text is None:
            return
        found, version = read_draft_file(page.tidy_json(text))
        values = checked(found)
    except ValueError as error:
        page.say("wg-taken", desk.catalog.say("late_" + str(error)))
        return
    desk.drafts.begin(desk.catalog.say("late_draft_uploaded"))
    await _show(desk, values, {"version": version})
    page.say("wg-taken", desk.catalog.say("late_file_opened"))


# --- the drafts on this device ----------------------------------------------------------------------------------------

def input_draft_name(desk, value, part):
    """The name is kept as it is typed, like everything else."""
    desk.drafts.rename(desk.drafts.current, value[:80])


def do_delete_draft(desk, value, part):
    """Take a draft away; it can be brought back until the page is left."""
    desk.later.gone = desk.drafts.delete(value)
    if value == desk.drafts.current:
        desk.drafts.begin()
        desk.state.replace(_nothing_written(desk))
        desk.fill_controls()
    desk.refresh()


def do_restore_draft(desk, value, part):
    desk.drafts.restore(desk.later.gone)
    desk.later.gone = None
    desk.refresh()


def do_forget(desk, value, part):
    """Leave nothing on this device. What is on the screen can still be brought back by undo, until the page is left."""
    desk.drafts.forget_all()
    if desk.later.rehearsing.recording:
        desk.later.rehearsing.recording.forget()
    desk.later.gone = None
    desk.state.replace(_nothing_written(desk))
    desk.drafts.begin()
    desk.fill_controls()
    desk.refresh()
    page.say("wg-kept", "")
    page.say("wg-taken", desk.catalog.say("late_forgotten"))
