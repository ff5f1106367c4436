"""Start the generator: fetch the data, take over the pre-rendered page, and go on only when everything is there."""

import asyncio
import json

from site_rules import load_catalog

from . import page
from .workspace import Workspace


async def begin():
    folder = page.data("wg", "data")
    try:
        core = json.loads(await page.fetch_text(folder + "core.json"))
        workspace = Workspace(core, folder)
        await workspace.open(page.data("wg", "profession"), page.data("wg", "role"))
    except Exception as error:
        page.say("wg-status", "The generator could not start: " + str(error) + ". The advice on this page and every role page still holds.")
        page.set_attribute("wg-status", "class", "wg-status wg-status--bad")
        raise


asyncio.create_task(begin())
