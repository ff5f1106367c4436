// node run.mjs (micropython|pyodide) FOLDER: runs driver.py over FOLDER's files in that runtime and prints its JSON.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const [runtime, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const every = (dir) => readdirSync(dir).flatMap((name) => {
  const path = join(dir, name);
  return statSync(path).isDirectory() ? every(path) : [path];
});
const program = `
import sys
sys.path.insert(0, "/questions")
from driver import answers
def read(name):
    with open("/questions/" + name) as file:
        return file.read()
with open("/questions/answers.out", "w") as file:
    file.write(answers(read))
`;

const put = (FS) => {
  const made = new Set(["/"]);
  const make = (dir) => {
    if (made.has(dir)) return;
    make(dirname(dir));
    made.add(dir);
    try { FS.mkdir(dir); } catch { /* there already */ }
  };
  for (const path of every(folder)) {
    const target = join("/questions", relative(folder, path));
    make(dirname(target));
    FS.writeFile(target, readFileSync(path));
  }
};

let FS, run;
if (runtime === "micropython") {
  const { loadMicroPython } = await import(pathToFileURL(require.resolve("@micropython/micropython-webassembly-pyscript/micropython.mjs")));
  const mp = await loadMicroPython({ heapsize: 64 * 1024 * 1024, stdout: (line) => console.error(line) });
  FS = mp.FS;
  run = () => mp.runPython(program);
} else {
  const place = dirname(require.resolve("pyodide/package.json"));
  const { loadPyodide } = await import(pathToFileURL(join(place, "pyodide.mjs")));
  const py = await loadPyodide({ indexURL: place + "/", stdout: (line) => console.error(line) });
  FS = py.FS;
  run = () => py.runPython(program);
}
put(FS);
run();
process.stdout.write(FS.readFile("/questions/answers.out", { encoding: "utf8" }));
