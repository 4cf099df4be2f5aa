// `npm run --silent explain -- FILE.eml`: how a raw mail would be read.
// Invariant: prints one JSON document and stores nothing.
import { readFile } from "node:fs/promises";
import { explainFile } from "./explaining.ts";

const [, , path] = process.argv;
if (path === undefined) {
  console.error("usage: npm run --silent explain -- FILE.eml");
  process.exit(1);
}
try {
  const document = explainFile(await readFile(path), new Date().toISOString());
  process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
} catch (error) {
  console.error(`explain: ${error instanceof Error ? error.message : "unknown error"}`);
  process.exit(1);
}
