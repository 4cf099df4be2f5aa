// What is written to the log.
// Invariant: nothing of a mail, also when an error quotes one.

import { describe, expect, it } from "vitest";
import * as z from "zod";
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

  it("names the fields that could not be read, and not what stood in them", () => {
    const schema = z.object({ TABLE_NAME: z.string(), mail: z.object({ at: z.iso.datetime() }) });
    const described = describeError(schema.safeParse({ mail: { at: "Dear Ann" } }).error);
    expect(described["at"]).toBe("TABLE_NAME, mail.at");
    expect(JSON.stringify(described)).not.toContain("Ann");
  });

  it("may be a code of our own, or anything that was thrown", () => {
    expect(describeError("Throttling")).toEqual({ name: "Throttling" });
    expect(describeError({ secret: "Ann" })).toEqual({ name: "object" });
    expect(describeError(undefined)).toEqual({ name: "undefined" });
  });
});
