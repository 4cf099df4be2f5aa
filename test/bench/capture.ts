// The figures of reading mail, in one run: `npm run bench:capture` (CORPUS=DIR for the scored mails).
// Prints scores beside three libraries, hostile and 40 MB mails, fuzzing, and the speed of the text stage.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readMail } from "../../functions/mail/read-mail.ts";
import { largeShapes } from "./capture-large.ts";
import { mutate, seededRandom } from "./capture-mutations.ts";
import { hostileShapes } from "./capture-shapes.ts";
import { printSpeed } from "./capture-speed.ts";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const corpus = process.env["CORPUS"] ?? here("../../../shared/corpus");
const fuzzRounds = Number(process.env["FUZZ"] ?? 100_000);

printScores();
await printSpeed();
printHostile();
printLarge();
printFuzz();

/** The corpus is third-party data outside the project; without it the other figures still stand. */
function printScores(): void {
  const scorer = `${corpus}/score.mjs`;
  if (!existsSync(scorer)) return console.log(`no corpus at ${corpus}: scores left out (CORPUS=DIR)`);
  const modules = [
    "capture-adapter.ts",
    "capture-rivals/email-forward-parser.mjs",
    "capture-rivals/node-email-reply-parser.mjs",
    "capture-rivals/planer.mjs",
  ];
  console.log(
    execFileSync(process.execPath, [scorer, "--fp", ...modules.map(here)], { encoding: "utf8", maxBuffer: 1 << 26 }),
  );
}

/** Best of three, so that another process does not count; the ratio shows the growth. */
function printHostile(): void {
  console.log("\nHOSTILE TEXT  ms for 500 kB and 1 MB, time(2n)/time(n) where it takes 10 ms or more");
  let worst = 0;
  for (const [name, shape] of Object.entries(hostileShapes)) {
    const [half, whole] = [fastest(shape(500_000)), fastest(shape(1_000_000))];
    worst = Math.max(worst, whole);
    const ratio = half < 10 ? "" : (whole / half).toFixed(2);
    console.log(`  ${name.padEnd(32)}${half.toFixed(0).padStart(6)}${whole.toFixed(0).padStart(6)}  ${ratio}`);
  }
  console.log(`  slowest: ${worst.toFixed(0)} ms (limit 250)`);
}

function fastest(raw: Uint8Array): number {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3; time += 1) {
    const start = performance.now();
    readMail(raw);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function printLarge(): void {
  console.log("\nA MAIL OF 40 MB  ms (limit 1500), MB of memory (limit 400), sender, date, problems");
  for (const name of Object.keys(largeShapes)) {
    const line = execFileSync(process.execPath, [here("capture-large.ts"), name], { encoding: "utf8" }).trim();
    console.log(`  ${name.padEnd(24)}${line}`);
  }
}

/** Every result is whole: strings are strings, and nothing is thrown. */
function printFuzz(): void {
  const folder = new URL("../fixtures/mail/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const fixtures = names.map((name) => readFileSync(new URL(name, folder)));
  const random = seededRandom(1);
  let broken = 0;
  let slowest = 0;
  for (let round = 0; round < fuzzRounds; round += 1) {
    const raw = mutate(fixtures[Math.floor(random() * fixtures.length)] ?? new Uint8Array(), random);
    const start = performance.now();
    if (!isWhole(raw)) broken += 1;
    slowest = Math.max(slowest, performance.now() - start);
  }
  console.log(
    `\nFUZZING  ${fuzzRounds} mutations of ${fixtures.length} fixtures: ${broken} broken, slowest ${slowest.toFixed(0)} ms`,
  );
}

function isWhole(raw: Uint8Array): boolean {
  try {
    const mail = readMail(raw);
    const texts = [
      mail.fresh,
      mail.signature,
      mail.subject,
      mail.from.address,
      mail.forwarded?.body ?? "",
      mail.forwarded?.note ?? "",
    ];
    return (
      texts.every((text) => typeof text === "string") && mail.answer.every((line) => typeof line.text === "string")
    );
  } catch {
    return false;
  }
}
