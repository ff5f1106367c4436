"""What the entry makes, beside the form: its page as it would be built, or what the rules say of a case; and its file."""

import asyncio
import json

from site_rules.fit import check_role_fit
from widget import page
from widget.arriving import put_down
from widget.html import join, tag
from widget.views.fit import verdict as fit_view

from . import file, preview


def show(desk):
    page.show("wf-preview", _case(desk) if desk.kind == "cases" else _page(desk))
    page.say("wf-path", file.path(desk))
    page.say("wf-yaml", file.yaml(desk) if desk.kind == "cases" else file.whole(desk))


def _page(desk):
    view = preview.weakness if desk.kind == "weakness" else preview.role
    alike = len([1 for _, count in preview.counted(desk.rows) if count]) == 1
    return join(tag("ul", tag("li", desk.say("form_one_verdict")), cls="wg-notes") if alike else None, view(desk.joined, desk.record, desk.rows))


def _case(desk):
    """What the rules say today, beside what the case says."""
    weakness, role, posting = desk.data.get("weakness"), desk.data.get("role"), desk.data.get("posting")
    if posting and not desk.reader:
        asyncio.create_task(_read_postings(desk))
        return tag("p", desk.say("form_reading"), cls="wg-quiet")
    if not weakness or not (role or posting):
        return tag("p", desk.say("form_case_waiting"), cls="wg-quiet")
    fit = check_role_fit(desk.catalog, weakness, role=role or None, seniority=desk.data.get("seniority") or None, job=_read(desk, posting) if posting else None)
    said = desk.data.get("verdict")
    note = tag("p", desk.say("form_case_agrees" if said == fit.verdict else "form_case_differs"), cls="wg-status wg-status--note") if said and fit.verdict else None
    return join(tag("h3", desk.say("form_rules_say")), fit_view(desk.catalog, fit), note)


def _read(desk, posting):
    from site_rules.reading import read_job_description
    return read_job_description(posting, desk.catalog)


async def _read_postings(desk):
    """Fetch what reading a posting needs; only a case with a posting does."""
    sources = json.loads(await page.fetch_text(desk.folder + "late.json"))
    put_down({path: sources[path] for path in sources if path.startswith("site_rules/")})
    desk.reader = json.loads(await page.fetch_text(desk.folder + "reading.json"))
    desk.catalog.add_reading(desk.reader)
    desk.refresh()
