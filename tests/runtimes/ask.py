"""Ask questions in any of the three runtimes, with the rules as they are shipped: stripped."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.bundle import NODE, RULES, stripped
from generator.catalog import DEFAULT_PROFESSION, catalog_data, link
from generator.forms import form_data
from generator.library import read_library
from generator.site import compact_json

HERE = Path(__file__).resolve().parent


def ask(runtime, questions, profession=DEFAULT_PROFESSION):
    """The answers to ``questions`` (see driver.py) in ``runtime``, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        _lay_out(folder, questions, profession)
        if runtime == "cpython":
            program = "import sys; sys.path.insert(0, sys.argv[1]); from driver import answers; from pathlib import Path; print(answers(lambda name: Path(sys.argv[1], name).read_text(encoding='utf-8')))"
            command = [sys.executable, "-I", "-c", program, str(folder)]
        else:
            command = [NODE, str(HERE / "run.mjs"), runtime, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=HERE, encoding="utf-8")
        if done.returncode:
            raise RuntimeError(f"{runtime} stopped: {done.stderr[-3000:]}")
        return json.loads(done.stdout)


def _lay_out(folder, questions, profession):
    for path in RULES.rglob("*.py"):
        target = folder / "site_rules" / path.relative_to(RULES)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(stripped(path.read_text(encoding="utf-8")), encoding="utf-8")
    shutil.copy(HERE / "driver.py", folder)
    linked = link(read_library())
    data = catalog_data(linked)
    (folder / "forms.json").write_text(compact_json(form_data(linked)), encoding="utf-8")
    for name in ("core", "reading", "answers"):
        (folder / f"{name}.json").write_text(compact_json(data[name]), encoding="utf-8")
    (folder / "pack.json").write_text(compact_json(data["packs"][profession]), encoding="utf-8")
    (folder / "questions.json").write_text(json.dumps(questions, ensure_ascii=False), encoding="utf-8")
