"""Start the generator: fetch the data, take over the pre-rendered page, and go on only when everything is there."""

import asyncio
import json

from . import page
from .workspace import Workspace


async def begin():
    folder = page.attribute_of("wg", "data-data")
    try:
        core = json.loads(await page.fetch_text(folder + "core.json"))
        workspace = Workspace(core, folder)
        await workspace.open(page.attribute_of("wg", "data-profession"), page.attribute_of("wg", "data-role"))
    except Exception as error:
        page.say("wg-status", page.attribute_of("wg", "data-failed-start").replace("{reason}", str(error)))
        page.set_attribute("wg-status", "class", "wg-status wg-status--bad")
        raise


asyncio.create_task(begin())
