// How a function's bundle is made: by CDK for deployment, and by the bench that measures it.
// Invariant: one description for both, so that what is measured is what runs.

/** Absolute, because esbuild runs wherever CDK says. */
const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** esbuild's options; CommonJS loads a few milliseconds faster than an ES module here, measured by `npm run bench`. */
export const BUNDLING = {
  minify: true,
  format: "cjs",
  target: "node24",
  mainFields: ["module", "main"],
  alias: { "@aws-sdk/credential-provider-node": here("../functions/adapters/environment-credentials.ts") },
} as const;
