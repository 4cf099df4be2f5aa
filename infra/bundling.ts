// How a function's code is made: by CDK for deployment, and by the bench that measures it.
// Invariant: one description for both, so that what is measured is what runs. What a handler imports late (`import()`) lies in
// files of its own: V8 reads all of a file before it runs any of it, 60 ms a megabyte on a small machine, and a cold start
// waits for that. CDK's NodejsFunction writes a single file, so esbuild is called here.

import { buildSync } from "esbuild";
import type { Metafile } from "esbuild";

const pathOf = (relative: string): string => new URL(relative, import.meta.url).pathname;

/** Dependencies in CommonJS ask for Node's modules by `require`, which an ES module does not have. */
const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** File that a Lambda handler lies in, below the folder given to {@link bundleHandler}. */
export const BUNDLED_FILE = "index.mjs";

/**
 * Writes the code of `functions/handlers/<handler>.ts` with all that it imports into a folder: `index.mjs` and its chunks.
 * Throws esbuild's error, with file and line, when the source does not bundle. Answers what lies in which file.
 */
export function bundleHandler(handler: string, folder: string): Metafile {
  return buildSync({
    entryPoints: { index: pathOf(`../functions/handlers/${handler}.ts`) },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    // A Lambda has its credentials in the environment; the other ways to them are never asked.
    alias: { "@aws-sdk/credential-provider-node": pathOf("../functions/adapters/environment-credentials.ts") },
    banner: { js: REQUIRE },
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: "error",
    absWorkingDir: pathOf(".."),
  }).metafile;
}
