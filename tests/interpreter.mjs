// The page's interpreter in Node: started as tests and benchmarks need it, with a folder of Python laid out inside it.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

export async function startMicroPython(heapMegabytes, stdout) {
  const { loadMicroPython } = await import(pathToFileURL(require.resolve("@micropython/micropython-webassembly-pyscript/micropython.mjs")));
  return loadMicroPython({ heapsize: heapMegabytes * 1024 * 1024, stdout });
}

export async function startPyodide(stdout) {
  const place = dirname(require.resolve("pyodide/package.json"));
  const { loadPyodide } = await import(pathToFileURL(join(place, "pyodide.mjs")));
  return loadPyodide({ indexURL: place + "/", stdout });
}

// Copies what stands in `folder` to `target` in the interpreter's own files.
export function layOut(FS, folder, target) {
  FS.mkdir(target);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) FS.writeFile(target + "/" + name, readFileSync(path));
    else if (name !== "__pycache__") layOut(FS, path, target + "/" + name);
  }
}
