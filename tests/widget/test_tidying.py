"""The page's memory after a clearing: no hole is left to be looked through, and what filled the holes is let go again."""

import json
import shutil
import subprocess

import pytest

from generator.bundle import NODE, ROOT, WIDGET

INTERPRETER = ROOT / "tests" / "interpreter.mjs"

# A page that has just the timers; what they would run later runs when the script below says so, which is when the browser would.
_PAGE = """
waiting = []
class Rest:
    def __init__(self, milliseconds, callback):
        self.callback = callback
    def ask(self):
        waiting.append(self.callback)
    def cancel(self):
        pass
ticks = [0]
def now():
    ticks[0] += 1
    return ticks[0]
"""

_BEGIN = """
import gc, json, sys
sys.path.insert(0, "/app")
from widget import page
from widget import tidying as module
from widget.tidying import Tidying

def holes():
    # How many of a thousand small things do not stand right beside the one before.
    kept = [None] * 1000
    for number in range(1000):
        kept[number] = (number, None)
    return len([one for one, two in zip(kept, kept[1:]) if id(two) != id(one) + 16])

def litter(count):
    # Things that stay between things that go, of one to five cells.
    return [(bytearray(10 + 16 * (number % 5)), bytearray(10 + 16 * (number % 5)))[0] for number in range(count)]

def left():
    return len(page.waiting)

def told():
    return json.dumps([holes(), gc.mem_alloc()])

module._WORTH = 1000
data = litter(20000)
tidying = Tidying()
"""

_SCRIPT = """
import { layOut, startMicroPython } from %s;
const python = await startMicroPython(16, () => {});
layOut(python.FS, %s, "/app");
python.runPython(%s);
const told = () => JSON.parse(python.globals.get("told")());
const turn = (code) => {
  python.runPython(code);
  while (python.globals.get("left")()) python.runPython("page.waiting.pop(0)()");
  return told();
};
const untidy = turn("gc.collect()");
const tidy = turn("tidying.data_came()");
const later = [1, 2, 3, 4, 5, 6].map(() => turn("work = litter(5000)\\ntidying.ask()"));
console.log(JSON.stringify({ untidy, tidy, later }));
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """(holes, bytes held) after a bare clearing, after one of ours, and after each of six rests in a visitor's work."""
    folder = tmp_path_factory.mktemp("tidying")
    (folder / "widget").mkdir()
    (folder / "widget" / "__init__.py").write_text("")
    (folder / "widget" / "page.py").write_text(_PAGE)
    shutil.copy(WIDGET / "tidying.py", folder / "widget")
    script = _SCRIPT % tuple(json.dumps(value) for value in (INTERPRETER.as_uri(), str(folder), _BEGIN))
    done = subprocess.run([NODE, "--input-type=module", "-e", script], capture_output=True, text=True, encoding="utf-8")
    assert not done.returncode, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_no_hole_is_left_after_a_clearing(told):
    assert told["untidy"][0] > 100, "the memory that is cleared here has no holes, so nothing is shown"
    assert max(holes for holes, _ in [told["tidy"]] + told["later"]) < 10, told


def test_what_filled_the_holes_is_let_go(told):
    held = [alloc for _, alloc in told["later"]]
    assert held[-1] < held[1] * 1.1, told
