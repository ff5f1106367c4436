"""Start a form: fetch the vocabulary and the field table, fill the choices in, and go on only when everything is there."""

import asyncio
import json

from widget import page

from .desk import Desk


async def begin():
    folder = page.attribute_of("wg", "data-data")
    try:
        core = json.loads(await page.fetch_text(folder + "core.json"))
        lists = json.loads(await page.fetch_text(folder + "forms.json"))
        desk = Desk(core, lists, folder)
        await desk.open()
    except Exception as error:
        page.say("wg-status", page.attribute_of("wg", "data-failed-start").replace("{reason}", str(error)))
        page.set_attribute("wg-status", "class", "wg-status wg-status--bad")
        raise


asyncio.create_task(begin())
