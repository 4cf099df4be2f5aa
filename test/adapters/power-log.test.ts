// What is written to the log.
// Invariant: nothing of a mail, also when an error quotes one.

import { describe, expect, it } from "vitest";
import { describeError } from "../../functions/adapters/power-log.ts";

describe("an error in the log", () => {
  it("has its name, its place and its request, and not its message", () => {
    const error = Object.assign(new RangeError("ann@example.org is not verified\nand more of it"), {
      code: "EFAIL",
      $metadata: { httpStatusCode: 400, requestId: "request-1" },
      cause: new Error("Dear Ann"),
    });
    const described = describeError(error);
    expect(described).toMatchObject({
      name: "RangeError",
      code: "EFAIL",
      status: 400,
      request: "request-1",
      cause: "Error",
    });
    expect(described["stack"]).toContain("power-log.test.ts");
    expect(JSON.stringify(described)).not.toMatch(/Ann|ann@|more of it/u);
  });

  it("may be a code of our own, or anything that was thrown", () => {
    expect(describeError("Throttling")).toEqual({ name: "Throttling" });
    expect(describeError({ secret: "Ann" })).toEqual({ name: "object" });
    expect(describeError(undefined)).toEqual({ name: "undefined" });
  });
});
