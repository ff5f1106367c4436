"""The modules that are not needed for the first verdict: fetched as one file, laid down beside the others, imported in slices."""

import asyncio
import json

from . import page
from .arriving import put_down

_SLICE = 8  # milliseconds of importing after which the browser gets its turn


async def load_modules(address):
    """Fetch the late modules (path -> source) and import them. Raises OSError where they cannot be had."""
    sources = json.loads(await page.fetch_text(address))
    paths = sorted(sources)
    put_down(sources)
    began = page.now()
    for path in paths:
        __import__(path[:-3].replace("/__init__", "").replace("/", "."))
        if page.now() - began > _SLICE:
            await asyncio.sleep(0.001)
            began = page.now()
