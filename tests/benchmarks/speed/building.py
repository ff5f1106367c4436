"""What building costs: seconds of processor and MiB of check, render and each site builder apart, at once, ten and a hundred times the packs.

Generated packs are the guide's own under other names, with a number behind the last word of each sentence, since no sentence
may stand twice.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from generator.bundle import NODE_MODULES, ROOT

TIMES = (1, 10, 100)
SITE_TIMES = (1, 10)
"""A hundredfold is 20,000 pages: the builders are not asked for it, the check and the rendering are."""

_CHECK = "from generator.checking import check_content, CONTENT; r = check_content(CONTENT); print(len(r.library.entries), len(r.problems))"
_RENDER = "from generator import site; r = site.render(); print(len(r.files), bool(r.problems))"
_ENDING = re.compile(r"([A-Za-z0-9])([^A-Za-z0-9]*)$")
_PHRASES = ("cues", "posting_words", "title_cues")


def measure(times=TIMES, site_times=SITE_TIMES):
    """``{times: {"entries", "check", "render", "mkdocs", "zensical", "unchanged": {"seconds", "mib"}}}``."""
    found = {}
    for number in times:
        with tempfile.TemporaryDirectory() as folder:
            tree = _tree(Path(folder) / "tree", number)
            row = {}
            check, said = _run(tree, [sys.executable, "-c", _CHECK])
            row["entries"], row["problems"] = map(int, said.split()[-2:])
            row["check"] = check
            row["render"], said = _run(tree, [sys.executable, "-c", _RENDER])
            row["files"] = int(said.split()[-2])
            if number in site_times:
                row["mkdocs"], _ = _run(tree, [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tree / "plain")])
                row["build"], _ = _run(tree, [sys.executable, "-m", "generator", "build"])
                row["unchanged"], said = _run(tree, [sys.executable, "-m", "generator", "build"])
                row["unchanged"]["wrote"] = "nothing" not in said
                _run(tree, [sys.executable, "-m", "generator", "export", str(tree / "exported")])
                row["zensical"], _ = _run(tree / "exported", [str(Path(sys.executable).with_name("zensical")), "build"])
            found[str(number)] = row
    return found


def _tree(folder, times):
    """The repository as it stands, with so many times its packs."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    for name in names:
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(NODE_MODULES.resolve())
    if (ROOT / ".cache" / "stripped").exists():
        shutil.copytree(ROOT / ".cache" / "stripped", folder / ".cache" / "stripped")
    packs = sorted(path for path in (folder / "content" / "professions").iterdir() if path.is_dir())
    for number in range(2, times + 1):
        for pack in packs:
            for path in sorted(pack.rglob("*.yml")):
                target = pack.with_name(f"{pack.name}-{number}") / path.relative_to(pack)
                target.parent.mkdir(parents=True, exist_ok=True)
                text = path.read_text(encoding="utf-8")
                target.write_text(text.split("\n", 1)[0] + "\n" + yaml.safe_dump(_reworded(yaml.safe_load(text), number), allow_unicode=True, sort_keys=False, width=200), encoding="utf-8")
    return folder


def _reworded(value, number):
    """The same record with a number behind the last word of each of its sentences."""
    if isinstance(value, dict):
        return {key: item if key in _PHRASES else _reworded(item, number) for key, item in value.items()}
    if isinstance(value, list):
        return [_reworded(item, number) for item in value]
    if isinstance(value, str) and value.count(" ") > 2:
        return " ".join(_ENDING.sub(lambda end: end[1] + str(number) + end[2], sentence) for sentence in re.split(r"(?<=[.?!…\"”’])\s+", value))
    return value


def _run(folder, command):
    """Run a command; what it cost, and what it said. Raises RuntimeError where it fails."""
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=os.environ | {"PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command[:4])}: {said[-800:]}")
    return {"seconds": round(usage.ru_utime + usage.ru_stime, 2), "wall": round(time.monotonic() - started, 2), "mib": round(usage.ru_maxrss / 1024)}, said
