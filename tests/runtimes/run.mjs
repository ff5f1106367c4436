// node run.mjs (micropython|pyodide) FOLDER: runs driver.py over FOLDER's files in that runtime and prints its JSON.
import { layOut, startMicroPython, startPyodide } from "../interpreter.mjs";

const [runtime, folder] = process.argv.slice(2);
const tell = (line) => console.error(line);
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

const python = runtime === "micropython" ? await startMicroPython(64, tell) : await startPyodide(tell);
layOut(python.FS, folder, "/questions");
python.runPython(program);
process.stdout.write(python.FS.readFile("/questions/answers.out", { encoding: "utf8" }));
