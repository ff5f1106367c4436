"""The modules that are not needed for the first verdict: fetched as one file, laid down beside the others, imported in slices."""

import asyncio
import json
import os

from . import page

_SLICE = 8  # milliseconds of importing after which the browser gets its turn


async def load_modules(address):
    """Fetch the late modules (path -> source) and import them. Raises OSError where they cannot be had."""
    sources = json.loads(await page.fetch_text(address))
    paths = sorted(sources)
    for path in paths:
        _lay_down(path, sources[path])
    began = page.now()
    for path in paths:
        __import__(path[:-3].replace("/__init__", "").replace("/", "."))
        if page.now() - began > _SLICE:
            await asyncio.sleep(0.001)
            began = page.now()


def _lay_down(path, source):
    folder = ""
    for name in path.split("/")[:-1]:
        folder += name
        try:
            os.mkdir(folder)
        except OSError:
            pass  # it is there already
        folder += "/"
    with open(path, "w") as file:
        file.write(source)
