// `npm run bench`: what each function weighs and how long it takes to load, beside an ordinary stack, in one run.
// Invariant: prints ratios and sizes; fails nothing but the promise of at most half the ordinary load time.

import { execFileSync } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BuildOptions, Metafile } from "esbuild";
import { BUNDLING } from "../../infra/bundling.ts";

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
const COMMON: BuildOptions = { bundle: true, platform: "node", metafile: true, logLevel: "error" };
const ORDINARY: BuildOptions = { minify: true, format: "cjs", target: "node24", external: ["@aws-sdk/*"] };
const OURS: BuildOptions = { ...BUNDLING, mainFields: [...BUNDLING.mainFields] };

type Bundle = { readonly name: string; readonly outfile: string; readonly bytes: number; readonly metafile: Metafile };
type Measured = Bundle & { readonly ms: number };

mkdirSync(out, { recursive: true });
const bundles = [await bundle("ordinary", join(root, "test/bench/ordinary-stack.ts"), ORDINARY)];
for (const name of HANDLERS) bundles.push(await bundle(name, join(root, `functions/handlers/${name}.ts`), OURS));
const [ordinary, ...functions] = timeInTurn(bundles);
if (ordinary === undefined) throw new Error("Nothing was measured.");

console.log(
  `\nBundle and load time (fastest of ${RUNS} fresh processes; the ordinary stack is middy, Powertools, mailparser, import { z }, clients unbundled)\n`,
);
row("function", "bundle", "load", "of the ordinary");
for (const { name, bytes, ms } of [ordinary, ...functions])
  row(name, kilobytes(bytes), `${ms.toFixed(0)} ms`, `${((100 * ms) / ordinary.ms).toFixed(0)} %`);

for (const { name, metafile, bytes } of functions) {
  console.log(`\n${name}: share of each part in the bundle`);
  for (const [part, size] of partsOf(metafile).slice(0, 12))
    row(`  ${part}`, kilobytes(size), `${((100 * size) / bytes).toFixed(0)} %`);
}

console.log("\nload time of each part alone (bundled the same way)");
const parts: Bundle[] = [];
for (const part of PARTS) {
  const name = `part-${part.replaceAll(/[@/]/g, "-")}`;
  const file = join(out, `${name}.mjs`);
  writeFileSync(file, `import * as part from ${JSON.stringify(part)};\nglobalThis.kept = part;\n`);
  parts.push({ ...(await bundle(name, file, { ...OURS, nodePaths: [join(root, "node_modules")] })), name: part });
}
for (const { name, bytes, ms } of timeInTurn(parts)) row(`  ${name}`, kilobytes(bytes), `${ms.toFixed(0)} ms`);

const slow = functions.filter(({ ms }) => ms > ordinary.ms / 2);
console.log(
  slow.length === 0
    ? "\nEach function loads in at most half the time of the ordinary stack."
    : `\nOver half: ${slow.map(({ name }) => name).join(", ")}`,
);
process.exitCode = slow.length === 0 ? 0 : 1;

async function bundle(name: string, entry: string, options: BuildOptions): Promise<Bundle> {
  const outfile = join(out, `${name}.cjs`);
  const { metafile } = await build({ ...COMMON, ...options, entryPoints: [entry], outfile });
  if (metafile === undefined) throw new Error("esbuild gave no metafile.");
  return { name, outfile, bytes: statSync(outfile).size, metafile };
}

/** Fastest load times, which a busy machine disturbs least; the bundles take turns, so that a busy moment of the machine falls on all of them. */
function timeInTurn(bundles: readonly Bundle[]): readonly Measured[] {
  const rounds = Array.from({ length: RUNS }, () => bundles.map(({ outfile }) => loadMs(outfile)));
  return bundles.map((one, index) => ({ ...one, ms: Math.min(...rounds.map((round) => round[index] ?? Number.NaN)) }));
}

function loadMs(file: string): number {
  const script = `const t=performance.now();require(${JSON.stringify(file)});process.stdout.write(String(performance.now()-t))`;
  return Number(
    execFileSync(process.execPath, ["-e", script], {
      env: { ...process.env, AWS_REGION: "eu-west-1" },
      encoding: "utf8",
    }),
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
