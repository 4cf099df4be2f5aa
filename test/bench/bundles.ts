// `npm run bench`: what each function weighs and how long it takes to load, beside an ordinary stack, in one run.
// Invariant: prints ratios and sizes; fails nothing but the promise of at most half the ordinary load time.

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { BuildOptions, Metafile } from "esbuild";
import { BUNDLED_FILE, bundleHandler } from "../../infra/bundling.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const out = join(root, ".bench");
const HANDLERS = ["inbound-mail", "digest", "mail-feedback", "sweep", "unsubscribe"];
const RUNS = 15;
const PARTS = [
  "@aws-sdk/client-dynamodb",
  "@aws-sdk/lib-dynamodb",
  "@aws-sdk/client-s3",
  "@aws-sdk/client-ses",
  "@aws-sdk/client-scheduler",
  "dynamodb-toolbox",
  "postal-mime",
  "temporal-polyfill",
  "zod",
  "@aws-lambda-powertools/batch",
  "@aws-lambda-powertools/logger",
  "@aws-lambda-powertools/metrics",
];
const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  target: "node24",
  logLevel: "error",
};

type Bundle = { readonly name: string; readonly outfile: string; readonly metafile: Metafile };
type Measured = Bundle & { readonly ms: number };

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const [ordinary, ...functions] = timeInTurn([ordinaryStack(), ...HANDLERS.map(handlerBundle)]);
if (ordinary === undefined) throw new Error("Nothing was measured.");

console.log(
  `\nBundle and load time (fastest of ${RUNS} fresh processes; the ordinary stack is middy, Powertools, mailparser, import { z }, clients unbundled)\n`,
);
row("function", "at once", "late", "load", "of ordinary");
for (const { name, metafile, ms } of [ordinary, ...functions]) {
  const { atOnce, late } = weigh(metafile);
  row(name, kilobytes(atOnce), kilobytes(late), `${ms.toFixed(0)} ms`, `${((100 * ms) / ordinary.ms).toFixed(0)} %`);
}

for (const { name, metafile } of functions) {
  const parts = partsOf(metafile);
  const whole = parts.reduce((sum, [, size]) => sum + size, 0);
  console.log(`\n${name}: share of each part in the bundle`);
  for (const [part, size] of parts.slice(0, 12))
    row(`  ${part}`, kilobytes(size), `${((100 * size) / whole).toFixed(0)} %`);
}

console.log("\nload time of each part alone, all of it in one file");
for (const { name, metafile, ms } of timeInTurn(PARTS.map(partBundle)))
  row(`  ${name}`, kilobytes(weigh(metafile).atOnce), `${ms.toFixed(0)} ms`);

const slow = functions.filter(({ ms }) => ms > ordinary.ms / 2);
console.log(
  slow.length === 0
    ? "\nEach function loads in at most half the time of the ordinary stack."
    : `\nOver half: ${slow.map(({ name }) => name).join(", ")}`,
);
process.exitCode = slow.length === 0 ? 0 : 1;

/** Middy, Powertools and mailparser in one file; the clients lie beside it, as they do in Lambda's runtime. */
function ordinaryStack(): Bundle {
  const outfile = join(out, "ordinary.cjs");
  const entryPoints = [join(root, "test/bench/ordinary-stack.ts")];
  const { metafile } = buildSync({ ...COMMON, entryPoints, outfile, external: ["@aws-sdk/*"], metafile: true });
  return { name: "ordinary", outfile, metafile };
}

function handlerBundle(name: string): Bundle {
  const folder = join(out, name);
  return { name, outfile: join(folder, BUNDLED_FILE), metafile: bundleHandler(name, folder) };
}

function partBundle(name: string): Bundle {
  const file = join(out, `part-${name.replaceAll(/[@/]/gu, "-")}`);
  writeFileSync(`${file}.mjs`, `import * as part from ${JSON.stringify(name)};\nglobalThis.kept = part;\n`);
  const outfile = `${file}.cjs`;
  const mainFields = ["module", "main"];
  const { metafile } = buildSync({ ...COMMON, entryPoints: [`${file}.mjs`], outfile, mainFields, metafile: true });
  return { name, outfile, metafile };
}

/** Fastest load times, which a busy machine disturbs least; the bundles take turns, so that a busy moment of the machine falls on all of them. */
function timeInTurn(bundles: readonly Bundle[]): readonly Measured[] {
  const rounds = Array.from({ length: RUNS }, () => bundles.map(({ outfile }) => loadMs(outfile)));
  return bundles.map((one, index) => ({ ...one, ms: Math.min(...rounds.map((round) => round[index] ?? Number.NaN)) }));
}

/** Each kind of module is loaded the way Lambda loads it. */
function loadMs(file: string): number {
  const load = file.endsWith(".mjs") ? `await import(${JSON.stringify(file)})` : `require(${JSON.stringify(file)})`;
  const script = `(async()=>{const t=performance.now();${load};process.stdout.write(String(performance.now()-t))})()`;
  return Number(
    execFileSync(process.execPath, ["-e", script], {
      env: { ...process.env, AWS_REGION: "eu-west-1" },
      encoding: "utf8",
    }),
  );
}

/** Bytes that are read when the entry is loaded, with all that it imports at once; and those that wait for an `import()`. */
function weigh({ outputs }: Metafile): { readonly atOnce: number; readonly late: number } {
  const code = Object.entries(outputs).filter(([path]) => !path.endsWith(".map"));
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === "import-statement") reach(next);
  };
  for (const [path, { entryPoint }] of code) if (entryPoint !== undefined && !isLate(path, outputs)) reach(path);
  const sum = (wanted: boolean): number =>
    code.reduce((bytes, [path, output]) => (reached.has(path) === wanted ? bytes + output.bytes : bytes), 0);
  return { atOnce: sum(true), late: sum(false) };
}

/** Whether a file is the target of an `import()`, which esbuild calls an entry too. */
function isLate(file: string, outputs: Metafile["outputs"]): boolean {
  return Object.values(outputs).some(({ imports }) =>
    imports.some(({ path, kind }) => path === file && kind === "dynamic-import"),
  );
}

function partsOf({ outputs }: Metafile): readonly (readonly [string, number])[] {
  const sizes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      sizes.set(partOf(path), (sizes.get(partOf(path)) ?? 0) + bytesInOutput);
  }
  return [...sizes].sort((a, b) => b[1] - a[1]);
}

function partOf(path: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/u.exec(path)?.[1];
  return inPackage ?? `our ${path.split("/").slice(0, 2).join("/")}`;
}

function row(...cells: readonly string[]): void {
  const [first = "", ...rest] = cells;
  console.log(first.padEnd(40) + rest.map((cell) => cell.padStart(12)).join(""));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
