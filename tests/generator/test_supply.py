"""What others wrote: pinned with hashes, listed with its licence where it is shipped, named in the bill of materials; and speed's promises said once."""

import json
import re
from pathlib import Path

import pytest
import yaml

from generator import audit, speed, supply
from generator.bundle import _RUNTIME_FILES, ROOT
from tests.benchmarks.speed import __main__ as benchmark

REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]


@pytest.mark.parametrize("file", REQUIREMENTS, ids=lambda file: file.stem)
def test_every_python_package_is_pinned_with_its_hashes(file):
    entries = [entry for entry in file.read_text(encoding="utf-8").replace("\\\n", " ").splitlines() if entry and not entry.lstrip().startswith("#")]
    assert len(entries) > 5
    assert [entry.split()[0] for entry in entries if not re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry)] == []


def test_what_builds_our_own_package_is_pinned_too():
    assert re.search(r"^setuptools==", (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert "--no-build-isolation" in (ROOT / "Makefile").read_text(encoding="utf-8"), "otherwise pip would fetch the newest setuptools"


def test_every_npm_package_is_pinned_with_its_hash():
    assert [path for path, package in LOCK.items() if path and not package.get("integrity", "").startswith("sha512-")] == []
    direct = LOCK[""].get("dependencies", {}) | LOCK[""].get("devDependencies", {})
    assert [name for name, version in direct.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def test_everything_shipped_from_npm_has_its_licence_on_the_site(built_site):
    shipped = {part.name: part for part in supply.shipped()}
    assert {package.removesuffix("/dist") for package, _ in _RUNTIME_FILES} | {"pagefind", "workbox-core"} <= set(shipped)
    page = (built_site / "reference" / "licences" / "index.html").read_text(encoding="utf-8")
    for part in shipped.values():
        assert len(part.text) > 300 and re.search(r"copyright|licen[cs]e", part.text, re.I), part.name
        assert part.name.replace("'", "’") in page.replace("'", "’").replace("&#39;", "’"), part.name


def test_the_workbox_parts_in_the_worker_are_those_listed(built_site):
    used = set(re.findall(r"workbox:([a-z-]+):", (built_site / "sw.js").read_text(encoding="utf-8")))
    assert used and {"workbox-" + name for name in used} <= {part.name for part in supply.shipped()}


def test_the_bill_names_every_package_that_builds_the_site_once_and_no_address(built_site):
    text = (built_site / supply.BILL).read_text(encoding="utf-8")
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6") and "://" not in text
    purls = [component["purl"] for component in bill["components"]]
    assert len(purls) == len(set(purls)) and purls == sorted(purls)
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert sum(purl.startswith("pkg:pypi/") for purl in purls) == len(pinned)
    assert {f"pkg:npm/{name.replace('@', '%40')}" for name in LOCK[""]["dependencies"]} <= {purl.rsplit("@", 1)[0] for purl in purls}


def test_budgets_and_promises_name_the_same_figures():
    budgets = yaml.safe_load((Path(__file__).resolve().parent.parent / "budgets.yml").read_text(encoding="utf-8"))
    limits = {promise.what: promise.limit for promise in speed.PROMISES}
    assert limits["Generator page, everything until it is ready, gzipped"] == budgets["generator"]["all"]
    assert limits["The heaviest other page, gzipped"] == budgets["other_page"]


def test_every_promise_is_told_as_kept_not_kept_or_not_measured(tmp_path):
    assert {row["kept"] for row in speed.told(tmp_path / "nothing.json")["promises"]} == {"not measured"}
    measured = {"visits": {"found": {"pages": {"generator": {"until_ready": {"gzip_kib": 411}}, "home": {"until_idle": {"gzip_kib": 120}}}, "ready": {speed.RIVAL: {"slow": 50}, "generator": {"slow": 4}}}}}
    (tmp_path / "some.json").write_text(json.dumps(measured), encoding="utf-8")
    assert [row["kept"] for row in speed.told(tmp_path / "some.json")["promises"]][:4] == ["not kept", "kept", "kept", "not measured"]


def test_what_is_published_was_measured_by_parts_that_exist():
    published = speed.told()["results"]
    assert set(published) <= set(benchmark.PARTS)
    assert all({"day", "commit", "machine"} <= set(part["about"]) and "/" not in part["about"]["machine"] for part in published.values())


UNREACHED = ["", "error: no route", "[]", '{"error": {"code": "E405"}}', '{"dependencies": [{"name": "a", "skip_reason": "not found"}], "fixes": []}']


@pytest.mark.parametrize("output", UNREACHED)
def test_an_audit_that_was_not_answered_is_never_told_as_clean(output):
    said = []
    assert audit.report([audit.told_by_pip_audit("site", output), audit.told_by_npm("npm", output)], said.append) == 0
    assert len(said) == 2 and all("NOT AUDITED, the advisory database could not be reached" in line for line in said)


def test_an_audit_names_what_it_finds_and_what_it_could_not_ask():
    half = '{"dependencies": [{"name": "a", "version": "1", "vulns": []}, {"name": "b", "skip_reason": "not found"}]}'
    found = '{"vulnerabilities": {"c": {"name": "c", "severity": "high", "range": "<2"}}}'
    said = []
    assert audit.report([audit.told_by_pip_audit("half", half), audit.told_by_npm("npm", found), audit.told_by_npm("none", '{"vulnerabilities": {}}')], said.append, on_code_host=True) == 1
    assert said == ["::warning::half: NOT AUDITED, the advisory database knows nothing of b", "npm: c <2: high", "none: no advisory"]


def test_the_audit_asks_about_every_lock_file(monkeypatch):
    asked = []
    monkeypatch.setattr(audit, "_run", lambda command: asked.append(" ".join(command)) or "")
    assert [answer.what for answer in audit.ask()] == ["requirements/" + file.name for file in REQUIREMENTS] + ["package-lock.json"]
    assert all(any(str(file) in command for command in asked) for file in REQUIREMENTS) and "npm audit --json" in asked[-1].replace(".cmd", "")
