import { defineConfig } from "vitest/config";

// A browser and a service for each file: one after another, and waiting is for conditions, so that load only makes it slow.
export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    // Each story goes on from the one before: after a failure the rest would only wait in vain.
    bail: 1,
    reporters: ["verbose"],
  },
});
