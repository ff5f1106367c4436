"""``python -m tests.benchmarks.speed [visits keys memory lighthouse building]``: measures, prints tables, stores what it found.

What is measured goes into .cache/benchmarks/speed.json; with ``--publish`` also into generator/measured/speed.json, from which the
page about speed is made. A part that is not run keeps what was found before.
"""

import datetime
import json
import os
import platform
import subprocess
import sys

from generator.build import build
from generator.bundle import ROOT
from tests.benchmarks.speed import building, keys, lighthouse, memory, visits

PARTS = {"visits": visits, "keys": keys, "memory": memory, "lighthouse": lighthouse, "building": building}
KEPT = ROOT / ".cache" / "benchmarks" / "speed.json"
PUBLISHED = ROOT / "generator" / "measured" / "speed.json"


def main(arguments):
    wanted = [name for name in arguments if name in PARTS] or list(PARTS)
    build()
    for name in wanted:
        print(f"--- {name}", flush=True)
        result = {"about": _about(), "found": PARTS[name].measure()}
        tell(result["found"])
        _keep(KEPT, {name: result})
    if "--publish" in arguments and KEPT.exists():
        _keep(PUBLISHED, json.loads(KEPT.read_text(encoding="utf-8")))
    return 0


def _keep(file, results):
    """Put these parts into a file of results; the other parts in it stay."""
    everything = (json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}) | results
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({name: everything[name] for name in PARTS if name in everything}, indent=1) + "\n", encoding="utf-8")


def tell(found):
    """Print nested results as one table: a line for each row, a column for each figure."""
    rows = list(_rows(found))
    width = max((len(name) for name, _ in rows), default=0)
    for name, figures in rows:
        print(f"{name:{width}}  " + "  ".join(f"{key} {value}" for key, value in figures.items()))


def _rows(found, path=""):
    figures = {key: value for key, value in found.items() if not isinstance(value, dict)}
    if figures:
        yield path or "all", figures
    for key, value in found.items():
        if isinstance(value, dict):
            yield from _rows(value, f"{path} {key}".strip())


def _about():
    """When and on what this was measured; no name and no path of the machine."""
    commit = subprocess.run(["git", "log", "-1", "--format=%h"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return {"day": datetime.datetime.now(datetime.UTC).date().isoformat(), "commit": commit,
            "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}", "load": round(os.getloadavg()[0], 1)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
