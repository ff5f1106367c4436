// Times the reading of postings in the interpreter that runs in the page. Reads the catalog's parts and the texts as JSON on standard input.
import { readFileSync } from "node:fs";
import { layOut, startMicroPython } from "../interpreter.mjs";

const parts = readFileSync(0, "utf8");
const python = await startMicroPython(16, (line) => console.log(line));
layOut(python.FS, "site_rules", "/site_rules");
python.FS.writeFile("/parts.json", parts);
await python.runPythonAsync(`
import sys, json, time
sys.path.insert(0, "/")

def taken(action, times=1):
    each = []
    for _ in range(times):
        begun = time.ticks_us()
        action()
        each.append(time.ticks_diff(time.ticks_us(), begun) / 1000)
    each.sort()
    return each[len(each) // 2]

parts = json.load(open("/parts.json"))
from site_rules.catalog import load_catalog
from site_rules.reading import read_job_description
from site_rules.reading.tables import tables_of
reading = json.dumps(parts["reading"])
loading = taken(lambda: json.loads(reading))
catalog = load_catalog(parts["core"], parts["pack"], parts["reading"])
tables = taken(lambda: tables_of(catalog))
first = taken(lambda: read_job_description(parts["texts"][0], catalog))
usual = [taken(lambda: read_job_description(text, catalog), 3) for text in parts["texts"]]
usual.sort()
long = taken(lambda: read_job_description(parts["long"], catalog), 7)
print(json.dumps({"json_ms": loading, "tables_ms": tables, "first_ms": first, "median_ms": usual[len(usual) // 2], "slowest_ms": usual[-1], "long_ms": long}))
`);
