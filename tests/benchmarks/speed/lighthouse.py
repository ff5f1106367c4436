"""Lighthouse's judgement of each kind of page as on a phone, the median of five visits, with every audit that failed."""

import json
import os
import statistics
import subprocess
import tempfile
from pathlib import Path

from generator.bundle import NODE, NODE_MODULES
from tests.benchmarks.speed import host
from tests.browser.browsers import available

VISITS = 5
_PROGRAM = NODE_MODULES / "lighthouse" / "cli" / "index.js"
_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"


def measure(kinds=tuple(host.PAGES), visits=VISITS):
    """``{kind: {category: score, "failed": audits below 1 in what must be 1}}``; empty where Lighthouse or Chromium is not there."""
    chromium = available().get("chromium")
    if not _PROGRAM.exists() or not chromium:
        return {}
    with host.served() as top:
        return {kind: _median([_visit(top + host.PAGES[kind], chromium) for _ in range(visits)]) for kind in kinds}


def _visit(address, chromium):
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        done = subprocess.run(
            [NODE, str(_PROGRAM), address, "--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={_FLAGS}", "--max-wait-for-load=90000"],
            env=os.environ | {"CHROME_PATH": str(chromium), "NO_UPDATE_NOTIFIER": "1"}, capture_output=True, text=True, timeout=300)
        if not report.exists():
            raise RuntimeError(f"Lighthouse gave no report for {address}: {done.stderr[-600:]}")
        return json.loads(report.read_text(encoding="utf-8"))


def _median(reports):
    found = {name: statistics.median(report["categories"][name]["score"] or 0 for report in reports) for name in reports[0]["categories"] if name in ("performance", "accessibility", "best-practices", "seo")}
    found["interactive_s"] = round(statistics.median(report["audits"]["interactive"].get("numericValue", 0) for report in reports) / 1000, 2)
    found["failed"] = sorted({audit["id"] for report in reports for category in ("accessibility", "best-practices", "seo")
                              for audit in map(lambda reference: report["audits"][reference["id"]], report["categories"][category]["auditRefs"])
                              if audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] in ("binary", "numeric")})
    return found
