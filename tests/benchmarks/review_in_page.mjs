// Times a review in the interpreter that runs in the page. Reads the catalog's parts and a text as JSON on standard input.
import { readFileSync } from "node:fs";
import { layOut, startMicroPython } from "../interpreter.mjs";

const parts = readFileSync(0, "utf8");
const python = await startMicroPython(16, (line) => console.log(line));
layOut(python.FS, "site_rules", "/site_rules");
python.FS.writeFile("/parts.json", parts);
await python.runPythonAsync(`
import sys, json, time
sys.path.insert(0, "/")
parts = json.load(open("/parts.json"))
from site_rules.catalog import load_catalog
from site_rules.review import review_answer
catalog = load_catalog(parts["core"], parts["pack"], parts["reading"], parts["answers"])
begun = time.ticks_us()
review_answer(catalog, parts["text"])
first = time.ticks_diff(time.ticks_us(), begun) / 1000
def median_of(texts):
    taken = []
    for text in texts:
        begun = time.ticks_us()
        review_answer(catalog, text)
        taken.append(time.ticks_diff(time.ticks_us(), begun) / 1000)
    return sorted(taken)[len(taken) // 2]
# What was heard is remembered, so no text may come twice: typed on, one sentence is new; pasted, every sentence is.
typed = median_of([parts["text"] + " again" * number for number in range(1, 16)])
pasted = median_of([parts["text"].replace(". ", " on day " + str(number) + ". ") for number in range(15)])
print(json.dumps({"first_ms": first, "typed_on_ms": typed, "pasted_ms": pasted}))
`);
