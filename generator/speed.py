"""The speed promises, and what the last published measurement says of each. The figures come from generator/measured/speed.json alone,
which ``python -m tests.benchmarks.speed --publish`` writes.
"""

import json
from pathlib import Path
from typing import NamedTuple

MEASURED = Path(__file__).resolve().parent / "measured" / "speed.json"
RIVAL = "on Pyodide"


class Promise(NamedTuple):
    """``limit``: the promise as a number; ``at_least``: whether more is better; ``figure``: takes the figure out of a part's findings."""

    what: str
    part: str
    limit: float
    unit: str
    at_least: bool
    figure: object


def _others(found):
    return [row for kind, row in found.items() if kind != "generator"]


PROMISES = (
    Promise("Generator page, everything until it is ready, gzipped", "visits", 410, "KiB", False, lambda found: found["pages"]["generator"]["until_ready"]["gzip_kib"]),
    Promise("The heaviest other page, gzipped", "visits", 120, "KiB", False, lambda found: max(row["until_idle"]["gzip_kib"] for row in _others(found["pages"]))),
    Promise("The same widget on Pyodide, on the slow phone, against ours", "visits", 10, "times", True, lambda found: round(found["ready"][RIVAL]["slow"] / found["ready"]["generator"]["slow"], 1)),
    Promise("Lighthouse on a phone, performance of the generator", "lighthouse", 0.9, "", True, lambda found: found["generator"]["performance"]),
    Promise("Lighthouse on a phone, performance of the slowest other page", "lighthouse", 0.99, "", True, lambda found: min(row["performance"] for row in _others(found))),
    Promise("Lighthouse, accessibility, best practices and SEO, the lowest of all", "lighthouse", 1, "", True, lambda found: min(row[name] for row in found.values() for name in ("accessibility", "best-practices", "seo"))),
    Promise("Python after a key in the answer, 95 of 100 keys", "keys", 16, "ms", False, lambda found: found["desktop"]["answer_key"]["p95"]),
    Promise("Python after a key in one's own words, 95 of 100 keys", "keys", 16, "ms", False, lambda found: found["desktop"]["own_words_key"]["p95"]),
    Promise("Python after pasting 10,000 characters of a posting", "keys", 60, "ms", False, lambda found: found["desktop"]["posting"]["p95"]),
    Promise("Tasks over 50 ms while typing", "keys", 0, "", False, lambda found: found["desktop"]["typed_at_speed"]["tasks_over_50"]),
    Promise("Check and rendering of one entry", "building", 2, "ms", False, lambda found: _milliseconds(found["1"])),
    Promise("The same with the most entries measured, against the fewest", "building", 1.25, "times", False, lambda found: round(_milliseconds(found[_most(found)]) / _milliseconds(found["1"]), 2)),
    Promise("Files written by building an unchanged site", "building", 0, "", False, lambda found: int(found["1"]["unchanged"]["wrote"])),
)


def told(file=MEASURED):
    """What the page about speed shows: ``promises`` with their figures, and the findings of every part that was measured."""
    results = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {"promises": [_kept(promise, results) for promise in PROMISES], "results": results}


def _kept(promise, results):
    try:
        figure = promise.figure(results[promise.part]["found"])
    except (KeyError, ValueError):  # this part, or this figure of it, was not measured
        figure = None
    words = "not measured" if figure is None else "kept" if (figure >= promise.limit if promise.at_least else figure <= promise.limit) else "not kept"
    return {"what": promise.what, "promise": f"{'at least' if promise.at_least else 'at most'} {promise.limit:g} {promise.unit}".strip(), "figure": "" if figure is None else f"{figure:g} {promise.unit}".strip(), "kept": words}


def _milliseconds(row):
    """Processor time of check and rendering for one entry; rendering checks too, so it alone counts."""
    return round(row["render"]["seconds"] * 1000 / row["entries"], 2)


def _most(found):
    return max(found, key=lambda times: found[times]["entries"])
