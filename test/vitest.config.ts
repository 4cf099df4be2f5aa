import { defineConfig } from "vitest/config";

/** The longest stories told by mail: `npm test` has two minutes, and `npm run test:long` tells them too. */
const LONGEST = [
  "answering-follow-ups",
  "answering-table",
  "bad-input",
  "cadence",
  "capture-people",
  "capture-rules",
  "held",
  "import",
  "kill",
  "loop",
  "meetings",
  "newcomer",
  "stories",
].map((name) => `test/journeys/${name}.test.ts`);
/** Of the local stack, those whose services start and stop most often. */
const SLOWEST_STARTS = ["test/local/contract.test.ts"];

// Root is the project, so that test files are named by their whole path; journeys start processes of their own.
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", ...(process.env["LONG_RUNS"] === "whole" ? [] : [...LONGEST, ...SLOWEST_STARTS])],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    pool: "threads",
    // One more than the two cores that the tests are meant for: journeys wait for the disk half of their time.
    maxWorkers: 3,
    isolate: false,
    reporters: ["default"],
  },
});
