"""A case taken over from the generator: what its visitor chose and pasted there, and only on their word."""

import asyncio

from widget import page
from widget.keeping import Drafts

from . import fields_view


def offer(desk):
    if desk.kind == "cases":
        page.set_hidden("wf-generator", _draft() is None)


def _draft():
    """The values of the draft that is open in the generator on this device, unchanged; ``None`` without one."""
    drafts = Drafts(page)
    listed = drafts.listed()
    record = drafts.read(page.read_kept("weakness-answer-guide.open") or (listed[-1]["id"] if listed else "")) if listed else None
    values = record.get("values") if record else None
    return values if isinstance(values, dict) else None


def do_from_generator(desk, _):
    asyncio.create_task(_take(desk, _draft() or {}))


async def _take(desk, draft):
    if draft.get("profession") in desk.professions():
        await desk.turn_to(draft["profession"])
    posting = draft.get("posting") or ""
    for name, text in (("weakness", draft.get("weakness")), ("role", "" if posting else draft.get("role")), ("posting", posting), ("seniority", draft.get("seniority"))):
        if isinstance(text, str):
            page.set_value(fields_view.identifier(name), text)
            desk.put(name, text)
    desk.refresh()
